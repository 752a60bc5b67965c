#pragma once

#include "core/series/series.h"

#include <QDialog>

class QCheckBox;
class QDoubleSpinBox;
class QPlainTextEdit;

namespace troupe {

/// What a person plans of one shot: how long it is to be in the cut, and notes. accepted() is the time to
/// ask for them.
class PlanDialog : public QDialog {
    Q_OBJECT

public:
    explicit PlanDialog(const Shot& shot, const QString& name, QWidget* parent = nullptr);

    std::optional<double> planned() const;
    QString notes() const;

private:
    QCheckBox* m_own;
    QDoubleSpinBox* m_seconds;
    QPlainTextEdit* m_notes;
};

} // namespace troupe
