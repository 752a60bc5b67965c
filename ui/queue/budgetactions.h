#pragma once

#include "core/jobs/job.h"

#include <QObject>

class QAction;
class QWidget;

namespace troupe {

/// What a person does about jobs that a budget holds, as actions for menus, keys and the palette. Each is
/// visible while it fits one of the jobs that were selected last.
class BudgetActions : public QObject {
    Q_OBJECT

public:
    explicit BudgetActions(QWidget* owner);

    void setSelection(const QList<Job>& jobs);
    QList<QAction*> all() const { return {m_raise, m_letThrough}; }

Q_SIGNALS:
    /// The budget that stopped the first of them; the price is that of all whom it stopped, if it is known.
    void raiseRequested(const troupe::BudgetStop& stop);
    void letThroughRequested(const troupe::JobId& id);

private:
    QList<JobId> m_unpriced; // Held because what they cost is not known.
    std::optional<BudgetStop> m_full;
    QAction* m_raise;
    QAction* m_letThrough;
};

} // namespace troupe
