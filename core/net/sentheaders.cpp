#include "core/net/sentheaders.h"

namespace troupe::http {

Headers sentHeaders(const Request& request)
{
    Headers headers {{"User-Agent", "Troupe/" TROUPE_VERSION}};
    headers << request.headers;
    if (!request.body.isEmpty()) {
        headers << Header {"Content-Type", request.body.contentType()}
                << Header {"Content-Length", QByteArray::number(request.body.size())};
    }
    return headers;
}

bool isCredential(const QByteArray& headerName)
{
    const QByteArray name = headerName.toLower();
    return name == "authorization" || name.endsWith("-key") || name.endsWith("-token");
}

Headers withHiddenCredentials(Headers headers)
{
    for (auto& [name, value] : headers) {
        if (isCredential(name))
            value = value.left(value.lastIndexOf(' ') + 1) + "***";
    }
    return headers;
}

} // namespace troupe::http
