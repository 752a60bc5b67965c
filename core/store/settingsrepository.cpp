#include "core/store/settingsrepository.h"

#include "core/store/columns.h"
#include "core/store/sql.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace troupe {

SettingsRepository::SettingsRepository(const QSqlDatabase& db) : m_db(db) {}

Result<> SettingsRepository::set(const QString& key, const QJsonValue& value)
{
    return sql::exec(m_db, u"INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)"_s,
                     {key, sql::jsonColumn(QJsonArray {value})}); // An array: a bare value is no document.
}

Result<QJsonValue> SettingsRepository::value(const QString& key)
{
    auto row = sql::run(m_db, u"SELECT value FROM setting WHERE key = ?"_s, {key});
    if (!row)
        return tl::unexpected(row.error());
    if (!row->next())
        return QJsonValue(QJsonValue::Undefined);
    return sql::jsonAt(*row, 0).array().at(0);
}

} // namespace troupe
