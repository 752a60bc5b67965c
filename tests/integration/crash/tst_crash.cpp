#include "tests/integration/crash/crashrun.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

/// The program is killed again and again while it works on a queue of sixty jobs.
class CrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paysOnceAndLosesNothing_data();
    void paysOnceAndLosesNothing();
};

void CrashTest::paysOnceAndLosesNothing_data()
{
    QTest::addColumn<bool>("killsSandboxes");
    QTest::newRow("the program is killed") << false;
    QTest::newRow("the sandboxes are killed as well") << true;
}

void CrashTest::paysOnceAndLosesNothing()
{
    QFETCH(bool, killsSandboxes);
    test::CrashRun run({.driver = QStringLiteral(TROUPE_CRASH_DRIVER),
                        .sandbox = QStringLiteral(TROUPE_QUICK_SANDBOX),
                        .sandboxOptions = {u"--padding"_s, u"2000000"_s},
                        .seed = 20261126,
                        .points = 40,
                        .killsSandboxes = killsSandboxes});
    const auto report = run.run();
    qInfo() << report.points << "points," << report.rounds << "rounds, killed after" << report.kills
            << ", jobs ended" << report.states << "," << report.paid << "paid";
    QVERIFY2(report.problems.isEmpty(), qPrintable(report.problems.join(u'\n')));
    QCOMPARE(report.points, 40);
    QVERIFY(report.kills.size() >= 5); // Every kind of point was met.
    QVERIFY(report.states[u"Done"_s] > report.states[u"Unknown"_s]); // Unknown is for a few.
}

QTEST_GUILESS_MAIN(CrashTest)
#include "tst_crash.moc"
