#include "core/archive/ziparchive.h"

#include "core/archive/archivename.h"

#include <QFile>
#include <QSet>

#include <sys/stat.h>

#include <algorithm>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace troupe::archive {
namespace {

tl::unexpected<Error> bad(const char* why)
{
    return failure(Error::Kind::Invalid, QString::fromLatin1(why));
}

/// Of opening or writing, by libzip's code and the system's.
Error errorOf(zip_error_t* error, const QString& path)
{
    const QString detail = u"%1: %2"_s.arg(path, QString::fromUtf8(zip_error_strerror(error)));
    if (zip_error_system_type(error) == ZIP_ET_SYS && zip_error_code_system(error) == ENOSPC)
        return {.kind = Error::Kind::DiskFull, .detail = detail};
    switch (zip_error_code_zip(error)) {
    case ZIP_ER_NOENT: return {.kind = Error::Kind::Missing, .detail = detail};
    case ZIP_ER_OPEN:
    case ZIP_ER_READ:
    case ZIP_ER_SEEK:
    case ZIP_ER_WRITE:
    case ZIP_ER_TMPOPEN:
    case ZIP_ER_RENAME:
    case ZIP_ER_CLOSE:
    case ZIP_ER_MEMORY: return {.kind = Error::Kind::Storage, .detail = detail};
    default: return {.kind = Error::Kind::Invalid, .detail = QString::fromLatin1(DamagedArchive)};
    }
}

bool isPlainFile(zip_t* zip, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(zip, index, 0, &system, &attributes) != 0)
        return false;
    if (system != ZIP_OPSYS_UNIX && system != ZIP_OPSYS_OS_X)
        return true;
    const auto type = (attributes >> 16U) & S_IFMT;
    return type == 0 || type == S_IFREG;
}

} // namespace

struct Reader::Zip {
    explicit Zip(zip_t* opened) : handle(opened) {}
    ~Zip() { zip_discard(handle); }
    Q_DISABLE_COPY_MOVE(Zip)

    zip_t* handle;
};

Reader::Reader(std::unique_ptr<Zip> zip) : m_zip(std::move(zip)) {}

Reader::~Reader() = default;

Result<std::unique_ptr<Reader>> Reader::open(const QString& path, const Limits& limits)
{
    int code = 0;
    zip_t* handle = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
    if (!handle) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const Error told = errorOf(&error, path);
        zip_error_fini(&error);
        return tl::unexpected(told);
    }
    std::unique_ptr<Reader> reader(new Reader(std::make_unique<Zip>(handle)));
    if (const auto fine = reader->lookThrough(limits); !fine)
        return tl::unexpected(fine.error());
    return reader;
}

Result<> Reader::lookThrough(const Limits& limits)
{
    constexpr qint64 SmallEnough = 1 << 20;
    const auto count = zip_get_num_entries(m_zip->handle, 0);
    if (count > limits.maxEntries)
        return bad(HugeArchive);
    qint64 total = 0;
    QSet<QString> names;
    for (zip_uint64_t i = 0; i < zip_uint64_t(std::max<zip_int64_t>(count, 0)); ++i) {
        zip_stat_t stat;
        constexpr auto Needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD
            | ZIP_STAT_ENCRYPTION_METHOD;
        if (zip_stat_index(m_zip->handle, i, 0, &stat) != 0 || (stat.valid & Needed) != Needed)
            return bad(DamagedArchive);
        QString name = QString::fromUtf8(stat.name);
        const bool isFolder = name.endsWith(u'/') && stat.size == 0;
        if (isFolder)
            name.chop(1);
        if (!isSafeName(name))
            return bad(UnsafeArchive);
        if (isFolder) // Says nothing that the names of files do not.
            continue;
        if (!isPlainFile(m_zip->handle, i))
            return bad(LinkInArchive);
        if (stat.encryption_method != ZIP_EM_NONE
            || (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE))
            return bad(LockedArchive);
        if (stat.size > zip_uint64_t(limits.maxEntry))
            return bad(HugeArchive);
        const auto bytes = qint64(stat.size);
        total += bytes;
        if (total > limits.maxTotal
            || (bytes > SmallEnough
                && double(bytes) > limits.maxRatio * double(std::max<zip_uint64_t>(stat.comp_size, 1))))
            return bad(HugeArchive);
        if (names.contains(name)) // Which of them is meant?
            return bad(DamagedArchive);
        names.insert(name);
        m_entries.append({name, bytes});
    }
    return {};
}

