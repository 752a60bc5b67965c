#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QList>
#include <QSize>
#include <QStringList>

class QJsonValue;

namespace troupe {

/// What a clip should be like for services to make a good character of it: data with a source. Which of the
/// members count follows from the kind; the others are 0 or empty.
struct FitRule {
    enum class Kind {
        Length, ///< Seconds: least, most, best.
        Shape, ///< Width to height: one of `shapes`.
        Resolution, ///< Pixels of the shorter side: least, most.
        Container, ///< One of `names`: "mp4".
        Codec, ///< One of `names`, as FFmpeg calls them: "h264".
        FileSize, ///< Bytes: most.
        Subject, ///< The character is large enough. Advice: nothing here judges pictures.
        Background, ///< It stands out from a calm background. Advice.
    };

    Kind kind = Kind::Length;
    double least = 0;
    double most = 0;
    double best = 0;
    QList<QSize> shapes; ///< {16, 9}
    QStringList names;
    QString source;
    QDate asOf;

    friend bool operator==(const FitRule&, const FitRule&) = default;
};

/// "length", "shape", "resolution", "container", "codec", "file_size", "subject", "background": stable, for
/// files and JSON.
QString fitRuleText(FitRule::Kind kind);

/// The member "character_clip" of a catalog file, a list of rules, at most one of each kind. `source` and
/// `asOf` are those of the file, for rules that name none of their own. Empty if it is not there; Protocol
/// with the place if it is of another shape or beyond reason.
Result<QList<FitRule>> fitRulesFromJson(const QJsonValue& json, const QString& source, const QDate& asOf);

} // namespace troupe
