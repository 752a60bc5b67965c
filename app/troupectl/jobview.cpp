#include "app/troupectl/jobview.h"

#include "app/troupectl/errorwords.h"
#include "app/troupectl/expiryview.h"
#include "app/troupectl/session.h"
#include "core/base/overloaded.h"
#include "core/jobs/chargebelief.h"
#include "core/jobs/expiries.h"
#include "core/jobs/jobline.h"
#include "core/store/assetfiles.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

QString reasonText(jobs::HoldReason reason)
{
    using jobs::HoldReason;
    switch (reason) {
    case HoldReason::NoKey: return u"no key"_s;
    case HoldReason::KeyRefused: return u"key refused"_s;
    case HoldReason::Unreachable: return u"unreachable"_s;
    case HoldReason::RateLimited: return u"rate limited"_s;
    case HoldReason::NoProgram: return u"program missing"_s;
    case HoldReason::NoSource: return u"source take missing"_s;
    case HoldReason::Disk: return u"disk"_s;
    case HoldReason::Budget: return u"budget"_s;
    }
    return {};
}

QString chargedText(jobs::Charged charged)
{
    switch (charged) {
    case jobs::Charged::No: return u"no"_s;
    case jobs::Charged::Yes: return u"yes"_s;
    case jobs::Charged::Unknown: return u"unknown"_s;
    }
    return {};
}

QString whyText(ChargeBelief::Because because)
{
    using Because = ChargeBelief::Because;
    switch (because) {
    case Because::NotSent: return u"not sent"_s;
    case Because::Refused: return u"refused before it began"_s;
    case Because::Told: return u"the provider said so"_s;
    case Because::Counted: return u"the provider counted seconds"_s;
    case Because::Made: return u"the clip was made"_s;
    case Because::NoAnswer: return u"no answer came"_s;
    case Because::Silence: return u"the provider did not say"_s;
    }
    return {};
}

QJsonObject budgetObject(const BudgetStop& stop)
{
    QJsonObject object {{u"scope"_s, scopeKind(stop.scope)},
                        {u"name"_s, stop.name},
                        {u"limit_usd"_s, stop.limit.toUsd()},
                        {u"why"_s, stop.why == BudgetStop::Why::Full ? u"full"_s : u"price unknown"_s}};
    if (stop.price)
        object[u"price_usd"_s] = stop.price->high.toUsd();
    return object;
}

/// "budget of series "Luna" is full (limit 4 USD)"
QString stopLine(const BudgetStop& stop)
{
    QString what = u"budget of "_s + scopeKind(stop.scope);
    if (!stop.name.isEmpty())
        what += u" \"%1\""_s.arg(stop.name);
    return stop.why == BudgetStop::Why::Full ? what + u" is full, limit %1 USD"_s.arg(stop.limit.toUsd())
                                             : QString(what + u", price unknown");
}

void addCharge(QJsonObject& object, const JobState& state)
{
    const auto belief = isFinal(state) ? chargeBeliefOf(state) : std::nullopt;
    if (!belief)
        return;
    object[u"charged"_s] = chargedText(belief->charged);
    object[u"charged_why"_s] = whyText(belief->because);
}

void addTake(QJsonObject& object, const TakeId& id, Store& store)
{
    object[u"take"_s] = id.toString();
    const auto take = store.takes().find(id);
    if (!take || !*take)
        return;
    object[u"clip"_s] = store.assets().path((*take)->clip).value_or(QString());
    object[u"clip_seconds"_s] = (*take)->seconds;
    object[u"clip_size"_s] = u"%1x%2"_s.arg((*take)->size.width()).arg((*take)->size.height());
    if ((*take)->cost)
        object[u"cost_usd"_s] = (*take)->cost->toUsd();
}

void addState(QJsonObject& object, const JobState& state, Store& store)
{
    std::visit(Overloaded {
                   [](const jobs::Queued&) {},
                   [&](const jobs::Held& s) {
                       object[u"reason"_s] = reasonText(s.reason);
                       object[u"error"_s] = toJson(s.error);
                       if (s.until)
                           object[u"until"_s] = s.until->toString(Qt::ISODate);
                       if (s.budget) {
                           object[u"reason"_s] = stopLine(*s.budget);
                           object[u"budget"_s] = budgetObject(*s.budget);
                       }
                   },
                   [](const jobs::Submitting&) {},
                   [&](const jobs::Unknown& s) { object[u"error"_s] = toJson(s.error); },
                   [&](const jobs::Running& s) {
                       if (s.percent)
                           object[u"percent"_s] = *s.percent;
                   },
                   [&](const jobs::Downloading& s) {
                       if (s.held)
                           object[u"reason"_s] = reasonText(*s.held);
                   },
                   [&](const jobs::Verifying& s) {
                       if (s.held)
                           object[u"reason"_s] = reasonText(*s.held);
                   },
                   [&](const jobs::Done& s) { addTake(object, s.take, store); },
                   [&](const jobs::Refused& s) { object[u"error"_s] = toJson(s.error); },
                   [&](const jobs::Failed& s) { object[u"error"_s] = toJson(s.error); },
                   [](const auto&) {},
               },
               state);
    addCharge(object, state);
}

void addPlacement(QJsonObject& object, const Job& job)
{
    const Placement& placement = job.placement;
    if (isWaiting(job.state)) {
        object[u"priority"_s] = placement.priority;
        object[u"paused"_s] = placement.paused;
    }
    if (placement.stopHere)
        object[u"stop_here"_s] = true;
    if (placement.hidden)
        object[u"hidden"_s] = true;
}

QString shotTitle(const Job& job, Store& store)
{
    const auto shot = store.series().findShot(job.order.shot);
    return shot && *shot ? (*shot)->title : QString();
}

