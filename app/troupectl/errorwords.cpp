#include "app/troupectl/errorwords.h"

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

QString sentence(Error::Kind kind)
{
    using Kind = Error::Kind;
    switch (kind) {
    case Kind::Network: return u"the connection could not be reached, or it broke"_s;
    case Kind::Timeout: return u"no answer came in time"_s;
    case Kind::Unauthorized: return u"the key is missing, wrong or no longer valid"_s;
    case Kind::Forbidden: return u"the key may not do this"_s;
    case Kind::NotFound: return u"the service does not know it"_s;
    case Kind::Conflict: return u"not possible in the state that it is in now"_s;
    case Kind::RateLimited: return u"the service takes no more requests right now"_s;
    case Kind::Rejected: return u"the service refused the request"_s;
    case Kind::Moderated: return u"the service refused it for what it shows or says"_s;
    case Kind::Unsupported: return u"the model or the connection cannot do that"_s;
    case Kind::Gone: return u"the service does not keep it any longer"_s;
    case Kind::Server: return u"the service has a fault of its own"_s;
    case Kind::Protocol: return u"the answer is not what the protocol says"_s;
    case Kind::Storage: return u"not readable or not writable"_s;
    case Kind::DiskFull: return u"the disk is full"_s;
    case Kind::Locked: return u"another process has the profile; its id is"_s;
    case Kind::NewerVersion: return u"written by a newer version of Troupe"_s;
    case Kind::Damaged: return u"damaged"_s;
    case Kind::SecretsUnavailable:
        return u"no keychain answers; unlock one, or keep the key in the environment with --key-env"_s;
    case Kind::Invalid: return u"not allowed"_s;
    case Kind::Missing: return u"there is no such thing"_s;
    case Kind::MediaEmpty: return u"the file is empty"_s;
    case Kind::MediaUnknown: return u"not a media file of a known kind"_s;
    case Kind::MediaCutOff: return u"the file ends too early"_s;
    case Kind::MediaNoPicture: return u"the file holds sound only"_s;
    case Kind::MediaTooLarge: return u"the picture or the file is too large"_s;
    case Kind::MediaTooLong: return u"the clip is too long"_s;
    case Kind::MediaTooManyStreams: return u"the file holds too many streams"_s;
    case Kind::MediaTooSlow: return u"the file took too long to decode"_s;
    case Kind::MediaUnreadable: return u"the file does not decode"_s;
    case Kind::MediaNotAsAsked: return u"the clip has not the length or size that was ordered"_s;
    case Kind::Canceled: return u"canceled"_s;
    }
    return kindName(kind);
}

/// What would be allowed, for the fields where the name alone says too little.
QString ruleFor(const QString& field)
{
    // Of character files.
    if (field == u"archive.damaged")
        return u" (the file is damaged, or no character file)"_s;
    if (field == u"archive.path")
        return u" (it names places outside of itself)"_s;
    if (field == u"archive.link")
        return u" (it holds links where only files belong)"_s;
    if (field == u"archive.huge")
        return u" (it would unpack to far more than a character takes)"_s;
    if (field == u"archive.locked")
        return u" (it is encrypted, or packed in a way that is not read)"_s;
    if (field == u"character.kind")
        return u" (an archive of something else than a character)"_s;
    if (field == u"character.broken")
        return u" (what it says of its character cannot be)"_s;
    if (field == u"character.newer")
        return u" (exported by a newer version of Troupe)"_s;
    if (field == u"character.media")
        return u" (a clip or a still is missing in the file)"_s;
    if (field == u"character.type")
        return u" (it holds something else than clips and stills)"_s;
    if (field == u"character.hash")
        return u" (a clip or a still is not what its name says)"_s;
    if (field == u"url")
        return u" (https, or http on this machine; no user name and no query)"_s;
    if (field == u"port")
        return u" (in the address: a number from 1 to 65535)"_s;
    return {};
}

} // namespace

QString inWords(const Error& error)
{
    QString words = sentence(error.kind);
    if (!error.detail.isEmpty())
        words += u": "_s + error.detail;
    if (error.kind == Error::Kind::Invalid)
        words += ruleFor(error.detail);
    if (!error.said.isEmpty())
        words += u" (it said: \"%1\")"_s.arg(error.said.simplified());
    return words;
}

QJsonObject toJson(const Error& error)
{
    QJsonObject json {{u"kind"_s, kindName(error.kind)}};
    if (!error.detail.isEmpty())
        json[u"detail"_s] = error.detail;
    if (!error.said.isEmpty())
        json[u"said"_s] = error.said;
    if (!error.code.isEmpty())
        json[u"code"_s] = error.code;
    if (error.httpStatus != 0)
        json[u"http_status"_s] = error.httpStatus;
    return json;
}

} // namespace troupe::ctl
