#include "core/jobs/statejson.h"

#include "core/base/overloaded.h"
#include "core/jobs/jsonfields.h"

#include <array>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

using namespace jobs;
using json::Fields;

constexpr int Format = 1;

template<typename Value>
struct Name {
    Value value;
    QLatin1StringView text;
};

// Stored in rows: add, never rename.
constexpr std::array HoldNames {
    Name<HoldReason> {HoldReason::NoKey, "NoKey"_L1},
    Name<HoldReason> {HoldReason::KeyRefused, "KeyRefused"_L1},
    Name<HoldReason> {HoldReason::Unreachable, "Unreachable"_L1},
    Name<HoldReason> {HoldReason::RateLimited, "RateLimited"_L1},
    Name<HoldReason> {HoldReason::NoProgram, "NoProgram"_L1},
    Name<HoldReason> {HoldReason::NoSource, "NoSource"_L1},
    Name<HoldReason> {HoldReason::Disk, "Disk"_L1},
    Name<HoldReason> {HoldReason::Budget, "Budget"_L1},
};
constexpr std::array WhyNames {
    Name<BudgetStop::Why> {BudgetStop::Why::Full, "full"_L1},
    Name<BudgetStop::Why> {BudgetStop::Why::PriceUnknown, "price unknown"_L1},
};
constexpr std::array ChargedNames {
    Name<Charged> {Charged::No, "no"_L1},
    Name<Charged> {Charged::Yes, "yes"_L1},
    Name<Charged> {Charged::Unknown, "unknown"_L1},
};

template<typename Names, typename Value>
QString textOf(const Names& names, Value value)
{
    const auto it = std::find_if(names.begin(), names.end(), [&](const auto& n) { return n.value == value; });
    Q_ASSERT(it != names.end());
    return it->text;
}

template<typename Value, typename Names>
std::optional<Value> valueOf(const Names& names, const QString& text)
{
    const auto it = std::find_if(names.begin(), names.end(), [&](const auto& n) { return n.text == text; });
    return it == names.end() ? std::nullopt : std::optional<Value>(it->value);
}

template<typename T, typename Write>
void put(QJsonObject& json, const QString& name, const std::optional<T>& value, Write write)
{
    if (value)
        json.insert(name, write(*value));
}

// Each part in both directions, side by side.

QJsonObject write(const Accepted& accepted)
{
    QJsonObject json {{u"id"_s, accepted.remote.id}, {u"at"_s, json::fromTime(accepted.at)}};
    if (!accepted.remote.pollUrl.isEmpty())
        json.insert(u"pollUrl"_s, accepted.remote.pollUrl.toString(QUrl::FullyEncoded));
    if (!accepted.remote.extra.isEmpty())
        json.insert(u"extra"_s, accepted.remote.extra);
    put(json, u"expiresAt"_s, accepted.expiresAt, json::fromTime);
    put(json, u"cost"_s, accepted.cost, [](Money cost) { return cost.microUsd; });
    if (accepted.restarts != 0)
        json.insert(u"restarts"_s, accepted.restarts);
    if (accepted.unpriced)
        json.insert(u"unpriced"_s, true);
    put(json, u"countedSeconds"_s, accepted.countedSeconds, [](double seconds) { return seconds; });
    return json;
}

Accepted readAccepted(Fields& parent)
{
    const QString name = u"accepted"_s;
    Fields fields(parent.object(name), name);
    Accepted accepted;
    accepted.remote.id = fields.text(u"id"_s);
    accepted.at = fields.time(u"at"_s);
    if (fields.has(u"pollUrl"_s))
        accepted.remote.pollUrl = QUrl(fields.text(u"pollUrl"_s), QUrl::StrictMode);
    if (fields.has(u"extra"_s))
        accepted.remote.extra = fields.object(u"extra"_s);
    accepted.expiresAt
        = fields.optional(u"expiresAt"_s, [&](const QString& key) { return fields.time(key); });
    accepted.cost = fields.optional(u"cost"_s, [&](const QString& key) { return fields.money(key); });
    if (fields.has(u"restarts"_s))
        accepted.restarts = int(fields.integer(u"restarts"_s));
    accepted.unpriced = fields.has(u"unpriced"_s) && fields.flag(u"unpriced"_s);
    accepted.countedSeconds
        = fields.optional(u"countedSeconds"_s, [&](const QString& key) { return fields.number(key); });
    if (!fields.isGood())
        parent.spoil(name);
    return accepted;
}

std::optional<Accepted> readOptionalAccepted(Fields& fields)
{
    return fields.optional(u"accepted"_s, [&](const QString&) { return readAccepted(fields); });
}

void write(QJsonObject& json, const Queued& queued)
{
    json.insert(u"refusals"_s, queued.refusals);
    json.insert(u"rebound"_s, queued.rebound);
    if (queued.letThrough)
        json.insert(u"letThrough"_s, true);
}

