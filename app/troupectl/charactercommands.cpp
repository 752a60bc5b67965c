#include "app/troupectl/characterfit.h"
#include "app/troupectl/commands.h"
#include "app/troupectl/expiryview.h"
#include "app/troupectl/lookup.h"
#include "app/troupectl/session.h"
#include "core/base/async.h"
#include "core/jobs/effects/bindingcheck.h"
#include "core/jobs/effects/bindingmaker.h"
#include "core/routing/connectiondirectory.h"
#include "core/store/assetfiles.h"
#include "core/store/bindingrepository.h"
#include "core/store/characterrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/store.h"
#include "core/studio/casting.h"
#include "core/studio/characterfile.h"

#include <QFile>
#include <QMimeDatabase>

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

QString bindingStateText(BindingState state)
{
    switch (state) {
    case BindingState::Never: return u"never"_s;
    case BindingState::Live: return u"live"_s;
    case BindingState::Expiring: return u"expiring"_s;
    case BindingState::Gone: return u"gone"_s;
    }
    return {};
}

QJsonArray bindingsOf(const Character& character, Store& store, const Expiries& expiries)
{
    QJsonArray list;
    const auto bindings = store.bindings().of(character.id());
    if (!bindings)
        return list;
    for (const Binding& binding : *bindings) {
        const auto connection = store.connections().find(binding.connection);
        const auto now = QDateTime::currentDateTimeUtc();
        const auto rule = expiries.rule(binding.connection, RemoteThing::Character);
        const auto state = stateOf(binding, rule, now);
        QJsonObject object {{u"connection"_s, connection && *connection ? (*connection)->name : QString()},
                            {u"model"_s, binding.model},
                            {u"remote_id"_s, binding.remoteId},
                            {u"version"_s, binding.version},
                            {u"state"_s, bindingStateText(state)},
                            {u"made_at"_s, binding.madeAt.toString(Qt::ISODate)},
                            {u"checked_at"_s, binding.checkedAt.toString(Qt::ISODate)}};
        addTo(object, expiries.binding(binding), now);
        list.append(object);
    }
    return list;
}

QJsonObject toJson(const Character& character, Session& session)
{
    Store& store = session.store();
    const CharacterVersion& now = character.current();
    return {{u"character"_s, character.id().toString()},
            {u"name"_s, now.name.text()},
            {u"slug"_s, character.slug()},
            {u"version"_s, now.number},
            {u"descriptor"_s, now.descriptor},
            {u"tags"_s, QJsonArray::fromStringList(character.tags())},
            {u"consent"_s, character.consentNote()},
            {u"clip"_s, store.assets().path(now.clip).value_or(QString())},
            {u"bindings"_s, bindingsOf(character, store, session.studio().expiries())}};
}

QList<Column> fields()
{
    return {{u"name"_s, u"Name"_s},        {u"slug"_s, u"Slug"_s},        {u"version"_s, u"Version"_s},
            {u"descriptor"_s, u"Looks"_s}, {u"tags"_s, u"Tags"_s},        {u"consent"_s, u"Consent"_s},
            {u"clip"_s, u"Clip"_s},        {u"bindings"_s, u"Bindings"_s}};
}

void show(Session& session, const Character& character)
{
    session.out().fields(fields(), toJson(character, session));
    session.finish(ExitCode::Ok);
}

void add(Session& session)
{
    const auto addOf = [&session](const QString& clip, const std::function<void()>& afterwards) {
        const NewCharacter wanted {session.option(u"name"_s), clip, session.option(u"descriptor"_s),
                                   session.option(u"consent"_s)};
        whenDone(addCharacter(session.store(), session.studio().media(), wanted, &session), &session,
                 [&session, afterwards](const Result<Character>& character) {
                     if (afterwards)
                         afterwards();
                     if (!character)
                         return session.fail(character.error());
                     show(session, *character);
                 });
    };
    const QString clip = session.option(u"clip"_s);
    bool isNumber = true;
    const double from = session.has(u"from"_s) ? session.option(u"from"_s).toDouble(&isNumber) : 0;
    if (!isNumber || !(from >= 0) || (session.has(u"from"_s) && !session.has(u"fit"_s)))
        return session.misuse(u"--from takes seconds, and goes with --fit"_s);
    if (!session.has(u"fit"_s))
        return addOf(clip, {});
    makeFitting(session, clip, from, [&session, addOf, clip](const Result<QString>& fitted) {
        if (!fitted)
            return session.fail(fitted.error());
        addOf(*fitted, [file = *fitted, isOurs = *fitted != clip] {
            if (isOurs)
                QFile::remove(file);
        });
    });
}

void list(Session& session)
{
    const auto all = session.store().characters().summaries(session.option(u"search"_s));
    if (!all)
        return session.fail(all.error());
    QJsonArray rows;
    for (const CharacterSummary& summary : *all) {
        rows.append(QJsonObject {{u"character"_s, summary.id.toString()},
                                 {u"name"_s, summary.name},
                                 {u"slug"_s, summary.slug},
                                 {u"tags"_s, QJsonArray::fromStringList(summary.tags)}});
    }
    session.out().rows({{u"name"_s, u"NAME"_s}, {u"slug"_s, u"SLUG"_s}, {u"tags"_s, u"TAGS"_s}}, rows);
    session.finish(ExitCode::Ok);
}

void showOne(Session& session)
{
    const auto character = characterNamed(session.store(), session.argument(0));
    if (!character)
        return session.fail(character.error());
    show(session, *character);
}

/// Who, and where: the argument and --connection.
struct Place {
    Character character;
    Connection connection;
};

