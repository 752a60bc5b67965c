#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/expiry.h"
#include "core/characters/binding.h"
#include "core/jobs/job.h"

namespace troupe {

class Store;

/// When what providers keep for this profile ends, by what they said and by the rules of the catalog.
class Expiries {
public:
    /// `store` must outlive it.
    Expiries(Store& store, Catalog catalog);

    /// The clip of a job, as long as it is at the provider only: nothing before it is made and once it is
    /// here.
    std::optional<Expiry> content(const Job& job) const;
    /// What an extension, edit or remix of this take can start from; nothing for a take that no provider has.
    std::optional<Expiry> original(const Take& take) const;
    Expiry binding(const Binding& binding) const;
    /// Nothing where the catalog has none for such a thing at the provider of the connection.
    std::optional<Lifetime> rule(const ConnectionId& connection, RemoteThing thing) const;

private:
    Store* m_store;
    Catalog m_catalog;
    mutable QHash<ConnectionId, QString> m_providers; // The kind of a connection never changes.
};

} // namespace troupe
