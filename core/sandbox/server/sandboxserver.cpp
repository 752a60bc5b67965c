#include "core/sandbox/server/sandboxserver.h"

#include "core/base/logging.h"
#include "core/sandbox/server/bodyreader.h"
#include "core/sandbox/server/connection.h"
#include "core/sandbox/server/endpoints.h"
#include "core/sandbox/server/exchange.h"

#include <QHostAddress>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {
namespace {

constexpr size_t ServerThreads = 64; // a connection that is kept alive occupies one
constexpr int Backlog = 512;
constexpr size_t MaxPathLength = 1024;
constexpr size_t LargestDrainedBody = size_t(1024) * 1024 * 1024;

/// cpp-httplib with a queue of connections that a burst of clients does not overflow: it asks the
/// kernel for five places, and listening again on the same socket is how that can be changed.
class WideServer : public httplib::Server {
public:
    void widenBacklog() { ::listen(svr_sock_, Backlog); }
};

QByteArray header(const httplib::Request& request, const char* name)
{
    return QByteArray::fromStdString(request.get_header_value(name));
}

/// Takes as long for a token that is nearly right as for any other.
bool sameText(const QByteArray& a, const QByteArray& b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

/// Without either header there is no body (RFC 9112, section 6.3), and cpp-httplib would wait for the
/// end of the connection.
bool hasBody(const httplib::Request& request)
{
    return request.has_header("Content-Length") || request.has_header("Transfer-Encoding");
}

/// Ranges are our own business (byterange.h): cpp-httplib 0.11 applies them to error bodies, and 0.18
/// checks them against the body that it knows of. The request is not const, only this view of it.
void forgetRanges(const httplib::Request& request)
{
    const_cast<httplib::Request&>(request).ranges.clear();
}

QueryItems queryOf(const httplib::Request& request)
{
    QueryItems items;
    for (const auto& [name, value] : request.params)
        items.insert(QString::fromStdString(name), QString::fromStdString(value));
    return items;
}

/// What cpp-httplib refuses by itself, in the words of the dialect.
ApiError libraryError(int status)
{
    switch (status) {
    case 413: return {.status = 413, .message = u"The body is too large."_s, .code = u"request_too_large"_s};
    case 414: return {.status = 414, .message = u"The address is too long."_s, .code = u"uri_too_long"_s};
    case 416:
        return {.status = 416, .message = u"The range cannot be read."_s, .code = u"range_not_satisfiable"_s};
    case 404:
        return {.status = 404, .message = u"There is nothing at this path."_s, .code = u"unknown_url"_s};
    default: break;
    }
    if (status >= 500)
        return {.status = status, .message = u"The sandbox failed."_s, .type = u"server_error"_s};
    return {.status = status, .message = u"The request cannot be read."_s};
}

class HttpServer final : public SandboxServer {
public:
    HttpServer(Options options, std::unique_ptr<State> state, const QString& host)
        : m_host(host),
          m_token(options.token.isEmpty() ? newId({}) : options.token),
          m_folder(options.folder + "/files"_L1),
          m_state(std::move(state)),
          m_queue(*m_state, options.tools, options.pace),
          m_endpoints(*m_state, m_faults, options.tools, [this] { m_queue.wake(); })
    {
        m_faults.set(options.faults);
        configure();
    }

    ~HttpServer() override
    {
        m_stopping = true;
        m_server.stop();
        closeAllConnections(m_port);
        if (m_thread.joinable())
            m_thread.join();
    }

    bool listen(int port)
    {
        const std::string host = m_host.toStdString();
        m_port
            = port == 0 ? m_server.bind_to_any_port(host) : (m_server.bind_to_port(host, port) ? port : -1);
        if (m_port <= 0)
            return false;
        m_server.widenBacklog();
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
        return true;
    }

    QUrl url() const override
    {
        QUrl url;
        url.setScheme(u"http"_s);
        url.setHost(m_host);
        url.setPort(m_port);
        return url;
    }

    QString token() const override { return m_token; }

private:
    void configure();
    void serve(const httplib::Request& request, httplib::Response& response,
               const httplib::ContentReader* reader);
    Answer<Route> admit(const httplib::Request& request) const;
    void refuse(const ApiError& error, const httplib::Request& request, httplib::Response& response) const;

    const QString m_host;
    const QString m_token;
    const QString m_folder;
    std::atomic<bool> m_stopping = false;
    int m_port = 0;
    FaultPlan m_faults;
    std::unique_ptr<State> m_state;
    RenderQueue m_queue;
    Endpoints m_endpoints;
    WideServer m_server;
    std::thread m_thread;
};

void HttpServer::configure()
{
    m_server.new_task_queue = [] { return new httplib::ThreadPool(ServerThreads); };
    m_server.set_tcp_nodelay(true);
    m_server.set_keep_alive_max_count(1'000'000);
    m_server.set_read_timeout(60);
    m_server.set_write_timeout(60);
    m_server.set_payload_max_length(LargestDrainedBody);

    m_server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
        forgetRanges(request);
        if (request.path.size() <= MaxPathLength)
            return httplib::Server::HandlerResponse::Unhandled;
        response.set_header("Connection", "close");
        refuse(libraryError(414), request, response);
        return httplib::Server::HandlerResponse::Handled;
    });
    m_server.set_error_handler([this](const httplib::Request& request, httplib::Response& response) {
        if (isMarked(response))
            return;
        // A Range that it cannot read ends here before any routing, and RFC 9110 (14.2) has it ignored.
        if (response.status == 416 && !hasBody(request) && request.path.size() <= MaxPathLength) {
            forgetRanges(request);
            return serve(request, response, nullptr);
        }
        if (hasBody(request))
            response.set_header("Connection", "close"); // nobody has read it
        refuse(libraryError(response.status), request, response);
    });

