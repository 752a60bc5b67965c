#include "app/troupectl/exitcode.h"

#include "core/base/overloaded.h"

#include <array>

namespace troupe::ctl {

ExitCode exitCodeFor(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Locked: return ExitCode::Locked;
    case Error::Kind::Invalid: return ExitCode::Usage;
    case Error::Kind::Unauthorized:
    case Error::Kind::Forbidden:
    case Error::Kind::RateLimited:
    case Error::Kind::Rejected:
    case Error::Kind::Moderated: return ExitCode::Refused;
    default: return ExitCode::Failed;
    }
}

ExitCode exitCodeFor(const JobState& state)
{
    return std::visit(Overloaded {[](const jobs::Done&) { return ExitCode::Ok; },
                                  [](const jobs::Refused&) { return ExitCode::Refused; },
                                  [](const jobs::Unknown&) { return ExitCode::Unknown; },
                                  [](const jobs::Failed&) { return ExitCode::Failed; },
                                  [](const jobs::Canceled&) { return ExitCode::Failed; },
                                  [](const jobs::Expired&) { return ExitCode::Failed; },
                                  [](const auto&) { return ExitCode::Held; }},
                      state);
}

ExitCode worse(ExitCode a, ExitCode b)
{
    constexpr std::array Order {ExitCode::Unknown, ExitCode::Failed, ExitCode::Refused, ExitCode::Held};
    for (const ExitCode code : Order) {
        if (a == code || b == code)
            return code;
    }
    return ExitCode::Ok;
}

} // namespace troupe::ctl