Queued readQueued(Fields& fields)
{
    return {int(fields.integer(u"refusals"_s)), fields.flag(u"rebound"_s),
            fields.has(u"letThrough"_s) && fields.flag(u"letThrough"_s)};
}

QJsonObject write(const BudgetStop& stop)
{
    QJsonObject json {{u"why"_s, textOf(WhyNames, stop.why)},
                      {u"scope"_s, scopeKind(stop.scope)},
                      {u"subject"_s, scopeSubject(stop.scope)},
                      {u"name"_s, stop.name},
                      {u"limit"_s, stop.limit.microUsd}};
    if (stop.price) {
        json.insert(u"low"_s, stop.price->low.microUsd);
        json.insert(u"high"_s, stop.price->high.microUsd);
    }
    return json;
}

std::optional<BudgetStop> readBudget(Fields& parent)
{
    const QString name = u"budget"_s;
    if (!parent.has(name))
        return std::nullopt;
    Fields fields(parent.object(name), name);
    const auto why = valueOf<BudgetStop::Why>(WhyNames, fields.text(u"why"_s));
    const auto scope = scopeFromText(fields.text(u"scope"_s), fields.text(u"subject"_s));
    BudgetStop stop;
    stop.name = fields.text(u"name"_s);
    stop.limit = fields.money(u"limit"_s);
    if (fields.has(u"low"_s))
        stop.price = PriceRange {fields.money(u"low"_s), fields.money(u"high"_s)};
    if (!why || !scope || !fields.isGood()) {
        parent.spoil(name);
        return std::nullopt;
    }
    stop.why = *why;
    stop.scope = *scope;
    return stop;
}

HoldReason readHold(Fields& fields, const QString& name)
{
    const auto reason = holdReasonFromText(fields.text(name));
    if (!reason)
        fields.spoil(name);
    return reason.value_or(HoldReason::Unreachable);
}

std::optional<HoldReason> readOptionalHold(Fields& fields)
{
    return fields.optional(u"held"_s, [&](const QString& name) { return readHold(fields, name); });
}

Charged readCharged(Fields& fields)
{
    const auto charged = chargedFromText(fields.text(u"charged"_s));
    if (!charged)
        fields.spoil(u"charged"_s);
    return charged.value_or(Charged::Unknown);
}

using Readers = QHash<QString, std::function<JobState(Fields&)>>;

const Readers& readers()
{
    static const Readers all {
        {u"Queued"_s, [](Fields& f) -> JobState { return readQueued(f); }},
        {u"Held"_s,
         [](Fields& f) -> JobState {
             return Held {readHold(f, u"reason"_s), json::errorIn(f, u"error"_s), readQueued(f),
                          f.optional(u"until"_s, [&](const QString& key) { return f.time(key); }),
                          readBudget(f)};
         }},
        {u"Submitting"_s,
         [](Fields& f) -> JobState {
             return Submitting {f.time(u"since"_s), readQueued(f), f.flag(u"cancelAsked"_s)};
         }},
        {u"Unknown"_s,
         [](Fields& f) -> JobState {
             return Unknown {f.time(u"since"_s), json::errorIn(f, u"error"_s)};
         }},
        {u"Running"_s,
         [](Fields& f) -> JobState {
             Running running {.accepted = readAccepted(f)};
             running.percent
                 = f.optional(u"percent"_s, [&](const QString& key) { return int(f.integer(key)); });
             running.waiting = f.flag(u"waiting"_s);
             running.badPolls = int(f.integer(u"badPolls"_s));
             running.cancelAsked = f.flag(u"cancelAsked"_s);
             running.overdue = f.flag(u"overdue"_s);
             running.waitedOnAt
                 = f.optional(u"waitedOnAt"_s, [&](const QString& key) { return f.time(key); });
             return running;
         }},
        {u"Downloading"_s,
         [](Fields& f) -> JobState {
             return Downloading {readAccepted(f), f.text(u"validator"_s), int(f.integer(u"attempts"_s)),
                                 readOptionalHold(f)};
         }},
        {u"Verifying"_s,
         [](Fields& f) -> JobState {
             Verifying verifying {.accepted = readAccepted(f)};
             if (f.has(u"clip"_s))
                 verifying.clip = f.hash(u"clip"_s);
             verifying.held = readOptionalHold(f);
             return verifying;
         }},
        {u"Done"_s,
         [](Fields& f) -> JobState {
             const auto clip = f.hash(u"clip"_s);
             const auto take = f.id<TakeId>(u"take"_s);
             const auto accepted = readAccepted(f);
             // Without a clip the fields are spoilt, and this value is thrown away.
             return clip ? JobState(Done {*clip, take, accepted}) : JobState(Expired {accepted});
         }},
        {u"Refused"_s, [](Fields& f) -> JobState { return Refused {json::errorIn(f, u"error"_s)}; }},
        {u"Failed"_s,
         [](Fields& f) -> JobState {
             return Failed {json::errorIn(f, u"error"_s), readCharged(f), readOptionalAccepted(f),
                            f.flag(u"clipMayBeThere"_s)};
         }},
        {u"Canceled"_s,
         [](Fields& f) -> JobState {
             return Canceled {readCharged(f), readOptionalAccepted(f)};
         }},
        {u"Expired"_s, [](Fields& f) -> JobState { return Expired {readAccepted(f)}; }},
    };
    return all;
}

