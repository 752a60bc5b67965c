#include "samplejobs.h"
#include "ui/common/statetext.h"
#include "ui/queue/queuetext.h"

#include <QAbstractItemModelTester>
#include <QLocale>
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

    void progressIsShownWhereItIsKnown()
    {
        QueueModel model(samples::names(), samples::clock());
        Job job
            = samples::job(jobs::Running {.accepted = samples::accepted(), .percent = 25, .waiting = false});
        model.update(job);
        const auto cell = [&](int column) { return model.index(0, column).data().toString(); };
        QCOMPARE(cell(QueueModel::StateColumn), u"Rendering 25 %"_s);
        QCOMPARE(cell(QueueModel::TimeColumn), u"1 min 00 s, 3 min 00 s left"_s);
        QCOMPARE(cell(QueueModel::CostColumn), u"0.80"_s);
        QCOMPARE(cell(QueueModel::ExpiryColumn), u"in 1 h 00 min"_s);
        job.state = jobs::Downloading {.accepted = samples::accepted()};
        model.update(job);
        QVERIFY(!model.index(0, 0).data(QueueModel::PercentRole).isValid());
        model.setTransfer(job.id, 50, -1); // of a length that is not known
        QVERIFY(!model.index(0, 0).data(QueueModel::PercentRole).isValid());
        model.setTransfer(job.id, 50, 200);
        QCOMPARE(model.index(0, 0).data(QueueModel::PercentRole).toInt(), 25);
        model.setTransfer(JobId::create(), 1, 2);
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

    void actionsFitTheState_data()
    {
        QTest::addColumn<JobState>("state");
        QTest::addColumn<QString>("letters"); // c g r s d
        const auto row = [](const char* name, const JobState& state, const QString& letters) {
            QTest::newRow(name) << state << letters;
        };
        row("queued", jobs::Queued {}, u"c"_s);
        row("held", jobs::Held {.reason = {}, .error = {}, .back = {}}, u"cr"_s);
        row("submitting", jobs::Submitting {.since = Now, .back = {}}, u"c"_s);
        row("canceling", jobs::Submitting {.since = Now, .back = {}, .cancelAsked = true}, {});
        row("unknown", jobs::Unknown {.since = Now, .error = {}}, u"sd"_s);
        row("running", jobs::Running {.accepted = samples::accepted()}, u"c"_s);
        row("overdue", jobs::Running {.accepted = samples::accepted(), .overdue = true}, u"cg"_s);
        row("downloading", jobs::Downloading {.accepted = samples::accepted()}, {});
        row("downloading in vain", jobs::Downloading {.accepted = samples::accepted(), .attempts = 1},
            u"c"_s);
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
        for (const auto& [on, letter] : {std::pair(can.cancel, u'c'),
                                         {can.giveUp, u'g'},
                                         {can.retry, u'r'},
                                         {can.sendAgain, u's'},
                                         {can.decide, u'd'}}) {
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

    void theLatestOfAShot()
    {
        QueueModel model(samples::names(), samples::clock());
        Job old = samples::job(jobs::Refused {samples::Fault}, 100);
        Job newer = samples::job(jobs::Queued {}, 10);
        newer.order.shot = old.order.shot;
        model.setJobs({old, newer, samples::job(jobs::Queued {}, 1)});
        QVERIFY(model.latestOfShot(old.order.shot)->id == newer.id);
        QVERIFY(!model.latestOfShot(ShotId::create()));
    }
};

QTEST_MAIN(TestQueueModel)
#include "tst_queuemodel.moc"
