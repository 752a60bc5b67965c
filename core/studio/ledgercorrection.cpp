#include "core/studio/ledgercorrection.h"

#include "core/ledger/envelope.h"
#include "core/store/chargerepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/store.h"

using namespace Qt::StringLiterals;

namespace troupe {

Result<> correctCharge(Store& store, const JobId& job, const std::optional<Money>& charged,
                       const QDateTime& now)
{
    if (charged && (*charged <= Money {} || *charged > Envelope::MaxLimit))
        return failure(Error::Kind::Invalid, u"amount"_s);
    const auto found = store.charges().find(job);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(Error::Kind::Missing, u"job"_s);
    const Charge& charge = **found;
    if (charge.standing == Charge::Standing::NotSent || charge.standing == Charge::Standing::UnderWay)
        return failure(Error::Kind::Conflict, standingText(charge.standing));
    LedgerEntry entry;
    entry.job = job;
    entry.fact = charged ? LedgerEntry::Fact::Final : LedgerEntry::Fact::Refunded;
    const auto amount = charged ? std::optional(PriceRange {*charged, *charged}) : charge.amount;
    if (amount) {
        entry.low = amount->low;
        entry.high = amount->high;
    }
    entry.source = ledgersource::person();
    entry.connectionName = charge.connectionName;
    entry.model = charge.model;
    entry.operation = charge.operation;
    entry.seconds = charge.seconds;
    entry.at = now;
    return store.ledger().append(entry);
}

} // namespace troupe
