#include "ui/common/statetext.h"

#include "core/base/overloaded.h"
#include "core/jobs/chargebelief.h"
#include "ui/common/errortext.h"
#include "ui/common/formats.h"
#include "ui/common/moneytext.h"
#include "ui/common/themecolors.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(troupe::StateText)

public:
    static QString held(const jobs::Held& held, const QDateTime& now);
    static QString heldTransfer(jobs::HoldReason reason);
    static QString charged(const JobState& state);
};

QString join(const QString& first, const QString& second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    return first + u' ' + second;
}

QString Words::held(const jobs::Held& held, const QDateTime& now)
{
    using Reason = jobs::HoldReason;
    switch (held.reason) {
    case Reason::NoKey: return tr("The connection has no key. Enter it, and this goes on by itself.");
    case Reason::KeyRefused:
        return join(tr("The connection did not take the key."), errorText(held.error).nextStep);
    case Reason::Unreachable: return tr("The connection does not answer. It is tried again by itself.");
    case Reason::RateLimited:
        if (held.until && *held.until > now)
            return tr("The service asked to wait. Goes on in %1.")
                .arg(durationText(std::chrono::milliseconds(now.msecsTo(*held.until))));
        return tr("The service asked to wait. Goes on by itself.");
    case Reason::NoProgram:
        return tr("The program that makes its clips is not there: %1. Install it, then retry.")
            .arg(held.error.detail);
    case Reason::NoSource:
        return tr("The take or file that it needs is not there. Restore it, or cancel this.");
    case Reason::Disk: return heldTransfer(held.reason);
    case Reason::Budget: return held.budget ? stopText(*held.budget) : QString();
    }
    return {};
}

QString Words::heldTransfer(jobs::HoldReason reason)
{
    switch (reason) {
    case jobs::HoldReason::Disk:
        return tr("The disk is full or cannot be written to. Free some space, and this goes on by itself.");
    case jobs::HoldReason::NoKey:
    case jobs::HoldReason::KeyRefused:
        return tr("The clip is ready, but the key is missing or refused. Enter it to fetch the clip.");
    default: return tr("The clip is ready, but the connection does not answer. It is tried again by itself.");
    }
}

QString Words::charged(const JobState& state)
{
    using Because = ChargeBelief::Because;
    const auto belief = chargeBeliefOf(state);
    if (!belief)
        return {};
    const auto accepted = acceptedOf(state);
    switch (belief->because) {
    case Because::NotSent: return tr("Nothing was charged: it was not sent.");
    case Because::Refused: return tr("Nothing was charged: the service refused it before it began.");
    case Because::Told:
        return belief->charged == jobs::Charged::No || !accepted || !accepted->cost
            ? tr("Nothing was charged, the service says.")
            : tr("It was charged: %1 USD, the service says.").arg(moneyText(*accepted->cost));
    case Because::Counted:
        return tr("It was charged: the service counted %1.").arg(clipLengthText(*accepted->countedSeconds));
    case Because::Made: return tr("It was charged: the clip was made.");
    case Because::NoAnswer: return tr("It may have been charged: no answer came.");
    case Because::Silence:
        return tr("It may have been charged: the service did not say. Look at its own bill.");
    }
    return {};
}

} // namespace

