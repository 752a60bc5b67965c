#pragma once

#include "core/base/clock.h"
#include "core/ledger/envelope.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QDoubleSpinBox;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace troupe {

class Banner;
class BudgetModel;
class Store;

/// The envelopes: set one, change its limit, take it away, and see what has gone out. Use open().
class BudgetsDialog : public QDialog {
    Q_OBJECT

public:
    /// `store` outlives it.
    explicit BudgetsDialog(Store& store, Clock clock = systemClock(), QWidget* parent = nullptr);

    /// Ready to set or change the limit of this one.
    void choose(const EnvelopeScope& scope);
    /// As choose(), with a limit that lets one more job pass.
    void raise(const BudgetStop& stop);

private:
    struct Choice {
        EnvelopeScope scope;
        QString title;
    };

    void layOut();
    void loadChoices();
    void reload();
    void showChosen();
    void save();
    void remove();
    std::optional<EnvelopeScope> chosen() const;
    QString titleOf(const EnvelopeScope& scope) const;
    std::optional<EnvelopeUse> useOf(const EnvelopeScope& scope) const;

    Store& m_store;
    Clock m_clock;
    QList<Choice> m_choices; // In the order of the combo box.
    BudgetModel* m_model;
    Banner* m_banner;
    QTreeView* m_view;
    QStackedWidget* m_pages;
    QComboBox* m_for;
    QDoubleSpinBox* m_limit;
    QPushButton* m_save;
    QPushButton* m_remove;
    QTimer m_later; // Facts come in bursts.
};

} // namespace troupe
