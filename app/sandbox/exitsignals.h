#pragma once

#include <QObject>

namespace troupe {

/// Turns what ends the program from outside into one signal in the event loop: SIGTERM, SIGINT, and,
/// where asked for, the end of standard input - which comes even if the parent is killed.
class ExitSignals : public QObject {
    Q_OBJECT

public:
    enum class Parent { Ignored, Watched };

    /// Call first in main(): no thread may start before, or it would take the signals for itself.
    static void blockSignals();

    explicit ExitSignals(Parent parent, QObject* owner = nullptr);

Q_SIGNALS:
    void exitAsked();

private:
    void watchSignals();
    void watchInput();
};

} // namespace troupe
