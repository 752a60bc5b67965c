#include "ui/board/plandialog.h"

#include "ui/common/formats.h"
#include "ui/common/themecolors.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace troupe {

PlanDialog::PlanDialog(const Shot& shot, const QString& name, QWidget* parent)
    : QDialog(parent),
      m_own(new QCheckBox(tr("&Planned length:"), this)),
      m_seconds(new QDoubleSpinBox(this)),
      m_notes(new QPlainTextEdit(shot.notes, this))
{
    setObjectName(u"planDialog"_s);
    setWindowTitle(tr("Notes and planned length of %1").arg(name));
    m_own->setObjectName(u"hasPlan"_s);
    m_own->setChecked(shot.planned.has_value());
    m_own->setToolTip(tr("Without it the shot is planned as long as its clip is asked for: %1.")
                          .arg(clipLengthText(shot.settings.seconds)));
    m_seconds->setObjectName(u"plannedSeconds"_s);
    m_seconds->setAccessibleName(tr("Planned length in seconds"));
    m_seconds->setRange(ShortestPlan, LongestPlan);
    m_seconds->setDecimals(1);
    m_seconds->setSingleStep(0.5);
    m_seconds->setSuffix(tr(" s", "seconds"));
    m_seconds->setValue(plannedSeconds(shot));
    m_seconds->setEnabled(m_own->isChecked());
    connect(m_own, &QCheckBox::toggled, m_seconds, &QWidget::setEnabled);
    auto* label = new QLabel(tr("&Notes, which are never sent:"), this);
    label->setBuddy(m_notes);
    m_notes->setObjectName(u"shotNotes"_s);
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setTabChangesFocus(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* length = new QHBoxLayout;
    length->addWidget(m_own);
    length->addWidget(m_seconds);
    length->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * Grid, 4 * Grid, 4 * Grid, 4 * Grid);
    layout->setSpacing(2 * Grid);
    layout->addLayout(length);
    layout->addWidget(label);
    layout->addWidget(m_notes, 1);
    layout->addWidget(buttons);
    resize(110 * Grid, 80 * Grid);
    m_notes->setFocus();
}

std::optional<double> PlanDialog::planned() const
{
    return m_own->isChecked() ? std::optional(m_seconds->value()) : std::nullopt;
}

QString PlanDialog::notes() const
{
    return m_notes->toPlainText().trimmed();
}

} // namespace troupe
