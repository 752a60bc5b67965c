#pragma once

#include "core/series/series.h"
#include "core/studio/expirywatch.h"
#include "ui/common/thumbnailcache.h"
#include "ui/shell/mediapictures.h"
#include "ui/shell/services.h"

#include <QMainWindow>
#include <QTimer>
#include <QUndoStack>

class QDockWidget;
class QMenu;
class QSplitter;

namespace troupe {

class Banner;
class BoardDesk;
class BoardModel;
class BoardView;
class CastDesk;
class CastPanel;
class Character;
class CutPage;
class EpisodeBar;
class ExpiryNotice;
class LineageView;
class MoneyDesk;
class PlayerWidget;
class QueueModel;
class QueuePanel;
class ShotPanel;
class TakeStrip;
struct Job;
struct JobOrder;
struct QueueNames;
struct UnderWay;

/// The studio's window. Features know nothing of each other; here their signals meet.
class MainWindow : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    explicit MainWindow(const Services& services, QWidget* parent = nullptr);
    ~MainWindow() override;

    ShotId shot() const { return m_shot; }
    CastDesk& castDesk() { return *m_castDesk; }
    /// Tells what is about to end at a provider.
    ExpiryWatch& expiryWatch() { return m_expiryWatch; }
    /// The person asked to be told on the desktop when nothing goes on any more.
    bool notifiesWhenDone() const;
    /// In the banner.
    void say(const Error& error);
    /// Its shot, and its take if it has one. Nothing for one that is not known.
    void showJob(const JobId& id);
    /// For a session that ends: like closing, but nobody is there to be asked.
    void closeUnasked();
    /// In front of other windows, from wherever it is.
    void comeToFront();
    /// "SH 01 - Opening".
    QString shotName(const ShotId& id) const;

Q_SIGNALS:
    void themeRequested(const QString& mode); ///< themeModeText().
    void closed(); ///< For good: the program ends.

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    enum class Perspective { Both, Board, Viewer, Cut };

    void makeTopBar();
    void makeCentre();
    void makeDocks();
    void makeActions();
    void connectCast();
    void connectShots();
    void connectTakes();
    void takeWentAway();
    void connectQueue();
    void connectExpiry();
    void restore();
    void remember();

    void showEpisode(const EpisodeId& id);
    void showShot(const ShotId& id);
    void showCrumb();
    void showTake(const Take& take, bool play);
    void playTake(const TakeId& id);
    void order(const QList<JobOrder>& orders);
    void showExactRequest(const JobOrder& order);
    void jobChanged(const Job& job);
    void showEnding(const EndingThing& thing);
    void warnOfEnding(const EndingThing& thing);
    void offerStill(QMenu* menu);
    void characterAdded(const Character& character, bool isSample);
    void setPerspective(Perspective perspective);
    void openConnections();
    void openPalette();
    void openJobPage(const JobId& id);
    void changeJob(const JobId& id);
    void showShotOfJob(const ShotId& id);
    QueueNames queueNames() const;
    void showTroubles();
    void askBeforeClosing(const UnderWay& underWay);
    UnderWay workUnderWay() const;

    Services m_services;
    Expiries m_expiries;
    ExpiryWatch m_expiryWatch;
    QTimer m_tick; ///< For everything that shows how much time is left.
    MediaPictures m_pictures;
    ThumbnailCache m_thumbnails;
    QUndoStack m_undo;
    ShotId m_shot;
    std::optional<Take> m_take; ///< In the viewer.
    bool m_isClosing = false; ///< The person was asked.

    BoardDesk* m_boardDesk;
    CastDesk* m_castDesk;
    MoneyDesk* m_moneyDesk;
    EpisodeBar* m_episodes = nullptr;
    ExpiryNotice* m_expiryNotice = nullptr;
    Banner* m_banner = nullptr;
    Banner* m_troubles = nullptr; ///< Connections that do not answer.
    QSplitter* m_centre = nullptr;
    BoardModel* m_shots = nullptr;
    BoardView* m_board = nullptr;
    QWidget* m_viewer = nullptr;
    PlayerWidget* m_player = nullptr;
    TakeStrip* m_takes = nullptr;
    LineageView* m_lineage = nullptr;
    CutPage* m_cut = nullptr;
    CastPanel* m_cast = nullptr;
    ShotPanel* m_shotPanel = nullptr;
    QueueModel* m_jobs = nullptr;
    QueuePanel* m_queuePanel = nullptr;
};

} // namespace troupe
