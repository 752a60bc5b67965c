#pragma once

#include "core/cut/shotlistfile.h"
#include "core/series/series.h"
#include "core/studio/seriesfile.h"

namespace troupe {

class Store;

/// The shots of a series file as rows of a shot list: of the episode of this title, else of all. The prompt
/// is that of the first step; what follows it is a matter of takes.
QList<ShotRow> shotRowsOf(const SeriesFile& file, const QString& episode);

/// Episodes as a series file that readSeriesFile() reads and SeriesFileRunner makes. Each shot is one step,
/// of its prompt and settings; shots without a prompt have nothing to be made of and are counted. Clips and
/// opening frames are named where they are in the profile.
struct WrittenSeries {
    QByteArray yaml;
    int shots = 0;
    int leftOut = 0;
};
/// `episodes`: of one series, at least one. Missing: one of them is not there. Invalid "prompt": none of
/// their shots has one.
Result<WrittenSeries> writeSeries(Store& store, const QList<EpisodeId>& episodes);

} // namespace troupe
