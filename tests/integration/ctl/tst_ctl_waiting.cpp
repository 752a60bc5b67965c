#include "core/store/jobrepository.h"
#include "core/store/store.h"
#include "tests/integration/ctl/ctlrun.h"

#include <QJsonObject>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace troupe;

// Jobs that do not come to their end while the command looks on.
class TestCtlWaiting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsAtItsTimeout();
    void endsWhenInterrupted();
    void aSeriesEndsAtItsTimeout();
    void tellsThatNobodyKnows();
    void tellsThatTheProgramIsMissing();
    void takesTheBeginningOfAnId();

private:
    static QStringList order(const QString& connection, const QStringList& more);
    static bool addUnreachable(const Ctl& ctl);
};

QStringList TestCtlWaiting::order(const QString& connection, const QStringList& more)
{
    return QStringList {u"video"_s,     u"generate"_s, u"--prompt"_s,     u"A hill"_s,
                        u"--seconds"_s, u"4"_s,        u"--connection"_s, connection}
    + more;
}

/// A gateway at a port that nobody listens at.
bool TestCtlWaiting::addUnreachable(const Ctl& ctl)
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        return false;
    const QString url = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
    server.close();
    return ctl.run({u"connection"_s, u"add"_s, u"openai"_s, u"--name"_s, u"Gone"_s, u"--url"_s, url}).code
        == 0;
}

void TestCtlWaiting::endsAtItsTimeout()
{
    const Ctl ctl;
    QVERIFY(addUnreachable(ctl));
    const auto wait = ctl.run(order(u"Gone"_s, {u"--wait"_s, u"--timeout"_s, u"2"_s, u"--json"_s}));
    QVERIFY2(wait.code == 6, wait.all().constData());
    // What it waits for, and why it ended.
    QVERIFY2(wait.err.contains("Held (unreachable: ") && wait.err.contains("tried again in "),
             wait.all().constData());
    QVERIFY2(wait.err.contains("--timeout"), wait.all().constData());
    QVERIFY2(wait.json()[u"job"_s].isString(), wait.all().constData());

    const auto run = ctl.run({u"queue"_s, u"run"_s, u"--timeout"_s, u"1"_s, u"--json"_s});
    QVERIFY2(run.code == 6, run.all().constData());
    QCOMPARE(run.json().array().size(), 1);
    const QJsonArray list = ctl.run({u"queue"_s, u"list"_s, u"--json"_s}).json().array();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0][u"job"_s], wait.json()[u"job"_s]);
    QCOMPARE(list[0][u"reason"_s].toString(), u"unreachable"_s);
}

void TestCtlWaiting::endsWhenInterrupted()
{
    const Ctl ctl;
    QVERIFY(addUnreachable(ctl));
    const auto process = ctl.start(order(u"Gone"_s, {u"--wait"_s}));
    QVERIFY(waitForLine(*process, "unreachable"));
    kill(pid_t(process->processId()), SIGINT);
    QVERIFY(process->waitForFinished());
    QCOMPARE(process->exitCode(), 130);
    QCOMPARE(ctl.run({u"queue"_s, u"list"_s, u"--json"_s}).json().array().size(), 1);
}

void TestCtlWaiting::aSeriesEndsAtItsTimeout()
{
    const Ctl ctl;
    QVERIFY(addUnreachable(ctl));
    QVERIFY(ctl.write(u"series.yaml"_s,
                      "series: S\nconnection: Gone\nseconds: 4\nepisodes:\n  - title: E\n    shots:\n"
                      "      - title: A\n        steps:\n          - generate: A hill\n"));
    const auto run
        = ctl.run({u"series"_s, u"run"_s, ctl.file(u"series.yaml"_s), u"--timeout"_s, u"2"_s, u"--json"_s});
    QVERIFY2(run.code == 6, run.all().constData());
    QCOMPARE(run.json()[u"state"_s].toString(), u"Held"_s);
    QCOMPARE(ctl.run({u"queue"_s, u"list"_s, u"--json"_s}).json().array().size(), 1);
}

