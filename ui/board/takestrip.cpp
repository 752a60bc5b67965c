#include "ui/board/takestrip.h"

#include "core/store/changes.h"
#include "core/store/takerepository.h"
#include "ui/board/carddelegate.h"
#include "ui/board/takemodel.h"
#include "ui/common/icons.h"
#include "ui/common/themecolors.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr QSize PosterSize(144, 81);

class TakeDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {PosterSize.width() + 4 * Grid,
                PosterSize.height() + 2 * option.fontMetrics.height() + 6 * Grid};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const ThemeColors& colors = ThemeColors::of(option.palette);
        const QRect card = option.rect.adjusted(2, 2, -2, -2);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected) {
            painter->setPen(QPen(colors.accentText, option.state.testFlag(QStyle::State_HasFocus) ? 2 : 1.5));
            painter->setBrush(colors.raised);
            painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
        }
        const QRect inner = card.adjusted(Grid, Grid, -Grid, -Grid);
        const QRect poster(inner.topLeft(), QSize(inner.width(), inner.width() * 9 / 16));
        drawPoster(*painter, poster, index.data(TakeModel::PosterRole).value<QPixmap>(), option.palette);
        drawEnding(*painter, poster, index.data(TakeModel::EndingRole).toString());
        QRect line(inner.left() + 2, poster.bottom() + 2, inner.width() - 4, option.fontMetrics.height());
        drawLine(*painter, line, index.data(TakeModel::NumberRole).toString(),
                 index.data(TakeModel::LengthRole).toString(), colors.text, colors.muted);
        if (index.data(TakeModel::KeptRole).toBool()) {
            constexpr int IconSize = 14;
            const int after
                = option.fontMetrics.horizontalAdvance(index.data(TakeModel::NumberRole).toString());
            painter->drawPixmap(
                line.left() + after + Grid, line.center().y() - IconSize / 2,
                iconPixmap(Icon::Keep, IconSize, colors.good, painter->device()->devicePixelRatioF()));
        }
        line.translate(0, line.height() + 1);
        drawLine(*painter, line, index.data(TakeModel::LineageRole).toString(),
                 index.data(TakeModel::CostRole).toString(), colors.muted, colors.muted);
        painter->restore();
    }

private:
    /// How long it can be followed up still, in the corner of its picture.
    static void drawEnding(QPainter& painter, const QRect& poster, const QString& left)
    {
        if (left.isEmpty())
            return;
        constexpr int IconSize = 12;
        const QColor ink = ThemeColors::dark().warning; // On black in both themes.
        const QFontMetrics metrics = painter.fontMetrics();
        QRect badge(0, 0, IconSize + metrics.horizontalAdvance(left) + 4 * Grid, metrics.height() + Grid);
        badge.moveTopRight(poster.topRight() + QPoint(-Grid, Grid));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 215));
        painter.drawRoundedRect(badge, Radius - 2, Radius - 2);
        painter.drawPixmap(badge.left() + Grid, badge.center().y() - IconSize / 2,
                           iconPixmap(Icon::Time, IconSize, ink, painter.device()->devicePixelRatioF()));
        painter.setPen(ink);
        painter.drawText(badge.adjusted(IconSize + 2 * Grid, 0, -Grid, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         left);
    }

    static void drawLine(QPainter& painter, const QRect& line, const QString& left, const QString& right,
                         const QColor& leftInk, const QColor& rightInk)
    {
        const QFontMetrics metrics = painter.fontMetrics();
        painter.setPen(rightInk);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, right);
        const int room = line.width() - metrics.horizontalAdvance(right) - 2 * Grid;
        painter.setPen(leftInk);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(left, Qt::ElideRight, room));
    }
};

} // namespace

