#pragma once

#include "core/sandbox/server/faults.h"
#include "core/sandbox/server/mediatools.h"
#include "core/sandbox/server/reply.h"
#include "core/sandbox/server/state.h"

namespace troupe::sandbox {

/// A request that has come in whole, is allowed, and knows its route.
struct ApiRequest {
    Route route;
    QueryItems query = {};
    RequestBody body = {};
    QByteArray range = {};
    QByteArray ifRange = {};
    QByteArray ifNoneMatch = {};
};

/// What each call of the dialect does. Thread-safe, as State is.
class Endpoints {
public:
    /// `jobAccepted` is called, in the calling thread, when there is something to render.
    Endpoints(State& state, FaultPlan& faults, MediaTools tools, std::function<void()> jobAccepted);

    /// `fault`: one of the job faults, or nothing.
    Reply handle(const ApiRequest& request, std::optional<Fault> fault);

private:
    Answer<Reply> answer(const ApiRequest& request, std::optional<Fault> fault);
    Answer<Reply> create(const RequestBody& body, std::optional<Fault> fault);
    Answer<Reply> edit(const RequestBody& body, std::optional<Fault> fault);
    Answer<Reply> extend(const RequestBody& body, std::optional<Fault> fault);
    Answer<Reply> remix(const Route& route, const RequestBody& body, std::optional<Fault> fault);
    Answer<Reply> createCharacter(const RequestBody& body);
    Answer<Reply> poll(const QString& id, std::optional<Fault> fault);
    Answer<Reply> list(const QueryItems& query);
    Answer<Reply> content(const ApiRequest& request, std::optional<Fault> fault);
    Answer<Reply> setFaults(const RequestBody& body);

    Answer<VideoJob> findJob(const QString& id) const;
    /// Takes over length, size, cast and picture of the source, and gives its clip a name of the job's own.
    Answer<> takeSource(VideoJob& job, const SourceVideo& source) const;
    Answer<> takeStoredSource(VideoJob& job, const QString& id) const;
    Answer<> takeUploadedSource(VideoJob& job, const UploadedFile& file) const;
    Answer<> takeReference(VideoJob& job, const std::variant<UploadedFile, InlineImage>& reference) const;
    Answer<Reply> accept(VideoJob job, int paidSeconds, std::optional<Fault> fault);
    Answer<FileSlice> openVariant(const VideoJob& job, Variant variant) const;

    State& m_state;
    FaultPlan& m_faults;
    const MediaTools m_tools;
    const std::function<void()> m_jobAccepted;
};

} // namespace troupe::sandbox
