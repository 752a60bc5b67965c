#pragma once

#include "core/base/clock.h"
#include "core/characters/binding.h"
#include "core/providers/videoprovider.h"

#include <memory>

namespace troupe {

class Store;

/// This answer to a GET says that the character is not there, and not that the route or the key is wrong.
bool deniesCharacter(const Error& error, const QString& remoteId);

/// Asks the provider for the character, which costs nothing, and saves what it said with the time of it: it
/// is there, or it is gone. Whatever else went wrong changes nothing and is the error of the future.
/// `store` must outlive `context`, which lives in its thread; Canceled if that goes first.
QFuture<Result<Binding>> checkBinding(Store& store, const std::shared_ptr<VideoProvider>& provider,
                                      const Binding& binding, const Clock& clock, QObject* context);

} // namespace troupe
