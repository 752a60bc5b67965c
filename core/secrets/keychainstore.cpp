#include "core/base/logging.h"
#include "core/secrets/secretstore.h"

#include <QPromise>
#include <qt6keychain/keychain.h>

#include <memory>

namespace troupe {
namespace {

/// QtKeychain answers "other error" when there is no message bus, or when the keychain went away,
/// and "access denied" when the person closed the window that asks for the password. For us all
/// of that is one thing: no key can be had now.
Error toError(const QKeychain::Job& job)
{
    qCWarning(lcSecrets) << "keychain:" << job.error() << job.errorString();
    return {.kind = Error::Kind::SecretsUnavailable, .detail = job.errorString()};
}

/// Starts `job`, which deletes itself, and turns its end into a future.
template<typename Job, typename Read>
auto run(Job* job, const QString& name, Read read)
{
    using Value = std::invoke_result_t<Read, const Job&>;
    auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    job->setKey(name);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, promise, read] {
        promise->addResult(read(*job));
        promise->finish();
    });
    job->start();
    return promise->future();
}

} // namespace

QFuture<Result<std::optional<QByteArray>>> KeychainStore::read(const QString& name)
{
    using Value = Result<std::optional<QByteArray>>;
    return run(new QKeychain::ReadPasswordJob(m_service), name,
               [](const QKeychain::ReadPasswordJob& job) -> Value {
                   switch (job.error()) {
                   case QKeychain::NoError: return job.binaryData();
                   case QKeychain::EntryNotFound: return std::nullopt;
                   default: return tl::unexpected(toError(job));
                   }
               });
}

QFuture<Result<>> KeychainStore::write(const QString& name, const QByteArray& secret)
{
    auto* job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(secret);
    return run(job, name, [](const QKeychain::WritePasswordJob& done) -> Result<> {
        if (done.error() != QKeychain::NoError)
            return tl::unexpected(toError(done));
        return {};
    });
}

QFuture<Result<>> KeychainStore::remove(const QString& name)
{
    return run(new QKeychain::DeletePasswordJob(m_service), name,
               [](const QKeychain::DeletePasswordJob& done) -> Result<> {
                   if (done.error() != QKeychain::NoError && done.error() != QKeychain::EntryNotFound)
                       return tl::unexpected(toError(done));
                   return {};
               });
}

} // namespace troupe
