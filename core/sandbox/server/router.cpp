#include "core/sandbox/server/router.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {
namespace {

struct Entry {
    const char16_t* method;
    const char16_t* pattern; ///< `*` is one segment: the id.
    Call call;
};

// In order: a fixed segment before the `*` that would also match it.
constexpr std::array Table {
    Entry {u"POST", u"/v1/videos", Call::Create},
    Entry {u"GET", u"/v1/videos", Call::List},
    Entry {u"POST", u"/v1/videos/characters", Call::CharacterCreate},
    Entry {u"POST", u"/v1/videos/edits", Call::Edit},
    Entry {u"POST", u"/v1/videos/extensions", Call::Extend},
    Entry {u"GET", u"/v1/videos/characters/*", Call::CharacterGet},
    Entry {u"GET", u"/v1/videos/*/content", Call::Content},
    Entry {u"POST", u"/v1/videos/*/remix", Call::Remix},
    Entry {u"GET", u"/v1/videos/*", Call::Poll},
    Entry {u"DELETE", u"/v1/videos/*", Call::Delete},
    Entry {u"GET", u"/v1/models", Call::Models},
    Entry {u"GET", u"/v1/models/*", Call::Model},
    Entry {u"GET", u"/sandbox/ledger", Call::Ledger},
    Entry {u"GET", u"/sandbox/faults", Call::FaultsGet},
    Entry {u"POST", u"/sandbox/faults", Call::FaultsSet},
    Entry {u"DELETE", u"/sandbox/faults", Call::FaultsClear},
};

/// The words that are endpoints of their own: never the id of a video.
bool isReserved(const QString& segment)
{
    return segment == "characters"_L1 || segment == "edits"_L1 || segment == "extensions"_L1;
}

/// The id (or an empty text where the pattern has none) if `path` is of the shape of `pattern`.
std::optional<QString> match(const char16_t* pattern, const QStringList& segments)
{
    const QStringList wanted = QString::fromUtf16(pattern).split(u'/');
    if (wanted.size() != segments.size())
        return {};
    QString id;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i] != "*"_L1) {
            if (wanted[i] != segments[i])
                return {};
        } else if (segments[i].isEmpty() || (i == 3 && isReserved(segments[i]))) {
            return {};
        } else {
            id = segments[i];
        }
    }
    return id;
}

QStringList segmentsOf(const QString& path)
{
    QStringList segments = path.split(u'/');
    if (segments.size() > 2 && segments.last().isEmpty())
        segments.removeLast();
    return segments;
}

} // namespace

Answer<Route> route(const QString& method, const QString& path)
{
    const QString asked = method == "HEAD"_L1 ? u"GET"_s : method;
    const QStringList segments = segmentsOf(path);
    bool known = false;
    for (const Entry& entry : Table) {
        const auto id = match(entry.pattern, segments);
        if (!id)
            continue;
        known = true;
        if (asked == QString::fromUtf16(entry.method))
            return Route {entry.call, *id};
    }
    if (known)
        return tl::unexpected(ApiError {.status = 405,
                                        .message = u"%1 is not allowed on this path."_s.arg(method.left(16)),
                                        .code = u"method_not_allowed"_s});
    return notFound({}, u"unknown_url"_s, u"There is nothing at this path."_s);
}

QStringList methodsOf(const QString& path)
{
    const QStringList segments = segmentsOf(path);
    QStringList methods;
    for (const Entry& entry : Table) {
        if (match(entry.pattern, segments))
            methods << QString::fromUtf16(entry.method);
    }
    return methods;
}

} // namespace troupe::sandbox
