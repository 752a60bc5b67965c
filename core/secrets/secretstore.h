#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QHash>

#include <optional>

namespace troupe {

/// Where provider keys live. Values never go to the log, the settings or the database.
/// Methods are called in the thread of an event loop and return at once.
class SecretStore {
public:
    virtual ~SecretStore() = default;

    /// No key stored under `name` is a success without a value, not an error.
    virtual QFuture<Result<std::optional<QByteArray>>> read(const QString& name) = 0;
    virtual QFuture<Result<>> write(const QString& name, const QByteArray& secret) = 0;
    /// Nothing stored under `name` is a success.
    virtual QFuture<Result<>> remove(const QString& name) = 0;
};

/// The desktop's keychain. There is no plain-text fallback: SecretsUnavailable where none answers
/// or the person did not unlock it.
class KeychainStore final : public SecretStore {
public:
    /// `service` is the name that people see in the keychain's own window.
    explicit KeychainStore(QString service = QStringLiteral("Troupe")) : m_service(std::move(service)) {}

    QFuture<Result<std::optional<QByteArray>>> read(const QString& name) override;
    QFuture<Result<>> write(const QString& name, const QByteArray& secret) override;
    QFuture<Result<>> remove(const QString& name) override;

private:
    QString m_service;
};

/// Keeps keys until the program ends ("keep until I quit").
class MemorySecretStore final : public SecretStore {
public:
    QFuture<Result<std::optional<QByteArray>>> read(const QString& name) override;
    QFuture<Result<>> write(const QString& name, const QByteArray& secret) override;
    QFuture<Result<>> remove(const QString& name) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace troupe
