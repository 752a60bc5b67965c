#include "samplejobs.h"
#include "ui/common/banner.h"
#include "ui/queue/queuepanel.h"
#include "ui/queue/queueview.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QListWidget>
#include <QMenu>
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

    void deleteDoesWhatFits_data()
    {
        QTest::addColumn<QList<JobState>>("states");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("asked"); // Canceled, removed, hidden jobs.
        const JobState queued = jobs::Queued {};
        const JobState held = jobs::Held {.reason = jobs::HoldReason::NoKey, .error = {}, .back = {}};
        const JobState running = jobs::Running {.accepted = samples::accepted()};
        const JobState overdue = jobs::Running {.accepted = samples::accepted(), .overdue = true};
        const JobState fetching = jobs::Downloading {.accepted = samples::accepted()};
        const JobState refused = jobs::Refused {samples::Fault};
        const JobState unknown = jobs::Unknown {.since = Now, .error = {}};
        const QString goesOn = u"Cancel (cannot be stopped there; goes on and is kept)"_s;
        QTest::newRow("waiting") << QList<JobState> {queued, held} << u"Remove"_s << u"0 2 0"_s;
        QTest::newRow("running") << QList<JobState> {running} << goesOn << u"1 0 0"_s;
        QTest::newRow("overdue") << QList<JobState> {overdue} << u"Give up (do not wait for it any longer)"_s
                                 << u"1 0 0"_s;
        QTest::newRow("ended") << QList<JobState> {refused, refused} << u"Hide"_s << u"0 0 2"_s;
        QTest::newRow("some of each") << QList<JobState> {running, queued, refused} << goesOn << u"1 1 0"_s;
        QTest::newRow("waiting and ended") << QList<JobState> {queued, refused} << u"Remove"_s << u"0 1 0"_s;
        QTest::newRow("nothing to cancel")
            << QList<JobState> {fetching, unknown} << u"Cancel"_s << u"0 0 0"_s;
    }

    void deleteDoesWhatFits()
    {
        QFETCH(QList<JobState>, states);
        QList<Job> all;
        for (const JobState& state : std::as_const(states))
            all.append(samples::job(state));
        m_panel->setCancelPower([](const ConnectionId&) { return ProviderTraits::Cancel::None; });
        m_model->setJobs(all);
        QSignalSpy cancel(m_panel.get(), &QueuePanel::cancelRequested);
        QSignalSpy remove(m_panel.get(), &QueuePanel::removeRequested);
        QSignalSpy hide(m_panel.get(), &QueuePanel::hideRequested);
        m_view->selectAll();
        QTEST(named<QAction>(u"cancelJob"_s)->text(), "text");
        press(Qt::Key_Delete);
        const auto count = [](const QSignalSpy& spy) {
            return spy.isEmpty() ? 0 : int(spy.first().first().value<QList<JobId>>().size());
        };
        QTEST(u"%1 %2 %3"_s.arg(cancel.size()).arg(count(remove)).arg(count(hide)), "asked");
    }

    void aBudgetIsRaisedOrPassed()
    {
        const PriceRange price {Money::fromUsd(0.5), Money::fromUsd(0.6)};
        const BudgetStop full {BudgetStop::Why::Full, EveryDay {}, {}, Money::fromUsd(2), price};
        const BudgetStop unpriced {BudgetStop::Why::PriceUnknown, EveryDay {}, {}, Money::fromUsd(2)};
        const auto held = [](const std::optional<BudgetStop>& stop) {
            const auto reason = stop ? jobs::HoldReason::Budget : jobs::HoldReason::NoKey;
            return samples::job(
                jobs::Held {.reason = reason, .error = {}, .back = {}, .until = {}, .budget = stop});
        };
        const QList<Job> all {held(full), held(full), held(unpriced), held(std::nullopt)};
        m_model->setJobs(all);
        auto* raise = named<QAction>(u"raiseBudget"_s);
        auto* letThrough = named<QAction>(u"letThrough"_s);
        const QSignalSpy raised(&m_panel->budget(), &BudgetActions::raiseRequested);
        const QSignalSpy passed(&m_panel->budget(), &BudgetActions::letThroughRequested);

        m_panel->select(all[3].id);
        QVERIFY(!raise->isVisible() && !letThrough->isVisible());
        m_panel->select(all[0].id);
        QVERIFY(raise->isVisible() && !letThrough->isVisible());
        raise->trigger();
        QCOMPARE(raised.last().first().value<BudgetStop>(), full);
        m_panel->select(all[2].id);
        QVERIFY(!raise->isVisible() && letThrough->isVisible());
        letThrough->trigger();
        QCOMPARE(passed.size(), 1);
        QCOMPARE(passed.first().first().value<JobId>(), all[2].id);

        m_view->selectAll(); // Room is made for both that it stopped.
        raise->trigger();
        QCOMPARE(raised.last().first().value<BudgetStop>().price->high, Money::fromUsd(1.2));
    }

    void keysChangeTheLine_data()
    {
        QTest::addColumn<QKeySequence>("keys");
        QTest::addColumn<QString>("asked");
        QTest::newRow("up") << QKeySequence(u"Alt+Up"_s) << u"2 by -1"_s;
        QTest::newRow("down") << QKeySequence(u"Alt+Down"_s) << u"2 by 1"_s;
        QTest::newRow("pause") << QKeySequence(u"P"_s) << u"2 paused"_s;
        QTest::newRow("priority") << QKeySequence(u"T"_s) << u"2 priority"_s;
        QTest::newRow("copy") << QKeySequence(u"Ctrl+D"_s) << u"3 copied"_s;
    }

    void keysChangeTheLine()
    {
        QFETCH(QKeySequence, keys);
        QString asked;
        connect(&m_panel->line(), &LineActions::nudgeRequested, this,
                [&](const QList<JobId>& ids, int by) { asked = u"%1 by %2"_s.arg(ids.size()).arg(by); });
        connect(&m_panel->line(), &LineActions::placeRequested, this, [&](const Placements& placements) {
            const Placement one = *placements.begin();
            asked = u"%1 %2"_s.arg(placements.size()).arg(one.paused ? u"paused"_s : u"priority"_s);
        });
        connect(&m_panel->line(), &LineActions::duplicateRequested, this,
                [&](const QList<JobId>& ids) { asked = u"%1 copied"_s.arg(ids.size()); });
        auto all = samples::line(2);
        all.append(samples::job(jobs::Running {.accepted = samples::accepted()})); // Has no place in it.
        m_model->setJobs(all);
        m_view->selectAll();
        press(Qt::Key(keys[0].key()), keys[0].keyboardModifiers());
        QTEST(asked, "asked");
    }

    void aToggleShowsWhatIsSet()
    {
        auto all = samples::line(2);
        all[0].placement.paused = true;
        m_model->setJobs(all);
        auto* pause = named<QAction>(u"pauseJob"_s);
        m_panel->select(all[0].id);
        QVERIFY(pause->isChecked());
        m_view->selectAll();
        QVERIFY(!pause->isChecked()); // Not all of them.
        Placements asked;
        connect(&m_panel->line(), &LineActions::placeRequested, this,
                [&](const Placements& placements) { asked = placements; });
        pause->trigger();
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked.value(all[1].id).paused);

        auto* stop = named<QAction>(u"stopHere"_s);
        QVERIFY(!stop->isEnabled()); // After one, not after two.
        m_panel->select(all[1].id);
        stop->trigger();
        QVERIFY(asked.value(all[1].id).stopHere);
        auto* clear = named<QAction>(u"clearStop"_s);
        QVERIFY(!clear->isVisible());
        all[1].placement.stopHere = true;
        m_model->update(all[1]);
        QVERIFY(clear->isVisible() && stop->isChecked());
    }

    void onlyWhatWaitsIsEdited()
    {
        const auto waiting = samples::line(1).constFirst();
        const Job running = samples::job(jobs::Running {.accepted = samples::accepted()});
        m_model->setJobs({waiting, running});
        auto* edit = named<QAction>(u"editJob"_s);
        m_panel->select(running.id);
        QVERIFY(!edit->isEnabled());
        QVERIFY(!named<QAction>(u"moveJobUp"_s)->isEnabled());
        m_panel->select(waiting.id);
        QSignalSpy asked(&m_panel->line(), &LineActions::editRequested);
        press(Qt::Key_F2);
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked.first().first().value<JobId>() == waiting.id);
    }

    void oneConnectionCanBePaused()
    {
        const ConnectionId id = ConnectionId::create();
        m_panel->setConnections([&] {
            return QList<std::pair<ConnectionId, QString>> {{id, u"R&D"_s},
                                                            {ConnectionId::create(), u"Other"_s}};
        });
        m_panel->showPauses({.all = false, .connections = {id}});
        auto* menu = named<QMenu>(u"pauseMenu"_s);
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 2);
        QCOMPARE(menu->actions().constFirst()->text(), u"Pause R&&D"_s);
        QVERIFY(menu->actions().constFirst()->isChecked());
        QSignalSpy asked(m_panel.get(), &QueuePanel::connectionPauseRequested);
        menu->actions().constFirst()->trigger();
        QVERIFY(asked.first().at(0).value<ConnectionId>() == id);
        QCOMPARE(asked.first().at(1).toBool(), false);
    }

    void whetherToNotifyIsAsked()
    {
        auto* notify = named<QCheckBox>(u"notifyWhenDone"_s);
        m_panel->showNotify(true);
        QVERIFY(notify->isChecked());
        QSignalSpy asked(m_panel.get(), &QueuePanel::notifyRequested);
        notify->click();
        QCOMPARE(asked.first().first().toBool(), false);
    }

    void clearingNeedsSomethingFinished()
    {
        auto* clear = named<QAction>(u"clearFinished"_s);
        m_model->setJobs(samples::line(1));
        QVERIFY(!clear->isEnabled());
        m_model->update(samples::job(jobs::Refused {samples::Fault}));
        QVERIFY(clear->isEnabled());
    }

    void theMenuHoldsEverything()
    {
        const auto job = samples::line(1).constFirst();
        m_model->setJobs({job});
        m_panel->select(job.id);
        Q_EMIT m_view->customContextMenuRequested({5, 5});
        auto* menu = named<QMenu>(u"queueMenu"_s);
        QVERIFY(menu);
        for (QAction* action : m_panel->jobActions()) {
            if (action)
                QVERIFY2(menu->actions().contains(action), qPrintable(action->objectName()));
        }
        menu->close();
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
        QTRY_VERIFY(look->isVisible() && lost->isVisible()); // A tool bar lays itself out a moment later.
        QVERIFY(!retry->isEnabled());
        // Sending it once more may pay twice: the price is on the button.
        QVERIFY(m_panel->findChild<QToolButton*>(u"sendAgainButton"_s)->text().contains(u"0.96"));
        QSignalSpy looked(m_panel.get(), &QueuePanel::lookUpRequested);
        look->click();
        QCOMPARE(looked.count(), 1);
        QSignalSpy marked(m_panel.get(), &QueuePanel::markLostRequested);
        lost->click();
        QCOMPARE(marked.count(), 1);
        m_panel->select(refused.id);
        QTRY_VERIFY(!look->isVisible());
        QVERIFY(retry->isEnabled());
        QSignalSpy retried(m_panel.get(), &QueuePanel::retryRequested);
        retry->click();
        QVERIFY(retried.at(0).at(0).value<JobId>() == refused.id);
    }

    void pauseIsAskedForAndShown()
    {
        auto* pause = named<QToolButton>(u"pauseQueue"_s);
        QSignalSpy asked(m_panel.get(), &QueuePanel::pauseRequested);
        pause->click();
        QCOMPARE(asked.at(0).at(0).toBool(), true);
        m_panel->showPauses({.all = true, .connections = {}});
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

    void enterOpensThePage()
    {
        const Job job = samples::job(jobs::Queued {});
        m_model->update(job);
        QSignalSpy page(&m_panel->line(), &LineActions::pageRequested);
        QSignalSpy shot(m_panel.get(), &QueuePanel::shotRequested);
        m_panel->select(job.id);
        press(Qt::Key_Return);
        QCOMPARE(page.count(), 1);
        QVERIFY(page.at(0).at(0).value<JobId>() == job.id);
        press(Qt::Key_G);
        QCOMPARE(shot.count(), 1);
        QVERIFY(shot.at(0).at(0).value<ShotId>() == job.order.shot);
    }

private:
    template<typename T>
    T* named(const QString& name) const
    {
        return m_panel->findChild<T*>(name);
    }
    /// In the list; shortcuts need the active window.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_panel->activateWindow();
        m_view->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        QTest::keyClick(m_view, key, modifiers);
    }

    std::unique_ptr<QueueModel> m_model;
    std::unique_ptr<QueuePanel> m_panel;
    QueueView* m_view = nullptr;
};

QTEST_MAIN(TestQueuePanel)
#include "tst_queuepanel.moc"
