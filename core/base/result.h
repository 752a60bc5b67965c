#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <optional>

namespace troupe {

/// Why an operation did not happen. `kind` drives decisions; ui/common/errortext turns it into a
/// sentence with the next step. Nothing here is translated, and nothing here ever holds a secret.
struct Error {
    enum class Kind {
        // The way to the other side
        Network, ///< No connection, or it broke: DNS, refused, reset, TLS.
        Timeout,
        // What the other side said
        Unauthorized, ///< The key is missing, wrong or expired.
        Forbidden, ///< The key is good, but may not do this (model, route, ownership).
        NotFound,
        Conflict, ///< Not in this state (409): content before the job is completed, say.
        RateLimited,
        Rejected, ///< A clear "no" to this request; sending it again will not help.
        Moderated, ///< Refused because of what it shows or says.
        Unsupported, ///< This provider or model cannot do that at all.
        Gone, ///< It was there, and has expired.
        Server, ///< 5xx.
        Protocol, ///< The answer is not what the protocol says.
        // This machine
        Storage, ///< A file or the database: not readable, not writable, not as it should be.
        DiskFull,
        Locked, ///< Another process holds the profile.
        NewerVersion, ///< Written by a newer Troupe.
        Damaged, ///< A database or file that cannot be trusted.
        SecretsUnavailable, ///< No keychain answers.
        Invalid, ///< A value that a person gave is not allowed; `detail` names the field.
        Missing, ///< A thing of ours that is no longer there (take, character, connection).
        // Media files
        MediaEmpty, ///< 0 bytes.
        MediaUnknown, ///< Not a media file at all, whatever its name says.
        MediaCutOff, ///< Begins well, and ends too early.
        MediaNoPicture, ///< Sound only.
        MediaTooLarge, ///< More pixels than the limits allow.
        MediaTooLong,
        MediaTooManyStreams,
        MediaTooSlow, ///< Did not decode within the time allowed.
        MediaUnreadable, ///< Known format, but it does not decode.
        MediaNotAsAsked, ///< Decodes, but length or size differ from what was ordered.
        // Us
        Canceled,
    };

    Kind kind;
    /// For the log, and for tests: what exactly happened, in English.
    QString detail = {};
    /// What the other side said for people to read, as it said it; may be empty. Shown in quotes.
    QString said = {};
    /// Symbolic code of the other side ("moderation_blocked"), if it gave one.
    QString code = {};
    /// How long the other side asked us to wait.
    std::optional<std::chrono::milliseconds> retryAfter = {};
    /// HTTP status, or 0 where none was received.
    int httpStatus = 0;

    friend bool operator==(const Error&, const Error&) = default;
};

template<typename T = void>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Error::Kind kind, QString detail = {})
{
    return tl::unexpected<Error>(Error {.kind = kind, .detail = std::move(detail)});
}

/// The stable English name of a kind ("RateLimited"), for rows, logs and JSON output.
QString kindName(Error::Kind kind);
/// The inverse of kindName(); nothing for a name that no kind has.
std::optional<Error::Kind> kindFromName(const QString& name);

} // namespace troupe
