#pragma once

#include "core/series/series.h"
#include "core/store/store.h"

#include <QSize>

namespace troupe::test {

// What a test needs in a profile before it can begin. Each ends the process where it cannot be made.

/// A series "Luna" with one episode and one empty shot, which is to be made at the first connection.
Shot saveFirstShot(Store& store);

/// A character that looks like this clip, as it stands in a cast.
CastEntry saveCharacter(Store& store, const QString& name, const AssetHash& clip);

/// A clip of a moving test picture with 24 frames a second, made by the ffmpeg program and not by our own
/// code. False if there is none.
bool writeTestClip(const QString& path, QSize size, int seconds);

} // namespace troupe::test
