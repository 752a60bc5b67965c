#pragma once

#include "core/base/result.h"

#include <QJsonValue>
#include <QSqlDatabase>

namespace troupe {

/// Small values by name: window geometry, the last shot, "queue paused". A value of another shape
/// than the reader wants counts as missing.
class SettingsRepository {
public:
    explicit SettingsRepository(const QSqlDatabase& db);

    Result<> set(const QString& key, const QJsonValue& value);
    /// Undefined if there is none.
    Result<QJsonValue> value(const QString& key);

private:
    QSqlDatabase m_db;
};

} // namespace troupe
