#pragma once

#include "core/base/assethash.h"
#include "core/base/money.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QSqlQuery>
#include <QVariant>

#include <optional>

// How values stand in columns: times as milliseconds since 1970 UTC, ids and hashes as text, money
// as whole microdollars, nothing as NULL.
namespace troupe::sql {

inline QVariant column(const QDateTime& time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}
inline QVariant column(const std::optional<QDateTime>& time)
{
    return time ? column(*time) : QVariant();
}
inline QVariant column(const std::optional<AssetHash>& hash)
{
    return hash ? QVariant(hash->hex()) : QVariant();
}
inline QVariant column(const std::optional<Money>& money)
{
    return money ? QVariant(money->microUsd) : QVariant();
}
template<typename Json>
QVariant jsonColumn(const Json& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

inline QDateTime timeAt(const QSqlQuery& row, int index)
{
    return QDateTime::fromMSecsSinceEpoch(row.value(index).toLongLong(), Qt::UTC);
}
inline std::optional<QDateTime> optionalTimeAt(const QSqlQuery& row, int index)
{
    return row.value(index).isNull() ? std::nullopt : std::optional(timeAt(row, index));
}
inline std::optional<Money> moneyAt(const QSqlQuery& row, int index)
{
    return row.value(index).isNull() ? std::nullopt : std::optional(Money {row.value(index).toLongLong()});
}
/// Nothing for NULL; Damaged for text that is no hash.
inline Result<std::optional<AssetHash>> hashAt(const QSqlQuery& row, int index)
{
    if (row.value(index).isNull())
        return std::nullopt;
    auto hash = AssetHash::fromHex(row.value(index).toString());
    if (!hash)
        return failure(Error::Kind::Damaged, QStringLiteral("asset hash in a row"));
    return std::optional(*std::move(hash));
}
inline QJsonDocument jsonAt(const QSqlQuery& row, int index)
{
    return QJsonDocument::fromJson(row.value(index).toString().toUtf8());
}

} // namespace troupe::sql
