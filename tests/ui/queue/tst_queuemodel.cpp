#include "core/jobs/jobline.h"
#include "samplejobs.h"
#include "ui/common/statetext.h"
#include "ui/queue/queuetext.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using samples::Now;

class TestQueueModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void ordersByWhatNeedsAPerson()
    {
        QueueModel model(samples::names(), samples::clock());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Job waiting = samples::job(jobs::Queued {}, 10);
        const Job running = samples::job(jobs::Running {.accepted = samples::accepted()}, 20);
        const Job older = samples::job(jobs::Queued {}, 30);
        const Job held
            = samples::job(jobs::Held {.reason = jobs::HoldReason::NoKey, .error = {}, .back = {}}, 40);
        const Job unknown = samples::job(jobs::Unknown {.since = Now.addSecs(-50), .error = {}}, 50);
        const Job refused = samples::job(jobs::Refused {samples::Fault}, 60);
        for (const Job& job : {waiting, refused, running, older, held, unknown})
            model.update(job);
        const QList<JobId> expected {unknown.id, running.id, held.id, older.id, waiting.id, refused.id};
        for (int row = 0; row < expected.size(); ++row)
            QVERIFY(model.job(model.index(row, 0))->id == expected.at(row));
        QueueModel fresh(samples::names(), samples::clock());
        fresh.setJobs({waiting, refused, running, older, held, unknown});
        for (int row = 0; row < expected.size(); ++row)
            QVERIFY(fresh.job(fresh.index(row, 0))->id == expected.at(row));
        QCOMPARE(model.counts().unknown, 1);
        QCOMPARE(model.counts().running, 1);
        QCOMPARE(model.counts().held, 1);
        QCOMPARE(model.counts().waiting, 2);
    }

    void aJobMovesWithItsState()
    {
        QueueModel model(samples::names(), samples::clock());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<Job> jobs;
        for (int i = 0; i < 4; ++i) {
            jobs.append(samples::job(jobs::Queued {}, 100 - i));
            model.update(jobs.constLast());
        }
        const QPersistentModelIndex kept = model.indexOf(jobs[2].id);
        jobs[2].state = jobs::Running {.accepted = samples::accepted(), .percent = 40, .waiting = false};
        model.update(jobs[2]);
        QCOMPARE(kept.row(), 0);
        QCOMPARE(model.rowCount(), 4);
        jobs[2].state = jobs::Failed {.error = samples::Fault, .charged = jobs::Charged::No};
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.update(jobs[2]);
        QCOMPARE(kept.row(), 3);
        QCOMPARE(changed.count(), 1);
        for (int i : {0, 1, 3}) { // into every place, and through the same place
            jobs[i].state = jobs::Unknown {.since = Now, .error = {}};
            model.update(jobs[i]);
            model.update(jobs[i]);
        }
        QCOMPARE(model.indexOf(jobs[0].id).row(), 0);
        QVERIFY(!model.indexOf(JobId::create()).isValid());
    }

    void aRowSaysWhyAndWhetherItCost()
    {
        QueueModel model(samples::names(), samples::clock());
        const Job job = samples::job(jobs::Failed {
            .error = samples::Fault, .charged = jobs::Charged::Yes, .accepted = samples::accepted()});
        model.update(job);
        const auto index = model.index(0, QueueModel::StateColumn);
        QCOMPARE(index.data().toString(), u"Failed"_s);
        const QString detail = index.data(QueueModel::DetailRole).toString();
        QVERIFY(detail.contains(u"boom"));
        QVERIFY(detail.contains(u"0.80 USD"));
        QCOMPARE(index.data(QueueModel::ToneRole).toInt(), int(StateTone::Bad));
        QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Failed"));
    }

    void whatAPersonReadOffTheBillCounts_data()
    {
        using Standing = Charge::Standing;
        QTest::addColumn<Charge>("correction");
        QTest::addColumn<QString>("cost");
        QTest::addColumn<QString>("sentence");
        const PriceRange billed {Money::fromUsd(0.25), Money::fromUsd(0.25)};
        Charge charge;
        charge.amount = billed;
        charge.standing = Standing::Charged;
        QTest::newRow("charged") << charge << u"0.25"_s << u"It was charged: 0.25 USD, as you noted."_s;
        charge.standing = Standing::NotCharged;
        QTest::newRow("not charged") << charge << u"free"_s << u"Nothing was charged, as you noted."_s;
    }
    void whatAPersonReadOffTheBillCounts()
    {
        QFETCH(Charge, correction);
        const Job job = samples::job(jobs::Failed {.error = samples::Fault}); // Who knows what it did cost.
        std::optional<Charge> known;
        QueueNames names = samples::names();
        names.correction = [&](const JobId& id) { return id == job.id ? known : std::nullopt; };
        QueueModel model(names, samples::clock());
        const QAbstractItemModelTester tester(&model);
        model.update(job);
        const auto cost = model.index(0, QueueModel::CostColumn);
        QCOMPARE(cost.data().toString(), u"est. 0.96"_s);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        known = correction;
        model.recharged(JobId::create());
        QCOMPARE(changed.size(), 0);
        model.recharged(job.id);
        QCOMPARE(changed.size(), 1);
        QTEST(cost.data().toString(), "cost");
        QFETCH(QString, sentence);
        const QString detail = cost.data(QueueModel::DetailRole).toString();
        QVERIFY2(detail.endsWith(sentence), qPrintable(detail));
        QVERIFY2(!detail.contains(u"may have been"), qPrintable(detail));
        model.update(job); // Whatever happens to the job later.
        QTEST(cost.data().toString(), "cost");
    }

    void progressIsShownWhereItIsKnown()
    {
        QueueModel model(samples::names(), samples::clock());
        Job job
            = samples::job(jobs::Running {.accepted = samples::accepted(), .percent = 25, .waiting = false});
        model.update(job);
        const auto cell = [&](int column) { return model.index(0, column).data().toString(); };
        QCOMPARE(cell(QueueModel::StateColumn), u"Rendering 25 %"_s);
        QCOMPARE(cell(QueueModel::TimeColumn), u"1 min 00 s"_s); // Without a history nothing is guessed.
        QCOMPARE(cell(QueueModel::CostColumn), u"0.80"_s);
        QCOMPARE(cell(QueueModel::ExpiryColumn), u"gone in 1 h"_s);
        job.state = jobs::Downloading {.accepted = samples::accepted()};
        model.update(job);
        QVERIFY(!model.index(0, 0).data(QueueModel::PercentRole).isValid());
        model.setTransfer(job.id, 50, -1); // of a length that is not known
        QVERIFY(!model.index(0, 0).data(QueueModel::PercentRole).isValid());
        model.setTransfer(job.id, 50, 200);
        QCOMPARE(model.index(0, 0).data(QueueModel::PercentRole).toInt(), 25);
        model.setTransfer(JobId::create(), 1, 2);
    }

    void whatEndsIsToldInTime()
    {
        QDateTime now = samples::Now;
        QueueModel model(samples::names(), [&now] { return now; });
        auto accepted = samples::accepted();
        model.update(
            samples::job(jobs::Downloading {.accepted = accepted, .held = jobs::HoldReason::Disk}, 60));
        const auto cell = [&] { return model.index(0, QueueModel::ExpiryColumn); };
        QCOMPARE(cell().data().toString(), u"gone in 1 h"_s);
        QVERIFY(!cell().data(QueueModel::IsEndingRole).toBool());
        QVERIFY(!cell().data(Qt::ToolTipRole).toString().isEmpty());
        now = now.addSecs(3000);
        QCOMPARE(cell().data().toString(), u"gone in 10 min"_s);
        QVERIFY(cell().data(QueueModel::IsEndingRole).toBool());
        const QString detail = cell().data(QueueModel::DetailRole).toString();
        QVERIFY2(detail.contains(u"10 min"_s) && detail.contains(u"disk"_s), qPrintable(detail));
        now = now.addSecs(3000);
        QCOMPARE(cell().data().toString(), u"gone"_s);
        QVERIFY(!cell().data(QueueModel::DetailRole).toString().contains(u"min"_s));
    }

    void aClockTicksOnlyWhereItReadsDifferently()
    {
        QDateTime now = samples::Now;
        QueueModel model(samples::names(), [&now] { return now; });
        QVERIFY(!model.needsTicks());
        model.update(samples::job(jobs::Done {samples::hash(), TakeId::create(), samples::accepted()}));
        QVERIFY(!model.needsTicks());
        model.update(
            samples::job(jobs::Failed {samples::Fault, jobs::Charged::Yes, samples::accepted(), true}));
        QVERIFY(model.needsTicks());
        model.tick();
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        for (int second = 0; second < 60; ++second) {
            now = now.addSecs(1);
            model.tick();
        }
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().column(), int(QueueModel::ExpiryColumn));
        now = now.addSecs(7200);
        QVERIFY(!model.needsTicks());
    }

    void costsAreNeverMadeUp_data()
    {
        QTest::addColumn<JobState>("state");
        QTest::addColumn<bool>("estimated");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const JobState& state, bool estimated, const QString& text) {
            QTest::newRow(name) << state << estimated << text;
        };
        row("estimate", jobs::Queued {}, true, u"est. 0.96"_s);
        row("no estimate", jobs::Queued {}, false, u"price unknown"_s);
        row("known", jobs::Verifying {.accepted = samples::accepted()}, true, u"0.80"_s);
        row("refused", jobs::Refused {samples::Fault}, true, u"free"_s);
        row("free failure", jobs::Failed {.error = samples::Fault, .charged = jobs::Charged::No}, true,
            u"free"_s);
        row("who knows", jobs::Failed {.error = samples::Fault}, true, u"est. 0.96"_s);
        row("canceled", jobs::Canceled {}, true, u"free"_s);
    }
    void costsAreNeverMadeUp()
    {
        QFETCH(JobState, state);
        QFETCH(bool, estimated);
        Job job = samples::job(state);
        if (!estimated)
            job.order.estimate.reset();
        QTEST(costText(job), "text");
    }

    void theTimeToGoComesFromTheHistory()
    {
        QueueModel model(samples::names(), samples::clock());
        Job job = samples::job(jobs::Running {.accepted = samples::accepted(), .waiting = false});
        QList<Job> history;
        for (int i = 0; i < Durations::Fewest; ++i) {
            Job done = samples::job(
                jobs::Done {samples::hash(), TakeId::create(), samples::accepted()}); // Taken 60 s ago.
            done.order = job.order;
            done.changedAt = Now.addSecs(90);
            history.append(done);
        }
        model.setJobs(history);
        model.update(job);
        const auto time
            = [&] { return model.indexOf(job.id).siblingAtColumn(QueueModel::TimeColumn).data(); };
        QCOMPARE(time().toString(), u"1 min 00 s, about 1 min 30 s left"_s);
        std::get<jobs::Running>(job.state).accepted.at = Now.addSecs(-200); // Longer than others took.
        model.update(job);
        QCOMPARE(time().toString(), u"3 min 20 s"_s);
        job.order.seconds = 12; // Of another kind.
        model.update(job);
        QCOMPARE(time().toString(), u"3 min 20 s"_s);
    }

    void waitingRowsStandInTheirLine()
    {
        QueueModel model(samples::names(), samples::clock());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<Job> jobs = samples::line(4);
        jobs[3].placement.priority = true;
        jobs[0].state = jobs::Held {.reason = jobs::HoldReason::NoKey, .error = {}, .back = {}};
        model.setJobs(jobs);
        QCOMPARE(order(model, jobs), u"3 0 1 2"_s); // Held ones among them.
        QVERIFY(model.index(0, 0).data(QueueModel::PriorityRole).toBool());
        QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"priority"));
        jobs[0].placement.position = 1'000'000;
        model.update(jobs[0]);
        QCOMPARE(order(model, jobs), u"3 1 2 0"_s);
        jobs[1].state = jobs::Running {.accepted = samples::accepted()};
        model.update(jobs[1]);
        QCOMPARE(order(model, jobs), u"1 3 2 0"_s);
        jobs[2].placement.hidden = true; // Removed, say.
        model.update(jobs[2]);
        QCOMPARE(order(model, jobs), u"1 3 0"_s);
        jobs[2].placement.hidden = false;
        model.update(jobs[2]);
        QCOMPARE(order(model, jobs), u"1 3 2 0"_s);
    }

    void draggedRowsAskForTheirPlace()
    {
        QueueModel model(samples::names(), samples::clock());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<Job> jobs = samples::line(4);
        Job running = samples::job(jobs::Running {.accepted = samples::accepted()});
        model.setJobs(jobs + QList<Job> {running}); // On top of the four.
        QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
        QVERIFY(model.flags(model.index(1, 0)).testFlag(Qt::ItemIsDragEnabled));
        QVERIFY(!model.flags(model.index(1, 0)).testFlag(Qt::ItemIsDropEnabled));
        QVERIFY(model.flags({}).testFlag(Qt::ItemIsDropEnabled));

        connect(&model, &QueueModel::moveRequested, &model,
                [&](const QList<JobId>& ids, const JobId& before) {
                    const auto anchor = before.isNull() ? std::nullopt : std::optional(before);
                    const auto placements = moved(jobs, {ids.begin(), ids.end()}, anchor);
                    for (Job& job : jobs) {
                        if (!placements.contains(job.id))
                            continue;
                        job.placement = placements.value(job.id);
                        model.update(job);
                    }
                });
        const std::unique_ptr<QMimeData> data(
            model.mimeData({model.index(3, 0), model.index(3, 1), model.index(4, 0), model.index(0, 0)}));
        QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, 1, 0, {}));
        QCOMPARE(order(model, jobs), u"2 3 0 1"_s);
        QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, -1, -1, {})); // Below the rows: the end.
        QCOMPARE(order(model, jobs), u"0 1 2 3"_s);
        QVERIFY(model.moveRows({}, 1, 1, {}, 3));
        QCOMPARE(order(model, jobs), u"1 0 2 3"_s);
        QVERIFY(!model.moveRows({}, 1, 1, {}, 2)); // There already.
        QVERIFY(!model.moveRows({}, 0, 1, {}, 3)); // What runs has no place.
        QVERIFY(!model.moveRows({}, 3, 9, {}, 0));
        QVERIFY(!model.dropMimeData(data.get(), Qt::CopyAction, 1, 0, {}));
        QMimeData foreign;
        foreign.setData(u"application/x-troupe-jobs"_s, "nonsense\n{}");
        QVERIFY(!model.dropMimeData(&foreign, Qt::MoveAction, 1, 0, {}));
        QCOMPARE(order(model, jobs), u"1 0 2 3"_s);
    }

    void whatDoesNotStartSaysWhy()
    {
        QueueModel model(samples::names(), samples::clock());
        QList<Job> jobs = samples::line(3);
        jobs[0].placement.paused = true;
        jobs[1].placement.stopHere = true;
        model.setJobs(jobs);
        const auto cell
            = [&](int row, int role) { return model.index(row, QueueModel::StateColumn).data(role); };
        QCOMPARE(cell(0, Qt::DisplayRole).toString(), u"Paused"_s);
        QVERIFY(cell(0, QueueModel::DetailRole).toString().isEmpty()); // Routine.
        QVERIFY(cell(0, Qt::ToolTipRole).toString().contains(u"You paused"));
        QCOMPARE(cell(1, Qt::DisplayRole).toString(), u"Waiting"_s);
        QCOMPARE(cell(2, Qt::DisplayRole).toString(), u"Stopped"_s);
        QVERIFY(!cell(1, QueueModel::StopAboveRole).toBool());
        QVERIFY(cell(2, QueueModel::StopAboveRole).toBool());
        QVERIFY(!cell(2, QueueModel::StopBelowRole).toBool());

        jobs[2].placement.position = 0; // In front of the stop: then the line is below the last.
        model.update(jobs[2]);
        QVERIFY(cell(2, QueueModel::StopBelowRole).toBool());
        QCOMPARE(model.index(2, 0).data(QueueModel::StopBelowRole).toBool(), true);
        model.setPauses({.all = false, .connections = {jobs[1].order.connection}});
        QCOMPARE(model.indexOf(jobs[1].id).siblingAtColumn(QueueModel::StateColumn).data().toString(),
                 u"Paused"_s);
        jobs[1].state = jobs::Canceled {}; // A stop that has ended holds all the same, and hidden too.
        jobs[1].placement.hidden = true;
        model.update(jobs[1]);
        QVERIFY(model.hasStop());
        jobs[1].placement.stopHere = false;
        model.update(jobs[1]);
        QVERIFY(!model.hasStop());
    }

    void whatHoldsAJobIsSaidBeforeThePause()
    {
        QueueModel model(samples::names(), samples::clock());
        model.setJobs(
            {samples::job(jobs::Held {.reason = jobs::HoldReason::NoKey, .error = {}, .back = {}})});
        model.setPauses({.all = true, .connections = {}});
        QCOMPARE(model.index(0, QueueModel::StateColumn).data().toString(), u"Held"_s);
        QVERIFY(!model.index(0, 0).data(QueueModel::DetailRole).toString().isEmpty());
    }

    void aTakeHasItsNumber()
    {
        auto names = samples::names();
        names.take = [](const TakeId&) { return 3; };
        QueueModel model(names, samples::clock());
        model.setJobs({samples::job(jobs::Queued {}),
                       samples::job(jobs::Done {samples::hash(), TakeId::create(), samples::accepted()})});
        QCOMPARE(model.index(0, QueueModel::TakeColumn).data().toString(), u"Take"_s);
        QCOMPARE(model.index(1, QueueModel::TakeColumn).data().toString(), u"Take 3"_s);
    }

    void toolTipsAreNoMarkup()
    {
        auto names = samples::names();
        names.shot = [](const ShotId&) { return u"<b>x</b>"_s; };
        QueueModel model(names, samples::clock());
        Error said = samples::Fault;
        said.said = u"<img src=x>"_s;
        model.setJobs({samples::job(jobs::Refused {said})});
        QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u'<'));
        QVERIFY(!model.index(0, QueueModel::StateColumn).data(Qt::ToolTipRole).toString().contains(u'<'));
    }

    void actionsFitTheState_data()
    {
        QTest::addColumn<JobState>("state");
        QTest::addColumn<QString>("letters"); // r s d
        const auto row = [](const char* name, const JobState& state, const QString& letters) {
            QTest::newRow(name) << state << letters;
        };
        row("queued", jobs::Queued {}, {});
        row("held", jobs::Held {.reason = {}, .error = {}, .back = {}}, u"r"_s);
        row("submitting", jobs::Submitting {.since = Now, .back = {}}, {});
        row("unknown", jobs::Unknown {.since = Now, .error = {}}, u"sd"_s);
        row("running", jobs::Running {.accepted = samples::accepted()}, {});
        row("overdue", jobs::Running {.accepted = samples::accepted(), .overdue = true}, {});
        row("refused", jobs::Refused {samples::Fault}, u"r"_s);
        row("failed", jobs::Failed {.error = samples::Fault}, u"s"_s);
        row("clip there",
            jobs::Failed {.error = samples::Fault, .accepted = samples::accepted(), .clipMayBeThere = true},
            u"rs"_s);
    }
    void actionsFitTheState()
    {
        QFETCH(JobState, state);
        const JobActions can = actionsFor(state);
        QString letters;
        for (const auto& [on, letter] :
             {std::pair(can.retry, u'r'), {can.sendAgain, u's'}, {can.decide, u'd'}}) {
            if (on)
                letters += letter;
        }
        QTEST(letters, "letters");
    }

    void namesAreReadAgain()
    {
        QString title = u"SH 01"_s;
        QueueModel model({.shot = [&](const ShotId&) { return title; },
                          .connection = [](const ConnectionId&) { return QString(); }},
                         samples::clock());
        model.renamed();
        model.update(samples::job(jobs::Queued {}));
        title = u"Dawn"_s;
        QCOMPARE(model.index(0, 0).data().toString(), u"SH 01"_s);
        model.renamed();
        QCOMPARE(model.index(0, 0).data().toString(), u"Dawn"_s);
    }

private:
    /// The numbers of `jobs` in the order in which the model shows them; others are left out.
    static QString order(const QueueModel& model, const QList<Job>& jobs)
    {
        QStringList numbers;
        for (int row = 0; row < model.rowCount(); ++row) {
            const JobId id = model.job(model.index(row, 0))->id;
            for (int i = 0; i < jobs.size(); ++i) {
                if (jobs.at(i).id == id)
                    numbers.append(QString::number(i));
            }
        }
        return numbers.join(u' ');
    }
};

QTEST_MAIN(TestQueueModel)
#include "tst_queuemodel.moc"
