#include "core/studio/preflight.h"

#include "core/prompts/lint.h"

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

/// Nothing where the catalog does not know.
template<typename T>
std::optional<bool> isTaken(const QList<T>& allowed, const T& wanted)
{
    return allowed.isEmpty() ? std::nullopt : std::optional(allowed.contains(wanted));
}

const QList<int>& lengthsOf(const Model& model, Operation operation)
{
    return operation == Operation::Extend ? model.extendSeconds : model.seconds;
}

/// Whether the model takes one thing of the combination; nothing where that is not known.
std::optional<bool> takes(const Model& model, const Combination& wanted, Limit limit)
{
    const bool isNew = wanted.operation == Operation::Generate;
    switch (limit) {
    case Limit::Connection:
    case Limit::Model: return true;
    case Limit::Operation: return isTaken(model.operations, wanted.operation);
    case Limit::Characters:
        if (!isNew || wanted.characters == 0)
            return true;
        return model.maxCharacters ? std::optional(wanted.characters <= *model.maxCharacters) : std::nullopt;
    case Limit::Seconds:
        if (!isNew && wanted.operation != Operation::Extend)
            return true;
        return isTaken(lengthsOf(model, wanted.operation), wanted.seconds);
    case Limit::Size: return isNew ? isTaken(model.sizes, wanted.size) : std::optional(true);
    case Limit::Reference:
        // The catalog has no word for "known not to".
        return !isNew || !wanted.hasReference || model.takesReference ? std::optional(true) : std::nullopt;
    }
    Q_UNREACHABLE();
}

constexpr std::array OfModels {Limit::Operation, Limit::Characters, Limit::Seconds, Limit::Size,
                               Limit::Reference};

bool takesAll(const Model& model, const Combination& wanted)
{
    return std::all_of(OfModels.begin(), OfModels.end(),
                       [&](Limit limit) { return takes(model, wanted, limit) == true; });
}

/// A list with a "*" in it stands for models that it does not name.
bool isWholeList(const ConnectionOffer& offer)
{
    return offer.models && std::none_of(offer.models->begin(), offer.models->end(), [](const QString& id) {
               return id.contains(u'*');
           });
}

bool isListed(const ConnectionOffer& offer, const QString& model)
{
    return offer.models && offer.models->contains(model);
}

class Preflight {
public:
    Preflight(const Combination& wanted, const Catalog& catalog, const QList<ConnectionOffer>& offers)
        : m_wanted(wanted), m_catalog(catalog), m_offers(offers)
    {}

    QList<PreflightFinding> run()
    {
        checkConnection();
        const auto model = m_catalog.model(m_wanted.model);
        if (!model) {
            add(Limit::Model, false); // Once for all of its limits.
            return m_findings;
        }
        for (const Limit limit : OfModels) {
            const auto taken = takes(*model, m_wanted, limit);
            if (taken == true)
                continue;
            PreflightFinding& finding = add(limit, taken.has_value());
            finding.nearest = nearest(*model, limit);
            finding.model = otherModel();
        }
        return m_findings;
    }

private:
    PreflightFinding& add(Limit limit, bool blocks)
    {
        m_findings.append(PreflightFinding {.limit = limit, .blocks = blocks});
        return m_findings.last();
    }

    void checkConnection()
    {
        if (m_offers.isEmpty())
            return;
        const auto here = std::find_if(m_offers.begin(), m_offers.end(), [&](const ConnectionOffer& offer) {
            return offer.id == m_wanted.connection;
        });
        if (here == m_offers.end()) {
            PreflightFinding& finding = add(Limit::Connection, true);
            finding.connection = otherConnection();
            if (!finding.connection) // Nobody was asked: any is as good.
                finding.connection = m_offers.first().id;
        } else if (isWholeList(*here) && !isListed(*here, m_wanted.model)) {
            PreflightFinding& finding = add(Limit::Connection, false);
            finding.connection = otherConnection();
            finding.model = otherModel();
        }
    }

    std::optional<ConnectionId> otherConnection() const
    {
        const auto model = m_catalog.model(m_wanted.model);
        if (model && !takesAll(*model, m_wanted))
            return std::nullopt;
        for (const ConnectionOffer& offer : m_offers) {
            if (offer.id != m_wanted.connection && isListed(offer, m_wanted.model))
                return offer.id;
        }
        return std::nullopt;
    }

    std::optional<QString> otherModel() const
    {
        const auto here = std::find_if(m_offers.begin(), m_offers.end(), [&](const ConnectionOffer& offer) {
            return offer.id == m_wanted.connection;
        });
        for (const Model& model : m_catalog.models()) {
            const bool isOffered = here == m_offers.end() || !isWholeList(*here) || isListed(*here, model.id);
            if (model.id != m_wanted.model && isOffered && takesAll(model, m_wanted))
                return model.id;
        }
        return std::nullopt;
    }

    std::optional<Combination> nearest(const Model& model, Limit limit) const
    {
        Combination changed = m_wanted;
        if (limit == Limit::Seconds)
            changed.seconds = nearestSeconds(lengthsOf(model, m_wanted.operation), m_wanted.seconds);
        else if (limit == Limit::Size)
            changed.size = nearestSize(model.sizes, m_wanted.size);
        else if (limit == Limit::Reference)
            changed.hasReference = false;
        else if (limit == Limit::Characters && model.maxCharacters)
            changed.characters = *model.maxCharacters;
        return takes(model, changed, limit) == true ? std::optional(changed) : std::nullopt;
    }

    const Combination& m_wanted;
    const Catalog& m_catalog;
    const QList<ConnectionOffer>& m_offers;
    QList<PreflightFinding> m_findings;
};

} // namespace

Combination combinationOf(const JobOrder& order)
{
    return {.operation = order.operation,
            .connection = order.connection,
            .model = order.model,
            .seconds = order.seconds,
            .size = order.size,
            .characters = int(order.cast.size()),
            .hasReference = order.reference.has_value()};
}

QString limitText(Limit limit)
{
    switch (limit) {
    case Limit::Connection: return u"connection"_s;
    case Limit::Model: return u"model"_s;
    case Limit::Operation: return u"operation"_s;
    case Limit::Characters: return u"characters"_s;
    case Limit::Seconds: return u"seconds"_s;
    case Limit::Size: return u"size"_s;
    case Limit::Reference: return u"reference"_s;
    }
    Q_UNREACHABLE();
}

QList<PreflightFinding> preflight(const Combination& wanted, const Catalog& catalog,
                                  const QList<ConnectionOffer>& offers)
{
    return Preflight(wanted, catalog, offers).run();
}

int nearestSeconds(const QList<int>& lengths, int wanted)
{
    const auto best = std::min_element(lengths.begin(), lengths.end(), [&](int a, int b) {
        const qint64 ofA = std::llabs(qint64(a) - wanted);
        const qint64 ofB = std::llabs(qint64(b) - wanted);
        return ofA != ofB ? ofA < ofB : a < b;
    });
    return best == lengths.end() ? 0 : *best;
}

QSize nearestSize(const QList<QSize>& sizes, const QSize& wanted)
{
    const QSize shape = sizeOfShape(sizes, wanted.isEmpty() ? QSize(16, 9) : wanted);
    const auto pixels = [](const QSize& size) { return qint64(size.width()) * size.height(); };
    QSize best = shape;
    for (const QSize& size : sizes) {
        if (isSameShape(size, shape)
            && std::llabs(pixels(size) - pixels(wanted)) < std::llabs(pixels(best) - pixels(wanted)))
            best = size;
    }
    return best;
}

} // namespace troupe
