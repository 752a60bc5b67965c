#include "core/cut/cutwriters.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace troupe;

// Writes cuts in every format, each with a JSON file that says what must come out of them again.
namespace {

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QJsonObject expected(const Cut& cut)
{
    QJsonArray items;
    qint64 at = 0;
    for (const CutItem& item : cut.items) {
        const qint64 length = lengthInCut(item, cut.rate);
        QJsonObject one {{u"name"_s, shownName(item)}, {u"start"_s, at},     {u"length"_s, length},
                         {u"in"_s, item.in},           {u"out"_s, item.out}, {u"there"_s, item.hasPicture()},
                         {u"kept"_s, bool(item.media)}};
        if (item.hasPicture()) {
            one[u"path"_s] = item.media->path;
            one[u"frames"_s] = item.media->frames;
            one[u"channels"_s] = item.media->audioChannels;
            one[u"rate"_s] = QJsonArray {item.media->rate.numerator(), item.media->rate.denominator()};
            one[u"in_cut"_s] = inPointInCut(item, cut.rate);
        }
        items.append(one);
        at += length;
    }
    return {{u"episode"_s, cut.episode},
            {u"drop"_s, cut.count == TimecodeCount::Drop},
            {u"rate"_s, QJsonArray {cut.rate.numerator(), cut.rate.denominator()}},
            {u"length"_s, at},
            {u"items"_s, items}};
}

bool writeAll(const QString& folder, const QString& name, const Cut& cut)
{
    const QString path = QDir(folder).filePath(name);
    bool isWritten = write(path + u".json"_s, QJsonDocument(expected(cut)).toJson());
    for (const CutFormat format : allCutFormats())
        isWritten &= write(path + u'.' + cutFormatSuffix(format), writeCut(cut, format));
    return isWritten;
}

void add(Cut& cut, const QString& title, double fps, qint64 frames, qint64 in, qint64 out, int channels)
{
    CutItem item {.shot = ShotId::create(), .number = int(cut.items.size()) + 1, .title = title};
    item.media = CutMedia {.take = TakeId::create(),
                           .path = u"/Meine Clips/%1 Größe & \"Mond\" 100%.mp4"_s.arg(item.number),
                           .rate = EditRate::nearest(fps),
                           .frames = frames,
                           .size = {1280, 720},
                           .audioChannels = channels,
                           .audioRate = channels > 0 ? 48000 : 0};
    item.in = in;
    item.out = out;
    cut.items.append(item);
}

/// Whole, trimmed, one frame long, a shot without a take, a lost file, the same take twice.
Cut everything(double fps)
{
    Cut cut {.series = u"Luna"_s, .episode = u"Die erste Nacht"_s, .rate = EditRate::nearest(fps)};
    add(cut, u"Opening"_s, fps, 192, 0, 192, 2);
    add(cut, u"Größe & \"Anführung\" <b>"_s, fps, 300, 7, 293, 1);
    cut.items.append({.shot = ShotId::create(), .number = 3, .title = u"Not yet"_s, .out = 50});
    add(cut, u"a/b\\c it's"_s, fps, 9, 4, 5, 0);
    cut.items.append({.shot = ShotId::create(), .number = 5, .title = u"Lost"_s, .out = 31});
    cut.items.last().media = CutMedia {.take = TakeId::create(), .path = {}};
    add(cut, u""_s, fps, 100'000, 11'111, 99'999, 2);
    CutItem again = cut.items.first();
    again.number = 7;
    again.in = 100;
    cut.items.append(again);
    return cut;
}

Cut mixed()
{
    Cut cut {.series = u"Luna"_s, .episode = u"Gemischt"_s, .rate = EditRate::nearest(24)};
    for (const double fps : {24.0, 30.0, 25.0, 24000.0 / 1001, 30000.0 / 1001, 60.0, 12.0})
        add(cut, u"At %1"_s.arg(fps), fps, 240, 30, 211, 2);
    return cut;
}

} // namespace

int main(int argc, char* argv[])
{
    const QString folder = argc == 2 ? QString::fromLocal8Bit(argv[1]) : QString();
    bool isWritten = !folder.isEmpty() && QDir().mkpath(folder);
    const QList<std::pair<QString, double>> rates {{u"23.976"_s, 24000.0 / 1001},
                                                   {u"24"_s, 24},
                                                   {u"25"_s, 25},
                                                   {u"29.97"_s, 30000.0 / 1001},
                                                   {u"30"_s, 30},
                                                   {u"59.94"_s, 60000.0 / 1001},
                                                   {u"60"_s, 60}};
    for (const auto& [name, fps] : rates)
        isWritten = isWritten && writeAll(folder, u"at-"_s + name, everything(fps));
    Cut drop = everything(30000.0 / 1001);
    drop.count = TimecodeCount::Drop;
    isWritten = isWritten && writeAll(folder, u"drop"_s, drop) && writeAll(folder, u"mixed"_s, mixed())
        && writeAll(folder, u"empty"_s, {.series = u"Luna"_s, .episode = u"Leer"_s});
    if (!isWritten)
        std::fputs("cannot write the samples\n", stderr);
    return isWritten ? 0 : 1;
}
