#include "core/store/assetfiles.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "core/store/trimrepository.h"
#include "core/studio/episodecut.h"
#include "tests/support/finished.h"
#include "tests/support/sampleprofile.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

// The clips are made by the ffmpeg program, a maker of files that is not our own code.
class TestEpisodeCut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_dir->filePath(u"profile"_s)).value();
        m_first = test::saveFirstShot(*m_store);
    }
    void cleanup() { m_store.reset(); }

    void clipsAreMeasured_data()
    {
        QTest::addColumn<QString>("rate");
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("frames");
        for (const auto* rate : {"24000/1001", "24", "25", "30000/1001", "30", "60"}) {
            QTest::addRow("%s, mute", rate) << QString::fromLatin1(rate) << 0 << 37;
            QTest::addRow("%s, one frame", rate) << QString::fromLatin1(rate) << 0 << 1;
            QTest::addRow("%s, stereo", rate) << QString::fromLatin1(rate) << 2 << 100;
        }
        QTest::newRow("mono") << u"24"_s << 1 << 48;
    }
    void clipsAreMeasured()
    {
        QFETCH(QString, rate);
        QFETCH(int, channels);
        QFETCH(int, frames);
        const auto take = keep(m_first.id, clip(rate, channels, frames), 1.5);
        const auto cut = test::finished(cutOfEpisode(*m_store, m_first.episode));
        QVERIFY2(cut, cut ? "" : qPrintable(cut.error().detail));
        QCOMPARE(cut->series, u"Luna"_s);
        QCOMPARE(cut->episode, u"One"_s);
        QCOMPARE(cut->items.size(), 1);
        const CutMedia media = *cut->items.first().media;
        QCOMPARE(media.take, take.id);
        QVERIFY(QFile::exists(media.path));
        QVERIFY(QFileInfo(media.path).isAbsolute());
        QCOMPARE(media.rate.text(), rate);
        QCOMPARE(media.frames, qint64(frames));
        QCOMPARE(media.size, QSize(320, 180));
        QCOMPARE(media.audioChannels, channels);
        QCOMPARE(media.audioRate, channels > 0 ? 44100 : 0);
        QCOMPARE(cut->rate, media.rate);
        QCOMPARE(cut->size, media.size);
        QCOMPARE(lengthOf(*cut), qint64(frames));
    }

    void everyShotHasItsPlace()
    {
        Shot wish = shot(u"Not yet"_s, 1);
        wish.settings.seconds = 6;
        QVERIFY(m_store->series().save(wish));
        const Shot lost = shot(u"Lost"_s, 2);
        const Shot broken = shot(u"Broken"_s, 3);
        const Shot binned = shot(u"In the bin"_s, 4);
        const Shot good = shot(u"Good"_s, 5);
        QVERIFY(m_store->series().setShotDeleted(binned.id, true));
        save(wish.id, m_store->assets().import(clip(u"24"_s, 0, 24), u"mp4"_s).value(), 1, false);
        save(lost.id, AssetHash::fromDigest(QByteArray(32, '\7')), 2.5, true);
        save(broken.id, m_store->assets().importBytes("no film at all", u"mp4"_s).value(), 4, true);
        keep(good.id, clip(u"25"_s, 0, 50), 2);

        const auto cut = test::finished(cutOfEpisode(*m_store, m_first.episode));
        QVERIFY2(cut, cut ? "" : qPrintable(cut.error().detail));
        QCOMPARE(cut->rate.text(), u"25"_s); // Of the first file that is there.
        QCOMPARE(cut->items.size(), 5);
        QList<qint64> lengths;
        QStringList names;
        for (const CutItem& item : cut->items) {
            lengths.append(lengthInCut(item, cut->rate));
            names.append(shownName(item));
        }
        QCOMPARE(names, QStringList({u"SH 01"_s, u"Not yet"_s, u"Lost"_s, u"Broken"_s, u"Good"_s}));
        QCOMPARE(cut->items.last().number, 5);
        QCOMPARE(lengths, QList<qint64>({200, 150, 63, 100, 50}));
        const auto missing = missingMedia(*cut);
        QCOMPARE(missing.size(), 2);
        QCOMPARE(missing.first().title, u"Lost"_s);
        QCOMPARE(missing.last().title, u"Broken"_s);
    }

    void whatWasCutOffIsLeftOut()
    {
        const auto first = keep(m_first.id, clip(u"24"_s, 0, 48), 2);
        QVERIFY(m_store->trims().save(first.id, {.head = 6, .tail = 10, .rate = EditRate::nearest(24)}));
        auto cut = test::finished(cutOfEpisode(*m_store, m_first.episode));
        QCOMPARE(cut->items.first().in, 6);
        QCOMPARE(cut->items.first().out, 38);
        QCOMPARE(cut->items.first().media->frames, 48);
        QCOMPARE(lengthOf(*cut), 32);

        // Another take is whole, and the first one is trimmed still when it comes back.
        const auto second = keep(m_first.id, clip(u"24"_s, 0, 24), 1);
        cut = test::finished(cutOfEpisode(*m_store, m_first.episode));
        QCOMPARE(cut->items.first().media->take, second.id);
        QCOMPARE(lengthOf(*cut), 24);
        QVERIFY(m_store->takes().setKept(first.id, true));
        cut = test::finished(cutOfEpisode(*m_store, m_first.episode));
        QCOMPARE(lengthOf(*cut), 32);
    }

    void aTakeIsMeasured()
    {
        const auto take = keep(m_first.id, clip(u"25"_s, 1, 30), 1.2);
        const auto media = test::finished(mediaOfTake(*m_store, take.id));
        QVERIFY(media);
        QCOMPARE(media->frames, 30);
        QCOMPARE(media->rate.text(), u"25"_s);
        const auto lost = save(m_first.id, AssetHash::fromDigest(QByteArray(32, '\7')), 2, false);
        QCOMPARE(test::finished(mediaOfTake(*m_store, lost.id)).error().kind, Error::Kind::Missing);
        QCOMPARE(test::finished(mediaOfTake(*m_store, TakeId::create())).error().detail, u"take"_s);
    }

    void noSuchEpisode()
    {
        const auto cut = test::finished(cutOfEpisode(*m_store, EpisodeId::create()));
        QCOMPARE(cut.error().kind, Error::Kind::Missing);
        QCOMPARE(cut.error().detail, u"episode"_s);
    }

    void anEpisodeWithoutShots()
    {
        QVERIFY(m_store->series().setShotDeleted(m_first.id, true));
        const auto cut = test::finished(cutOfEpisode(*m_store, m_first.episode));
        QVERIFY(cut);
        QVERIFY(cut->items.isEmpty());
    }

