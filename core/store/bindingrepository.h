#pragma once

#include "core/base/result.h"
#include "core/characters/binding.h"

#include <QSqlDatabase>

namespace troupe {

class Changes;

/// At most one binding per (character, connection, model): a newer one replaces it.
class BindingRepository {
public:
    BindingRepository(const QSqlDatabase& db, Changes& changes);

    Result<> save(const Binding& binding);
    Result<QList<Binding>> of(const CharacterId& character);
    Result<std::optional<Binding>> find(const CharacterId& character, const ConnectionId& connection,
                                        const QString& model);

private:
    QSqlDatabase m_db;
    Changes& m_changes;
};

} // namespace troupe
