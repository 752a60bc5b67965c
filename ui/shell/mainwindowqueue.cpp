// Where the queue meets the rest of the window.
#include "core/jobs/jobqueue.h"
#include "core/store/changes.h"
#include "core/store/chargerepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/settingsrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "ui/board/boardmodel.h"
#include "ui/common/banner.h"
#include "ui/composer/shotpanel.h"
#include "ui/queue/jobpage.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuepanel.h"
#include "ui/queue/queuewiring.h"
#include "ui/shell/boarddesk.h"
#include "ui/shell/episodebar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/moneydesk.h"

#include <QLocale>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

QString connectionText(Store& store, const ConnectionId& id)
{
    const auto connection = store.connections().find(id);
    return connection && *connection ? (*connection)->name : QString();
}

constexpr std::chrono::seconds TroubleCounts(3);

QString notifyKey()
{
    return u"queue.notifyWhenDone"_s;
}

} // namespace

QueueNames MainWindow::queueNames() const
{
    Store& store = m_services.store;
    return {[this](const ShotId& id) { return shotName(id); },
            [&store](const ConnectionId& id) { return connectionText(store, id); },
            [&store](const TakeId& id) { return store.takes().numberOf(id).value_or(0); },
            [this](const Job& job) { return m_expiries.content(job); },
            [&store](const JobId& id) {
                auto charge = store.charges().find(id).value_or(std::nullopt);
                return charge && charge->source == ledgersource::person() ? charge : std::nullopt;
            }};
}

bool MainWindow::notifiesWhenDone() const
{
    const auto wanted = m_services.store.settings().value(notifyKey());
    return wanted && wanted->toBool();
}

void MainWindow::connectQueue()
{
    Store& store = m_services.store;
    JobQueue& queue = m_services.queue;
    troupe::connectQueue(queue, *m_jobs, *m_queuePanel, m_undo);
    m_queuePanel->setConnections([&store] {
        QList<std::pair<ConnectionId, QString>> named;
        const auto all = store.connections().all().value_or(QList<Connection>());
        for (const Connection& connection : all)
            named.append({connection.id, connection.name});
        return named;
    });
    m_queuePanel->showNotify(notifiesWhenDone());
    connect(m_queuePanel, &QueuePanel::notifyRequested, this, [this](bool on) {
        if (const auto saved = m_services.store.settings().set(notifyKey(), on); !saved)
            say(saved.error());
    });
    connect(m_queuePanel, &QueuePanel::shotRequested, this, &MainWindow::showShotOfJob);
    connect(&m_queuePanel->budget(), &BudgetActions::raiseRequested, m_moneyDesk, &MoneyDesk::raise);
    connect(&m_queuePanel->line(), &LineActions::pageRequested, this, &MainWindow::openJobPage);
    connect(&m_queuePanel->line(), &LineActions::editRequested, this, &MainWindow::changeJob);
    connect(m_shotPanel, &ShotPanel::changed, this, [this](const JobId& id, const JobOrder& order) {
        if (const auto edited = m_services.queue.edit(id, order); !edited)
            say(edited.error());
    });
    connect(&queue, &JobQueue::jobAdded, m_shots, &BoardModel::showJob);
    connect(&queue, &JobQueue::jobChanged, m_shots, &BoardModel::showJob);
    connect(&queue, &JobQueue::jobChanged, this, &MainWindow::jobChanged);
    connect(&queue, &JobQueue::storeFailed, this, &MainWindow::say);
    connect(&store.changes(), &Changes::chargeCorrected, m_jobs, &QueueModel::recharged);
    // What is over in a moment is not worth a word.
    connect(&queue, &JobQueue::connectionTroubled, this,
            [this] { QTimer::singleShot(TroubleCounts, this, &MainWindow::showTroubles); });
    connect(&queue, &JobQueue::connectionRecovered, this, &MainWindow::showTroubles);
    connect(m_troubles, &Banner::actionTriggered, &queue, &JobQueue::tryNow);
    for (const Job& job : queue.jobs())
        m_shots->showJob(job);
}

void MainWindow::showShotOfJob(const ShotId& id)
{
    if (m_services.store.series().isInBin(id).value_or(false)) {
        m_boardDesk->openBin(id);
        return;
    }
    if (const auto shot = m_services.store.series().findShot(id); shot && *shot)
        m_episodes->setEpisode((*shot)->episode);
    showShot(id);
}

void MainWindow::openJobPage(const JobId& id)
{
    const auto open = findChildren<JobPage*>();
    for (JobPage* page : open) {
        if (page->job() != id)
            continue;
        page->raise();
        page->activateWindow();
        return;
    }
    auto* page = new JobPage(m_services.queue, m_services.store, queueNames(), id, this);
    connect(page, &JobPage::shotRequested, this, &MainWindow::showShotOfJob);
    page->show();
}

void MainWindow::changeJob(const JobId& id)
{
    const auto job = m_services.queue.job(id);
    if (!job)
        return;
    showShotOfJob(job->order.shot);
    if (const auto started = m_shotPanel->startChange(*job); !started)
        say(started.error());
}

void MainWindow::showTroubles()
{
    QStringList names;
    for (const ConnectionId& id : m_services.queue.troubledConnections()) {
        if (const auto connection = m_services.store.connections().find(id); connection && *connection)
            names << (*connection)->name;
    }
    if (names.isEmpty()) {
        m_troubles->clear();
        return;
    }
    names.sort(Qt::CaseInsensitive);
    m_troubles->showMessage(Banner::Tone::Info,
                            tr("No answer from %1. Its jobs wait and go on by themselves; nothing is lost.")
                                .arg(QLocale().createSeparatedList(names)),
                            tr("Try now"));
}

} // namespace troupe
