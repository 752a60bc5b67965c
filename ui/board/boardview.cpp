#include "ui/board/boardview.h"

#include "ui/board/boardcommands.h"
#include "ui/board/boardmodel.h"
#include "ui/board/carddelegate.h"
#include "ui/board/staletext.h"
#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/themecolors.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QUndoStack>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int ListPage = 0;
constexpr int EmptyPage = 1;

QAction* action(QWidget* owner, const QString& name, Icon picture, const QString& text,
                const QKeySequence& key)
{
    auto* made = new QAction(icon(picture), text, owner);
    made->setObjectName(name);
    made->setShortcut(key);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    owner->addAction(made);
    return made;
}

} // namespace

BoardView::BoardView(BoardModel& model, SeriesRepository& series, QUndoStack& undo, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_series(series),
      m_undo(undo),
      m_banner(new Banner(this)),
      m_list(new QListView(this)),
      m_pages(new QStackedWidget(this)),
      m_new(action(this, u"newShot"_s, Icon::Add, tr("New shot"), Qt::Key_Insert)),
      m_duplicate(action(this, u"duplicateShot"_s, Icon::Film, tr("Duplicate"), Qt::CTRL | Qt::Key_D)),
      m_rename(action(this, u"renameShot"_s, Icon::Edit, tr("Rename..."), Qt::Key_F2)),
      m_plan(action(this, u"planShot"_s, Icon::Notes, tr("Notes and length..."), Qt::Key_F4)),
      m_split(action(this, u"splitShot"_s, Icon::Split, tr("Split in two"), Qt::CTRL | Qt::Key_B)),
      m_earlier(action(this, u"moveEarlier"_s, Icon::StepBack, tr("Move earlier"), Qt::ALT | Qt::Key_Left)),
      m_later(action(this, u"moveLater"_s, Icon::StepForward, tr("Move later"), Qt::ALT | Qt::Key_Right)),
      m_remake(action(this, u"remakeShot"_s, Icon::Retry, tr("Make again"), {})),
      m_delete(action(this, u"deleteShot"_s, Icon::Delete, tr("Delete"), Qt::Key_Delete)),
      m_bin(action(this, u"openBin"_s, Icon::Delete, tr("Bin..."), {}))
{
    setObjectName(u"board"_s);
    build();
    connect(m_new, &QAction::triggered, this, &BoardView::newShot);
    connect(m_duplicate, &QAction::triggered, this, &BoardView::duplicateShot);
    connect(m_rename, &QAction::triggered, this, &BoardView::renameShot);
    m_earlier->setShortcuts({Qt::ALT | Qt::Key_Left, Qt::ALT | Qt::Key_Up});
    m_later->setShortcuts({Qt::ALT | Qt::Key_Right, Qt::ALT | Qt::Key_Down});
    connect(m_plan, &QAction::triggered, this, &BoardView::planShot);
    connect(m_split, &QAction::triggered, this, &BoardView::splitShot);
    connect(m_earlier, &QAction::triggered, this, &BoardView::moveEarlier);
    connect(m_later, &QAction::triggered, this, &BoardView::moveLater);
    connect(m_delete, &QAction::triggered, this, &BoardView::deleteShot);
    connect(m_bin, &QAction::triggered, this, &BoardView::binRequested);
    connect(m_remake, &QAction::triggered, this, [this] {
        if (const auto cover = m_model.cover(m_list->currentIndex()))
            Q_EMIT remakeRequested(cover->id);
    });
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (m_toldAt == m_undo.index()) // Nothing else came between.
            m_undo.undo();
        m_banner->clear();
    });
    connect(&m_undo, &QUndoStack::indexChanged, m_banner, [this](int index) {
        if (index != m_toldAt && m_toldAt >= 0) {
            m_toldAt = -1;
            m_banner->clear();
        }
    });
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (const Shot* shot = m_model.shot(index))
            Q_EMIT shotActivated(shot->id);
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &BoardView::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateActions();
        Q_EMIT currentShotChanged(currentShot());
    });
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_beforeReset = currentShot(); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        showPage();
        select(m_beforeReset); // Of another episode it is not there.
        updateActions();
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &BoardView::showPage);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &BoardView::showPage);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &BoardView::updateActions);
    connect(&m_model, &BoardModel::failed, this, &BoardView::tell);
    connect(&m_model, &BoardModel::orderWanted, this, [this](const QList<ShotId>& order) {
        const ShotId moved = currentShot();
        m_undo.push(reorderShots(m_series, m_model.episode(), m_model.order(), order,
                                 [this](const Error& error) { tell(error); }));
        select(moved);
    });
    showPage();
    updateActions();
}

