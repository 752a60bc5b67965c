#include "core/jobs/ledgernotes.h"

#include "core/base/overloaded.h"
#include "core/store/connectionrepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/store.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

using namespace jobs;
using Fact = LedgerEntry::Fact;

struct Note {
    Fact fact;
    std::optional<PriceRange> amount = {};
    QString source;
};

QList<Note> notesOf(const Job& job)
{
    const auto& estimate = job.order.estimate;
    const QString table = job.order.estimateSource.isEmpty() ? u"no price known"_s : job.order.estimateSource;
    QList<Note> notes {{Fact::Estimated, estimate, table}};
    const auto accepted = acceptedOf(job.state);
    if (accepted)
        notes.append({Fact::Accepted, estimate, table});
    std::visit(Overloaded {
                   [&](const Unknown&) {
                       notes.append({Fact::Unknown, estimate, table});
                   },
                   [&](const Failed& s) {
                       if (s.accepted && s.charged == Charged::No)
                           notes.append({Fact::Refunded, estimate, u"provider reply"_s});
                   },
                   [](const auto&) {},
               },
               job.state);
    // Zero from a gateway means that it does not know.
    if (isFinal(job.state) && accepted && accepted->cost && accepted->cost->microUsd > 0)
        notes.append({Fact::Final, PriceRange {*accepted->cost, *accepted->cost}, u"provider reply"_s});
    return notes;
}

/// An estimate follows the order, which may be another as long as the job waits.
bool isThere(const QList<LedgerEntry>& written, const Note& note)
{
    const auto newest = std::find_if(written.rbegin(), written.rend(),
                                     [&](const LedgerEntry& entry) { return entry.fact == note.fact; });
    if (newest == written.rend())
        return false;
    const auto low = note.amount ? std::optional(note.amount->low) : std::nullopt;
    const auto high = note.amount ? std::optional(note.amount->high) : std::nullopt;
    return note.fact != Fact::Estimated || (newest->low == low && newest->high == high);
}

} // namespace

LedgerNotes::LedgerNotes(Store& store, Clock clock) : m_store(store), m_clock(std::move(clock)) {}

Result<> LedgerNotes::note(const Job& job)
{
    const auto notes = notesOf(job);
    const auto written = m_store.ledger().ofJob(job.id);
    if (!written)
        return tl::unexpected(written.error());
    for (const Note& note : notes) {
        if (isThere(*written, note))
            continue;
        const auto connection = m_store.connections().find(job.order.connection);
        if (!connection)
            return tl::unexpected(connection.error());
        LedgerEntry entry;
        entry.job = job.id;
        entry.fact = note.fact;
        if (note.amount) {
            entry.low = note.amount->low;
            entry.high = note.amount->high;
        }
        entry.source = note.source;
        entry.connectionName = *connection ? (*connection)->name : QString();
        entry.model = job.order.model;
        entry.operation = operationText(job.order.operation);
        entry.seconds = job.order.seconds;
        entry.at = m_clock();
        if (auto appended = m_store.ledger().append(entry); !appended)
            return appended;
    }
    return {};
}

} // namespace troupe
