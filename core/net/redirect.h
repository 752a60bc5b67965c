#pragma once

#include <QUrl>

namespace troupe::http {

/// Same scheme, host and port: what credentials were given for.
bool isSameOrigin(const QUrl& a, const QUrl& b);
bool isLoopback(const QUrl& url);
/// To https from anywhere; to plain http only from loopback to loopback.
bool mayRedirect(const QUrl& from, const QUrl& to);

} // namespace troupe::http
