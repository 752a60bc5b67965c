#include "app/troupectl/lookup.h"

#include "core/store/characterrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/store.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace troupe::ctl {

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

} // namespace troupe::ctl
