#include "core/base/logging.h"
#include "core/base/overloaded.h"
#include "core/sandbox/server/byterange.h"
#include "core/sandbox/server/endpoints.h"
#include "core/sandbox/server/files.h"

using namespace Qt::StringLiterals;

namespace troupe::sandbox {
namespace {

QByteArray typeOf(Variant variant)
{
    switch (variant) {
    case Variant::Video: return "video/mp4";
    case Variant::Thumbnail: return "image/webp";
    case Variant::Spritesheet: return "image/jpeg";
    }
    Q_UNREACHABLE();
    return {};
}

QString suffixOf(Variant variant)
{
    switch (variant) {
    case Variant::Video: return u".mp4"_s;
    case Variant::Thumbnail: return u".webp"_s;
    case Variant::Spritesheet: return u".jpg"_s;
    }
    Q_UNREACHABLE();
    return {};
}

Answer<> checkReady(const VideoJob& job, qint64 now, std::optional<Fault> fault)
{
    if (job.status == VideoJob::Status::Failed)
        return notFound(u"video_id"_s, u"video_failed"_s, u"This video failed, so it has no content."_s);
    if (job.status != VideoJob::Status::Completed)
        return conflict(u"video_id"_s, u"video_not_ready"_s, u"This video is not completed yet."_s);
    if (fault == Fault::ExpiredContent || now >= job.expiresAt.value_or(0))
        return notFound(u"video_id"_s, u"content_expired"_s, u"The content of this video has expired."_s);
    return {};
}

/// `whole` as the request's conditions and range want it.
Reply slicedReply(const ApiRequest& request, FileSlice whole, const QByteArray& etag, Variant variant)
{
    Reply reply {.contentType = typeOf(variant), .headers = {{"ETag", etag}, {"Accept-Ranges", "bytes"}}};
    if (!request.ifNoneMatch.isEmpty()
        && (request.ifNoneMatch == "*" || request.ifNoneMatch.contains(etag))) {
        reply.status = 304;
        return reply;
    }
    const bool sameAsBefore = request.ifRange.isEmpty() || request.ifRange == etag;
    const qint64 total = whole.length;
    const auto choice = sameAsBefore ? chooseRange(request.range, total) : RangeChoice(WholeRange {});
    std::visit(
        Overloaded {[&](WholeRange) { reply.slice = std::move(whole); },
                    [&](const ByteRange& range) {
                        reply.status = 206;
                        reply.headers.emplaceBack("Content-Range",
                                                  "bytes " + QByteArray::number(range.first) + '-'
                                                      + QByteArray::number(range.first + range.length - 1)
                                                      + '/' + QByteArray::number(total));
                        reply.slice = FileSlice {whole.file, range.first, range.length};
                    },
                    [&](UnsatisfiableRange) {
                        reply = errorReply({.status = 416,
                                            .message = u"The content has %1 bytes."_s.arg(total),
                                            .code = u"range_not_satisfiable"_s});
                        reply.headers.emplaceBack("Content-Range", "bytes */" + QByteArray::number(total));
                    }},
        choice);
    return reply;
}

} // namespace

Answer<Reply> Endpoints::content(const ApiRequest& request, std::optional<Fault> fault)
{
    const auto variant = parseVariant(request.query);
    if (!variant)
        return tl::unexpected(variant.error());
    const auto job = findJob(request.route.id);
    if (!job)
        return tl::unexpected(job.error());
    if (const auto isReady = checkReady(*job, m_state.now(), fault); !isReady)
        return tl::unexpected(isReady.error());
    auto whole = openVariant(*job, *variant);
    if (!whole)
        return tl::unexpected(whole.error());
    if (job->truncated || fault == Fault::TruncatedMp4)
        whole->length = whole->length * 3 / 5;
    const QByteArray etag
        = '"' + (job->id + suffixOf(*variant)).toLatin1() + '-' + QByteArray::number(whole->length) + '"';
    return slicedReply(request, std::move(*whole), etag, *variant);
}

Answer<FileSlice> Endpoints::openVariant(const VideoJob& job, Variant variant) const
{
    const QString path = m_state.pathOf(job.id + suffixOf(variant));
    if (variant != Variant::Video && !QFile::exists(path)) {
        const QString clip = m_state.clipPath(job);
        const auto image
            = variant == Variant::Thumbnail ? m_tools.thumbnail(clip) : m_tools.spritesheet(clip);
        const QString partial = m_state.pathOf(newId(u"variant-"_s));
        QFile out(partial);
        if (!image || !out.open(QIODevice::WriteOnly) || out.write(*image) != image->size() || !out.flush()
            || !moveDurably(partial, path)) {
            QFile::remove(partial);
            qCWarning(lcSandbox) << "no picture of" << job.id << (image ? QString() : image.error().detail);
            return serverError(u"The picture could not be made."_s);
        }
    }
    auto file = std::make_shared<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return notFound(u"video_id"_s, u"content_expired"_s, u"The content of this video is gone."_s);
    return FileSlice {file, 0, file->size()};
}

} // namespace troupe::sandbox
