#pragma once

#include "core/characters/versionhistory.h"

#include <QHash>
#include <QTreeWidget>

namespace troupe {

/// The versions of a character, newest first: what changed, when, and how many takes play each.
class VersionList : public QTreeWidget {
    Q_OBJECT

public:
    explicit VersionList(QWidget* parent = nullptr);

    void setVersions(const QList<CharacterVersion>& versions, const QHash<int, int>& takes);
};

/// "name: Luna → Luna Moon, clip"; "made" for the first.
QString versionStepText(const VersionStep& step, const QList<CharacterVersion>& versions);

} // namespace troupe
