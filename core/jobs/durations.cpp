#include "core/jobs/durations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {

QString Durations::kindOf(const JobOrder& order)
{
    return u"%1 %2 %3 %4"_s.arg(order.connection.toString(), operationText(order.operation),
                                QString::number(order.seconds), order.model);
}

void Durations::add(const Job& job)
{
    const auto* done = std::get_if<jobs::Done>(&job.state);
    const qint64 took = done ? done->accepted.at.msecsTo(job.changedAt) : 0;
    if (took <= 0) // A clock that was set back tells nothing.
        return;
    auto& samples = m_samples[kindOf(job.order)];
    const bool isKnown = std::any_of(samples.begin(), samples.end(),
                                     [&](const Sample& sample) { return sample.job == job.id; });
    if (isKnown)
        return;
    samples.append({job.id, std::chrono::milliseconds(took)});
    if (samples.size() > MaxKept)
        samples.removeFirst();
}

std::optional<std::chrono::milliseconds> Durations::typical(const JobOrder& order) const
{
    const auto samples = m_samples.value(kindOf(order));
    if (samples.size() < Fewest)
        return std::nullopt;
    QList<std::chrono::milliseconds> sorted;
    for (const Sample& sample : samples)
        sorted.append(sample.took);
    const auto middle = sorted.begin() + sorted.size() / 2;
    std::nth_element(sorted.begin(), middle, sorted.end());
    return *middle;
}

} // namespace troupe
