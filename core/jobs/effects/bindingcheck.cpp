#include "core/jobs/effects/bindingcheck.h"

#include "core/base/async.h"
#include "core/store/bindingrepository.h"
#include "core/store/store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {

bool deniesCharacter(const Error& error, const QString& remoteId)
{
    if (error.kind == Error::Kind::Gone)
        return true;
    if (error.kind != Error::Kind::NotFound)
        return false;
    // A route that nobody knows is "not found" as well, but speaks of other things.
    const QStringList words {error.code, error.said, error.detail};
    return std::any_of(words.begin(), words.end(), [&](const QString& text) {
        return text.contains(u"character"_s, Qt::CaseInsensitive)
            || (!remoteId.isEmpty() && text.contains(remoteId));
    });
}

QFuture<Result<Binding>> checkBinding(Store& store, const std::shared_ptr<VideoProvider>& provider,
                                      const Binding& binding, const Clock& clock, QObject* context)
{
    auto promise = std::make_shared<QPromise<Result<Binding>>>();
    promise->start();
    whenDone(provider->character(binding.remoteId), context,
             [&store, promise, binding, clock, provider](const Result<RemoteCharacter>& answer) {
                 const auto finish = [&](const Result<Binding>& outcome) {
                     promise->addResult(outcome);
                     promise->finish();
                 };
                 if (!answer && !deniesCharacter(answer.error(), binding.remoteId))
                     return finish(tl::unexpected(answer.error()));
                 // It may have been made again while the answer was on its way.
                 const auto stored
                     = store.bindings().find(binding.character, binding.connection, binding.model);
                 if (!stored || !*stored)
                     return finish(stored ? tl::unexpected(Error {.kind = Error::Kind::Missing})
                                          : tl::unexpected(stored.error()));
                 if ((*stored)->remoteId != binding.remoteId)
                     return finish(**stored);
                 Binding checked = **stored;
                 checked.checkedAt = clock();
                 checked.gone = !answer;
                 if (answer && answer->expiresAt)
                     checked.expiresAt = answer->expiresAt;
                 finish(store.bindings().save(checked).map([&] { return checked; }));
             });
    return promise->future();
}

} // namespace troupe
