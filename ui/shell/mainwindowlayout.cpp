// How the window is laid out, its actions, and what it remembers.
#include "core/jobs/jobqueue.h"
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
#include "ui/composer/shotpanel.h"
#include "ui/player/playerwidget.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuepanel.h"
#include "ui/settings/connectionsdialog.h"
#include "ui/shell/boarddesk.h"
#include "ui/shell/castdesk.h"
#include "ui/shell/characterfiledesk.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/cutpage.h"
#include "ui/shell/episodebar.h"
#include "ui/shell/expirynotice.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/moneydesk.h"
#include "ui/shell/statusline.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QShortcut>
#include <QSplitter>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr QSize PosterSize(320, 180); // Twice what a card shows, for dense screens.
constexpr int BoardHeight = 204; // One row of cards.
constexpr int LayoutVersion = 1; // Docks of another version are not restored.

QDockWidget* makeDock(QMainWindow& window, const QString& title, const char* name, QWidget* content,
                      Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, &window);
    dock->setObjectName(QLatin1StringView(name));
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    dock->setWidget(content);
    window.addDockWidget(area, dock);
    return dock;
}

} // namespace

void MainWindow::makeTopBar()
{
    m_episodes = new EpisodeBar(m_services.store, this);
    auto* bar = new QToolBar(tr("Series"), this);
    bar->setObjectName("topBar");
    bar->setMovable(false);
    bar->addWidget(m_episodes);
    auto* space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    auto* right = new QWidget(bar); // A tool bar keeps the place of what is hidden; a layout does not.
    auto* line = new QHBoxLayout(right);
    line->setContentsMargins(0, 0, 0, 0);
    m_expiryNotice = new ExpiryNotice(
        m_expiryWatch, [this](const ShotId& id) { return shotName(id); }, systemClock(), right);
    line->addWidget(m_expiryNotice);
    line->addWidget(new StatusLine(m_services.store, m_services.queue, right));
    bar->addWidget(right);
    addToolBar(Qt::TopToolBarArea, bar);
    bar->toggleViewAction()->setVisible(false);
}

void MainWindow::makeCentre()
{
    m_banner = new Banner(this);
    m_banner->setObjectName("mainBanner");
    m_troubles = new Banner(this);
    m_troubles->setObjectName("troubleBanner");
    Store& store = m_services.store;
    m_shots = new BoardModel(store.series(), store.takes(), store.changes(), m_thumbnails, PosterSize, this);
    m_board = new BoardView(*m_shots, store.series(), m_undo, this);
    m_player = new PlayerWidget(m_pictures, this);
    m_takes = new TakeStrip(
        store.takes(), store.changes(), m_thumbnails,
        [this](const Take& take) { return m_expiries.original(take); }, this);
    m_viewer = new QWidget(this);
    auto* viewer = new QHBoxLayout(m_viewer);
    viewer->setContentsMargins(8, 8, 8, 8);
    viewer->setSpacing(8);
    viewer->addWidget(m_player, 1);
    viewer->addWidget(m_takes);

    m_centre = new QSplitter(Qt::Vertical, this);
    m_centre->setObjectName("centre");
    m_centre->setChildrenCollapsible(false);
    m_centre->addWidget(m_board);
    m_centre->addWidget(m_viewer);
    m_centre->setSizes({BoardHeight, 3 * BoardHeight});
    m_centre->setStretchFactor(1, 1); // A larger window shows a larger picture.
    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_troubles);
    layout->addWidget(m_banner);
    layout->addWidget(m_centre, 1);
    m_cut = new CutPage(store, m_pictures, m_undo, centre);
    m_cut->hide();
    layout->addWidget(m_cut, 1);
    setCentralWidget(centre);
}

void MainWindow::makeDocks()
{
    m_cast = new CastPanel(m_services.store, m_thumbnails, m_undo, this);
    m_shotPanel = new ShotPanel(m_services.store, m_services.media, m_services.catalog, this);
    m_jobs = new QueueModel(queueNames(), systemClock(), this);
    m_queuePanel = new QueuePanel(*m_jobs, this);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    auto* cast = makeDock(*this, tr("Cast"), "castDock", m_cast, Qt::LeftDockWidgetArea);
    auto* shot = makeDock(*this, tr("Shot"), "shotDock", m_shotPanel, Qt::RightDockWidgetArea);
    auto* queue = makeDock(*this, tr("Queue"), "queueDock", m_queuePanel, Qt::BottomDockWidgetArea);
    m_lineage = new LineageView(m_services.store.takes(), m_services.store.changes(), m_thumbnails, this);
    auto* lineage = makeDock(*this, tr("Lineage"), "lineageDock", m_lineage, Qt::BottomDockWidgetArea);
    lineage->toggleViewAction()->setShortcut(QKeySequence(u"Ctrl+Shift+L"_s));
    tabifyDockWidget(queue, lineage);
    connect(lineage->toggleViewAction(), &QAction::triggered, lineage, [lineage](bool shown) {
        if (shown)
            lineage->raise(); // In front of the queue.
    });
    lineage->hide(); // Until it is asked for.
    resizeDocks({cast, shot}, {220, 340}, Qt::Horizontal);
    resizeDocks({queue}, {150}, Qt::Vertical);
}

