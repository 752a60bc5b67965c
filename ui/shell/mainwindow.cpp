#include "ui/shell/mainwindow.h"

#include "core/base/async.h"
#include "core/jobs/jobqueue.h"
#include "core/store/assetfiles.h"
#include "core/store/changes.h"
#include "core/store/characterrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/settingsrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "ui/board/boardmodel.h"
#include "ui/board/boardview.h"
#include "ui/board/lineageview.h"
#include "ui/board/takestrip.h"
#include "ui/cast/castpanel.h"
#include "ui/common/banner.h"
#include "ui/composer/sentdialog.h"
#include "ui/composer/shotpanel.h"
#include "ui/player/playerwidget.h"
#include "ui/queue/linecommands.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuepanel.h"
#include "ui/shell/boarddesk.h"
#include "ui/shell/castdesk.h"
#include "ui/shell/characterfiledesk.h"
#include "ui/shell/cutpage.h"
#include "ui/shell/episodebar.h"
#include "ui/shell/expirynotice.h"
#include "ui/shell/moneydesk.h"
#include "ui/shell/passportdesk.h"

#include <QMenu>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr auto SampleWords = "{{char:%1}} walks through a snowy forest at dawn, slow pan to the right";

/// What a copy of a take is called: the beginning of its prompt.
QString nameOf(const Take& take)
{
    return take.recipe.prompt.simplified().left(40).trimmed();
}

} // namespace

