#pragma once

#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QSqlDatabase>

namespace troupe {

class Changes;

/// One thing that is believed about money, and why. Never changed, only followed by others.
struct LedgerEntry {
    enum class Fact {
        Estimated, ///< Before it was sent.
        Accepted, ///< The provider took the job: from now on it may be charged.
        Final, ///< What it did cost.
        Refunded, ///< Taken back; also for a job that was clearly not charged.
        Unknown, ///< Sent, and no answer came: may have been charged.
    };

    JobId job;
    Fact fact = Fact::Estimated;
    std::optional<Money> low = {}; ///< Nothing where no amount is known.
    std::optional<Money> high = {};
    QString source; ///< "price table 2026-11-23", "response header", "provider usage", "person".
    QString connectionName;
    QString model;
    QString operation; ///< operationText().
    int seconds = 0;
    QDateTime at; ///< UTC.

    friend bool operator==(const LedgerEntry&, const LedgerEntry&) = default;
};

QString factText(LedgerEntry::Fact fact);
std::optional<LedgerEntry::Fact> factFromText(const QString& text);

class LedgerRepository {
public:
    LedgerRepository(QSqlDatabase db, Changes& changes);

    Result<> append(const LedgerEntry& entry);
    /// Oldest first.
    Result<QList<LedgerEntry>> all();
    Result<QList<LedgerEntry>> ofJob(const JobId& job);

private:
    QSqlDatabase m_db;
    Changes& m_changes;
};

} // namespace troupe
