#include "core/base/result.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

struct KindName {
    Error::Kind kind;
    QLatin1StringView name;
};

// The names are stored in job rows: add, never rename.
constexpr std::array Names {
    KindName {Error::Kind::Network, "Network"_L1},
    KindName {Error::Kind::Timeout, "Timeout"_L1},
    KindName {Error::Kind::Unauthorized, "Unauthorized"_L1},
    KindName {Error::Kind::Forbidden, "Forbidden"_L1},
    KindName {Error::Kind::NotFound, "NotFound"_L1},
    KindName {Error::Kind::Conflict, "Conflict"_L1},
    KindName {Error::Kind::RateLimited, "RateLimited"_L1},
    KindName {Error::Kind::Rejected, "Rejected"_L1},
    KindName {Error::Kind::Moderated, "Moderated"_L1},
    KindName {Error::Kind::Unsupported, "Unsupported"_L1},
    KindName {Error::Kind::Gone, "Gone"_L1},
    KindName {Error::Kind::Server, "Server"_L1},
    KindName {Error::Kind::Protocol, "Protocol"_L1},
    KindName {Error::Kind::Storage, "Storage"_L1},
    KindName {Error::Kind::DiskFull, "DiskFull"_L1},
    KindName {Error::Kind::Locked, "Locked"_L1},
    KindName {Error::Kind::NewerVersion, "NewerVersion"_L1},
    KindName {Error::Kind::Damaged, "Damaged"_L1},
    KindName {Error::Kind::SecretsUnavailable, "SecretsUnavailable"_L1},
    KindName {Error::Kind::Invalid, "Invalid"_L1},
    KindName {Error::Kind::Missing, "Missing"_L1},
    KindName {Error::Kind::MediaEmpty, "MediaEmpty"_L1},
    KindName {Error::Kind::MediaUnknown, "MediaUnknown"_L1},
    KindName {Error::Kind::MediaCutOff, "MediaCutOff"_L1},
    KindName {Error::Kind::MediaNoPicture, "MediaNoPicture"_L1},
    KindName {Error::Kind::MediaTooLarge, "MediaTooLarge"_L1},
    KindName {Error::Kind::MediaTooLong, "MediaTooLong"_L1},
    KindName {Error::Kind::MediaTooManyStreams, "MediaTooManyStreams"_L1},
    KindName {Error::Kind::MediaTooSlow, "MediaTooSlow"_L1},
    KindName {Error::Kind::MediaUnreadable, "MediaUnreadable"_L1},
    KindName {Error::Kind::MediaNotAsAsked, "MediaNotAsAsked"_L1},
    KindName {Error::Kind::Canceled, "Canceled"_L1},
};

} // namespace

QString kindName(Error::Kind kind)
{
    const auto it
        = std::find_if(Names.begin(), Names.end(), [&](const KindName& n) { return n.kind == kind; });
    Q_ASSERT(it != Names.end());
    return it->name;
}

std::optional<Error::Kind> kindFromName(const QString& name)
{
    const auto it
        = std::find_if(Names.begin(), Names.end(), [&](const KindName& n) { return n.name == name; });
    return it == Names.end() ? std::nullopt : std::optional(it->kind);
}

} // namespace troupe
