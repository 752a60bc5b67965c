#include "core/base/async.h"
#include "core/media/mediaservice.h"
#include "core/store/assetfiles.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "core/studio/continuation.h"
#include "core/studio/orders.h"

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestContinuation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_dir->path()).value();
        auto& series = m_store->series();
        m_shot = series.shots(series.episodes(series.all()->first().id)->first().id)->first();
        m_shot.settings.model = u"sora-2-pro"_s;
        m_shot.settings.seconds = 12;
        m_shot.settings.reference = AssetHash::fromDigest(QByteArray(32, '\7'));
    }
    void cleanup() { m_store.reset(); }

    void settings_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QSize>("take");
        QTest::addColumn<QSize>("size"); // Empty: it cannot be done.
        QTest::newRow("as it is") << u"sora-2"_s << QSize(720, 1280) << QSize(720, 1280);
        QTest::newRow("larger than the model makes") << u"sora-2"_s << QSize(1920, 1080) << QSize(1280, 720);
        QTest::newRow("smaller") << u"sora-2"_s << QSize(640, 360) << QSize(1280, 720);
        QTest::newRow("the largest of its shape") << u"sora-2-pro"_s << QSize(540, 960) << QSize(1080, 1920);
        QTest::newRow("almost of its shape") << u"sora-2"_s << QSize(1366, 768) << QSize(1280, 720);
        QTest::newRow("of no shape that it makes") << u"sora-2"_s << QSize(900, 900) << QSize();
        QTest::newRow("of a model that nobody knows") << u"brand-new"_s << QSize(900, 900) << QSize(900, 900);
    }

    void settings()
    {
        QFETCH(QString, model);
        QFETCH(QSize, take);
        QFETCH(QSize, size);
        const auto settings = continuationSettings(*m_store, Catalog::builtIn(), m_shot,
                                                   made(model, take, m_shot.settings.connection));
        QCOMPARE(settings.has_value(), !size.isEmpty());
        if (!settings) {
            QCOMPARE(settings.error().kind, Error::Kind::Unsupported);
            QCOMPARE(settings.error().detail, u"size"_s);
            return;
        }
        QCOMPARE(settings->size, size);
        QCOMPARE(settings->model, model);
        QCOMPARE(settings->seconds, 12);
        QVERIFY(!settings->reference);
    }

    void whereNothingIsLeftTheShotDecides()
    {
        auto take = made(u"brand-new"_s, {1280, 720}, ConnectionId::create()); // Removed since.
        auto settings = continuationSettings(*m_store, Catalog::builtIn(), m_shot, take);
        QVERIFY(settings);
        QCOMPARE(settings->connection, m_shot.settings.connection);
        QCOMPARE(settings->model, u"sora-2-pro"_s);
        take.origin.reset();
        settings = continuationSettings(*m_store, Catalog::builtIn(), m_shot, take);
        QVERIFY(settings);
        QCOMPARE(settings->model, u"sora-2-pro"_s);
    }

    void aFollowUpOfATakeWithoutAHomeGoesToItsShotsConnection()
    {
        const Connection second {ConnectionId::create(), Connection::Kind::OpenAiCompatible, u"Gateway"_s,
                                 QUrl(u"https://gateway.example"_s)};
        QVERIFY(m_store->connections().save(second));
        m_shot.settings.connection = second.id;
        m_shot.settings.reference.reset();
        QVERIFY(m_store->series().save(m_shot));
        const auto take = made(u"sora-2"_s, {1280, 720}, ConnectionId::create());
        QVERIFY(m_store->takes().save(take));
        const auto order
            = extendOrder(*m_store, Catalog::builtIn(), take.id, PromptDocument::parse(u"On"_s), 8);
        QVERIFY(order);
        QCOMPARE(order->connection, second.id);
    }

    void theFrameIsKeptAsAnImageOfThatSize()
    {
        const QString path = m_dir->filePath(u"clip.mp4"_s);
        QCOMPARE(
            QProcess::execute(
                u"ffmpeg"_s,
                {u"-v"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                 u"color=c=red:s=320x180:r=10:d=1[a];color=c=blue:s=320x180:r=10:d=0.1[b];[a][b]concat"_s,
                 u"-pix_fmt"_s, u"yuv420p"_s, path}),
            0);
        auto take = made(u"sora-2"_s, {320, 180}, m_shot.settings.connection);
        take.clip = m_store->assets().import(path, u"mp4"_s).value();
        media::MediaService media;
        auto future = takeLastFrameIn(*m_store, media, take, {640, 360});
        QTRY_VERIFY(future.isFinished());
        const auto frame = future.result();
        QVERIFY2(frame, frame ? "" : qPrintable(frame.error().detail));
        const QImage image(m_store->assets().path(*frame).value());
        QCOMPARE(image.size(), QSize(640, 360));
        QVERIFY(qBlue(image.pixel(320, 180)) > 200 && qRed(image.pixel(320, 180)) < 50);
    }

    void aFrameThatCannotBeTaken()
    {
        media::MediaService media;
        auto take = made(u"sora-2"_s, {320, 180}, m_shot.settings.connection);
        auto missing = takeLastFrameIn(*m_store, media, take, {});
        QTRY_VERIFY(missing.isFinished());
        QCOMPARE(missing.result().error().kind, Error::Kind::Missing);
        take.clip = m_store->assets().importBytes("no film at all", u"mp4"_s).value();
        auto broken = takeLastFrameIn(*m_store, media, take, {});
        QTRY_VERIFY(broken.isFinished());
        QCOMPARE(broken.result().error().kind, Error::Kind::MediaUnknown);
    }

private:
    Take made(const QString& model, const QSize& size, const ConnectionId& connection) const
    {
        Take take {TakeId::create(),
                   m_shot.id,
                   Generated {},
                   {},
                   AssetHash::fromDigest(QByteArray(32, '\1')),
                   size,
                   8.0,
                   QDateTime::currentDateTimeUtc()};
        take.recipe.model = model;
        take.origin = RemoteOrigin {connection, u"video_1"_s};
        return take;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    Shot m_shot;
};

QTEST_GUILESS_MAIN(TestContinuation)
#include "tst_continuation.moc"
