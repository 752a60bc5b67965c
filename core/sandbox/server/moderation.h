#pragma once

#include <QString>

namespace troupe::sandbox {

/// What the sandbox's content rules make of a prompt. Word lists, so that a client can meet each
/// outcome on purpose: see moderation.cpp.
enum class Moderation {
    Allowed,
    BlockedBefore, ///< HTTP 400, nothing is accepted.
    BlockedDuring, ///< Accepted; the job fails while it renders.
};

Moderation moderate(const QString& prompt);

} // namespace troupe::sandbox
