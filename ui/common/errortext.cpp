#include "ui/common/errortext.h"

#include "ui/common/formats.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(troupe::ErrorText)

public:
    static ErrorText ofProvider(const Error& error);
    static ErrorText ofThisMachine(const Error& error);
    static ErrorText ofInvalid(const QString& field);
    static std::optional<ErrorText> ofCharacterFile(const QString& what);
    static ErrorText ofMedia(Error::Kind kind);
    static QString quote(const Error& error);
};

ErrorText Words::ofProvider(const Error& error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::Network:
        return {tr("The connection could not be reached, or it broke."),
                tr("Check the network and the connection's address, then try again.")};
    case Kind::Timeout: return {tr("No answer came in time."), tr("Try again in a moment.")};
    case Kind::Unauthorized:
        return {tr("The key is missing, wrong or no longer valid."), tr("Enter the connection's key again.")};
    case Kind::Forbidden:
        return {tr("The key may not do this."),
                tr("Ask the owner of the key for access, or pick another model.")};
    case Kind::NotFound:
        return {tr("The service does not know what was asked for."),
                tr("Check the model and the connection's address.")};
    case Kind::Conflict:
        return {tr("That is not possible in the state that it is in now."),
                tr("Wait a moment and try again.")};
    case Kind::RateLimited:
        return {tr("The service takes no more requests right now."),
                error.retryAfter ? tr("Try again in %1.").arg(durationText(*error.retryAfter))
                                 : tr("Try again in a minute.")};
    case Kind::Rejected:
        return {tr("The service refused this request."),
                tr("Change the prompt or the settings of the shot.")};
    case Kind::Moderated:
        return {tr("The service refused it for what it shows or says."),
                tr("Write the prompt in other words, or use another reference.")};
    case Kind::Unsupported:
        return {tr("This model or connection cannot do that."), tr("Pick another model or connection.")};
    case Kind::Gone:
        return {tr("It was there, but the service does not keep it any longer."), tr("Make it again.")};
    case Kind::Server: return {tr("The service has a fault of its own."), tr("Try again in a few minutes.")};
    case Kind::Protocol:
        return {tr("The service gave an answer that makes no sense."),
                tr("Check that the connection's address belongs to a video service.")};
    default: return {};
    }
}

ErrorText Words::ofThisMachine(const Error& error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::Storage:
        return {tr("A file of the profile could not be read or written."),
                tr("Check that its folder is there and that you may write to it.")};
    case Kind::DiskFull:
        return {tr("The disk is full."), tr("Free some space; nothing is lost, and work goes on by itself.")};
    case Kind::Locked: return {tr("Another Troupe is using this profile."), tr("Close the other one first.")};
    case Kind::NewerVersion:
        return {tr("This was written by a newer version of Troupe."), tr("Update Troupe to open it.")};
    case Kind::Damaged:
        return {tr("The data is damaged and cannot be trusted."),
                tr("Restore the profile from a backup, or run “troupectl check” on it.")};
    case Kind::SecretsUnavailable:
        return {tr("No keychain answers on this system."),
                tr("Unlock or install one, or keep the key until you quit.")};
    case Kind::Missing: return {tr("It is no longer there."), tr("Look in the bin, or pick another one.")};
    case Kind::Invalid: return ofInvalid(error.detail);
    case Kind::Canceled: return {tr("Canceled."), {}};
    default: return {};
    }
}

ErrorText Words::ofInvalid(const QString& field)
{
    // The fields that core's validators name.
    if (field == u"name")
        return {tr("This name is not allowed."), tr("Give a name of 1 to 60 characters.")};
    if (field == u"url")
        return {tr("This address is not allowed."), tr("Use an https address, or http on this machine.")};
    if (field == u"port")
        return {tr("The port of this address is not allowed."), tr("Use a number from 1 to 65535.")};
    if (field == u"variable")
        return {tr("This is not the name of an environment variable."),
                tr("Use letters, digits and underscores.")};
    if (const auto ofFile = ofCharacterFile(field))
        return *ofFile;
    if (field == u"stills")
        return {
            tr("The frame was not added: it is a still already, or there are as many as a character has."),
            tr("Remove one in its passport, or choose another frame.")};
    if (field == u"prompt")
        return {tr("The prompt is empty or too long."), tr("Write what the shot shows.")};
    return {tr("A value is not allowed."), tr("Change what you entered and try again.")};
}

