#pragma once

#include "core/jobs/jobqueue.h"

#include <QMap>

#include <deque>

namespace troupe {

/// A provider whose other side is in memory, and which does what a test tells it. It outlives the
/// queue, as a real provider does.
class ScriptedProvider : public VideoProvider {
public:
    enum class Call { Prepare, Submit, Poll, Fetch, Cancel, LookUp, Character };

    struct Remote {
        RemoteStatus::Phase phase = RemoteStatus::Phase::Running;
        VideoRequest request;
        QByteArray clip;
        int polls = 0;
        QDateTime createdAt;
    };
    struct BrokenFetch {
        Error error;
        qint64 after = 0; ///< Bytes that arrive before.
    };

    explicit ScriptedProvider(QByteArray made) : clip(std::move(made)) {}

    ProviderTraits traits() const override { return given; }
    QFuture<Result<QStringList>> models() override;
    QFuture<Result<PreparedRequest>> prepare(const VideoRequest& request, TransferProgress progress) override;
    QFuture<Result<SubmitOutcome>> submit(const PreparedRequest& prepared,
                                          TransferProgress progress) override;
    QFuture<Result<RemoteStatus>> poll(const RemoteJob& remote) override;
    QFuture<Result<Fetched>> fetch(const FetchRequest& request) override;
    QFuture<Result<>> cancel(const RemoteJob& remote) override;
    QFuture<Result<QList<RemoteCandidate>>> lookUp(const LookUp& wanted) override;
    QFuture<Result<RemoteCharacter>> createCharacter(const CharacterUpload& upload) override;
    QFuture<Result<RemoteCharacter>> character(const QString& remoteId) override;

    // What it does
    ProviderTraits given {.hasCharacters = true, .pollInterval = std::chrono::milliseconds(10)};
    QByteArray clip;
    std::deque<SubmitOutcome> submitAnswers; ///< Instead of accepting; a refusal accepts nothing.
    std::deque<Result<RemoteStatus>> pollAnswers;
    std::deque<BrokenFetch> brokenFetches;
    std::deque<Error> characterErrors;
    std::deque<Error> lookUpErrors;
    QSet<Call> hangs; ///< Calls that never answer; what they do at the other side, they do.
    bool finishes = true; ///< Polls lead to success.
    bool lists = true; ///< lookUp() shows what was accepted.
    std::function<void(const PreparedRequest&)> onSubmit;

    // What it saw
    QMap<QString, Remote> remotes; ///< Every accepted create, by id.
    QMap<Call, int> calls;
    QStringList polled; ///< Remote ids.
    QList<FetchRequest> fetches;
    QList<CharacterUpload> uploads;
    int mostAtOnce = 0; ///< Accepted and not fetched yet.

private:
    template<typename T>
    QFuture<Result<T>> answer(Call call, Result<T> result);

    int m_atOnce = 0;
    std::vector<std::shared_ptr<void>> m_hanging;
};

class ScriptedDirectory : public ProviderDirectory {
public:
    explicit ScriptedDirectory(std::shared_ptr<ScriptedProvider> provider) : m_provider(std::move(provider))
    {}
    QFuture<Result<std::shared_ptr<VideoProvider>>> provider(const ConnectionId& id) override;

    std::optional<Error> error;

private:
    std::shared_ptr<ScriptedProvider> m_provider;
};

} // namespace troupe
