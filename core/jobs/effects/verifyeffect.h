#pragma once

#include "core/jobs/effects/context.h"

#include <QHash>
#include <QSet>

namespace troupe {

/// From a complete partial file to a take: decodes it, compares it with what was asked for, and moves
/// it to the assets. Each step starts from the row, so that it may be cut off after any of them.
class VerifyEffect : public QObject {
    Q_OBJECT

public:
    VerifyEffect(const EffectContext& context, QObject* parent);

    /// Does nothing while a step of the job is under way.
    void verify(const Job& job);
    bool isVerifying(const JobId& id) const { return m_underWay.contains(id); }
    void forget(const JobId& id);

    /// One job makes one take, however often its last step is repeated.
    static TakeId takeIdOf(const JobId& id) { return {id.value}; }

private:
    /// As shown.
    struct Seen {
        QSize size;
        double seconds = 0;
    };

    void look(const Job& job, const QString& path);
    void adopt(const Job& job, const AssetHash& clip, const Seen& seen);
    void saveTake(const Job& job, const AssetHash& clip, const Seen& seen);
    void end(const JobId& id, const JobEvent& event);
    void fail(const JobId& id, const Error& error);

    const EffectContext& m_context;
    QSet<JobId> m_underWay;
    QHash<JobId, Seen> m_seen;
};

} // namespace troupe
