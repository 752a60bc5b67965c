#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace troupe {

/// SIGINT, SIGTERM and SIGHUP as a Qt signal, so that a program can end in order. The second of them ends
/// it at once. Make at most one, in the main thread.
class StopSignals : public QObject {
    Q_OBJECT

public:
    explicit StopSignals(QObject* parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    /// `number`: SIGINT, ...
    void stopAsked(int number);

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace troupe
