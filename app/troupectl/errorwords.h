#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace troupe::ctl {

/// One line in English: what happened, about what, and what the other side said.
QString inWords(const Error& error);
/// {"kind", "detail", "said", "code", "http_status"}, without what is not there.
QJsonObject toJson(const Error& error);

} // namespace troupe::ctl
