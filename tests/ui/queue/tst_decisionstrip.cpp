#include "samplejobs.h"
#include "ui/queue/decisionstrip.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace troupe;
using samples::Now;

namespace {

Job unknown(int age = 60)
{
    return samples::job(jobs::Unknown {.since = Now.addSecs(-180), .error = {}}, age);
}

Job overdue()
{
    return samples::job(jobs::Running {.accepted = samples::accepted(), .overdue = true});
}

} // namespace

/// What waits for a person's decision stands over the queue, with what they can do.
class TestDecisionStrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<QueueModel>(samples::names(), samples::clock());
        m_strip = std::make_unique<DecisionStrip>(*m_model);
        m_strip->resize(1000, 60);
    }
    void cleanup()
    {
        m_strip.reset();
        m_model.reset();
    }

    void nothingToDecideNothingShown()
    {
        m_model->setJobs({samples::job(jobs::Queued {}), samples::job(jobs::Refused {samples::Fault}),
                          samples::job(jobs::Running {.accepted = samples::accepted()})});
        QTest::qWait(0);
        QVERIFY(m_strip->isHidden());
        QVERIFY(!m_strip->job());
    }

    void anUnknownOneHasThreeWays()
    {
        const Job job = unknown();
        m_model->setJobs({samples::job(jobs::Queued {}), job});
        QTRY_VERIFY(!m_strip->isHidden());
        QVERIFY(text(u"decisionTitle"_s).contains(u"SH 03"));
        QVERIFY(text(u"decisionText"_s).contains(u"Sandbox"));
        QVERIFY(text(u"decisionText"_s).contains(u"3 min"));
        QVERIFY(button(u"sendAgainNow"_s)->text().contains(u"0.96")); // The price is on the button.
        QSignalSpy looked(m_strip.get(), &DecisionStrip::lookUpRequested);
        QSignalSpy lost(m_strip.get(), &DecisionStrip::markLostRequested);
        QSignalSpy sent(m_strip.get(), &DecisionStrip::sendAgainRequested);
        for (const auto& name : {u"lookAgainNow"_s, u"markLostNow"_s, u"sendAgainNow"_s}) {
            QVERIFY(!button(name)->isHidden());
            button(name)->click();
        }
        for (const auto* spy : {&looked, &lost, &sent}) {
            QCOMPARE(spy->count(), 1);
            QVERIFY(spy->at(0).at(0).value<JobId>() == job.id);
        }
        QVERIFY(button(u"waitOnNow"_s)->isHidden() && button(u"giveUpNow"_s)->isHidden());
        QVERIFY(button(u"chooseRemote"_s)->isHidden());
    }

    void whereItIsNarrowTheWordsHaveTheWidthForThemselves_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("a small window") << 660;
        QTest::newRow("a wide one") << 1400;
    }
    void whereItIsNarrowTheWordsHaveTheWidthForThemselves()
    {
        QFETCH(int, width);
        Job second = unknown(120);
        second.order.estimate = PriceRange {Money::fromUsd(0.96), Money::fromUsd(12.5)};
        m_model->setJobs({unknown(), second});
        QTRY_VERIFY(!m_strip->isHidden());
        m_strip->resize(width, m_strip->sizeHint().height());
        m_strip->resize(width, 1); // However low the dock is.
        QTest::qWait(0);
        auto* words = m_strip->findChild<QLabel*>(u"decisionText"_s);
        QVERIFY2(words->width() >= 300, qPrintable(QString::number(words->width())));
        QVERIFY(words->height() >= words->heightForWidth(words->width()));
        auto* last = button(u"sendAgainNow"_s);
        QVERIFY(last->geometry().right() < width);
        QCOMPARE(last->geometry().top() > words->geometry().bottom(), width < 1000);
    }

    void aPriceThatNobodyKnowsIsCalledThat()
    {
        Job job = unknown();
        job.order.estimate.reset();
        m_model->setJobs({job});
        QTRY_VERIFY(button(u"sendAgainNow"_s)->text().contains(u"price unknown"));
    }

    void anOverdueOneHasTwo()
    {
        Job job = overdue();
        job.order.deadline = std::chrono::minutes(90);
        m_model->setJobs({job});
        QTRY_VERIFY(!m_strip->isHidden());
        QVERIFY(text(u"decisionText"_s).contains(u"1 h 30 min"));
        QSignalSpy waits(m_strip.get(), &DecisionStrip::waitOnRequested);
        QSignalSpy ends(m_strip.get(), &DecisionStrip::giveUpRequested);
        button(u"waitOnNow"_s)->click();
        button(u"giveUpNow"_s)->click();
        QCOMPARE(waits.count(), 1);
        QCOMPARE(ends.count(), 1);
        QVERIFY(button(u"sendAgainNow"_s)->isHidden());
    }

    void candidatesAreOffered()
    {
        const Job job = unknown();
        m_model->setJobs({job});
        const RemoteCandidate candidate {.remote = {.id = u"video_1"_s, .pollUrl = {}, .extra = {}},
                                         .model = {},
                                         .prompt = {},
                                         .createdAt = Now};
        QTRY_VERIFY(!m_strip->isHidden());
        m_strip->setCandidates(job.id, {candidate, candidate});
        QVERIFY(!button(u"chooseRemote"_s)->isHidden());
        QVERIFY(text(u"decisionText"_s).contains(u"2"));
        QSignalSpy choose(m_strip.get(), &DecisionStrip::chooseRequested);
        button(u"chooseRemote"_s)->click();
        QCOMPARE(choose.at(0).at(1).value<QList<RemoteCandidate>>().size(), 2);
        m_strip->setCandidates(job.id, {});
        QVERIFY(button(u"chooseRemote"_s)->isHidden());
    }

    void oneAfterTheOther()
    {
        const Job first = unknown(100);
        const Job second = unknown(50);
        const Job third = overdue();
        m_model->setJobs({first, second, third});
        QTRY_VERIFY(m_strip->job().has_value());
        QVERIFY(m_strip->job()->id == first.id);
        QCOMPARE(text(u"decisionPlace"_s), u"1 of 3"_s);
        auto* next = m_strip->findChild<QToolButton*>(u"nextDecision"_s);
        next->click();
        QVERIFY(m_strip->job()->id == second.id);
        next->click();
        next->click();
        QVERIFY(m_strip->job()->id == first.id);
        m_strip->findChild<QToolButton*>(u"previousDecision"_s)->click();
        QVERIFY(m_strip->job()->id == third.id);
        m_strip->turnTo(second.id);
        QVERIFY(m_strip->job()->id == second.id);
        m_strip->turnTo(JobId::create()); // Not one of them.
        QVERIFY(m_strip->job()->id == second.id);

        Job decided = second;
        decided.state = jobs::Failed {.error = samples::Fault};
        m_model->update(decided);
        QTRY_VERIFY(m_strip->job()->id != second.id);
        QCOMPARE(text(u"decisionPlace"_s), u"1 of 2"_s);
    }

    void itGoesWithTheLastOne()
    {
        Job job = unknown();
        m_model->setJobs({job});
        QTRY_VERIFY(!m_strip->isHidden());
        QVERIFY(!m_strip->accessibleName().isEmpty());
        job.state = jobs::Running {.accepted = samples::accepted()};
        m_model->update(job);
        QTRY_VERIFY(m_strip->isHidden());
    }

private:
    QPushButton* button(const QString& name) const { return m_strip->findChild<QPushButton*>(name); }
    QString text(const QString& name) const { return m_strip->findChild<QLabel*>(name)->text(); }

    std::unique_ptr<QueueModel> m_model;
    std::unique_ptr<DecisionStrip> m_strip;
};

QTEST_MAIN(TestDecisionStrip)
#include "tst_decisionstrip.moc"
