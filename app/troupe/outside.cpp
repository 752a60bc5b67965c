#include "app/troupe/outside.h"

#include "core/jobs/jobqueue.h"
#include "ui/shell/expirynotice.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statusline.h"

#include <QNetworkInformation>
#include <QTimer>

using namespace std::chrono_literals;

namespace troupe {

Outside::Outside(TrayIcon& tray, JobQueue& queue, MainWindow& window, QObject* parent)
    : QObject(parent),
      m_tray(tray),
      m_queue(queue),
      m_window(window),
      m_news(queue, [&window](const ShotId& id) { return window.shotName(id); })
{
    const auto open = [this](const JobId& job, const QString& token) {
        bringWindowBack(token.toLatin1());
        m_window.showJob(job);
    };
    connect(&m_news, &JobNews::happened, &m_tray, &TrayIcon::addNews);
    connect(&m_news, &JobNews::notice, this, [this](const Notice& notice) {
        if (!m_window.isActiveWindow()) // Who looks at the studio sees it there.
            m_notifier.show(notice);
    });
    m_news.setTellsWhenDone([&window] { return window.notifiesWhenDone(); });
    connect(&m_news, &JobNews::allDone, &m_notifier,
            &DesktopNotifier::show); // Asked for, so wherever they look.
    connect(&window.expiryWatch(), &ExpiryWatch::nearsEnd, this, &Outside::tellOfEnding);
    connect(&m_notifier, &DesktopNotifier::activated, this, open);
    connect(&m_notifier, &DesktopNotifier::unavailable, &m_tray, &TrayIcon::showMessage);
    connect(&m_tray, &TrayIcon::jobRequested, this, [open](const JobId& job) { open(job, {}); });
    connect(&m_tray, &TrayIcon::windowRequested, this, [this] { bringWindowBack({}); });
    connect(&m_tray, &TrayIcon::pauseRequested, &m_queue, &JobQueue::setPaused);
    connect(&m_tray, &TrayIcon::quitRequested, &m_window, &QWidget::close);
    connect(&m_queue, &JobQueue::pausesChanged, &m_tray,
            [this](const Pauses& pauses) { m_tray.setPaused(pauses.all); });
    m_tray.setPaused(m_queue.isPaused());

    // A thousand jobs change many times a second; a tray need not.
    auto* soon = new QTimer(this);
    soon->setSingleShot(true);
    soon->setInterval(500ms);
    connect(soon, &QTimer::timeout, this, &Outside::showSummary);
    const auto later = [soon] {
        if (!soon->isActive())
            soon->start();
    };
    connect(&m_queue, &JobQueue::jobAdded, soon, later);
    connect(&m_queue, &JobQueue::jobChanged, soon, later);
    showSummary();
    QTimer::singleShot(1s, this, &Outside::followNetwork); // The window comes first.
}

void Outside::tellOfEnding(const EndingThing& thing)
{
    // A take has the id of the job that made it.
    const JobId job = thing.job ? *thing.job : JobId::fromString(thing.take->toString());
    const QString shot = m_window.shotName(thing.shot);
    m_news.add({NoticeKind::EndsSoon, job, shot, endingText(thing, shot, QDateTime::currentDateTimeUtc())});
}

void Outside::followNetwork()
{
    // Where no backend knows, the queue finds out by itself.
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (reachability == QNetworkInformation::Reachability::Online)
                    m_queue.tryNow();
            });
}

void Outside::bringWindowBack(const QByteArray& token)
{
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token); // Where Qt's Wayland plugin looks for it.
    m_window.comeToFront();
}

void Outside::showSummary()
{
    m_tray.setSummary(queueSummary(m_queue.jobs()));
}

} // namespace troupe
