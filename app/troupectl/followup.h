#pragma once

#include "core/jobs/job.h"

#include <QJsonObject>

#include <functional>

namespace troupe {
class PromptDocument;
}

namespace troupe::ctl {

class Session;

/// As "original": until when the provider has the source of a follow-up. Nothing for a take without one.
void addOriginal(QJsonObject& object, Session& session, const TakeId& source);

/// What a person should know before this take is followed up: that its original is gone, or that its model
/// cannot do it, and the way round. Empty if all is well.
QString originalRemark(Session& session, const TakeId& source, Operation operation);

/// The order of a new clip that opens with the take's last frame. `ready` is called once: at
/// once with what makes it impossible, else later.
void orderFromLastFrame(Session& session, const TakeId& source, const PromptDocument& prompt, int seconds,
                        const std::function<void(const Result<JobOrder>&)>& ready);

} // namespace troupe::ctl
