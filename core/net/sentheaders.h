#pragma once

#include "core/net/http.h"

namespace troupe::http {

/// All headers that we write for a request, in order. Qt adds Host, Connection, Accept-Encoding and
/// Accept-Language.
Headers sentHeaders(const Request& request);

/// Authorization and the like.
bool isCredential(const QByteArray& headerName);
/// With "***" in place of each credential; of "Bearer abc" the first word stays.
Headers withHiddenCredentials(Headers headers);

} // namespace troupe::http