    const std::string everything = R"([\s\S]*)";
    const auto withBody = [this](const httplib::Request& request, httplib::Response& response,
                                 const httplib::ContentReader& reader) {
        serve(request, response, hasBody(request) ? &reader : nullptr);
    };
    const auto withoutBody = [this](const httplib::Request& request, httplib::Response& response) {
        serve(request, response, nullptr);
    };
    m_server.Get(everything, withoutBody);
    m_server.Options(everything, withoutBody);
    m_server.Post(everything, withBody);
    m_server.Put(everything, withBody);
    m_server.Patch(everything, withBody);
    m_server.Delete(everything, withBody);
}

void HttpServer::refuse(const ApiError& error, const httplib::Request& request,
                        httplib::Response& response) const
{
    if (error.status == 401)
        response.set_header("WWW-Authenticate", "Bearer");
    if (error.status == 405)
        response.set_header("Allow",
                            methodsOf(QString::fromStdString(request.path)).join(", "_L1).toStdString());
    send(errorReply(error), {}, request, response, m_stopping);
}

Answer<Route> HttpServer::admit(const httplib::Request& request) const
{
    const QByteArray expected = "Bearer " + m_token.toUtf8();
    if (!sameText(header(request, "Authorization"), expected))
        return tl::unexpected(ApiError {
            .status = 401, .message = u"This is not the sandbox's token."_s, .code = u"invalid_api_key"_s});
    return route(QString::fromStdString(request.method), QString::fromStdString(request.path));
}

void HttpServer::serve(const httplib::Request& request, httplib::Response& response,
                       const httplib::ContentReader* reader)
{
    const auto admitted = admit(request);
    if (!admitted) {
        if (reader)
            drainBody(request, *reader); // what stays in the connection would be read as the next request
        return refuse(admitted.error(), request, response);
    }
    BodyReader bodyReader(m_folder);
    Answer<RequestBody> body = RequestBody {};
    if (reader)
        body = bodyReader.read(request, *reader);
    if (!body)
        response.set_header("Connection", "close"); // some of it may still be in there

    const auto hit = m_faults.next(admitted->call);
    std::optional<Reply> reply = hit ? replyInstead(*hit) : std::nullopt;
    if (!reply && !body)
        reply = errorReply(body.error());
    if (!reply) {
        const ApiRequest call {*admitted,
                               queryOf(request),
                               *body,
                               header(request, "Range"),
                               header(request, "If-Range"),
                               header(request, "If-None-Match")};
        const bool onJob = hit && isJobFault(hit->fault);
        reply = m_endpoints.handle(call, onJob ? std::optional(hit->fault) : std::nullopt);
        if (hit)
            reply = replyAfter(*hit, std::move(*reply));
    }
    qCDebug(lcSandbox) << request.method.c_str() << request.path.c_str() << reply->status;
    send(*reply, hit, request, response, m_stopping);
}

} // namespace

Result<std::unique_ptr<SandboxServer>> SandboxServer::start(Options options)
{
    const QString host = options.host == "localhost"_L1 ? u"127.0.0.1"_s : options.host;
    if (!QHostAddress(host).isLoopback())
        return failure(Error::Kind::Invalid, u"host"_s);
    const int port = options.port;
    auto state = State::open(options.folder, options.clock);
    if (!state)
        return tl::unexpected(state.error());
    auto server = std::make_unique<HttpServer>(std::move(options), std::move(*state), host);
    if (!server->listen(port))
        return failure(Error::Kind::Network, u"port %1"_s.arg(port));
    return server;
}

} // namespace troupe::sandbox
