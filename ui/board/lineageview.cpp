#include "ui/board/lineageview.h"

#include "core/store/changes.h"
#include "core/store/takerepository.h"
#include "ui/board/lineagedelegate.h"
#include "ui/common/icons.h"
#include "ui/common/themecolors.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

/// The cards show what is selected; the style would fill the branches before them as well.
class LineageTree : public QTreeView {
public:
    using QTreeView::QTreeView;

protected:
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override
    {
        painter->fillRect(rect, palette().base());
        QTreeView::drawBranches(painter, rect, index);
    }
};

} // namespace

LineageView::LineageView(TakeRepository& takes, Changes& changes, ThumbnailCache& thumbnails, QWidget* parent)
    : QWidget(parent),
      m_takes(takes),
      m_model(new LineageModel(
          thumbnails, LineageDelegate::PosterSize * 2, [this](const TakeId& id) { return findOutside(id); },
          this)),
      m_tree(new LineageTree(this)),
      m_empty(new QLabel(tr("No takes yet. What is made of a take stands below it here."), this)),
      m_play(makeAction(u"lineagePlay"_s, icon(Icon::Play), tr("Play"), 0)),
      m_keep(makeAction(u"lineageKeep"_s, icon(Icon::Keep), tr("Keep"), Qt::Key_K)),
      m_extend(makeAction(u"lineageExtend"_s, icon(Icon::Extend), tr("Extend"), Qt::Key_E)),
      m_edit(makeAction(u"lineageEdit"_s, icon(Icon::Edit), tr("Edit by text"), Qt::Key_X)),
      m_branch(makeAction(u"lineageBranch"_s, icon(Icon::Film), tr("Branch from its last frame"), Qt::Key_B))
{
    setObjectName(u"lineage"_s);
    m_tree->setObjectName(u"lineageTree"_s);
    m_tree->setAccessibleName(tr("How the takes of this shot came from each other"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new LineageDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->installEventFilter(this);
    m_empty->setObjectName(u"lineageEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Grid, Grid, Grid, Grid);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_empty, 1);
    setFocusProxy(m_tree);

    const auto ask = [this](void (LineageView::*signal)(const TakeId&)) {
        return [this, signal] {
            if (const auto take = current())
                Q_EMIT(this->*signal)(take->id);
        };
    };
    connect(m_play, &QAction::triggered, this, ask(&LineageView::playRequested));
    connect(m_extend, &QAction::triggered, this, ask(&LineageView::extendRequested));
    connect(m_edit, &QAction::triggered, this, ask(&LineageView::editRequested));
    connect(m_branch, &QAction::triggered, this, ask(&LineageView::branchRequested));
    connect(m_keep, &QAction::triggered, this, [this] {
        if (const auto take = current())
            Q_EMIT keepRequested(take->id, !take->kept);
    });
    connect(m_tree, &QAbstractItemView::doubleClicked, m_play, &QAction::trigger);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &LineageView::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &LineageView::updateActions);
    connect(&changes, &Changes::takeChanged, this, [this](const TakeId& id, const ShotId& shot) {
        if (shot == m_shot || m_model->indexOf(id).isValid()) // Also a source of another shot.
            reload();
    });
    reload();
}

QAction* LineageView::makeAction(const QString& name, const QIcon& icon, const QString& text, int key)
{
    auto* made = new QAction(icon, text, this);
    made->setObjectName(name);
    if (key != 0)
        made->setShortcut(QKeySequence(key));
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(made);
    return made;
}

std::optional<LineageModel::Outside> LineageView::findOutside(const TakeId& id)
{
    const auto take = m_takes.find(id);
    if (!take)
        Q_EMIT failed(take.error());
    if (!take || !*take)
        return std::nullopt;
    return LineageModel::Outside {**take, m_takes.numberOf(id).value_or(0) == 0};
}

void LineageView::setShot(const ShotId& shot)
{
    m_shot = shot;
    reload();
}

void LineageView::select(const TakeId& take)
{
    if (const QModelIndex index = m_model->indexOf(take); index.isValid())
        m_tree->setCurrentIndex(index);
}

std::optional<Take> LineageView::current() const
{
    return m_model->take(m_tree->currentIndex());
}

void LineageView::reload()
{
    const auto selected = current();
    const auto takes = m_shot.isNull() ? Result<QList<Take>>(QList<Take>()) : m_takes.ofShot(m_shot);
    if (!takes) {
        Q_EMIT failed(takes.error());
        return;
    }
    m_model->setTakes(*takes);
    m_tree->expandAll();
    if (selected)
        select(selected->id);
    m_tree->setVisible(!takes->isEmpty());
    m_empty->setVisible(takes->isEmpty());
    updateActions();
}

void LineageView::updateActions()
{
    const auto take = current();
    const bool isOfShot = m_model->isOfShot(m_tree->currentIndex());
    m_play->setEnabled(take.has_value());
    for (QAction* made : {m_keep, m_extend, m_edit, m_branch})
        made->setEnabled(isOfShot);
    m_keep->setText(isOfShot && take->kept ? tr("Keep no longer") : tr("Keep"));
}

void LineageView::showMenu(const QPoint& at)
{
    if (!m_tree->indexAt(at).isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"lineageMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_play, m_keep});
    menu->addSeparator();
    menu->addActions({m_extend, m_edit, m_branch});
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

bool LineageView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_tree || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool plays
        = key->key() == Qt::Key_Space || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!plays || key->modifiers() != Qt::NoModifier)
        return false;
    m_play->trigger();
    return true;
}

} // namespace troupe
