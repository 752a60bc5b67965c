#include "core/ledger/envelope.h"

#include "core/base/overloaded.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

bool isFull(const EnvelopeUse& use, const std::optional<PriceRange>& price)
{
    const Money limit = use.envelope.limit;
    return price ? use.spending.committed() + price->high > limit : use.spending.committed() >= limit;
}

template<typename SomeId>
std::optional<EnvelopeScope> scopeOf(const QString& subject)
{
    const auto id = SomeId::fromString(subject);
    return id.isNull() ? std::nullopt : std::optional<EnvelopeScope>(id);
}

} // namespace

QString scopeKind(const EnvelopeScope& scope)
{
    return std::visit(Overloaded {
                          [](const EpisodeId&) { return u"episode"_s; },
                          [](const SeriesId&) { return u"series"_s; },
                          [](const ConnectionId&) { return u"connection"_s; },
                          [](const EveryDay&) { return u"day"_s; },
                      },
                      scope);
}

QString scopeSubject(const EnvelopeScope& scope)
{
    return std::visit(Overloaded {
                          [](const EveryDay&) { return u""_s; }, // Not null: a column is NOT NULL.
                          [](const auto& id) { return id.toString(); },
                      },
                      scope);
}

std::optional<EnvelopeScope> scopeFromText(const QString& kind, const QString& subject)
{
    if (kind == u"episode")
        return scopeOf<EpisodeId>(subject);
    if (kind == u"series")
        return scopeOf<SeriesId>(subject);
    if (kind == u"connection")
        return scopeOf<ConnectionId>(subject);
    return kind == u"day" && subject.isEmpty() ? std::optional<EnvelopeScope>(EveryDay {}) : std::nullopt;
}

Result<Envelope> validated(const Envelope& envelope)
{
    if (envelope.limit < Money {} || envelope.limit > Envelope::MaxLimit)
        return failure(Error::Kind::Invalid, u"limit"_s);
    return envelope;
}

std::optional<BudgetStop> stopFor(const std::optional<PriceRange>& price, bool letThrough,
                                  const QList<EnvelopeUse>& covering)
{
    const auto stop = [&](BudgetStop::Why why, const EnvelopeUse& use) {
        return BudgetStop {why, use.envelope.scope, use.name, use.envelope.limit, price};
    };
    for (const EnvelopeUse& use : covering) {
        if (isFull(use, price))
            return stop(BudgetStop::Why::Full, use);
    }
    if (!price && !letThrough && !covering.isEmpty())
        return stop(BudgetStop::Why::PriceUnknown, covering.first());
    return std::nullopt;
}

} // namespace troupe
