#include "core/jobs/effects/submiteffect.h"

#include "core/base/async.h"
#include "core/base/logging.h"
#include "core/base/overloaded.h"
#include "core/jobs/effects/requestbuilder.h"
#include "core/store/connectionrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

using namespace jobs;

/// A refusal that says that one of the characters is not known. Providers word it differently, so it
/// is only asked for where a character was sent at all; a wrong guess costs one upload.
bool namesUnknownCharacter(const Error& error, const VideoRequest& request)
{
    const bool sentCharacters
        = std::any_of(request.characters.begin(), request.characters.end(),
                      [](const CharacterInput& input) { return !input.remoteId.isEmpty(); });
    if (!sentCharacters || (error.kind != Error::Kind::NotFound && error.kind != Error::Kind::Rejected))
        return false;
    const auto mentions = [&](const QString& text) {
        return text.contains(u"character"_s, Qt::CaseInsensitive)
            || std::any_of(request.characters.begin(), request.characters.end(),
                           [&](const CharacterInput& input) {
                               return !input.remoteId.isEmpty() && text.contains(input.remoteId);
                           });
    };
    return mentions(error.code) || mentions(error.said) || mentions(error.detail);
}

/// A refusal that says that the source take is not there any more. A route or a model that is not known is
/// "not found" as well, but speaks of other things.
bool namesGoneSource(const Error& error, const VideoRequest& request)
{
    if (request.sourceRemoteId.isEmpty())
        return false;
    if (error.kind == Error::Kind::Gone)
        return true;
    if (error.kind != Error::Kind::NotFound)
        return false;
    const auto mentions = [&](const QString& text) {
        return text.contains(u"video"_s, Qt::CaseInsensitive) || text.contains(request.sourceRemoteId);
    };
    return mentions(error.code) || mentions(error.said);
}

} // namespace

