#pragma once

#include "profile.h"
#include "tests/integration/faulttable.h"
#include "tests/support/sandboxprocess.h"

#include <QElapsedTimer>

namespace troupe::test {

/// What came of a row.
struct FaultOutcome {
    QString endsAs;
    int calls = 0;
    int paid = 0;
    QString charged;
    Error error {.kind = Error::Kind::Canceled}; ///< Of a job that did not work out.
    qint64 elapsed = 0; ///< ms
};

/// A sandbox and a connection to it, on which rows of the fault table are tried one after the other. Several
/// of them work side by side: nearly all of the time is spent waiting.
class FaultLane {
public:
    static constexpr int RetryAfter = 3; ///< Seconds, of rate_limit.

    FaultLane(Profile& profile, const QString& sandboxProgram);

    const SandboxProcess& sandbox() const { return m_sandbox; }
    void add(const FaultRow& row) { m_rows.append(row); }
    /// Goes on if it can. True once all its rows have been tried.
    bool step();
    const QHash<QString, FaultOutcome>& outcomes() const { return m_outcomes; }

private:
    JobOrder orderFor(const FaultRow& row);
    bool begin(const FaultRow& row);
    bool isAtRest(const FaultRow& row) const;
    void conclude(const FaultRow& row);
    int callsOf(const QString& call) const;

    Profile& m_profile;
    SandboxProcess m_sandbox;
    ConnectionId m_connection;
    QList<FaultRow> m_rows; ///< To be tried; the first is under way if there is a job.
    std::optional<JobId> m_job;
    std::optional<TakeId> m_source; ///< For edits and extensions.
    std::optional<JobId> m_sourceJob;
    qsizetype m_paidBefore = 0;
    QElapsedTimer m_clock;
    mutable QElapsedTimer m_unknown; ///< Since it was looked for in vain.
    QHash<QString, FaultOutcome> m_outcomes;
};

} // namespace troupe::test
