#include "tests/integration/ctl/ctlrun.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCtlVideo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesExtendsAndEdits();
    void goesOnFromTheLastFrame();
    void tellsARefusal();
    void tellsAFailure();
};

void TestCtlVideo::makesExtendsAndEdits()
{
    const Ctl ctl;
    const QString out = ctl.file(u"out.mp4"_s);
    const auto made
        = ctl.run({u"video"_s, u"generate"_s, u"--prompt"_s, u"A hill at dawn"_s, u"--seconds"_s, u"4"_s,
                   u"--size"_s, u"720x1280"_s, u"--wait"_s, u"--out"_s, out, u"--json"_s});
    QVERIFY2(made.code == 0, made.all().constData());
    QCOMPARE(made.json()[u"state"_s].toString(), u"Done"_s);
    QVERIFY(qAbs(clipSeconds(out) - 4) < 0.1);
    QCOMPARE(clipSize(out), QSize(720, 1280));
    QVERIFY2(made.err.contains("Running"), made.all().constData()); // One line for each change of state.
    QVERIFY2(!made.err.contains('\r'),
             made.all().constData()); // Nothing is overwritten where there is no terminal.

    // Two follow-ups wait in the queue, and one run does both.
    const QString take = made.json()[u"take"_s].toString();
    const auto extend = ctl.run({u"video"_s, u"extend"_s, take, u"--prompt"_s, u"The sun rises"_s,
                                 u"--seconds"_s, u"4"_s, u"--json"_s});
    QVERIFY2(extend.code == 0, extend.all().constData());
    const auto edit
        = ctl.run({u"video"_s, u"edit"_s, take, u"--prompt"_s, u"Black and white"_s, u"--json"_s});
    QVERIFY2(edit.code == 0, edit.all().constData());
    const auto run = ctl.run({u"queue"_s, u"run"_s, u"--json"_s});
    QVERIFY2(run.code == 0, run.all().constData());
    const QJsonArray jobs = run.json().array();
    QCOMPARE(jobs.size(), 2); // What ended before is an old story.
    for (const auto& job : jobs) {
        const bool isExtension = job[u"operation"_s].toString() == u"extend";
        QCOMPARE(job[u"state"_s].toString(), u"Done"_s);
        QCOMPARE(job[u"source"_s].toString(), take);
        QVERIFY(qAbs(clipSeconds(job[u"clip"_s].toString()) - (isExtension ? 8 : 4)) < 0.1);
    }
    QCOMPARE(ctl.run({u"queue"_s, u"list"_s, u"--json"_s}).json().array().size(), 3);
    QCOMPARE(paidAtSandbox(ctl.profile()).size(), 3);
    QCOMPARE(sandboxesOf(ctl.profile()), 0);
}

void TestCtlVideo::goesOnFromTheLastFrame()
{
    const Ctl ctl;
    const QString first = ctl.file(u"first.mp4"_s);
    const auto made = ctl.run({u"video"_s, u"generate"_s, u"--prompt"_s, u"A harbour at dusk"_s,
                               u"--seconds"_s, u"4"_s, u"--wait"_s, u"--out"_s, first, u"--json"_s});
    QVERIFY2(made.code == 0, made.all().constData());
    const QString take = made.json()[u"take"_s].toString();
    QVERIFY2(deleteAtSandbox(ctl.profile(), made.json()[u"remote_id"_s].toString()), made.all().constData());

    // As far as anybody here knows the original is there; the sandbox says that it is not, and charges
    // nothing.
    const QStringList extend {u"video"_s,     u"extend"_s, take,       u"--prompt"_s, u"The lights go on"_s,
                              u"--seconds"_s, u"4"_s,      u"--wait"_s};
    const auto refused = ctl.run(extend + QStringList {u"--json"_s});
    QVERIFY2(refused.code == 4, refused.all().constData());
    QCOMPARE(refused.json()[u"error"_s][u"kind"_s].toString(), u"Gone"_s);
    QCOMPARE(refused.json()[u"original"_s][u"expiry_stage"_s].toString(), u"ended"_s);
    QCOMPARE(paidAtSandbox(ctl.profile()).size(), 1);

    // From now on the clip itself is sent, and the person is told so, and of the way round.
    const auto asFile = ctl.run(extend);
    QVERIFY2(asFile.code == 0, asFile.all().constData());
    QVERIFY2(asFile.err.contains("is gone since") && asFile.err.contains("--from-last-frame"),
             asFile.all().constData());

    const QString second = ctl.file(u"second.mp4"_s);
    const auto goesOn
        = ctl.run(extend + QStringList {u"--from-last-frame"_s, u"--out"_s, second, u"--json"_s});
    QVERIFY2(goesOn.code == 0, goesOn.all().constData());
    QCOMPARE(goesOn.json()[u"operation"_s].toString(), u"generate"_s);
    QVERIFY(qAbs(clipSeconds(second) - 4) < 0.1); // The new seconds only.
    QCOMPARE(clipSize(second), clipSize(first));
    const double same = differenceOfFrames(first, 4, second, 0);
    const double other = differenceOfFrames(first, 0, second, 0);
    QVERIFY2(same >= 0 && same < 6 && other > 2 * same, qPrintable(u"%1 %2"_s.arg(same).arg(other)));
    QCOMPARE(paidAtSandbox(ctl.profile()).size(), 3);

    const auto none = ctl.run({u"video"_s, u"extend"_s, u"no-such-take"_s, u"--prompt"_s, u"On"_s,
                               u"--from-last-frame"_s, u"--json"_s});
    QVERIFY2(none.code == 1, none.all().constData());
    QCOMPARE(none.json()[u"error"_s][u"kind"_s].toString(), u"Missing"_s);
}

void TestCtlVideo::tellsARefusal()
{
    const Ctl ctl;
    const auto refused = ctl.run({u"video"_s, u"generate"_s, u"--prompt"_s, u"A forbidden-now hill"_s,
                                  u"--seconds"_s, u"4"_s, u"--wait"_s, u"--json"_s});
    QVERIFY2(refused.code == 4, refused.all().constData());
    QCOMPARE(refused.json()[u"state"_s].toString(), u"Refused"_s);
    QCOMPARE(refused.json()[u"charged"_s].toString(), u"no"_s);
    QCOMPARE(paidAtSandbox(ctl.profile()).size(), 0);
}

void TestCtlVideo::tellsAFailure()
{
    Ctl ctl;
    const QString sandbox = sandboxWithFaults(ctl, R"([{"call": "create", "fault": "job_failed"}])");
    QVERIFY(!sandbox.isEmpty());
    ctl.setVariable(u"TROUPE_SANDBOX"_s, sandbox);
    const auto failed = ctl.run({u"video"_s, u"generate"_s, u"--prompt"_s, u"A hill"_s, u"--seconds"_s,
                                 u"4"_s, u"--wait"_s, u"--out"_s, ctl.file(u"none.mp4"_s), u"--json"_s});
    QVERIFY2(failed.code == 1, failed.all().constData());
    QCOMPARE(failed.json()[u"state"_s].toString(), u"Failed"_s);
    QVERIFY(!QFile::exists(ctl.file(u"none.mp4"_s)));

    ctl.setVariable(u"TROUPE_SANDBOX"_s, ctl.file(u"no-such-program"_s));
    const auto none = ctl.run({u"connection"_s, u"test"_s, u"Sandbox"_s, u"--json"_s});
    QVERIFY2(none.code == 1, none.all().constData());
    QCOMPARE(none.json()[u"ok"_s].toBool(true), false);
}

QTEST_GUILESS_MAIN(TestCtlVideo)
#include "tst_ctl_video.moc"
