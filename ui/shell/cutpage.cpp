#include "ui/shell/cutpage.h"

#include "ui/cut/cutpanel.h"
#include "ui/player/sequenceplayer.h"

#include <QShortcut>
#include <QVBoxLayout>

#include <cmath>

namespace troupe {
namespace {

std::chrono::microseconds timeOf(qint64 frames, const EditRate& rate)
{
    return std::chrono::microseconds(std::llround(double(frames) * 1e6 / rate.perSecond()));
}

} // namespace

CutPage::CutPage(Store& store, ClipPictures& pictures, QUndoStack& undo, QWidget* parent)
    : QWidget(parent),
      m_player(new SequencePlayer(pictures, this)),
      m_panel(new CutPanel(store, pictures, undo, this))
{
    setObjectName(QStringLiteral("cutPage"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_player, 1);
    layout->addWidget(m_panel);
    connect(m_panel, &CutPanel::cutChanged, this, &CutPage::showCut);
    connect(m_panel, &CutPanel::seekWanted, m_player, &SequencePlayer::seek);
    connect(m_panel, &CutPanel::shotChosen, this, &CutPage::shotChosen);
    connect(m_panel, &CutPanel::failed, this, &CutPage::failed);
    connect(m_player, &SequencePlayer::moved, m_panel, &CutPanel::setPosition);
    // Wherever the focus is in here; the player itself has the key too.
    auto* play = new QShortcut(Qt::Key_Space, m_panel, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(play, &QShortcut::activated, m_player, &SequencePlayer::togglePlay);
}

void CutPage::setEpisode(const EpisodeId& id)
{
    m_panel->setEpisode(id);
}

void CutPage::openExport()
{
    m_panel->openExport();
}

void CutPage::togglePlay()
{
    m_player->togglePlay();
}

void CutPage::hideEvent(QHideEvent* event)
{
    m_player->pause();
    QWidget::hideEvent(event);
}

void CutPage::showCut()
{
    const Cut& cut = m_panel->cut();
    QList<SequenceClip> clips;
    for (const CutItem& item : cut.items) {
        SequenceClip clip {.length = timeOf(lengthInCut(item, cut.rate), cut.rate)};
        if (item.hasPicture()) {
            clip.path = item.media->path;
            clip.begin = timeOf(item.in, item.media->rate);
        } else {
            clip.words = item.media ? tr("%1: the file of its take is missing").arg(shownName(item))
                                    : tr("%1: no take kept yet").arg(shownName(item));
        }
        clips.append(clip);
    }
    m_player->setClips(clips);
}

} // namespace troupe
