#pragma once

#include "core/jobs/jobstate.h"

#include <QList>

namespace troupe {

/// What a change of a job means to somebody who is not looking at the window.
enum class NoticeKind {
    Ready, ///< A take is there.
    NeedsYou, ///< It waits for the person: a key, the disk, an answer that was lost, a job that is overdue.
    Failed, ///< It ended without a take.
    EndsSoon, ///< Something of it at the provider; no change of the job.
};

/// Nothing for what goes on by itself, what the person did, and what was told already: a state that means
/// the same as the one before. A connection that does not answer is no news of each of its jobs.
std::optional<NoticeKind> noticeKind(const JobState& before, const JobState& after);

/// One thing to tell.
struct Happening {
    NoticeKind kind = NoticeKind::Ready;
    JobId job;
    QString shot; ///< Its name, as the board has it.
    QString sentence; ///< Why, and whether it cost something; may be empty.
};

/// What a desktop shows of them. Plain text.
struct Notice {
    QString title;
    QString body;
    JobId job; ///< To be opened: the first that needs the person, else the first that failed, else the last
               ///< take.
    bool urgent = false;
};

/// Several happenings are one notice. `happenings` must not be empty.
Notice noticeOf(const QList<Happening>& happenings);

/// That nothing goes on any more, with what came of it. `happenings` must not be empty.
Notice allDoneNotice(const QList<Happening>& happenings);

} // namespace troupe
