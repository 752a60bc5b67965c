#include "core/providers/openai/openaivideoprovider.h"

#include "core/base/async.h"
#include "core/net/sentheaders.h"
#include "core/providers/openai/listing.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

/// The paid call of a request; Missing or Unsupported where there is none.
Result<http::Request> paidRequest(const openai::Client& client, const VideoRequest& request)
{
    if (request.operation == Operation::Generate) {
        openai::CreateVideo create {request.model,       request.prompt, request.seconds, request.size, {},
                                    request.openingFrame};
        for (const CharacterInput& character : request.characters) {
            if (character.remoteId.isEmpty()) // it would be paid for, and be somebody else
                return failure(Error::Kind::Missing, u"binding of "_s + character.name);
            create.characterIds << character.remoteId;
        }
        return client.createRequest(create);
    }

    // Whoever plays in the source plays on: these calls take no characters and no opening frame.
    if (request.operation == Operation::Remix) {
        if (request.sourceRemoteId.isEmpty())
            return failure(Error::Kind::Unsupported, u"remix of a file"_s);
        return client.remixRequest(request.sourceRemoteId, request.prompt);
    }
    openai::VideoSource source = request.sourceRemoteId;
    if (request.sourceRemoteId.isEmpty()) {
        if (!request.sourceFile)
            return failure(Error::Kind::Missing, u"source"_s);
        source = *request.sourceFile;
    }
    if (request.operation == Operation::Edit)
        return client.editRequest({request.model, request.prompt, source});
    return client.extendRequest({request.model, request.prompt, request.seconds, source});
}

/// `future`, with its value changed. Canceling the result cancels `future`.
template<typename From, typename Change>
auto mapped(const QFuture<Result<From>>& future, QObject* context, Change change)
{
    using To = std::invoke_result_t<Change, const Result<From>&>;
    auto promise = std::make_shared<QPromise<To>>();
    promise->start();
    auto* cancellation = new QFutureWatcher<To>(context);
    QObject::connect(cancellation, &QFutureWatcherBase::canceled, context,
                     [source = QFuture<Result<From>>(future)]() mutable { source.cancel(); });
    QObject::connect(cancellation, &QFutureWatcherBase::finished, cancellation, &QObject::deleteLater);
    cancellation->setFuture(promise->future());
    whenDone(future, context, [promise, change](const Result<From>& result) {
        promise->addResult(change(result));
        promise->finish();
    });
    return promise->future();
}

RemoteStatus statusOf(const openai::Video& video, const RemoteJob& remote)
{
    RemoteStatus status;
    status.phase = video.phase;
    status.percent = video.percent;
    status.error = video.error;
    status.expiresAt = video.expiresAt;
    status.countedSeconds = video.countedSeconds;
    // The id of the create reply stays: gateways answer polls with another one, which does not lead
    // back to the deployment that has the job.
    status.remote = remote;
    return status;
}

} // namespace

OpenAiVideoProvider::OpenAiVideoProvider(QUrl baseUrl, openai::Client::Key key,
                                         QNetworkAccessManager& network)
    : OpenAiVideoProvider(std::move(baseUrl), std::move(key), network, Options())
{}

OpenAiVideoProvider::OpenAiVideoProvider(QUrl baseUrl, openai::Client::Key key,
                                         QNetworkAccessManager& network, const Options& options)
    : m_network(network),
      m_client(std::move(baseUrl), std::move(key), network, options.timeouts),
      m_pollInterval(options.pollInterval)
{}

ProviderTraits OpenAiVideoProvider::traits() const
{
    ProviderTraits traits;
    traits.cancel = ProviderTraits::Cancel::None;
    traits.listsJobs = true;
    traits.hasCharacters = true;
    traits.pollInterval = m_pollInterval;
    return traits;
}

openai::Client OpenAiVideoProvider::telling(const JobId& job, const QString& remoteId) const
{
    if (!replied)
        return m_client;
    return m_client.heardBy([tell = replied, job, remoteId](int status, const QByteArray& body) {
        tell({job, remoteId, status, body});
    });
}

QFuture<Result<QStringList>> OpenAiVideoProvider::models()
{
    return m_client.models();
}

QFuture<Result<PreparedRequest>> OpenAiVideoProvider::prepare(const VideoRequest& request,
                                                              TransferProgress progress)
{
    Q_UNUSED(progress)
    for (const auto& file : {request.openingFrame, request.sourceFile}) {
        if (file && !QFileInfo(file->path).isReadable())
            return ready(Result<PreparedRequest>(failure(Error::Kind::Storage, file->path)));
    }
    return ready(Result<PreparedRequest>(PreparedRequest {request, {}}));
}

