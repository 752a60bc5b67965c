#pragma once

#include "core/jobs/job.h"
#include "ui/queue/queuemodel.h"

namespace troupe::samples {

inline const QDateTime Now(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);
inline const Error Fault {.kind = Error::Kind::Server, .detail = {}, .said = QStringLiteral("boom")};

inline jobs::Accepted accepted()
{
    return {.remote = {.id = QStringLiteral("video_1"), .pollUrl = {}, .extra = {}},
            .at = Now.addSecs(-60),
            .expiresAt = Now.addSecs(3600),
            .cost = Money::fromUsd(0.8)};
}

/// `age` in seconds.
inline Job job(const JobState& state, int age = 60)
{
    const PriceRange price {Money::fromUsd(0.96), Money::fromUsd(0.96)};
    return {
        .id = JobId::create(),
        .order
        = {.connection = ConnectionId::create(), .shot = ShotId::create(), .seconds = 8, .estimate = price},
        .state = state,
        .createdAt = Now.addSecs(-age),
        .changedAt = Now.addSecs(-age / 2)};
}

/// Jobs that wait, one behind the other.
inline QList<Job> line(int count)
{
    QList<Job> jobs;
    for (int i = 0; i < count; ++i) {
        jobs.append(job(jobs::Queued {}, 100 - i));
        jobs.last().placement.position = 1024 * (i + 1);
    }
    return jobs;
}

inline AssetHash hash()
{
    return AssetHash::fromDigest(QByteArray(32, 'h'));
}

inline QueueNames names()
{
    return {.shot = [](const ShotId&) { return QStringLiteral("SH 03"); },
            .connection = [](const ConnectionId&) { return QStringLiteral("Sandbox"); },
            .expiry = [](const Job& job) -> std::optional<Expiry> {
                const auto accepted = acceptedOf(job.state);
                if (!accepted || std::holds_alternative<jobs::Done>(job.state))
                    return std::nullopt;
                return expiryOf({RemoteThing::Content, accepted->at, accepted->expiresAt});
            }};
}

inline Clock clock()
{
    return [] { return Now; };
}

} // namespace troupe::samples
