#include "tests/integration/faultlane.h"

#include "core/base/overloaded.h"
#include "core/jobs/statejson.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace troupe::test {
namespace {

using namespace jobs;

constexpr qint64 Patience = 90'000; // ms, for a row.
constexpr qint64 StaysUnknown = 1'000; // ms
constexpr auto Deadline = 4s; // Of a job that is stuck.

QString chargedOf(const JobState& state)
{
    return std::visit(Overloaded {
                          [](const Done&) { return chargedText(Charged::Yes); },
                          [](const Expired&) { return chargedText(Charged::Yes); },
                          [](const Refused&) { return chargedText(Charged::No); },
                          [](const Failed& s) { return chargedText(s.charged); },
                          [](const Canceled& s) { return chargedText(s.charged); },
                          [](const auto&) { return chargedText(Charged::Unknown); },
                      },
                      state);
}

Error errorOf(const JobState& state)
{
    if (const auto* failed = std::get_if<Failed>(&state))
        return failed->error;
    if (const auto* refused = std::get_if<Refused>(&state))
        return refused->error;
    return {.kind = Error::Kind::Canceled};
}

} // namespace

FaultLane::FaultLane(Profile& profile, const QString& sandboxProgram)
    : m_profile(profile), // So slow that a poll meets what is being made, and clips whose end is not padding.
      m_sandbox(sandboxProgram, {u"--pace"_s, u"0.1"_s, u"--padding"_s, u"0"_s})
{
    if (!m_sandbox.isReady())
        qFatal("no sandbox");
    m_connection = m_profile.addConnection(m_sandbox.url(), m_sandbox.token());
}

bool FaultLane::step()
{
    if (m_rows.isEmpty())
        return true;
    const FaultRow row = m_rows.first();
    if (!m_job) {
        if (begin(row))
            m_clock.start();
        return false;
    }
    if (isAtRest(row) || m_clock.elapsed() > Patience) {
        conclude(row);
        m_job.reset();
        m_rows.removeFirst();
    }
    return m_rows.isEmpty();
}

/// False while what the row needs is still to be made.
bool FaultLane::begin(const FaultRow& row)
{
    if ((row.call == u"edit" || row.call == u"extend") && !m_source) {
        if (!m_sourceJob)
            m_sourceJob = m_profile.add(m_profile.order(m_connection, u"A hill at dawn"_s));
        if (m_profile.is<Done>(*m_sourceJob))
            m_source = m_profile.take(*m_sourceJob).id;
        return false;
    }
    m_paidBefore = m_sandbox.ledger().size();
    QJsonArray rules {QJsonObject {{u"call"_s, row.call},
                                   {u"fault"_s, row.fault},
                                   {u"times"_s, 1},
                                   {u"seconds"_s, row.fault == u"rate_limit" ? RetryAfter : 1}}};
    if (row.call == u"list") // Nothing is looked for unless an answer was lost.
        rules.append(QJsonObject {{u"call"_s, u"create"_s}, {u"fault"_s, u"drop_reply"_s}, {u"times"_s, 1}});
    if (!m_sandbox.setFaults(rules))
        qFatal("faults not taken: %s", qPrintable(row.name()));
    m_unknown.invalidate();
    m_job = m_profile.add(orderFor(row));
    return true;
}

JobOrder FaultLane::orderFor(const FaultRow& row)
{
    JobOrder order = m_profile.order(m_connection, u"A kite, "_s + row.name());
    if (row.call == u"character_create")
        order.cast = {m_profile.addCharacter(u"Luna%1"_s.arg(row.fault).remove(u'_'))};
    if (row.call == u"edit" || row.call == u"extend") {
        order.operation = row.call == u"edit" ? Operation::Edit : Operation::Extend;
        order.source = m_source;
        order.size = {};
        if (order.operation == Operation::Edit)
            order.seconds = 0;
    }
    if (row.fault == u"stuck_progress" && row.call != u"poll")
        order.deadline = Deadline;
    return order;
}

bool FaultLane::isAtRest(const FaultRow& row) const
{
    const JobState state = m_profile.state(*m_job);
    if (const auto* running = std::get_if<Running>(&state))
        return running->overdue;
    if (!std::holds_alternative<Unknown>(state) || row.endsAs != u"Unknown")
        return isFinal(state);
    // It was looked up, and stays.
    if (!m_unknown.isValid())
        m_unknown.start();
    return m_unknown.elapsed() > StaysUnknown;
}

void FaultLane::conclude(const FaultRow& row)
{
    const JobState state = m_profile.state(*m_job);
    FaultOutcome outcome;
    outcome.endsAs = stateName(state);
    outcome.calls = callsOf(row.call);
    outcome.paid = int(m_sandbox.ledger().size() - m_paidBefore);
    outcome.charged = chargedOf(state);
    outcome.error = errorOf(state);
    outcome.elapsed = m_clock.elapsed();
    m_outcomes.insert(row.name(), outcome);
    // One that is not over would be looked for, or asked about, during other rows.
    m_profile.queue->markLost(*m_job);
    m_profile.queue->cancel(*m_job);
}

int FaultLane::callsOf(const QString& call) const
{
    const auto rules = m_sandbox.faults();
    for (const auto& rule : rules) {
        if (rule[u"call"_s].toString() == call)
            return rule[u"seen"_s].toInt();
    }
    return 0;
}

} // namespace troupe::test
