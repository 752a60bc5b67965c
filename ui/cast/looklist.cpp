#include "ui/cast/looklist.h"

#include "ui/common/icons.h"
#include "ui/common/themecolors.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace troupe {

LookList::LookList(QWidget* parent)
    : QWidget(parent), m_table(new QTableWidget(0, 2, this)), m_remove(new QToolButton(this))
{
    m_table->setObjectName(u"passportLooks"_s);
    m_table->setAccessibleName(tr("Looks"));
    m_table->setHorizontalHeaderLabels({tr("Look"), tr("What prompts say of it")});
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_remove->setObjectName(u"removeLook"_s);
    m_remove->setIcon(icon(Icon::Delete));
    m_remove->setAutoRaise(true);
    m_remove->setAccessibleName(tr("Remove the look"));
    m_remove->setToolTip(tr("Remove the look (%1)", "key").arg(tr("Del", "key")));
    auto* remove = new QAction(tr("Remove the look"), m_table);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(remove);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Grid);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_remove, 0, Qt::AlignTop);
    setFocusProxy(m_table);
    connect(m_table, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem* item) {
        // A name is enough; words alone wait for theirs.
        if (item->column() == 0 || !m_table->item(item->row(), 0)->text().isEmpty())
            Q_EMIT edited(typed());
    });
    connect(m_remove, &QToolButton::clicked, this, &LookList::removeCurrent);
    connect(remove, &QAction::triggered, this, &LookList::removeCurrent);
    setLooks({});
}

void LookList::setLooks(const QList<CharacterLook>& looks)
{
    const QSignalBlocker blocker(m_table);
    const int row = m_table->currentRow();
    const int column = m_table->currentColumn();
    m_table->setRowCount(0);
    m_table->setRowCount(int(looks.size()) + (looks.size() < MaxLooks ? 1 : 0));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const CharacterLook look = looks.value(i);
        m_table->setItem(i, 0, new QTableWidgetItem(look.name));
        m_table->setItem(i, 1, new QTableWidgetItem(look.words));
        m_table->item(i, 1)->setToolTip(look.words);
    }
    if (looks.isEmpty())
        m_table->item(0, 0)->setToolTip(tr("Type a name, \"winter\" for example"));
    if (row >= 0 && row < m_table->rowCount())
        m_table->setCurrentCell(row, column);
}

QList<CharacterLook> LookList::typed() const
{
    QList<CharacterLook> looks;
    for (int i = 0; i < m_table->rowCount(); ++i)
        looks.append({m_table->item(i, 0)->text(), m_table->item(i, 1)->text()});
    return looks;
}

void LookList::removeCurrent()
{
    auto looks = typed();
    const int row = m_table->currentRow();
    if (row < 0 || row >= looks.size() || looks[row].name.isEmpty())
        return;
    looks.removeAt(row);
    Q_EMIT edited(looks);
}

} // namespace troupe
