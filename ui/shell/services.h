#pragma once

#include "core/catalog/catalog.h"

namespace troupe {

class JobQueue;
class ProviderDirectory;
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
    Catalog catalog;
};

} // namespace troupe
