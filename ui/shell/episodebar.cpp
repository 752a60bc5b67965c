#include "ui/shell/episodebar.h"

#include "core/store/changes.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

/// Asks for a title without a nested event loop.
template<typename Take>
void askTitle(QWidget* parent, const QString& label, const QString& proposed, Take take)
{
    auto* dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(label);
    dialog->setLabelText(label);
    dialog->setTextValue(proposed);
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent, [take](const QString& text) {
        if (const QString title = text.simplified().left(120); !title.isEmpty())
            take(title);
    });
    dialog->open();
}

} // namespace

EpisodeBar::EpisodeBar(Store& store, QWidget* parent)
    : QWidget(parent), m_store(store), m_episodes(new QComboBox(this)), m_shot(new QLabel(this))
{
    m_episodes->setObjectName("episodeBox");
    m_episodes->setAccessibleName(tr("Episode"));
    m_episodes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_episodes->setMaximumWidth(320);
    m_shot->setObjectName("shotCrumb");
    auto* add = new QToolButton(this);
    add->setObjectName("addEpisode");
    add->setText(u"+"_s);
    add->setAutoRaise(true);
    add->setToolTip(tr("New episode"));
    add->setAccessibleName(tr("New episode"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_episodes);
    layout->addWidget(add);
    layout->addWidget(m_shot);

    connect(m_episodes, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT episodeChosen(episode()); });
    connect(add, &QToolButton::clicked, this, &EpisodeBar::addEpisode);
    connect(&store.changes(), &Changes::seriesChanged, this, &EpisodeBar::reload);
    reload();
}

EpisodeId EpisodeBar::episode() const
{
    return {m_episodes->currentData().toUuid()};
}

void EpisodeBar::setEpisode(const EpisodeId& id)
{
    if (const int index = m_episodes->findData(id.value); index >= 0)
        m_episodes->setCurrentIndex(index);
}

void EpisodeBar::setShotText(const QString& text)
{
    //: stands before the shot's name in "Series > Episode > Shot"
    m_shot->setText(text.isEmpty() ? QString() : tr("›  %1").arg(text));
}

void EpisodeBar::addEpisode()
{
    const auto current = m_store.series().findEpisode(episode());
    if (!current || !*current)
        return;
    const Episode beside = **current;
    const auto siblings = m_store.series().episodes(beside.series);
    const int count = siblings ? int(siblings->size()) : 0;
    askTitle(this, tr("New episode"), tr("Episode %1").arg(count + 1),
             [this, beside, count](const QString& title) {
                 const Episode episode {EpisodeId::create(), beside.series, title, count};
                 Shot first;
                 first.id = ShotId::create();
                 first.episode = episode.id;
                 if (const auto shots = m_store.series().shots(beside.id); shots && !shots->isEmpty())
                     first.settings = shots->last().settings;
                 const auto saved
                     = m_store.series().save(episode).and_then([&] { return m_store.series().save(first); });
                 if (saved)
                     setEpisode(episode.id);
                 else
                     Q_EMIT failed(saved.error());
             });
}

void EpisodeBar::renameEpisode()
{
    const auto current = m_store.series().findEpisode(episode());
    if (!current || !*current)
        return;
    askTitle(this, tr("Rename the episode"), (*current)->title,
             [this, old = **current](const QString& title) {
                 Episode renamed = old;
                 renamed.title = title;
                 if (const auto saved = m_store.series().save(renamed); !saved)
                     Q_EMIT failed(saved.error());
             });
}

void EpisodeBar::reload()
{
    const auto all = m_store.series().all();
    if (!all) {
        Q_EMIT failed(all.error());
        return;
    }
    const EpisodeId before = episode();
    {
        const QSignalBlocker blocker(m_episodes);
        m_episodes->clear();
        for (const Series& series : *all) {
            const auto episodes = m_store.series().episodes(series.id);
            if (!episodes)
                continue;
            for (const Episode& one : *episodes)
                m_episodes->addItem(tr("%1  ›  %2").arg(series.title, one.title), one.id.value);
        }
        const int index = m_episodes->findData(before.value);
        m_episodes->setCurrentIndex(index >= 0 ? index : 0);
    }
    if (episode() != before)
        Q_EMIT episodeChosen(episode());
}

} // namespace troupe