private:
    QString clip(const QString& rate, int channels, int frames)
    {
        const QString path = m_dir->filePath(u"clip.mp4"_s);
        QStringList line {
            u"-v"_s, u"error"_s, u"-y"_s, u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc2=s=320x180:r="_s + rate};
        if (channels > 0) {
            line << u"-f"_s << u"lavfi"_s << u"-i"_s << u"sine=frequency=440:sample_rate=44100"_s << u"-ac"_s
                 << QString::number(channels) << u"-shortest"_s;
        }
        line << u"-frames:v"_s << QString::number(frames) << u"-pix_fmt"_s << u"yuv420p"_s << path;
        return QProcess::execute(u"ffmpeg"_s, line) == 0 ? path : QString();
    }

    Shot shot(const QString& title, int position)
    {
        Shot made = m_first;
        made.id = ShotId::create();
        made.title = title;
        made.position = position;
        return m_store->series().save(made) ? made : Shot {};
    }

    Take save(const ShotId& of, const AssetHash& asset, double seconds, bool kept)
    {
        const Take take {.id = TakeId::create(),
                         .shot = of,
                         .recipe = {},
                         .clip = asset,
                         .size = {320, 180},
                         .seconds = seconds,
                         .createdAt = QDateTime::currentDateTimeUtc(),
                         .kept = kept};
        if (!m_store->takes().save(take))
            qFatal("no take");
        return take;
    }

    Take keep(const ShotId& of, const QString& path, double seconds)
    {
        return save(of, m_store->assets().import(path, u"mp4"_s).value(), seconds, true);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    Shot m_first;
};

QTEST_GUILESS_MAIN(TestEpisodeCut)
#include "tst_episodecut.moc"
