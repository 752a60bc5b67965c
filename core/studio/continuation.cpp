#include "core/studio/continuation.h"

#include "core/base/async.h"
#include "core/media/mediaservice.h"
#include "core/store/assetfiles.h"
#include "core/store/connectionrepository.h"
#include "core/store/store.h"

#include <QtConcurrentRun>

#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

bool isOfShape(const QSize& size, const QSize& shape)
{
    constexpr double Rounding = 0.01; // 1792x1024 is no 16:9.
    const double ratio = double(size.width()) * shape.height() / (double(size.height()) * shape.width());
    return std::abs(ratio - 1) < Rounding;
}

Result<QSize> sizeFor(const Catalog& catalog, const QString& id, const QSize& take)
{
    const auto model = catalog.model(id);
    if (!model || model->sizes.isEmpty() || model->sizes.contains(take))
        return take;
    QSize best;
    for (const QSize& size : model->sizes) {
        if (isOfShape(size, take) && size.width() > best.width())
            best = size;
    }
    if (best.isEmpty())
        return failure(Error::Kind::Unsupported, u"size"_s);
    return best;
}

} // namespace

Result<ShotSettings> continuationSettings(Store& store, const Catalog& catalog, const Shot& shot,
                                          const Take& take)
{
    ShotSettings settings = shot.settings;
    settings.reference.reset();
    if (take.origin) {
        const auto connection = store.connections().find(take.origin->connection);
        if (!connection)
            return tl::unexpected(connection.error());
        if (*connection) {
            settings.connection = take.origin->connection;
            settings.model = take.recipe.model;
        }
    }
    const auto size = sizeFor(catalog, settings.model, take.size);
    if (!size)
        return tl::unexpected(size.error());
    settings.size = *size;
    return settings;
}

QFuture<Result<AssetHash>> takeLastFrameIn(Store& store, media::MediaService& media, const Take& take,
                                           const QSize& size)
{
    const auto path = store.assets().path(take.clip);
    if (!path)
        return ready(Result<AssetHash>(tl::unexpected(path.error())));
    return QtConcurrent::run([assets = store.assets(), path = *path, size,
                              limits = media.limits()](QPromise<Result<AssetHash>>& promise) {
        promise.addResult(media::lastFramePng(path, size, limits, [&] {
                              return promise.isCanceled();
                          }).and_then([&](const QByteArray& png) {
            return AssetFiles(assets).importBytes(png, u"png"_s);
        }));
    });
}

} // namespace troupe
