#pragma once

#include "core/sandbox/server/mediatools.h"
#include "core/sandbox/server/state.h"

#include <condition_variable>
#include <thread>
#include <vector>

namespace troupe::sandbox {

/// How long a job takes. 0: as long as its rendering. Else a wait of `factor` seconds in the queue,
/// and nine times that in progress, as a provider that renders elsewhere would take.
struct Pace {
    double factor = 0;

    std::chrono::duration<double> queued() const { return std::chrono::duration<double>(factor); }
    std::chrono::duration<double> rendering() const { return std::chrono::duration<double>(9 * factor); }
};

/// Renders what waits in the state, oldest first, two at a time, in threads of its own. Stopping
/// leaves a job that is being rendered as it is: the next start renders it again.
class RenderQueue {
public:
    static constexpr int Threads = 2;

    /// `state` has to outlive it.
    RenderQueue(State& state, MediaTools tools, Pace pace);
    ~RenderQueue();

    RenderQueue(const RenderQueue&) = delete;
    RenderQueue& operator=(const RenderQueue&) = delete;

    /// Something waits now.
    void wake();

private:
    void work();
    void run(const VideoJob& job);
    void renderJob(const VideoJob& job, std::chrono::steady_clock::time_point started);
    RenderOrder orderFor(const VideoJob& job) const;
    bool isStopping() const;
    /// Shows time as progress until then. False if the queue stops.
    bool showUntil(const QString& id, std::chrono::steady_clock::time_point from,
                   std::chrono::steady_clock::time_point to, int highest);

    State& m_state;
    const MediaTools m_tools;
    const Pace m_pace;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace troupe::sandbox
