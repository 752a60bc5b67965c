#pragma once

#include "core/base/result.h"

#include <QIODevice>
#include <QJsonObject>
#include <QList>

#include <memory>
#include <variant>

namespace troupe::http {

struct FormField {
    QByteArray name;
    QByteArray value;
};
struct FormFile {
    QByteArray name;
    QString path;
    QByteArray fileName; ///< What the other side is told; never the name on this disk.
    QByteArray mimeType;
};
using FormPart = std::variant<FormField, FormFile>;

/// Reads a Body once, from its start to its end. It cannot be rewound: that is what keeps Qt from
/// quietly sending a request again when a connection breaks before the answer.
class BodyDevice;

/// What a request carries: bytes, or a form whose files are read from disk while they travel.
class Body {
public:
    Body() = default; ///< Nothing, not even a Content-Type.

    static Body json(const QJsonObject& object);
    /// multipart/form-data (RFC 7578), written the same for the same parts. The sizes of the files are taken
    /// now. Storage, with the path as detail, if one is not there, empty or not readable.
    static Result<Body> form(const QList<FormPart>& parts);

    bool isEmpty() const { return m_segments.isEmpty(); }
    const QByteArray& contentType() const { return m_contentType; }
    qint64 size() const;
    std::unique_ptr<BodyDevice> open() const;

    struct FileSegment {
        QString path;
        qint64 size = 0;
    };
    using Segment = std::variant<QByteArray, FileSegment>;
    /// What open() gives, one behind the other.
    const QList<Segment>& segments() const { return m_segments; }

private:
    friend class BodyDevice;

    QByteArray m_contentType;
    QList<Segment> m_segments;
};

class BodyDevice final : public QIODevice {
    Q_OBJECT
public:
    explicit BodyDevice(const Body& body);

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_size; }
    /// Refused, always: see above.
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }

    qint64 handedOver() const { return m_handedOver; }
    /// A file could not be read to the size that was promised.
    const std::optional<Error>& failed() const { return m_failed; }

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    qint64 readSegment(char* data, qint64 maxSize);

    QList<Body::Segment> m_segments;
    std::unique_ptr<QIODevice> m_file; ///< Of the first segment, while that is a file.
    qint64 m_inSegment = 0; ///< Bytes of the first segment that are handed over.
    qint64 m_size = 0;
    qint64 m_handedOver = 0;
    std::optional<Error> m_failed;
};

} // namespace troupe::http
