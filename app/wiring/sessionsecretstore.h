#pragma once

#include "core/secrets/secretstore.h"

namespace troupe {

/// The keychain, or - once a person chose "keep until I quit" - the memory of this process. Keys that the
/// keychain holds are not copied over.
class SessionSecretStore final : public SecretStore {
public:
    /// From now on nothing asks the keychain any more.
    void keepUntilQuit() { m_untilQuit = true; }
    bool keepsUntilQuit() const { return m_untilQuit; }

    QFuture<Result<std::optional<QByteArray>>> read(const QString& name) override { return now().read(name); }
    QFuture<Result<>> write(const QString& name, const QByteArray& secret) override
    {
        return now().write(name, secret);
    }
    QFuture<Result<>> remove(const QString& name) override { return now().remove(name); }

private:
    SecretStore& now()
    {
        if (m_untilQuit)
            return m_memory;
        return m_keychain;
    }

    KeychainStore m_keychain;
    MemorySecretStore m_memory;
    bool m_untilQuit = false;
};

} // namespace troupe
