#include "ui/desktop/desktopnotifier.h"

#include "core/base/logging.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr auto Service = "org.freedesktop.Notifications"_L1;
constexpr auto Path = "/org/freedesktop/Notifications"_L1;
constexpr int AsTheDesktopLikes = -1;
constexpr int AnswerWithin = 5000; // ms; a desktop that hangs must not hold the notice for ever.

QDBusMessage call(const QString& method)
{
    return QDBusMessage::createMethodCall(Service, Path, Service, method);
}

} // namespace

DesktopNotifier::DesktopNotifier(QDBusConnection bus, QObject* parent)
    : QObject(parent), m_bus(std::move(bus))
{
    const auto listen = [this](const char* signal, const char* slot) {
        m_bus.connect(Service, Path, Service, QLatin1StringView(signal), this, slot);
    };
    listen("ActionInvoked", SLOT(actionInvoked(uint, QString)));
    listen("ActivationToken", SLOT(activationToken(uint, QString)));
    listen("NotificationClosed", SLOT(notificationClosed(uint, uint)));
}

void DesktopNotifier::show(const Notice& notice)
{
    if (!m_bus.isConnected()) { // A call would not even fail.
        Q_EMIT unavailable(notice);
        return;
    }
    if (m_bodyIsMarkup)
        return send(notice);
    auto* asked
        = new QDBusPendingCallWatcher(m_bus.asyncCall(call(u"GetCapabilities"_s), AnswerWithin), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked, notice] {
        asked->deleteLater();
        const QDBusPendingReply<QStringList> capabilities = *asked;
        if (capabilities.isError()) {
            qCDebug(lcUi) << "no notification service:" << capabilities.error().name();
            Q_EMIT unavailable(notice);
            return;
        }
        m_bodyIsMarkup = capabilities.value().contains("body-markup"_L1);
        send(notice);
    });
}

void DesktopNotifier::send(const Notice& notice)
{
    QDBusMessage message = call(u"Notify"_s);
    const uchar urgency = notice.urgent ? 2 : 1;
    const QVariantMap hints {{u"desktop-entry"_s, QGuiApplication::desktopFileName()},
                             {u"urgency"_s, QVariant::fromValue(urgency)}};
    message.setArguments({QGuiApplication::applicationDisplayName(), QVariant(uint(0)),
                          QGuiApplication::desktopFileName(), notice.title,
                          *m_bodyIsMarkup ? notice.body.toHtmlEscaped() : notice.body,
                          QStringList {u"default"_s, tr("Show")}, hints, AsTheDesktopLikes});
    auto* sent = new QDBusPendingCallWatcher(m_bus.asyncCall(message, AnswerWithin), this);
    connect(sent, &QDBusPendingCallWatcher::finished, this, [this, sent, notice] {
        sent->deleteLater();
        const QDBusPendingReply<uint> id = *sent;
        if (id.isError()) {
            m_bodyIsMarkup.reset(); // Another service may take its place.
            Q_EMIT unavailable(notice);
            return;
        }
        m_shown.insert(id.value(), notice.job);
    });
}

void DesktopNotifier::actionInvoked(uint id, const QString& action)
{
    // The signal goes to everybody on the bus: others have notices too.
    const auto job = m_shown.constFind(id);
    if (job == m_shown.constEnd() || action != "default"_L1)
        return;
    Q_EMIT activated(*job, m_tokens.take(id));
}

void DesktopNotifier::activationToken(uint id, const QString& token)
{
    if (m_shown.contains(id))
        m_tokens.insert(id, token); // Comes before ActionInvoked.
}

void DesktopNotifier::notificationClosed(uint id, uint /*reason*/)
{
    m_shown.remove(id);
    m_tokens.remove(id);
}

} // namespace troupe
