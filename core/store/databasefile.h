#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>

#include <memory>

namespace troupe {

/// The open database of a profile, brought to the newest version. Closed when it goes.
class DatabaseFile {
public:
    /// Looks before it touches: a file of a newer program or one that cannot be trusted stays as it
    /// is, byte for byte. An older one is copied to `backups` first. NewerVersion, Damaged, DiskFull,
    /// Storage.
    static Result<DatabaseFile> open(const QString& folder);

    DatabaseFile(DatabaseFile&& other) noexcept = default;
    DatabaseFile& operator=(DatabaseFile&&) = delete;
    DatabaseFile(const DatabaseFile&) = delete;
    DatabaseFile& operator=(const DatabaseFile&) = delete;
    ~DatabaseFile();

    QSqlDatabase db() const { return m_handle->db; }
    bool isNew() const { return m_isNew; }

private:
    struct Handle {
        QSqlDatabase db;
    };

    DatabaseFile(const QSqlDatabase& db, bool isNew)
        : m_handle(std::make_unique<Handle>(Handle {db})), m_isNew(isNew)
    {}

    std::unique_ptr<Handle> m_handle;
    bool m_isNew;
};

} // namespace troupe
