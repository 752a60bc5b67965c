// Runs jobs through the whole engine: rows, submit, poll, download, verify, take. Started by jobs.py.
//   bench_jobs URL TOKEN JOBS
#include "tests/integration/profile.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace troupe;

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    if (app.arguments().size() != 4)
        qFatal("usage: bench_jobs URL TOKEN JOBS");
    const int count = app.arguments().at(3).toInt();
    test::Profile profile(QString {});
    const ConnectionId connection
        = profile.addConnection(QUrl(app.arguments().at(1)), app.arguments().at(2).toUtf8());
    QObject::connect(profile.queue.get(), &JobQueue::idle, &app, &QCoreApplication::quit);
    for (int i = 0; i < count; ++i)
        profile.add(profile.order(connection, u"A calm sea, wave %1."_s.arg(i)));
    if (!profile.queue->isIdle())
        app.exec();
    std::printf("%lld takes\n", qint64(profile.takes().size()));
    return profile.takes().size() == count ? 0 : 1;
}
