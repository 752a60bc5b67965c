#pragma once

#include "core/base/id.h"
#include "core/catalog/expiry.h"

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

/// `rule`: how long its provider keeps a character, by the catalog.
inline Expiry expiryOf(const Binding& binding, const std::optional<Lifetime>& rule)
{
    return expiryOf(
        {RemoteThing::Character, binding.madeAt, binding.expiresAt, rule, /*isDenied=*/binding.gone});
}

enum class BindingState { Never, Live, Expiring, Gone };

inline BindingState stateOf(const std::optional<Binding>& binding, const std::optional<Lifetime>& rule,
                            const QDateTime& now)
{
    if (!binding)
        return BindingState::Never;
    switch (stageOf(expiryOf(*binding, rule), now)) {
    case ExpiryStage::Live: return BindingState::Live;
    case ExpiryStage::Ending: return BindingState::Expiring;
    case ExpiryStage::Ended: return BindingState::Gone;
    }
    Q_UNREACHABLE();
}

} // namespace troupe
