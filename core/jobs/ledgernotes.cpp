#include "core/jobs/ledgernotes.h"

#include "core/jobs/chargebelief.h"
#include "core/store/connectionrepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/store.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

using namespace jobs;
using Because = ChargeBelief::Because;
using Fact = LedgerEntry::Fact;

struct Note {
    Fact fact;
    std::optional<PriceRange> amount = {};
    QString source;
};

QString joined(const QString& first, const QString& second)
{
    return QString(first + u", " + second);
}

Money times(Money perSecond, double seconds)
{
    return {qRound64(double(perSecond.microUsd) * seconds)};
}

/// A charge that is believed in, with the best amount for it.
Note chargedNote(const JobOrder& order, const Accepted& accepted, const QString& table)
{
    if (accepted.cost)
        return {Fact::Final, PriceRange {*accepted.cost, *accepted.cost}, ledgersource::reply()};
    if (accepted.countedSeconds && order.perSecond) {
        return {Fact::Final,
                PriceRange {times(order.perSecond->low, *accepted.countedSeconds),
                            times(order.perSecond->high, *accepted.countedSeconds)},
                joined(ledgersource::usage(), table)};
    }
    const QString told = accepted.unpriced ? ledgersource::replyOfZero() : ledgersource::clipArrived();
    return {Fact::Final, order.estimate, joined(told, table)};
}

QList<Note> notesOf(const Job& job)
{
    const auto& estimate = job.order.estimate;
    const QString table
        = job.order.estimateSource.isEmpty() ? ledgersource::noPrice() : job.order.estimateSource;
    QList<Note> notes {{Fact::Estimated, estimate, table}};
    const auto accepted = acceptedOf(job.state);
    if (accepted)
        notes.append({Fact::Accepted, estimate, table});
    const auto belief = chargeBeliefOf(job.state);
    if (!belief)
        return notes;
    switch (belief->charged) {
    case Charged::No:
        if (accepted)
            notes.append({Fact::Refunded, estimate, ledgersource::reply()});
        break;
    case Charged::Yes:
        if (accepted)
            notes.append(chargedNote(job.order, *accepted, table));
        break;
    case Charged::Unknown:
        notes.append(
            {Fact::Unknown, estimate,
             belief->because == Because::NoAnswer ? ledgersource::noAnswer() : ledgersource::silence()});
        break;
    }
    return notes;
}

/// Each fact once; an estimate once more when the order was changed.
bool isWritten(const QList<LedgerEntry>& written, const LedgerEntry& wanted)
{
    const LedgerEntry* newest = nullptr;
    for (const LedgerEntry& entry : written) {
        if (entry.fact == wanted.fact)
            newest = &entry;
    }
    if (!newest || wanted.fact != Fact::Estimated)
        return newest;
    LedgerEntry same = *newest;
    same.at = wanted.at;
    same.connectionName = wanted.connectionName;
    return same == wanted;
}

} // namespace

LedgerNotes::LedgerNotes(Store& store, Clock clock) : m_store(store), m_clock(std::move(clock)) {}

Result<> LedgerNotes::note(const Job& job)
{
    const auto written = m_store.ledger().ofJob(job.id);
    if (!written)
        return tl::unexpected(written.error());
    QList<LedgerEntry> entries;
    const auto notes = notesOf(job);
    for (const Note& note : notes) {
        LedgerEntry entry;
        entry.job = job.id;
        entry.fact = note.fact;
        if (note.amount) {
            entry.low = note.amount->low;
            entry.high = note.amount->high;
        }
        entry.source = note.source;
        entry.model = job.order.model;
        entry.operation = operationText(job.order.operation);
        entry.seconds = job.order.seconds;
        entry.at = m_clock();
        if (!isWritten(*written, entry))
            entries.append(entry);
    }
    if (entries.isEmpty())
        return {};
    const auto connection = m_store.connections().find(job.order.connection);
    if (!connection)
        return tl::unexpected(connection.error());
    for (LedgerEntry& entry : entries)
        entry.connectionName = *connection ? (*connection)->name : QString();
    return m_store.ledger().append(entries, {job.order.shot, job.order.connection, job.order.cast});
}

} // namespace troupe
