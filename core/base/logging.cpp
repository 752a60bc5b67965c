#include "core/base/logging.h"

namespace troupe {

Q_LOGGING_CATEGORY(lcApp, "troupe.app", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHttp, "troupe.http", QtInfoMsg)
Q_LOGGING_CATEGORY(lcJobs, "troupe.jobs", QtInfoMsg)
Q_LOGGING_CATEGORY(lcMedia, "troupe.media", QtInfoMsg)
Q_LOGGING_CATEGORY(lcProvider, "troupe.provider", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSandbox, "troupe.sandbox", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSecrets, "troupe.secrets", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "troupe.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "troupe.ui", QtInfoMsg)

} // namespace troupe
