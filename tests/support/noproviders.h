#pragma once

#include "core/base/async.h"
#include "core/providers/providerdirectory.h"

namespace troupe::test {

/// Knows no provider for any connection, and says so with the same error each time.
class NoProviders : public ProviderDirectory {
public:
    explicit NoProviders(Error::Kind why = Error::Kind::Network) : m_why(why) {}

    QFuture<Result<std::shared_ptr<VideoProvider>>> provider(const ConnectionId&) override
    {
        return ready<std::shared_ptr<VideoProvider>>(failure(m_why));
    }

private:
    Error::Kind m_why;
};

} // namespace troupe::test
