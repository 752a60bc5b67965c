#include "ui/board/boardview.h"

#include "ui/board/boardcommands.h"
#include "ui/board/boardmodel.h"
#include "ui/board/carddelegate.h"
#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/themecolors.h"

#include <QAction>
#include <QInputDialog>
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
      m_delete(action(this, u"deleteShot"_s, Icon::Delete, tr("Delete"), Qt::Key_Delete))
{
    setObjectName(u"board"_s);
    build();
    connect(m_new, &QAction::triggered, this, &BoardView::newShot);
    connect(m_duplicate, &QAction::triggered, this, &BoardView::duplicateShot);
    connect(m_rename, &QAction::triggered, this, &BoardView::renameShot);
    connect(m_delete, &QAction::triggered, this, &BoardView::deleteShot);
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (const Shot* shot = m_model.shot(index))
            Q_EMIT shotActivated(shot->id);
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &BoardView::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT currentShotChanged(currentShot()); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &BoardView::showPage);
    connect(&m_model, &BoardModel::failed, m_banner,
            [this](const Error& error) { m_banner->showError(error); });
    connect(&m_model, &BoardModel::orderWanted, this, [this](const QList<ShotId>& order) {
        const ShotId moved = currentShot();
        m_undo.push(reorderShots(m_series, m_model.episode(), m_model.order(), order,
                                 [this](const Error& error) { m_banner->showError(error); }));
        select(moved);
    });
    showPage();
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

void BoardView::newShot()
{
    const Shot* before = current();
    insert({.id = ShotId::create(),
            .episode = m_model.episode(),
            .title = {},
            .prompt = {},
            .settings = before ? before->settings : m_defaults},
           tr("New shot"));
}

void BoardView::duplicateShot()
{
    if (const Shot* shot = current()) {
        Shot copy = *shot;
        copy.id = ShotId::create();
        insert(copy, tr("Duplicate shot"));
    }
}

void BoardView::renameShot()
{
    const Shot* shot = current();
    if (!shot)
        return;
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(u"renameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename shot"));
    dialog->setLabelText(tr("Title:"));
    dialog->setTextValue(shot->title);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, shot = *shot](const QString& text) {
        const QString title = text.simplified();
        if (title != shot.title)
            m_undo.push(troupe::renameShot(m_series, shot, title,
                                           [this](const Error& error) { m_banner->showError(error); }));
    });
    dialog->open();
}

void BoardView::deleteShot()
{
    if (const Shot* shot = current())
        m_undo.push(troupe::deleteShot(m_series, *shot, m_model.order(),
                                       [this](const Error& error) { m_banner->showError(error); }));
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

void BoardView::insert(const Shot& shot, const QString& text)
{
    if (m_model.episode().isNull())
        return;
    Shot placed = shot;
    QList<ShotId> order = m_model.order();
    const QModelIndex index = m_list->currentIndex();
    placed.position = int(order.size()); // at the end until the order is written
    order.insert(index.isValid() ? index.row() + 1 : int(order.size()), placed.id);
    m_undo.push(
        addShot(m_series, placed, order, text, [this](const Error& error) { m_banner->showError(error); }));
    select(placed.id);
}

void BoardView::showPage()
{
    m_pages->setCurrentIndex(m_model.rowCount() > 0 ? ListPage : EmptyPage);
    findChild<QPushButton*>(u"firstShot"_s)->setEnabled(!m_model.episode().isNull());
}

void BoardView::showMenu(const QPoint& at)
{
    const bool onCard = m_list->indexAt(at).isValid();
    for (QAction* made : {m_duplicate, m_rename, m_delete})
        made->setEnabled(onCard || current());
    auto* menu = new QMenu(this);
    menu->setObjectName(u"boardMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_new, m_duplicate, m_rename, m_delete});
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

const Shot* BoardView::current() const
{
    return m_model.shot(m_list->currentIndex());
}

} // namespace troupe