SubmitEffect::SubmitEffect(const EffectContext& context, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_bindings(new BindingMaker(context.store, context.expiries, context.clock, this))
{}

QSet<JobId> SubmitEffect::preparing() const
{
    const auto ids = m_preparing.keys();
    return {ids.begin(), ids.end()};
}

SubmitEffect::Preparation* SubmitEffect::find(const JobId& id, int run)
{
    const auto it = m_preparing.find(id);
    return it != m_preparing.end() && it->run == run ? &*it : nullptr;
}

void SubmitEffect::prepare(const Job& job)
{
    const int run = ++m_run;
    m_preparing.insert(job.id,
                       {.job = job, .provider = {}, .request = {}, .prepared = {}, .upload = {}, .run = run});
    whenDone(m_context.providers.provider(job.order.connection), this,
             [this, id = job.id, run](const ProviderResult& provider) { providerReady(id, run, provider); });
}

void SubmitEffect::stop(const JobId& id)
{
    const auto stopped = m_preparing.take(id);
    auto upload = stopped.upload;
    upload.cancel();
}

void SubmitEffect::fail(const JobId& id, const Error& error)
{
    m_preparing.remove(id);
    m_context.happened(id, PrepareFailed {error, m_context.clock()});
}

void SubmitEffect::hold(const JobId& id, jobs::HoldReason reason, const Error& error)
{
    m_preparing.remove(id);
    m_context.happened(id, HoldAsked {reason, error});
}

void SubmitEffect::providerReady(const JobId& id, int run, const ProviderResult& provider)
{
    auto* preparation = find(id, run);
    if (!preparation)
        return;
    if (!provider) {
        // From here these mean other things than from the provider itself, which was not asked yet.
        if (provider.error().kind == Error::Kind::Unauthorized)
            return hold(id, HoldReason::NoKey, provider.error());
        const auto connection = m_context.store.connections().find(preparation->job.order.connection);
        if (provider.error().kind == Error::Kind::Missing && connection && *connection)
            return hold(id, HoldReason::NoProgram, provider.error());
        return fail(id, provider.error());
    }
    m_context.met(preparation->job.order.connection, **provider);
    auto request = requestFor(m_context.store, preparation->job, m_context.expiries, m_context.clock());
    if (!request)
        return fail(id, request.error());
    preparation->provider = *provider;
    preparation->request = *std::move(request);
    auto wanted = bindingsFor(preparation->job, preparation->request);
    if (!(*provider)->traits().hasCharacters)
        wanted.clear();
    bind(id, run, std::move(wanted));
}

void SubmitEffect::bind(const JobId& id, int run, QList<BindingMaker::Wanted> left)
{
    auto* preparation = find(id, run);
    if (!preparation)
        return;
    if (left.isEmpty())
        return upload(id, run);
    const auto wanted = left.takeFirst();
    const auto known = m_bindings->stored(wanted);
    const bool isMade = known && known->isEmpty(); // Anew, not found.
    if (isMade)
        m_context.logged(id, JobStep::BindingAsked, {});
    m_bindings->make(preparation->provider, wanted, this, [=, this](const Result<QString>& remoteId) {
        auto* going = find(id, run);
        if (!going)
            return;
        if (!remoteId)
            return fail(id, remoteId.error());
        if (isMade)
            m_context.logged(id, JobStep::BindingMade, *remoteId);
        for (auto& input : going->request.characters) {
            if (input.id == wanted.entry.character)
                input.remoteId = *remoteId;
        }
        bind(id, run, left);
    });
}

void SubmitEffect::upload(const JobId& id, int run)
{
    auto* preparation = find(id, run);
    const auto progress = [guard = QPointer(this), id](qint64 done, qint64 total) {
        if (guard)
            guard->m_context.progress(id, done, total);
    };
    preparation->upload = preparation->provider->prepare(preparation->request, progress);
    whenDone(preparation->upload, this, [=, this](const Result<PreparedRequest>& prepared) {
        auto* going = find(id, run);
        if (!going)
            return;
        if (!prepared)
            return fail(id, prepared.error());
        going->prepared = *prepared;
        m_context.happened(id, Prepared {m_context.clock()});
        // Paused or held in the meantime, or not for the database to write down: then nothing was sent.
        const auto job = m_context.job(id);
        if (!job || std::holds_alternative<Queued>(job->state) || std::holds_alternative<Held>(job->state))
            m_preparing.remove(id);
    });
}

void SubmitEffect::send(const Job& job)
{
    const auto sent = m_preparing.take(job.id);
    Q_ASSERT(sent.provider && sent.prepared);
    const auto progress = [guard = QPointer(this), id = job.id](qint64 done, qint64 total) {
        if (guard)
            guard->m_context.progress(id, done, total);
    };
    whenDone(sent.provider->submit(*sent.prepared, progress), this,
             [this, sent](const Result<SubmitOutcome>& outcome) { answered(sent, outcome); });
}

void SubmitEffect::originalIsGone(const TakeId& id)
{
    auto take = m_context.store.takes().find(id);
    if (!take || !*take || !(*take)->origin)
        return;
    (*take)->origin->expiresAt = m_context.clock();
    if (const auto saved = m_context.store.takes().save(**take); !saved)
        qCWarning(lcJobs) << "take not marked:" << saved.error().detail << "take" << id.toString();
}

void SubmitEffect::answered(const Preparation& sent, const Result<SubmitOutcome>& outcome)
{
    const auto id = sent.job.id;
    SubmitOutcome told = outcome ? *outcome : SubmitUnknown {outcome.error()};
    auto* refused = std::get_if<SubmitRefused>(&told);
    if (refused && namesGoneSource(refused->error, sent.request)) {
        refused->error.kind = Error::Kind::Gone;
        originalIsGone(*sent.job.order.source);
    }
    if (refused && namesUnknownCharacter(refused->error, sent.request)) {
        qCInfo(lcJobs) << "a character is not known there any more; job" << id.toString();
        for (const auto& wanted : bindingsFor(sent.job, sent.request)) {
            if (const auto forgotten = m_bindings->forget(wanted); !forgotten)
                qCWarning(lcJobs) << "binding not marked as gone:" << forgotten.error().detail;
        }
        m_context.happened(id, CharacterUnknown {refused->error});
        return;
    }
    m_context.happened(id, SubmitAnswered {told, m_context.clock()});
}

} // namespace troupe
