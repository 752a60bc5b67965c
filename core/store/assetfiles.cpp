#include "core/store/assetfiles.h"

#include "core/store/durablefile.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr qint64 ChunkSize = 1 << 20;

Result<> checkSuffix(const QString& suffix)
{
    static const QRegularExpression good(u"^[a-z0-9]{1,5}$"_s);
    return good.match(suffix).hasMatch() ? Result<>() : failure(Error::Kind::Invalid, u"suffix"_s);
}

Result<AssetHash> hashOf(QFile& file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        return tl::unexpected(durable::toError(file));
    return AssetHash::fromDigest(hash.result());
}

Result<AssetHash> copy(QFile& from, QFile& to)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!from.atEnd()) {
        const QByteArray chunk = from.read(ChunkSize);
        if (chunk.isEmpty())
            break;
        hash.addData(chunk);
        if (to.write(chunk) != chunk.size())
            return tl::unexpected(durable::toError(to));
    }
    if (from.error() != QFileDevice::NoError)
        return tl::unexpected(durable::toError(from));
    return AssetHash::fromDigest(hash.result());
}

/// A file beside its final place that is gone again unless it was renamed.
class TemporaryFile : public QFile {
public:
    explicit TemporaryFile(const QDir& folder)
        : QFile(folder.filePath(u"parts/new-%1"_s.arg(QUuid::createUuid().toString(QUuid::Id128))))
    {}
    ~TemporaryFile() override
    {
        close();
        remove();
    }
    Q_DISABLE_COPY_MOVE(TemporaryFile)
};

} // namespace

Result<AssetHash> AssetFiles::import(const QString& path, const QString& suffix)
{
    if (const auto good = checkSuffix(suffix); !good)
        return tl::unexpected(good.error());
    QFile source(path);
    if (!source.exists())
        return failure(Error::Kind::Missing, path);
    if (!source.open(QIODevice::ReadOnly))
        return tl::unexpected(durable::toError(source));
    return store(suffix, [&](QFile& target) { return copy(source, target); });
}

Result<AssetHash> AssetFiles::importBytes(const QByteArray& bytes, const QString& suffix)
{
    if (const auto good = checkSuffix(suffix); !good)
        return tl::unexpected(good.error());
    return store(suffix, [&](QFile& target) -> Result<AssetHash> {
        if (target.write(bytes) != bytes.size())
            return tl::unexpected(durable::toError(target));
        return AssetHash::fromDigest(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    });
}

Result<> AssetFiles::adopt(const QString& path, const QString& suffix, const AssetHash& hash)
{
    if (const auto good = checkSuffix(suffix); !good)
        return tl::unexpected(good.error());
    QFile source(path);
    if (!source.exists())
        return failure(Error::Kind::Missing, path);
    if (this->path(hash)) {
        source.remove();
        return {};
    }
    if (!source.open(QIODevice::ReadWrite))
        return tl::unexpected(durable::toError(source));
    if (const auto flushed = durable::flush(source); !flushed)
        return tl::unexpected(flushed.error());
    source.close();
    if (const auto folder = durable::makeFolder(folderOf(hash)); !folder)
        return tl::unexpected(folder.error());
    if (const auto moved = durable::rename(path, nameOf(hash, suffix)); !moved) {
        // Another file system, perhaps: by copy then.
        const auto imported = import(path, suffix);
        if (!imported)
            return tl::unexpected(imported.error());
        source.remove();
    }
    return {};
}

Result<AssetHash> AssetFiles::store(const QString& suffix,
                                    const std::function<Result<AssetHash>(QFile&)>& write)
{
    if (const auto folder = durable::makeFolder(m_folder.filePath(u"parts"_s)); !folder)
        return tl::unexpected(folder.error());
    TemporaryFile target(m_folder);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return tl::unexpected(durable::toError(target));
    const auto hash = write(target);
    if (!hash || path(*hash))
        return hash;
    if (const auto flushed = durable::flush(target); !flushed)
        return tl::unexpected(flushed.error());
    if (const auto folder = durable::makeFolder(folderOf(*hash)); !folder)
        return tl::unexpected(folder.error());
    if (const auto renamed = durable::rename(target.fileName(), nameOf(*hash, suffix)); !renamed)
        return tl::unexpected(renamed.error());
    return hash;
}

QString AssetFiles::folderOf(const AssetHash& hash) const
{
    return m_folder.filePath(u"assets/%1"_s.arg(hash.hex().left(2)));
}

QString AssetFiles::nameOf(const AssetHash& hash, const QString& suffix) const
{
    return folderOf(hash) + u'/' + hash.hex() + u'.' + suffix;
}

Result<QString> AssetFiles::path(const AssetHash& hash) const
{
    for (const auto* suffix : {"mp4", "png"}) { // Nearly all of them; saves reading the folder.
        const QString name = nameOf(hash, QLatin1StringView(suffix));
        if (QFile::exists(name))
            return name;
    }
    const QStringList names = QDir(folderOf(hash)).entryList({hash.hex() + u".*"}, QDir::Files);
    if (names.isEmpty())
        return failure(Error::Kind::Missing, hash.hex());
    return QString(folderOf(hash) + u'/' + names.first());
}

QString AssetFiles::partialPath(const QString& name) const
{
    m_folder.mkpath(u"parts"_s);
    return m_folder.filePath(u"parts/"_s + name);
}

Result<> AssetFiles::tryRoom() const
{
    if (const auto folder = durable::makeFolder(m_folder.filePath(u"parts"_s)); !folder)
        return folder;
    TemporaryFile probe(m_folder);
    constexpr qint64 Little = 256 * 1024;
    if (!probe.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        || probe.write(QByteArray(Little, '\0')) != Little || !probe.flush())
        return tl::unexpected(durable::toError(probe));
    return {};
}

QList<AssetHash> AssetFiles::all() const
{
    QList<AssetHash> hashes;
    QDirIterator files(m_folder.filePath(u"assets"_s), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (const auto hash = AssetHash::fromHex(files.fileInfo().completeBaseName()))
            hashes.append(*hash);
    }
    return hashes;
}

Result<> AssetFiles::verify(const AssetHash& hash) const
{
    const auto name = path(hash);
    if (!name)
        return tl::unexpected(name.error());
    QFile file(*name);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(durable::toError(file));
    const auto actual = hashOf(file);
    if (!actual)
        return tl::unexpected(actual.error());
    if (*actual != hash)
        return failure(Error::Kind::Damaged, *name);
    return {};
}

} // namespace troupe
