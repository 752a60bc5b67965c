#pragma once

#include "ui/desktop/desktopnotifier.h"
#include "ui/desktop/jobnews.h"
#include "ui/desktop/trayicon.h"

namespace troupe {

class JobQueue;
class MainWindow;
struct EndingThing;

/// The studio as it is met outside its window: the tray, the desktop's notifications, and the way back in.
class Outside : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Outside)

public:
    /// Both outlive it. `tray` was made before the window, which asks it whether it may hide.
    Outside(TrayIcon& tray, JobQueue& queue, MainWindow& window, QObject* parent = nullptr);

    /// `token`: of the desktop that asked for it; may be empty.
    void bringWindowBack(const QByteArray& token);

private:
    void showSummary();
    void tellOfEnding(const EndingThing& thing);
    void followNetwork();

    TrayIcon& m_tray;
    JobQueue& m_queue;
    MainWindow& m_window;
    DesktopNotifier m_notifier;
    JobNews m_news;
};

} // namespace troupe
