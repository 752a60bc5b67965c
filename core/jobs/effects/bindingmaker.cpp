#include "core/jobs/effects/bindingmaker.h"

#include "core/base/async.h"
#include "core/store/bindingrepository.h"
#include "core/store/store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {

BindingMaker::BindingMaker(Store& store, const Expiries& expiries, Clock clock, QObject* parent)
    : QObject(parent), m_store(store), m_expiries(expiries), m_clock(std::move(clock))
{}

Result<QString> BindingMaker::stored(const Wanted& wanted)
{
    // One that serves all models is as good as one for this model.
    for (const auto& model : {wanted.model, QString()}) {
        const auto binding = m_store.bindings().find(wanted.entry.character, wanted.connection, model);
        if (!binding)
            return tl::unexpected(binding.error());
        if (!*binding || (*binding)->version != wanted.entry.version)
            continue;
        if (stageOf(m_expiries.binding(**binding), m_clock()) != ExpiryStage::Ended)
            return (*binding)->remoteId;
    }
    return QString();
}

Result<> BindingMaker::forget(const Wanted& wanted)
{
    for (const auto& model : {wanted.model, QString()}) {
        const auto binding = m_store.bindings().find(wanted.entry.character, wanted.connection, model);
        if (!binding)
            return tl::unexpected(binding.error());
        if (!*binding)
            continue;
        Binding gone = **binding;
        gone.gone = true;
        gone.checkedAt = m_clock();
        if (auto saved = m_store.bindings().save(gone); !saved)
            return saved;
    }
    return {};
}

void BindingMaker::make(const std::shared_ptr<VideoProvider>& provider, const Wanted& wanted,
                        QObject* context, Ready ready)
{
    const auto known = stored(wanted);
    if (!known || !known->isEmpty()) {
        QMetaObject::invokeMethod(
            context, [ready, known] { ready(known); }, Qt::QueuedConnection);
        return;
    }
    makeAgain(provider, wanted, context, std::move(ready));
}

void BindingMaker::makeAgain(const std::shared_ptr<VideoProvider>& provider, const Wanted& wanted,
                             QObject* context, Ready ready)
{
    for (auto& underWay : m_underWay) {
        if (underWay.wanted == wanted) {
            underWay.waiting.append({context, std::move(ready)});
            return;
        }
    }
    m_underWay.push_back({wanted, {{context, std::move(ready)}}});
    const CharacterUpload upload {
        .id = wanted.entry.character, .name = wanted.entry.name, .model = wanted.model, .clip = wanted.clip};
    whenDone(provider->createCharacter(upload), this,
             [this, wanted, provider](const Result<RemoteCharacter>& made) { finish(wanted, made); });
}

void BindingMaker::finish(const Wanted& wanted, const Result<RemoteCharacter>& made)
{
    Result<QString> outcome = made.map([](const RemoteCharacter& character) { return character.id; });
    if (made) {
        const auto now = m_clock();
        const auto saved = m_store.bindings().save({.character = wanted.entry.character,
                                                    .version = wanted.entry.version,
                                                    .connection = wanted.connection,
                                                    .model = wanted.model,
                                                    .remoteId = made->id,
                                                    .madeAt = now,
                                                    .checkedAt = now,
                                                    .expiresAt = made->expiresAt});
        if (!saved)
            outcome = tl::unexpected(saved.error());
    }
    const auto it = std::find_if(m_underWay.begin(), m_underWay.end(),
                                 [&](const UnderWay& underWay) { return underWay.wanted == wanted; });
    const auto waiting = std::exchange(it->waiting, {});
    m_underWay.erase(it);
    for (const Waiting& one : waiting) {
        if (one.context)
            one.ready(outcome);
    }
}

} // namespace troupe
