#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QHash>

#include <optional>

namespace troupe {

/// Which connections do not answer at the moment, over all jobs: one of them asks for all, and the others
/// wait until it has heard something. Pure: knows the time only from its arguments.
class ConnectionHealth {
public:
    struct Trouble {
        Error error; ///< The last one.
        QDateTime since; ///< UTC, of the first failure in a row.
        QDateTime until; ///< UTC; nobody asks before.
        int failures = 0; ///< In a row.
        bool isAsking = false; ///< One is asking for all.
        friend bool operator==(const Trouble&, const Trouble&) = default;
    };

    /// No network, no answer in time: what says nothing about the one job that asked.
    static bool isTrouble(const Error& error);

    /// True if this is news: it answered until now. `error` must be trouble.
    bool failed(const ConnectionId& id, const Error& error, const QDateTime& now);
    /// Anything that it said, a refusal too. True if it did not answer until now.
    bool answered(const ConnectionId& id);
    /// Somebody says that it is worth trying: the network is back, the person asks. The trouble stays until
    /// there is an answer.
    void tryNow();

    /// When this job may ask; `now` or earlier: at once. The first that may ask asks for all: the others are
    /// given a later moment, until answered() or failed() tells more.
    QDateTime mayAsk(const ConnectionId& id, const QDateTime& now);
    std::optional<Trouble> trouble(const ConnectionId& id) const;
    QList<ConnectionId> troubled() const { return m_troubles.keys(); }

private:
    QHash<ConnectionId, Trouble> m_troubles;
};

} // namespace troupe
