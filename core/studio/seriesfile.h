#pragma once

#include "core/base/result.h"
#include "core/catalog/catalog.h"

#include <QList>
#include <QSize>

#include <optional>

namespace troupe {

/// A series as a person writes it down in YAML; docs/troupectl.md describes the format. Plain values:
/// nothing here was looked up in a profile yet.
struct SeriesFile {
    struct CastMember {
        QString name; ///< Exact.
        QString clipPath; ///< Absolute.
        QString descriptor = {};
        QString consentNote = {};
        int line = 0; ///< In the file, from 1.
    };
    struct Step {
        Operation operation = Operation::Generate; ///< Generate, Extend or Edit.
        QString prompt = {};
        int seconds = 0; ///< Of what is newly made; 0 for an edit.
        QSize size = {}; ///< Generate only.
        QString model = {}; ///< Generate only: what follows goes where its source was made.
        QString connection = {}; ///< Generate only; by name.
        QString referencePath = {}; ///< Absolute, or empty. Generate only.
        QString fileName = {}; ///< What its clip is called in a folder of results; without a folder.
        int line = 0;
    };
    struct Shot {
        QString title; ///< Unique in its episode.
        QList<Step> steps; ///< At least one, and the first generates.
        int line = 0;
        std::optional<double> planned = {}; ///< Seconds in the cut.
        QString notes = {};
    };
    struct Episode {
        QString title; ///< Unique in the file.
        QList<Shot> shots;
    };

    QString title;
    QList<CastMember> cast;
    QList<Episode> episodes;
};

/// Paths in the file are relative to `folder`. Invalid, with a detail that begins with "line N: " and
/// says in English what is wrong there.
Result<SeriesFile> parseSeries(const QByteArray& yaml, const QString& folder);

/// parseSeries() of a file, paths relative to its folder. Besides: Missing, Storage (not readable) and
/// Invalid with detail "size" (over 1 MB).
Result<SeriesFile> readSeriesFile(const QString& path);

} // namespace troupe
