#include "ui/cast/fitrulelist.h"

#include "ui/cast/cliptext.h"
#include "ui/cast/fitlook.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int IconSize = 16;

/// "Length: 3.5 s, fits", and what is wanted under it where that is not so.
QString rowText(const FitFinding& finding, const ClipFacts& made)
{
    const QString fact = fitRuleFact(finding.rule, made);
    const QString state = fitStateWord(finding.state);
    const QString head = fact.isEmpty()
        ? FitRuleList::tr("%1: %2").arg(fitRuleTitle(finding.rule), state)
        : FitRuleList::tr("%1: %2, %3").arg(fitRuleTitle(finding.rule), fact, state);
    return finding.state == FitState::Met ? head : QString(head + u'\n' + fitRuleWish(finding.rule));
}

} // namespace

FitRuleList::FitRuleList(const QList<FitRule>& rules, QWidget* parent)
    : QWidget(parent), m_rules(rules), m_mendAll(new QPushButton(tr("Mend &all"), this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * Grid);
    grid->setVerticalSpacing(2 * Grid);
    grid->setColumnStretch(1, 1);
    for (const FitRule& rule : m_rules) {
        const QString name = fitRuleText(rule.kind);
        Row row {new QLabel(this), new QLabel(this), new QPushButton(tr("Mend"), this)};
        row.icon->setFixedSize(IconSize, IconSize);
        row.text->setObjectName(u"fitRule-"_s + name);
        row.text->setTextFormat(Qt::PlainText);
        row.text->setWordWrap(true);
        row.text->setToolTip(
            tr("%1 (%2)").arg(rule.source, QLocale().toString(rule.asOf, QLocale::ShortFormat)));
        row.mend->setObjectName(u"mend-"_s + name);
        row.mend->setAccessibleName(tr("Mend: %1").arg(fitRuleTitle(rule)));
        row.mend->setAutoDefault(false);
        QSizePolicy keepsRoom = row.mend->sizePolicy();
        keepsRoom.setRetainSizeWhenHidden(true); // Nothing jumps when a rule is met.
        row.mend->setSizePolicy(keepsRoom);
        const int line = int(m_rows.size());
        grid->addWidget(row.icon, line, 0, Qt::AlignTop);
        grid->addWidget(row.text, line, 1, Qt::AlignTop);
        grid->addWidget(row.mend, line, 2, Qt::AlignTop);
        connect(row.mend, &QPushButton::clicked, this, [this, rule] { Q_EMIT mendWanted(rule); });
        m_rows << row;
    }
    m_mendAll->setObjectName(u"mendAll"_s);
    m_mendAll->setAutoDefault(false);
    setFocusProxy(m_mendAll);
    grid->addWidget(m_mendAll, int(m_rows.size()), 1, 1, 2, Qt::AlignRight);
    connect(m_mendAll, &QPushButton::clicked, this, &FitRuleList::mendAllWanted);
}

void FitRuleList::setFindings(const QList<FitFinding>& findings, const ClipFacts& made)
{
    m_findings = findings;
    const auto rows = std::min(m_rows.size(), findings.size());
    m_mendAll->setEnabled(canMend());
    for (qsizetype i = 0; i < rows; ++i) {
        m_rows[i].text->setText(rowText(findings[i], made));
        const bool isMendable = findings[i].state == FitState::Mendable;
        if (!isMendable && m_rows[i].mend->hasFocus())
            m_mendAll->setFocus(); // The button goes; the focus must not go with it.
        m_rows[i].mend->setVisible(isMendable);
    }
    updateIcons();
}

bool FitRuleList::canMend() const
{
    return std::any_of(m_findings.begin(), m_findings.end(),
                       [](const FitFinding& finding) { return finding.state == FitState::Mendable; });
}

void FitRuleList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
}

void FitRuleList::updateIcons()
{
    const ThemeColors& colors = ThemeColors::of(palette());
    for (qsizetype i = 0; i < std::min(m_rows.size(), m_findings.size()); ++i) {
        const FitState state = m_findings[i].state;
        m_rows[i].icon->setPixmap(
            iconPixmap(fitIcon(state), IconSize, fitColor(state, colors), devicePixelRatioF()));
    }
}

} // namespace troupe