/// Why it waits and when it goes on by itself, for one line.
QString waitText(const jobs::Held& held)
{
    QString text = reasonText(held.reason) + u": "_s + inWords(held.error);
    if (held.until) {
        const qint64 left = qMax(qint64(0), QDateTime::currentDateTimeUtc().secsTo(*held.until));
        text += u"; tried again in %1 s"_s.arg(left);
    }
    return text;
}

QString stateLine(const QJsonObject& object)
{
    QString line = object[u"state"_s].toString();
    if (object.contains(u"percent"_s))
        line += u" %1 %"_s.arg(object[u"percent"_s].toInt());
    if (object.contains(u"reason"_s))
        line += u" (%1)"_s.arg(object[u"reason"_s].toString());
    for (const auto& [key, word] : {std::pair(u"priority"_s, u"priority"_s),
                                    {u"paused"_s, u"paused"_s},
                                    {u"stop_here"_s, u"stop here"_s}}) {
        if (object[key].toBool())
            line += u", "_s + word;
    }
    return line;
}

} // namespace

QJsonObject jobObject(const Job& job, Session& session)
{
    Store& store = session.store();
    const JobOrder& order = job.order;
    QJsonObject object {{u"job"_s, job.id.toString()},
                        {u"operation"_s, operationText(order.operation)},
                        {u"state"_s, stateName(job.state)},
                        {u"shot"_s, shotTitle(job, store)},
                        {u"model"_s, order.model},
                        {u"prompt"_s, order.prompt},
                        {u"created_at"_s, job.createdAt.toString(Qt::ISODate)},
                        {u"changed_at"_s, job.changedAt.toString(Qt::ISODate)}};
    if (const auto connection = store.connections().find(order.connection); connection && *connection)
        object[u"connection"_s] = (*connection)->name;
    if (order.seconds > 0)
        object[u"seconds"_s] = order.seconds;
    if (!order.size.isEmpty())
        object[u"size"_s] = u"%1x%2"_s.arg(order.size.width()).arg(order.size.height());
    if (order.source)
        object[u"source"_s] = order.source->toString();
    if (order.estimate) {
        object[u"estimate_usd_low"_s] = order.estimate->low.toUsd();
        object[u"estimate_usd_high"_s] = order.estimate->high.toUsd();
    }
    if (const auto accepted = acceptedOf(job.state))
        object[u"remote_id"_s] = accepted->remote.id;
    addState(object, job.state, store);
    if (const auto expiry = session.studio().expiries().content(job))
        addTo(object, *expiry, QDateTime::currentDateTimeUtc());
    addPlacement(object, job);
    object[u"state_text"_s] = stateLine(object);
    return object;
}

QList<Column> jobColumns()
{
    return {{u"job"_s, u"JOB"_s},   {u"operation"_s, u"OPERATION"_s},   {u"state_text"_s, u"STATE"_s},
            {u"shot"_s, u"SHOT"_s}, {u"connection"_s, u"CONNECTION"_s}, {u"estimate_usd_high"_s, u"USD"_s},
            {u"take"_s, u"TAKE"_s}};
}

QList<Column> jobFields()
{
    return {{u"job"_s, u"Job"_s},
            {u"operation"_s, u"Operation"_s},
            {u"state_text"_s, u"State"_s},
            {u"shot"_s, u"Shot"_s},
            {u"connection"_s, u"Connection"_s},
            {u"model"_s, u"Model"_s},
            {u"estimate_usd_high"_s, u"Estimate, USD"_s},
            {u"charged"_s, u"Charged"_s},
            {u"charged_why"_s, u"Charged, why"_s},
            {u"expires_at"_s, u"Clip kept until"_s},
            {u"error"_s, u"Error"_s},
            {u"take"_s, u"Take"_s},
            {u"clip"_s, u"Clip"_s},
            {u"clip_size"_s, u"Size"_s},
            {u"clip_seconds"_s, u"Seconds"_s},
            {u"out"_s, u"Written to"_s}};
}

QJsonObject stepObject(const JobLogEntry& entry)
{
    QJsonObject object {{u"at"_s, entry.at.toString(Qt::ISODate)},
                        {u"step"_s, stepName(entry.step)},
                        {u"state"_s, entry.state}};
    if (entry.error) {
        object[u"error"_s] = toJson(*entry.error);
        object[u"why"_s] = inWords(*entry.error);
    }
    if (entry.until)
        object[u"until"_s] = entry.until->toString(Qt::ISODate);
    if (!entry.remoteId.isEmpty())
        object[u"remote_id"_s] = entry.remoteId;
    if (entry.cost)
        object[u"cost_usd"_s] = entry.cost->toUsd();
    if (!entry.reply.isEmpty())
        object[u"reply"_s] = entry.reply;
    return object;
}

QList<Column> stepColumns()
{
    return {{u"at"_s, u"AT"_s},
            {u"step"_s, u"STEP"_s},
            {u"state"_s, u"STATE"_s},
            {u"remote_id"_s, u"REMOTE"_s},
            {u"why"_s, u"WHY"_s}};
}

QString jobLine(const Job& job, Store& store)
{
    QJsonObject object {{u"state"_s, stateName(job.state)}};
    addState(object, job.state, store);
    const QString title = shotTitle(job, store);
    const QString what = title.isEmpty() ? job.id.toString() : u"\"%1\""_s.arg(title);
    if (const auto* held = std::get_if<jobs::Held>(&job.state))
        object[u"reason"_s] = waitText(*held);
    return u"%1 of %2: %3"_s.arg(operationText(job.order.operation), what, stateLine(object));
}

} // namespace troupe::ctl
