#pragma once

#include <QSize>
#include <QString>

#include <chrono>
#include <functional>

namespace troupe::media {

/// What is read at all. Neither holds a format that names other files.
enum class Containers {
    Takes, ///< What services send.
    Footage, ///< Whatever cameras and programs write.
};

/// What a file may ask of us before it is refused. Media files are hostile until proven otherwise.
struct MediaLimits {
    int maxSide = 4096; ///< Pixels, either way: 4K passes, 8K does not.
    std::chrono::seconds maxDuration {600};
    int maxStreams = 16;
    std::chrono::milliseconds maxTime {20'000}; ///< For the whole operation, by the wall clock.
    Containers containers = Containers::Takes;
};

/// What a file holds.
struct MediaInfo {
    QSize size; ///< As it is shown: after rotation and pixel aspect.
    QSize codedSize; ///< As it is stored.
    int rotation = 0; ///< Degrees clockwise that a player turns it: 0, 90, 180, 270.
    double seconds = 0;
    double fps = 0; ///< 0 where nothing is known of it.
    bool hasAudio = false;
    QString container; ///< "mov,mp4,m4a,3gp,3g2,mj2", as FFmpeg calls it.
    QString videoCodec; ///< "h264".
    qint64 bytes = 0;

    friend bool operator==(const MediaInfo&, const MediaInfo&) = default;
};

/// Asked now and then, from the working thread; true stops the work with Canceled. May be empty.
using Stopped = std::function<bool()>;

} // namespace troupe::media
