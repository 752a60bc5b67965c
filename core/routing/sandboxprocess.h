#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QPointer>
#include <QProcess>
#include <QPromise>
#include <QTimer>
#include <QUrl>

namespace troupe {

/// Where a running sandbox listens.
struct SandboxAddress {
    QUrl url; ///< Without "/v1".
    QByteArray token;

    friend bool operator==(const SandboxAddress&, const SandboxAddress&) = default;
};

/// The built-in provider as a child process, started when it is first needed. It ends when its
/// standard input does, so even a studio that is killed leaves none behind.
class SandboxProcess : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SandboxProcess)

public:
    struct Settings {
        QString program; ///< Path of `troupe-sandbox`.
        QString dataFolder;
        double pace = 1; ///< See `troupe-sandbox --help`.
        std::chrono::milliseconds startDeadline {20'000};
    };

    explicit SandboxProcess(Settings settings, QObject* parent = nullptr);
    ~SandboxProcess() override;

    /// Starts it unless it runs. Missing: no such program. Network: it did not start in time, or ended;
    /// `detail` holds what it said. The next call tries again.
    QFuture<Result<SandboxAddress>> address();
    bool isRunning() const { return m_address.has_value(); }

Q_SIGNALS:
    void stopped(); ///< It ran, and does not any more.

private:
    void start();
    void read();
    void answer(const Result<SandboxAddress>& result);
    void ended();

    Settings m_settings;
    QPointer<QProcess> m_process;
    QTimer m_deadline;
    QByteArray m_output;
    QByteArray m_complaint; ///< The end of its standard error.
    std::optional<SandboxAddress> m_address;
    std::vector<std::shared_ptr<QPromise<Result<SandboxAddress>>>> m_waiting;
};

} // namespace troupe
