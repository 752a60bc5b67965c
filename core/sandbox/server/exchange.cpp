#include "core/sandbox/server/exchange.h"

#include "core/sandbox/server/connection.h"
#include "core/sandbox/server/videojob.h"

#include <algorithm>
#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {
namespace {

constexpr qint64 ChunkBytes = 64 * 1024;
constexpr qint64 MissingBytes = 1024; // that WrongLength promises and does not send
constexpr int SlowPieces = 20;

struct Ports {
    int local;
    int remote;
};

/// A body that is sent as it should be.
httplib::ContentProvider plainBody(const Reply& reply)
{
    return [reply](size_t offset, size_t, httplib::DataSink& sink) {
        const QByteArray bytes = reply.read(qint64(offset), ChunkBytes);
        return !bytes.isEmpty() && sink.write(bytes.constData(), size_t(bytes.size()));
    };
}

httplib::ContentProvider resetBody(const Reply& reply, Ports ports)
{
    return [reply, ports](size_t, size_t, httplib::DataSink& sink) {
        const qint64 half = reply.length() / 2;
        for (qint64 offset = 0; offset < half;) {
            const QByteArray bytes = reply.read(offset, std::min(ChunkBytes, half - offset));
            if (bytes.isEmpty() || !sink.write(bytes.constData(), size_t(bytes.size())))
                return false;
            offset += bytes.size();
        }
        resetConnection(ports.local, ports.remote);
        return false;
    };
}

httplib::ContentProvider slowBody(const Reply& reply, double seconds, const std::atomic<bool>& stopping)
{
    const auto pause = std::chrono::duration<double>(seconds / SlowPieces);
    const qint64 piece = std::max<qint64>(1, (reply.length() + SlowPieces - 1) / SlowPieces);
    return [reply, pause, piece, &stopping](size_t offset, size_t, httplib::DataSink& sink) {
        const auto until = std::chrono::steady_clock::now() + pause;
        while (std::chrono::steady_clock::now() < until) {
            if (stopping)
                return false;
            std::this_thread::sleep_for(
                std::min<std::chrono::duration<double>>(pause, std::chrono::milliseconds(50)));
        }
        const QByteArray bytes = reply.read(qint64(offset), piece);
        return !bytes.isEmpty() && sink.write(bytes.constData(), size_t(bytes.size()));
    };
}

} // namespace

std::optional<Reply> replyInstead(const FaultHit& hit)
{
    switch (hit.fault) {
    case Fault::Refuse:
        return errorReply(
            {.message = u"The sandbox was asked to refuse this."_s, .code = u"sandbox_refused"_s});
    case Fault::RateLimit:
        return errorReply({.status = 429,
                           .message = u"The sandbox was asked to limit the rate."_s,
                           .type = u"rate_limit_error"_s,
                           .code = u"rate_limit_exceeded"_s,
                           .retryAfterSeconds = hit.seconds});
    case Fault::ServerErrorBefore:
        return errorReply({.status = 503,
                           .message = u"The sandbox was asked to be unavailable."_s,
                           .type = u"server_error"_s,
                           .code = u"service_unavailable"_s});
    case Fault::Html:
        return Reply {.contentType = "text/html; charset=utf-8",
                      .body = "<!doctype html><title>Sign in</title><p>Sign in to use this network.</p>"};
    default: return {};
    }
}

Reply replyAfter(const FaultHit& hit, Reply reply)
{
    if (hit.fault != Fault::ServerErrorAfter || !reply.isSuccess())
        return reply;
    return errorReply({.status = 500,
                       .message = u"The sandbox was asked to fail after it had accepted this."_s,
                       .type = u"server_error"_s,
                       .code = u"internal_error"_s});
}

void send(const Reply& reply, const std::optional<FaultHit>& hit, const httplib::Request& request,
          httplib::Response& response, const std::atomic<bool>& stopping)
{
    const Ports ports {request.local_port, request.remote_port};
    markReply(response);
    response.status = reply.status;
    for (const auto& [name, value] : reply.headers)
        response.set_header(name.toStdString(), value.toStdString());

    const qint64 length = reply.length();
    if (hit && hit->fault == Fault::DropReply)
        return closeConnection(ports.local, ports.remote);
    if (length == 0)
        return response.set_content("", reply.contentType.toStdString());

    // Always a provider: cpp-httplib would compress a plain body.
    auto body = plainBody(reply);
    qint64 promised = length;
    if (hit && hit->fault == Fault::ResetMidBody)
        body = resetBody(reply, ports);
    else if (hit && hit->fault == Fault::SlowBytes)
        body = slowBody(reply, hit->seconds, stopping);
    else if (hit && hit->fault == Fault::WrongLength)
        promised += MissingBytes;
    response.set_content_provider(size_t(promised), reply.contentType.toStdString(), std::move(body));
}

void markReply(httplib::Response& response)
{
    response.set_header("x-request-id", newId(u"req_"_s).toStdString());
}

bool isMarked(const httplib::Response& response)
{
    return response.has_header("x-request-id");
}

} // namespace troupe::sandbox
