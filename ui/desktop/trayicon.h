#pragma once

#include "ui/desktop/notice.h"

#include <QSystemTrayIcon>

#include <memory>

class QAction;
class QMenu;

namespace troupe {

/// The studio in the system's tray: what goes on, the last news, and a way back to the window. Shown only
/// where the desktop has a tray.
class TrayIcon : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrayIcon)

public:
    explicit TrayIcon(QObject* parent = nullptr);
    ~TrayIcon() override;

    bool isShown() const;
    /// "2 running, 1 waiting"; plain text.
    void setSummary(const QString& text);
    void setPaused(bool paused);
    /// On top of the menu, newest first; the last five.
    void addNews(const Happening& happening);
    /// For a desktop without a notification service.
    void showMessage(const Notice& notice);

Q_SIGNALS:
    void windowRequested();
    void jobRequested(const troupe::JobId& job);
    void pauseRequested(bool paused);
    void quitRequested();

private:
    void fillMenu();

    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon m_icon;
    QAction* m_pause;
    QList<Happening> m_news; ///< Newest first.
    JobId m_ofMessage;
};

} // namespace troupe
