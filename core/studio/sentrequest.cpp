#include "core/studio/sentrequest.h"

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/jobs/effects/requestbuilder.h"
#include "core/store/store.h"

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

Result<SentRequest> previewOf(Store& store, const VideoProvider& provider, const Expiries& expiries,
                              const JobOrder& order)
{
    const auto* previewer = dynamic_cast<const RequestPreviewer*>(&provider);
    if (!previewer)
        return failure(Error::Kind::Unsupported, u"preview"_s);
    Job job;
    job.id = JobId::create();
    job.order = order;
    auto request = requestFor(store, job, expiries, QDateTime::currentDateTimeUtc());
    if (!request)
        return tl::unexpected(request.error());
    SentRequest sent;
    if (provider.traits().hasCharacters) {
        BindingMaker bindings(store, expiries, systemClock(), nullptr);
        const auto wanted = bindingsFor(job, *request);
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const auto known = bindings.stored(wanted[i]);
            if (!known)
                return tl::unexpected(known.error());
            CharacterInput& input = request->characters[i];
            input.remoteId = *known;
            if (known->isEmpty()) {
                input.remoteId = u"(id of %1)"_s.arg(input.name);
                sent.uploadedFirst << input.name;
            }
        }
    }
    return previewer->preview({*request, {}}).map([&](const RequestPreview& preview) {
        sent.request = preview;
        return sent;
    });
}

} // namespace

QFuture<Result<SentRequest>> sentRequest(Store& store, ProviderDirectory& providers, const Expiries& expiries,
                                         const JobOrder& order, QObject* context)
{
    auto promise = std::make_shared<QPromise<Result<SentRequest>>>();
    promise->start();
    whenDone(providers.provider(order.connection), context,
             [promise, &store, &expiries, order](const Result<std::shared_ptr<VideoProvider>>& provider) {
                 promise->addResult(provider ? previewOf(store, **provider, expiries, order)
                                             : Result<SentRequest>(tl::unexpected(provider.error())));
                 promise->finish();
             });
    return promise->future();
}

} // namespace troupe
