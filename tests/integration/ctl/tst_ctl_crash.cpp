#include "tests/integration/ctl/ctlrun.h"

#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

class TestCtlCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paysOnceWhateverKillsIt_data();
    void paysOnceWhateverKillsIt();
    void endsInOrderWhenAsked_data();
    void endsInOrderWhenAsked();
    void seriesGoesOnWhereItWas();
    void adoptsWhatWasTakenWithoutAnAnswer();
};

void TestCtlCrash::paysOnceWhateverKillsIt_data()
{
    QTest::addColumn<QByteArray>("moment");
    QTest::newRow("while it is sent") << QByteArray("Submitting");
    QTest::newRow("while it is made") << QByteArray("Running");
    QTest::newRow("while it comes") << QByteArray("Downloading");
    QTest::newRow("while it is looked at") << QByteArray("Verifying");
}

void TestCtlCrash::paysOnceWhateverKillsIt()
{
    QFETCH(QByteArray, moment);
    const Ctl ctl;
    for (const QString& prompt : {u"A hill at dawn"_s, u"A lake at night"_s})
        QCOMPARE(ctl.run({u"video"_s, u"generate"_s, u"--prompt"_s, prompt, u"--seconds"_s, u"4"_s}).code, 0);

    const auto first = ctl.start({u"queue"_s, u"run"_s});
    QVERIFY(waitForLine(*first, moment));
    first->kill();
    QVERIFY(first->waitForFinished());
    QTRY_COMPARE_WITH_TIMEOUT(sandboxesOf(ctl.profile()), 0, 20'000);

    const auto second = ctl.run({u"queue"_s, u"run"_s, u"--json"_s});
    const QJsonArray jobs = ctl.run({u"queue"_s, u"list"_s, u"--json"_s}).json().array();
    QCOMPARE(jobs.size(), 2);
    QSet<QString> remotes;
    for (const auto& job : jobs) {
        // A create that was on its way may or may not have arrived; nobody sent it again. All others are
        // done.
        const QString state = job[u"state"_s].toString();
        QVERIFY2(state == u"Done" || (state == u"Unknown" && moment == "Submitting"),
                 second.all().constData());
        if (state == u"Done")
            remotes.insert(job[u"remote_id"_s].toString());
    }
    const QJsonArray paid = paidAtSandbox(ctl.profile());
    QVERIFY2(paid.size() <= 2, second.all().constData());
    QSet<QString> paidIds;
    for (const auto& entry : paid)
        paidIds.insert(entry[u"id"_s].toString());
    QCOMPARE(paidIds.size(), paid.size());
    QVERIFY(paidIds.contains(remotes));
    if (moment != "Submitting")
        QCOMPARE(paidIds, remotes);

    // And once more: nothing is left to be sent.
    ctl.run({u"queue"_s, u"run"_s});
    QCOMPARE(paidAtSandbox(ctl.profile()).size(), paid.size());
}

void TestCtlCrash::endsInOrderWhenAsked_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("code");
    QTest::newRow("SIGINT") << SIGINT << 130;
    QTest::newRow("SIGTERM") << SIGTERM << 143;
}

void TestCtlCrash::endsInOrderWhenAsked()
{
    QFETCH(int, number);
    QFETCH(int, code);
    const Ctl ctl;
    const auto process = ctl.start(
        {u"video"_s, u"generate"_s, u"--prompt"_s, u"A hill"_s, u"--seconds"_s, u"4"_s, u"--wait"_s});
    QVERIFY(waitForLine(*process, "Running"));
    kill(pid_t(process->processId()), number);
    QVERIFY(process->waitForFinished());
    QCOMPARE(process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(process->exitCode(), code);
    QCOMPARE(sandboxesOf(ctl.profile()), 0); // Gone before we are.

    const auto run = ctl.run({u"queue"_s, u"run"_s, u"--json"_s});
    QVERIFY2(run.code == 0, run.all().constData());
    QCOMPARE(run.json().array()[0][u"state"_s].toString(), u"Done"_s);
    QCOMPARE(paidAtSandbox(ctl.profile()).size(), 1);
}

void TestCtlCrash::seriesGoesOnWhereItWas()
{
    const Ctl ctl;
    const QString file = ctl.file(u"series.yaml"_s);
    QVERIFY(ctl.write(
        u"series.yaml"_s,
        "series: S\nseconds: 4\nepisodes:\n  - title: E\n    shots:\n      - title: A\n        steps:\n"
        "          - generate: A hill\n          - generate: A hill\n          - edit: night\n"));
    const auto first = ctl.start({u"series"_s, u"run"_s, file});
    QVERIFY(waitForLine(*first, "Done")); // The first of three; the next is on its way.
    QVERIFY(waitForLine(*first, "Running"));
    first->kill();
    QVERIFY(first->waitForFinished());

    const auto second = ctl.run({u"series"_s, u"run"_s, file, u"--json"_s});
    QVERIFY2(second.code == 0, second.all().constData());
    const QJsonArray steps = second.json()[u"steps"_s].toArray();
    QCOMPARE(steps.size(), 3);
    QCOMPARE(steps[0][u"was_there"_s].toBool(), true);
    QVERIFY(steps[0][u"take"_s] != steps[1][u"take"_s]); // Two equal steps are two takes.
    QCOMPARE(paidAtSandbox(ctl.profile()).size(), 3);
}

void TestCtlCrash::adoptsWhatWasTakenWithoutAnAnswer()
{
    Ctl ctl;
    const QString sandbox
        = sandboxWithFaults(ctl, R"([{"call": "create", "fault": "drop_reply", "nth": 1}])");
    QVERIFY(!sandbox.isEmpty());
    ctl.setVariable(u"TROUPE_SANDBOX"_s, sandbox);
    const auto made = ctl.run({u"video"_s, u"generate"_s, u"--prompt"_s, u"A hill"_s, u"--seconds"_s, u"4"_s,
                               u"--wait"_s, u"--json"_s});
    QVERIFY2(made.code == 0, made.all().constData());
    QVERIFY2(made.err.contains("Unknown"), made.all().constData());
    QCOMPARE(paidAtSandbox(ctl.profile()).size(), 1);
}

QTEST_GUILESS_MAIN(TestCtlCrash)
#include "tst_ctl_crash.moc"
