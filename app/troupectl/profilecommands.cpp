#include "app/troupectl/commands.h"
#include "app/troupectl/session.h"
#include "core/store/store.h"
#include "core/store/storecheck.h"

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

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
        {u"check"_s,
         u"Look for files that are missing, damaged or left over."_s,
         &check,
         {},
         {{u"read-all"_s, u"Also read every file and compare it with its name."_s}}},
    };
}

} // namespace troupe::ctl
