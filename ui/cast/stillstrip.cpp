#include "ui/cast/stillstrip.h"

#include "core/characters/character.h"
#include "ui/common/themecolors.h"
#include "ui/common/thumbnailcache.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr QSize StripStillSize(112, 63);

} // namespace

StillStrip::StillStrip(ThumbnailCache& thumbnails, QWidget* parent)
    : QWidget(parent),
      m_thumbnails(thumbnails),
      m_count(new QLabel(this)),
      m_pick(new QPushButton(tr("&Pick from the clip"), this)),
      m_grab(new QPushButton(tr("&This frame"), this)),
      m_list(new QListWidget(this))
{
    m_count->setObjectName(u"stillCount"_s);
    m_pick->setObjectName(u"pickStills"_s);
    m_pick->setToolTip(tr("Sharp frames, different from each other, with the character large"));
    m_grab->setObjectName(u"grabStill"_s);
    m_grab->setToolTip(tr("Adds the frame that the player shows"));
    for (QPushButton* button : {m_pick, m_grab})
        button->setAutoDefault(false);
    m_list->setObjectName(u"passportStills"_s);
    m_list->setAccessibleName(tr("Stills"));
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(false);
    m_list->setIconSize(StripStillSize);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(StripStillSize.height() + 6 * Grid
                           + m_list->horizontalScrollBar()->sizeHint().height());
    makeActions();

    auto* head = new QHBoxLayout;
    head->setSpacing(2 * Grid);
    head->addWidget(m_count, 1);
    head->addWidget(m_pick);
    head->addWidget(m_grab);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Grid);
    layout->addLayout(head);
    layout->addWidget(m_list);

    connect(m_pick, &QPushButton::clicked, this, &StillStrip::pickRequested);
    connect(m_grab, &QPushButton::clicked, this, &StillStrip::grabRequested);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, [this] { Q_EMIT edited(stills()); });
    connect(&thumbnails, &ThumbnailCache::ready, this, &StillStrip::showPictures);
    showRoom();
}

void StillStrip::makeActions()
{
    const auto add = [this](const QString& text, const QString& name, const QKeySequence& keys, auto run) {
        auto* action = new QAction(text, m_list);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, run);
        m_list->addAction(action);
    };
    add(tr("Move to the left"), u"stillLeft"_s, QKeySequence(u"Alt+Left"_s), [this] { move(-1); });
    add(tr("Move to the right"), u"stillRight"_s, QKeySequence(u"Alt+Right"_s), [this] { move(1); });
    add(tr("Stands for the character"), u"stillFirst"_s, QKeySequence(u"Alt+Home"_s),
        [this] { move(-m_list->currentRow()); });
    add(tr("Remove"), u"removeStill"_s, QKeySequence::Delete, [this] { removeCurrent(); });
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void StillStrip::setStills(const QList<AssetHash>& stills)
{
    if (stills != this->stills()) {
        const QSignalBlocker blocker(m_list->model());
        const int row = m_list->currentRow();
        m_list->clear();
        for (const AssetHash& still : stills) {
            auto* item = new QListWidgetItem;
            item->setData(Qt::UserRole, still.hex());
            item->setSizeHint(StripStillSize + QSize(2 * Grid, 2 * Grid));
            m_list->addItem(item);
        }
        m_list->setCurrentRow(qMin(row, m_list->count() - 1));
        m_list->doItemsLayout(); // The view heard nothing of it.
    }
    showPictures();
    showRoom();
}

QList<AssetHash> StillStrip::stills() const
{
    QList<AssetHash> stills;
    for (int i = 0; i < m_list->count(); ++i) {
        if (const auto still = AssetHash::fromHex(m_list->item(i)->data(Qt::UserRole).toString()))
            stills << *still;
    }
    return stills;
}

void StillStrip::setBusy(bool busy)
{
    m_isBusy = busy;
    showRoom();
}

void StillStrip::showPictures()
{
    const auto all = stills();
    const QSize pixels = StripStillSize * devicePixelRatioF();
    for (int i = 0; i < all.size(); ++i) {
        QPixmap picture = m_thumbnails.thumbnail(all[i], pixels);
        picture.setDevicePixelRatio(devicePixelRatioF());
        auto* item = m_list->item(i);
        if (!picture.isNull())
            item->setIcon(QIcon(picture));
        item->setData(Qt::AccessibleTextRole, tr("Still %1").arg(i + 1));
        item->setToolTip(i == 0 ? tr("The first stands for the character in lists") : QString());
    }
}

void StillStrip::showRoom()
{
    const bool hasRoom = m_list->count() < Character::MaxStills;
    m_count->setText(m_isBusy ? tr("Looking at the clip...")
                              : tr("Stills: %1 of %2").arg(m_list->count()).arg(Character::MaxStills));
    m_pick->setEnabled(!m_isBusy);
    m_grab->setEnabled(!m_isBusy && hasRoom);
}

void StillStrip::move(int by)
{
    auto all = stills();
    const int from = m_list->currentRow();
    const int to = from + by;
    if (by == 0 || from < 0 || to < 0 || to >= all.size())
        return;
    all.move(from, to);
    m_list->setCurrentRow(to);
    Q_EMIT edited(all);
}

void StillStrip::removeCurrent()
{
    auto all = stills();
    if (m_list->currentRow() < 0)
        return;
    all.removeAt(m_list->currentRow());
    Q_EMIT edited(all);
}

} // namespace troupe
