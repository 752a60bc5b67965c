// Works on the queue of a profile until nothing goes on by itself, and ends with 0. Every job whose answer
// was lost is looked up once more, as a person would. To be killed meanwhile.
//   crash_driver PROFILE [CONNECTION URL TOKEN]...
#include "core/jobs/jobqueue.h"
#include "core/media/mediaservice.h"
#include "core/secrets/secretstore.h"
#include "core/store/store.h"
#include "tests/integration/profile.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

/// Asks for each Unknown job until a list has come, and ends the program when nothing is left to do.
class Driver : public QObject {
public:
    Driver(JobQueue& queue, QCoreApplication& app) : m_queue(queue)
    {
        connect(&queue, &JobQueue::jobChanged, this, &Driver::look);
        connect(&queue, &JobQueue::idle, this, &Driver::look);
        connect(&queue, &JobQueue::candidatesFound, this, [this](const JobId& id) {
            m_looked.insert(id);
            look();
        });
        connect(&queue, &JobQueue::lookUpFailed, this, [this](const JobId& id) {
            QTimer::singleShot(200, this, [this, id] { m_queue.lookUp(id); });
        });
        connect(&queue, &JobQueue::storeFailed, &app, [](const Error& error) {
            std::fprintf(stderr, "store: %s\n", qPrintable(error.detail));
            QCoreApplication::exit(3);
        });
    }

    void look()
    {
        bool isOver = true;
        const auto jobs = m_queue.jobs();
        for (const Job& job : jobs) {
            if (isFinal(job.state))
                continue;
            const bool isUnknown = std::holds_alternative<jobs::Unknown>(job.state);
            isOver = isOver && isUnknown && m_looked.contains(job.id);
            if (isUnknown && !m_asked.contains(job.id)) {
                m_asked.insert(job.id);
                m_queue.lookUp(job.id);
            }
        }
        if (isOver)
            QCoreApplication::quit();
    }

private:
    JobQueue& m_queue;
    QSet<JobId> m_asked;
    QSet<JobId> m_looked;
};

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    auto store = Store::open(arguments.value(1));
    if (!store) {
        std::fprintf(stderr, "not opened: %s %s\n", qPrintable(kindName(store.error().kind)),
                     qPrintable(store.error().detail));
        return 2;
    }
    QNetworkAccessManager network;
    MemorySecretStore secrets;
    media::MediaService media;
    ConnectionDirectory directory(**store, secrets, network, {});
    test::FastDirectory fast(directory, network);
    for (qsizetype at = 2; at + 2 < arguments.size(); at += 3)
        fast.add(ConnectionId::fromString(arguments.at(at)), QUrl(arguments.at(at + 1)),
                 arguments.at(at + 2).toLatin1());
    JobQueue queue(**store, fast, media);
    Driver driver(queue, app);
    if (const auto started = queue.start(); !started)
        return 2;
    QTimer::singleShot(0, &driver, &Driver::look);
    return app.exec();
}
