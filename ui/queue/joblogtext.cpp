#include "ui/queue/joblogtext.h"

#include "ui/common/errortext.h"
#include "ui/common/formats.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(troupe::JobLog)
};

QString sentenceOf(const JobLogEntry& entry)
{
    switch (entry.step) {
    case JobStep::Added: return Words::tr("Added to the queue.");
    case JobStep::Edited: return Words::tr("You changed the order.");
    case JobStep::Paused: return Words::tr("You paused it.");
    case JobStep::LetGo: return Words::tr("You let it go on.");
    case JobStep::StopSet: return Words::tr("You set a stop after it.");
    case JobStep::StopCleared: return Words::tr("You took the stop after it away.");
    case JobStep::Removed: return Words::tr("You removed it from the queue.");
    case JobStep::Restored: return Words::tr("You put it back into the queue.");
    case JobStep::RetryAsked: return Words::tr("You asked for another try.");
    case JobStep::FetchAgain: return Words::tr("You asked to fetch the clip again, which costs nothing.");
    case JobStep::CancelAsked: return Words::tr("You canceled it.");
    case JobStep::GivenUp: return Words::tr("It is not waited for any longer.");
    case JobStep::WaitedOn: return Words::tr("It is waited for longer than usual.");
    case JobStep::MarkedLost: return Words::tr("You marked it as lost.");
    case JobStep::BindingAsked:
        return Words::tr("A character is made at the service first, which costs nothing.");
    case JobStep::BindingMade:
        return entry.remoteId.isEmpty()
            ? Words::tr("The service knows the character now.")
            : Words::tr("The service knows the character now, as %1.").arg(entry.remoteId);
    case JobStep::Sent: return Words::tr("Sent.");
    case JobStep::NotPrepared: return Words::tr("Could not be prepared; nothing was sent.");
    case JobStep::Held: return Words::tr("Held; nothing was sent.");
    case JobStep::Released: return Words::tr("Tried again.");
    case JobStep::Accepted:
        return entry.remoteId.isEmpty() ? Words::tr("Taken by the service.")
                                        : Words::tr("Taken by the service, as %1.").arg(entry.remoteId);
    case JobStep::Refused: return Words::tr("Refused by the service; nothing was charged.");
    case JobStep::Unanswered: return Words::tr("No clear answer came: nobody knows whether it was taken.");
    case JobStep::CharacterUnknown:
        return Words::tr("Refused: the service does not know a character any more. Nothing was charged.");
    case JobStep::Adopted: return Words::tr("Found at the service, as %1.").arg(entry.remoteId);
    case JobStep::Rendered: return Words::tr("The service has made the clip.");
    case JobStep::FailedThere: return Words::tr("The service could not make the clip.");
    case JobStep::CanceledThere: return Words::tr("The service says that it was canceled there.");
    case JobStep::ExpiredThere: return Words::tr("The service does not have the clip any more.");
    case JobStep::PollFailed:
        return Words::tr("The service did not say how it is. It is asked again by itself.");
    case JobStep::Overdue: return Words::tr("It takes much longer than a job may take.");
    case JobStep::Canceled: return Words::tr("The service confirmed that it is canceled.");
    case JobStep::CancelFailed: return Words::tr("It could not be canceled there, and goes on.");
    case JobStep::Fetched: return Words::tr("The clip is here.");
    case JobStep::FetchFailed: return Words::tr("The download broke off. What came is kept.");
    case JobStep::Verified: return Words::tr("The clip is as it was ordered: it is a take now.");
    case JobStep::VerifyFailed: return Words::tr("The clip is not what was ordered.");
    case JobStep::Restarted:
        return Words::tr("Troupe ended before an answer came: nobody knows whether it was taken.");
    }
    Q_UNREACHABLE();
}

QString factWord(LedgerEntry::Fact fact)
{
    switch (fact) {
    case LedgerEntry::Fact::Estimated: return Words::tr("estimated");
    case LedgerEntry::Fact::Accepted: return Words::tr("taken, will be charged");
    case LedgerEntry::Fact::Final: return Words::tr("charged");
    case LedgerEntry::Fact::Refunded: return Words::tr("not charged");
    case LedgerEntry::Fact::Unknown: return Words::tr("may have been charged");
    }
    Q_UNREACHABLE();
}

} // namespace

QString stepText(const JobLogEntry& entry)
{
    QStringList sentences {sentenceOf(entry)};
    // What a provider calls its own end is no error of ours; then only its words count.
    if (entry.error && entry.step != JobStep::Restarted)
        sentences += errorText(*entry.error).sentence;
    if (entry.cost && entry.cost->microUsd > 0)
        sentences += Words::tr("It said that this costs %1 USD.").arg(moneyText(*entry.cost));
    if (entry.until)
        sentences += Words::tr("It goes on by itself at %1.")
                         .arg(QLocale().toString(entry.until->toLocalTime().time(), QLocale::ShortFormat));
    return sentences.join(u' ');
}

QString factText(const LedgerEntry& entry)
{
    const auto price
        = entry.low && entry.high ? std::optional(PriceRange {*entry.low, *entry.high}) : std::nullopt;
    const QString amount = price ? Words::tr("%1 USD").arg(priceText(price)) : priceText(price);
    return Words::tr("%1: %2 (%3)", "fact, amount, source").arg(factWord(entry.fact), amount, entry.source);
}

QString chargeText(const QList<LedgerEntry>& facts)
{
    const auto last = std::find_if(facts.rbegin(), facts.rend(), [](const LedgerEntry& entry) {
        return entry.fact != LedgerEntry::Fact::Estimated;
    });
    return last == facts.rend() ? Words::tr("Nothing was charged yet.") : factText(*last);
}

} // namespace troupe
