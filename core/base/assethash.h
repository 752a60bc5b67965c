#pragma once

#include "core/base/result.h"

#include <QHash>

namespace troupe {

/// The SHA-256 of a file's bytes, which is also its name in the profile: 64 lower-case hex digits.
/// Always valid: made only by fromHex() or fromDigest().
class AssetHash {
public:
    /// Invalid for anything but 64 hex digits, so that no text from outside becomes a path.
    static Result<AssetHash> fromHex(const QString& hex);
    /// `digest` must hold 32 bytes, as QCryptographicHash::Sha256 gives them.
    static AssetHash fromDigest(const QByteArray& digest);

    const QString& hex() const { return m_hex; }

    friend bool operator==(const AssetHash&, const AssetHash&) = default;
    friend size_t qHash(const AssetHash& hash, size_t seed = 0) { return ::qHash(hash.m_hex, seed); }

private:
    explicit AssetHash(QString hex) : m_hex(std::move(hex)) {}

    QString m_hex;
};

} // namespace troupe
