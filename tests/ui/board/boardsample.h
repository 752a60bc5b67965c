#pragma once

#include "core/base/async.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "ui/board/boardmodel.h"
#include "ui/common/thumbnailcache.h"

#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace troupe::test {

inline const QDateTime Now(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);

class RedPictures : public ClipPictures {
public:
    QFuture<Result<QImage>> poster(const QString&, const QSize& size) override
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::red);
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

inline void must(const Result<>& done)
{
    if (!done)
        qFatal("the sample profile could not be made");
}

/// A profile with one episode of three shots, and everything that a board needs of it.
struct Studio {
    Studio()
    {
        store = Store::open(folder.filePath(u"profile"_s)).value();
        const Series series {SeriesId::create(), u"Luna"_s};
        episode = {EpisodeId::create(), series.id, u"Dawn"_s, 0};
        must(store->series().save(series));
        must(store->series().save(episode));
        for (int i = 0; i < 3; ++i) {
            shots.append({.id = ShotId::create(),
                          .episode = episode.id,
                          .title = u"Shot %1"_s.arg(i),
                          .position = i,
                          .prompt = PromptDocument::parse(u"{{char:luna}} walks"_s),
                          .settings = {}});
            must(store->series().save(shots.constLast()));
        }
        thumbnails = std::make_unique<ThumbnailCache>(
            pictures, [](const AssetHash& hash) -> Result<QString> { return hash.hex(); },
            folder.filePath(u"cache"_s));
        model = std::make_unique<BoardModel>(store->series(), store->takes(), store->changes(), *thumbnails,
                                             QSize(64, 36));
        model->setEpisode(episode.id);
    }

    Take take(int shot, char byte, const Lineage& lineage = Generated {}) const
    {
        return {.id = TakeId::create(),
                .shot = shots.at(shot).id,
                .lineage = lineage,
                .recipe = {.prompt = u"Luna walks"_s,
                           .tokens = {},
                           .model = u"sora-2"_s,
                           .connectionName = {},
                           .size = {},
                           .cast = {}},
                .clip = AssetHash::fromDigest(QByteArray(32, byte)),
                .size = {1280, 720},
                .seconds = 8,
                .createdAt = Now.addSecs(byte),
                .cost = Money::fromUsd(0.8)};
    }

    Job job(int shot, const JobState& state, int age) const
    {
        return {.id = JobId::create(),
                .order = {.shot = shots.at(shot).id},
                .state = state,
                .createdAt = Now.addSecs(-age),
                .changedAt = Now.addSecs(-age)};
    }

    QTemporaryDir folder;
    std::unique_ptr<Store> store;
    RedPictures pictures;
    std::unique_ptr<ThumbnailCache> thumbnails;
    std::unique_ptr<BoardModel> model;
    Episode episode;
    QList<Shot> shots;
};

/// Shortcuts need the active window.
inline void activate(QWidget& window, QWidget& focus)
{
    window.activateWindow();
    focus.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

inline QStringList titles(const BoardModel& model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.index(row).data(BoardModel::TitleRole).toString();
    return all;
}

} // namespace troupe::test
