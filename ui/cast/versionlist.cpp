#include "ui/cast/versionlist.h"

#include <QHeaderView>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace troupe {

QString versionStepText(const VersionStep& step, const QList<CharacterVersion>& versions)
{
    if (step.number == 1)
        return VersionList::tr("made");
    QStringList words;
    for (const VersionPart part : step.changed) {
        switch (part) {
        case VersionPart::Name:
            words << VersionList::tr("name: %1 → %2")
                         .arg(versions[step.number - 2].name.text(), versions[step.number - 1].name.text());
            break;
        case VersionPart::Clip: words << VersionList::tr("clip"); break;
        case VersionPart::Stills: words << VersionList::tr("stills"); break;
        case VersionPart::Descriptor: words << VersionList::tr("description"); break;
        }
    }
    return words.join(u", "_s);
}

VersionList::VersionList(QWidget* parent) : QTreeWidget(parent)
{
    setObjectName(u"passportVersions"_s);
    setAccessibleName(tr("Versions"));
    setHeaderLabels({tr("Version"), tr("What changed"), tr("Since"), tr("Takes")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(1, QHeaderView::Stretch);
}

void VersionList::setVersions(const QList<CharacterVersion>& versions, const QHash<int, int>& takes)
{
    clear();
    for (const VersionStep& step : versionHistory(versions)) {
        const int count = takes.value(step.number);
        const QString changed = versionStepText(step, versions);
        auto* item = new QTreeWidgetItem(this,
                                         {QString::number(step.number), changed,
                                          QLocale().toString(step.at.toLocalTime(), QLocale::ShortFormat),
                                          count > 0 ? QString::number(count) : tr("none")});
        item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(1, changed);
    }
}

} // namespace troupe
