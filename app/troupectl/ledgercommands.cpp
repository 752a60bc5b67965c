#include "app/troupectl/commands.h"
#include "app/troupectl/lookup.h"
#include "app/troupectl/session.h"
#include "core/ledger/ledgercsv.h"
#include "core/store/chargerepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/store.h"
#include "core/studio/ledgercorrection.h"

#include <QSaveFile>

#include <limits>

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

void put(QJsonObject& object, const QString& name, const std::optional<PriceRange>& price)
{
    if (!price)
        return;
    object[name + u"_low"_s] = price->low.toUsd();
    object[name + u"_high"_s] = price->high.toUsd();
}

/// "0.8", "0.8-0.96", "unknown": nothing is not a price.
QString shown(const MoneySum& sum)
{
    if (sum.jobs == 0)
        return u"0"_s;
    if (sum.jobs == sum.unpriced)
        return u"unknown"_s;
    QString text = QString::number(sum.amount.low.toUsd(), 'g', 10);
    if (!sum.amount.isExact())
        text += u'-' + QString::number(sum.amount.high.toUsd(), 'g', 10);
    return sum.unpriced > 0 ? QString(text + u" + %1 unknown"_s.arg(sum.unpriced)) : text;
}

QJsonObject toJson(const LedgerEntry& entry)
{
    QJsonObject object {{u"at"_s, entry.at.toString(Qt::ISODateWithMs)},
                        {u"job"_s, entry.job.toString()},
                        {u"fact"_s, factText(entry.fact)},
                        {u"source"_s, entry.source},
                        {u"connection"_s, entry.connectionName},
                        {u"model"_s, entry.model},
                        {u"operation"_s, entry.operation},
                        {u"seconds"_s, entry.seconds}};
    if (entry.low)
        object[u"usd_low"_s] = entry.low->toUsd();
    if (entry.high)
        object[u"usd_high"_s] = entry.high->toUsd();
    return object;
}

QJsonObject toJson(const LedgerLine& line)
{
    const Charge& charge = line.charge;
    QJsonObject object {{u"at"_s, charge.at.toString(Qt::ISODateWithMs)},
                        {u"job"_s, charge.job.toString()},
                        {u"series"_s, line.series},
                        {u"episode"_s, line.episode},
                        {u"shot"_s, line.shot},
                        {u"characters"_s, QJsonArray::fromStringList(line.characters)},
                        {u"connection"_s, charge.connectionName},
                        {u"model"_s, charge.model},
                        {u"operation"_s, charge.operation},
                        {u"charged"_s, chargedText(charge.standing)},
                        {u"source"_s, charge.source},
                        {u"estimate_source"_s, charge.estimateSource},
                        {u"kept"_s, line.isKept}};
    put(object, u"usd"_s, charge.amount);
    put(object, u"estimate_usd"_s, charge.estimate);
    if (line.seconds)
        object[u"seconds_made"_s] = *line.seconds;
    return object;
}

void put(QJsonObject& object, const QString& name, const MoneySum& sum)
{
    put(object, name + u"_usd"_s, sum.jobs > sum.unpriced ? std::optional(sum.amount) : std::nullopt);
    object[name + u"_jobs"_s] = sum.jobs;
    object[name + u"_unpriced"_s] = sum.unpriced;
    object[name + u"_text"_s] = shown(sum);
}

QJsonObject toJson(const LedgerTotal& total)
{
    QJsonObject object {{u"name"_s, total.name},
                        {u"key"_s, total.key},
                        {u"jobs"_s, total.jobs},
                        {u"seconds_made"_s, total.seconds},
                        {u"seconds_kept"_s, total.keptSeconds}};
    put(object, u"charged"_s, total.charged);
    put(object, u"unknown"_s, total.unclear);
    put(object, u"under_way"_s, total.underWay);
    put(object, u"not_charged"_s, total.notCharged);
    if (const auto cost = keptCost(total)) {
        put(object, u"usd_per_kept_second"_s, cost->perSecond);
        object[u"usd_per_kept_second_is_least"_s] = cost->atLeast;
    }
    return object;
}

QList<Column> factColumns()
{
    return {{u"at"_s, u"AT"_s},
            {u"job"_s, u"JOB"_s},
            {u"fact"_s, u"FACT"_s},
            {u"usd_low"_s, u"USD FROM"_s},
            {u"usd_high"_s, u"USD TO"_s},
            {u"source"_s, u"SOURCE"_s},
            {u"connection"_s, u"CONNECTION"_s},
            {u"model"_s, u"MODEL"_s},
            {u"operation"_s, u"OPERATION"_s},
            {u"seconds"_s, u"SECONDS"_s}};
}

