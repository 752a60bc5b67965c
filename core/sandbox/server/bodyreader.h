#pragma once

#include "core/sandbox/server/apierror.h"
#include "core/sandbox/server/requestbody.h"

#include <httplib.h>

namespace troupe::sandbox {

inline constexpr qint64 MaxUploadBytes = 200 * 1024 * 1024; ///< Of a whole form.
inline constexpr qint64 MaxJsonBytes = 32 * 1024 * 1024;
inline constexpr qint64 MaxTextPartBytes = 22 * 1024 * 1024; // a data URL may be a text part
inline constexpr int MaxParts = 64;

/// Reads the body of one request; files go to disk as they come, and are removed with this unless
/// something has moved them away.
class BodyReader {
public:
    /// `folder`: where uploads are written, under names that nothing else uses.
    explicit BodyReader(QString folder) : m_folder(std::move(folder)) {}
    ~BodyReader();

    BodyReader(const BodyReader&) = delete;
    BodyReader& operator=(const BodyReader&) = delete;

    /// Always takes the whole body from the connection. Errors: 400, 413, 500.
    Answer<RequestBody> read(const httplib::Request& request, const httplib::ContentReader& reader);

private:
    Answer<RequestBody> readForm(const httplib::ContentReader& reader);
    Answer<RequestBody> readPlain(const httplib::ContentReader& reader, bool isJson);

    const QString m_folder;
    QStringList m_paths;
};

/// Takes the body from the connection, and keeps nothing of it.
void drainBody(const httplib::Request& request, const httplib::ContentReader& reader);

} // namespace troupe::sandbox
