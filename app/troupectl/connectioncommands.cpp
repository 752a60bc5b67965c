#include "app/troupectl/commands.h"
#include "app/troupectl/errorwords.h"
#include "app/troupectl/lookup.h"
#include "app/troupectl/session.h"
#include "app/wiring/sessionsecretstore.h"
#include "core/base/async.h"
#include "core/base/overloaded.h"
#include "core/routing/connectiondirectory.h"
#include "core/store/connectionrepository.h"
#include "core/store/store.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

constexpr qsizetype MaxKeyLength = 8192;

QJsonObject described(const Connection& connection)
{
    QJsonObject object {{u"connection"_s, connection.id.toString()},
                        {u"kind"_s, kindText(connection.kind)},
                        {u"name"_s, connection.name},
                        {u"max_concurrent"_s, connection.maxConcurrent}};
    if (!connection.baseUrl.isEmpty())
        object[u"url"_s] = connection.baseUrl.toString();
    object[u"key"_s] = std::visit(
        Overloaded {[](const NoKey&) { return u"none"_s; }, [](const KeychainKey&) { return u"keychain"_s; },
                    [](const EnvironmentKey& key) { return QString(u"env:"_s + key.variable); }},
        connection.key);
    return object;
}

QList<Column> columns()
{
    return {{u"name"_s, u"NAME"_s},
            {u"kind"_s, u"KIND"_s},
            {u"url"_s, u"URL"_s},
            {u"key"_s, u"KEY"_s},
            {u"max_concurrent"_s, u"AT ONCE"_s}};
}

/// One line; nothing if there is none or it cannot be a key.
std::optional<QByteArray> keyFromStdin()
{
    QByteArray key;
    for (int c = std::getchar(); c != EOF && c != '\n' && key.size() <= MaxKeyLength; c = std::getchar())
        key.append(char(c));
    key = key.trimmed();
    const bool isPlain = std::all_of(key.begin(), key.end(), [](char c) { return c > 32 && c < 127; });
    if (key.isEmpty() || key.size() > MaxKeyLength || !isPlain)
        return std::nullopt;
    return key;
}

void save(Session& session, const Connection& connection)
{
    if (const auto saved = session.store().connections().save(connection); !saved) {
        if (std::holds_alternative<KeychainKey>(connection.key))
            session.studio().secrets().remove(ConnectionDirectory::secretName(connection.id));
        return session.fail(saved.error());
    }
    session.out().fields(columns(), described(connection));
    session.finish(ExitCode::Ok);
}

void add(Session& session)
{
    const auto kind = connectionKindFromText(session.argument(0));
    if (!kind)
        return session.misuse(u"KIND is sandbox or openai"_s);
    if (session.has(u"key-stdin"_s) && session.has(u"key-env"_s))
        return session.misuse(u"--key-stdin and --key-env exclude each other"_s);
    Connection wanted {.id = ConnectionId::create(),
                       .kind = *kind,
                       .name = session.option(u"name"_s),
                       .baseUrl = QUrl(session.option(u"url"_s), QUrl::StrictMode)};
    if (session.has(u"at-once"_s))
        wanted.maxConcurrent = session.option(u"at-once"_s).toInt();
    if (session.has(u"key-stdin"_s))
        wanted.key = KeychainKey {};
    else if (session.has(u"key-env"_s))
        wanted.key = EnvironmentKey {session.option(u"key-env"_s)};
    const auto connection = validated(wanted);
    if (!connection)
        return session.fail(connection.error());
    const auto same = session.store().connections().findByName(connection->name);
    if (!same)
        return session.fail(same.error());
    if (*same)
        return session.fail({.kind = Error::Kind::Conflict, .detail = u"a connection has this name"_s});
    if (!session.has(u"key-stdin"_s))
        return save(session, *connection);

    const auto key = keyFromStdin();
    if (!key)
        return session.misuse(u"standard input held no key: one line of printable characters is needed"_s);
    whenDone(session.studio().secrets().write(ConnectionDirectory::secretName(connection->id), *key),
             &session, [&session, connection = *connection](const Result<>& written) {
                 if (!written)
                     return session.fail(written.error());
                 save(session, connection);
             });
}

void list(Session& session)
{
    const auto all = session.store().connections().all();
    if (!all)
        return session.fail(all.error());
    QJsonArray rows;
    for (const Connection& connection : *all)
        rows.append(described(connection));
    session.out().rows(columns(), rows);
    session.finish(ExitCode::Ok);
}

void tested(Session& session, const Connection& connection, const Result<QStringList>& models)
{
    QJsonObject object {{u"name"_s, connection.name}, {u"ok"_s, models.has_value()}};
    if (!models) {
        object[u"error"_s] = toJson(models.error());
        if (!session.out().isJson())
            return session.fail(models.error());
    } else {
        object[u"models"_s] = QJsonArray::fromStringList(*models);
    }
    session.out().fields({{u"name"_s, u"Name"_s}, {u"ok"_s, u"Works"_s}, {u"models"_s, u"Models"_s}}, object);
    session.finish(models ? ExitCode::Ok : exitCodeFor(models.error()));
}

void test(Session& session)
{
    const auto connection = connectionNamed(session.store(), session.argument(0));
    if (!connection)
        return session.fail(connection.error());
    whenDone(session.studio().directory().provider(connection->id), &session,
             [&session, connection = *connection](const Result<std::shared_ptr<VideoProvider>>& provider) {
                 if (!provider)
                     return tested(session, connection, tl::unexpected(provider.error()));
                 whenDone((*provider)->models(), &session,
                          [&session, connection, provider = *provider](const Result<QStringList>& models) {
                              tested(session, connection, models);
                          });
             });
}

void remove(Session& session)
{
    const auto connection = connectionNamed(session.store(), session.argument(0));
    if (!connection)
        return session.fail(connection.error());
    if (const auto removed = session.store().connections().remove(connection->id); !removed)
        return session.fail(removed.error());
    const auto end = [&session, connection = *connection] {
        session.out().fields(columns(), described(connection));
        session.finish(ExitCode::Ok);
    };
    if (!std::holds_alternative<KeychainKey>(connection->key))
        return end();
    whenDone(session.studio().secrets().remove(ConnectionDirectory::secretName(connection->id)), &session,
             [&session, end](const Result<>& removed) {
                 if (!removed) // The row is gone; that its key stays behind must be told.
                     return session.fail(removed.error());
                 end();
             });
}

} // namespace

QList<Command> connectionCommands()
{
    return {
        {u"connection add"_s,
         u"Set up a place to get videos from."_s,
         &add,
         {u"KIND"_s},
         {{u"name"_s, u"What it is called; unique."_s, u"NAME"_s},
          {u"url"_s, u"Its address, without /v1 (openai)."_s, u"URL"_s},
          {u"key-stdin"_s, u"Read the key from standard input; the keychain keeps it."_s},
          {u"key-env"_s, u"The key is in this environment variable, read at each use."_s, u"VARIABLE"_s},
          {u"at-once"_s, u"How many jobs may be under way there at once, 1 to 64."_s, u"N"_s}},
         {u"name"_s}},
        {u"connection list"_s, u"Show all connections."_s, &list},
        {u"connection test"_s,
         u"Ask a connection for its models: address and key are right?"_s,
         &test,
         {u"NAME"_s}},
        {u"connection remove"_s, u"Forget a connection and its key."_s, &remove, {u"NAME"_s}},
    };
}

} // namespace troupe::ctl
