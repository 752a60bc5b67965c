#pragma once

#include "core/base/clock.h"
#include "core/ledger/totals.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QStackedWidget;
class QTreeView;

namespace troupe {

class Banner;
class LedgerModel;
class Store;
class TotalRow;

/// What was spent on what, and why that is believed; follows the ledger while it is open. Not modal.
class LedgerWindow : public QDialog {
    Q_OBJECT

public:
    /// `store` outlives it.
    explicit LedgerWindow(Store& store, Clock clock = systemClock(), QWidget* parent = nullptr);

    /// Nothing: by job.
    void setGrouping(const std::optional<LedgerGrouping>& grouping);
    /// The table as it stands, as CSV, in a file that is there whole or as it was before.
    void exportTo(const QString& path);

Q_SIGNALS:
    void budgetsRequested();

private:
    void layOut();
    void reload();
    void copy();
    void chooseExport();
    void showMenu(const QPoint& at);
    void askAmount(const JobId& job, const std::optional<PriceRange>& known);
    void correct(const JobId& job, const std::optional<Money>& charged);
    QStringList expandedKeys() const;

    Store& m_store;
    Clock m_clock;
    LedgerModel* m_model;
    QComboBox* m_by;
    Banner* m_banner;
    QTreeView* m_view;
    QStackedWidget* m_pages;
    TotalRow* m_total = nullptr;
    QTimer m_later; // Facts come in bursts.
};

} // namespace troupe
