#include "ui/composer/promptcheck.h"

#include "core/base/async.h"
#include "core/media/mediaservice.h"
#include "core/store/assetfiles.h"
#include "core/store/bindingrepository.h"
#include "core/store/changes.h"
#include "core/store/characterrepository.h"
#include "core/store/store.h"
#include "core/studio/orders.h"

namespace troupe {

PromptCheck::PromptCheck(Store& store, media::MediaService& media, const Catalog& catalog, QObject* parent)
    : QObject(parent), m_store(store), m_media(media), m_catalog(catalog), m_expiries(store, catalog)
{
    connect(&store.changes(), &Changes::bindingsChanged, this, &PromptCheck::learned);
}

void PromptCheck::setCast(const QList<std::pair<CharacterName, QString>>& namesAndSlugs)
{
    m_names = NameFinder(namesAndSlugs);
}

LintContext PromptCheck::context(Operation operation, const ShotSettings& settings)
{
    return {.resolve = storeResolver(m_store),
            .names = &m_names,
            .operation = operation,
            .model = m_catalog.model(settings.model),
            .size = settings.size,
            .facts = [this, connection = settings.connection, model = settings.model](const QString& slug) {
                return factsOf(slug, connection, model);
            }};
}

CharacterFacts PromptCheck::factsOf(const QString& slug, const ConnectionId& connection, const QString& model)
{
    const auto found = m_store.characters().findBySlug(slug);
    if (!found || !*found)
        return {};
    return {sizeOf((*found)->current().clip), bindingOf(**found, connection, model)};
}

BindingState PromptCheck::bindingOf(const Character& who, const ConnectionId& connection,
                                    const QString& model)
{
    const auto now = QDateTime::currentDateTimeUtc();
    for (const QString& madeFor : {model, QString()}) {
        const auto binding = m_store.bindings().find(who.id(), connection, madeFor);
        if (binding && *binding && (*binding)->version == who.current().number)
            return stateOf(*binding, m_expiries.rule(connection, RemoteThing::Character), now);
    }
    return BindingState::Never;
}

QSize PromptCheck::sizeOf(const AssetHash& clip)
{
    if (const auto known = m_clips.constFind(clip); known != m_clips.constEnd())
        return *known;
    m_clips.insert(clip, QSize());
    const auto path = m_store.assets().path(clip);
    if (!path)
        return {};
    whenDone(m_media.probeAsync(*path), this, [this, clip](const Result<media::MediaInfo>& info) {
        if (!info) // Whoever sends the clip will say what is wrong with it.
            return;
        m_clips.insert(clip, info->size);
        Q_EMIT learned();
    });
    return {};
}

} // namespace troupe
