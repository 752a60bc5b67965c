#include "ui/player/clipplayback.h"

#include <QAudio>
#include <QAudioDevice>
#include <QAudioOutput>
#include <QFileInfo>
#include <QMediaMetaData>
#include <QUrl>
#include <QVideoFrame>

#include <algorithm>
#include <cmath>

namespace troupe {

void preferFfmpegBackend()
{
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
}

ClipPlayback::ClipPlayback(QObject* parent) : QObject(parent)
{
    m_player.setVideoSink(&m_sink);
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, &ClipPlayback::take);
    connect(&m_player, &QMediaPlayer::mediaStatusChanged, this, &ClipPlayback::statusChanged);
    connect(&m_player, &QMediaPlayer::durationChanged, this,
            [this](qint64 ms) { Q_EMIT durationChanged(Milliseconds(ms)); });
    connect(&m_player, &QMediaPlayer::errorOccurred, this, [this](QMediaPlayer::Error error) {
        m_rate = 0;
        setPlaying(false);
        const auto kind = error == QMediaPlayer::ResourceError && !QFileInfo::exists(m_path)
            ? Error::Kind::Missing
            : Error::Kind::MediaUnreadable;
        Q_EMIT failed(Error {.kind = kind, .detail = m_player.errorString()});
    });
    connect(&m_devices, &QMediaDevices::audioOutputsChanged, this, &ClipPlayback::updateSound);
    constexpr int ReverseMs = 80;
    m_reverse.setInterval(ReverseMs);
    connect(&m_reverse, &QTimer::timeout, this, &ClipPlayback::reverse);
    updateSound();
}

ClipPlayback::~ClipPlayback()
{
    // The sink must not call back into a half destroyed object.
    m_sink.disconnect(this);
    m_player.disconnect(this);
    m_player.setSource({});
}

void ClipPlayback::open(const QString& path)
{
    m_reverse.stop();
    m_rate = 0;
    m_wanted.reset();
    m_position = Milliseconds(0);
    m_path = path;
    setPlaying(false);
    if (path.isEmpty())
        return m_player.setSource({});
    m_player.setSource(QUrl::fromLocalFile(path));
    m_player.setPlaybackRate(1);
    m_player.pause();
}

void ClipPlayback::play()
{
    playAt(1);
}

void ClipPlayback::pause()
{
    m_reverse.stop();
    m_rate = 0;
    m_player.pause();
    setPlaying(false);
}

void ClipPlayback::shuttle(int direction)
{
    constexpr int Fastest = 4;
    const bool same = (m_rate > 0) == (direction > 0) && m_rate != 0;
    playAt(same ? std::clamp(m_rate * 2, -Fastest, Fastest) : (direction > 0 ? 1 : -1));
}

void ClipPlayback::step(int frames)
{
    pause();
    goTo(m_wanted.value_or(frameAt(m_position)) + frames);
}

void ClipPlayback::seek(Milliseconds position)
{
    goTo(frameAt(position));
}

void ClipPlayback::setVolume(double volume)
{
    m_volume = std::clamp(volume, 0.0, 1.0);
    // Loudness is heard in decibels.
    if (m_audio)
        m_audio->setVolume(QAudio::convertVolume(float(m_volume), QAudio::LogarithmicVolumeScale,
                                                 QAudio::LinearVolumeScale));
}

void ClipPlayback::setMuted(bool muted)
{
    m_muted = muted;
    if (m_audio)
        m_audio->setMuted(muted);
}

double ClipPlayback::frameRate() const
{
    constexpr double Usual = 24;
    const double rate = m_player.metaData().value(QMediaMetaData::VideoFrameRate).toDouble();
    return rate > 0 && rate < 1000 ? rate : Usual;
}

void ClipPlayback::take(const QVideoFrame& frame)
{
    if (!frame.isValid())
        return; // the end of the clip: its last frame stays
    const QImage image = frame.toImage();
    if (image.isNull())
        return;
    m_position = frame.startTime() >= 0
        ? std::chrono::duration_cast<Milliseconds>(std::chrono::microseconds(frame.startTime()))
        : Milliseconds(m_player.position());
    if (m_wanted && *m_wanted == frameAt(m_position))
        m_wanted.reset();
    Q_EMIT frameShown(image, m_position);
}

void ClipPlayback::updateSound()
{
    const bool available = !QMediaDevices::audioOutputs().isEmpty();
    if (available && !m_audio) {
        m_audio = new QAudioOutput(this);
        setVolume(m_volume);
        m_audio->setMuted(m_muted);
        m_player.setAudioOutput(m_audio);
    } else if (available) {
        m_audio->setDevice(QMediaDevices::defaultAudioOutput());
    } else if (m_audio) {
        m_player.setAudioOutput(nullptr);
        delete std::exchange(m_audio, nullptr);
    }
    Q_EMIT soundChanged(available);
}

void ClipPlayback::statusChanged(QMediaPlayer::MediaStatus status)
{
    if (status != QMediaPlayer::EndOfMedia)
        return;
    // Looped here and not by setLoops(): that one shows a gap on 6.4, and cannot be changed while
    // the last round plays.
    const int rate = std::exchange(m_rate, 0);
    if (m_loop && rate > 0)
        return playAt(rate);
    setPlaying(false); // the last frame stays
}

void ClipPlayback::playAt(int rate)
{
    if (m_path.isEmpty())
        return;
    m_rate = rate;
    m_wanted.reset();
    if (rate < 0) {
        m_player.pause();
        m_sinceReverse.start();
        m_reverse.start();
    } else {
        m_reverse.stop();
        if (frameAt(m_position) >= lastFrame()) {
            m_player.stop();
            m_player.setPosition(0);
        }
        m_player.setPlaybackRate(rate);
        m_player.play();
    }
    setPlaying(true);
}

void ClipPlayback::reverse()
{
    const Milliseconds back(m_sinceReverse.restart() * -m_rate);
    if (m_position <= back) {
        pause();
        return goTo(0);
    }
    seek(m_position - back);
}

void ClipPlayback::setPlaying(bool playing)
{
    if (std::exchange(m_playing, playing) != playing)
        Q_EMIT playingChanged(playing);
}

qint64 ClipPlayback::frameAt(Milliseconds position) const
{
    return std::llround(double(position.count()) * frameRate() / 1000);
}

qint64 ClipPlayback::lastFrame() const
{
    return std::max<qint64>(0, frameAt(duration()) - 1);
}

void ClipPlayback::goTo(qint64 frame)
{
    if (m_path.isEmpty())
        return;
    const qint64 target = std::clamp<qint64>(frame, 0, lastFrame());
    m_wanted = target;
    // Once it has shown the last frame, the backend of Qt 6.4 answers no seek of a paused player any
    // more; stopping costs a few milliseconds and wakes it.
    const bool paused = m_rate <= 0;
    if (paused)
        m_player.stop();
    // It shows the first frame that does not begin before the position, and rounds nothing.
    m_player.setPosition(qint64(std::floor(double(target) * 1000 / frameRate())));
    if (paused)
        m_player.pause();
}

} // namespace troupe
