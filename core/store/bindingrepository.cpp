#include "core/store/bindingrepository.h"

#include "core/store/changes.h"
#include "core/store/columns.h"
#include "core/store/sql.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

const QString Columns
    = u"SELECT character, connection, model, version, remote_id, made_at, checked_at, expires_at, gone FROM binding"_s;

Result<Binding> read(const QSqlQuery& row)
{
    Binding binding;
    binding.character = CharacterId::fromString(row.value(0).toString());
    binding.connection = ConnectionId::fromString(row.value(1).toString());
    binding.model = row.value(2).toString();
    binding.version = row.value(3).toInt();
    binding.remoteId = row.value(4).toString();
    binding.madeAt = sql::timeAt(row, 5);
    binding.checkedAt = sql::timeAt(row, 6);
    binding.expiresAt = sql::optionalTimeAt(row, 7);
    binding.gone = row.value(8).toBool();
    if (binding.character.isNull() || binding.connection.isNull())
        return failure(Error::Kind::Damaged, u"binding %1"_s.arg(row.value(0).toString()));
    return binding;
}

} // namespace

BindingRepository::BindingRepository(const QSqlDatabase& db, Changes& changes) : m_db(db), m_changes(changes)
{}

Result<> BindingRepository::save(const Binding& binding)
{
    auto done = sql::exec(m_db, u"INSERT OR REPLACE INTO binding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                          {binding.character.toString(), binding.connection.toString(),
                           binding.model.isNull() ? u""_s : binding.model, binding.version, binding.remoteId,
                           sql::column(binding.madeAt), sql::column(binding.checkedAt),
                           sql::column(binding.expiresAt), binding.gone ? 1 : 0});
    if (done)
        Q_EMIT m_changes.bindingsChanged(binding.character);
    return done;
}

Result<QList<Binding>> BindingRepository::of(const CharacterId& character)
{
    return sql::all(
        sql::run(m_db, Columns + u" WHERE character = ? ORDER BY made_at", {character.toString()}), read);
}

Result<std::optional<Binding>> BindingRepository::find(const CharacterId& character,
                                                       const ConnectionId& connection, const QString& model)
{
    return sql::one(sql::run(m_db, Columns + u" WHERE character = ? AND connection = ? AND model = ?",
                             {character.toString(), connection.toString(), model.isNull() ? u""_s : model}),
                    read);
}

} // namespace troupe
