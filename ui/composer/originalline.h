#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/expiry.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace troupe {

/// How a take can be followed up.
struct OriginalFacts {
    Operation operation = Operation::Extend;
    QString connection; ///< Where it was made; empty: nowhere, or the connection is gone.
    std::optional<Expiry> expiry; ///< Of what is there; nothing if nothing is.
    bool isPossible = true; ///< False: its model cannot do it at all.
};

/// "The original at Sandbox can be extended until 14:00, 5 h left." Empty where there is nothing to tell.
QString originalText(const OriginalFacts& facts, const QDateTime& now);

/// Its last frame is the better way on.
bool wantsLastFrame(const OriginalFacts& facts, const QDateTime& now);

/// Until when a take can be followed up where it was made, and the local way round once it cannot. Hidden
/// where there is nothing to tell.
class OriginalLine : public QWidget {
    Q_OBJECT

public:
    explicit OriginalLine(QWidget* parent = nullptr);

    void showFacts(const std::optional<OriginalFacts>& facts, const QDateTime& now);
    /// The frame is on its way.
    void setBusy(bool busy);

Q_SIGNALS:
    void lastFrameRequested();

private:
    QLabel* m_text;
    QPushButton* m_lastFrame;
};

} // namespace troupe
