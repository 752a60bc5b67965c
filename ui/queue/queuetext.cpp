#include "ui/queue/queuetext.h"

#include "core/base/overloaded.h"
#include "ui/common/formats.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(troupe::Queue)
};

std::chrono::milliseconds between(const QDateTime& from, const QDateTime& to)
{
    return std::chrono::milliseconds(std::max<qint64>(0, from.msecsTo(to)));
}

} // namespace

QString operationWord(const JobOrder& order)
{
    switch (order.operation) {
    case Operation::Generate: return Words::tr("Take");
    case Operation::Edit: return Words::tr("Edit");
    case Operation::Extend: return Words::tr("Extension + %1").arg(clipLengthText(order.seconds));
    case Operation::Remix: return Words::tr("Remix");
    }
    return {};
}

QString timeText(const Job& job, const QDateTime& now)
{
    if (isFinal(job.state))
        return durationText(between(job.createdAt, job.changedAt));
    const auto accepted = acceptedOf(job.state);
    const auto elapsed = between(accepted ? accepted->at : job.createdAt, now);
    const auto* running = std::get_if<jobs::Running>(&job.state);
    // Below that, the rest is a guess that jumps about.
    constexpr int EnoughPercent = 10;
    if (running && running->percent.value_or(0) >= EnoughPercent && *running->percent < 100) {
        const auto left = elapsed * (100 - *running->percent) / *running->percent;
        return Words::tr("%1, %2 left", "time under way, time to go")
            .arg(durationText(elapsed), durationText(left));
    }
    return durationText(elapsed);
}

QString costText(const Job& job)
{
    const auto accepted = acceptedOf(job.state);
    const auto known = accepted ? accepted->cost : std::nullopt;
    const auto ifCharged = [&](jobs::Charged charged) {
        if (charged == jobs::Charged::No)
            return Words::tr("free", "nothing was charged");
        return known ? moneyText(*known) : Words::tr("est. %1", "price").arg(priceText(job.order.estimate));
    };
    if (std::holds_alternative<jobs::Refused>(job.state))
        return ifCharged(jobs::Charged::No);
    if (const auto* failed = std::get_if<jobs::Failed>(&job.state))
        return ifCharged(failed->charged);
    if (const auto* canceled = std::get_if<jobs::Canceled>(&job.state))
        return ifCharged(canceled->charged);
    if (!known && !job.order.estimate)
        return priceText(std::nullopt);
    return ifCharged(jobs::Charged::Yes);
}

QString expiryText(const Job& job, const QDateTime& now)
{
    const auto accepted = acceptedOf(job.state);
    if (isFinal(job.state) || !accepted || !accepted->expiresAt)
        return {};
    return Words::tr("in %1", "when something expires").arg(durationText(between(now, *accepted->expiresAt)));
}

JobActions actionsFor(const JobState& state)
{
    using Actions = JobActions;
    return std::visit(
        Overloaded {
            [](const jobs::Held&) { return Actions {.cancel = true, .retry = true}; },
            [](const jobs::Unknown&) { return Actions {.sendAgain = true, .decide = true}; },
            [](const jobs::Running& s) {
                return Actions {.cancel = !s.cancelAsked || s.overdue, .giveUp = s.overdue};
            },
            [](const jobs::Submitting& s) { return Actions {.cancel = !s.cancelAsked}; },
            // While it comes, what was paid for arrives.
            [](const jobs::Downloading& s) { return Actions {.cancel = s.held || s.attempts > 0}; },
            [](const jobs::Verifying& s) { return Actions {.cancel = s.held.has_value()}; },
            [](const jobs::Done&) { return Actions {.sendAgain = true}; },
            [](const jobs::Refused&) { return Actions {.retry = true}; },
            [&](const jobs::Failed&) { return Actions {.retry = canFetchAgain(state), .sendAgain = true}; },
            [&](const jobs::Canceled&) { return Actions {.retry = canFetchAgain(state), .sendAgain = true}; },
            [&](const jobs::Expired&) { return Actions {.retry = canFetchAgain(state), .sendAgain = true}; },
            [](const auto&) { return Actions {.cancel = true}; },
        },
        state);
}

int rankOf(const JobState& state)
{
    if (std::holds_alternative<jobs::Unknown>(state))
        return 0;
    if (isFinal(state))
        return 4;
    if (std::holds_alternative<jobs::Held>(state))
        return 2;
    return std::holds_alternative<jobs::Queued>(state) ? 3 : 1;
}

} // namespace troupe
