#include "core/jobs/expiries.h"

#include "core/base/overloaded.h"
#include "core/store/connectionrepository.h"
#include "core/store/store.h"

namespace troupe {
namespace {

using namespace jobs;

/// A clip that may be fetched still.
bool isOnlyThere(const JobState& state)
{
    return std::visit(Overloaded {
                          // Asked for again after it was made, or else it is not made yet.
                          [](const Running& s) { return s.accepted.expiresAt.has_value(); },
                          [](const Downloading&) { return true; },
                          [](const Failed& s) { return s.accepted && s.clipMayBeThere; },
                          [](const Canceled& s) { return s.accepted && s.accepted->expiresAt; },
                          [](const Expired&) { return true; },
                          [](const auto&) { return false; },
                      },
                      state);
}

} // namespace

Expiries::Expiries(Store& store, Catalog catalog) : m_store(&store), m_catalog(std::move(catalog)) {}

std::optional<Expiry> Expiries::content(const Job& job) const
{
    if (!isOnlyThere(job.state))
        return std::nullopt;
    const auto accepted = acceptedOf(job.state);
    return expiryOf({RemoteThing::Content, accepted->at, accepted->expiresAt,
                     rule(job.order.connection, RemoteThing::Content),
                     /*isDenied=*/std::holds_alternative<Expired>(job.state)});
}

std::optional<Expiry> Expiries::original(const Take& take) const
{
    if (!take.origin || take.origin->remoteId.isEmpty())
        return std::nullopt;
    return expiryOf({RemoteThing::Original, take.createdAt, take.origin->expiresAt,
                     rule(take.origin->connection, RemoteThing::Original)});
}

Expiry Expiries::binding(const Binding& binding) const
{
    return expiryOf(binding, rule(binding.connection, RemoteThing::Character));
}

std::optional<Lifetime> Expiries::rule(const ConnectionId& connection, RemoteThing thing) const
{
    auto it = m_providers.constFind(connection);
    if (it == m_providers.constEnd()) {
        const auto found = m_store->connections().find(connection);
        if (!found || !*found)
            return std::nullopt;
        it = m_providers.insert(connection, kindText((*found)->kind));
    }
    return m_catalog.lifetime(*it, thing);
}

} // namespace troupe
