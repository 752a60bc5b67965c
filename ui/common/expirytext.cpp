#include "ui/common/expirytext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(troupe::Expiry)
};

bool isByRule(const Expiry& expiry)
{
    return expiry.knownFrom == Expiry::KnownFrom::Catalog;
}

QString exactText(const QDateTime& moment)
{
    return QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

QString leftText(const QDateTime& now, const QDateTime& end)
{
    const qint64 minutes = std::max<qint64>(now.secsTo(end), 0) / 60;
    if (minutes < 1)
        return Words::tr("under a minute", "time left");
    if (minutes < 60)
        return Words::tr("%1 min", "time left").arg(minutes);
    if (minutes < 48 * 60)
        return Words::tr("%1 h", "time left").arg(minutes / 60);
    return Words::tr("%1 d", "time left: days").arg(minutes / (24 * 60));
}

QString agoText(const QDateTime& moment, const QDateTime& now)
{
    const qint64 minutes = moment.secsTo(now) / 60;
    if (minutes < 1)
        return Words::tr("just now");
    if (minutes < 60)
        return Words::tr("%1 min ago").arg(minutes);
    if (minutes < 48 * 60)
        return Words::tr("%1 h ago").arg(minutes / 60);
    return Words::tr("%1 d ago", "days").arg(minutes / (24 * 60));
}

QString momentText(const QDateTime& moment, const QDateTime& now)
{
    const QDateTime local = moment.toLocalTime();
    const QLocale locale;
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    if (local.date() == now.toLocalTime().date())
        return time;
    //: a day and a time of it
    return Words::tr("%1, %2").arg(locale.toString(local.date(), QLocale::ShortFormat), time);
}

QString goneText(const Expiry& expiry, const QDateTime& now)
{
    if (stageOf(expiry, now) == ExpiryStage::Ended)
        return isByRule(expiry) && !expiry.isDenied ? Words::tr("gone by now, probably") : Words::tr("gone");
    if (!expiry.end)
        return {};
    const QString left = leftText(now, *expiry.end);
    return isByRule(expiry) ? Words::tr("gone in about %1").arg(left) : Words::tr("gone in %1").arg(left);
}

QString endText(const Expiry& expiry, const QDateTime& now)
{
    if (expiry.isDenied)
        return Words::tr("The service says that it does not have it any more.");
    if (expiry.end && !isByRule(expiry)) {
        return now < *expiry.end
            ? Words::tr("The service keeps it until %1, as it said.").arg(exactText(*expiry.end))
            : Words::tr("The service kept it until %1, as it said.").arg(exactText(*expiry.end));
    }
    if (!expiry.rule)
        return {};
    const QString rule
        = Words::tr("%1 (%2)", "source of a rule, its date")
              .arg(expiry.rule->source, QLocale().toString(expiry.rule->asOf, QLocale::ShortFormat));
    return expiry.end ? Words::tr("Until about %1, by a rule: %2.").arg(exactText(*expiry.end), rule)
                      : Words::tr("The service keeps it until it is deleted, by a rule: %1.").arg(rule);
}

} // namespace troupe