void MainWindow::makeActions()
{
    const auto add = [this](QMenu* menu, const QString& text, const QKeySequence& keys, auto run) {
        auto* action = menu->addAction(text);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    auto* file = menuBar()->addMenu(tr("&File"));
    add(file, tr("&New character..."), QKeySequence(u"Ctrl+Shift+N"_s), [this] { m_castDesk->chooseClip(); });
    add(file, tr("Use the &sample mascot"), {}, [this] { m_castDesk->addSample(); });
    add(file, tr("&Import a character..."), {}, [this] { m_castDesk->files().chooseFile(); });
    add(file, tr("E&xport the character..."), {},
        [this] { m_castDesk->files().askWhereTo(m_cast->selected()); });
    file->addSeparator();
    add(file, tr("New &episode..."), {}, [this] { m_episodes->addEpisode(); });
    add(file, tr("&Rename the episode..."), {}, [this] { m_episodes->renameEpisode(); });
    add(file, tr("New s&hot"), QKeySequence::New, [this] { m_board->newShot(); });
    add(file, tr("E&xport episode..."), QKeySequence(u"Ctrl+Shift+X"_s), [this] { m_cut->openExport(); });
    file->addSeparator();
    add(file, tr("&Import shots..."), {}, [this] { m_boardDesk->importShots(m_episodes->episode()); });
    add(file, tr("E&xport the shot list..."), {}, [this] {
        m_shotPanel->flush();
        m_boardDesk->exportShots(m_episodes->episode());
    });
    file->addSeparator();
    add(file, tr("&Connections..."), {}, [this] { openConnections(); });
    add(file, tr("&Quit"), QKeySequence::Quit, [this] { close(); });

    auto* edit = menuBar()->addMenu(tr("&Edit"));
    auto* undo = m_undo.createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    auto* redo = m_undo.createRedoAction(this, tr("&Redo"));
    redo->setShortcut(QKeySequence::Redo);
    edit->addActions({undo, redo});

    auto* shot = menuBar()->addMenu(tr("&Shot"));
    for (QAction* action : m_board->shotActions()) {
        if (action)
            shot->addAction(action);
        else
            shot->addSeparator();
    }

    auto* take = menuBar()->addMenu(tr("&Take"));
    add(take, tr("&Generate"), QKeySequence(u"Ctrl+Return"_s), [this] { m_shotPanel->submit(); });
    const auto extend = [this] {
        if (m_take)
            m_shotPanel->startExtend(*m_take);
    };
    const auto editByWords = [this] {
        if (m_take)
            m_shotPanel->startEdit(*m_take);
    };
    add(take, tr("E&xtend"), QKeySequence(u"Ctrl+E"_s), extend);
    add(take, tr("E&dit by words"), QKeySequence(u"Ctrl+Shift+E"_s), editByWords);
    // The plain letters too, where nothing is typed; TakeStrip has its own.
    for (QWidget* place : {static_cast<QWidget*>(m_player), static_cast<QWidget*>(m_board)}) {
        connect(new QShortcut(Qt::Key_E, place, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, extend);
        connect(new QShortcut(Qt::Key_X, place, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, editByWords);
    }
    add(take, tr("&Play or pause"), {}, [this] {
        if (m_cut->isVisible())
            m_cut->togglePlay();
        else
            m_player->togglePlay();
    });

    auto* queue = menuBar()->addMenu(tr("&Queue"));
    auto* pause = add(queue, tr("&Pause the queue"), {}, [this](bool on) { m_services.queue.setPaused(on); });
    pause->setCheckable(true);
    pause->setChecked(m_services.queue.isPaused());
    connect(&m_services.queue, &JobQueue::pausesChanged, pause,
            [pause](const Pauses& pauses) { pause->setChecked(pauses.all); });
    queue->addSeparator();
    for (QAction* action : m_queuePanel->jobActions()) {
        if (action)
            queue->addAction(action);
        else
            queue->addSeparator();
    }

    queue->addSeparator();
    add(queue, tr("&Ledger..."), QKeySequence(u"Ctrl+L"_s), [this] { m_moneyDesk->openLedger(); });
    add(queue, tr("&Budgets..."), {}, [this] { m_moneyDesk->openBudgets(); });

    auto* view = menuBar()->addMenu(tr("&View"));
    add(view, tr("&Find a command..."), QKeySequence(u"Ctrl+K"_s), [this] { openPalette(); });
    view->addSeparator();
    auto* perspectives = new QActionGroup(this);
    const auto perspective = [&](const QString& text, const QString& keys, Perspective which) {
        auto* action = add(view, text, QKeySequence(keys), [this, which] { setPerspective(which); });
        action->setCheckable(true);
        perspectives->addAction(action);
        return action;
    };
    perspective(tr("Board &and viewer"), u"Ctrl+1"_s, Perspective::Both)->setChecked(true);
    perspective(tr("&Board"), u"Ctrl+2"_s, Perspective::Board);
    perspective(tr("&Viewer"), u"Ctrl+3"_s, Perspective::Viewer);
    perspective(tr("&Cut"), u"Ctrl+4"_s, Perspective::Cut);
    view->addSeparator();
    for (const QDockWidget* dock : findChildren<QDockWidget*>())
        view->addAction(dock->toggleViewAction());
    view->addSeparator();
    auto* theme = view->addMenu(tr("&Theme"));
    add(theme, tr("As the &system"), {}, [this] { Q_EMIT themeRequested(u"system"_s); });
    add(theme, tr("&Light"), {}, [this] { Q_EMIT themeRequested(u"light"_s); });
    add(theme, tr("&Dark"), {}, [this] { Q_EMIT themeRequested(u"dark"_s); });
}

void MainWindow::setPerspective(Perspective perspective)
{
    m_cut->setVisible(perspective == Perspective::Cut);
    m_centre->setVisible(perspective != Perspective::Cut);
    m_board->setVisible(perspective != Perspective::Viewer);
    m_viewer->setVisible(perspective != Perspective::Board);
}

void MainWindow::openConnections()
{
    auto* dialog = new ConnectionsDialog(
        {m_services.store, m_services.secrets, m_services.providers, m_services.keepKeysUntilQuit}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectionsDialog::modelsListed, m_shotPanel, &ShotPanel::setModels);
    dialog->open();
}

void MainWindow::openPalette()
{
    QList<QAction*> actions;
    for (const QAction* menu : menuBar()->actions()) {
        for (QAction* action : menu->menu()->actions()) {
            if (!action->isSeparator() && !action->menu())
                actions << action;
            else if (action->menu())
                actions << action->menu()->actions();
        }
    }
    auto* palette = new CommandPalette(actions, this);
    palette->move(mapToGlobal(QPoint((width() - palette->width()) / 2, 80)));
    palette->show();
}

void MainWindow::restore()
{
    auto& settings = m_services.store.settings();
    const auto bytes = [&](const QString& key) {
        const auto value = settings.value(key);
        return value ? QByteArray::fromBase64(value->toString().toLatin1()) : QByteArray();
    };
    if (!restoreGeometry(bytes(u"window/geometry"_s)))
        resize(1440, 900);
    restoreState(bytes(u"window/docks"_s), LayoutVersion);
    m_centre->restoreState(bytes(u"window/centre"_s));

    const auto value = settings.value(u"window/shot"_s);
    const ShotId last = value ? ShotId::fromString(value->toString()) : ShotId();
    if (const auto shot = m_services.store.series().findShot(last); shot && *shot) {
        m_episodes->setEpisode((*shot)->episode);
        m_shot = last;
    }
    const ShotId wanted = m_shot;
    showEpisode(m_episodes->episode());
    if (!wanted.isNull())
        showShot(wanted);
}

void MainWindow::remember()
{
    auto& settings = m_services.store.settings();
    const auto keep = [&](const QString& key, const QByteArray& bytes) {
        (void)settings.set(key, QString::fromLatin1(bytes.toBase64())); // Only comfort is lost.
    };
    keep(u"window/geometry"_s, saveGeometry());
    keep(u"window/docks"_s, saveState(LayoutVersion));
    keep(u"window/centre"_s, m_centre->saveState());
    (void)settings.set(u"window/shot"_s, m_shot.toString());
}

} // namespace troupe
