// The crash run at its full length: the program killed at 200 points, then the sandboxes as well, then
// against the sandbox that really renders. Ends with 1 if anything was paid for twice, or lost.
//   bench_crash [POINTS] [SEED]
#include "tests/integration/crash/crashrun.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

QString counted(const QMap<QString, int>& counts)
{
    QStringList parts;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        parts.append(u"%1 %2"_s.arg(it.value()).arg(it.key()));
    return parts.join(u", "_s);
}

bool run(const char* name, const test::CrashRun::Options& options)
{
    QElapsedTimer clock;
    clock.start();
    const auto report = test::CrashRun(options).run();
    std::printf("%s\n  %d points in %d rounds, %.0f s, seed %u\n  killed after: %s\n  jobs: %s; %d paid\n",
                name, report.points, report.rounds, double(clock.elapsed()) / 1000, options.seed,
                qPrintable(counted(report.kills)), qPrintable(counted(report.states)), report.paid);
    for (const QString& problem : report.problems)
        std::printf("  PROBLEM %s\n", qPrintable(problem));
    std::fflush(stdout);
    return report.problems.isEmpty();
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    test::CrashRun::Options options {.driver = QStringLiteral(TROUPE_CRASH_DRIVER),
                                     .sandbox = QStringLiteral(TROUPE_QUICK_SANDBOX),
                                     .sandboxOptions = {u"--padding"_s, u"2000000"_s},
                                     .seed = arguments.value(2, u"20261126"_s).toUInt(),
                                     .points = arguments.value(1, u"200"_s).toInt()};
    bool isGood = run("the program is killed", options);
    options.killsSandboxes = true;
    isGood = run("the sandboxes are killed as well", options) && isGood;
    options.killsSandboxes = false;
    options.sandbox = QStringLiteral(TROUPE_SANDBOX_PROGRAM);
    options.sandboxOptions.clear();
    options.longestLife = 3000;
    isGood = run("the program is killed, clips are really rendered", options) && isGood;
    return isGood ? 0 : 1;
}