MainWindow::MainWindow(const Services& services, QWidget* parent)
    : QMainWindow(parent),
      m_services(services),
      m_expiries(services.store, services.catalog),
      m_expiryWatch(services.store, services.queue, services.catalog),
      m_pictures(services.media),
      m_thumbnails(
          m_pictures, [assets = services.store.assets()](const AssetHash& hash) { return assets.path(hash); },
          services.store.folder() + u"/cache"),
      m_boardDesk(new BoardDesk(services, m_thumbnails, m_undo, this)),
      m_castDesk(new CastDesk(services, m_thumbnails, m_pictures, m_undo, this)),
      m_moneyDesk(new MoneyDesk(services.store, this))
{
    setObjectName("mainWindow");
    setWindowTitle(tr("Troupe"));
    makeTopBar();
    makeCentre();
    makeDocks();
    makeActions();
    connectCast();
    connectShots();
    connectTakes();
    connectQueue();
    connectExpiry();
    restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectCast()
{
    connect(m_cast, &CastPanel::sampleRequested, m_castDesk, &CastDesk::addSample);
    connect(m_cast, &CastPanel::newRequested, m_castDesk, &CastDesk::chooseClip);
    connect(m_cast, &CastPanel::clipDropped, m_castDesk, &CastDesk::addFromClip);
    connect(m_cast, &CastPanel::passportRequested, &m_castDesk->passports(), &PassportDesk::open);
    connect(m_cast, &CastPanel::characterFileDropped, &m_castDesk->files(), &CharacterFileDesk::importFile);
    connect(m_cast, &CastPanel::exportRequested, &m_castDesk->files(), &CharacterFileDesk::askWhereTo);
    connect(m_cast, &CastPanel::mentionRequested, m_shotPanel, &ShotPanel::insertMention);
    connect(m_cast, &CastPanel::failed, this, &MainWindow::say);
    connect(m_castDesk, &CastDesk::failed, this, &MainWindow::say);
    connect(m_castDesk, &CastDesk::added, this, &MainWindow::characterAdded);
    connect(m_player, &PlayerWidget::menuOpening, this, &MainWindow::offerStill);
    connect(&m_castDesk->passports(), &PassportDesk::draftsChanged, this,
            [this] { m_shotPanel->showShot(m_shot); }); // What it held is old.
    connect(&m_castDesk->passports(), &PassportDesk::stillAdded, this, [this](const QString& name) {
        m_banner->showMessage(Banner::Tone::Good, tr("The frame is a still of %1 now.").arg(name));
    });
}

void MainWindow::offerStill(QMenu* menu)
{
    const auto cast = m_services.store.characters().summaries();
    if (!cast || cast->isEmpty() || !m_take)
        return;
    menu->addSeparator();
    auto* who = menu->addMenu(tr("Use this frame as a still of"));
    who->setObjectName(u"stillOf"_s);
    const auto plays = [this](const CharacterSummary& one) {
        const auto& entries = m_take->recipe.cast;
        return std::any_of(entries.begin(), entries.end(),
                           [&](const CastEntry& entry) { return entry.character == one.id; });
    };
    QList<CharacterSummary> order = *cast; // Who plays in the take comes first.
    std::stable_partition(order.begin(), order.end(), plays);
    for (const CharacterSummary& one : std::as_const(order)) {
        connect(who->addAction(one.name), &QAction::triggered, this, [this, id = one.id] {
            m_castDesk->passports().addStill(id, m_player->path(), m_player->seconds());
        });
    }
}

void MainWindow::connectShots()
{
    connect(m_episodes, &EpisodeBar::episodeChosen, this, &MainWindow::showEpisode);
    connect(m_episodes, &EpisodeBar::failed, this, &MainWindow::say);
    connect(m_board, &BoardView::currentShotChanged, this, [this](const ShotId& id) {
        if (id != m_shot)
            showShot(id);
    });
    connect(m_board, &BoardView::shotActivated, m_shotPanel, &ShotPanel::focusPrompt);
    connect(m_board, &BoardView::playRequested, this, &MainWindow::playTake);
    connect(m_board, &BoardView::aboutToEdit, m_shotPanel, &ShotPanel::flush);
    m_boardDesk->attach(*m_shots, *m_board);
    connect(m_boardDesk, &BoardDesk::failed, this, &MainWindow::say);
    connect(m_boardDesk, &BoardDesk::refused, m_banner,
            [this](const QString& sentence) { m_banner->showMessage(Banner::Tone::Bad, sentence); });
    connect(m_boardDesk, &BoardDesk::playRequested, this, &MainWindow::playTake);
    connect(m_boardDesk, &BoardDesk::restored, this, &MainWindow::showShotOfJob);
    connect(m_shots, &BoardModel::failed, this, &MainWindow::say);
    connect(m_player, &PlayerWidget::copyFailed, this, &MainWindow::say);
    connect(m_cut, &CutPage::failed, this, &MainWindow::say);
    connect(m_cut, &CutPage::shotChosen, this, [this](const ShotId& id) {
        if (id != m_shot)
            showShot(id);
    });
    connect(m_shotPanel, &ShotPanel::ordered, this, &MainWindow::order);
    connect(m_shotPanel, &ShotPanel::failed, this, &MainWindow::say);
    connect(m_shotPanel, &ShotPanel::exactRequested, this, &MainWindow::showExactRequest);
    connect(m_shotPanel, &ShotPanel::budgetRequested, m_moneyDesk, &MoneyDesk::raise);
    connect(&m_services.store.changes(), &Changes::shotChanged, this, [this](const ShotId& id) {
        m_jobs->renamed();
        if (id == m_shot) // Its title may be another, or it may have gone to the bin.
            showCrumb();
    });
    connect(&m_services.store.changes(), &Changes::shotsChanged, this, [this] {
        m_jobs->renamed();
        showCrumb();
    });
}

void MainWindow::connectTakes()
{
    connect(m_takes, &TakeStrip::takeSelected, this, [this](const TakeId& id) {
        const auto take = m_services.store.takes().find(id);
        if (take && *take && (!m_take || m_take->id != id))
            showTake(**take, false);
    });
    connect(m_takes, &TakeStrip::playRequested, this, &MainWindow::playTake);
    connect(m_takes, &TakeStrip::keepRequested, m_boardDesk, &BoardDesk::keepTake);
    connect(m_takes, &TakeStrip::deleteRequested, m_boardDesk, &BoardDesk::deleteTake);
    const auto followUp = [this](void (ShotPanel::*start)(const Take&)) {
        return [this, start](const TakeId& id) {
            if (const auto take = m_services.store.takes().find(id); take && *take)
                (m_shotPanel->*start)(**take);
        };
    };
    connect(m_takes, &TakeStrip::extendRequested, this, followUp(&ShotPanel::startExtend));
    connect(m_takes, &TakeStrip::editRequested, this, followUp(&ShotPanel::startEdit));
    connect(m_takes, &TakeStrip::failed, this, &MainWindow::say);
    connect(m_lineage, &LineageView::playRequested, this, &MainWindow::playTake);
    connect(m_lineage, &LineageView::keepRequested, m_boardDesk, &BoardDesk::keepTake);
    connect(m_lineage, &LineageView::extendRequested, this, followUp(&ShotPanel::startExtend));
    connect(m_lineage, &LineageView::editRequested, this, followUp(&ShotPanel::startEdit));
    connect(m_lineage, &LineageView::branchRequested, this, followUp(&ShotPanel::startFromLastFrame));
    connect(m_lineage, &LineageView::failed, this, &MainWindow::say);
    connect(&m_services.store.changes(), &Changes::takeChanged, this, [this](const TakeId& id) {
        if (m_take && m_take->id == id && m_services.store.takes().numberOf(id).value_or(1) == 0)
            takeWentAway();
    });
}

/// What was in the viewer went to the bin.
void MainWindow::takeWentAway()
{
    m_take.reset();
    if (const auto next = m_takes->current()) {
        showTake(*next, false);
        return;
    }
    m_player->open({});
    m_takes->hide();
}

void MainWindow::connectExpiry()
{
    connect(&m_expiryWatch, &ExpiryWatch::nearsEnd, this, &MainWindow::warnOfEnding);
    connect(m_expiryNotice, &ExpiryNotice::requested, this, &MainWindow::showEnding);
    m_tick.setInterval(std::chrono::seconds(10)); // What is shown changes once a minute.
    connect(&m_tick, &QTimer::timeout, m_takes, &TakeStrip::tick);
    connect(&m_tick, &QTimer::timeout, m_shotPanel, &ShotPanel::tick);
    connect(&m_tick, &QTimer::timeout, m_expiryNotice, &ExpiryNotice::refresh);
    m_tick.start();
    QTimer::singleShot(0, this, [this] { // After the window is there.
        if (const auto started = m_expiryWatch.start(); !started)
            say(started.error());
    });
}

void MainWindow::showEpisode(const EpisodeId& id)
{
    m_shots->setEpisode(id);
    m_cut->setEpisode(id);
    const auto shots = m_services.store.series().shots(id);
    if (!shots) {
        say(shots.error());
        return;
    }
    const bool here
        = std::any_of(shots->begin(), shots->end(), [&](const Shot& s) { return s.id == m_shot; });
    if (!here)
        showShot(shots->isEmpty() ? ShotId() : shots->first().id);
}

void MainWindow::showShot(const ShotId& id)
{
    m_shot = id;
    m_take.reset();
    m_board->select(id);
    m_shotPanel->showShot(id);
    if (const auto shot = m_services.store.series().findShot(id); shot && *shot)
        m_board->setDefaults((*shot)->settings);
    m_takes->setShot(id);
    m_lineage->setShot(id);
    showCrumb();
    const auto cover = m_services.store.takes().cover(id);
    if (cover && cover->take)
        showTake(*cover->take, false);
    else
        m_player->open({});
    m_takes->setVisible(cover && cover->count > 0);
}

void MainWindow::showCrumb()
{
    m_episodes->setShotText(shotName(m_shot));
}

QString MainWindow::shotName(const ShotId& id) const
{
    const auto found = m_services.store.series().findShot(id);
    if (!found || !*found)
        return {};
    const QString number = shotNumber((*found)->position);
    return (*found)->title.isEmpty() ? number : tr("%1 - %2").arg(number, (*found)->title);
}

void MainWindow::showTake(const Take& take, bool play)
{
    m_take = take;
    const auto path = m_services.store.assets().path(take.clip);
    if (!path) {
        say(path.error());
        return;
    }
    m_takes->setVisible(true);
    m_takes->select(take.id);
    m_lineage->select(take.id);
    if (play)
        m_player->openAndPlay(*path, nameOf(take));
    else
        m_player->open(*path, nameOf(take));
}

void MainWindow::playTake(const TakeId& id)
{
    if (const auto take = m_services.store.takes().find(id); take && *take)
        showTake(**take, true);
}

void MainWindow::order(const QList<JobOrder>& orders)
{
    m_undo.push(addJobs(m_services.queue, orders, [this](const Error& error) { say(error); }));
}

void MainWindow::showExactRequest(const JobOrder& order)
{
    const auto sent = sentRequest(m_services.store, m_services.providers, m_expiries, order, this);
    whenDone(sent, this, [this](const Result<SentRequest>& request) {
        if (request)
            (new SentDialog(*request, this))->open();
        else
            say(request.error());
    });
}

void MainWindow::jobChanged(const Job& job)
{
    const auto* done = std::get_if<jobs::Done>(&job.state);
    if (!done || job.order.shot != m_shot || m_player->isPlaying())
        return;
    // What was waited for plays by itself, unless something else is being watched.
    if (const auto take = m_services.store.takes().find(done->take); take && *take)
        showTake(**take, true);
}

void MainWindow::showEnding(const EndingThing& thing)
{
    showShotOfJob(thing.shot);
    if (thing.job)
        m_queuePanel->select(*thing.job);
    else if (const auto take = m_services.store.takes().find(*thing.take); take && *take)
        showTake(**take, false);
}

void MainWindow::warnOfEnding(const EndingThing& thing)
{
    if (!thing.job)
        return; // Nothing is lost with it: the entry in the top bar is enough.
    m_banner->showMessage(
        Banner::Tone::Warning,
        tr("%1. It is paid for and not fetched yet: see the queue for what holds it.", "what ends, and when")
            .arg(endingText(thing, shotName(thing.shot), QDateTime::currentDateTimeUtc())));
}

void MainWindow::characterAdded(const Character& character, bool isSample)
{
    m_cast->select(character.id());
    if (!isSample) {
        m_shotPanel->focusPrompt();
        return;
    }
    // The sample comes with a first sentence, so that one more press makes a clip.
    const auto found = m_services.store.series().findShot(m_shot);
    if (!found || !*found || !(*found)->prompt.isEmpty()) {
        m_shotPanel->focusPrompt();
        return;
    }
    Shot shot = **found;
    shot.prompt = PromptDocument::parse(QString::fromLatin1(SampleWords).arg(character.slug()));
    if (const auto saved = m_services.store.series().save(shot); !saved)
        say(saved.error());
    m_shotPanel->showShot(shot.id);
    m_shotPanel->focusPrompt();
}

void MainWindow::say(const Error& error)
{
    m_banner->showError(error);
}

void MainWindow::showJob(const JobId& id)
{
    // A take has the id of its job, which may have ended long ago.
    if (const auto take = m_services.store.takes().find(TakeId::fromString(id.toString())); take && *take) {
        showShotOfJob((*take)->shot);
        showTake(**take, false);
    } else if (const auto job = m_services.queue.job(id)) {
        showShotOfJob(job->order.shot);
    }
}

} // namespace troupe
