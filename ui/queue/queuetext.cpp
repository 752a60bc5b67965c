#include "ui/queue/queuetext.h"

#include "core/base/overloaded.h"
#include "core/jobs/jobline.h"
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

StateText brakeText(Brake brake)
{
    const auto waits = [](const QString& word, const QString& sentence) {
        return StateText {Icon::Pause, StateTone::Quiet, word, sentence, {}};
    };
    switch (brake) {
    case Brake::AllPaused: return waits(Words::tr("Paused", "job"), Words::tr("The queue is paused."));
    case Brake::ConnectionPaused:
        return waits(Words::tr("Paused", "job"), Words::tr("Its connection is paused."));
    case Brake::JobPaused: return waits(Words::tr("Paused", "job"), Words::tr("You paused this one."));
    case Brake::StopHere:
        return waits(Words::tr("Stopped", "job"), Words::tr("It stands behind the stop in the queue."));
    }
    Q_UNREACHABLE();
}

QString timeText(const Job& job, const QDateTime& now,
                 const std::optional<std::chrono::milliseconds>& typical)
{
    if (isFinal(job.state))
        return durationText(between(job.createdAt, job.changedAt));
    const auto accepted = acceptedOf(job.state);
    const auto elapsed = between(accepted ? accepted->at : job.createdAt, now);
    if (!accepted || !typical || *typical <= elapsed)
        return durationText(elapsed);
    return Words::tr("%1, about %2 left", "time under way, time to go")
        .arg(durationText(elapsed), durationText(*typical - elapsed));
}

QString costText(const Job& job, const std::optional<Charge>& correction)
{
    if (correction)
        return correction->standing == Charge::Standing::Charged ? priceText(correction->amount)
                                                                 : Words::tr("free", "nothing was charged");
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

QString correctionText(const Charge& correction)
{
    return correction.standing == Charge::Standing::Charged
        ? Words::tr("It was charged: %1 USD, as you noted.").arg(priceText(correction.amount))
        : Words::tr("Nothing was charged, as you noted.");
}

JobActions actionsFor(const JobState& state)
{
    using Actions = JobActions;
    return std::visit(
        Overloaded {
            [](const jobs::Held&) { return Actions {.retry = true}; },
            [](const jobs::Unknown&) { return Actions {.sendAgain = true, .decide = true}; },
            [](const jobs::Done&) { return Actions {.sendAgain = true}; },
            [](const jobs::Refused&) { return Actions {.retry = true}; },
            [&](const jobs::Failed&) { return Actions {.retry = canFetchAgain(state), .sendAgain = true}; },
            [&](const jobs::Canceled&) { return Actions {.retry = canFetchAgain(state), .sendAgain = true}; },
            [&](const jobs::Expired&) { return Actions {.retry = canFetchAgain(state), .sendAgain = true}; },
            [](const auto&) { return Actions {}; },
        },
        state);
}

QString cancelText(CancelOutcome outcome)
{
    switch (outcome) {
    case CancelOutcome::NotPossible:
    case CancelOutcome::NothingSent: return Words::tr("Cancel");
    case CancelOutcome::StopsThere: return Words::tr("Cancel (is stopped there, may still be charged)");
    case CancelOutcome::MayStopThere: return Words::tr("Cancel (is stopped there if the service can)");
    case CancelOutcome::GoesOn: return Words::tr("Cancel (cannot be stopped there; goes on and is kept)");
    case CancelOutcome::GivenUp: return Words::tr("Give up (do not wait for it any longer)");
    }
    Q_UNREACHABLE();
}

QString cancelSentence(CancelOutcome outcome)
{
    switch (outcome) {
    case CancelOutcome::NotPossible: return Words::tr("There is nothing to cancel.");
    case CancelOutcome::NothingSent: return Words::tr("It can be removed: nothing was sent.");
    case CancelOutcome::StopsThere:
        return Words::tr("The service can stop it. It may charge for it all the same.");
    case CancelOutcome::MayStopThere: return Words::tr("It is stopped there if the service can.");
    case CancelOutcome::GoesOn:
        return Words::tr("The service cannot stop it: it goes on, and its clip is kept.");
    case CancelOutcome::GivenUp: return Words::tr("It can be given up. What was paid stays paid.");
    }
    Q_UNREACHABLE();
}

Rank rankOf(const JobState& state)
{
    if (std::holds_alternative<jobs::Unknown>(state))
        return Rank::Unknown;
    if (isFinal(state))
        return Rank::Ended;
    return isWaiting(state) ? Rank::Waiting : Rank::Running;
}

} // namespace troupe
