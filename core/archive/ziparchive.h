#pragma once

#include "core/base/result.h"

#include <QList>

#include <functional>
#include <memory>

// One file that holds others: zip, by libzip. Blocking, reentrant, for worker threads.
namespace troupe::archive {

/// What is wrong with an archive, as Error::detail of an Invalid.
inline constexpr auto DamagedArchive = "archive.damaged"; ///< No zip, cut off, or its checksums are wrong.
inline constexpr auto UnsafeArchive = "archive.path"; ///< Names something outside of itself.
inline constexpr auto LinkInArchive = "archive.link"; ///< Holds links, devices or folders with rights.
inline constexpr auto HugeArchive
    = "archive.huge"; ///< Too many files, too large, or unpacks to far too much.
inline constexpr auto LockedArchive = "archive.locked"; ///< Encrypted, or packed in a way we do not read.

/// Archives from others are hostile until proven otherwise.
struct Limits {
    int maxEntries = 200;
    qint64 maxEntry = qint64(200) << 20; ///< Bytes, unpacked.
    qint64 maxTotal = qint64(600) << 20;
    /// Unpacked to packed, of what is larger than a megabyte: media hardly shrinks.
    double maxRatio = 100;
};

struct Entry {
    QString name; ///< Safe, see isSafeName().
    qint64 bytes = 0; ///< Unpacked, as the archive claims.
};

/// An archive that was looked through: every name is safe, everything is a plain file, and what it claims to
/// unpack to is within the limits.
class Reader {
public:
    /// Missing, Storage; Invalid with one of the details above.
    static Result<std::unique_ptr<Reader>> open(const QString& path, const Limits& limits = {});
    ~Reader();
    Q_DISABLE_COPY_MOVE(Reader)

    const QList<Entry>& entries() const { return m_entries; }
    bool has(const QString& name) const;
    /// The bytes of an entry. Missing; Invalid where it is damaged or larger than `most` or than it claims.
    Result<QByteArray> read(const QString& name, qint64 most);
    /// Writes an entry to a new file, which is removed where that fails. Missing, Storage, DiskFull,
    /// Canceled; Invalid as read().
    Result<> extract(const QString& name, const QString& target, const std::function<bool()>& stopped = {});

private:
    struct Zip;
    explicit Reader(std::unique_ptr<Zip> zip);
    Result<> lookThrough(const Limits& limits);
    Result<> unpack(const QString& name, const std::function<Result<>(const QByteArray&)>& take);

    std::unique_ptr<Zip> m_zip;
    QList<Entry> m_entries;
};

/// What goes into an archive: bytes or a file.
struct Content {
    QString name; ///< isSafeName()
    QByteArray bytes = {};
    QString path = {}; ///< In place of bytes.
};

/// Writes all of it beside `target` and puts that in its place in one step. Missing, Storage, DiskFull.
Result<> write(const QString& target, const QList<Content>& contents);

} // namespace troupe::archive
