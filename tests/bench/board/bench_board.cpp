// A long episode on the board: what it costs to open, to scroll, and to move a card.
//   bench_board [SHOTS]
#include "core/base/async.h"
#include "core/store/changes.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "ui/board/boardcommands.h"
#include "ui/board/boardmodel.h"
#include "ui/board/boardview.h"
#include "ui/board/carddelegate.h"
#include "ui/common/studiostyle.h"
#include "ui/common/thumbnailcache.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QLoggingCategory>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QUndoStack>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

/// A picture at once, so that painting is measured and not decoding.
class GreyPictures : public ClipPictures {
public:
    QFuture<Result<QImage>> poster(const QString&, const QSize& size) override
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::gray);
        return ready<QImage>(image);
    }
    QFuture<Result<media::FirstFrame>> firstFrame(const QString&) override
    {
        return ready<media::FirstFrame>(failure(Error::Kind::Unsupported));
    }
    QFuture<Result<QImage>> filmstrip(const QString&, int, const QSize&) override
    {
        return ready<QImage>(failure(Error::Kind::Unsupported));
    }
};

double milliseconds(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Milliseconds from `change` to the end of the painting that it leads to.
template<typename Change>
double frame(Change change)
{
    QElapsedTimer timer;
    timer.start();
    change();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    return milliseconds(timer);
}

void print(const char* what, QList<double> frames)
{
    std::sort(frames.begin(), frames.end());
    const auto share = [&](double part) { return frames.at(qsizetype(part * double(frames.size() - 1))); };
    std::printf("%-44s %8.2f ms median, %.2f ms of 99 %%, %.2f ms at most (%lld)\n", what, share(0.5),
                share(0.99), frames.last(), qint64(frames.size()));
}

/// Two of three shots have takes, every fifth has notes.
EpisodeId fill(Store& store, int count)
{
    const auto series = store.series().all().value().first();
    const Episode episode {EpisodeId::create(), series.id, u"Long"_s, 1};
    if (!store.series().save(episode))
        qFatal("no episode");
    QList<Shot> shots;
    for (int i = 0; i < count; ++i) {
        Shot shot;
        shot.id = ShotId::create();
        shot.episode = episode.id;
        shot.title = u"Shot number %1"_s.arg(i);
        shot.position = i;
        shot.notes = i % 5 == 0 ? u"Ask Mia"_s : QString();
        shots.append(shot);
    }
    if (!store.series().save(shots))
        qFatal("no shots");
    for (int i = 0; i < count; ++i) {
        if (i % 3 == 2)
            continue;
        const Take take {.id = TakeId::create(),
                         .shot = shots.at(i).id,
                         .recipe = {},
                         .clip = AssetHash::fromDigest(QByteArray(28, 'a') + QByteArray::number(1000 + i)),
                         .size = {1280, 720},
                         .seconds = 8,
                         .createdAt = QDateTime::currentDateTimeUtc(),
                         .kept = true};
        if (!store.takes().save(take, sql::Flush::WithNext))
            qFatal("no take");
    }
    return episode.id;
}

void measure(Store& store, ThumbnailCache& thumbnails, const EpisodeId& episode)
{
    BoardModel model(store.series(), store.takes(), store.changes(), thumbnails, CardDelegate::PosterSize);
    model.setStalenessOf([&](const Take& take) { return stalenessOf(store, Catalog(), take); });
    QUndoStack undo;
    BoardView view(model, store.series(), undo);
    view.resize(1200, 700);
    QElapsedTimer timer;
    timer.start();
    model.setEpisode(episode);
    view.show();
    auto* list = view.findChild<QListView*>();
    while (!list->viewport()->isVisible() || list->viewport()->visibleRegion().isEmpty())
        QCoreApplication::processEvents();
    view.repaint();
    std::printf("%-44s %8.1f ms (%d shots)\n", "board opened in", milliseconds(timer), model.rowCount());

    auto* bar = list->verticalScrollBar();
    constexpr int Pixels = 40; // A fast turn of the wheel.
    for (const char* round : {"scrolling, a frame with new pictures", "scrolling, a frame"}) {
        QList<double> frames;
        for (int y = 0; y < bar->maximum(); y += Pixels)
            frames << frame([&] {
                bar->setValue(y);
                list->viewport()->repaint(); // All of it, though most of it could be moved.
            });
        print(round, frames);
    }
    QList<double> moves;
    view.select(model.order().first());
    for (int i = 0; i < 40; ++i)
        moves << frame([&] { view.moveLater(); });
    print("moving a card", moves);
    QList<double> edits;
    for (int i = 0; i < 40; ++i)
        edits << frame([&] {
            undo.push(renameShot(store.series(), *model.shot(model.index(i)), u"Renamed"_s,
                                 [](const Error&) { qFatal("not renamed"); }));
        });
    print("renaming a card", edits);
}

} // namespace

int main(int argc, char* argv[])
{
    QLoggingCategory::setFilterRules(u"troupe.*.info=false"_s);
    const QApplication app(argc, argv);
    QApplication::setStyle(new StudioStyle);
    const QTemporaryDir dir;
    const auto store = Store::open(dir.filePath(u"profile"_s)).value();
    GreyPictures pictures;
    ThumbnailCache thumbnails(
        pictures, [](const AssetHash& hash) -> Result<QString> { return hash.hex(); },
        dir.filePath(u"cache"_s));
    const int count = QCoreApplication::arguments().value(1, u"500"_s).toInt();
    measure(*store, thumbnails, fill(*store, count));
    return 0;
}
