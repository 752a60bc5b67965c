#include "app/troupectl/lookup.h"

#include "core/store/characterrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/jobrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

/// What is shorter may be a slip, and a wrong job may cost money.
constexpr qsizetype ShortestBeginning = 4;

template<typename AnyId, typename Repository>
Result<AnyId> named(Repository& repository, const QString& what, const QString& text)
{
    const auto found = text.size() < ShortestBeginning ? Result<QList<AnyId>>(QList<AnyId>())
                                                       : repository.idsBeginningWith(text.toLower());
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return failure(Error::Kind::Missing, u"%1 \"%2\""_s.arg(what, text));
    if (found->size() > 1)
        return failure(Error::Kind::Invalid, u"several %1s begin with \"%2\""_s.arg(what, text));
    return found->first();
}

template<typename Value>
Result<Value> titled(const Result<QList<Value>>& all, const QString& wanted, const QString& what)
{
    if (!all)
        return tl::unexpected(all.error());
    QList<Value> found;
    for (const Value& value : *all) {
        if (value.title == wanted || value.id.toString() == wanted)
            found.append(value);
    }
    if (found.isEmpty())
        return failure(Error::Kind::Missing, u"%1 \"%2\""_s.arg(what, wanted));
    if (found.size() > 1)
        return failure(Error::Kind::Conflict, u"several are called \"%1\"; give the id"_s.arg(wanted));
    return found.first();
}

} // namespace

Result<Connection> connectionNamed(Store& store, const QString& name)
{
    const auto all = store.connections().all();
    if (!all)
        return tl::unexpected(all.error());
    QList<Connection> similar;
    for (const Connection& connection : *all) {
        if (connection.name == name)
            return connection;
        if (connection.name.compare(name, Qt::CaseInsensitive) == 0)
            similar.append(connection);
    }
    if (similar.size() != 1)
        return failure(Error::Kind::Missing, u"connection \"%1\""_s.arg(name));
    return similar.first();
}

std::optional<Money> amountFromText(const QString& text)
{
    static const QRegularExpression amount(u"^([0-9]{1,7})(?:[.]([0-9]{1,6}))?$"_s);
    const auto match = amount.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return Money {match.captured(1).toLongLong() * 1'000'000
                  + match.captured(2).leftJustified(6, u'0').toLongLong()};
}

Result<Character> characterNamed(Store& store, const QString& name)
{
    const auto byName = store.characters().findByName(name);
    if (!byName)
        return tl::unexpected(byName.error());
    if (!byName->isEmpty())
        return byName->first();
    const auto bySlug = store.characters().findBySlug(name);
    if (!bySlug)
        return tl::unexpected(bySlug.error());
    if (!*bySlug)
        return failure(Error::Kind::Missing, u"character \"%1\""_s.arg(name));
    return **bySlug;
}

Result<Series> seriesNamed(Store& store, const QString& title)
{
    return titled(store.series().all(), title, u"series"_s);
}

Result<QList<Episode>> allEpisodes(Store& store)
{
    const auto series = store.series().all();
    if (!series)
        return tl::unexpected(series.error());
    QList<Episode> all;
    for (const Series& one : *series) {
        const auto episodes = store.series().episodes(one.id);
        if (!episodes)
            return tl::unexpected(episodes.error());
        all.append(*episodes);
    }
    return all;
}

Result<Episode> episodeNamed(Store& store, const QString& title)
{
    return titled(allEpisodes(store), title, u"episode"_s);
}

Result<TakeId> takeNamed(Store& store, const QString& text)
{
    return named<TakeId>(store.takes(), u"take"_s, text);
}

Result<JobId> jobNamed(Store& store, const QString& text)
{
    return named<JobId>(store.jobs(), u"job"_s, text);
}

} // namespace troupe::ctl
