#pragma once

#include "core/base/id.h"
#include "core/base/money.h"
#include "core/series/series.h"

#include <QDateTime>

namespace troupe {

/// One thing that is believed about money, and why. Never changed, only followed by others.
struct LedgerEntry {
    enum class Fact {
        Estimated, ///< Before it was sent.
        Accepted, ///< The provider took the job: from now on it may be charged.
        Final, ///< It was charged; the amount is the best that is known.
        Refunded, ///< Taken back; also for a job that was clearly not charged.
        Unknown, ///< It may have been charged: no answer came, or none that tells.
    };

    JobId job;
    Fact fact = Fact::Estimated;
    std::optional<Money> low = {}; ///< Nothing where no amount is known.
    std::optional<Money> high = {};
    QString source; ///< Parts of ledgersource, joined by ", ".
    QString connectionName;
    QString model;
    QString operation; ///< operationText().
    int seconds = 0;
    QDateTime at; ///< UTC.

    friend bool operator==(const LedgerEntry&, const LedgerEntry&) = default;
};

QString factText(LedgerEntry::Fact fact);
std::optional<LedgerEntry::Fact> factFromText(const QString& text);

/// What a job is for: by this its money is summed up. Never changes.
struct LedgerSubject {
    ShotId shot;
    ConnectionId connection;
    QList<CastEntry> cast = {};
};

// Why something about money is believed. Stable: they stand in rows and files.
namespace ledgersource {

QString priceTable(const QDate& asOf); ///< "price table 2026-11-23"
QString noPrice(); ///< No price is known.
QString reply(); ///< The provider named the amount.
QString replyOfZero(); ///< It named 0: a gateway that has no price for this model. Not "free".
QString usage(); ///< The seconds that the provider counted, at the price of the table.
QString clipArrived(); ///< The clip was made; nobody named the amount.
QString noAnswer(); ///< It was sent, and no answer came.
QString silence(); ///< It ended without a clip, and nobody said whether that costs.
QString person(); ///< A person said so; it outweighs all others.

} // namespace ledgersource

} // namespace troupe
