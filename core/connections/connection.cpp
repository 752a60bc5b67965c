#include "core/connections/connection.h"

#include <QHostAddress>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

bool isLoopback(const QString& host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

bool isGoodUrl(const QUrl& url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery()
        || url.hasFragment())
        return false;
    return url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url.host()));
}

/// QUrl takes no address apart whose port is none, and says so only in words.
bool isGoodPort(const QUrl& url)
{
    return url.port() != 0 && !url.errorString().startsWith(u"Invalid port"_s);
}

/// Percent-encoded, so that an encoded slash stays one.
QString basePath(const QUrl& url)
{
    QString path = url.path(QUrl::FullyEncoded);
    const auto dropSlashes = [&] {
        while (path.endsWith(u'/'))
            path.chop(1);
    };
    dropSlashes();
    if (path.endsWith(u"/v1")) {
        path.chop(3);
        dropSlashes();
    }
    return path;
}

} // namespace

Result<Connection> validated(const Connection& connection)
{
    using Kind = Error::Kind;
    Connection clean = connection;
    clean.name = connection.name.simplified();
    if (clean.name.isEmpty() || clean.name.size() > 60)
        return failure(Kind::Invalid, u"name"_s);
    if (clean.kind != Connection::Kind::Sandbox) {
        if (!isGoodPort(clean.baseUrl))
            return failure(Kind::Invalid, u"port"_s);
        clean.baseUrl.setPath(basePath(clean.baseUrl), QUrl::StrictMode);
        if (!isGoodUrl(clean.baseUrl))
            return failure(Kind::Invalid, u"url"_s);
    } else if (!clean.baseUrl.isEmpty()) {
        return failure(Kind::Invalid, u"url"_s);
    }
    static const QRegularExpression variable(uR"(\A[A-Za-z_][A-Za-z0-9_]{0,127}\z)"_s);
    if (const auto* key = std::get_if<EnvironmentKey>(&clean.key);
        key && !variable.match(key->variable).hasMatch())
        return failure(Kind::Invalid, u"variable"_s);
    if (clean.maxConcurrent < 1 || clean.maxConcurrent > 64)
        return failure(Kind::Invalid, u"maxConcurrent"_s);
    return clean;
}

QString kindText(Connection::Kind kind)
{
    switch (kind) {
    case Connection::Kind::Sandbox: return u"sandbox"_s;
    case Connection::Kind::OpenAiCompatible: return u"openai"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Connection::Kind> connectionKindFromText(const QString& text)
{
    for (const auto kind : {Connection::Kind::Sandbox, Connection::Kind::OpenAiCompatible}) {
        if (kindText(kind) == text)
            return kind;
    }
    return std::nullopt;
}

} // namespace troupe
