#pragma once

#include "core/studio/shotlistimport.h"

#include <QDialog>

namespace troupe {

/// "Line 12: the length is no number of seconds."; with what to do about it.
QString problemSentence(const ShotListProblem& problem);

/// What a shot list would do to the episode, row by row, before it does. accepted(): the person wants it.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(const ShotListPlan& plan, const QString& fileName, QWidget* parent = nullptr);

    const ShotListPlan& plan() const { return m_plan; }

private:
    ShotListPlan m_plan;
};

} // namespace troupe
