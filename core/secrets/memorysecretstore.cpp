#include "core/base/async.h"
#include "core/secrets/secretstore.h"

namespace troupe {

QFuture<Result<std::optional<QByteArray>>> MemorySecretStore::read(const QString& name)
{
    const auto found = m_secrets.constFind(name);
    return ready(Result<std::optional<QByteArray>>(found == m_secrets.constEnd() ? std::nullopt
                                                                                 : std::optional(*found)));
}

QFuture<Result<>> MemorySecretStore::write(const QString& name, const QByteArray& secret)
{
    m_secrets.insert(name, secret);
    return ready(Result<>());
}

QFuture<Result<>> MemorySecretStore::remove(const QString& name)
{
    m_secrets.remove(name);
    return ready(Result<>());
}

} // namespace troupe
