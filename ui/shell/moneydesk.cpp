#include "ui/shell/moneydesk.h"

#include "ui/ledger/budgetsdialog.h"
#include "ui/ledger/ledgerwindow.h"

namespace troupe {

MoneyDesk::MoneyDesk(Store& store, QWidget* window) : QObject(window), m_store(store), m_window(window) {}

void MoneyDesk::openLedger()
{
    if (!m_ledger) {
        m_ledger = new LedgerWindow(m_store, systemClock(), m_window);
        m_ledger->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_ledger, &LedgerWindow::budgetsRequested, this, [this] { budgets(m_ledger)->open(); });
    }
    m_ledger->show();
    m_ledger->raise();
    m_ledger->activateWindow();
}

void MoneyDesk::openBudgets()
{
    budgets(m_window)->open();
}

void MoneyDesk::raise(const BudgetStop& stop)
{
    auto* dialog = budgets(m_window);
    dialog->raise(stop);
    dialog->open();
}

BudgetsDialog* MoneyDesk::budgets(QWidget* parent)
{
    auto* dialog = new BudgetsDialog(m_store, systemClock(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

} // namespace troupe