TakeStrip::TakeStrip(TakeRepository& takes, Changes& changes, ThumbnailCache& thumbnails,
                     OriginalExpiry expiry, QWidget* parent)
    : QWidget(parent),
      m_takes(takes),
      m_model(new TakeModel(thumbnails, PosterSize * 2, std::move(expiry), systemClock(), this)),
      m_list(new QListView(this)),
      m_empty(new QLabel(tr("No takes yet: write the prompt and press Generate."), this)),
      m_extend(new QAction(icon(Icon::Extend), tr("Extend"), this)),
      m_edit(new QAction(icon(Icon::Edit), tr("Edit by text"), this)),
      m_keep(new QAction(icon(Icon::Keep), tr("Keep"), this)),
      m_delete(new QAction(icon(Icon::Delete), tr("Delete"), this))
{
    setObjectName(u"takeStrip"_s);
    m_list->setObjectName(u"takeList"_s);
    m_list->setAccessibleName(tr("Takes of this shot"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TakeDelegate(m_list));
    m_list->setFlow(QListView::TopToBottom); // Beside the picture, which is wide and needs the height.
    m_list->setWrapping(false);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setFrameShape(QFrame::NoFrame);
    setFixedWidth(PosterSize.width() + 4 * Grid + style()->pixelMetric(QStyle::PM_ScrollBarExtent)
                  + 2 * Grid);
    m_list->installEventFilter(this);
    m_empty->setObjectName(u"takesEmpty"_s);
    m_empty->setWordWrap(true);
    m_extend->setObjectName(u"extendTake"_s);
    m_extend->setShortcut(Qt::Key_E);
    m_edit->setObjectName(u"editTake"_s);
    m_edit->setShortcut(Qt::Key_X);
    m_keep->setObjectName(u"keepTake"_s);
    m_keep->setCheckable(true);
    m_delete->setObjectName(u"deleteTake"_s);
    m_delete->setShortcut(Qt::Key_Delete);
    m_delete->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_delete);

    auto* bar = new QVBoxLayout;
    bar->setSpacing(0);
    for (QAction* made : {m_keep, m_extend, m_edit}) {
        made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(made);
        auto* button = new QToolButton(this);
        button->setObjectName(QString(made->objectName() + u"Button"));
        button->setDefaultAction(made);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        bar->addWidget(button);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Grid);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 1);
    layout->addLayout(bar);

    connect(&changes, &Changes::takeChanged, this, [this](const TakeId&, const ShotId& shot) {
        if (shot == m_shot)
            reload();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateActions();
        if (const auto take = current())
            Q_EMIT takeSelected(take->id);
    });
    connect(m_list, &QAbstractItemView::doubleClicked, this, [this] {
        if (const auto take = current())
            Q_EMIT playRequested(take->id);
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &TakeStrip::showMenu);
    connect(m_extend, &QAction::triggered, this, [this] {
        if (const auto take = current())
            Q_EMIT extendRequested(take->id);
    });
    connect(m_edit, &QAction::triggered, this, [this] {
        if (const auto take = current())
            Q_EMIT editRequested(take->id);
    });
    connect(m_keep, &QAction::triggered, this, [this] {
        if (const auto take = current())
            Q_EMIT keepRequested(take->id, !take->kept);
    });
    connect(m_delete, &QAction::triggered, this, [this] {
        if (const auto take = current())
            Q_EMIT deleteRequested(take->id);
    });
    updateActions();
}

void TakeStrip::setShot(const ShotId& shot)
{
    m_shot = shot;
    m_model->setTakes({});
    reload();
    const QList<Take>& takes = m_model->takes();
    const auto kept = std::find_if(takes.begin(), takes.end(), [](const Take& take) { return take.kept; });
    if (!takes.isEmpty())
        select(kept != takes.end() ? kept->id : takes.constLast().id);
}

void TakeStrip::select(const TakeId& take)
{
    if (const QModelIndex index = m_model->indexOf(take); index.isValid())
        m_list->setCurrentIndex(index);
}

std::optional<Take> TakeStrip::current() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_model->takes().size() ? std::optional(m_model->takes().at(row)) : std::nullopt;
}

bool TakeStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const auto take = current();
    if (!take || key->modifiers() != Qt::NoModifier)
        return false;
    if (key->key() == Qt::Key_Space) {
        Q_EMIT playRequested(take->id);
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        m_keep->trigger();
        return true;
    }
    return false;
}

void TakeStrip::reload()
{
    const auto selected = current();
    const int row = m_list->currentIndex().row();
    const auto takes = m_shot.isNull() ? Result<QList<Take>>(QList<Take>()) : m_takes.ofShot(m_shot);
    if (!takes) {
        Q_EMIT failed(takes.error());
        return;
    }
    m_model->setTakes(*takes);
    if (selected && m_model->indexOf(selected->id).isValid())
        select(selected->id);
    else if (selected && !takes->isEmpty()) // It was deleted: to its neighbour.
        m_list->setCurrentIndex(m_model->index(std::min(row, int(takes->size()) - 1)));
    m_empty->setVisible(takes->isEmpty() && !m_shot.isNull());
    m_list->setVisible(!takes->isEmpty());
    updateActions();
}

void TakeStrip::updateActions()
{
    const auto take = current();
    for (QAction* made : {m_extend, m_edit, m_keep, m_delete})
        made->setEnabled(take.has_value());
    m_keep->setChecked(take && take->kept);
    m_keep->setText(take && take->kept ? tr("Kept") : tr("Keep"));
}

void TakeStrip::showMenu(const QPoint& at)
{
    if (!current())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"takeMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_keep, m_extend, m_edit});
    menu->addSeparator();
    menu->addAction(m_delete);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace troupe
