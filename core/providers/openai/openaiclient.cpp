#include "core/providers/openai/openaiclient.h"

#include "core/base/async.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace troupe::openai {
namespace {

/// Says which parser a good answer goes to.
template<typename T>
auto body(Result<T> (*parse)(const QByteArray&))
{
    return [parse](const http::Answer& answer) { return parse(answer.body); };
}

} // namespace

Client::Client(QUrl baseUrl, Key key, QNetworkAccessManager& network, Timeouts timeouts)
    : m_baseUrl(std::move(baseUrl)), m_key(std::move(key)), m_network(network), m_timeouts(timeouts)
{}

Client Client::heardBy(http::Heard heard) const
{
    Client client = *this;
    client.m_heard = std::move(heard);
    return client;
}

http::Headers Client::authorization() const
{
    const QByteArray key = m_key ? m_key() : QByteArray();
    if (key.isEmpty())
        return {};
    return {{"Authorization", "Bearer " + key}};
}

http::Request Client::get(const QByteArray& path) const
{
    http::Request request;
    request.url = endpoint(m_baseUrl, path);
    request.headers = authorization();
    request.headers.emplaceBack("Accept", "application/json");
    request.silence = m_timeouts.answer;
    request.heard = m_heard;
    return request;
}

Result<http::Request> Client::paid(const QByteArray& path, const Result<http::Body>& body) const
{
    if (!body)
        return tl::unexpected(body.error());
    http::Request request = get(path);
    request.verb = "POST";
    request.body = *body;
    request.silence = m_timeouts.paid;
    return request;
}

Result<http::Request> Client::createRequest(const CreateVideo& create) const
{
    return paid("videos", createBody(create));
}

Result<http::Request> Client::editRequest(const EditVideo& edit) const
{
    return paid("videos/edits", editBody(edit));
}

Result<http::Request> Client::extendRequest(const ExtendVideo& extend) const
{
    return paid("videos/extensions", extendBody(extend));
}

http::Request Client::remixRequest(const QString& id, const QString& prompt) const
{
    return paid("videos/" + segment(id) + "/remix", remixBody(prompt)).value();
}

QFuture<Result<SubmitOutcome>> Client::pay(http::Request request, const TransferProgress& progress)
{
    request.uploaded = progress;
    return http::exchange(m_network, request, [](const http::Outcome& outcome) -> Result<SubmitOutcome> {
        return parseSubmit(outcome);
    });
}

QFuture<Result<SubmitOutcome>> Client::payFor(const Result<http::Request>& request,
                                              const TransferProgress& progress)
{
    if (!request)
        return ready(Result<SubmitOutcome>(SubmitRefused {request.error()}));
    return pay(*request, progress);
}

QFuture<Result<SubmitOutcome>> Client::create(const CreateVideo& create, const TransferProgress& progress)
{
    return payFor(createRequest(create), progress);
}

QFuture<Result<SubmitOutcome>> Client::edit(const EditVideo& edit, const TransferProgress& progress)
{
    return payFor(editRequest(edit), progress);
}

QFuture<Result<SubmitOutcome>> Client::extend(const ExtendVideo& extend, const TransferProgress& progress)
{
    return payFor(extendRequest(extend), progress);
}

QFuture<Result<SubmitOutcome>> Client::remix(const QString& id, const QString& prompt)
{
    return pay(remixRequest(id, prompt));
}

QFuture<Result<Video>> Client::retrieve(const QString& id)
{
    return http::send(m_network, get("videos/" + segment(id)), body(parseVideo));
}

QFuture<Result<Page>> Client::list(const ListQuery& query)
{
    http::Request request = get("videos");
    QUrlQuery parameters {{u"limit"_s, QString::number(query.limit)}, {u"order"_s, u"desc"_s}};
    if (!query.after.isEmpty())
        parameters.addQueryItem(u"after"_s, QString::fromLatin1(segment(query.after)));
    request.url.setQuery(parameters);
    return http::send(m_network, request, body(parsePage));
}

QFuture<Result<>> Client::remove(const QString& id)
{
    http::Request request = get("videos/" + segment(id));
    request.verb = "DELETE";
    return http::send(m_network, request, body(parseDeleted));
}

QFuture<Result<http::Downloaded>> Client::content(const QString& id, Variant variant, http::Download to)
{
    to.url = endpoint(m_baseUrl, "videos/" + segment(id) + "/content");
    if (variant != Variant::Video) // the default, and all that most hosts know
        to.url.setQuery(variant == Variant::Thumbnail ? u"variant=thumbnail"_s : u"variant=spritesheet"_s);
    to.headers = authorization();
    to.silence = m_timeouts.content;
    to.heard = m_heard;
    return http::download(m_network, to);
}

QFuture<Result<CharacterReply>> Client::createCharacter(const QString& name, const FileInput& clip,
                                                        const TransferProgress& progress)
{
    const auto form = characterBody(name, clip);
    if (!form)
        return ready(Result<CharacterReply>(tl::unexpected(form.error())));
    http::Request request = get("videos/characters");
    request.verb = "POST";
    request.body = *form;
    request.silence = m_timeouts.paid;
    request.uploaded = progress;
    return http::send(m_network, request, body(parseCharacter));
}

QFuture<Result<CharacterReply>> Client::character(const QString& id)
{
    return http::send(m_network, get("videos/characters/" + segment(id)), body(parseCharacter));
}

QFuture<Result<QStringList>> Client::models()
{
    return http::send(m_network, get("models"), body(parseModels));
}

} // namespace troupe::openai
