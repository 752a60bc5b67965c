#include "core/catalog/catalog.h"
#include "core/media/mediaservice.h"
#include "core/store/store.h"
#include "core/studio/clipfitting.h"
#include "tests/core/media/samplefootage.h"
#include "tests/support/finished.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

/// From the clip that somebody has to the one that becomes a character.
class TestClipFitting : public QObject, private test::SampleFootage {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store = Store::open(m_dir.filePath(u"profile"_s)).value(); }
    void cleanup() { m_store.reset(); }

    void whateverSomebodyHasIsMadeToFit_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("seconds");
        const auto wide = u"testsrc2=s=640x360:r=24:d=%1"_s;
        QTest::newRow("small and long") << make(u"a.mp4"_s, wide.arg(9)) << QSize(1280, 720) << 3.5;
        QTest::newRow("MOV") << make(u"a.mov"_s, wide.arg(3)) << QSize(1280, 720) << 3.0;
        QTest::newRow("WebM of a browser") << makeLive(u"a.webm"_s) << QSize(1280, 720) << 3.0;
        QTest::newRow("GIF") << make(u"a.gif"_s, u"testsrc2=s=320x240:r=10:d=5"_s) << QSize(1280, 720) << 3.5;
        QTest::newRow("phone") << turned(u"phone.mov"_s, 270) << QSize(720, 1280) << 3.0;
        QTest::newRow("varying rate") << varying() << QSize(256, 256) << 70 / 24.0;
        QTest::newRow("10 bits of PQ")
            << hdr(u"pq.mov"_s, u"smpte2084"_s, u"gray"_s, u"640x400"_s) << QSize(1280, 720) << 3.0;
        QTest::newRow("with sound") << makeTone(u"tone.mov"_s, 5, {}) << QSize(256, 256) << 3.5;
        QTest::newRow("too short") << make(u"short.mov"_s, wide.arg(1)) << QSize(1280, 720) << 1.0;
        QTest::newRow("one frame") << make(u"one.mov"_s, wide.arg(0.04)) << QSize(1280, 720) << 1 / 24.0;
    }

    void whateverSomebodyHasIsMadeToFit()
    {
        QFETCH(QString, path);
        QFETCH(QSize, size);
        QFETCH(double, seconds);
        QVERIFY(!path.isEmpty());
        const auto footage = test::finished(m_media.footageAsync(path));
        QVERIFY2(footage, footage ? "" : qPrintable(footage.error().detail));
        const ClipFacts clip = clipFacts(*footage);
        const FitPlan plan = mendAll(wholeClip(clip), clip, m_rules);
        QVERIFY(!isUntouched(plan, clip));
        const QString target = placeForFitted(*m_store);
        QVERIFY(target != placeForFitted(*m_store));
        const auto made = test::finished(m_media.conformAsync(conformRequest(path, target, plan)));
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        const ClipFacts fitted = clipFacts(*made);
        QCOMPARE(fitted.size, size);
        QVERIFY2(qAbs(fitted.seconds() - seconds) < 0.06, qPrintable(QString::number(fitted.seconds())));
        QCOMPARE(fitted.frames, plan.count);
        QCOMPARE(fitted.hasSound, clip.hasSound);
        // The result says of each rule what the plan said before.
        const auto before = checkFit(plan, clip, m_rules);
        const auto after = checkFit(fitted, m_rules);
        for (qsizetype i = 0; i < before.size(); ++i) {
            const auto name = fitRuleText(before[i].rule.kind);
            QVERIFY2(before[i].state != FitState::Mendable, qPrintable(name));
            QVERIFY2(isAllMet({after[i]}) == isAllMet({before[i]}), qPrintable(name));
        }
        QVERIFY(!fitted.isTurned && !fitted.hasVaryingRate && !fitted.isHdr && !fitted.hasAlpha);
        QVERIFY(fitted.bytes <= planned(plan, clip).bytes);
        QVERIFY(QFile::remove(target));
    }

private:
    const QList<FitRule> m_rules = Catalog::builtIn().clipRules();
    std::unique_ptr<Store> m_store;
    media::MediaService m_media;
};

QTEST_GUILESS_MAIN(TestClipFitting)
#include "tst_clipfitting.moc"
