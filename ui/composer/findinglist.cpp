#include "ui/composer/findinglist.h"

#include "ui/common/icons.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

Icon iconFor(FindingRow::Weight weight)
{
    switch (weight) {
    case FindingRow::Weight::Blocks: return Icon::Error;
    case FindingRow::Weight::Warns: return Icon::Warning;
    case FindingRow::Weight::Tells: return Icon::Info;
    }
    Q_UNREACHABLE();
}

QString wordFor(FindingRow::Weight weight)
{
    switch (weight) {
    case FindingRow::Weight::Blocks: return FindingList::tr("Cannot be sent");
    case FindingRow::Weight::Warns: return FindingList::tr("Warning");
    case FindingRow::Weight::Tells: return FindingList::tr("Note");
    }
    Q_UNREACHABLE();
}

} // namespace

FindingList::FindingList(QWidget* parent) : QWidget(parent), m_lines {}, m_more(new QLabel(this))
{
    setObjectName(u"findingList"_s);
    m_more->setObjectName(u"moreFindings"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (int row = 0; row < MaxRows; ++row) {
        m_lines[size_t(row)] = makeLine(row);
        layout->addWidget(m_lines[size_t(row)].box);
    }
    layout->addWidget(m_more);
    setRows({});
}

FindingList::Line FindingList::makeLine(int row)
{
    auto* box = new QWidget(this);
    const Line line {box, new QLabel(box), new QLabel(box), new QPushButton(box), new QGridLayout(box)};
    line.text->setObjectName(u"findingText%1"_s.arg(row));
    line.text->setTextFormat(Qt::PlainText);
    line.text->setWordWrap(true);
    line.mend->setObjectName(u"findingMend%1"_s.arg(row));
    line.mend->setAutoDefault(false);
    line.layout->setContentsMargins(0, 0, 0, 0);
    line.layout->setVerticalSpacing(4);
    line.layout->setColumnStretch(1, 1);
    line.layout->addWidget(line.icon, 0, 0, Qt::AlignTop);
    line.layout->addWidget(line.text, 0, 1);
    line.layout->addWidget(line.mend, 0, 2, Qt::AlignTop);
    connect(line.mend, &QPushButton::clicked, this, [this, row] {
        // A copy: mending makes new rows.
        if (const auto apply = m_rows.value(row).apply) {
            apply();
            Q_EMIT mended();
        }
    });
    return line;
}

void FindingList::setRows(QList<FindingRow> rows)
{
    std::stable_sort(rows.begin(), rows.end(),
                     [](const FindingRow& a, const FindingRow& b) { return a.weight < b.weight; });
    m_rows = std::move(rows);
    for (int i = 0; i < MaxRows; ++i) {
        const Line& line = m_lines[size_t(i)];
        const bool isUsed = i < m_rows.size();
        line.box->setVisible(isUsed);
        if (!isUsed)
            continue;
        const FindingRow& row = m_rows[i];
        line.text->setText(row.text);
        line.text->setAccessibleName(wordFor(row.weight) + u": "_s + row.text);
        line.text->setToolTip(row.why);
        line.icon->setToolTip(wordFor(row.weight));
        line.mend->setText(row.mend);
        line.mend->setVisible(!row.mend.isEmpty());
    }
    const int more = int(m_rows.size()) - MaxRows;
    m_more->setText(more > 0 ? tr("%n more", "notes on the prompt", more) : QString());
    m_more->setVisible(more > 0);
    showIcons();
    placeMends();
    setVisible(!m_rows.isEmpty());
}

void FindingList::showIcons()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    for (int i = 0; i < std::min(int(m_rows.size()), MaxRows); ++i)
        m_lines[size_t(i)].icon->setPixmap(icon(iconFor(m_rows[i].weight)).pixmap(size));
}

void FindingList::placeMends()
{
    for (Line& line : m_lines) {
        // Beside a wide button the text would be a column of single words.
        const bool isBelow = 5 * line.mend->sizeHint().width() > 2 * width();
        if (isBelow == line.isMendBelow)
            continue;
        line.isMendBelow = isBelow;
        line.layout->removeWidget(line.mend);
        if (isBelow)
            line.layout->addWidget(line.mend, 1, 1, Qt::AlignLeft);
        else
            line.layout->addWidget(line.mend, 0, 2, Qt::AlignTop);
    }
}

void FindingList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeMends();
}

void FindingList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcons();
    QWidget::changeEvent(event);
}

} // namespace troupe