bool Reader::has(const QString& name) const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [&](const Entry& entry) { return entry.name == name; });
}

Result<> Reader::unpack(const QString& name, const std::function<Result<>(const QByteArray&)>& take)
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry& known) { return known.name == name; });
    if (entry == m_entries.end())
        return failure(Error::Kind::Missing, name);
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
        zip_fopen(m_zip->handle, name.toUtf8().constData(), 0), &zip_fclose);
    if (!file)
        return bad(DamagedArchive);
    QByteArray piece(1 << 16, Qt::Uninitialized);
    qint64 got = 0;
    for (;;) {
        const auto read = zip_fread(file.get(), piece.data(), zip_uint64_t(piece.size()));
        if (read < 0) // Cut off, or the checksum at its end is another.
            return bad(DamagedArchive);
        got += read;
        if (got > entry->bytes) // More than it claimed, whatever its header says.
            return bad(HugeArchive);
        if (read == 0)
            break;
        if (const auto taken = take(piece.first(read)); !taken)
            return taken;
    }
    return got == entry->bytes ? Result<>() : bad(DamagedArchive);
}

Result<QByteArray> Reader::read(const QString& name, qint64 most)
{
    QByteArray bytes;
    const auto done = unpack(name, [&](const QByteArray& piece) -> Result<> {
        if (bytes.size() + piece.size() > most)
            return bad(HugeArchive);
        bytes += piece;
        return {};
    });
    return done.map([&] { return bytes; });
}

Result<> Reader::extract(const QString& name, const QString& target, const std::function<bool()>& stopped)
{
    QFile file(target);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(Error::Kind::Storage, u"%1: %2"_s.arg(target, file.errorString()));
    auto done = unpack(name, [&](const QByteArray& piece) -> Result<> {
        if (stopped && stopped())
            return failure(Error::Kind::Canceled);
        if (file.write(piece) == piece.size())
            return {};
        return failure(file.error() == QFileDevice::ResourceError ? Error::Kind::DiskFull
                                                                  : Error::Kind::Storage,
                       u"%1: %2"_s.arg(target, file.errorString()));
    });
    if (done && !file.flush())
        done = failure(Error::Kind::Storage, u"%1: %2"_s.arg(target, file.errorString()));
    file.close();
    if (!done)
        file.remove();
    return done;
}

Result<> write(const QString& target, const QList<Content>& contents)
{
    int code = 0;
    zip_t* zip = zip_open(QFile::encodeName(target).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!zip) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const Error told = errorOf(&error, target);
        zip_error_fini(&error);
        return tl::unexpected(told);
    }
    for (const Content& content : contents) {
        Q_ASSERT(isSafeName(content.name));
        const QByteArray path = QFile::encodeName(content.path);
        if (!content.path.isEmpty() && !QFile::exists(content.path)) {
            zip_discard(zip);
            return failure(Error::Kind::Missing, content.path);
        }
        zip_source_t* source = content.path.isEmpty()
            ? zip_source_buffer(zip, content.bytes.constData(), zip_uint64_t(content.bytes.size()), 0)
            : zip_source_file(zip, path.constData(), 0, 0);
        const auto index
            = source ? zip_file_add(zip, content.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : -1;
        // Media does not shrink.
        if (index < 0
            || (!content.path.isEmpty()
                && zip_set_file_compression(zip, zip_uint64_t(index), ZIP_CM_STORE, 0) != 0)) {
            if (source && index < 0)
                zip_source_free(source);
            const Error told = errorOf(zip_get_error(zip), target);
            zip_discard(zip);
            return tl::unexpected(told);
        }
    }
    if (zip_close(zip) != 0) { // Only now it writes: beside, and renames.
        const Error told = errorOf(zip_get_error(zip), target);
        zip_discard(zip);
        return tl::unexpected(told);
    }
    return {};
}

} // namespace troupe::archive