Result<Place> placeNamed(Session& session)
{
    return characterNamed(session.store(), session.argument(0)).and_then([&](const Character& character) {
        return connectionNamed(session.store(), session.option(u"connection"_s))
            .map([&](const Connection& connection) {
                return Place {character, connection};
            });
    });
}

void bind(Session& session)
{
    const auto place = placeNamed(session);
    if (!place)
        return session.fail(place.error());
    const auto& [character, connection] = *place;
    const auto clip = session.store().assets().path(character.current().clip);
    if (!clip)
        return session.fail(clip.error());
    const BindingMaker::Wanted wanted {
        {character.id(), character.current().number, character.name().text()},
        connection.id,
        session.option(u"model"_s),
        {*clip, QMimeDatabase().mimeTypeForFile(*clip, QMimeDatabase::MatchExtension).name()}};
    auto* maker = new BindingMaker(session.store(), session.studio().expiries(), systemClock(), &session);
    whenDone(session.studio().directory().provider(connection.id), &session,
             [&session, maker, wanted,
              character = character](const Result<std::shared_ptr<VideoProvider>>& provider) {
                 if (!provider)
                     return session.fail(provider.error());
                 maker->make(*provider, wanted, &session, [&session, character](const Result<QString>& made) {
                     if (!made)
                         return session.fail(made.error());
                     show(session, character);
                 });
             });
}

void exportToFile(Session& session)
{
    const auto character = characterNamed(session.store(), session.argument(0));
    if (!character)
        return session.fail(character.error());
    const QString out = session.option(u"out"_s);
    whenDone(exportCharacter(session.store(), *character, out), &session,
             [&session, character = *character, out](const Result<>& done) {
                 if (!done)
                     return session.fail(done.error());
                 session.out().fields({{u"name"_s, u"Name"_s}, {u"file"_s, u"File"_s}},
                                      {{u"name"_s, character.name().text()}, {u"file"_s, out}});
                 session.finish(ExitCode::Ok);
             });
}

void importFromFile(Session& session)
{
    whenDone(importCharacter(session.store(), session.studio().media(),
                             {session.argument(0), session.option(u"name"_s)}, &session),
             &session, [&session](const Result<Character>& character) {
                 if (!character)
                     return session.fail(character.error());
                 show(session, *character);
             });
}

void checkBindings(Session& session)
{
    const auto place = placeNamed(session);
    if (!place)
        return session.fail(place.error());
    const auto& [character, connection] = *place;
    const auto binding
        = session.store().bindings().find(character.id(), connection.id, session.option(u"model"_s));
    if (!binding)
        return session.fail(binding.error());
    if (!*binding)
        return session.fail({.kind = Error::Kind::Missing, .detail = u"binding"_s});
    whenDone(session.studio().directory().provider(connection.id), &session,
             [&session, binding = **binding,
              character = character](const Result<std::shared_ptr<VideoProvider>>& provider) {
                 if (!provider)
                     return session.fail(provider.error());
                 whenDone(checkBinding(session.store(), *provider, binding, systemClock(), &session),
                          &session, [&session, character](const Result<Binding>& checked) {
                              if (!checked)
                                  return session.fail(checked.error());
                              show(session, character);
                          });
             });
}

} // namespace

QList<Command> characterCommands()
{
    return {
        {u"character add"_s,
         u"Make a character of a clip."_s,
         &add,
         {},
         {{u"name"_s, u"The exact name that prompts mention."_s, u"NAME"_s},
          {u"clip"_s, u"A short clip that shows it."_s, u"FILE"_s},
          {u"fit"_s, u"Cut, scale and encode the clip as services want it, where it is not so."_s},
          {u"from"_s, u"Where in the clip the part begins that fits."_s, u"SECONDS"_s},
          {u"descriptor"_s, u"One sentence that says what it looks like."_s, u"TEXT"_s},
          {u"consent"_s, u"Who agreed to what."_s, u"TEXT"_s}},
         {u"name"_s, u"clip"_s}},
        {u"character check"_s,
         u"Hold a clip against what services want of a character's."_s,
         &checkClip,
         {u"FILE"_s}},
        {u"character list"_s,
         u"Show the cast."_s,
         &list,
         {},
         {{u"search"_s, u"Words that name, looks or tags begin with."_s, u"WORDS"_s}}},
        {u"character show"_s, u"Show one character and its bindings."_s, &showOne, {u"NAME"_s}},
        {u"character bind"_s,
         u"Upload a character to a connection now, not with its first video."_s,
         &bind,
         {u"NAME"_s},
         {{u"connection"_s, u"Where to."_s, u"NAME"_s},
          {u"model"_s, u"For this model only; empty where one serves all."_s, u"MODEL"_s}},
         {u"connection"_s}},
        {u"character recheck"_s,
         u"Ask a connection whether it has the character still."_s,
         &checkBindings,
         {u"NAME"_s},
         {{u"connection"_s, u"Whom to ask."_s, u"NAME"_s},
          {u"model"_s, u"The binding for this model; empty for that of all."_s, u"MODEL"_s}},
         {u"connection"_s}},
        {u"character export"_s,
         u"Write a character to one file that another profile opens."_s,
         &exportToFile,
         {u"NAME"_s},
         {{u"out"_s, u"Where to."_s, u"FILE"_s}},
         {u"out"_s}},
        {u"character import"_s,
         u"Take a character from a file in."_s,
         &importFromFile,
         {u"FILE"_s},
         {{u"name"_s, u"Another name than the file's."_s, u"NAME"_s}}},
    };
}

} // namespace troupe::ctl
