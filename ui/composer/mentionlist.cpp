#include "ui/composer/mentionlist.h"

#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace troupe {
namespace {

bool aWordBeginsWith(const QString& name, const QString& letters)
{
    qsizetype at = name.indexOf(letters, 0, Qt::CaseInsensitive);
    while (at > 0 && name[at - 1].isLetterOrNumber())
        at = name.indexOf(letters, at + 1, Qt::CaseInsensitive);
    return at >= 0;
}

} // namespace

QList<Mentionable> mentionMatches(const QList<Mentionable>& everybody, const QString& letters, int limit)
{
    QList<Mentionable> first;
    QList<Mentionable> second;
    for (const Mentionable& who : everybody) { // `everybody` is sorted by name already.
        if (first.size() == limit)
            break;
        if (who.name.startsWith(letters, Qt::CaseInsensitive))
            first << who;
        else if (second.size() < limit && aWordBeginsWith(who.name, letters))
            second << who;
    }
    return (first + second).mid(0, limit);
}

MentionList::MentionList(QWidget* parent)
    : QFrame(parent, Qt::ToolTip) // A tool tip never takes the focus from the text.
      ,
      m_list(new QListWidget(this))
{
    setObjectName("mentionList");
    setFrameShape(QFrame::StyledPanel);
    m_list->setObjectName("mentionListItems");
    m_list->setAccessibleName(tr("Characters to mention"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);

    connect(m_list, &QListWidget::itemClicked, this, [this] {
        if (const auto who = current())
            Q_EMIT picked(*who);
    });
}

void MentionList::showMatches(const QList<Mentionable>& matches, const QPoint& globalPosition)
{
    if (matches.isEmpty()) {
        hide();
        return;
    }
    if (matches != m_matches) {
        m_matches = matches;
        m_list->clear();
        for (const Mentionable& who : matches)
            m_list->addItem(who.name);
        m_list->setCurrentRow(0);
    }
    const int rowHeight = m_list->sizeHintForRow(0);
    resize(qBound(180, m_list->sizeHintForColumn(0) + 24, 360), int(matches.size()) * rowHeight + 6);
    move(globalPosition);
    show();
}

void MentionList::step(int by)
{
    const int count = m_list->count();
    if (count > 0)
        m_list->setCurrentRow((m_list->currentRow() + by + count) % count);
}

std::optional<Mentionable> MentionList::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_matches.size() ? std::optional(m_matches[row]) : std::nullopt;
}

} // namespace troupe
