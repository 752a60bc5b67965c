#include "core/cut/cutwriters.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr qsizetype ReelLength = 8;
constexpr int Digits = 3;

/// Of "Über den Wolken": "UBERDEN...". Marks fall off, and what is no letter of English.
QString capitals(const QString& title)
{
    QString text;
    const QString apart = title.normalized(QString::NormalizationForm_KD);
    for (const QChar letter : apart) {
        if (letter.unicode() < 128 && letter.isLetter())
            text += letter.toUpper();
    }
    return text;
}

} // namespace

QStringList reelNames(const QList<CutItem>& items)
{
    QStringList names;
    QHash<TakeId, QString> known;
    for (const CutItem& item : items) {
        if (!item.hasPicture()) {
            names.append(QString());
            continue;
        }
        QString& name = known[item.media->take];
        if (name.isEmpty()) { // The number makes it the only one, and keeps it apart from AX and BL.
            const QString number = u"%1"_s.arg(known.size(), Digits, 10, QLatin1Char('0'));
            const QString title = capitals(item.title);
            name = (title.isEmpty() ? u"SH"_s : title).left(ReelLength - number.size()) + number;
        }
        names.append(name);
    }
    return names;
}

} // namespace troupe
