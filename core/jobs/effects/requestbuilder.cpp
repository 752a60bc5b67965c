#include "core/jobs/effects/requestbuilder.h"

#include "core/characters/character.h"
#include "core/store/assetfiles.h"
#include "core/store/characterrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

QString mimeTypeOf(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"png")
        return u"image/png"_s;
    if (suffix == u"jpg" || suffix == u"jpeg")
        return u"image/jpeg"_s;
    if (suffix == u"webp")
        return u"image/webp"_s;
    if (suffix == u"mov")
        return u"video/quicktime"_s;
    if (suffix == u"webm")
        return u"video/webm"_s;
    return u"video/mp4"_s;
}

Result<CharacterInput> inputOf(Store& store, const CastEntry& entry)
{
    const auto found = store.characters().find(entry.character);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(Error::Kind::Missing, u"character "_s + entry.name);
    // The version that was ordered, even if the character has changed since.
    const auto& versions = (*found)->versions();
    const auto version = std::find_if(versions.begin(), versions.end(),
                                      [&](const CharacterVersion& v) { return v.number == entry.version; });
    if (version == versions.end())
        return failure(Error::Kind::Missing, u"version of character "_s + entry.name);
    const auto clip = store.assets().path(version->clip);
    if (!clip)
        return tl::unexpected(clip.error());
    CharacterInput input {.id = entry.character,
                          .name = entry.name,
                          .descriptor = version->descriptor,
                          .remoteId = {},
                          .clipPath = *clip,
                          .stillPaths = {}};
    for (const auto& still : version->stills) {
        if (const auto path = store.assets().path(still))
            input.stillPaths.append(*path);
    }
    return input;
}

/// The source take: by its id where it was made, as long as it is kept there, else its file.
Result<> addSource(Store& store, const Job& job, const Expiries& expiries, const QDateTime& now,
                   VideoRequest& request)
{
    if (!job.order.source)
        return failure(Error::Kind::Missing, u"source"_s);
    const auto take = store.takes().find(*job.order.source);
    if (!take)
        return tl::unexpected(take.error());
    if (!*take)
        return failure(Error::Kind::Missing, u"source take"_s);
    const auto original = expiries.original(**take);
    if (original && (*take)->origin->connection == job.order.connection
        && stageOf(*original, now) != ExpiryStage::Ended) {
        request.sourceRemoteId = (*take)->origin->remoteId;
        return {};
    }
    const auto path = store.assets().path((*take)->clip);
    if (!path)
        return tl::unexpected(path.error());
    request.sourceFile = FileInput {*path, mimeTypeOf(*path)};
    return {};
}

} // namespace

Result<VideoRequest> requestFor(Store& store, const Job& job, const Expiries& expiries, const QDateTime& now)
{
    const JobOrder& order = job.order;
    VideoRequest request;
    request.job = job.id;
    request.operation = order.operation;
    request.model = order.model;
    request.prompt = order.prompt;
    if (order.seconds > 0)
        request.seconds = order.seconds;
    if (!order.size.isEmpty())
        request.size = order.size;
    for (const CastEntry& entry : order.cast) {
        const auto input = inputOf(store, entry);
        if (!input)
            return tl::unexpected(input.error());
        request.characters.append(*input);
    }
    if (order.reference) {
        const auto path = store.assets().path(*order.reference);
        if (!path)
            return tl::unexpected(path.error());
        request.openingFrame = FileInput {*path, mimeTypeOf(*path)};
    }
    if (order.operation != Operation::Generate) {
        if (const auto added = addSource(store, job, expiries, now, request); !added)
            return tl::unexpected(added.error());
    }
    return request;
}

QList<BindingMaker::Wanted> bindingsFor(const Job& job, const VideoRequest& request)
{
    QList<BindingMaker::Wanted> wanted;
    // Edits and extensions show whom their source shows; providers take characters for new clips only.
    if (job.order.operation != Operation::Generate)
        return wanted;
    for (qsizetype i = 0; i < job.order.cast.size(); ++i) {
        const QString clip = request.characters.at(i).clipPath;
        wanted.append(
            {job.order.cast.at(i), job.order.connection, job.order.model, {clip, mimeTypeOf(clip)}});
    }
    return wanted;
}

} // namespace troupe
