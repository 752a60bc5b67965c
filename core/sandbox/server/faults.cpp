#include "core/sandbox/server/faults.h"

#include <array>
#include <random>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {
namespace {

bool fires(const FaultRule& rule, int seen, int hits)
{
    if ((rule.times && hits >= *rule.times) || (rule.nth && *rule.nth != seen))
        return false;
    if (rule.probability >= 1.0)
        return true;
    // The same call of the same plan always has the same fate.
    std::seed_seq seeds {rule.seed, quint32(seen)};
    std::mt19937 engine(seeds);
    return double(engine()) / 4294967296.0 < rule.probability;
}

bool isFaultCall(Call call)
{
    switch (call) {
    case Call::Ledger:
    case Call::FaultsGet:
    case Call::FaultsSet:
    case Call::FaultsClear: return false;
    default: return true;
    }
}

} // namespace

bool isJobFault(Fault fault)
{
    switch (fault) {
    case Fault::TruncatedMp4:
    case Fault::JobFailed:
    case Fault::JobModerated:
    case Fault::ExpiredContent:
    case Fault::StuckProgress: return true;
    default: return false;
    }
}

void FaultPlan::set(QList<FaultRule> rules)
{
    const std::lock_guard lock(m_mutex);
    m_rules.clear();
    for (FaultRule& rule : rules)
        m_rules.append({std::move(rule)});
}

std::optional<FaultHit> FaultPlan::next(Call call)
{
    if (!isFaultCall(call))
        return {};
    const std::lock_guard lock(m_mutex);
    std::optional<FaultHit> hit;
    for (Counted& counted : m_rules) {
        if (counted.rule.call && *counted.rule.call != call)
            continue;
        ++counted.seen;
        if (hit || !fires(counted.rule, counted.seen, counted.hits))
            continue;
        ++counted.hits;
        hit = FaultHit {counted.rule.fault, counted.rule.seconds};
    }
    return hit;
}

} // namespace troupe::sandbox
