#pragma once

#include "ui/common/thumbnailcache.h"

namespace troupe::test {

/// No clip has a picture.
class NoPictures : public ClipPictures {
public:
    QFuture<Result<QImage>> poster(const QString&, const QSize&) override { return {}; }
    QFuture<Result<media::FirstFrame>> firstFrame(const QString&) override { return {}; }
    QFuture<Result<QImage>> filmstrip(const QString&, int, const QSize&) override { return {}; }
};

} // namespace troupe::test
