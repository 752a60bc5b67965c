#include "ui/composer/ordertext.h"

#include "core/prompts/pattern.h"
#include "core/studio/orders.h"
#include "ui/common/errortext.h"
#include "ui/common/formats.h"
#include "ui/common/moneytext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

struct OrderText {
    Q_DECLARE_TR_FUNCTIONS(troupe::OrderText)
};

} // namespace

QString buttonText(Operation operation)
{
    switch (operation) {
    case Operation::Generate: return OrderText::tr("Generate");
    case Operation::Edit: return OrderText::tr("Edit");
    case Operation::Extend: return OrderText::tr("Extend");
    case Operation::Remix: return OrderText::tr("Remix");
    }
    Q_UNREACHABLE();
}

QString buttonText(Operation operation, int takes, const std::optional<PriceRange>& price)
{
    const QString what = takes == 1 ? buttonText(operation)
                                    //: %1 is "Generate", "Edit" or "Extend"
                                    : OrderText::tr("%1 %n takes", nullptr, takes).arg(buttonText(operation));
    //: %1 is "Generate 2 takes", %2 the price
    return OrderText::tr("%1 - %2").arg(what, priceText(price));
}

QString buttonText(const QList<JobOrder>& orders, int takesOfEach)
{
    auto price = estimateOf(orders);
    if (price)
        price = PriceRange {price->low * takesOfEach, price->high * takesOfEach};
    return buttonText(orders.first().operation, int(orders.size()) * takesOfEach, price);
}

QString lintText(const Error& error)
{
    using Kind = Error::Kind;
    if (error.kind == Kind::Invalid && error.detail == u"pattern nested")
        return OrderText::tr(
            "An alternative cannot hold others: {a|{b|c}}. Write {a|b|c}, or \\{ for a brace.");
    if (error.kind == Kind::Invalid && error.detail == u"pattern open")
        return OrderText::tr("A pattern has no end. Close it with }, or write \\{ for a brace.");
    if (error.kind == Kind::Invalid && error.detail == u"pattern many")
        return OrderText::tr("The pattern stands for more than %1 prompts. Take some alternatives out.")
            .arg(MaxExpansions);
    if (error.kind == Kind::Invalid && error.detail == u"pattern job")
        return OrderText::tr("A job makes one take. Choose one of the alternatives.");
    if (error.kind == Kind::Invalid && error.detail == u"prompt")
        return OrderText::tr("The prompt is longer than 32 000 characters. Shorten it.");
    return errorText(error).whole();
}

QString priceSourceText(const JobOrder& order)
{
    if (!order.estimate)
        return {};
    return OrderText::tr("Estimated at %1 USD a take: %2.", "price, where it comes from")
        .arg(priceText(order.estimate), moneySourceText(order.estimateSource));
}

QString warningText(const BudgetWarning& warning, int takes)
{
    const QString what = envelopeText(warning.stop.scope, warning.stop.name);
    if (warning.stop.why == BudgetStop::Why::PriceUnknown)
        return OrderText::tr(
                   "The price is unknown, and the budget of %1 counts it: it is held in the queue until "
                   "you let it through.")
            .arg(what);
    const int held = takes - warning.fitting;
    return OrderText::tr(
               "After what waits already, the budget of %1 has %2 USD left: %n take(s) will be held in the "
               "queue until you raise it.",
               nullptr, held)
        .arg(what, moneyText(warning.left));
}

QString sentText(const QList<JobOrder>& orders)
{
    const JobOrder& order = orders.first();
    QStringList lines;
    QStringList names;
    for (const JobOrder& one : orders) {
        lines << one.prompt << QString();
        for (const CastEntry& entry : one.cast) {
            if (!names.contains(entry.name))
                names << entry.name;
        }
    }
    lines << OrderText::tr("Model: %1").arg(order.model);
    if (order.seconds > 0)
        lines << OrderText::tr("Length: %1 s").arg(order.seconds);
    if (!order.size.isEmpty())
        lines << OrderText::tr("Size: %1").arg(sizeText(order.size));
    if (!names.isEmpty())
        lines << OrderText::tr("Characters: %1").arg(names.join(u", "_s));
    if (order.reference)
        lines << OrderText::tr("Opening frame: yes");
    if (order.estimate)
        lines << priceSourceText(order);
    return lines.join(u'\n');
}

} // namespace troupe