QFuture<Result<SubmitOutcome>> OpenAiVideoProvider::submit(const PreparedRequest& prepared,
                                                           TransferProgress progress)
{
    openai::Client client = telling(prepared.request.job, {});
    const auto request = paidRequest(client, prepared.request);
    if (!request)
        return ready(Result<SubmitOutcome>(SubmitRefused {request.error()}));
    return client.pay(*request, progress);
}

Result<RequestPreview> OpenAiVideoProvider::preview(const PreparedRequest& prepared) const
{
    return paidRequest(m_client, prepared.request).map([](const http::Request& request) {
        RequestPreview preview {
            request.verb, request.url, http::withHiddenCredentials(http::sentHeaders(request)), {}};
        for (const auto& segment : request.body.segments()) {
            if (const auto* bytes = std::get_if<QByteArray>(&segment))
                preview.body << *bytes;
            else if (const auto* file = std::get_if<http::Body::FileSegment>(&segment))
                preview.body << RequestPreview::File {file->path, file->size};
        }
        return preview;
    });
}

QFuture<Result<RemoteStatus>> OpenAiVideoProvider::poll(const RemoteJob& remote)
{
    return mapped(telling({}, remote.id).retrieve(remote.id), &m_network,
                  [remote](const Result<openai::Video>& video) -> Result<RemoteStatus> {
                      if (!video)
                          return tl::unexpected(video.error());
                      return statusOf(*video, remote);
                  });
}

QFuture<Result<Fetched>> OpenAiVideoProvider::fetch(const FetchRequest& request)
{
    http::Download to;
    to.path = request.partialPath;
    to.offset = request.offset;
    to.validator = request.validator;
    to.progress = request.progress;
    to.started = request.started;
    return mapped(telling(request.job, request.remote.id)
                      .content(request.remote.id, openai::Client::Variant::Video, to),
                  &m_network, [](const Result<http::Downloaded>& file) -> Result<Fetched> {
                      if (file)
                          return Fetched {file->bytes};
                      Error error = file.error();
                      if (error.kind == Error::Kind::NotFound) // it was there when the poll said so
                          error.kind = Error::Kind::Gone;
                      return tl::unexpected(std::move(error));
                  });
}

QFuture<Result<>> OpenAiVideoProvider::cancel(const RemoteJob& remote)
{
    Q_UNUSED(remote)
    return ready(Result<>(failure(Error::Kind::Unsupported, u"cancel"_s)));
}

QFuture<Result<QList<RemoteCandidate>>> OpenAiVideoProvider::lookUp(const LookUp& wanted)
{
    const QDateTime since = wanted.submittedAt.addSecs(-5 * 60);
    return mapped(openai::listSince(m_client, &m_network, since), &m_network,
                  [](const Result<QList<openai::Video>>& videos) -> Result<QList<RemoteCandidate>> {
                      if (!videos)
                          return tl::unexpected(videos.error());
                      QList<RemoteCandidate> candidates;
                      for (const openai::Video& video : *videos) {
                          candidates << RemoteCandidate {RemoteJob {video.id, {}, {}}, video.model,
                                                         video.prompt, video.createdAt.value_or(QDateTime()),
                                                         video.phase};
                      }
                      return candidates;
                  });
}

QFuture<Result<RemoteCharacter>> OpenAiVideoProvider::createCharacter(const CharacterUpload& upload)
{
    const QString name = upload.name;
    return mapped(m_client.createCharacter(name, upload.clip, upload.progress), &m_network,
                  [name](const Result<openai::CharacterReply>& reply) -> Result<RemoteCharacter> {
                      if (!reply)
                          return tl::unexpected(reply.error());
                      return RemoteCharacter {reply->id, reply->name.isEmpty() ? name : reply->name, {}};
                  });
}

QFuture<Result<RemoteCharacter>> OpenAiVideoProvider::character(const QString& remoteId)
{
    return mapped(m_client.character(remoteId), &m_network,
                  [](const Result<openai::CharacterReply>& reply) -> Result<RemoteCharacter> {
                      if (!reply)
                          return tl::unexpected(reply.error());
                      return RemoteCharacter {reply->id, reply->name, {}};
                  });
}

} // namespace troupe
