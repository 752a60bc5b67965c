#pragma once

#include "core/base/result.h"
#include "core/media/firstframe.h"

#include <QElapsedTimer>
#include <QImage>
#include <QMediaPlayer>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

class QVideoFrame;

namespace troupe {

/// Makes Qt use its FFmpeg backend. To be called in main before anything of Qt Multimedia: the
/// default of Debian 12 is GStreamer, whose plugins need not be there (it then crashes).
void preferFfmpegBackend();

/// Plays one clip, frame by frame, into pictures. Sound is attached only while there is a device:
/// without one, the FFmpeg backend of Qt 6.4 would deliver no frames at all. The backend is loaded when
/// the first clip is opened: it takes as long as all the rest of a window.
class ClipPlayback : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClipPlayback)

public:
    using Milliseconds = std::chrono::milliseconds;

    explicit ClipPlayback(QObject* parent = nullptr);
    ~ClipPlayback() override;

    /// Shows its first frame, paused. `shape` is that of its frames, which the backend of Qt 6.4 neither
    /// turns nor stretches. A `path` that is empty closes.
    void open(const QString& path, const media::PictureShape& shape = {});
    void play();
    void pause();
    /// J and L: play backwards or forwards, faster with each call in the same direction (1, 2, 4).
    void shuttle(int direction);
    /// Pauses, and goes to the frame that is `frames` away.
    void step(int frames);
    void seek(Milliseconds position);
    void setLoop(bool loop) { m_loop = loop; }
    void setVolume(double volume); ///< 0 to 1, as loudness is heard.
    void setMuted(bool muted);

    bool isPlaying() const { return m_playing; }
    Milliseconds duration() const;
    /// Of the frame that is shown.
    Milliseconds position() const { return m_position; }
    double frameRate() const;

Q_SIGNALS:
    void frameShown(const QImage& frame, std::chrono::milliseconds position);
    void durationChanged(std::chrono::milliseconds duration);
    void playingChanged(bool playing);
    void soundChanged(bool available); ///< Also when it is known for the first time.
    void failed(const troupe::Error& error);

private:
    struct Backend;

    void load();
    void take(const QVideoFrame& frame);
    void updateSound();
    void statusChanged(QMediaPlayer::MediaStatus status);
    void playAt(int rate);
    void reverse();
    void setPlaying(bool playing);
    qint64 frameAt(Milliseconds position) const;
    qint64 lastFrame() const;
    void goTo(qint64 frame);
    void seekAgain();

    std::unique_ptr<Backend> m_backend; // From the first clip on.
    QTimer m_reverse; ///< The backend plays forwards only.
    QElapsedTimer m_sinceReverse;
    QString m_path;
    media::PictureShape m_shape;
    Milliseconds m_position {0};
    std::optional<qint64> m_wanted; ///< Frame that was asked for and is not shown yet.
    QTimer m_seekAgain; ///< Runs out if that takes too long.
    int m_seeksLeft = 0;
    int m_rate = 0; ///< Signed; 0 while paused.
    double m_volume = 1;
    bool m_muted = false;
    bool m_loop = false;
    bool m_playing = false;
};

} // namespace troupe
