#pragma once

#include "core/base/clock.h"
#include "core/sandbox/server/faults.h"
#include "core/sandbox/server/mediatools.h"
#include "core/sandbox/server/renderqueue.h"

#include <QUrl>

#include <memory>

namespace troupe::sandbox {

/// The local provider: the OpenAI Videos dialect under /v1, and its own ledger and faults under
/// /sandbox. Listens on a loopback address only, and wants its token from everybody. Serves in
/// threads of its own, from start() until it is destroyed.
class SandboxServer {
public:
    struct Options {
        QString host = QStringLiteral("127.0.0.1");
        int port = 0; ///< 0: any free one.
        QString folder; ///< Where it keeps everything; see State::open().
        QString token; ///< Empty: a random one.
        Pace pace = {};
        QList<FaultRule> faults = {};
        MediaTools tools;
        Clock clock = systemClock();
    };

    /// Errors: Invalid ("host", if it is not a loopback address), Network (the port is taken), and
    /// those of State::open().
    static Result<std::unique_ptr<SandboxServer>> start(Options options);
    virtual ~SandboxServer() = default;

    SandboxServer(const SandboxServer&) = delete;
    SandboxServer& operator=(const SandboxServer&) = delete;

    /// "http://127.0.0.1:41234", without the /v1.
    virtual QUrl url() const = 0;
    virtual QString token() const = 0;

protected:
    SandboxServer() = default;
};

} // namespace troupe::sandbox