QJsonObject fieldsOf(const JobState& state)
{
    QJsonObject json;
    const auto accepted = [&](const Accepted& value) { json.insert(u"accepted"_s, write(value)); };
    const auto held
        = [&](const std::optional<HoldReason>& reason) { put(json, u"held"_s, reason, holdReasonText); };
    std::visit(Overloaded {
                   [&](const Queued& s) { write(json, s); },
                   [&](const Held& s) {
                       write(json, s.back);
                       json.insert(u"reason"_s, holdReasonText(s.reason));
                       json.insert(u"error"_s, json::fromError(s.error));
                       put(json, u"until"_s, s.until, json::fromTime);
                       put(json, u"budget"_s, s.budget, [](const BudgetStop& stop) { return write(stop); });
                   },
                   [&](const Submitting& s) {
                       write(json, s.back);
                       json.insert(u"since"_s, json::fromTime(s.since));
                       json.insert(u"cancelAsked"_s, s.cancelAsked);
                   },
                   [&](const Unknown& s) {
                       json.insert(u"since"_s, json::fromTime(s.since));
                       json.insert(u"error"_s, json::fromError(s.error));
                   },
                   [&](const Running& s) {
                       accepted(s.accepted);
                       put(json, u"percent"_s, s.percent, [](int percent) { return percent; });
                       json.insert(u"waiting"_s, s.waiting);
                       json.insert(u"badPolls"_s, s.badPolls);
                       json.insert(u"cancelAsked"_s, s.cancelAsked);
                       json.insert(u"overdue"_s, s.overdue);
                       put(json, u"waitedOnAt"_s, s.waitedOnAt, json::fromTime);
                   },
                   [&](const Downloading& s) {
                       accepted(s.accepted);
                       json.insert(u"validator"_s, s.validator);
                       json.insert(u"attempts"_s, s.attempts);
                       held(s.held);
                   },
                   [&](const Verifying& s) {
                       accepted(s.accepted);
                       put(json, u"clip"_s, s.clip, [](const AssetHash& clip) { return clip.hex(); });
                       held(s.held);
                   },
                   [&](const Done& s) {
                       accepted(s.accepted);
                       json.insert(u"clip"_s, s.clip.hex());
                       json.insert(u"take"_s, s.take.toString());
                   },
                   [&](const Refused& s) { json.insert(u"error"_s, json::fromError(s.error)); },
                   [&](const Failed& s) {
                       json.insert(u"error"_s, json::fromError(s.error));
                       json.insert(u"charged"_s, chargedText(s.charged));
                       put(json, u"accepted"_s, s.accepted, [](const Accepted& a) { return write(a); });
                       json.insert(u"clipMayBeThere"_s, s.clipMayBeThere);
                   },
                   [&](const Canceled& s) {
                       json.insert(u"charged"_s, chargedText(s.charged));
                       put(json, u"accepted"_s, s.accepted, [](const Accepted& a) { return write(a); });
                   },
                   [&](const Expired& s) { accepted(s.accepted); },
               },
               state);
    return json;
}

} // namespace

QJsonObject toJson(const JobState& state)
{
    QJsonObject json = fieldsOf(state);
    json.insert(u"v"_s, Format);
    json.insert(u"name"_s, stateName(state));
    return json;
}

Result<JobState> stateFromJson(const QJsonObject& json)
{
    Fields fields(json, u"state"_s);
    if (fields.integer(u"v"_s) > Format)
        return failure(Error::Kind::NewerVersion, u"state"_s);
    const QString name = fields.text(u"name"_s);
    const auto reader = readers().constFind(name);
    if (reader == readers().constEnd()) {
        fields.spoil(u"name"_s);
        return tl::unexpected(fields.error());
    }
    const JobState state = (*reader)(fields);
    if (!fields.isGood())
        return tl::unexpected(fields.error());
    return state;
}

QString holdReasonText(HoldReason reason)
{
    return textOf(HoldNames, reason);
}

std::optional<HoldReason> holdReasonFromText(const QString& text)
{
    return valueOf<HoldReason>(HoldNames, text);
}

QString chargedText(Charged charged)
{
    return textOf(ChargedNames, charged);
}

std::optional<Charged> chargedFromText(const QString& text)
{
    return valueOf<Charged>(ChargedNames, text);
}

} // namespace troupe
