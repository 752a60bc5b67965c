#pragma once

#include "core/ledger/envelope.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace troupe {

class BudgetsDialog;
class LedgerWindow;
class Store;

/// Opens what shows money: the ledger, once, and the budgets.
class MoneyDesk : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    MoneyDesk(Store& store, QWidget* window);

    void openLedger();
    void openBudgets();
    /// The budgets, ready to let through what this stopped.
    void raise(const BudgetStop& stop);

private:
    BudgetsDialog* budgets(QWidget* parent);

    Store& m_store;
    QWidget* m_window;
    QPointer<LedgerWindow> m_ledger;
};

} // namespace troupe