void BoardView::build()
{
    m_list->setObjectName(u"boardList"_s);
    m_list->setAccessibleName(tr("Shots"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CardDelegate(m_list));
    m_list->setViewMode(QListView::IconMode);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(true);
    m_list->setResizeMode(QListView::Adjust);
    // After setViewMode(), which makes cards float freely.
    m_list->setMovement(QListView::Snap);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);

    auto* empty = new QWidget(this);
    empty->setObjectName(u"boardEmpty"_s);
    auto* text = new QLabel(
        tr("This episode has no shots yet. A shot is one clip of the story: write what it shows, "
           "make takes of it, keep the best."),
        empty);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    text->setMaximumWidth(110 * Grid);
    auto* first = new QPushButton(icon(Icon::Add), tr("New shot"), empty);
    first->setObjectName(u"firstShot"_s);
    connect(first, &QPushButton::clicked, m_new, &QAction::trigger);
    auto* page = new QVBoxLayout(empty);
    page->addStretch();
    page->addWidget(text, 0, Qt::AlignHCenter);
    page->addWidget(first, 0, Qt::AlignHCenter);
    page->addStretch();

    m_pages->insertWidget(ListPage, m_list);
    m_pages->insertWidget(EmptyPage, empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_list);
}

ShotId BoardView::currentShot() const
{
    const Shot* shot = current();
    return shot ? shot->id : ShotId();
}

void BoardView::select(const ShotId& id)
{
    if (const QModelIndex index = m_model.indexOf(id); index.isValid())
        m_list->setCurrentIndex(index);
}

bool BoardView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto cover = m_model.cover(m_list->currentIndex());
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier && cover) {
            Q_EMIT playRequested(cover->id);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void BoardView::showPage()
{
    m_pages->setCurrentIndex(m_model.rowCount() > 0 ? ListPage : EmptyPage);
    findChild<QPushButton*>(u"firstShot"_s)->setEnabled(!m_model.episode().isNull());
}

void BoardView::showMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"boardMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction* one : shotActions()) {
        if (one)
            menu->addAction(one);
        else
            menu->addSeparator();
    }
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

QList<QAction*> BoardView::shotActions() const
{
    return {m_new,     m_duplicate, m_split, nullptr,  m_rename, m_plan,   nullptr,
            m_earlier, m_later,     nullptr, m_remake, nullptr,  m_delete, m_bin};
}

void BoardView::updateActions()
{
    const QModelIndex index = m_list->currentIndex();
    for (QAction* made : {m_duplicate, m_split, m_rename, m_plan, m_delete})
        made->setEnabled(index.isValid());
    m_earlier->setEnabled(index.isValid() && index.row() > 0);
    m_later->setEnabled(index.isValid() && index.row() + 1 < m_model.rowCount());
    const Staleness stale = m_model.staleness(index);
    m_remake->setEnabled(stale.remake.has_value());
    m_remake->setText(stale.causes.isEmpty() ? tr("Make again") : remakeText(stale));
    m_remake->setToolTip(
        stale.remake && stale.remake->stepsAfter > 0
            ? tr("Queues its first take. What was edited or extended after it is done anew by "
                 "hand.")
            : tr("Queues it with the cast as it is now."));
}

const Shot* BoardView::current() const
{
    return m_model.shot(m_list->currentIndex());
}

} // namespace troupe
