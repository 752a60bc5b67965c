#include "core/base/overloaded.h"
#include "core/sandbox/server/endpoints.h"
#include "core/sandbox/server/files.h"
#include "core/sandbox/server/modeltable.h"
#include "core/sandbox/server/moderation.h"

#include <QFile>
#include <QScopeGuard>

#include <cmath>

// The calls that cost money, and what they share.
using namespace Qt::StringLiterals;

namespace troupe::sandbox {
namespace {

constexpr int SmallestSide = 64; // what the renderer takes
constexpr int LargestSide = 2048;

VideoJob newJob(VideoJob::Kind kind, const QString& prompt, const QString& model, qint64 now)
{
    VideoJob job;
    job.id = newId(u"video_"_s);
    job.kind = kind;
    job.prompt = prompt;
    job.model = model;
    job.createdAt = now;
    return job;
}

void applyFault(VideoJob& job, std::optional<Fault> fault)
{
    if (moderate(job.prompt) == Moderation::BlockedDuring)
        job.failWith = u"moderation_blocked"_s;
    if (!fault)
        return;
    switch (*fault) {
    case Fault::JobFailed: job.failWith = u"internal_error"_s; break;
    case Fault::JobModerated: job.failWith = u"moderation_blocked"_s; break;
    case Fault::StuckProgress: job.stuck = true; break;
    case Fault::TruncatedMp4: job.truncated = true; break;
    case Fault::ExpiredContent: job.expired = true; break;
    default: break;
    }
}

tl::unexpected<ApiError> badVideo(const QString& message)
{
    return badRequest(u"video"_s, u"invalid_video"_s, message);
}

} // namespace

Answer<Reply> Endpoints::create(const RequestBody& body, std::optional<Fault> fault)
{
    const auto request = parseCreate(body);
    if (!request)
        return tl::unexpected(request.error());
    VideoJob job = newJob(VideoJob::Kind::Generate, request->prompt, request->model, m_state.now());
    job.size = request->size;
    job.seconds = request->seconds;
    job.characterIds = request->characterIds;
    for (qsizetype i = 0; i < job.characterIds.size(); ++i) {
        if (!m_state.character(job.characterIds[i]))
            return badRequest(u"characters[%1].id"_s.arg(i), u"character_not_found"_s,
                              u"There is no character with the id '%1'."_s.arg(job.characterIds[i].left(64)));
    }
    if (request->reference) {
        if (const auto taken = takeReference(job, *request->reference); !taken)
            return tl::unexpected(taken.error());
    }
    return accept(std::move(job), request->seconds, fault);
}

Answer<Reply> Endpoints::edit(const RequestBody& body, std::optional<Fault> fault)
{
    const auto request = parseEdit(body);
    if (!request)
        return tl::unexpected(request.error());
    VideoJob job = newJob(VideoJob::Kind::Edit, request->prompt, request->model, m_state.now());
    if (const auto taken = takeSource(job, request->source); !taken)
        return tl::unexpected(taken.error());
    const int seconds = job.seconds;
    return accept(std::move(job), seconds, fault);
}

Answer<Reply> Endpoints::extend(const RequestBody& body, std::optional<Fault> fault)
{
    const auto request = parseExtend(body);
    if (!request)
        return tl::unexpected(request.error());
    VideoJob job = newJob(VideoJob::Kind::Extend, request->prompt, request->model, m_state.now());
    if (const auto taken = takeSource(job, request->source); !taken)
        return tl::unexpected(taken.error());
    auto dropSource = qScopeGuard([&] { QFile::remove(m_state.pathOf(job.sourceFile)); });
    if (job.extensions >= MaxExtensions)
        return badRequest(u"video"_s, u"extension_limit_reached"_s,
                          u"A video can be extended six times at most."_s);
    if (job.seconds + request->seconds > MaxTotalSeconds)
        return badRequest(u"seconds"_s, u"duration_limit_reached"_s,
                          u"An extended video may last %1 seconds at most."_s.arg(MaxTotalSeconds));
    dropSource.dismiss();
    job.extensions += 1;
    job.addedSeconds = request->seconds;
    job.seconds += request->seconds;
    return accept(std::move(job), request->seconds, fault);
}

Answer<Reply> Endpoints::remix(const Route& route, const RequestBody& body, std::optional<Fault> fault)
{
    const auto request = parseRemix(body);
    if (!request)
        return tl::unexpected(request.error());
    VideoJob job = newJob(VideoJob::Kind::Remix, request->prompt, {}, m_state.now());
    if (const auto taken = takeStoredSource(job, route.id); !taken)
        return tl::unexpected(taken.error());
    job.remixedFrom = route.id;
    const int seconds = job.seconds;
    return accept(std::move(job), seconds, fault);
}

Answer<> Endpoints::takeSource(VideoJob& job, const SourceVideo& source) const
{
    return std::visit(Overloaded {[&](const QString& id) { return takeStoredSource(job, id); },
                                  [&](const UploadedFile& file) { return takeUploadedSource(job, file); }},
                      source);
}

Answer<> Endpoints::takeStoredSource(VideoJob& job, const QString& id) const
{
    const auto source = findJob(id);
    if (!source)
        return tl::unexpected(source.error());
    if (source->status == VideoJob::Status::Failed)
        return badVideo(u"This video failed, so there is nothing to go on from."_s);
    if (source->status != VideoJob::Status::Completed)
        return conflict(u"video"_s, u"video_not_ready"_s, u"This video is not completed yet."_s);
    const QString clip = m_state.clipPath(*source);
    if (!QFile::exists(clip))
        return notFound(u"video"_s, u"content_expired"_s, u"The content of this video is gone."_s);
    job.model = source->model;
    job.size = source->size;
    job.seconds = source->seconds;
    job.extensions = source->extensions;
    job.characterIds = source->characterIds;
    job.sourceFile = job.id + "-source"_L1; // its own, so that the source can be deleted meanwhile
    if (!linkDurably(clip, m_state.pathOf(job.sourceFile)))
        return serverError(u"The source cannot be stored."_s);
    return {};
}

Answer<> Endpoints::takeUploadedSource(VideoJob& job, const UploadedFile& file) const
{
    const auto facts = m_tools.openClip(file.path);
    if (!facts)
        return badVideo(
            u"'video' is not a clip that can be opened (%1)."_s.arg(kindName(facts.error().kind)));
    const QSize size = facts->size;
    if (std::min(size.width(), size.height()) < SmallestSide
        || std::max(size.width(), size.height()) > LargestSide || size.width() % 2 != 0
        || size.height() % 2 != 0)
        return badVideo(u"The sides of 'video' have to be even, and from 64 to 2048 pixels."_s);
    if (facts->seconds > MaxTotalSeconds)
        return badVideo(u"'video' may last 120 seconds at most."_s);
    job.size = size;
    job.seconds = std::max(1, int(std::lround(facts->seconds)));
    job.sourceFile = job.id + "-source"_L1;
    if (!moveDurably(file.path, m_state.pathOf(job.sourceFile)))
        return serverError(u"The source cannot be stored."_s);
    return {};
}

Answer<> Endpoints::takeReference(VideoJob& job,
                                  const std::variant<UploadedFile, InlineImage>& reference) const
{
    const QString param = u"input_reference"_s;
    job.referenceFile = job.id + "-reference"_L1;
    const QString target = m_state.pathOf(job.referenceFile);
    QString path;
    if (const auto* file = std::get_if<UploadedFile>(&reference)) {
        path = file->path;
    } else {
        path = target + ".part"_L1;
        QFile out(path);
        const QByteArray& bytes = std::get<InlineImage>(reference).bytes;
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.flush())
            return serverError(u"The image cannot be stored."_s);
    }
    const auto dropPart = qScopeGuard([&] { QFile::remove(path); });
    const auto facts = m_tools.openImage(path);
    if (!facts)
        return badRequest(param, u"invalid_image"_s,
                          u"'input_reference' is not a JPEG, PNG or WebP image."_s);
    if (facts->size != job.size)
        return badRequest(param, u"image_size_mismatch"_s,
                          u"The image is %1, and has to match the size of the video, which is %2."_s.arg(
                              sizeToText(facts->size), sizeToText(job.size)));
    if (!moveDurably(path, target))
        return serverError(u"The image cannot be stored."_s);
    return {};
}

Answer<Reply> Endpoints::accept(VideoJob job, int paidSeconds, std::optional<Fault> fault)
{
    applyFault(job, fault);
    const auto accepted = m_state.accept(job, paidSeconds);
    if (!accepted) {
        for (const QString& name : {job.referenceFile, job.sourceFile}) {
            if (!name.isEmpty())
                QFile::remove(m_state.pathOf(name));
        }
        return tl::unexpected(accepted.error());
    }
    m_jobAccepted();
    return jsonReply(videoObject(*accepted));
}

} // namespace troupe::sandbox
