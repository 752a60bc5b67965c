#include "core/net/body.h"

#include "core/base/overloaded.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QUuid>

#include <cstring>

namespace troupe::http {
namespace {

/// A value inside quotes of a Content-Disposition line. RFC 7578 and the HTML standard: percent
/// signs for what would end the line or the quotes.
QByteArray quoted(QByteArray text)
{
    return '"' + text.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A") + '"';
}

/// Equal for equal forms, so that what is shown before is what is sent; and nothing that whoever made one of
/// the files could know.
QByteArray boundaryOf(const QList<FormPart>& parts)
{
    static const QByteArray salt = QUuid::createUuid().toRfc4122();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(salt);
    for (const FormPart& part : parts) {
        std::visit(Overloaded {[&](const FormField& field) {
                                   hash.addData(field.name);
                                   hash.addData(field.value);
                               },
                               [&](const FormFile& file) {
                                   hash.addData(file.name);
                                   hash.addData(file.path.toUtf8());
                               }},
                   part);
    }
    return "troupe-" + hash.result().toHex().left(32);
}

} // namespace

Body Body::json(const QJsonObject& object)
{
    Body body;
    body.m_contentType = "application/json";
    body.m_segments << QJsonDocument(object).toJson(QJsonDocument::Compact);
    return body;
}

Result<Body> Body::form(const QList<FormPart>& parts)
{
    const QByteArray boundary = boundaryOf(parts);
    Body body;
    body.m_contentType = "multipart/form-data; boundary=" + boundary;
    QByteArray text; // everything between two files
    for (const FormPart& part : parts) {
        text += "--" + boundary + "\r\nContent-Disposition: form-data; name=";
        if (const auto* field = std::get_if<FormField>(&part)) {
            text += quoted(field->name) + "\r\n\r\n" + field->value + "\r\n";
            continue;
        }
        const auto& file = std::get<FormFile>(part);
        const QFileInfo info(file.path);
        if (!info.isFile() || !info.isReadable() || info.size() == 0)
            return failure(Error::Kind::Storage, file.path);
        text += quoted(file.name) + "; filename=" + quoted(file.fileName)
            + "\r\nContent-Type: " + file.mimeType + "\r\n\r\n";
        body.m_segments << text << FileSegment {file.path, info.size()};
        text = "\r\n";
    }
    body.m_segments << QByteArray(text + "--" + boundary + "--\r\n");
    return body;
}

qint64 Body::size() const
{
    qint64 sum = 0;
    for (const Segment& segment : m_segments) {
        sum += std::visit(Overloaded {[](const QByteArray& bytes) { return qint64(bytes.size()); },
                                      [](const FileSegment& file) { return file.size; }},
                          segment);
    }
    return sum;
}

std::unique_ptr<BodyDevice> Body::open() const
{
    return std::make_unique<BodyDevice>(*this);
}

BodyDevice::BodyDevice(const Body& body) : m_segments(body.m_segments), m_size(body.size())
{
    // Unbuffered: what Qt has read is then exactly what was handed over.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 BodyDevice::readData(char* data, qint64 maxSize)
{
    qint64 done = 0;
    while (done < maxSize && !m_segments.isEmpty() && !m_failed) {
        const qint64 read = readSegment(data + done, maxSize - done);
        done += read;
        m_handedOver += read;
    }
    if (done > 0 || maxSize == 0)
        return done;
    return -1;
}

/// Some bytes of the first segment, which is dropped at its end. 0 only with m_failed, or at that end.
qint64 BodyDevice::readSegment(char* data, qint64 maxSize)
{
    qint64 read = 0;
    qint64 left = 0;
    if (const auto* bytes = std::get_if<QByteArray>(&m_segments.first())) {
        read = qMin(maxSize, qint64(bytes->size()) - m_inSegment);
        std::memcpy(data, bytes->constData() + m_inSegment, size_t(read));
        left = bytes->size() - m_inSegment - read;
    } else {
        const auto& wanted = std::get<Body::FileSegment>(m_segments.first());
        if (!m_file) {
            m_file = std::make_unique<QFile>(wanted.path);
            m_file->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        }
        read = m_file->isOpen() ? m_file->read(data, qMin(maxSize, wanted.size - m_inSegment)) : -1;
        if (read <= 0) { // not there any more, or shorter than the size that was promised
            m_failed = Error {.kind = Error::Kind::Storage, .detail = wanted.path};
            return 0;
        }
        left = wanted.size - m_inSegment - read;
    }
    m_inSegment += read;
    if (left == 0) {
        m_segments.removeFirst();
        m_file.reset();
        m_inSegment = 0;
    }
    return read;
}

} // namespace troupe::http
