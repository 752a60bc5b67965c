#include "core/ledger/csv.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

/// Begins a formula in one of the spreadsheets; tab and CR because some of them skip these.
bool looksLikeFormula(const QString& text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
}

QString quoted(const QString& text)
{
    const bool isPlain
        = !text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r');
    return isPlain ? text : u"\"%1\""_s.arg(QString(text).replace(u"\""_s, u"\"\""_s));
}

/// Without an exponent: "0.000001", "12.5", "8".
QString number(double value)
{
    QString text = QString::number(value, 'f', 6);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString cell(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong: return QString::number(value.toLongLong());
    case QMetaType::Double: return number(value.toDouble());
    case QMetaType::QDate: return value.toDate().toString(Qt::ISODate);
    case QMetaType::QDateTime: return value.toDateTime().toUTC().toString(Qt::ISODate);
    default: break;
    }
    const QString text = value.toString();
    return quoted(looksLikeFormula(text) ? QString(u'\'' + text) : text);
}

} // namespace

Csv::Csv(const QStringList& titles) : m_columns(titles.size())
{
    add(QVariantList(titles.begin(), titles.end()));
}

void Csv::add(const QVariantList& row)
{
    Q_ASSERT(row.size() == m_columns);
    QStringList cells;
    for (const QVariant& value : row)
        cells.append(cell(value));
    m_bytes += cells.join(u',').toUtf8() + "\r\n";
}

QByteArray Csv::fileBytes() const
{
    return "\xEF\xBB\xBF" + m_bytes;
}

} // namespace troupe
