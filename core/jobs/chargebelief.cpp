#include "core/jobs/chargebelief.h"

#include "core/base/overloaded.h"

namespace troupe {
namespace {

using namespace jobs;
using Because = ChargeBelief::Because;

ChargeBelief belief(Charged charged, const std::optional<Accepted>& accepted)
{
    if (!accepted)
        return {charged, charged == Charged::No ? Because::NotSent : Because::NoAnswer};
    if (charged == Charged::Unknown)
        return {charged, Because::Silence};
    if (accepted->cost || charged == Charged::No)
        return {charged, Because::Told};
    return {charged, accepted->countedSeconds ? Because::Counted : Because::Made};
}

} // namespace

std::optional<ChargeBelief> chargeBeliefOf(const JobState& state)
{
    using Belief = std::optional<ChargeBelief>;
    return std::visit(Overloaded {
                          [](const Held&) -> Belief {
                              return ChargeBelief {Charged::No, Because::NotSent};
                          },
                          [](const Unknown&) -> Belief {
                              return ChargeBelief {Charged::Unknown, Because::NoAnswer};
                          },
                          [](const Done& s) -> Belief { return belief(Charged::Yes, s.accepted); },
                          [](const Refused&) -> Belief {
                              return ChargeBelief {Charged::No, Because::Refused};
                          },
                          [](const Failed& s) -> Belief { return belief(s.charged, s.accepted); },
                          [](const Canceled& s) -> Belief { return belief(s.charged, s.accepted); },
                          [](const Expired& s) -> Belief { return belief(Charged::Yes, s.accepted); },
                          [](const auto&) -> Belief { return std::nullopt; },
                      },
                      state);
}

} // namespace troupe
