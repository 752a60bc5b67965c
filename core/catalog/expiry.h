#pragma once

#include "core/catalog/lifetime.h"

#include <QDateTime>

namespace troupe {

/// What is known of one remote thing. Moments are UTC.
struct RemoteFacts {
    RemoteThing thing = RemoteThing::Content;
    QDateTime madeAt; ///< When the provider made or took it, as far as this machine knows.
    std::optional<QDateTime> saidEnd = {}; ///< As the provider gave it.
    std::optional<Lifetime> rule = {}; ///< The catalog's.
    bool isDenied = false; ///< The provider said that it does not have it (any more).
};

/// When a remote thing ends, and how that is known. It knows nothing of now, so that a clock that jumps only
/// has to be read again.
struct Expiry {
    enum class KnownFrom {
        Provider, ///< It said so.
        Catalog, ///< A rule: "about".
        Nothing,
    };

    RemoteThing thing = RemoteThing::Content;
    KnownFrom knownFrom = KnownFrom::Nothing;
    std::optional<QDateTime> end = {}; ///< UTC. Nothing: it is kept until deleted, or nobody knows.
    QDateTime endingFrom = {}; ///< With `end`: from when on it is about to end.
    std::optional<Lifetime> rule = {}; ///< With KnownFrom::Catalog.
    bool isDenied = false;

    friend bool operator==(const Expiry&, const Expiry&) = default;
};

enum class ExpiryStage { Live, Ending, Ended };

/// What the provider said counts before the catalog's rule, unless it cannot be meant: more than a day
/// before the thing was made (0 for "none", another epoch) or more than ten years after.
Expiry expiryOf(const RemoteFacts& facts);

/// It is Ending for the last quarter of its life, and no earlier than six hours before the end (a character:
/// a day, an upload: an hour).
ExpiryStage stageOf(const Expiry& expiry, const QDateTime& now);

/// When stageOf() changes next; nothing if it does not.
std::optional<QDateTime> nextChange(const Expiry& expiry, const QDateTime& now);

} // namespace troupe
