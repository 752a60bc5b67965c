#include "ui/player/sequenceplayer.h"

#include "core/base/async.h"
#include "ui/common/clippictures.h"
#include "ui/common/errortext.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/common/themecolors.h"
#include "ui/player/clipplayback.h"
#include "ui/player/videoview.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

std::chrono::milliseconds inMilliseconds(std::chrono::microseconds time)
{
    return std::chrono::round<std::chrono::milliseconds>(time);
}

} // namespace

SequencePlayer::SequencePlayer(ClipPictures& pictures, QWidget* parent)
    : QWidget(parent),
      m_pictures(pictures),
      m_view(new VideoView(this)),
      m_play(new QToolButton(this)),
      m_time(new QLabel(this))
{
    setObjectName(u"sequencePlayer"_s);
    setAccessibleName(tr("Player of the cut"));
    setFocusPolicy(Qt::StrongFocus);
    build();
    for (Deck& deck : m_decks) {
        deck.playback = new ClipPlayback(this);
        connect(deck.playback, &ClipPlayback::frameShown, this,
                [this, &deck](const QImage& frame, std::chrono::milliseconds position) {
                    take(deck, frame, position);
                });
        connect(deck.playback, &ClipPlayback::failed, this, [this, &deck](const Error& error) {
            if (&deck != &front())
                return;
            m_view->setMessage(errorText(error).whole());
            setPlaying(false);
        });
        connect(deck.playback, &ClipPlayback::playingChanged, this, [this, &deck](bool playing) {
            // The end of the file, which comes with the end of the stretch or before it.
            if (!playing && m_isPlaying && &deck == &front() && deck.isReady && !m_turn.isActive())
                next();
        });
    }
    m_turn.setSingleShot(true);
    m_turn.setTimerType(Qt::PreciseTimer);
    connect(&m_turn, &QTimer::timeout, this, &SequencePlayer::next);
    m_gap.setInterval(40);
    connect(&m_gap, &QTimer::timeout, this, &SequencePlayer::tickGap);
    m_play->setEnabled(false);
    m_view->setHint(tr("The kept takes of this episode play here."));
    setPosition(Microseconds(0));
}

SequencePlayer::~SequencePlayer()
{
    for (Deck& deck : m_decks) {
        deck.shape.cancel();
        deck.playback->disconnect(this);
    }
}

void SequencePlayer::build()
{
    m_play->setObjectName(u"playCutButton"_s);
    m_play->setIcon(icon(Icon::Play));
    m_play->setAutoRaise(true);
    m_play->setAccessibleName(tr("Play"));
    m_play->setToolTip(tr("Play the cut (Space)"));
    m_play->setFocusPolicy(Qt::TabFocus);
    m_time->setObjectName(u"cutTimeLabel"_s);
    auto* controls = new QHBoxLayout;
    controls->setSpacing(Grid);
    controls->addWidget(m_play);
    controls->addWidget(m_time);
    controls->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Grid);
    layout->addWidget(m_view, 1);
    layout->addLayout(controls);
    connect(m_play, &QToolButton::clicked, this, &SequencePlayer::togglePlay);
    connect(m_view, &VideoView::clicked, this, &SequencePlayer::togglePlay);
}

SequencePlayer::Microseconds SequencePlayer::startOf(int clip) const
{
    Microseconds start {0};
    for (int i = 0; i < clip; ++i)
        start += m_clips.at(i).length;
    return start;
}

SequencePlayer::Microseconds SequencePlayer::length() const
{
    return startOf(int(m_clips.size()));
}

void SequencePlayer::setClips(const QList<SequenceClip>& clips)
{
    if (clips == m_clips)
        return;
    setPlaying(false);
    m_clips = clips;
    for (Deck& deck : m_decks) {
        deck.shape.cancel();
        deck.clip = -1;
        deck.isOpen = deck.isReady = false;
        deck.playback->open({});
    }
    m_clip = -1;
    m_view->reset({});
    m_play->setEnabled(!clips.isEmpty());
    if (clips.isEmpty())
        m_view->setHint(tr("The kept takes of this episode play here."));
    seek(m_position);
}

void SequencePlayer::seek(Microseconds position)
{
    setPlaying(false);
    if (m_clips.isEmpty())
        return setPosition(Microseconds(0));
    const Microseconds wanted = std::clamp(position, Microseconds(0), length());
    int clip = 0;
    Microseconds start {0};
    while (clip + 1 < m_clips.size() && wanted >= start + m_clips.at(clip).length)
        start += m_clips.at(clip++).length;
    standAt(clip, wanted - start);
}

void SequencePlayer::standAt(int clip, Microseconds within)
{
    m_clip = clip;
    setPosition(startOf(clip) + within);
    if (isGap(clip)) {
        m_gapFrom = within;
        m_view->reset({});
        m_view->setHint(m_clips.at(clip).words);
    } else if (front().clip == clip && front().isOpen) {
        front().at = m_clips.at(clip).begin + within;
        front().playback->seek(inMilliseconds(front().at));
    } else {
        load(front(), clip, m_clips.at(clip).begin + within);
    }
    const int following = clip + 1;
    if (following < m_clips.size() && !isGap(following) && back().clip != following)
        load(back(), following, m_clips.at(following).begin);
}

