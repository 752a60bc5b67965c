#include "ui/desktop/trayicon.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QApplication>
#include <QMenu>

namespace troupe {
namespace {

constexpr qsizetype MaxNews = 5;

Icon iconOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Ready: return Icon::Done;
    case NoticeKind::NeedsYou: return Icon::Warning;
    case NoticeKind::Failed: return Icon::Error;
    case NoticeKind::EndsSoon: return Icon::Time;
    }
    return Icon::Info;
}

} // namespace

TrayIcon::TrayIcon(QObject* parent)
    : QObject(parent), m_menu(std::make_unique<QMenu>()), m_pause(new QAction(tr("&Pause the queue"), this))
{
    m_pause->setCheckable(true);
    connect(m_pause, &QAction::triggered, this, &TrayIcon::pauseRequested);
    m_icon.setIcon(QApplication::windowIcon().isNull() ? icon(Icon::Film) : QApplication::windowIcon());
    m_icon.setContextMenu(m_menu.get());
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT windowRequested();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT jobRequested(m_ofMessage); });
    fillMenu();
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_icon.show();
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::isShown() const
{
    return m_icon.isVisible() && QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayIcon::setSummary(const QString& text)
{
    const QString name = QApplication::applicationDisplayName();
    m_icon.setToolTip(text.isEmpty() ? name : tr("%1: %2", "program: state of the queue").arg(name, text));
}

void TrayIcon::setPaused(bool paused)
{
    m_pause->setChecked(paused);
}

void TrayIcon::addNews(const Happening& happening)
{
    m_news.removeIf([&](const Happening& other) { return other.job == happening.job; });
    m_news.prepend(happening);
    if (m_news.size() > MaxNews)
        m_news.removeLast();
    fillMenu();
}

void TrayIcon::showMessage(const Notice& notice)
{
    if (!isShown())
        return;
    m_ofMessage = notice.job;
    m_icon.showMessage(notice.title, notice.body,
                       notice.urgent ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

void TrayIcon::fillMenu()
{
    m_menu->clear();
    for (const Happening& happening : std::as_const(m_news)) {
        // An & in a shot's name is no shortcut.
        QString title = noticeOf({happening}).title;
        auto* action
            = m_menu->addAction(icon(iconOf(happening.kind)), title.replace(u'&', QLatin1StringView("&&")));
        connect(action, &QAction::triggered, this, [this, job = happening.job] { Q_EMIT jobRequested(job); });
    }
    if (!m_news.isEmpty())
        m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Show the studio")), &QAction::triggered, this, &TrayIcon::windowRequested);
    m_menu->addAction(m_pause);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Quit")), &QAction::triggered, this, &TrayIcon::quitRequested);
}

} // namespace troupe
