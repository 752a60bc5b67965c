#pragma once

#include "ui/desktop/notice.h"

#include <QDBusConnection>
#include <QHash>
#include <QObject>

namespace troupe {

/// Shows notices by the desktop's notification service (org.freedesktop.Notifications, specification 1.2).
/// A new notice replaces none: each stays until the desktop or the person puts it away.
class DesktopNotifier : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopNotifier)

public:
    explicit DesktopNotifier(QDBusConnection bus = QDBusConnection::sessionBus(), QObject* parent = nullptr);

    void show(const Notice& notice);

Q_SIGNALS:
    /// The person clicked it. `token`: what a Wayland desktop gives so that the window may come to the front;
    /// may be empty.
    void activated(const troupe::JobId& job, const QString& token);
    /// No service shows it.
    void unavailable(const troupe::Notice& notice);

private:
    void send(const Notice& notice);
    Q_SLOT void actionInvoked(uint id, const QString& action);
    Q_SLOT void activationToken(uint id, const QString& token);
    Q_SLOT void notificationClosed(uint id, uint reason);

    QDBusConnection m_bus;
    std::optional<bool> m_bodyIsMarkup; ///< Asked before the first notice.
    QHash<uint, JobId> m_shown;
    QHash<uint, QString> m_tokens;
};

} // namespace troupe
