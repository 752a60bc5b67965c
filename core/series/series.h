#pragma once

#include "core/base/assethash.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/prompts/promptdocument.h"

#include <QDateTime>
#include <QSize>

#include <optional>
#include <variant>

namespace troupe {

struct Series {
    SeriesId id;
    QString title;

    friend bool operator==(const Series&, const Series&) = default;
};

struct Episode {
    EpisodeId id;
    SeriesId series;
    QString title;
    int position = 0; ///< Order within the series, from 0.

    friend bool operator==(const Episode&, const Episode&) = default;
};

/// How the next take of a shot is to be made.
struct ShotSettings {
    ConnectionId connection;
    QString model;
    int seconds = 8;
    QSize size {1280, 720};
    std::optional<AssetHash> reference = {}; ///< Opening frame.

    friend bool operator==(const ShotSettings&, const ShotSettings&) = default;
};

struct Shot {
    ShotId id;
    EpisodeId episode;
    QString title; ///< May be empty: shown by its number then.
    int position = 0; ///< Order within the episode, from 0.
    PromptDocument prompt;
    ShotSettings settings;
    std::optional<double> planned = {}; ///< Seconds in the cut, where that is not what its clip is asked for.
    QString notes = {}; ///< The person's own; never sent.

    friend bool operator==(const Shot&, const Shot&) = default;
};

inline constexpr double ShortestPlan = 0.1; ///< Seconds.
inline constexpr double LongestPlan = 3600;

/// How long the shot is to be in the cut, in seconds.
double plannedSeconds(const Shot& shot);

// Where a take came from. Each kind carries exactly what it has a source of.
struct Generated {
    friend bool operator==(const Generated&, const Generated&) = default;
};
struct Edited {
    TakeId source;
    friend bool operator==(const Edited&, const Edited&) = default;
};
struct Extended {
    TakeId source;
    friend bool operator==(const Extended&, const Extended&) = default;
};
struct Remixed {
    TakeId source;
    friend bool operator==(const Remixed&, const Remixed&) = default;
};
struct Imported {
    QString fileName; ///< As it was called, without a folder.
    friend bool operator==(const Imported&, const Imported&) = default;
};
using Lineage = std::variant<Generated, Edited, Extended, Remixed, Imported>;

/// The take that this one was made from, if it was made from one.
std::optional<TakeId> sourceOf(const Lineage& lineage);
/// "generated", "edited", ...: stable, for rows and JSON.
QString lineageText(const Lineage& lineage);

/// A character as it was when it played in a take.
struct CastEntry {
    CharacterId character;
    int version = 1;
    QString name; ///< The exact name that was sent.

    friend bool operator==(const CastEntry&, const CastEntry&) = default;
};

/// Everything needed to make a take again, or to say how it was made.
struct Recipe {
    QString prompt; ///< As it was sent.
    QString tokens; ///< As it was written, see PromptDocument.
    QString model;
    QString connectionName; ///< As it was called then; the connection may be gone.
    int seconds = 0; ///< Asked for: of the whole clip, for an extension of what is added.
    QSize size;
    QList<CastEntry> cast;
    std::optional<AssetHash> reference = {};

    friend bool operator==(const Recipe&, const Recipe&) = default;
};

/// Where a remote thing lives: follow-ups go back there or nowhere.
struct RemoteOrigin {
    ConnectionId connection;
    QString remoteId;
    std::optional<QDateTime> expiresAt = {}; ///< When the provider forgets its files; UTC.

    friend bool operator==(const RemoteOrigin&, const RemoteOrigin&) = default;
};

/// A finished clip of a shot, with its file in the profile.
struct Take {
    TakeId id;
    ShotId shot;
    Lineage lineage = Generated {};
    Recipe recipe;
    AssetHash clip;
    QSize size; ///< Of the file, as shown.
    double seconds = 0; ///< Of the file.
    QDateTime createdAt; ///< UTC.
    std::optional<RemoteOrigin> origin = {};
    std::optional<Money> cost = {};
    bool kept = false; ///< The person's choice for the cut; at most one of a shot.

    friend bool operator==(const Take&, const Take&) = default;
};

} // namespace troupe
