#include "core/media/mediaservice.h"

#include <QCryptographicHash>
#include <QFile>
#include <QPromise>
#include <QtConcurrentRun>

extern "C" {
#include <libavutil/log.h>
}

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace troupe::media {
namespace {

/// A decoder takes some megabytes and gives them back with each clip. The default of glibc returns them to
/// the system every time, so that half of a short clip's time goes into getting fresh pages.
void keepMemoryOfDecoders()
{
#ifdef __GLIBC__
    constexpr int PictureOf1080p = 4 << 20;
    mallopt(M_MMAP_THRESHOLD, PictureOf1080p);
    mallopt(M_TRIM_THRESHOLD, 4 * PictureOf1080p);
#endif
}

Result<AssetHash> hashOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return failure(Error::Kind::Storage, path);
    return AssetHash::fromDigest(hash.result());
}

} // namespace

MediaService::MediaService(MediaLimits limits, int threads) : m_limits(limits)
{
    keepMemoryOfDecoders();
    av_log_set_level(AV_LOG_FATAL); // What is wrong with a clip is told as an error of ours.
    m_pool.setMaxThreadCount(threads);
}

MediaService::~MediaService()
{
    m_ending = true;
    m_pool.waitForDone();
}

template<typename T, typename Work>
QFuture<Result<T>> MediaService::run(Work work)
{
    return QtConcurrent::run(&m_pool, [this, work = std::move(work)](QPromise<Result<T>>& promise) {
        promise.addResult(work([&] { return m_ending.load() || promise.isCanceled(); }));
    });
}

QFuture<Result<MediaInfo>> MediaService::probeAsync(const QString& path)
{
    return run<MediaInfo>(
        [=, limits = m_limits](const Stopped& stopped) { return probe(path, limits, stopped); });
}

QFuture<Result<VerifiedFile>> MediaService::verifyAsync(const QString& path)
{
    return run<VerifiedFile>([=, limits = m_limits](const Stopped& stopped) -> Result<VerifiedFile> {
        const auto info = verify(path, limits, stopped);
        if (!info)
            return tl::unexpected(info.error());
        return hashOf(path).map([&](const AssetHash& hash) { return VerifiedFile {*info, hash}; });
    });
}

QFuture<Result<QImage>> MediaService::thumbnailAsync(const QString& path, const QSize& fit)
{
    return run<QImage>(
        [=, limits = m_limits](const Stopped& stopped) { return thumbnail(path, fit, limits, stopped); });
}

QFuture<Result<FirstFrame>> MediaService::firstFrameAsync(const QString& path)
{
    return run<FirstFrame>(
        [=, limits = m_limits](const Stopped& stopped) { return firstFrame(path, limits, stopped); });
}

QFuture<Result<QImage>> MediaService::filmstripAsync(const QString& path, const FilmstripRequest& request)
{
    return run<QImage>(
        [=, limits = m_limits](const Stopped& stopped) { return filmstrip(path, request, limits, stopped); });
}

QFuture<Result<QList<QImage>>> MediaService::framesAtAsync(const QString& path, const QList<double>& seconds,
                                                           const QSize& fit)
{
    return run<QList<QImage>>([=, limits = m_limits](const Stopped& stopped) {
        return framesAt(path, seconds, fit, limits, stopped);
    });
}

QFuture<Result<Footage>> MediaService::footageAsync(const QString& path)
{
    return run<Footage>([=, limits = footageLimits(m_limits)](const Stopped& stopped) {
        return lookAtFootage(path, limits, stopped);
    });
}

QFuture<Result<QList<QImage>>>
MediaService::footageFramesAsync(const QString& path, const QList<double>& seconds, const QSize& fit)
{
    return run<QList<QImage>>([=, limits = footageLimits(m_limits)](const Stopped& stopped) {
        return framesAt(path, seconds, fit, limits, stopped);
    });
}

QFuture<Result<QImage>> MediaService::footageStripAsync(const QString& path, const FilmstripRequest& request)
{
    return run<QImage>([=, limits = footageLimits(m_limits)](const Stopped& stopped) {
        return filmstrip(path, request, limits, stopped);
    });
}

QFuture<Result<Footage>> MediaService::conformAsync(const ConformRequest& request)
{
    return QtConcurrent::run(&m_pool, [this, request](QPromise<Result<Footage>>& promise) {
        const MediaLimits limits = footageLimits(m_limits);
        const Stopped stopped = [&] { return m_ending.load() || promise.isCanceled(); };
        promise.setProgressRange(0, ConformSteps);
        const auto made = conform(request, limits, stopped,
                                  [&](double share) { promise.setProgressValue(int(share * ConformSteps)); });
        if (!made) {
            promise.addResult(Result<Footage>(tl::unexpected(made.error())));
            return;
        }
        auto footage = lookAtFootage(request.target, limits, stopped);
        if (!footage || stopped()) // Nobody would know of it.
            QFile::remove(request.target);
        promise.addResult(std::move(footage));
    });
}

} // namespace troupe::media
