#include "core/cut/cut.h"

#include <QUrl>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

EditRate rateOf(const CutItem& item, const EditRate& cut)
{
    return item.hasPicture() ? item.media->rate : cut;
}

/// XML 1.0 has no place for control characters, nor for what is no character at all.
bool isUsable(char32_t letter)
{
    return letter >= 0x20 && letter != 0x7f && !QChar::isNonCharacter(letter);
}

} // namespace

qint64 lengthInCut(const CutItem& item, const EditRate& rate)
{
    return qMax<qint64>(1, wholeFrames(item.out - item.in, rateOf(item, rate), rate));
}

qint64 inPointInCut(const CutItem& item, const EditRate& rate)
{
    return wholeFrames(item.in, rateOf(item, rate), rate);
}

qint64 lengthOf(const Cut& cut)
{
    return std::accumulate(
        cut.items.begin(), cut.items.end(), qint64(0),
        [&](qint64 sum, const CutItem& item) { return sum + lengthInCut(item, cut.rate); });
}

QString shownName(const CutItem& item)
{
    const QString title = oneLine(item.title);
    return title.isEmpty() ? u"SH %1"_s.arg(item.number, 2, 10, QLatin1Char('0')) : title;
}

QString oneLine(const QString& name)
{
    const QList<uint> letters = name.toUcs4(); // Half of a pair becomes U+FFFD.
    QString text;
    for (const uint number : letters) {
        const char32_t letter = number;
        text += isUsable(letter) ? QString::fromUcs4(&letter, 1) : u" "_s;
    }
    return text.simplified();
}

QString fileUrl(const QString& path)
{
    return u"file://"_s + QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

QList<CutItem> missingMedia(const Cut& cut)
{
    QList<CutItem> missing;
    std::copy_if(cut.items.begin(), cut.items.end(), std::back_inserter(missing),
                 [](const CutItem& item) { return item.media && !item.media->isThere(); });
    return missing;
}

} // namespace troupe
