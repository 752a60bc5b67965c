#include "app/troupectl/commands.h"
#include "app/troupectl/session.h"
#include "core/store/ledgerrepository.h"
#include "core/store/store.h"
#include "core/store/storecheck.h"

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

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

QList<Column> ledgerColumns()
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

/// RFC 4180.
QString csvCell(const QJsonValue& value)
{
    const QString text = value.isDouble() ? QString::number(value.toDouble(), 'g', 12) : value.toString();
    const bool isPlain
        = !text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r');
    return isPlain ? text : u"\"%1\""_s.arg(QString(text).replace(u"\""_s, u"\"\""_s));
}

QString csv(const QJsonArray& rows)
{
    const auto columns = ledgerColumns();
    QStringList titles;
    for (const Column& column : columns)
        titles.append(column.key);
    QString text = titles.join(u',') + u"\r\n"_s;
    for (const QJsonValue row : rows) {
        QStringList cells;
        for (const Column& column : columns)
            cells.append(csvCell(row.toObject().value(column.key)));
        text += cells.join(u',') + u"\r\n"_s;
    }
    return text;
}

void ledger(Session& session)
{
    if (session.has(u"csv"_s) && session.out().isJson())
        return session.misuse(u"--csv and --json exclude each other"_s);
    const auto entries = session.store().ledger().all();
    if (!entries)
        return session.fail(entries.error());
    QJsonArray rows;
    for (const LedgerEntry& entry : *entries)
        rows.append(toJson(entry));
    if (session.has(u"csv"_s))
        session.out().text(csv(rows));
    else
        session.out().rows(ledgerColumns(), rows);
    session.finish(ExitCode::Ok);
}

void check(Session& session)
{
    const auto report = checkStore(session.store(), session.has(u"read-all"_s));
    if (!report)
        return session.fail(report.error());
    QJsonArray missing;
    for (const CheckReport::Missing& one : report->missing)
        missing.append(QJsonObject {{u"file"_s, one.hash.hex()}, {u"used_by"_s, one.usedBy}});
    QJsonArray damaged;
    for (const AssetHash& hash : report->damaged)
        damaged.append(hash.hex());
    const QJsonObject object {{u"fine"_s, report->isFine()},
                              {u"references"_s, double(report->rows)},
                              {u"missing"_s, missing},
                              {u"damaged"_s, damaged},
                              {u"orphaned"_s, QJsonArray::fromStringList(report->orphaned)}};
    session.out().fields({{u"fine"_s, u"Fine"_s},
                          {u"references"_s, u"References looked at"_s},
                          {u"missing"_s, u"Missing files"_s},
                          {u"damaged"_s, u"Damaged files"_s},
                          {u"orphaned"_s, u"Files that nothing names"_s}},
                         object);
    session.finish(report->isFine() ? ExitCode::Ok : ExitCode::Failed);
}

} // namespace

QList<Command> profileCommands()
{
    return {
        {u"ledger"_s,
         u"Show every fact about money."_s,
         &ledger,
         {},
         {{u"csv"_s, u"As comma separated values."_s}}},
        {u"check"_s,
         u"Look for files that are missing, damaged or left over."_s,
         &check,
         {},
         {{u"read-all"_s, u"Also read every file and compare it with its name."_s}}},
    };
}

} // namespace troupe::ctl
