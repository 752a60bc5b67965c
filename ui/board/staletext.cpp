#include "ui/board/staletext.h"

#include "ui/common/formats.h"

#include <QCoreApplication>

namespace troupe {
namespace {

struct StaleWords {
    Q_DECLARE_TR_FUNCTIONS(troupe::Stale)
};

QString causeText(const StaleCause& cause)
{
    if (cause.what == StaleCause::What::Name)
        return StaleWords::tr("%1 is called %2 now.").arg(cause.nameThen, cause.nameNow);
    return StaleWords::tr("%1's clip changed.").arg(cause.nameNow);
}

} // namespace

QString staleText(const QList<StaleCause>& causes)
{
    QStringList sentences;
    for (const StaleCause& cause : causes)
        sentences.append(causeText(cause));
    return sentences.join(u' ');
}

QString remakeText(const Staleness& staleness)
{
    if (!staleness.remake)
        return StaleWords::tr("It cannot be made again as it was");
    const QString price = priceText(staleness.remake->order.estimate);
    return staleness.remake->stepsAfter > 0
        ? StaleWords::tr("Make again from the first take - %1", "price").arg(price)
        : StaleWords::tr("Make again - %1", "price").arg(price);
}

} // namespace troupe
