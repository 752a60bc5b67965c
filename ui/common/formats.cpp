#include "ui/common/formats.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(troupe::Formats)
};

QString twoDigits(qint64 number)
{
    return QString::number(number).rightJustified(2, u'0');
}

} // namespace

QString moneyText(Money amount)
{
    constexpr qint64 TenCents = 100'000;
    const bool small = amount.microUsd != 0 && std::abs(amount.microUsd) < TenCents;
    return QLocale().toString(amount.toUsd(), 'f', small ? 3 : 2);
}

QString priceText(const std::optional<PriceRange>& price)
{
    if (!price)
        return Words::tr("price unknown");
    if (price->isExact())
        return moneyText(price->low);
    return moneyText(price->low) + u'-' + moneyText(price->high);
}

QString durationText(std::chrono::milliseconds duration)
{
    const qint64 seconds
        = std::max<qint64>(0, std::chrono::duration_cast<std::chrono::seconds>(duration).count());
    if (seconds < 60)
        return Words::tr("%1 s", "seconds").arg(seconds);
    if (seconds < 3600)
        return Words::tr("%1 min %2 s").arg(QString::number(seconds / 60), twoDigits(seconds % 60));
    if (seconds < 86'400)
        return Words::tr("%1 h %2 min").arg(QString::number(seconds / 3600), twoDigits(seconds / 60 % 60));
    return Words::tr("%1 d %2 h", "days and hours").arg(seconds / 86'400).arg(seconds / 3600 % 24);
}

QString clipLengthText(double seconds)
{
    const double tenths = std::round(std::max(0.0, seconds) * 10) / 10;
    const bool whole = std::abs(tenths - std::round(tenths)) < 0.05;
    return Words::tr("%1 s", "seconds").arg(QLocale().toString(tenths, 'f', whole ? 0 : 1));
}

QString positionText(std::chrono::milliseconds position)
{
    const qint64 ms = std::max<qint64>(0, position.count());
    const qint64 seconds = ms / 1000;
    const QString tail = twoDigits(seconds % 60) + QLocale().decimalPoint() + twoDigits(ms % 1000 / 10);
    if (seconds < 3600)
        return QString::number(seconds / 60) + u':' + tail;
    return QString::number(seconds / 3600) + u':' + twoDigits(seconds / 60 % 60) + u':' + tail;
}

QString sizeText(const QSize& size)
{
    return Words::tr("%1 × %2", "width and height").arg(size.width()).arg(size.height());
}

} // namespace troupe
