#pragma once

#include "core/cut/cutwriters.h"
#include "core/media/reel.h"

#include <QFuture>

namespace troupe {

/// What is made of an episode, in one folder.
struct EpisodeWish {
    bool film = false; ///< One MP4.
    QString poster = {}; ///< "png", "jpg", or empty for none.
    std::optional<double> posterSecond = {}; ///< In the cut; a third into it if it is not said.
    bool sheet = false; ///< Contact sheet, PDF.
    QList<CutFormat> formats = {};
    /// The film leaves out what has no picture, instead of black in its place.
    bool skipGaps = false;

    friend bool operator==(const EpisodeWish&, const EpisodeWish&) = default;
};

/// What came of it.
struct EpisodeFiles {
    QString series = {};
    QString episode = {};
    QStringList files = {}; ///< Absolute, in the order that they were written.
    bool hasPicture = false; ///< Otherwise there is no film, no poster and no sheet.
    std::optional<media::ReelWay> way = {}; ///< Of the film.
    qint64 frames = 0; ///< Of the cut, at `rate`.
    EditRate rate = {};
    QList<CutItem> missing = {}; ///< Shots whose file is lost or cannot be read.
    QList<CutItem> open = {}; ///< Shots without a kept take.

    friend bool operator==(const EpisodeFiles&, const EpisodeFiles&) = default;
};

/// Writes `folder`/`name`.mp4 and the like, for which `cut` is a snapshot; runs in a thread of its own, tells
/// its progress from 0 to EpisodeSteps, and stops when the future is canceled. Each file replaces an older
/// one only when it is whole and on the disk. Errors: Invalid "target" where that would be a clip of the
/// profile; those of makeReel(), with the name of the shot before the detail; MediaNotAsAsked for a film that
/// is not as long as the cut; Storage, DiskFull, Canceled.
QFuture<Result<EpisodeFiles>> writeEpisode(const Cut& cut, const EpisodeWish& wish, const QString& folder,
                                           const QString& name);
inline constexpr int EpisodeSteps = 1000;

/// The reel of a cut: each item a piece, in whole frames of both rates.
media::ReelRequest reelOf(const Cut& cut, const QString& target, bool skipGaps);

/// Which clip shows the frame `frame` of the cut, and when in it; nothing in a gap or behind the end.
struct CutPlace {
    qsizetype item = 0;
    double seconds = 0; ///< In the file; the middle of the frame.
};
std::optional<CutPlace> placeAt(const Cut& cut, qint64 frame);

} // namespace troupe
