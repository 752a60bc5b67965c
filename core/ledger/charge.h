#pragma once

#include "core/ledger/ledgerentry.h"

namespace troupe {

/// What is believed about the money of one job, all its facts considered.
struct Charge {
    enum class Standing {
        NotSent, ///< Nothing that costs has happened.
        UnderWay, ///< A provider has it.
        Charged,
        NotCharged, ///< It was taken and not charged, or charged and refunded.
        Unclear, ///< It may have been charged.
    };

    JobId job;
    Standing standing = Standing::NotSent;
    std::optional<PriceRange> estimate = {};
    QString estimateSource; ///< As LedgerEntry::source.
    std::optional<PriceRange> amount = {}; ///< By the deciding fact; nothing where none is known.
    QString source; ///< Of the deciding fact; empty for NotSent.
    QString connectionName;
    QString model;
    QString operation; ///< operationText().
    int seconds = 0; ///< Ordered; 0 for an edit.
    QDateTime at; ///< UTC. When it began to matter: the first fact after the estimate, or that.

    friend bool operator==(const Charge&, const Charge&) = default;
};

/// "not sent", "under way", "charged", "not charged", "unclear": stable, for rows and files.
QString standingText(Charge::Standing standing);
std::optional<Charge::Standing> standingFromText(const QString& text);

/// `facts` of one job, oldest first, at least one. The newest decides; what a person said outweighs
/// what anybody else says.
Charge chargeOf(const QList<LedgerEntry>& facts);

} // namespace troupe
