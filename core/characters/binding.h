#pragma once

#include "core/base/id.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace troupe {

/// A provider's own record of a character, for one connection. It can expire or die there and be
/// made again from the local version; nothing but the remote id is lost with it.
struct Binding {
    CharacterId character;
    int version = 1; ///< Of the character, as it was uploaded.
    ConnectionId connection;
    QString model; ///< The model it was made for; empty where one serves all models.
    QString remoteId; ///< As the create reply gave it, never as a later reply spells it.
    QDateTime madeAt; ///< UTC.
    QDateTime checkedAt; ///< UTC; when the provider last said that it exists.
    std::optional<QDateTime> expiresAt = {};
    bool gone = false; ///< The provider said that it does not exist (any more).

    friend bool operator==(const Binding&, const Binding&) = default;
};

enum class BindingState { Never, Live, Expiring, Gone };

/// Within `soon` before its end a binding is Expiring; after it, or once denied, Gone.
inline BindingState stateOf(const std::optional<Binding>& binding, const QDateTime& now,
                            qint64 soonSeconds = 24 * 3600)
{
    if (!binding)
        return BindingState::Never;
    if (binding->gone || (binding->expiresAt && *binding->expiresAt <= now))
        return BindingState::Gone;
    if (binding->expiresAt && now.secsTo(*binding->expiresAt) < soonSeconds)
        return BindingState::Expiring;
    return BindingState::Live;
}

} // namespace troupe
