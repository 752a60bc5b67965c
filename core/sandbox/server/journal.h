#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QJsonObject>
#include <QList>

#include <memory>

namespace troupe::sandbox {

/// An append-only file of JSON objects, one a line. What append() has accepted is there after a kill
/// or a power cut; a line that was cut off by one is dropped on the next open. Not thread-safe.
class Journal {
public:
    enum class Durability {
        Now, ///< On the disk when append() returns.
        Later, ///< Survives a kill of the process, perhaps not a power cut.
    };

    /// What an existing file holds. Errors: Storage, Damaged (with the line), NewerVersion. A file
    /// that is not there holds nothing.
    static Result<QList<QJsonObject>> read(const QString& path);
    /// Replaces the file by one with these records, and opens it. Errors: Storage, DiskFull.
    static Result<std::unique_ptr<Journal>> create(const QString& path, const QList<QJsonObject>& records);

    /// After an error the file is as it was. Errors: Storage, DiskFull.
    Result<void> append(const QJsonObject& record, Durability durability);

private:
    explicit Journal(const QString& path) : m_file(path) {}

    QFile m_file;
};

} // namespace troupe::sandbox
