#include "core/net/redirect.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace troupe::http {
namespace {

int portOf(const QUrl& url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

} // namespace

bool isSameOrigin(const QUrl& a, const QUrl& b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

bool isLoopback(const QUrl& url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

bool mayRedirect(const QUrl& from, const QUrl& to)
{
    if (!to.isValid() || to.host().isEmpty())
        return false;
    if (to.scheme() == "https"_L1)
        return true;
    return to.scheme() == "http"_L1 && from.scheme() == "http"_L1 && isLoopback(from) && isLoopback(to);
}

} // namespace troupe::http
