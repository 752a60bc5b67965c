#include "core/jobs/jobstate.h"

#include "core/base/overloaded.h"

using namespace Qt::StringLiterals;

namespace troupe {

using namespace jobs;

bool isFinal(const JobState& state)
{
    return std::visit(Overloaded {
                          [](const Done&) { return true; },
                          [](const Refused&) { return true; },
                          [](const Failed&) { return true; },
                          [](const Canceled&) { return true; },
                          [](const Expired&) { return true; },
                          [](const auto&) { return false; },
                      },
                      state);
}

QString stateName(const JobState& state)
{
    return std::visit(Overloaded {
                          [](const Queued&) { return u"Queued"_s; },
                          [](const Held&) { return u"Held"_s; },
                          [](const Submitting&) { return u"Submitting"_s; },
                          [](const Unknown&) { return u"Unknown"_s; },
                          [](const Running&) { return u"Running"_s; },
                          [](const Downloading&) { return u"Downloading"_s; },
                          [](const Verifying&) { return u"Verifying"_s; },
                          [](const Done&) { return u"Done"_s; },
                          [](const Refused&) { return u"Refused"_s; },
                          [](const Failed&) { return u"Failed"_s; },
                          [](const Canceled&) { return u"Canceled"_s; },
                          [](const Expired&) { return u"Expired"_s; },
                      },
                      state);
}

std::optional<Accepted> acceptedOf(const JobState& state)
{
    return std::visit(
        [](const auto& s) -> std::optional<Accepted> {
            if constexpr (requires { s.accepted; })
                return s.accepted;
            else
                return std::nullopt;
        },
        state);
}

bool canFetchAgain(const JobState& state)
{
    if (const auto* failed = std::get_if<Failed>(&state))
        return failed->accepted && failed->clipMayBeThere;
    if (const auto* canceled = std::get_if<Canceled>(&state))
        return canceled->accepted.has_value();
    return std::holds_alternative<Expired>(state);
}

} // namespace troupe
