#pragma once

#include "core/characters/clipfit.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace troupe {

/// The rules for a character's clip, each with a tick or the button that mends it, and one for all.
class FitRuleList : public QWidget {
    Q_OBJECT

public:
    explicit FitRuleList(const QList<FitRule>& rules, QWidget* parent = nullptr);

    /// `findings` are of the rules that were given, in their order; `made`: what the clip will be.
    void setFindings(const QList<FitFinding>& findings, const ClipFacts& made);

    /// One of the buttons has something to do.
    bool canMend() const;

Q_SIGNALS:
    void mendWanted(const troupe::FitRule& rule);
    void mendAllWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QLabel* icon;
        QLabel* text;
        QPushButton* mend;
    };

    void updateIcons();

    QList<FitRule> m_rules;
    QList<FitFinding> m_findings;
    QList<Row> m_rows;
    QPushButton* m_mendAll;
};

} // namespace troupe
