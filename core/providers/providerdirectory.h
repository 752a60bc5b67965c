#pragma once

#include "core/providers/videoprovider.h"

#include <memory>

namespace troupe {

/// Where the provider of a connection comes from: starts the sandbox, reads keys.
class ProviderDirectory {
public:
    virtual ~ProviderDirectory() = default;
    /// The same object for the same connection as long as its settings stay. Missing: no such
    /// connection, or not the program (`detail`) that it takes. SecretsUnavailable, Unauthorized (no key),
    /// Network (sandbox does not start).
    virtual QFuture<Result<std::shared_ptr<VideoProvider>>> provider(const ConnectionId& id) = 0;
};

} // namespace troupe
