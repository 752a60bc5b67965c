#pragma once

#include "core/jobs/expiries.h"
#include "core/jobs/job.h"
#include "core/providers/providerdirectory.h"
#include "core/providers/requestpreview.h"

namespace troupe {

class Store;

struct SentRequest {
    RequestPreview request;
    /// Characters that are uploaded first: where their ids will be, it says "(id of Luna)".
    QStringList uploadedFirst;
};

/// What would be sent for an order now. May start the sandbox and read a key; sends nothing. Errors: of the
/// directory, of requestFor(), of the preview; Unsupported where the provider cannot tell.
/// `store` and `expiries` must outlive `context`, with which the answer is given up.
QFuture<Result<SentRequest>> sentRequest(Store& store, ProviderDirectory& providers, const Expiries& expiries,
                                         const JobOrder& order, QObject* context);

} // namespace troupe
