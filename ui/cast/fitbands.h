#pragma once

#include "core/characters/clipfit.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace troupe {

/// What services say to a clip, small: for each rule an icon, its name and what the clip has. Advice is left
/// out: nobody can measure it.
class FitBands : public QWidget {
    Q_OBJECT

public:
    explicit FitBands(QWidget* parent = nullptr);

    void setFindings(const QList<FitFinding>& findings, const ClipFacts& clip);
    /// In place of them.
    void setMessage(const QString& text);
    /// There is something to mend.
    bool isAllMet() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void clear();
    void updateIcons();

    QGridLayout* m_grid;
    QList<FitFinding> m_findings;
    QList<QLabel*> m_icons;
};

} // namespace troupe
