#include "tests/integration/faulttable.h"

#include <QFile>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace troupe::test {
namespace {

QStringList cells(const QString& line)
{
    QStringList cells;
    for (const QString& cell : line.split(u'|').mid(1))
        cells.append(cell.trimmed());
    cells.removeLast(); // Behind the last bar.
    return cells;
}

} // namespace

QList<QStringList> tableRows(const QString& path, const QString& header)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QStringList> rows;
    bool isInside = false;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString& line : lines) {
        if (isInside && !line.startsWith(u'|'))
            return rows;
        if (isInside && !line.startsWith(u"|---"))
            rows.append(cells(line));
        isInside = isInside || line.startsWith(header);
    }
    return rows;
}

QList<FaultRow> faultRows(const QString& path)
{
    QList<FaultRow> rows;
    const auto table = tableRows(path, u"| call | fault | what comes of it |"_s);
    for (const QStringList& cell : table) {
        if (cell.size() != 7)
            qFatal("a row of another width");
        FaultRow row {cell[0], cell[1], cell[3], 0, cell[4].endsWith(u'+'), cell[5].toInt(), cell[6]};
        row.calls = QString(cell[4]).remove(u'+').toInt();
        rows.append(row);
    }
    return rows;
}

QStringList faultsOf(const QString& call)
{
    QStringList faults {
        u"refuse"_s,     u"rate_limit"_s,     u"server_error_before"_s, u"server_error_after"_s,
        u"drop_reply"_s, u"reset_mid_body"_s, u"slow_bytes"_s,          u"wrong_length"_s,
        u"html"_s};
    const bool isPaid = call == u"create" || call == u"edit" || call == u"extend";
    if (isPaid || call == u"poll")
        faults << u"job_failed"_s << u"job_moderated"_s << u"stuck_progress"_s;
    if (isPaid || call == u"content")
        faults << u"truncated_mp4"_s << u"expired_content"_s;
    return faults;
}

} // namespace troupe::test
