#include "core/net/httperror.h"
#include "core/providers/openai/openaiwire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe::openai {
namespace {

using Phase = RemoteStatus::Phase;

constexpr double MaxCountedSeconds = 86'400;
constexpr qsizetype MaxId = 4096; // gateways wrap ids in ids; real ones stay below 500

QString textOf(const QJsonValue& value)
{
    const QString text = value.toString();
    return text == "None"_L1 ? QString() : text;
}

/// A finite number, also where it is written as text.
std::optional<double> numberOf(const QJsonValue& value)
{
    if (value.isDouble())
        return value.toDouble();
    bool isNumber = false;
    const double number = value.toString().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<int> intOf(const QJsonValue& value, int least, int most)
{
    const auto number = numberOf(value);
    if (!number || *number < least || *number > most)
        return std::nullopt;
    return int(std::lround(*number));
}

std::optional<QDateTime> timeOf(const QJsonValue& value)
{
    const auto seconds = numberOf(value);
    if (!seconds || *seconds <= 0 || *seconds > 253'402'300'799.0) // the end of year 9999
        return std::nullopt;
    return QDateTime::fromSecsSinceEpoch(qint64(*seconds), Qt::UTC);
}

std::optional<QSize> sizeOf(const QJsonValue& value)
{
    const QStringList sides = value.toString().split(u'x');
    if (sides.size() != 2)
        return std::nullopt;
    const QSize size(sides[0].toInt(), sides[1].toInt());
    return size.isEmpty() ? std::nullopt : std::optional(size);
}

/// An id becomes a segment of a path: "." and ".." would lead elsewhere.
bool isUsableId(const QString& id)
{
    return !id.isEmpty() && id.size() <= MaxId && id != "."_L1 && id != ".."_L1;
}

tl::unexpected<Error> notAsExpected(const QByteArray& body, const QString& what)
{
    const http::ErrorText text = http::errorText(body);
    Error error {.kind = Error::Kind::Protocol, .detail = what};
    error.said = text.said;
    error.code = text.code;
    return tl::unexpected(std::move(error));
}

/// Why a job failed. Its code is symbolic ("moderation_blocked"), or an HTTP status from a gateway.
Error jobError(const QJsonValue& value)
{
    const http::ErrorText text = http::errorText(value);
    Error error {.kind = http::kindOf(text.status >= 400 ? text.status : 500, text),
                 .detail = u"job failed"_s};
    if (!text.type.isEmpty())
        error.detail += u" type="_s + text.type;
    error.said = text.said;
    error.code = text.code;
    http::Headers headers;
    const QJsonObject fields = value["headers"_L1].toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it)
        headers.emplaceBack(it.key().toLatin1(), it.value().toVariant().toByteArray());
    error.retryAfter = http::retryAfter(headers, QDateTime::currentDateTimeUtc());
    return error;
}

std::optional<Video> videoOf(const QJsonObject& object)
{
    Video video;
    video.id = textOf(object["id"_L1]);
    if (!isUsableId(video.id))
        return std::nullopt;
    video.phase = phaseOf(textOf(object["status"_L1]));
    video.model = textOf(object["model"_L1]);
    video.prompt = textOf(object["prompt"_L1]);
    video.percent = intOf(object["progress"_L1], 0, 100);
    video.seconds = intOf(object["seconds"_L1], 0, 1'000'000);
    const auto counted = numberOf(object["usage"_L1]["duration_seconds"_L1]);
    if (counted && *counted > 0 && *counted <= MaxCountedSeconds)
        video.countedSeconds = counted;
    video.size = sizeOf(object["size"_L1]);
    video.createdAt = timeOf(object["created_at"_L1]);
    video.completedAt = timeOf(object["completed_at"_L1]);
    video.expiresAt = timeOf(object["expires_at"_L1]);
    video.remixedFrom = textOf(object["remixed_from_video_id"_L1]);
    if (video.phase == Phase::Failed)
        video.error = jobError(object["error"_L1]);
    return video;
}

/// LiteLLM tells what it believes the call cost; 0 there means that it has no price for the model.
std::optional<Money> costOf(const http::Headers& headers)
{
    bool isNumber = false;
    const double usd = http::headerValue(headers, "x-litellm-response-cost").trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(usd) || usd < 0 || usd > 1e6)
        return std::nullopt;
    return Money::fromUsd(usd);
}

} // namespace

RemoteStatus::Phase phaseOf(const QString& status)
{
    static const QHash<QString, Phase> phases {
        {u"queued"_s, Phase::Waiting},      {u"pending"_s, Phase::Waiting},
        {u"submitted"_s, Phase::Waiting},   {u"in_progress"_s, Phase::Running},
        {u"processing"_s, Phase::Running},  {u"running"_s, Phase::Running},
        {u"completed"_s, Phase::Succeeded}, {u"succeeded"_s, Phase::Succeeded},
        {u"failed"_s, Phase::Failed},       {u"cancelled"_s, Phase::Canceled},
        {u"canceled"_s, Phase::Canceled},   {u"expired"_s, Phase::Expired}};
    return phases.value(status.toLower(), Phase::Running);
}

Result<Video> parseVideo(const QByteArray& body)
{
    const auto video = videoOf(QJsonDocument::fromJson(body).object());
    if (!video)
        return notAsExpected(body, u"no video id"_s);
    return *video;
}

Result<Page> parsePage(const QByteArray& body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (!object["data"_L1].isArray())
        return notAsExpected(body, u"no list"_s);
    Page page;
    for (const QJsonValue item : object["data"_L1].toArray()) {
        if (auto video = videoOf(item.toObject()))
            page.videos << *std::move(video);
    }
    page.lastId = textOf(object["last_id"_L1]);
    page.hasMore = object["has_more"_L1].toBool();
    return page;
}

Result<> parseDeleted(const QByteArray& body)
{
    // Hosts word it differently; a page of some network in between is not JSON, though.
    if (!body.trimmed().isEmpty() && !QJsonDocument::fromJson(body).isObject())
        return notAsExpected(body, u"no answer to a deletion"_s);
    return {};
}

Result<CharacterReply> parseCharacter(const QByteArray& body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QString id = textOf(object["id"_L1]);
    if (!isUsableId(id))
        return notAsExpected(body, u"no character id"_s);
    return CharacterReply {id, textOf(object["name"_L1])};
}

Result<QStringList> parseModels(const QByteArray& body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (!object["data"_L1].isArray())
        return notAsExpected(body, u"no list"_s);
    QStringList ids;
    for (const QJsonValue item : object["data"_L1].toArray()) {
        if (const QString id = textOf(item["id"_L1]); !id.isEmpty())
            ids << id;
    }
    return ids;
}

SubmitOutcome parseSubmit(const http::Outcome& outcome)
{
    if (!outcome.answer) {
        if (http::isClearNo(outcome))
            return SubmitRefused {outcome.answer.error()};
        return SubmitUnknown {outcome.answer.error()};
    }
    const auto video = parseVideo(outcome.answer->body);
    if (!video) // a good status and no id: something may be running that nobody can name
        return SubmitUnknown {video.error()};
    SubmitAccepted accepted {RemoteJob {video->id, {}, {}}};
    accepted.countedSeconds = video->countedSeconds;
    if (const auto cost = costOf(outcome.answer->headers)) {
        accepted.unpriced = *cost == Money {};
        if (!accepted.unpriced)
            accepted.cost = cost;
    }
    return accepted;
}

} // namespace troupe::openai