void SequencePlayer::load(Deck& deck, int clip, Microseconds at)
{
    deck.shape.cancel();
    deck.clip = clip;
    deck.at = at;
    deck.isOpen = deck.isReady = false;
    deck.playback->open({});
    const QString path = m_clips.at(clip).path;
    deck.shape = m_pictures.firstFrame(path);
    whenDone(deck.shape, this, [this, &deck, clip, path](const Result<media::FirstFrame>& frame) {
        if (deck.clip != clip || deck.isOpen || clip >= m_clips.size() || m_clips.at(clip).path != path)
            return;
        deck.isOpen = true;
        if (frame && &deck == &front() && m_clip == clip) {
            m_view->reset(path);
            m_view->setPoster(frame->image); // Soon the one that is meant.
        }
        deck.playback->open(path, frame ? frame->shape : media::PictureShape());
    });
}

void SequencePlayer::take(Deck& deck, const QImage& frame, std::chrono::milliseconds position)
{
    if (deck.clip < 0 || deck.clip >= m_clips.size())
        return;
    deck.picture = frame;
    deck.pictureTime = position;
    const double frameMs = 1000 / deck.playback->frameRate();
    const bool wasReady = deck.isReady;
    if (!deck.isReady) {
        if (double(std::abs((position - inMilliseconds(deck.at)).count())) > frameMs) {
            // The first frame of the file came; now it can be told where to stand.
            deck.playback->seek(inMilliseconds(deck.at));
            return;
        }
        deck.isReady = true;
    }
    if (&deck != &front() || deck.clip != m_clip)
        return;
    const SequenceClip& clip = m_clips.at(deck.clip);
    const auto end = double((clip.begin + clip.length).count()) / 1000;
    const double left = end - double(position.count());
    if (m_isPlaying && wasReady && left < frameMs / 4) // What is cut off was faster than the clock.
        return next();
    showPicture(deck);
    if (!m_isPlaying)
        return;
    if (!wasReady)
        return startFront();
    if (left < 1.5 * frameMs && !m_turn.isActive()) // The last frame: it has its time too.
        m_turn.start(std::max(0, int(left)));
}

void SequencePlayer::showPicture(const Deck& deck)
{
    m_view->setFrame(deck.picture);
    const SequenceClip& clip = m_clips.at(deck.clip);
    const Microseconds within
        = std::clamp(Microseconds(deck.pictureTime) - clip.begin, Microseconds(0), clip.length);
    if (m_isPlaying)
        setPosition(startOf(deck.clip) + within);
    Q_EMIT frameShown(deck.clip, deck.pictureTime);
}

void SequencePlayer::togglePlay()
{
    if (m_isPlaying)
        return pause();
    if (m_clips.isEmpty())
        return;
    if (m_position >= length() - Microseconds(1000))
        seek(Microseconds(0));
    setPlaying(true);
    startFront();
}

void SequencePlayer::pause()
{
    setPlaying(false);
}

void SequencePlayer::startFront()
{
    if (isGap(m_clip)) {
        m_gapClock.start();
        m_gap.start();
    } else if (front().isReady) { // Else when its picture comes.
        front().playback->play();
    }
}

void SequencePlayer::next()
{
    m_turn.stop();
    if (m_clip + 1 >= m_clips.size()) {
        setPlaying(false);
        setPosition(length());
        return;
    }
    const int following = m_clip + 1;
    m_clip = following; // Before the old one stops, which is no end any more.
    if (!isGap(following) && back().clip == following) {
        m_front = 1 - m_front;
        if (front().isReady) {
            showPicture(front());
            front().playback->play();
        }
        back().playback->pause();
    } else {
        front().playback->pause();
    }
    m_gap.stop();
    setPosition(startOf(following));
    if (isGap(following)) {
        m_gapFrom = Microseconds(0);
        m_view->reset({});
        m_view->setHint(m_clips.at(following).words);
        startFront();
    } else if (front().clip != following) {
        load(front(), following, m_clips.at(following).begin);
    }
    const int after = following + 1;
    if (after < m_clips.size() && !isGap(after))
        load(back(), after, m_clips.at(after).begin);
}

void SequencePlayer::tickGap()
{
    const Microseconds within = m_gapFrom + Microseconds(m_gapClock.nsecsElapsed() / 1000);
    if (within >= m_clips.at(m_clip).length)
        return next();
    setPosition(startOf(m_clip) + within);
}

void SequencePlayer::setPlaying(bool playing)
{
    const bool changed = std::exchange(m_isPlaying, playing) != playing;
    if (!playing) {
        m_turn.stop();
        if (m_gap.isActive())
            m_gapFrom += Microseconds(m_gapClock.nsecsElapsed() / 1000);
        m_gap.stop();
        front().playback->pause();
    }
    if (!changed)
        return;
    m_play->setIcon(icon(playing ? Icon::Pause : Icon::Play));
    m_play->setAccessibleName(playing ? tr("Pause") : tr("Play"));
    Q_EMIT playingChanged(playing);
}

void SequencePlayer::setPosition(Microseconds position)
{
    m_position = position;
    m_time->setText(tr("%1 / %2", "position and length of a clip")
                        .arg(positionText(inMilliseconds(position)), positionText(inMilliseconds(length()))));
    Q_EMIT moved(position);
}

void SequencePlayer::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Space: return togglePlay();
    case Qt::Key_K: return pause();
    case Qt::Key_Home: return seek(Microseconds(0));
    case Qt::Key_End: return seek(length());
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace troupe
