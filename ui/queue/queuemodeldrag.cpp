// Rows that are dragged to another place in the line.
#include "core/jobs/jobline.h"
#include "ui/queue/queuemodel.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

QString jobsType()
{
    return u"application/x-troupe-jobs"_s;
}

} // namespace

Qt::ItemFlags QueueModel::flags(const QModelIndex& index) const
{
    const Job* dragged = index.isValid() ? job(index) : nullptr;
    if (!dragged)
        return Qt::ItemIsDropEnabled; // Between the rows.
    const auto flags = QAbstractTableModel::flags(index);
    return isWaiting(dragged->state) ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList QueueModel::mimeTypes() const
{
    return {jobsType()};
}

QMimeData* QueueModel::mimeData(const QModelIndexList& indexes) const
{
    QStringList ids;
    for (const QModelIndex& index : indexes) {
        const Job* dragged = index.column() == 0 ? job(index) : nullptr;
        if (dragged && isWaiting(dragged->state))
            ids.append(dragged->id.toString());
    }
    auto* data = new QMimeData;
    data->setData(jobsType(), ids.join(u'\n').toLatin1());
    return data;
}

bool QueueModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int, int,
                                 const QModelIndex& parent) const
{
    return action == Qt::MoveAction && !parent.isValid() && data->hasFormat(jobsType());
}

bool QueueModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                              const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    QList<JobId> ids;
    const auto words = QString::fromLatin1(data->data(jobsType())).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const int at = find(JobId::fromString(word)); // What came from another program is not here.
        if (at >= 0)
            ids.append(m_rows.at(at).job.id);
    }
    return requestMove(ids, row);
}

bool QueueModel::moveRows(const QModelIndex& sourceParent, int sourceRow, int count,
                          const QModelIndex& destinationParent, int destinationChild)
{
    if (sourceParent.isValid() || destinationParent.isValid() || sourceRow < 0 || count <= 0
        || sourceRow + count > m_rows.size() || destinationChild < 0 || destinationChild > m_rows.size())
        return false;
    if (destinationChild >= sourceRow && destinationChild <= sourceRow + count)
        return false; // They are there.
    QList<JobId> ids;
    for (int row = sourceRow; row < sourceRow + count; ++row)
        ids.append(m_rows.at(row).job.id);
    return requestMove(ids, destinationChild);
}

bool QueueModel::requestMove(const QList<JobId>& ids, int row)
{
    if (ids.isEmpty())
        return false;
    const auto orderOf = [this] {
        QList<JobId> order;
        for (const Row& one : std::as_const(m_rows))
            order.append(one.job.id);
        return order;
    };
    // The next one that waits: above it is where they were dropped.
    JobId anchor;
    for (int at = row < 0 ? int(m_rows.size()) : row; at < m_rows.size() && anchor.isNull(); ++at) {
        if (isWaiting(m_rows.at(at).job.state))
            anchor = m_rows.at(at).job.id;
    }
    const auto before = orderOf();
    Q_EMIT moveRequested(ids, anchor);
    return orderOf() != before;
}

} // namespace troupe
