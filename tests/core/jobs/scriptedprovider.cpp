#include "scriptedprovider.h"

#include "core/base/async.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace troupe {

template<typename T>
QFuture<Result<T>> ScriptedProvider::answer(Call call, Result<T> result)
{
    if (!hangs.contains(call))
        return ready(std::move(result));
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    m_hanging.push_back(promise);
    return promise->future();
}

QFuture<Result<QStringList>> ScriptedProvider::models()
{
    return ready(Result<QStringList>(QStringList {}));
}

QFuture<Result<PreparedRequest>> ScriptedProvider::prepare(const VideoRequest& request,
                                                           TransferProgress progress)
{
    ++calls[Call::Prepare];
    progress(1, 1);
    return answer<PreparedRequest>(Call::Prepare, PreparedRequest {request, {}});
}

QFuture<Result<SubmitOutcome>> ScriptedProvider::submit(const PreparedRequest& prepared, TransferProgress)
{
    ++calls[Call::Submit];
    if (onSubmit)
        onSubmit(prepared);
    if (!submitAnswers.empty()) {
        const auto told = submitAnswers.front();
        submitAnswers.pop_front();
        return answer<SubmitOutcome>(Call::Submit, told);
    }
    const QString id = u"video_%1"_s.arg(remotes.size() + 1);
    remotes.insert(id,
                   {.request = prepared.request, .clip = clip, .createdAt = QDateTime::currentDateTimeUtc()});
    mostAtOnce = std::max(mostAtOnce, ++m_atOnce);
    return answer<SubmitOutcome>(Call::Submit, SubmitAccepted {{id, {}, {}}, Money {123'000}});
}

QFuture<Result<RemoteStatus>> ScriptedProvider::poll(const RemoteJob& remote)
{
    ++calls[Call::Poll];
    polled.append(remote.id);
    if (!pollAnswers.empty()) {
        const auto told = pollAnswers.front();
        pollAnswers.pop_front();
        return answer<RemoteStatus>(Call::Poll, told);
    }
    const auto it = remotes.find(remote.id);
    if (it == remotes.end())
        return answer<RemoteStatus>(Call::Poll, failure(Error::Kind::NotFound));
    if (finishes && ++it->polls > 1)
        it->phase = RemoteStatus::Phase::Succeeded;
    RemoteStatus status {.phase = it->phase, .percent = 50};
    if (it->phase == RemoteStatus::Phase::Succeeded)
        status.expiresAt = QDateTime::currentDateTimeUtc().addSecs(3600);
    return answer<RemoteStatus>(Call::Poll, status);
}

QFuture<Result<Fetched>> ScriptedProvider::fetch(const FetchRequest& request)
{
    ++calls[Call::Fetch];
    fetches.append(request);
    const QByteArray bytes = remotes.value(request.remote.id).clip;
    const bool resumes = request.validator == u"\"v1\"";
    request.started(u"\"v1\""_s);
    qint64 upTo = bytes.size();
    Result<Fetched> outcome = Fetched {bytes.size()};
    if (!brokenFetches.empty()) {
        upTo = brokenFetches.front().after;
        outcome = tl::unexpected(brokenFetches.front().error);
        brokenFetches.pop_front();
    }
    QFile file(request.partialPath);
    if (!file.open(QIODevice::ReadWrite))
        return ready(Result<Fetched>(failure(Error::Kind::Storage)));
    const qint64 offset = resumes ? request.offset : 0;
    file.resize(offset);
    file.seek(offset);
    if (upTo > offset)
        file.write(bytes.mid(offset, upTo - offset));
    request.progress(upTo, bytes.size());
    if (outcome)
        --m_atOnce;
    return answer<Fetched>(Call::Fetch, outcome);
}

QFuture<Result<>> ScriptedProvider::cancel(const RemoteJob& remote)
{
    ++calls[Call::Cancel];
    remotes[remote.id].phase = RemoteStatus::Phase::Canceled;
    return answer<void>(Call::Cancel, {});
}

QFuture<Result<QList<RemoteCandidate>>> ScriptedProvider::lookUp(const LookUp&)
{
    ++calls[Call::LookUp];
    if (!lookUpErrors.empty()) {
        const auto error = lookUpErrors.front();
        lookUpErrors.pop_front();
        return answer<QList<RemoteCandidate>>(Call::LookUp, tl::unexpected(error));
    }
    QList<RemoteCandidate> all;
    for (auto it = remotes.begin(); lists && it != remotes.end(); ++it)
        all.prepend({{it.key(), {}, {}}, it->request.model, it->request.prompt, it->createdAt, it->phase});
    return answer<QList<RemoteCandidate>>(Call::LookUp, all);
}

QFuture<Result<RemoteCharacter>> ScriptedProvider::createCharacter(const CharacterUpload& upload)
{
    ++calls[Call::Character];
    uploads.append(upload);
    if (!characterErrors.empty()) {
        const auto error = characterErrors.front();
        characterErrors.pop_front();
        return answer<RemoteCharacter>(Call::Character, tl::unexpected(error));
    }
    return answer<RemoteCharacter>(Call::Character,
                                   RemoteCharacter {u"char_%1"_s.arg(uploads.size()), upload.name, {}});
}

QFuture<Result<RemoteCharacter>> ScriptedProvider::character(const QString& remoteId)
{
    return ready(Result<RemoteCharacter>(RemoteCharacter {remoteId, {}, {}}));
}

QFuture<Result<std::shared_ptr<VideoProvider>>> ScriptedDirectory::provider(const ConnectionId&)
{
    if (error)
        return ready(Result<std::shared_ptr<VideoProvider>>(tl::unexpected(*error)));
    return ready(Result<std::shared_ptr<VideoProvider>>(m_provider));
}

} // namespace troupe
