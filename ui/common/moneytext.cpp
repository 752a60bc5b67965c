#include "ui/common/moneytext.h"

#include "core/base/overloaded.h"
#include "ui/common/formats.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(troupe::MoneyText)

public:
    static QString sourcePart(const QString& part);
};

QString Words::sourcePart(const QString& part)
{
    if (part == ledgersource::noPrice())
        return tr("no price known");
    if (part == ledgersource::reply())
        return tr("the service's reply");
    if (part == ledgersource::replyOfZero())
        return tr("the service has no price for it");
    if (part == ledgersource::usage())
        return tr("seconds counted by the service");
    if (part == ledgersource::clipArrived())
        return tr("the clip was made");
    if (part == ledgersource::noAnswer())
        return tr("no answer came");
    if (part == ledgersource::silence())
        return tr("the service did not say");
    if (part == ledgersource::person())
        return tr("entered by you");
    const QDate asOf = QDate::fromString(part.right(10), Qt::ISODate);
    if (asOf.isValid() && part == ledgersource::priceTable(asOf))
        return tr("price table of %1", "date").arg(QLocale().toString(asOf, QLocale::ShortFormat));
    return part;
}

} // namespace

QString envelopeText(const EnvelopeScope& scope, const QString& name)
{
    return std::visit(Overloaded {
                          [&](const EpisodeId&) { return Words::tr("episode \"%1\"").arg(name); },
                          [&](const SeriesId&) { return Words::tr("series \"%1\"").arg(name); },
                          [&](const ConnectionId&) { return Words::tr("connection \"%1\"").arg(name); },
                          [](const EveryDay&) { return Words::tr("a day", "what a budget is for"); },
                      },
                      scope);
}

QString stopText(const BudgetStop& stop)
{
    const QString what = envelopeText(stop.scope, stop.name);
    if (stop.why == BudgetStop::Why::PriceUnknown)
        return Words::tr(
                   "Its price is unknown, and the budget of %1 counts it. Let this one through, or remove "
                   "the budget.")
            .arg(what);
    const QString full = Words::tr("The budget of %1 has no room for one more: its limit is %2 USD.")
                             .arg(what, moneyText(stop.limit));
    const QString cost = stop.price ? Words::tr("This one costs %1 USD.").arg(priceText(stop.price))
                                    : Words::tr("What this one costs is not known.");
    const QString act = std::holds_alternative<EveryDay>(stop.scope)
        ? Words::tr("Raise it, or it goes on tomorrow.")
        : Words::tr("Raise it, and this goes on.");
    return QString(full + u' ' + cost + u' ' + act);
}

QString standingWord(Charge::Standing standing)
{
    switch (standing) {
    case Charge::Standing::NotSent: return Words::tr("Not sent");
    case Charge::Standing::UnderWay: return Words::tr("Under way");
    case Charge::Standing::Charged: return Words::tr("Charged");
    case Charge::Standing::NotCharged: return Words::tr("Not charged");
    case Charge::Standing::Unclear: return Words::tr("Unknown", "whether it was charged");
    }
    return {};
}

QString moneySourceText(const QString& source)
{
    QStringList parts = source.split(u", "_s, Qt::SkipEmptyParts);
    for (QString& part : parts)
        part = Words::sourcePart(part);
    return parts.join(u", "_s);
}

QString moneySumText(const MoneySum& sum)
{
    if (sum.jobs == 0)
        return {};
    if (sum.jobs == sum.unpriced)
        return priceText(std::nullopt);
    const QString known = priceText(sum.amount);
    return sum.unpriced == 0 ? known
                             : Words::tr("%1 and %n of unknown price", nullptr, sum.unpriced).arg(known);
}

QString keptCostText(const LedgerTotal& total)
{
    const auto cost = keptCost(total);
    if (!cost)
        return {};
    const QString text = priceText(cost->perSecond);
    return cost->atLeast ? Words::tr("at least %1", "an amount").arg(text) : text;
}

} // namespace troupe
