#pragma once

#include "core/base/result.h"
#include "core/media/firstframe.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QImage>
#include <QList>
#include <QTimer>
#include <QWidget>

#include <array>
#include <chrono>

class QLabel;
class QToolButton;

namespace troupe {

class ClipPictures;
class ClipPlayback;
class VideoView;

/// A stretch of a clip in a sequence, or a gap with words in its place.
struct SequenceClip {
    QString path = {}; ///< Empty: a gap.
    std::chrono::microseconds begin {0}; ///< In the file.
    std::chrono::microseconds length {0};
    QString words = {}; ///< Of a gap.

    friend bool operator==(const SequenceClip&, const SequenceClip&) = default;
};

/// Plays clips one after the other. While one plays, the next stands at its first frame in a second player,
/// so that where they meet the picture changes at once. Space plays and pauses, Home goes to the beginning.
class SequencePlayer : public QWidget {
    Q_OBJECT

public:
    using Microseconds = std::chrono::microseconds;

    /// `pictures` must outlive it.
    explicit SequencePlayer(ClipPictures& pictures, QWidget* parent = nullptr);
    ~SequencePlayer() override;

    /// Stays where it is, as far as that is there still; paused.
    void setClips(const QList<SequenceClip>& clips);
    bool isPlaying() const { return m_isPlaying; }
    void togglePlay();
    void pause();
    /// In the sequence; paused.
    void seek(std::chrono::microseconds position);
    std::chrono::microseconds position() const { return m_position; }
    std::chrono::microseconds length() const;

Q_SIGNALS:
    void moved(std::chrono::microseconds position);
    void playingChanged(bool playing);
    /// A picture of this clip was shown, `inFile` in its file.
    void frameShown(int clip, std::chrono::milliseconds inFile);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// One of the two players, and what stands in it.
    struct Deck {
        ClipPlayback* playback = nullptr;
        int clip = -1;
        Microseconds at {0}; ///< Where in the file it is to stand.
        bool isOpen = false; ///< The backend has the file.
        bool isReady = false; ///< Its picture is there.
        QImage picture = {};
        std::chrono::milliseconds pictureTime {0};
        QFuture<Result<media::FirstFrame>> shape = {};
    };

    void build();
    void load(Deck& deck, int clip, Microseconds at);
    void take(Deck& deck, const QImage& frame, std::chrono::milliseconds position);
    void standAt(int clip, Microseconds within);
    void showPicture(const Deck& deck);
    void startFront();
    void next();
    void tickGap();
    void setPlaying(bool playing);
    void setPosition(Microseconds position);
    Microseconds startOf(int clip) const;
    bool isGap(int clip) const { return m_clips.at(clip).path.isEmpty(); }
    Deck& front() { return m_decks.at(m_front); }
    Deck& back() { return m_decks.at(1 - m_front); }

    ClipPictures& m_pictures;
    QList<SequenceClip> m_clips;
    std::array<Deck, 2> m_decks;
    size_t m_front = 0;
    int m_clip = -1; ///< What is shown.
    Microseconds m_position {0};
    bool m_isPlaying = false;
    QTimer m_turn; ///< When the last frame of a clip has been shown long enough.
    QTimer m_gap;
    QElapsedTimer m_gapClock;
    Microseconds m_gapFrom {0};
    VideoView* m_view;
    QToolButton* m_play;
    QLabel* m_time;
};

} // namespace troupe
