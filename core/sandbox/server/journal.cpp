#include "core/sandbox/server/journal.h"

#include "core/sandbox/server/files.h"

#include <QJsonDocument>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {
namespace {

constexpr int Format = 1;

QByteArray line(const QJsonObject& record)
{
    return QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
}

Result<void> checkHead(const QJsonObject& head)
{
    const int format = head.value("format"_L1).toInt();
    if (format > Format)
        return failure(Error::Kind::NewerVersion, u"journal format %1"_s.arg(format));
    if (format != Format)
        return failure(Error::Kind::Damaged, u"journal line 1"_s);
    return {};
}

} // namespace

Result<QList<QJsonObject>> Journal::read(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return QList<QJsonObject>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, path);
    QList<QJsonObject> records;
    for (int number = 1; !file.atEnd(); ++number) {
        const QByteArray text = file.readLine();
        if (!text.endsWith('\n'))
            break; // cut off while it was written, so nobody was told that it is there
        const auto document = QJsonDocument::fromJson(text);
        if (!document.isObject())
            return failure(Error::Kind::Damaged, u"journal line %1"_s.arg(number));
        if (number > 1) {
            records << document.object();
        } else if (const auto head = checkHead(document.object()); !head) {
            return tl::unexpected(head.error());
        }
    }
    return records;
}

Result<std::unique_ptr<Journal>> Journal::create(const QString& path, const QList<QJsonObject>& records)
{
    const QString fresh = path + ".new"_L1;
    {
        QFile file(fresh);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return failure(Error::Kind::Storage, fresh);
        bool written = file.write(line({{u"format"_s, Format}})) > 0;
        for (const QJsonObject& record : records)
            written = written && file.write(line(record)) > 0;
        if (!written || !file.flush())
            return failure(storageError(), fresh);
    }
    if (const auto moved = moveDurably(fresh, path); !moved)
        return tl::unexpected(moved.error());
    std::unique_ptr<Journal> journal(new Journal(path));
    if (!journal->m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return failure(Error::Kind::Storage, path);
    return journal;
}

Result<void> Journal::append(const QJsonObject& record, Durability durability)
{
    const qint64 before = m_file.size();
    const QByteArray text = line(record);
    const bool written = m_file.write(text) == text.size()
        && (durability == Durability::Later || ::fdatasync(m_file.handle()) == 0);
    if (written)
        return {};
    const auto kind = storageError();
    if (::ftruncate(m_file.handle(), before) != 0)
        return failure(Error::Kind::Storage, u"journal cannot be rolled back"_s);
    return failure(kind, m_file.fileName());
}

} // namespace troupe::sandbox
