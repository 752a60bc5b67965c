#pragma once

#include "core/net/download.h"
#include "core/providers/openai/openaiwire.h"

#include <QFuture>

#include <functional>

namespace troupe::openai {

struct Timeouts {
    std::chrono::milliseconds answer {60'000}; ///< Silence while reading.
    /// Silence after a paid call: gateways may wait for the provider behind them, and giving up
    /// early makes an "unknown" of what was only slow.
    std::chrono::milliseconds paid {300'000};
    std::chrono::milliseconds content {600'000}; ///< Gateways load the whole file before a byte of it.
};

/// Every call of the dialect, one method each. `network` must outlive the object; destroying it
/// cancels what is under way. Methods are called in the thread of `network`.
class Client {
public:
    /// Asked at each call; empty: no Authorization header is sent.
    using Key = std::function<QByteArray()>;
    enum class Variant { Video, Thumbnail, Spritesheet };
    struct ListQuery {
        QString after;
        int limit = 100;
    };

    Client(QUrl baseUrl, Key key, QNetworkAccessManager& network, Timeouts timeouts = {});

    /// The same client, whose answers are told to `heard` as well.
    Client heardBy(http::Heard heard) const;

    /// The request of a paid call, as pay() sends it.
    Result<http::Request> createRequest(const CreateVideo& create) const;
    Result<http::Request> editRequest(const EditVideo& edit) const;
    Result<http::Request> extendRequest(const ExtendVideo& extend) const;
    http::Request remixRequest(const QString& id, const QString& prompt) const;
    QFuture<Result<SubmitOutcome>> pay(http::Request request, const TransferProgress& progress = {});

    // Paid. What cannot be sent (a file that is not readable) is SubmitRefused.
    QFuture<Result<SubmitOutcome>> create(const CreateVideo& create, const TransferProgress& progress = {});
    QFuture<Result<SubmitOutcome>> edit(const EditVideo& edit, const TransferProgress& progress = {});
    QFuture<Result<SubmitOutcome>> extend(const ExtendVideo& extend, const TransferProgress& progress = {});
    QFuture<Result<SubmitOutcome>> remix(const QString& id, const QString& prompt);

    QFuture<Result<Video>> retrieve(const QString& id);
    QFuture<Result<Page>> list(const ListQuery& query); ///< Newest first.
    /// Completed and failed jobs only (Conflict or Rejected otherwise); many gateways: Unsupported.
    QFuture<Result<>> remove(const QString& id);
    /// `to` says where on disk and from which byte on; its address and headers are set here. Many
    /// hosts ignore the variant and send the video: look at the bytes.
    QFuture<Result<http::Downloaded>> content(const QString& id, Variant variant, http::Download to);

    QFuture<Result<CharacterReply>> createCharacter(const QString& name, const FileInput& clip,
                                                    const TransferProgress& progress = {});
    QFuture<Result<CharacterReply>> character(const QString& id);
    QFuture<Result<QStringList>> models();

private:
    http::Headers authorization() const;
    http::Request get(const QByteArray& path) const;
    Result<http::Request> paid(const QByteArray& path, const Result<http::Body>& body) const;
    QFuture<Result<SubmitOutcome>> payFor(const Result<http::Request>& request,
                                          const TransferProgress& progress);

    QUrl m_baseUrl;
    Key m_key;
    QNetworkAccessManager& m_network;
    Timeouts m_timeouts;
    http::Heard m_heard;
};

} // namespace troupe::openai
