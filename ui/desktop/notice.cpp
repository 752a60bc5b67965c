#include "ui/desktop/notice.h"

#include "core/base/overloaded.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(troupe::Notice)
};

bool isUrgent(NoticeKind kind)
{
    return kind == NoticeKind::NeedsYou || kind == NoticeKind::Failed;
}

constexpr qsizetype MaxLines = 4; // More than that no desktop shows.

/// A hold that ends by itself, or that the person asked for, is no news.
bool needsPerson(jobs::HoldReason reason)
{
    using Reason = jobs::HoldReason;
    return reason != Reason::RateLimited && reason != Reason::Unreachable;
}

std::optional<NoticeKind> kindOf(const JobState& state)
{
    using Kind = std::optional<NoticeKind>;
    const auto ofHold = [](const std::optional<jobs::HoldReason>& held) {
        return held && needsPerson(*held) ? Kind(NoticeKind::NeedsYou) : Kind();
    };
    return std::visit(
        Overloaded {
            [&](const jobs::Held& s) { return ofHold(s.reason); },
            [](const jobs::Unknown&) { return Kind(NoticeKind::NeedsYou); },
            [](const jobs::Running& s) { return s.overdue ? Kind(NoticeKind::NeedsYou) : Kind(); },
            [&](const jobs::Downloading& s) { return ofHold(s.held); },
            [&](const jobs::Verifying& s) { return ofHold(s.held); },
            [](const jobs::Done&) { return Kind(NoticeKind::Ready); },
            [](const jobs::Refused&) { return Kind(NoticeKind::Failed); },
            [](const jobs::Failed& s) { // Marked as lost: by the person.
                return s.accepted ? Kind(NoticeKind::Failed) : Kind();
            },
            [](const jobs::Expired&) { return Kind(NoticeKind::Failed); },
            [](const auto&) { return Kind(); },
        },
        state);
}

QString titleOf(NoticeKind kind, const QString& shot)
{
    switch (kind) {
    case NoticeKind::Ready: return Words::tr("%1 is ready").arg(shot);
    case NoticeKind::NeedsYou: return Words::tr("%1 needs you").arg(shot);
    case NoticeKind::Failed: return Words::tr("%1 failed").arg(shot);
    case NoticeKind::EndsSoon: return Words::tr("%1 ends soon", "a shot").arg(shot);
    }
    return {};
}

QString countOf(NoticeKind kind, int count)
{
    switch (kind) {
    case NoticeKind::Ready: return Words::tr("%n take(s) ready", nullptr, count);
    case NoticeKind::NeedsYou: return Words::tr("%n job(s) need you", nullptr, count);
    case NoticeKind::Failed: return Words::tr("%n job(s) failed", nullptr, count);
    case NoticeKind::EndsSoon: return Words::tr("%n end(s) soon", "shots", count);
    }
    return {};
}

} // namespace

std::optional<NoticeKind> noticeKind(const JobState& before, const JobState& after)
{
    const auto kind = kindOf(after);
    if (!kind || (before.index() == after.index() && kindOf(before) == kind))
        return std::nullopt;
    return kind;
}

Notice noticeOf(const QList<Happening>& happenings)
{
    if (happenings.size() == 1) {
        const Happening& one = happenings.first();
        return {titleOf(one.kind, one.shot), one.sentence, one.job, isUrgent(one.kind)};
    }
    Notice notice;
    QStringList counts;
    QStringList lines;
    for (const auto kind :
         {NoticeKind::NeedsYou, NoticeKind::Failed, NoticeKind::EndsSoon, NoticeKind::Ready}) {
        QList<Happening> ofKind;
        std::copy_if(happenings.begin(), happenings.end(), std::back_inserter(ofKind),
                     [kind](const Happening& h) { return h.kind == kind; });
        if (ofKind.isEmpty())
            continue;
        counts << countOf(kind, int(ofKind.size()));
        for (const Happening& one : std::as_const(ofKind))
            lines << titleOf(kind, one.shot);
        if (notice.job.isNull())
            notice.job = kind == NoticeKind::Ready ? ofKind.last().job : ofKind.first().job;
        notice.urgent = notice.urgent || isUrgent(kind);
    }
    if (lines.size() > MaxLines) {
        lines = lines.first(MaxLines - 1);
        lines << Words::tr("and %n more", nullptr, int(happenings.size() - lines.size()));
    }
    notice.title = counts.join(u", "_s);
    notice.body = lines.join(u'\n');
    return notice;
}

Notice allDoneNotice(const QList<Happening>& happenings)
{
    Notice notice = noticeOf(happenings);
    if (happenings.size() > 1)
        notice.body = notice.title; // The counts, instead of a list of what was told one by one.
    else
        notice.body = notice.body.isEmpty() ? notice.title : QString(notice.title + u'\n' + notice.body);
    notice.title = Words::tr("The queue is done");
    return notice;
}

} // namespace troupe
