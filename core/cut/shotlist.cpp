#include "core/cut/cutwriters.h"
#include "core/ledger/csv.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

QString standing(const CutItem& item)
{
    if (!item.media)
        return u"no take kept"_s;
    return item.hasPicture() ? u"kept"_s : u"missing media"_s;
}

} // namespace

QByteArray toShotListCsv(const Cut& cut)
{
    Csv csv({u"number"_s, u"shot"_s, u"standing"_s, u"start"_s, u"end"_s, u"seconds"_s, u"frames"_s, u"fps"_s,
             u"in"_s, u"out"_s, u"width"_s, u"height"_s, u"sound"_s, u"take"_s, u"file"_s});
    qint64 at = 0;
    for (const CutItem& item : cut.items) {
        const qint64 length = lengthInCut(item, cut.rate);
        QVariantList row {item.number,
                          shownName(item),
                          standing(item),
                          timecode(at, cut.rate, cut.count),
                          timecode(at + length, cut.rate, cut.count),
                          double(length) / cut.rate.perSecond(),
                          length};
        if (item.hasPicture()) {
            const CutMedia& media = *item.media;
            row << media.rate.perSecond() << item.in << item.out << media.size.width() << media.size.height()
                << (media.audioChannels > 0 ? u"yes"_s : u"no"_s);
        } else {
            row << QVariant() << QVariant() << QVariant() << QVariant() << QVariant() << QVariant();
        }
        row << (item.media ? item.media->take.toString() : QString())
            << (item.media ? item.media->path : QString());
        csv.add(row);
        at += length;
    }
    return csv.fileBytes();
}

} // namespace troupe
