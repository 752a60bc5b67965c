#pragma once

#include "core/jobs/jobstate.h"

#include <QJsonObject>

namespace troupe {

QJsonObject toJson(const JobState& state);
/// Damaged, NewerVersion; see fromRow().
Result<JobState> stateFromJson(const QJsonObject& json);

/// "Disk", "NoKey", ...: stable, for rows and JSON.
QString holdReasonText(jobs::HoldReason reason);
std::optional<jobs::HoldReason> holdReasonFromText(const QString& text);
/// "yes", "no", "unknown": stable.
QString chargedText(jobs::Charged charged);
std::optional<jobs::Charged> chargedFromText(const QString& text);

} // namespace troupe
