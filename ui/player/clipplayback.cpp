#include "ui/player/clipplayback.h"

#include "ui/player/frameimage.h"

#include <QAudio>
#include <QAudioDevice>
#include <QAudioOutput>
#include <QFileInfo>
#include <QMediaDevices>
#include <QMediaMetaData>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>

#include <algorithm>
#include <cmath>

namespace troupe {
namespace {

// On a machine that is very busy the backend of Qt 6.4 at times answers a seek with the frame before it.
constexpr std::chrono::milliseconds SeekPatience(400);
constexpr int SeekTries = 5;

} // namespace

void preferFfmpegBackend()
{
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
}

struct ClipPlayback::Backend {
    std::unique_ptr<QAudioOutput> audio; // Outlives the player that uses it.
    QMediaPlayer player;
    QVideoSink sink;
    QMediaDevices devices;
};

ClipPlayback::ClipPlayback(QObject* parent) : QObject(parent)
{
    constexpr int ReverseMs = 80;
    m_reverse.setInterval(ReverseMs);
    connect(&m_reverse, &QTimer::timeout, this, &ClipPlayback::reverse);
    m_seekAgain.setSingleShot(true);
    connect(&m_seekAgain, &QTimer::timeout, this, &ClipPlayback::seekAgain);
}

ClipPlayback::~ClipPlayback()
{
    if (!m_backend)
        return;
    // The sink must not call back into a half destroyed object.
    m_backend->sink.disconnect(this);
    m_backend->player.disconnect(this);
    m_backend->player.setSource({});
}

void ClipPlayback::load()
{
    m_backend = std::make_unique<Backend>();
    auto& player = m_backend->player;
    player.setVideoSink(&m_backend->sink);
    connect(&m_backend->sink, &QVideoSink::videoFrameChanged, this, &ClipPlayback::take);
    connect(&player, &QMediaPlayer::mediaStatusChanged, this, &ClipPlayback::statusChanged);
    connect(&player, &QMediaPlayer::durationChanged, this,
            [this](qint64 ms) { Q_EMIT durationChanged(Milliseconds(ms)); });
    connect(&player, &QMediaPlayer::errorOccurred, this, [this](QMediaPlayer::Error error) {
        m_rate = 0;
        setPlaying(false);
        const auto kind = error == QMediaPlayer::ResourceError && !QFileInfo::exists(m_path)
            ? Error::Kind::Missing
            : Error::Kind::MediaUnreadable;
        Q_EMIT failed(Error {.kind = kind, .detail = m_backend->player.errorString()});
    });
    connect(&m_backend->devices, &QMediaDevices::audioOutputsChanged, this, &ClipPlayback::updateSound);
    updateSound();
}

void ClipPlayback::open(const QString& path, const media::PictureShape& shape)
{
    m_reverse.stop();
    m_rate = 0;
    m_wanted.reset();
    m_position = Milliseconds(0);
    m_path = path;
    m_shape = shape;
    setPlaying(false);
    if (path.isEmpty()) {
        if (m_backend)
            m_backend->player.setSource({});
        return;
    }
    if (!m_backend)
        load();
    m_backend->player.setSource(QUrl::fromLocalFile(path));
    m_backend->player.setPlaybackRate(1);
    m_backend->player.pause();
}

ClipPlayback::Milliseconds ClipPlayback::duration() const
{
    return Milliseconds(m_backend ? m_backend->player.duration() : 0);
}

void ClipPlayback::play()
{
    playAt(1);
}

void ClipPlayback::pause()
{
    m_reverse.stop();
    m_rate = 0;
    if (m_backend)
        m_backend->player.pause();
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
    if (m_backend && m_backend->audio)
        m_backend->audio->setVolume(QAudio::convertVolume(float(m_volume), QAudio::LogarithmicVolumeScale,
                                                          QAudio::LinearVolumeScale));
}

void ClipPlayback::setMuted(bool muted)
{
    m_muted = muted;
    if (m_backend && m_backend->audio)
        m_backend->audio->setMuted(muted);
}

double ClipPlayback::frameRate() const
{
    constexpr double Usual = 24;
    const double rate
        = m_backend ? m_backend->player.metaData().value(QMediaMetaData::VideoFrameRate).toDouble() : 0;
    return rate > 0 && rate < 1000 ? rate : Usual;
}

void ClipPlayback::take(const QVideoFrame& frame)
{
    if (!frame.isValid())
        return; // the end of the clip: its last frame stays
    const QImage image = imageOf(frame, m_shape);
    if (image.isNull())
        return;
    m_position = frame.startTime() >= 0
        ? std::chrono::duration_cast<Milliseconds>(std::chrono::microseconds(frame.startTime()))
        : Milliseconds(m_backend->player.position());
    if (m_wanted && *m_wanted == frameAt(m_position))
        m_wanted.reset();
    Q_EMIT frameShown(image, m_position);
}

void ClipPlayback::updateSound()
{
    auto& [audio, player, sink, devices] = *m_backend;
    const bool available = !QMediaDevices::audioOutputs().isEmpty();
    if (available && !audio) {
        audio = std::make_unique<QAudioOutput>();
        setVolume(m_volume);
        audio->setMuted(m_muted);
        player.setAudioOutput(audio.get());
    } else if (available) {
        audio->setDevice(QMediaDevices::defaultAudioOutput());
    } else if (audio) {
        player.setAudioOutput(nullptr);
        audio.reset();
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
        m_backend->player.pause();
        m_sinceReverse.start();
        m_reverse.start();
    } else {
        m_reverse.stop();
        if (frameAt(m_position) >= lastFrame()) {
            m_backend->player.stop();
            m_backend->player.setPosition(0);
        }
        m_backend->player.setPlaybackRate(rate);
        m_backend->player.play();
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
    if (m_wanted != target)
        m_seeksLeft = SeekTries;
    m_wanted = target;
    // Once it has shown the last frame, the backend of Qt 6.4 answers no seek of a paused player any
    // more; stopping costs a few milliseconds and wakes it.
    const bool paused = m_rate <= 0;
    if (paused)
        m_backend->player.stop();
    // It shows the first frame that does not begin before the position, and rounds nothing.
    m_backend->player.setPosition(qint64(std::floor(double(target) * 1000 / frameRate())));
    if (paused) {
        m_backend->player.pause();
        m_seekAgain.start(SeekPatience);
    }
}

void ClipPlayback::seekAgain()
{
    if (m_wanted && m_rate == 0 && --m_seeksLeft > 0)
        goTo(*m_wanted);
}

} // namespace troupe
