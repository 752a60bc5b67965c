#pragma once

#include "core/base/result.h"
#include "core/media/firstframe.h"

#include <QFuture>
#include <QWidget>

#include <chrono>

class QLabel;
class QMenu;
class QSlider;
class QToolButton;

namespace troupe {

class ClipPictures;
class ClipPlayback;
class ScrubBar;
class VideoView;

/// Plays a clip: Space plays and pauses, the arrows step a frame, J K L shuttle, Home and End jump,
/// R repeats, M mutes. Until the backend delivers its first frame, our own decoder's stands there: the
/// same picture, much sooner.
class PlayerWidget : public QWidget {
    Q_OBJECT

public:
    /// `pictures` must outlive it.
    explicit PlayerWidget(ClipPictures& pictures, QWidget* parent = nullptr);
    ~PlayerWidget() override;

    /// Shows the first frame of a file, paused. `name`: what a copy of it is called by default,
    /// without a folder or suffix. An empty path shows nothing.
    void open(const QString& path, const QString& name = {});
    void openAndPlay(const QString& path, const QString& name = {});
    const QString& path() const { return m_path; }
    bool isPlaying() const;
    /// Where the frame that is shown is in the clip.
    double seconds() const;

    void togglePlay();
    void step(int frames);
    void shuttle(int direction);
    void setLoop(bool loop);
    void setMuted(bool muted);
    /// Overwrites `target` in one step, or not at all.
    QFuture<Result<>> saveCopy(const QString& target) const;

Q_SIGNALS:
    void firstFrameShown(); ///< By the backend, of the file that was opened last: it can be played now.
    void playingChanged(bool playing);
    void copyFailed(const troupe::Error& error);
    /// The context menu is about to be shown: others may add to it what can be done with the frame.
    void menuOpening(QMenu* menu);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void build();
    void connectPlayback();
    void showFrame(const QImage& frame, std::chrono::milliseconds position);
    void showError(const Error& error);
    void showSound(bool available);
    void showPosition();
    void showFirstFrame(const Result<media::FirstFrame>& frame);
    void startPlayback(const media::PictureShape& shape);
    void askForFilmstrip();
    void askWhereToSave();

    ClipPictures& m_pictures;
    ClipPlayback* m_playback;
    VideoView* m_view;
    ScrubBar* m_scrub;
    QToolButton* m_play;
    QToolButton* m_back;
    QToolButton* m_forward;
    QToolButton* m_loop;
    QToolButton* m_mute;
    QSlider* m_volume;
    QLabel* m_time;
    QString m_path;
    QString m_name;
    QFuture<Result<media::FirstFrame>> m_firstFrame;
    QFuture<Result<QImage>> m_filmstrip;
    int m_opened = 0; ///< What an earlier file still brings is not for this one.
    bool m_isReady = false; ///< The backend has the file.
    bool m_playWhenReady = false;
};

} // namespace troupe