QList<Column> lineColumns()
{
    return {{u"at"_s, u"AT"_s},           {u"job"_s, u"JOB"_s},      {u"series"_s, u"SERIES"_s},
            {u"episode"_s, u"EPISODE"_s}, {u"shot"_s, u"SHOT"_s},    {u"estimate_usd_high"_s, u"ESTIMATE"_s},
            {u"charged"_s, u"CHARGED"_s}, {u"usd_high"_s, u"USD"_s}, {u"source"_s, u"SOURCE"_s}};
}

QList<Column> totalColumns(LedgerGrouping grouping)
{
    return {{u"name"_s, groupingText(grouping).toUpper()},
            {u"jobs"_s, u"JOBS"_s},
            {u"charged_text"_s, u"CHARGED"_s},
            {u"unknown_text"_s, u"UNKNOWN"_s},
            {u"under_way_text"_s, u"UNDER WAY"_s},
            {u"not_charged_text"_s, u"NOT CHARGED"_s},
            {u"seconds_kept"_s, u"KEPT S"_s},
            {u"usd_per_kept_second_high"_s, u"USD PER KEPT S"_s}};
}

/// To stdout, or to the file that a person will open.
void writeCsv(Session& session, const Csv& csv)
{
    if (!session.has(u"out"_s)) {
        session.out().text(QString::fromUtf8(csv.bytes()));
        return session.finish(ExitCode::Ok);
    }
    QSaveFile file(session.option(u"out"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(csv.fileBytes()) < 0 || !file.commit())
        return session.fail({.kind = Error::Kind::Storage, .detail = file.errorString()});
    session.finish(ExitCode::Ok);
}

template<typename Value>
void showRows(Session& session, const QList<Value>& values, const QList<Column>& columns)
{
    QJsonArray rows;
    for (const Value& value : values)
        rows.append(toJson(value));
    session.out().rows(columns, rows);
    session.finish(ExitCode::Ok);
}

template<typename Value, typename ToCsv>
void show(Session& session, const Result<QList<Value>>& values, const QList<Column>& columns, ToCsv toCsv)
{
    if (!values)
        session.fail(values.error());
    else if (session.has(u"csv"_s))
        writeCsv(session, toCsv(*values));
    else
        showRows(session, *values, columns);
}

void ledger(Session& session)
{
    if (session.has(u"csv"_s) && session.out().isJson())
        return session.misuse(u"--csv and --json exclude each other"_s);
    if (session.has(u"out"_s) && !session.has(u"csv"_s))
        return session.misuse(u"--out goes with --csv"_s);
    if (!session.has(u"by"_s))
        return show(session, session.store().ledger().all(), factColumns(), factsCsv);
    auto& charges = session.store().charges();
    if (session.option(u"by"_s) == u"job")
        return show(session, charges.lines({}, std::numeric_limits<int>::max()), lineColumns(), linesCsv);
    const auto grouping = groupingFromText(session.option(u"by"_s));
    if (!grouping)
        return session.misuse(u"--by takes job, series, episode, character, connection or day"_s);
    show(session, charges.totals(*grouping), totalColumns(*grouping),
         [grouping](const QList<LedgerTotal>& totals) { return totalsCsv(*grouping, totals); });
}

void correct(Session& session)
{
    const bool isCharged = session.has(u"charged"_s);
    if (isCharged == session.has(u"not-charged"_s))
        return session.misuse(u"give one of --charged USD and --not-charged"_s);
    const auto amount = isCharged ? amountFromText(session.option(u"charged"_s)) : std::nullopt;
    if (isCharged && !amount)
        return session.misuse(u"--charged takes an amount in US dollars, such as 0.80"_s);
    const auto job = JobId::fromString(session.argument(0));
    const auto corrected = correctCharge(session.store(), job, amount, QDateTime::currentDateTimeUtc());
    if (!corrected)
        return session.fail(corrected.error());
    const auto facts = session.store().ledger().ofJob(job);
    if (!facts)
        return session.fail(facts.error());
    showRows(session, *facts, factColumns());
}

} // namespace

QList<Command> ledgerCommands()
{
    return {
        {u"ledger"_s,
         u"Show every fact about money, or what they come to."_s,
         &ledger,
         {},
         {{u"by"_s, u"What they come to by job, series, episode, character, connection or day."_s, u"WHAT"_s},
          {u"csv"_s, u"As comma separated values."_s},
          {u"out"_s, u"With --csv: to this file, with a byte order mark for spreadsheets."_s, u"FILE"_s}}},
        {u"ledger correct"_s,
         u"Say what the bill says of a job; it outweighs all else."_s,
         &correct,
         {u"JOB"_s},
         {{u"charged"_s, u"It was charged, and cost this."_s, u"USD"_s},
          {u"not-charged"_s, u"It was not charged, or the money came back."_s}}},
    };
}

} // namespace troupe::ctl
