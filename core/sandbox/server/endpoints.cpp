#include "core/sandbox/server/endpoints.h"

#include "core/sandbox/server/files.h"
#include "core/sandbox/server/modeltable.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {
namespace {

constexpr int StuckAt = 42;

QJsonObject modelObject(const ModelFacts& model)
{
    return {{u"id"_s, model.id},
            {u"object"_s, u"model"_s},
            {u"created"_s, model.created},
            {u"owned_by"_s, u"troupe-sandbox"_s}};
}

Reply modelList()
{
    QJsonArray data;
    for (const ModelFacts& model : modelTable())
        data << modelObject(model);
    return jsonReply({{u"object"_s, u"list"_s}, {u"data"_s, data}});
}

Answer<Reply> oneModel(const QString& id)
{
    const ModelFacts* model = findModel(id);
    if (!model)
        return notFound(u"model"_s, u"model_not_found"_s, u"There is no such model."_s);
    return jsonReply(modelObject(*model));
}

} // namespace

Endpoints::Endpoints(State& state, FaultPlan& faults, MediaTools tools, std::function<void()> jobAccepted)
    : m_state(state), m_faults(faults), m_tools(std::move(tools)), m_jobAccepted(std::move(jobAccepted))
{}

Reply Endpoints::handle(const ApiRequest& request, std::optional<Fault> fault)
{
    const auto reply = answer(request, fault);
    return reply ? *reply : errorReply(reply.error());
}

Answer<Reply> Endpoints::answer(const ApiRequest& request, std::optional<Fault> fault)
{
    const Route& route = request.route;
    switch (route.call) {
    case Call::Create: return create(request.body, fault);
    case Call::Edit: return edit(request.body, fault);
    case Call::Extend: return extend(request.body, fault);
    case Call::Remix: return remix(route, request.body, fault);
    case Call::Poll: return poll(route.id, fault);
    case Call::List: return list(request.query);
    case Call::Content: return content(request, fault);
    case Call::Delete: {
        if (const auto removed = m_state.remove(route.id); !removed)
            return tl::unexpected(removed.error());
        return jsonReply({{u"id"_s, route.id}, {u"object"_s, u"video.deleted"_s}, {u"deleted"_s, true}});
    }
    case Call::CharacterCreate: return createCharacter(request.body);
    case Call::CharacterGet: {
        const auto character = m_state.character(route.id);
        if (!character)
            return notFound(u"character_id"_s, u"character_not_found"_s,
                            u"There is no character with this id."_s);
        return jsonReply(characterObject(*character));
    }
    case Call::Models: return modelList();
    case Call::Model: return oneModel(route.id);
    case Call::Ledger: {
        QJsonArray data;
        for (const LedgerEntry& entry : m_state.ledger())
            data << ledgerObject(entry);
        return jsonReply({{u"object"_s, u"list"_s}, {u"data"_s, data}});
    }
    case Call::FaultsGet: return jsonReply(m_faults.toJson());
    case Call::FaultsSet: return setFaults(request.body);
    case Call::FaultsClear: m_faults.set({}); return jsonReply(m_faults.toJson());
    }
    Q_UNREACHABLE();
    return {};
}

Answer<VideoJob> Endpoints::findJob(const QString& id) const
{
    if (auto job = m_state.find(id))
        return *job;
    return notFound(u"video_id"_s, u"video_not_found"_s, u"There is no video with this id."_s);
}

Answer<Reply> Endpoints::createCharacter(const RequestBody& body)
{
    const auto request = parseCharacter(body);
    if (!request)
        return tl::unexpected(request.error());
    const auto facts = m_tools.openClip(request->clip.path);
    if (!facts)
        return badRequest(
            u"video"_s, u"invalid_video"_s,
            u"'video' is not a clip that can be opened (%1)."_s.arg(kindName(facts.error().kind)));
    StoredCharacter character {newId(u"char_"_s), request->name, m_state.now(), {}};
    character.clipFile = character.id + "-clip"_L1;
    if (!moveDurably(request->clip.path, m_state.pathOf(character.clipFile)))
        return serverError(u"The clip cannot be stored."_s);
    if (const auto added = m_state.add(character); !added)
        return tl::unexpected(added.error());
    return jsonReply(characterObject(character));
}

Answer<Reply> Endpoints::poll(const QString& id, std::optional<Fault> fault)
{
    auto job = findJob(id);
    if (!job)
        return tl::unexpected(job.error());
    if (fault == Fault::JobFailed || fault == Fault::JobModerated) {
        const bool moderated = fault == Fault::JobModerated;
        m_state.fail(id, moderated ? u"moderation_blocked"_s : u"internal_error"_s,
                     u"The sandbox was asked to fail this video."_s);
        job = findJob(id);
        if (!job)
            return tl::unexpected(job.error());
    } else if (fault == Fault::StuckProgress) {
        job->status = VideoJob::Status::InProgress;
        job->progress = StuckAt;
        job->completedAt.reset();
        job->expiresAt.reset();
    }
    return jsonReply(videoObject(*job));
}

Answer<Reply> Endpoints::list(const QueryItems& query)
{
    const auto request = parseList(query);
    if (!request)
        return tl::unexpected(request.error());
    const auto page = m_state.list(*request);
    if (!page)
        return tl::unexpected(page.error());
    QJsonArray data;
    for (const VideoJob& job : page->jobs)
        data << videoObject(job);
    const bool none = page->jobs.isEmpty();
    return jsonReply(
        {{u"object"_s, u"list"_s},
         {u"data"_s, data},
         {u"first_id"_s, none ? QJsonValue(QJsonValue::Null) : QJsonValue(page->jobs.first().id)},
         {u"last_id"_s, none ? QJsonValue(QJsonValue::Null) : QJsonValue(page->jobs.last().id)},
         {u"has_more"_s, page->hasMore}});
}

Answer<Reply> Endpoints::setFaults(const RequestBody& body)
{
    const auto rules = faultRulesFromJson(body.json);
    if (!rules)
        return badRequest(rules.error().detail, u"invalid_value"_s, u"This is not a list of fault rules."_s);
    m_faults.set(*rules);
    return jsonReply(m_faults.toJson());
}

} // namespace troupe::sandbox
