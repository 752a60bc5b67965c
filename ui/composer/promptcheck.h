#pragma once

#include "core/jobs/expiries.h"
#include "core/prompts/lint.h"

#include <QObject>

namespace troupe {

class Character;
class Store;
namespace media {
class MediaService;
}

/// What this profile knows of whom a prompt may mention: for lint(). The shapes of clips are looked up
/// when they are first asked for, off the GUI thread.
class PromptCheck : public QObject {
    Q_OBJECT

public:
    /// `store` and `media` must outlive it.
    PromptCheck(Store& store, media::MediaService& media, const Catalog& catalog, QObject* parent = nullptr);

    void setCast(const QList<std::pair<CharacterName, QString>>& namesAndSlugs);
    /// Valid as long as this and the cast stay.
    LintContext context(Operation operation, const ShotSettings& settings);

Q_SIGNALS:
    void learned(); ///< More than when it was last asked.

private:
    CharacterFacts factsOf(const QString& slug, const ConnectionId& connection, const QString& model);
    BindingState bindingOf(const Character& who, const ConnectionId& connection, const QString& model);
    QSize sizeOf(const AssetHash& clip);

    Store& m_store;
    media::MediaService& m_media;
    Catalog m_catalog;
    Expiries m_expiries;
    NameFinder m_names;
    QHash<AssetHash, QSize> m_clips; ///< Empty sizes: on their way, or not to be read.
};

} // namespace troupe
