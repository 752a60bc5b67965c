#pragma once

#include "core/providers/openai/openaiclient.h"
#include "core/providers/requestpreview.h"
#include "core/providers/videoprovider.h"

namespace troupe {

/// Any host that speaks the OpenAI Videos dialect: the sandbox, gateways, self-hosted servers.
/// `network` must outlive it. No cancel: a host deletes only what is completed or failed.
class OpenAiVideoProvider final : public VideoProvider, public RequestPreviewer {
public:
    struct Options {
        std::chrono::milliseconds pollInterval {10'000};
        openai::Timeouts timeouts = {};
    };

    OpenAiVideoProvider(QUrl baseUrl, openai::Client::Key key, QNetworkAccessManager& network);
    OpenAiVideoProvider(QUrl baseUrl, openai::Client::Key key, QNetworkAccessManager& network,
                        const Options& options);

    ProviderTraits traits() const override;
    QFuture<Result<QStringList>> models() override;
    /// Nothing is uploaded ahead; looks whether the files are there (Storage).
    QFuture<Result<PreparedRequest>> prepare(const VideoRequest& request, TransferProgress progress) override;
    QFuture<Result<SubmitOutcome>> submit(const PreparedRequest& prepared,
                                          TransferProgress progress) override;
    Result<RequestPreview> preview(const PreparedRequest& prepared) const override;
    QFuture<Result<RemoteStatus>> poll(const RemoteJob& remote) override;
    QFuture<Result<Fetched>> fetch(const FetchRequest& request) override;
    QFuture<Result<>> cancel(const RemoteJob& remote) override;
    QFuture<Result<QList<RemoteCandidate>>> lookUp(const LookUp& wanted) override;
    QFuture<Result<RemoteCharacter>> createCharacter(const CharacterUpload& upload) override;
    QFuture<Result<RemoteCharacter>> character(const QString& remoteId) override;

    /// The calls that only this dialect has (variants, delete, single pages).
    openai::Client& client() { return m_client; }

private:
    /// The client, its answers told to replied().
    openai::Client telling(const JobId& job, const QString& remoteId) const;

    QNetworkAccessManager& m_network;
    openai::Client m_client;
    std::chrono::milliseconds m_pollInterval;
};

} // namespace troupe
