#include "app/troupectl/followup.h"

#include "app/troupectl/expiryview.h"
#include "app/troupectl/session.h"
#include "core/base/async.h"
#include "core/jobs/expiries.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "core/studio/continuation.h"
#include "core/studio/orders.h"

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

std::optional<Take> takeOf(Session& session, const TakeId& id)
{
    return session.store().takes().find(id).value_or(std::nullopt);
}

QString goneRemark(Session& session, const Take& take, const std::optional<Expiry>& original)
{
    const auto connection = take.origin ? session.store().connections().find(take.origin->connection)
                                        : Result<std::optional<Connection>>();
    if (!original || !connection || !*connection)
        return u"No connection has an original of this take"_s;
    const QString gone = u"The original at \"%1\" is gone"_s.arg((*connection)->name);
    return original->end ? u"%1 since %2"_s.arg(gone, original->end->toString(Qt::ISODate)) : gone;
}

} // namespace

void addOriginal(QJsonObject& object, Session& session, const TakeId& source)
{
    const auto take = takeOf(session, source);
    const auto original = take ? session.studio().expiries().original(*take) : std::nullopt;
    if (!original)
        return;
    QJsonObject json;
    addTo(json, *original, QDateTime::currentDateTimeUtc());
    object[u"original"_s] = json;
}

QString originalRemark(Session& session, const TakeId& source, Operation operation)
{
    const auto take = takeOf(session, source);
    if (!take)
        return {};
    const QString wayRound = operation == Operation::Extend
        ? u" --from-last-frame orders a new clip that opens with its last frame."_s
        : QString();
    const auto model = session.studio().catalog().model(take->recipe.model);
    if (model && !model->operations.isEmpty() && !model->operations.contains(operation))
        return u"The model of this take, %1, cannot %2."_s.arg(model->id, operationText(operation))
            + wayRound;
    const auto original = session.studio().expiries().original(*take);
    const auto connection = take->origin ? session.store().connections().find(take->origin->connection)
                                         : Result<std::optional<Connection>>();
    const bool isThere = original && connection && *connection
        && stageOf(*original, QDateTime::currentDateTimeUtc()) != ExpiryStage::Ended;
    if (isThere)
        return {};
    return goneRemark(session, *take, original)
        + u": the clip itself is sent, which not every service takes."_s + wayRound;
}

void orderFromLastFrame(Session& session, const TakeId& source, const PromptDocument& prompt, int seconds,
                        const std::function<void(const Result<JobOrder>&)>& ready)
{
    const auto fail = [&](const Error& error) { ready(tl::unexpected(error)); };
    Store& store = session.store();
    const auto take = store.takes().find(source);
    if (!take)
        return fail(take.error());
    if (!*take)
        return fail({Error::Kind::Missing, u"take"_s});
    const auto found = store.series().findShot((*take)->shot);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail({Error::Kind::Missing, u"shot"_s});
    Shot shot = **found;
    const auto settings = continuationSettings(store, session.studio().catalog(), shot, **take);
    if (!settings)
        return fail(settings.error());
    shot.prompt = prompt;
    shot.settings = *settings;
    shot.settings.seconds = seconds;
    whenDone(takeLastFrameIn(store, session.studio().media(), **take, settings->size), &session,
             [&session, shot, ready](const Result<AssetHash>& frame) {
                 ready(frame.and_then([&](const AssetHash& hash) {
                     Shot opening = shot;
                     opening.settings.reference = hash;
                     return generateOrder(session.store(), session.studio().catalog(), opening);
                 }));
             });
}

} // namespace troupe::ctl
