#pragma once

#include "core/jobs/job.h"
#include "core/store/store.h"
#include "tests/support/sandboxprocess.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <memory>

namespace troupe {
class JobQueue;
}

namespace troupe::test {

/// A queue of mixed jobs on two connections, worked on by a program of its own that is killed again and
/// again, and then asked of the sandboxes themselves: was anything paid for twice, or lost?
class CrashRun {
public:
    struct Options {
        QString driver; ///< crash_driver.
        QString sandbox; ///< troupe-sandbox, or troupe_quicksandbox.
        QStringList sandboxOptions = {};
        quint32 seed = 1;
        int points = 40; ///< How often something is killed, over as many rounds as that takes.
        int jobs = 60; ///< In a round.
        int longestLife = 500; ///< ms; for kills by time.
        bool killsSandboxes = false; ///< Also, now and then.
    };
    struct Report {
        int points = 0;
        int rounds = 0;
        QMap<QString, int> kills; ///< By kind of point.
        QMap<QString, int> states; ///< In which the jobs ended.
        int paid = 0; ///< Accepted creates in the ledgers of the sandboxes.
        QStringList problems; ///< What must not be.
    };

    explicit CrashRun(Options options);
    ~CrashRun();

    Report run();

private:
    struct Place {
        ConnectionId id;
        std::unique_ptr<SandboxProcess> sandbox;
    };

    void round();
    void prepare();
    ShotId makeShot(Store& store) const;
    void makeSources(Store& store, const ShotId& shot);
    QList<JobOrder> orders(const ShotId& shot);
    std::unique_ptr<QProcess> startDriver() const;
    void crash();
    void finish();
    void problem(const QString& text);

    // What was paid for, and what became of it
    void audit();
    void auditPlace(const Place& place, const QList<Job>& jobs);
    void auditJob(const Job& job, Store& store);
    const Place* placeOf(const ConnectionId& id) const;

    Options m_options;
    QRandomGenerator m_seeds;
    Report m_report;
    std::unique_ptr<QTemporaryDir> m_profile;
    std::vector<Place> m_places;
    QList<Take> m_sources;
};

} // namespace troupe::test
