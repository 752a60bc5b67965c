#pragma once

#include "core/sandbox/server/faults.h"
#include "core/sandbox/server/reply.h"

#include <atomic>
#include <httplib.h>

namespace troupe::sandbox {

/// Hands `reply` to cpp-httplib, with whatever `hit` makes of it on the way. `stopping` ends a slow
/// reply early, and has to outlive the server's threads.
void send(const Reply& reply, const std::optional<FaultHit>& hit, const httplib::Request& request,
          httplib::Response& response, const std::atomic<bool>& stopping);

/// The reply that a fault gives instead of doing what was asked; nothing for the other faults.
std::optional<Reply> replyInstead(const FaultHit& hit);

/// What an accepted call is answered under a fault; `reply` itself for most.
Reply replyAfter(const FaultHit& hit, Reply reply);

/// Adds the x-request-id, which every reply carries.
void markReply(httplib::Response& response);
bool isMarked(const httplib::Response& response);

} // namespace troupe::sandbox
