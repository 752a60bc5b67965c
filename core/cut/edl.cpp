#include "core/cut/cutwriters.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int FirstHour = 1;
constexpr qsizetype TitleLength = 70;

/// V, and which of the two channels of sound goes along.
QString channels(const CutItem& item)
{
    if (!item.hasPicture() || item.media->audioChannels == 0)
        return u"V"_s;
    return item.media->audioChannels == 1 ? u"B"_s : u"AA/V"_s;
}

QString comment(const QString& what, const QString& text)
{
    return u"* %1: "_s.arg(what) + text + u"\r\n"_s;
}

} // namespace

QByteArray toEdl(const Cut& cut)
{
    const auto code = [&](qint64 frames) { return timecode(frames, cut.rate, cut.count); };
    const bool isDrop = cut.count == TimecodeCount::Drop && canDropFrames(cut.rate);
    QString text = u"TITLE: "_s + oneLine(cut.episode).left(TitleLength) + u"\r\nFCM: "_s
        + (isDrop ? u"DROP FRAME"_s : u"NON-DROP FRAME"_s) + u"\r\n\r\n"_s;
    const QStringList reels = reelNames(cut.items);
    qint64 record = firstFrameOfHour(FirstHour, cut.rate, cut.count);
    for (qsizetype i = 0; i < cut.items.size(); ++i) {
        const CutItem& item = cut.items.at(i);
        const qint64 length = lengthInCut(item, cut.rate);
        const qint64 in = item.hasPicture() ? inPointInCut(item, cut.rate) : 0;
        const QString reel = item.hasPicture() ? reels.at(i) : u"BL"_s;
        text += u"%1  "_s.arg(i + 1, 3, 10, QLatin1Char('0')) + reel.leftJustified(8) + u' '
            + channels(item).leftJustified(5) + u" C        "_s + code(in) + u' ' + code(in + length) + u' '
            + code(record) + u' ' + code(record + length) + u"\r\n"_s;
        text += comment(u"FROM CLIP NAME"_s, shownName(item));
        if (item.hasPicture()) {
            text += comment(u"FROM FILE"_s, oneLine(item.media->path));
            if (item.media->rate != cut.rate)
                text += comment(u"SOURCE RATE"_s, item.media->rate.text());
        } else {
            text += comment(item.media ? u"MISSING MEDIA"_s : u"NO TAKE KEPT"_s, item.shot.toString());
        }
        record += length;
    }
    return text.toUtf8();
}

} // namespace troupe