std::optional<ErrorText> Words::ofCharacterFile(const QString& what)
{
    // The details that core/archive and core/studio/characterfilejson.h name.
    const QString ask = tr("Ask for the file again, from whom you trust.");
    if (what == u"archive.damaged")
        return ErrorText {tr("The file is damaged, or no character file at all."),
                          tr("Copy or download it again.")};
    if (what == u"archive.path")
        return ErrorText {tr("The file was refused: it names places outside of itself."), ask};
    if (what == u"archive.link")
        return ErrorText {tr("The file was refused: it holds links where only files belong."), ask};
    if (what == u"archive.huge")
        return ErrorText {tr("The file was refused: it would unpack to far more than a character takes."),
                          ask};
    if (what == u"archive.locked")
        return ErrorText {tr("The file is encrypted, or packed in a way that Troupe does not read."),
                          tr("Ask for a file that Troupe exported.")};
    if (what == u"character.kind")
        return ErrorText {tr("This is an archive of something else than a character."),
                          tr("Choose a file that Troupe exported.")};
    if (what == u"character.broken")
        return ErrorText {tr("What the file says of its character cannot be."),
                          tr("Ask for the file again.")};
    if (what == u"character.newer")
        return ErrorText {tr("The character was exported by a newer Troupe."),
                          tr("Update Troupe to open it.")};
    if (what == u"character.media")
        return ErrorText {tr("A clip or a still is missing in the file."), tr("Ask for the file again.")};
    if (what == u"character.type")
        return ErrorText {tr("The file holds something else than clips and stills."), ask};
    if (what == u"character.hash")
        return ErrorText {tr("A clip or a still in the file is not what its name says."),
                          tr("Copy or download it again.")};
    return std::nullopt;
}

ErrorText Words::ofMedia(Error::Kind kind)
{
    using Kind = Error::Kind;
    switch (kind) {
    case Kind::MediaEmpty: return {tr("The file is empty."), tr("Copy or export it again.")};
    case Kind::MediaUnknown:
        return {tr("This is not a video or image file, whatever its name says."), tr("Choose another file.")};
    case Kind::MediaCutOff:
        return {tr("The file ends too early: a part of it is missing."), tr("Copy or download it again.")};
    case Kind::MediaNoPicture: return {tr("The file holds sound only."), tr("Choose a file with a picture.")};
    case Kind::MediaTooLarge:
        return {tr("The picture is larger than Troupe opens."), tr("Scale it down to 4K or less.")};
    case Kind::MediaTooLong:
        return {tr("The clip is longer than Troupe opens."), tr("Cut out the part that you need.")};
    case Kind::MediaTooManyStreams:
        return {tr("The file holds more streams than Troupe opens."),
                tr("Export it with one picture and one sound track.")};
    case Kind::MediaTooSlow:
        return {tr("The file took too long to decode."), tr("Convert it to H.264 and try again.")};
    case Kind::MediaUnreadable:
        return {tr("The file does not decode."), tr("Convert it to MP4 with H.264 and try again.")};
    case Kind::MediaNotAsAsked:
        return {tr("The clip has not the length or size that was ordered."),
                tr("Look at it, and make the take again if it will not do.")};
    default: return {};
    }
}

QString Words::quote(const Error& error)
{
    // Foreign text: one line, of a length that a banner can hold.
    constexpr int MaxQuote = 240;
    QString said = error.said.simplified();
    said.removeIf([](QChar c) { return !c.isPrint(); });
    if (said.size() > MaxQuote)
        said = QString(said.left(MaxQuote - 1).trimmed() + u'…');
    return said.isEmpty() ? QString() : tr("It said: “%1”").arg(said);
}

} // namespace

ErrorText errorText(const Error& error)
{
    ErrorText text = Words::ofProvider(error);
    if (text.sentence.isEmpty())
        text = Words::ofThisMachine(error);
    if (text.sentence.isEmpty())
        text = Words::ofMedia(error.kind);
    Q_ASSERT(!text.sentence.isEmpty());
    if (const QString quote = Words::quote(error); !quote.isEmpty())
        text.sentence = QString(text.sentence + u' ' + quote);
    return text;
}

} // namespace troupe
