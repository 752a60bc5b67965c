#pragma once

#include "core/cut/cut.h"

// A cut in the formats that editors read. Each writes UTF-8; a take whose file is lost leaves a gap of its
// length, under its name where the format has names for gaps (not FCP 7). Where a clip has another rate than
// the cut, its length is rounded down to whole frames of the cut - but OTIO, which keeps each clip at the
// rate of its file.
namespace troupe {

/// OpenTimelineIO: a Timeline with one video track, and one audio track if something sounds.
QByteArray toOtio(const Cut& cut);

/// Final Cut Pro X XML 1.10; DaVinci Resolve reads it as well. Times are rational seconds.
QByteArray toFcpxml(const Cut& cut);

/// Final Cut Pro 7 XML (xmeml 5), which Premiere Pro reads: sound is one track for each channel, at most two.
QByteArray toFcp7(const Cut& cut);

/// CMX 3600. All in frames of the cut; the record side begins at 01:00:00:00; gaps are black (BL).
QByteArray toEdl(const Cut& cut);

/// A row for each shot, for a spreadsheet.
QByteArray toShotListCsv(const Cut& cut);

/// Names of the files in an EDL, one for each item: at most 8 capital letters and digits, the same for the
/// same take and for no other. Empty where there is no picture.
QStringList reelNames(const QList<CutItem>& items);

enum class CutFormat { Otio, Fcpxml, Fcp7, Edl, Csv };

QList<CutFormat> allCutFormats();
/// "otio", "fcpxml", "fcp7", "edl", "csv": stable.
QString cutFormatText(CutFormat format);
std::optional<CutFormat> cutFormatFromText(const QString& text);
/// Of files: as cutFormatText(), but "xml" for FCP 7.
QString cutFormatSuffix(CutFormat format);
QByteArray writeCut(const Cut& cut, CutFormat format);

/// A name for files on every system: no separators, no reserved characters, at most 60 letters; "episode" for
/// one of which nothing is left.
QString fileNameFor(const QString& title);

} // namespace troupe
