#pragma once

#include "core/catalog/catalog.h"

#include <functional>

namespace troupe {

class JobQueue;
class ProviderDirectory;
class SecretStore;
class Store;
namespace media {
class MediaService;
}

/// What the window works on; all of it outlives the window.
struct Services {
    Store& store;
    media::MediaService& media;
    JobQueue& queue;
    ProviderDirectory& providers;
    SecretStore& secrets;
    std::function<void()> keepKeysUntilQuit; ///< From now on `secrets` is memory only.
    Catalog catalog;
    std::function<bool()> canStay = {}; ///< There is a way back to a hidden window: a tray.
};

} // namespace troupe