StateText stateText(const JobState& state, const QDateTime& now)
{
    using Tone = StateTone;
    using Text = StateText;
    return std::visit(
        Overloaded {
            [](const jobs::Queued&) {
                return Text {Icon::Time, Tone::Quiet, Words::tr("Waiting", "job state"), {}, {}};
            },
            [&](const jobs::Held& s) {
                const bool routine = s.reason == jobs::HoldReason::RateLimited;
                return Text {Icon::Pause, routine ? Tone::Quiet : Tone::Warning,
                             Words::tr("Held", "job state"), Words::held(s, now),
                             Words::tr("Nothing was sent or charged.")};
            },
            [](const jobs::Submitting& s) {
                return Text {Icon::Time,
                             Tone::Active,
                             s.cancelAsked ? Words::tr("Canceling", "job state")
                                           : Words::tr("Sending", "job state"),
                             {},
                             {}};
            },
            [&](const jobs::Unknown& s) {
                return Text {
                    Icon::Question, Tone::Warning, Words::tr("Unknown", "job state"),
                    Words::tr("It was sent %1 ago and no answer came. It is not sent again by itself: "
                              "look for it at the service, or mark it as lost.")
                        .arg(durationText(std::chrono::milliseconds(s.since.msecsTo(now)))),
                    Words::charged(s)};
            },
            [](const jobs::Running& s) {
                Text text {Icon::Time, Tone::Active, Words::tr("Rendering", "job state"), {}, {}};
                if (s.cancelAsked)
                    text.word = Words::tr("Canceling", "job state");
                else if (s.waiting)
                    text.word = Words::tr("In line there", "job state: in the provider's own queue");
                if (s.overdue) {
                    text.icon = Icon::Warning;
                    text.tone = Tone::Warning;
                    text.sentence = Words::tr("It takes much longer than usual. Wait on, or give it up.");
                    text.charge = Words::tr("It may be charged.");
                }
                return text;
            },
            [](const jobs::Downloading& s) {
                constexpr int ALot = 3;
                const bool isTroubled = s.held || s.attempts >= ALot;
                return Text {Icon::Download,
                             isTroubled ? Tone::Warning : Tone::Active,
                             s.held ? Words::tr("Held", "job state") : Words::tr("Downloading", "job state"),
                             isTroubled ? Words::heldTransfer(s.held.value_or(jobs::HoldReason::Unreachable))
                                        : QString(),
                             {}};
            },
            [](const jobs::Verifying& s) {
                return Text {Icon::Time,
                             s.held ? Tone::Warning : Tone::Active,
                             s.held ? Words::tr("Held", "job state") : Words::tr("Checking", "job state"),
                             s.held ? Words::heldTransfer(*s.held) : QString(),
                             {}};
            },
            [](const jobs::Done& s) {
                return Text {Icon::Done,
                             Tone::Good,
                             Words::tr("Done", "job state"),
                             {},
                             s.accepted.cost ? Words::charged(s) : QString()};
            },
            [](const jobs::Refused& s) {
                const QString sentence = s.error.kind == Error::Kind::Gone
                    ? Words::tr(
                        "The service does not have the original of its take any more. Retry sends the "
                        "clip itself, or go on from its last frame.")
                    : errorText(s.error).whole();
                return Text {Icon::Error, Tone::Bad, Words::tr("Refused", "job state"), sentence,
                             Words::charged(s)};
            },
            [](const jobs::Failed& s) {
                QString sentence = errorText(s.error).whole();
                if (s.clipMayBeThere)
                    sentence = join(
                        errorText(s.error).sentence,
                        Words::tr("The clip may still be there: retry fetches it, and costs nothing."));
                return Text {Icon::Error, Tone::Bad, Words::tr("Failed", "job state"), sentence,
                             Words::charged(s)};
            },
            [](const jobs::Canceled& s) {
                return Text {Icon::Cancel,
                             s.charged == jobs::Charged::No ? Tone::Quiet : Tone::Warning,
                             Words::tr("Canceled", "job state"),
                             {},
                             Words::charged(s)};
            },
            [](const jobs::Expired& s) {
                return Text {Icon::Error, Tone::Bad, Words::tr("Expired", "job state"),
                             Words::tr("The clip was made, but the service deleted it before it was fetched. "
                                       "Make it again if you need it."),
                             Words::charged(s)};
            },
        },
        state);
}

QColor toneColor(StateTone tone, const QPalette& palette)
{
    const ThemeColors& colors = ThemeColors::of(palette);
    switch (tone) {
    case StateTone::Active: return colors.accentText;
    case StateTone::Good: return colors.good;
    case StateTone::Warning: return colors.warning;
    case StateTone::Bad: return colors.bad;
    case StateTone::Quiet: break;
    }
    return colors.muted;
}

} // namespace troupe
