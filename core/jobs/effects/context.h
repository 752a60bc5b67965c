#pragma once

#include "core/base/clock.h"
#include "core/jobs/expiries.h"
#include "core/jobs/jobevent.h"
#include "core/jobs/joblog.h"
#include "core/jobs/jobqueue.h"
#include "core/store/store.h"

namespace troupe {

/// What effects need, and how they tell what came of it. Lives longer than they do.
struct EffectContext {
    Store& store;
    ProviderDirectory& providers;
    media::MediaService& media;
    Clock clock;
    /// Applies the event, writes the row and starts what follows, before it returns.
    std::function<void(const JobId&, const JobEvent&)> happened;
    std::function<std::optional<Job>(const JobId&)> job;
    std::function<void(const JobId&, qint64 done, qint64 total)> progress;
    /// A provider was handed out: its pace and what it pushes are of use to all.
    std::function<void(const ConnectionId&, VideoProvider&)> met;
    /// What was answered about a job; the next event of it is what came of that.
    std::function<void(const JobId&, const QByteArray& reply)> heard;
    /// A line for its log that no event makes; the state stays. `remoteId` may be empty.
    std::function<void(const JobId&, JobStep, const QString& remoteId)> logged;
    Expiries expiries;
};

using ProviderResult = Result<std::shared_ptr<VideoProvider>>;

} // namespace troupe
