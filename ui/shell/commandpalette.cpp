#include "ui/shell/commandpalette.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {

QList<int> paletteMatches(const QStringList& names, const QString& words)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    QList<int> matches;
    for (int i = 0; i < names.size(); ++i) {
        const bool all = std::all_of(wanted.begin(), wanted.end(), [&](const QString& word) {
            return names[i].contains(word, Qt::CaseInsensitive);
        });
        if (all)
            matches << i;
    }
    std::stable_partition(matches.begin(), matches.end(),
                          [&](int i) { return names[i].startsWith(words.trimmed(), Qt::CaseInsensitive); });
    return matches;
}

CommandPalette::CommandPalette(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent, Qt::Popup), m_words(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setObjectName("commandPalette");
    setAttribute(Qt::WA_DeleteOnClose);
    for (QAction* action : actions)
        m_actions << action;
    m_words->setObjectName("paletteWords");
    m_words->setPlaceholderText(tr("What do you want to do?"));
    m_words->setAccessibleName(tr("Command"));
    m_words->installEventFilter(this);
    m_list->setObjectName("paletteList");
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_words);
    layout->addWidget(m_list);
    resize(480, 360);

    connect(m_words, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_words, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    filter({});
    m_words->setFocus();
}

void CommandPalette::filter(const QString& words)
{
    QStringList names;
    for (const auto& action : m_actions)
        names << (action && action->isEnabled() ? action->text().remove(u'&').remove(u"..."_s) : QString());
    m_list->clear();
    for (const int i : paletteMatches(names, words)) {
        if (names[i].isEmpty())
            continue;
        const QString keys = m_actions[i]->shortcut().toString(QKeySequence::NativeText);
        auto* item
            = new QListWidgetItem(keys.isEmpty() ? names[i] : tr("%1   (%2)").arg(names[i], keys), m_list);
        item->setData(Qt::UserRole, i);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem* item = m_list->currentItem();
    const QPointer<QAction> action = item ? m_actions[item->data(Qt::UserRole).toInt()] : nullptr;
    close(); // First: the action may open a window of its own.
    if (action)
        action->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int by = key == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow(qBound(0, m_list->currentRow() + by, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace troupe
