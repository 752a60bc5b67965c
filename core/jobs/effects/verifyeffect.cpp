#include "core/jobs/effects/verifyeffect.h"

#include "core/base/async.h"
#include "core/base/logging.h"
#include "core/jobs/effects/fetcheffect.h"
#include "core/jobs/expectation.h"
#include "core/media/mediaservice.h"
#include "core/store/assetfiles.h"
#include "core/store/connectionrepository.h"
#include "core/store/takerepository.h"

#include <QFile>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

using namespace jobs;

/// For a worker thread; `files` is a copy, for the store may be closed before this is done.
Result<> moveToAssets(AssetFiles files, const QString& partial, const AssetHash& clip)
{
    if (QFile::exists(partial))
        return files.adopt(partial, u"mp4"_s, clip);
    return files.path(clip).map([](const QString&) {});
}

Lineage lineageOf(const JobOrder& order)
{
    const TakeId source = order.source.value_or(TakeId {});
    switch (order.operation) {
    case Operation::Generate: return Generated {};
    case Operation::Edit: return Edited {source};
    case Operation::Extend: return Extended {source};
    case Operation::Remix: return Remixed {source};
    }
    Q_UNREACHABLE();
}

Result<Expectation> expectation(Store& store, const JobOrder& order)
{
    if (!order.source)
        return expectationOf(order, std::nullopt);
    return store.takes().find(*order.source).map([&](const std::optional<Take>& source) {
        return expectationOf(order, source);
    });
}

} // namespace

VerifyEffect::VerifyEffect(const EffectContext& context, QObject* parent)
    : QObject(parent), m_context(context)
{}

void VerifyEffect::forget(const JobId& id)
{
    m_seen.remove(id);
}

void VerifyEffect::end(const JobId& id, const JobEvent& event)
{
    m_underWay.remove(id);
    m_context.happened(id, event);
}

void VerifyEffect::fail(const JobId& id, const Error& error)
{
    if (error.kind == Error::Kind::Canceled) { // The media service ends, and with it this program.
        m_underWay.remove(id);
        return;
    }
    qCInfo(lcJobs) << "clip not taken:" << kindName(error.kind) << error.detail << "job" << id.toString();
    m_seen.remove(id);
    end(id, VerifyFailed {error});
}

void VerifyEffect::verify(const Job& job)
{
    const auto* state = std::get_if<Verifying>(&job.state);
    if (!state || m_underWay.contains(job.id))
        return;
    m_underWay.insert(job.id);
    const auto seen = m_seen.constFind(job.id);
    if (state->clip && seen != m_seen.constEnd())
        return adopt(job, *state->clip, *seen);

    QString path = FetchEffect::partialPath(m_context.store, job.id);
    if (!QFile::exists(path) && state->clip)
        path = m_context.store.assets().path(*state->clip).value_or(path);
    look(job, path);
}

void VerifyEffect::look(const Job& job, const QString& path)
{
    const auto verified = m_context.media.verifyAsync(path);
    whenDone(verified, this, [this, job](const Result<media::VerifiedFile>& looked) {
        if (!looked)
            return fail(job.id, looked.error());
        const auto expected = expectation(m_context.store, job.order);
        if (!expected)
            return fail(job.id, expected.error());
        const auto& [info, hash] = *looked;
        const double frame = info.fps > 0 ? 1 / info.fps : 0;
        if (const auto differs = difference(*expected, info.size, info.seconds, frame))
            return fail(job.id, *differs);
        const auto* state = std::get_if<Verifying>(&job.state);
        if (state->clip && *state->clip != hash)
            return fail(job.id, {.kind = Error::Kind::Damaged, .detail = u"changed after it was verified"_s});
        const Seen seen {info.size, info.seconds};
        m_seen.insert(job.id, seen);
        if (state->clip)
            adopt(job, *state->clip, seen);
        else
            end(job.id, Hashed {hash}); // Comes back to verify() when the row is written.
    });
}

void VerifyEffect::adopt(const Job& job, const AssetHash& clip, const Seen& seen)
{
    const QString partial = FetchEffect::partialPath(m_context.store, job.id);
    whenDone(QtConcurrent::run(moveToAssets, m_context.store.assets(), partial, clip), this,
             [=, this](const Result<>& moved) {
                 if (moved)
                     saveTake(job, clip, seen);
                 else
                     fail(job.id, moved.error());
             });
}

void VerifyEffect::saveTake(const Job& job, const AssetHash& clip, const Seen& seen)
{
    const auto id = takeIdOf(job.id);
    auto& takes = m_context.store.takes();
    const auto there = takes.find(id);
    if (!there)
        return fail(job.id, there.error());
    if (*there) // Saved before, and the row was not: what the person did with it since stays.
        return end(job.id, Verified {clip, id});

    const auto connection = m_context.store.connections().find(job.order.connection);
    if (!connection)
        return fail(job.id, connection.error());
    const auto accepted = acceptedOf(job.state);
    Take take {.id = id,
               .shot = job.order.shot,
               .lineage = lineageOf(job.order),
               .recipe = {},
               .clip = clip,
               .size = seen.size,
               .seconds = seen.seconds,
               .createdAt = m_context.clock()};
    take.recipe = {.prompt = job.order.prompt,
                   .tokens = job.order.tokens,
                   .model = job.order.model,
                   .connectionName = *connection ? (*connection)->name : QString(),
                   .seconds = job.order.seconds,
                   .size = job.order.size,
                   .cast = job.order.cast,
                   .reference = job.order.reference};
    take.origin = RemoteOrigin {job.order.connection, accepted->remote.id, accepted->expiresAt};
    if (accepted->cost && accepted->cost->microUsd > 0)
        take.cost = accepted->cost;
    if (const auto saved = takes.save(take, sql::Flush::WithNext); !saved) // The next is that it is Done.
        return fail(job.id, saved.error());
    end(job.id, Verified {clip, id});
}

} // namespace troupe
