#include "samplejobs.h"
#include "ui/common/banner.h"
#include "ui/queue/queuepanel.h"
#include "ui/queue/queueview.h"

#include <QDialog>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace troupe;
using samples::Now;

namespace {

RemoteCandidate candidate(const QString& id)
{
    return {.remote = {.id = id, .pollUrl = {}, .extra = {}},
            .model = u"sora-2"_s,
            .prompt = u"Luna walks"_s,
            .createdAt = Now};
}

} // namespace

class TestQueuePanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<QueueModel>(samples::names(), samples::clock());
        m_panel = std::make_unique<QueuePanel>(*m_model);
        m_panel->resize(1000, 240);
        m_panel->show();
        m_view = m_panel->findChild<QueueView*>(u"queueList"_s);
    }
    void cleanup()
    {
        m_panel.reset();
        m_model.reset();
    }

    void emptyTeaches()
    {
        QVERIFY(!m_view->isVisible());
        QVERIFY(m_panel->findChild<QWidget*>(u"queueEmpty"_s)->isVisible());
        m_model->update(samples::job(jobs::Queued {}));
        QVERIFY(m_view->isVisible());
    }

    void deleteCancelsWhatCanBe()
    {
        const Job running = samples::job(jobs::Running {.accepted = samples::accepted()});
        m_model->setJobs({running, samples::job(jobs::Refused {samples::Fault})});
        QSignalSpy cancel(m_panel.get(), &QueuePanel::cancelRequested);
        m_view->selectAll();
        m_panel->activateWindow(); // shortcuts need the active window
        m_view->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        QTest::keyClick(m_view, Qt::Key_Delete);
        QTRY_COMPARE(cancel.count(), 1);
        QVERIFY(cancel.at(0).at(0).value<JobId>() == running.id);
    }

    void buttonsFollowTheSelection()
    {
        const Job unknown = samples::job(jobs::Unknown {.since = Now, .error = {}});
        const Job refused = samples::job(jobs::Refused {samples::Fault});
        m_model->setJobs({unknown, refused});
        auto* look = m_panel->findChild<QToolButton*>(u"lookAgainButton"_s);
        auto* lost = m_panel->findChild<QToolButton*>(u"markLostButton"_s);
        auto* retry = m_panel->findChild<QToolButton*>(u"retryJobButton"_s);
        QVERIFY(!look->isVisible());
        m_panel->select(unknown.id);
        QVERIFY(look->isVisible() && lost->isVisible() && !retry->isEnabled());
        // Sending it once more may pay twice: the price is on the button.
        QVERIFY(m_panel->findChild<QToolButton*>(u"sendAgainButton"_s)->text().contains(u"0.96"));
        QSignalSpy looked(m_panel.get(), &QueuePanel::lookUpRequested);
        look->click();
        QCOMPARE(looked.count(), 1);
        QSignalSpy marked(m_panel.get(), &QueuePanel::markLostRequested);
        lost->click();
        QCOMPARE(marked.count(), 1);
        m_panel->select(refused.id);
        QVERIFY(!look->isVisible() && retry->isEnabled());
        QSignalSpy retried(m_panel.get(), &QueuePanel::retryRequested);
        retry->click();
        QVERIFY(retried.at(0).at(0).value<JobId>() == refused.id);
    }

    void pauseIsAskedForAndShown()
    {
        auto* pause = m_panel->findChild<QPushButton*>(u"pauseQueue"_s);
        QSignalSpy asked(m_panel.get(), &QueuePanel::pauseRequested);
        pause->click();
        QCOMPARE(asked.at(0).at(0).toBool(), true);
        m_panel->showPaused(true);
        QCOMPARE(pause->text(), u"Resume"_s);
        pause->click();
        QCOMPARE(asked.at(1).at(0).toBool(), false);
    }

    void aPersonChoosesTheCandidate()
    {
        const Job unknown = samples::job(jobs::Unknown {.since = Now, .error = {}});
        m_model->setJobs({unknown});
        auto* banner = m_panel->findChild<Banner*>();
        auto* look = m_panel->findChild<QPushButton*>(u"lookAgainNow"_s);
        auto* choose = m_panel->findChild<QPushButton*>(u"chooseRemote"_s);
        QTRY_VERIFY(look->isVisible());
        QSignalSpy looked(m_panel.get(), &QueuePanel::lookUpRequested);
        look->click();
        QCOMPARE(looked.count(), 1);
        QVERIFY(!look->isEnabled()); // It is looked for.
        m_panel->showCandidates(unknown.id, {});
        QVERIFY(banner->isVisible());
        QVERIFY(look->isEnabled() && !choose->isVisible());

        // What was found without being asked for interrupts nobody.
        const QList<RemoteCandidate> two {candidate(u"video_1"_s), candidate(u"video_2"_s)};
        m_panel->showCandidates(unknown.id, two);
        QVERIFY(!m_panel->findChild<QDialog*>(u"candidateDialog"_s));
        QVERIFY(choose->isVisible());
        QSignalSpy adopt(m_panel.get(), &QueuePanel::adoptRequested);
        choose->click();
        auto* dialog = m_panel->findChild<QDialog*>(u"candidateDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QListWidget*>()->setCurrentRow(1);
        dialog->findChild<QPushButton*>(u"chooseCandidate"_s)->click();
        QCOMPARE(adopt.count(), 1);
        QCOMPARE(adopt.at(0).at(1).value<RemoteJob>().id, u"video_2"_s);
    }

    void whoAsksIsShownTheCandidatesAtOnce()
    {
        const Job unknown = samples::job(jobs::Unknown {.since = Now, .error = {}});
        m_model->setJobs({unknown});
        m_panel->select(unknown.id);
        m_panel->findChild<QToolButton*>(u"lookAgainButton"_s)->click();
        m_panel->showCandidates(unknown.id, {candidate(u"video_1"_s)});
        QVERIFY(m_panel->findChild<QDialog*>(u"candidateDialog"_s));
    }

    void aLookThatFailsSaysWhy()
    {
        const Job unknown = samples::job(jobs::Unknown {.since = Now, .error = {}});
        m_model->setJobs({unknown});
        auto* look = m_panel->findChild<QPushButton*>(u"lookAgainNow"_s);
        QTRY_VERIFY(look->isVisible());
        auto* banner = m_panel->findChild<Banner*>();
        look->click();
        m_panel->showLookUpFailed(unknown.id, {.kind = Error::Kind::Unsupported});
        QVERIFY(banner->message().contains(u"lists no jobs"));
        QVERIFY(look->isEnabled());
        look->click();
        m_panel->showLookUpFailed(unknown.id, {.kind = Error::Kind::Network});
        QVERIFY(banner->message().contains(u"could not be reached"));
    }

    void whatFailsIsABanner()
    {
        auto* banner = m_panel->findChild<Banner*>();
        m_panel->showCancelFailed(JobId::create(), {.kind = Error::Kind::Unsupported});
        QVERIFY(banner->message().contains(u"goes on"));
        m_panel->showError({.kind = Error::Kind::DiskFull});
        QVERIFY(banner->message().contains(u"disk is full"));
    }

    void rowsWithAReasonHaveTwoLines()
    {
        m_model->setJobs({samples::job(jobs::Queued {}), samples::job(jobs::Refused {samples::Fault})});
        const int plain = m_view->visualRect(m_model->index(0, 0)).height();
        const int withReason = m_view->visualRect(m_model->index(1, 0)).height();
        QVERIFY(withReason > plain + 10);
    }

    void enterOpensTheShot()
    {
        const Job job = samples::job(jobs::Queued {});
        m_model->update(job);
        QSignalSpy opened(m_panel.get(), &QueuePanel::shotRequested);
        m_panel->select(job.id);
        m_view->setFocus();
        QTest::keyClick(m_view, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QVERIFY(opened.at(0).at(0).value<ShotId>() == job.order.shot);
    }

private:
    std::unique_ptr<QueueModel> m_model;
    std::unique_ptr<QueuePanel> m_panel;
    QueueView* m_view = nullptr;
};

QTEST_MAIN(TestQueuePanel)
#include "tst_queuepanel.moc"
