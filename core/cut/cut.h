#pragma once

#include "core/base/id.h"
#include "core/cut/editrate.h"
#include "core/cut/timecode.h"

#include <QList>
#include <QSize>

#include <optional>

namespace troupe {

/// The file of a take, as an editor has to know it.
struct CutMedia {
    TakeId take = {};
    QString path = {}; ///< Absolute; empty where the profile has lost the file.
    EditRate rate = {};
    qint64 frames = 0; ///< Of the whole file; 0 where it is lost.
    QSize size = {};
    int audioChannels = 0; ///< 0: no sound.
    int audioRate = 0; ///< Samples a second.

    bool isThere() const { return !path.isEmpty() && frames > 0; }
    friend bool operator==(const CutMedia&, const CutMedia&) = default;
};

/// One shot in the cut: the kept take between `in` and `out`, or a gap as long as the shot is planned.
struct CutItem {
    ShotId shot = {};
    int number = 1; ///< Of the shot in its episode, from 1.
    QString title = {}; ///< Of the shot, as it was given; may be empty.
    std::optional<CutMedia> media = {}; ///< Nothing: no take is kept.
    /// First frame that is shown, and the first that is not: in frames of the file where it is there, of the
    /// cut otherwise. At least one frame.
    qint64 in = 0;
    qint64 out = 0;

    bool hasPicture() const { return media && media->isThere(); }
    friend bool operator==(const CutItem&, const CutItem&) = default;
};

/// An episode as it is played: its shots in order, without titles and transitions.
struct Cut {
    QString series = {};
    QString episode = {};
    EditRate rate = {};
    TimecodeCount count = TimecodeCount::NonDrop;
    QSize size {1280, 720};
    QList<CutItem> items = {};

    friend bool operator==(const Cut&, const Cut&) = default;
};

/// The length of an item in frames of the cut, at least 1.
qint64 lengthInCut(const CutItem& item, const EditRate& rate);
/// The first frame that is shown, counted in frames of the cut.
qint64 inPointInCut(const CutItem& item, const EditRate& rate);
/// Of all items.
qint64 lengthOf(const Cut& cut);

/// The title of the shot, or "SH 03" for one without; without line breaks and what XML cannot hold.
QString shownName(const CutItem& item);
/// A name as it may stand in every format: one line, no control characters.
QString oneLine(const QString& name);

/// "file:///a%20folder/%C3%BC.mp4", with everything but letters, digits and "-._~/" percent-encoded.
QString fileUrl(const QString& path);

/// Items whose take is kept, but whose file is not there: each format leaves a gap of their length.
QList<CutItem> missingMedia(const Cut& cut);

} // namespace troupe
