#pragma once

#include "core/base/assethash.h"
#include "core/media/conform.h"
#include "core/media/footage.h"
#include "core/media/frames.h"

#include <QFuture>
#include <QThreadPool>

#include <atomic>

namespace troupe::media {

/// A file that decodes to its end.
struct VerifiedFile {
    MediaInfo info;
    AssetHash hash; ///< Of the bytes that were decoded.
};

/// Runs core/media/frames.h on its own threads. Canceling a future stops the work; so does the end
/// of the service, which waits for it. Usable from any thread.
class MediaService {
public:
    explicit MediaService(MediaLimits limits = {}, int threads = QThread::idealThreadCount());
    ~MediaService();
    Q_DISABLE_COPY_MOVE(MediaService)

    const MediaLimits& limits() const { return m_limits; }

    QFuture<Result<MediaInfo>> probeAsync(const QString& path);
    QFuture<Result<VerifiedFile>> verifyAsync(const QString& path);
    QFuture<Result<QImage>> thumbnailAsync(const QString& path, const QSize& fit);
    QFuture<Result<FirstFrame>> firstFrameAsync(const QString& path);
    QFuture<Result<QImage>> filmstripAsync(const QString& path, const FilmstripRequest& request);
    QFuture<Result<QList<QImage>>> framesAtAsync(const QString& path, const QList<double>& seconds,
                                                 const QSize& fit);

    // The same of any clip that a person has, with footageLimits().
    QFuture<Result<Footage>> footageAsync(const QString& path);
    QFuture<Result<QList<QImage>>> footageFramesAsync(const QString& path, const QList<double>& seconds,
                                                      const QSize& fit);
    QFuture<Result<QImage>> footageStripAsync(const QString& path, const FilmstripRequest& request);
    /// conform(), and what came of it, looked at again. Its progress goes to ConformSteps. Nothing is left
    /// behind where it is canceled before it has ended.
    QFuture<Result<Footage>> conformAsync(const ConformRequest& request);
    static constexpr int ConformSteps = 1000;

private:
    template<typename T, typename Work>
    QFuture<Result<T>> run(Work work);

    MediaLimits m_limits;
    std::atomic<bool> m_ending = false;
    QThreadPool m_pool;
};

} // namespace troupe::media
