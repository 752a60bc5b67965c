#pragma once

#include "core/jobs/effects/bindingmaker.h"
#include "core/jobs/effects/context.h"

#include <QPointer>
#include <QSet>

namespace troupe {

/// From Queued to the answer of the paid call, in two steps with the written intent between them.
class SubmitEffect : public QObject {
    Q_OBJECT

public:
    SubmitEffect(const EffectContext& context, QObject* parent);

    /// Files, bindings, uploads: costs nothing. Ends in Prepared, or in what keeps it from that.
    void prepare(const Job& job);
    bool isPreparing(const JobId& id) const { return m_preparing.contains(id); }
    QSet<JobId> preparing() const;
    /// Stops the uploads of a job that is not sent yet.
    void stop(const JobId& id);
    /// The paid call, once. The job is Submitting and its row is written.
    void send(const Job& job);

private:
    struct Preparation {
        Job job;
        std::shared_ptr<VideoProvider> provider;
        VideoRequest request;
        std::optional<PreparedRequest> prepared;
        QFuture<Result<PreparedRequest>> upload;
        int run = 0; // A stopped preparation must not be taken for a later one of the same job.
    };

    void providerReady(const JobId& id, int run, const ProviderResult& provider);
    void bind(const JobId& id, int run, QList<BindingMaker::Wanted> left);
    void upload(const JobId& id, int run);
    /// The next follow-up of this take sends its file.
    void originalIsGone(const TakeId& id);
    void answered(const Preparation& sent, const Result<SubmitOutcome>& outcome);
    void fail(const JobId& id, const Error& error);
    void hold(const JobId& id, jobs::HoldReason reason, const Error& error);
    Preparation* find(const JobId& id, int run);

    const EffectContext& m_context;
    BindingMaker* m_bindings;
    QHash<JobId, Preparation> m_preparing;
    int m_run = 0;
};

} // namespace troupe
