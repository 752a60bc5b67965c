#include "core/catalog/catalog.h"
#include "core/characters/clipfit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

ClipFacts clipOf(const QSize& size, double seconds, const FrameRate& rate = {24, 1})
{
    ClipFacts facts;
    facts.size = size;
    facts.rate = rate;
    facts.frames = qRound(seconds * rate.value());
    facts.container = u"mp4"_s;
    facts.codec = u"h264"_s;
    facts.bytes = 2'000'000;
    return facts;
}

/// "shape resolution", or what else is to be mended; with "!" where it cannot be.
QString brokenOf(const QList<FitFinding>& findings)
{
    QStringList broken;
    for (const FitFinding& finding : findings) {
        if (finding.state == FitState::Mendable)
            broken << fitRuleText(finding.rule.kind);
        else if (finding.state == FitState::NotMendable)
            broken << fitRuleText(finding.rule.kind) + u'!';
    }
    return broken.join(u' ');
}

} // namespace

class TestClipFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClipIsHeldAgainstTheRules_data()
    {
        QTest::addColumn<ClipFacts>("clip");
        QTest::addColumn<QString>("broken");
        QTest::addColumn<QSize>("size"); // Mended.
        QTest::addColumn<int>("frames");
        QTest::newRow("fits") << clipOf({1280, 720}, 3) << QString() << QSize(1280, 720) << 72;
        QTest::newRow("fits, 2 s") << clipOf({1920, 1080}, 2) << QString() << QSize(1920, 1080) << 48;
        QTest::newRow("fits, 4 s") << clipOf({1080, 1920}, 4) << QString() << QSize(1080, 1920) << 96;
        QTest::newRow("fits, square") << clipOf({1080, 1080}, 3) << QString() << QSize(1080, 1080) << 72;
        QTest::newRow("one frame more than 4 s, as containers round")
            << clipOf({1280, 720}, 4 + 1 / 24.0) << QString() << QSize(1280, 720) << 97;
        QTest::newRow("two frames more")
            << clipOf({1280, 720}, 4 + 2 / 24.0) << u"length"_s << QSize(1280, 720) << 84;
        QTest::newRow("minutes") << clipOf({1280, 720}, 300) << u"length"_s << QSize(1280, 720) << 84;
        QTest::newRow("too short") << clipOf({1280, 720}, 1.5) << u"length!"_s << QSize(1280, 720) << 36;
        QTest::newRow("one frame") << clipOf({1280, 720}, 1 / 24.0) << u"length!"_s << QSize(1280, 720) << 1;
        QTest::newRow("NTSC") << clipOf({1280, 720}, 10, {30000, 1001}) << u"length"_s << QSize(1280, 720)
                              << 104;
        QTest::newRow("4:3") << clipOf({1440, 1080}, 3) << u"shape"_s << QSize(1440, 810) << 72;
        QTest::newRow("3:4") << clipOf({1080, 1440}, 3) << u"shape"_s << QSize(810, 1440) << 72;
        QTest::newRow("5:4 is nearer to a square")
            << clipOf({1350, 1080}, 3) << u"shape"_s << QSize(1080, 1080) << 72;
        QTest::newRow("phone, lying")
            << clipOf({3840, 2160}, 3) << u"resolution"_s << QSize(1920, 1080) << 72;
        QTest::newRow("phone, upright")
            << clipOf({2160, 3840}, 3) << u"resolution"_s << QSize(1080, 1920) << 72;
        QTest::newRow("small") << clipOf({640, 360}, 3) << u"resolution"_s << QSize(1280, 720) << 72;
        QTest::newRow("smallest") << clipOf({320, 180}, 3) << u"resolution"_s << QSize(1280, 720) << 72;
        QTest::newRow("a stamp") << clipOf({160, 90}, 3) << u"resolution!"_s << QSize(640, 360) << 72;
        QTest::newRow("odd") << clipOf({853, 481}, 3) << u"resolution"_s << QSize(1280, 720) << 72;
        QTest::newRow("a ribbon") << clipOf({4000, 400}, 3) << u"shape resolution"_s << QSize(1280, 720)
                                  << 72;
        QTest::newRow("a tower") << clipOf({400, 4000}, 3) << u"shape resolution"_s << QSize(720, 1280) << 72;
        auto other = clipOf({1280, 720}, 3);
        other.container = u"webm"_s;
        other.codec = u"vp9"_s;
        QTest::newRow("WebM") << other << u"container codec"_s << QSize(1280, 720) << 72;
        other = clipOf({1280, 720}, 3);
        other.bytes = 100'000'001;
        QTest::newRow("heavy") << other << u"file_size"_s << QSize(1280, 720) << 72;
        other = clipOf({3000, 2000}, 100, {60, 1});
        other.container = u"mov"_s;
        other.codec = u"prores"_s;
        other.bytes = 4'000'000'000;
        QTest::newRow("everything") << other << u"length shape resolution container codec file_size"_s
                                    << QSize(1920, 1080) << 210;
    }

    void aClipIsHeldAgainstTheRules()
    {
        QFETCH(ClipFacts, clip);
        QFETCH(QString, broken);
        QFETCH(QSize, size);
        QFETCH(int, frames);
        const auto findings = checkFit(clip, m_rules);
        QCOMPARE(brokenOf(findings), broken);
        QCOMPARE(isAllMet(findings), broken.isEmpty());
        const FitPlan mended = mendAll(wholeClip(clip), clip, m_rules);
        QCOMPARE(mended.size, size);
        QCOMPARE(mended.count, frames);
        QCOMPARE(isUntouched(mended, clip), broken.isEmpty() || mended == wholeClip(clip));
        // What can be mended is; what cannot is left as it was said.
        for (const FitFinding& finding : checkFit(mended, clip, m_rules))
            QVERIFY2(finding.state != FitState::Mendable, qPrintable(fitRuleText(finding.rule.kind)));
        QCOMPARE(mendAll(mended, clip, m_rules), mended);
    }

    void mendingOneRuleMeetsIt()
    {
        int mendings = 0;
        for (const QSize size : {QSize(200, 180), QSize(853, 481), QSize(1080, 1350), QSize(4096, 2160)}) {
            for (const double seconds : {0.5, 2.5, 4.5, 599.0}) {
                for (const FrameRate rate : {FrameRate {10, 1}, FrameRate {30000, 1001}, FrameRate {60, 1}}) {
                    const ClipFacts clip = clipOf(size, seconds, rate);
                    const FitPlan plan = wholeClip(clip);
                    for (const FitFinding& finding : checkFit(clip, m_rules)) {
                        const FitPlan mended = mend(plan, clip, finding.rule);
                        if (finding.state != FitState::Mendable) {
                            QVERIFY(finding.state == FitState::NotMendable || mended == plan);
                            continue;
                        }
                        ++mendings;
                        QCOMPARE(stateOf(finding.rule.kind, mended, clip), FitState::Met);
                        QVERIFY(QRect(QPoint(0, 0), clip.size).contains(mended.crop));
                        QVERIFY(mended.size.width() % 2 == 0 && mended.size.height() % 2 == 0);
                        QVERIFY(mended.first >= 0 && mended.count > 0
                                && mended.first + mended.count <= clip.frames);
                    }
                }
            }
        }
        QVERIFY(mendings > 50);
    }

    void aStretchThatWasChosenStaysWhereItBegins()
    {
        const ClipFacts clip = clipOf({1280, 720}, 60);
        const FitRule length = m_rules.first();
        QCOMPARE(mend(trimmed(wholeClip(clip), clip, 240, 240), clip, length).first, 240);
        // A stretch that is too short grows, and at the end it moves back.
        const FitPlan late = mend(trimmed(wholeClip(clip), clip, clip.frames - 5, 5), clip, length);
        QCOMPARE(late.count, 84);
        QCOMPARE(late.first + late.count, clip.frames);
        const FitPlan good = trimmed(wholeClip(clip), clip, 100, 60);
        QCOMPARE(mend(good, clip, length), good);
    }

    void wishesAreBroughtInsideOfTheClip()
    {
        const ClipFacts clip = clipOf({1280, 720}, 10);
        const FitPlan whole = wholeClip(clip);
        QCOMPARE(trimmed(whole, clip, -5, 1000).count, 240);
        QCOMPARE(trimmed(whole, clip, 1000, 0).first, 239);
        QCOMPARE(trimmed(whole, clip, 1000, 0).count, 1);
        QCOMPARE(cropped(whole, clip, {-100, -100, 5000, 5000}).crop, QRect(0, 0, 1280, 720));
        QCOMPARE(cropped(whole, clip, {1279, 719, 0, 0}).crop, QRect(1264, 704, 16, 16));
        QCOMPARE(shaped(whole, clip, {9, 16}).crop, QRect(438, 0, 405, 720));
        const FitPlan right = cropped(whole, clip, {900, 100, 300, 300});
        QCOMPARE(shaped(right, clip, {9, 16}).crop.right(), 1252);
        const ClipFacts tiny = clipOf({8, 8}, 3);
        QCOMPARE(cropped(wholeClip(tiny), tiny, {4, 4, 4, 4}).crop, QRect(0, 0, 8, 8));
    }

    void movingACropLosesNothingThatWasRight()
    {
        const ClipFacts clip = clipOf({1920, 1080}, 3);
        const FitPlan whole = wholeClip(clip);
        const FitPlan small = cropped(whole, clip, {100, 100, 640, 360});
        QCOMPARE(stateOf(FitRule::Kind::Resolution, small, clip), FitState::Mendable);
        const FitPlan kept = keepingMet(whole, small, clip, m_rules);
        QCOMPARE(kept.crop, small.crop);
        QCOMPARE(kept.size, QSize(1280, 720));
        QCOMPARE(keepingMet(small, small, clip, m_rules), small); // It was not right before.
    }

    void theFileCannotGrowPastItsRule()
    {
        ClipFacts clip = clipOf({1280, 720}, 600);
        const FitRule size = m_rules[5];
        QCOMPARE(size.kind, FitRule::Kind::FileSize);
        FitPlan plan = wholeClip(clip);
        plan.again = true;
        QCOMPARE(stateOf(size.kind, plan, clip), FitState::Mendable);
        plan = mend(plan, clip, size);
        QVERIFY(plan.bitsPerSecond * 600 / 8 <= 100'000'000);
        QCOMPARE(stateOf(size.kind, plan, clip), FitState::Met);
    }

private:
    FitState stateOf(FitRule::Kind kind, const FitPlan& plan, const ClipFacts& clip) const
    {
        for (const FitFinding& finding : checkFit(plan, clip, m_rules)) {
            if (finding.rule.kind == kind)
                return finding.state;
        }
        return FitState::Advice;
    }

    const QList<FitRule> m_rules = Catalog::builtIn().clipRules();
};

QTEST_APPLESS_MAIN(TestClipFit)
#include "tst_clipfit.moc"
