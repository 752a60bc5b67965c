#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QUrl>

#include <variant>

namespace troupe {

/// Where the key of a connection is. The key itself is never part of a value that is stored.
struct NoKey {
    friend bool operator==(const NoKey&, const NoKey&) = default;
};
struct KeychainKey { ///< Under the connection's id, in the system's keychain (or kept until quit).
    friend bool operator==(const KeychainKey&, const KeychainKey&) = default;
};
struct EnvironmentKey { ///< In an environment variable, read at each use.
    QString variable;
    friend bool operator==(const EnvironmentKey&, const EnvironmentKey&) = default;
};
using KeySource = std::variant<NoKey, KeychainKey, EnvironmentKey>;

/// A place that a person set up to get videos from.
struct Connection {
    enum class Kind {
        Sandbox, ///< The built-in provider; its address and token exist only while it runs.
        OpenAiCompatible, ///< Speaks the OpenAI Videos dialect at `baseUrl`.
    };

    ConnectionId id;
    Kind kind = Kind::Sandbox;
    QString name; ///< Shown to people; unique in the profile, 1 to 60 characters.
    QUrl baseUrl = {}; ///< Without "/v1"; empty for Sandbox.
    KeySource key = NoKey {};
    int maxConcurrent = 2; ///< Jobs that may be between Submitting and Verifying at once; 1 to 64.

    friend bool operator==(const Connection&, const Connection&) = default;
};

/// Invalid with detail "name", "url" (https, or http on loopback only), "port" (1 to 65535), "variable" or
/// "maxConcurrent"; the connection itself, trimmed, if it is fine.
Result<Connection> validated(const Connection& connection);

/// "sandbox", "openai": stable, for rows and the command line.
QString kindText(Connection::Kind kind);
std::optional<Connection::Kind> connectionKindFromText(const QString& text);

} // namespace troupe