void TestCtlWaiting::tellsThatNobodyKnows()
{
    // Taken, the answer lost, and the list of what was taken does not come either.
    Ctl ctl;
    const QString sandbox = sandboxWithFaults(
        ctl, R"([{"call": "create", "fault": "drop_reply"}, {"call": "list", "fault": "refuse"}])");
    QVERIFY(!sandbox.isEmpty());
    ctl.setVariable(u"TROUPE_SANDBOX"_s, sandbox);
    const auto made = ctl.run(order(u"Sandbox"_s, {u"--wait"_s, u"--json"_s}));
    QVERIFY2(made.code == 5, made.all().constData());
    QCOMPARE(made.json()[u"state"_s].toString(), u"Unknown"_s);

    const QString job = made.json()[u"job"_s].toString();
    const auto run = ctl.run({u"queue"_s, u"run"_s});
    QVERIFY2(run.code == 5, run.all().constData());
    const auto retry = ctl.run({u"queue"_s, u"retry"_s, job});
    QVERIFY2(retry.code == 5 && retry.err.contains("--pay-again"), retry.all().constData());
    QCOMPARE(paidAtSandbox(ctl.profile()).size(), 1); // Whatever was asked since.
}

void TestCtlWaiting::tellsThatTheProgramIsMissing()
{
    Ctl ctl;
    const QString program = ctl.file(u"no-such-program"_s);
    ctl.setVariable(u"TROUPE_SANDBOX"_s, program);
    const auto wait = ctl.run(order(u"Sandbox"_s, {u"--wait"_s, u"--json"_s}));
    QVERIFY2(wait.code == 6, wait.all().constData());
    QCOMPARE(wait.json()[u"reason"_s].toString(), u"program missing"_s);
    QVERIFY2(wait.err.contains("program missing: ") && wait.err.contains(program.toUtf8()),
             wait.all().constData());
}

void TestCtlWaiting::takesTheBeginningOfAnId()
{
    const Ctl ctl;
    const QString id = ctl.run(order(u"Sandbox"_s, {u"--json"_s})).json()[u"job"_s].toString();
    QVERIFY(!id.isEmpty());
    const auto none = ctl.run({u"queue"_s, u"cancel"_s, id.left(3)});
    QVERIFY2(none.code == 1, none.all().constData()); // Too short to be meant.

    // Another that begins in the same way: then the beginning means neither.
    {
        const auto store = Store::open(ctl.profile());
        QVERIFY(store);
        auto row = (*store)->jobs().find(JobId::fromString(id)).value().value();
        row.id = JobId::fromString(id.chopped(1) + (id.endsWith(u'0') ? u'1' : u'0'));
        QVERIFY((*store)->jobs().save(row));
    }
    const auto both = ctl.run({u"queue"_s, u"cancel"_s, id.left(8), u"--json"_s});
    QVERIFY2(both.code == 2, both.all().constData());
    QVERIFY2(both.json()[u"error"_s][u"detail"_s].toString().startsWith(u"several jobs"),
             both.all().constData());
    QCOMPARE(ctl.run({u"queue"_s, u"cancel"_s, id}).code, 0);

    const QString other = ctl.run(order(u"Sandbox"_s, {u"--json"_s})).json()[u"job"_s].toString();
    const auto canceled = ctl.run({u"queue"_s, u"cancel"_s, other.left(8).toUpper(), u"--json"_s});
    QVERIFY2(canceled.code == 0, canceled.all().constData());
    QCOMPARE(canceled.json()[u"job"_s].toString(), other);
    QCOMPARE(ctl.run({u"video"_s, u"edit"_s, other.left(8), u"--prompt"_s, u"night"_s}).code, 1); // No take.
}

QTEST_GUILESS_MAIN(TestCtlWaiting)
#include "tst_ctl_waiting.moc"
