#include "ui/cast/fitbands.h"

#include "ui/cast/cliptext.h"
#include "ui/cast/fitlook.h"
#include "ui/common/elidedlabel.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int BandIconSize = 14;
constexpr int BandsInARow = 2;

} // namespace

FitBands::FitBands(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(u"fitBands"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Grid);
    m_grid->setVerticalSpacing(Grid / 2);
    for (int column = 1; column < 2 * BandsInARow; column += 2)
        m_grid->setColumnStretch(column, 1);
}

void FitBands::setFindings(const QList<FitFinding>& findings, const ClipFacts& clip)
{
    clear();
    for (const FitFinding& finding : findings) {
        if (finding.state == FitState::Advice)
            continue;
        const int place = int(m_findings.size());
        auto* icon = new QLabel(this);
        icon->setFixedSize(BandIconSize, BandIconSize);
        auto* text = new ElidedLabel(this);
        text->setObjectName(u"fitBand-"_s + fitRuleText(finding.rule.kind));
        text->setText(tr("%1: %2").arg(fitRuleTitle(finding.rule), fitRuleFact(finding.rule, clip)));
        text->setAccessibleName(tr("%1, %2", "a rule with its fact, and whether it fits")
                                    .arg(text->text(), fitStateWord(finding.state)));
        icon->setToolTip(finding.state == FitState::Met ? fitStateWord(finding.state)
                                                        : fitRuleWish(finding.rule));
        const int row = place / BandsInARow;
        const int column = 2 * (place % BandsInARow);
        m_grid->addWidget(icon, row, column);
        m_grid->addWidget(text, row, column + 1);
        m_icons << icon;
        m_findings << finding;
    }
    updateIcons();
}

void FitBands::setMessage(const QString& text)
{
    clear();
    auto* label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_grid->addWidget(label, 0, 0, 1, 2 * BandsInARow);
}

bool FitBands::isAllMet() const
{
    return troupe::isAllMet(m_findings);
}

void FitBands::clear()
{
    m_findings.clear();
    m_icons.clear();
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void FitBands::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
}

void FitBands::updateIcons()
{
    const ThemeColors& colors = ThemeColors::of(palette());
    for (qsizetype i = 0; i < m_icons.size(); ++i) {
        const FitState state = m_findings[i].state;
        m_icons[i]->setPixmap(
            iconPixmap(fitIcon(state), BandIconSize, fitColor(state, colors), devicePixelRatioF()));
    }
}

} // namespace troupe
