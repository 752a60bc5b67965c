#include "core/studio/stills.h"

#include "core/base/async.h"
#include "core/media/mediaservice.h"
#include "core/store/assetfiles.h"
#include "core/store/store.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr QSize StillSize(1920, 1080); // At most: what providers take as a reference image.

/// Worker thread. `moments`: in any order, which is that of the answer.
Result<QList<AssetHash>> takeStills(AssetFiles assets, const QString& path, const QList<double>& moments,
                                    const media::MediaLimits& limits, const media::Stopped& stopped)
{
    QList<double> rising = moments;
    std::sort(rising.begin(), rising.end());
    const auto pngs = media::pngsAt(path, rising, StillSize, limits, stopped);
    if (!pngs)
        return tl::unexpected(pngs.error());
    QList<AssetHash> stills;
    for (const double moment : moments) {
        const auto still = assets.importBytes(pngs->at(rising.indexOf(moment)), u"png"_s);
        if (!still)
            return tl::unexpected(still.error());
        if (!stills.contains(*still))
            stills << *still;
    }
    return stills;
}

} // namespace

Result<QList<AssetHash>> stillsOf(AssetFiles assets, const QString& path, const media::MediaLimits& limits,
                                  const media::Stopped& stopped)
{
    return media::stillMoments(path, PickedStills, limits, stopped)
        .and_then(
            [&](const QList<double>& moments) { return takeStills(assets, path, moments, limits, stopped); });
}

QFuture<Result<QList<AssetHash>>> pickStills(Store& store, media::MediaService& media, const AssetHash& clip)
{
    const auto path = store.assets().path(clip);
    if (!path)
        return ready(Result<QList<AssetHash>>(tl::unexpected(path.error())));
    return QtConcurrent::run([assets = store.assets(), path = *path,
                              limits = media.limits()](QPromise<Result<QList<AssetHash>>>& promise) {
        promise.addResult(stillsOf(assets, path, limits, [&] { return promise.isCanceled(); }));
    });
}

QFuture<Result<AssetHash>> grabStill(Store& store, media::MediaService& media, const QString& path,
                                     double seconds)
{
    return QtConcurrent::run([assets = store.assets(), path, seconds,
                              limits = media.limits()](QPromise<Result<AssetHash>>& promise) {
        promise.addResult(takeStills(assets, path, {seconds}, limits, [&] {
                              return promise.isCanceled();
                          }).map([](const QList<AssetHash>& stills) { return stills.first(); }));
    });
}

} // namespace troupe
