// How the window is closed, hidden and brought back.
#include "core/jobs/jobqueue.h"
#include "core/store/connectionrepository.h"
#include "core/store/settingsrepository.h"
#include "core/store/store.h"
#include "ui/composer/shotpanel.h"
#include "ui/shell/closequestion.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QCloseEvent>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

QString askKey()
{
    return u"window/askBeforeClosing"_s;
}

} // namespace

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_shotPanel->flush();
    remember();
    const UnderWay work = workUnderWay();
    const auto asks = m_services.store.settings().value(askKey());
    const bool isAsked = !work.isNothing() && (!asks || asks->toBool(true));
    if (m_isClosing || !isAsked || qApp->isSavingSession()) {
        m_services.queue.setDraining(true);
        QMainWindow::closeEvent(event); // Jobs go on when the studio is opened again; nothing is lost.
        Q_EMIT closed();
        return;
    }
    event->ignore();
    askBeforeClosing(work);
}

UnderWay MainWindow::workUnderWay() const
{
    QSet<ConnectionId> local;
    if (const auto connections = m_services.store.connections().all()) {
        for (const Connection& connection : *connections) {
            if (connection.kind == Connection::Kind::Sandbox)
                local.insert(connection.id);
        }
    }
    return underWay(m_services.queue.jobs(), m_services.queue.isPaused(),
                    [&](const ConnectionId& id) { return local.contains(id); });
}

void MainWindow::askBeforeClosing(const UnderWay& underWay)
{
    if (auto* open = findChild<CloseQuestion*>()) { // Asked again while it is asked: yes.
        open->activateWindow();
        return;
    }
    comeToFront();
    auto* question = new CloseQuestion(underWay, m_services.canStay && m_services.canStay(), this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_services.queue, &JobQueue::jobChanged, question,
            [this, question] { question->setUnderWay(workUnderWay()); });
    // Nothing new is sent while the last answer is waited for.
    connect(question, &CloseQuestion::closing, this, [this] { m_services.queue.setDraining(true); });
    connect(question, &QDialog::rejected, this, [this] { m_services.queue.setDraining(false); });
    connect(question, &CloseQuestion::chosen, this, [this](CloseQuestion::Choice choice, bool askAgain) {
        if (choice == CloseQuestion::Choice::Background) {
            hide();
            return;
        }
        if (!askAgain)
            (void)m_services.store.settings().set(askKey(), false); // Only comfort is lost.
        m_isClosing = true;
        close();
    });
    question->open();
}

void MainWindow::closeUnasked()
{
    m_isClosing = true;
    close();
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

} // namespace troupe
