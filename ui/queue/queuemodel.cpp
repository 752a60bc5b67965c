#include "ui/queue/queuemodel.h"

#include "ui/common/expirytext.h"
#include "ui/common/statetext.h"
#include "ui/queue/queuetext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

QString detailOf(const StateText& text)
{
    if (text.sentence.isEmpty() && text.tone != StateTone::Warning && text.tone != StateTone::Bad)
        return {};
    return QString(text.sentence + u' ' + text.charge).trimmed();
}

bool isHeldTransfer(const JobState& state)
{
    const auto* downloading = std::get_if<jobs::Downloading>(&state);
    return downloading && downloading->held;
}

} // namespace

QueueModel::QueueModel(QueueNames names, Clock clock, QObject* parent)
    : QAbstractTableModel(parent), m_names(std::move(names)), m_clock(std::move(clock))
{}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int QueueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(index.row());
    const QDateTime now = m_clock();
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column(), now);
    case Qt::ToolTipRole:
        if (index.column() == ExpiryColumn)
            return row.expiry ? endText(*row.expiry, now) : QString();
        return index.column() == StateColumn ? detail(row, now) : text(row, index.column(), now);
    case Qt::AccessibleTextRole:
        return index.column() == ShotColumn
            ? tr("%1, %2, %3", "shot, what is made, state")
                  .arg(row.shot, operationWord(row.job.order), text(row, StateColumn, now))
            : text(row, index.column(), now);
    case Qt::AccessibleDescriptionRole:
    case DetailRole: return detail(row, now);
    case IsEndingRole: return row.expiry && stageOf(*row.expiry, now) == ExpiryStage::Ending;
    case Qt::TextAlignmentRole:
        return int(index.column() == CostColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                : Qt::AlignLeft | Qt::AlignVCenter);
    case ToneRole: return int(stateText(row.job.state, now).tone);
    case IconRole: return int(stateText(row.job.state, now).icon);
    case PercentRole:
        if (const auto percent = percentOf(row))
            return *percent;
        return {};
    default: return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section == CostColumn && role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case ShotColumn: return tr("Shot");
    case TakeColumn: return tr("Take");
    case ConnectionColumn: return tr("Connection");
    case StateColumn: return tr("State");
    case TimeColumn: return tr("Time");
    case CostColumn: return tr("Cost (USD)");
    case ExpiryColumn: return tr("Expires");
    default: return {};
    }
}

const Job* QueueModel::job(const QModelIndex& index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? &m_rows.at(index.row()).job : nullptr;
}

QModelIndex QueueModel::indexOf(const JobId& id) const
{
    const int row = find(id);
    return row < 0 ? QModelIndex() : index(row, 0);
}

std::optional<Job> QueueModel::latestOfShot(const ShotId& shot) const
{
    std::optional<Job> latest;
    for (const Row& row : m_rows) {
        if (row.job.order.shot == shot && !std::holds_alternative<jobs::Done>(row.job.state)
            && (!latest || latest->createdAt < row.job.createdAt))
            latest = row.job;
    }
    return latest;
}

QueueModel::Counts QueueModel::counts() const
{
    Counts counts;
    for (const Row& row : m_rows) {
        switch (rankOf(row.job.state)) {
        case 0: ++counts.unknown; break;
        case 1: ++counts.running; break;
        case 2: ++counts.held; break;
        case 3: ++counts.waiting; break;
        default: break;
        }
    }
    return counts;
}

bool QueueModel::needsTicks() const
{
    const QDateTime now = m_clock();
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) {
        return !isFinal(row.job.state) || (row.expiry && nextChange(*row.expiry, now));
    });
}

void QueueModel::setJobs(const QList<Job>& jobs)
{
    beginResetModel();
    m_rows.clear();
    for (const Job& job : jobs)
        m_rows.append(rowOf(job));
    std::stable_sort(m_rows.begin(), m_rows.end(), before);
    endResetModel();
    Q_EMIT countsChanged();
}

void QueueModel::update(const Job& job)
{
    Row row = rowOf(job);
    int at = find(job.id);
    if (at < 0) {
        const auto place = std::upper_bound(m_rows.begin(), m_rows.end(), row, before);
        at = int(place - m_rows.begin());
        beginInsertRows({}, at, at);
        m_rows.insert(at, std::move(row));
        endInsertRows();
        Q_EMIT countsChanged();
        return;
    }
    m_rows[at] = std::move(row);
    // Its place among the others, as if it were not in the list.
    int target = 0;
    for (int i = 0; i < m_rows.size(); ++i)
        target += i != at && !before(m_rows.at(at), m_rows.at(i)) ? 1 : 0;
    if (target != at) {
        beginMoveRows({}, at, at, {}, target > at ? target + 1 : target);
        m_rows.move(at, target);
        endMoveRows();
    }
    Q_EMIT dataChanged(index(target, 0), index(target, ColumnCount - 1));
    Q_EMIT countsChanged();
}

void QueueModel::setTransfer(const JobId& id, qint64 done, qint64 total)
{
    const int at = find(id);
    if (at < 0 || total <= 0)
        return;
    const int percent = int(std::clamp<qint64>(done * 100 / total, 0, 100));
    if (std::exchange(m_rows[at].transferPercent, percent) != percent)
        Q_EMIT dataChanged(index(at, StateColumn), index(at, TimeColumn));
}

void QueueModel::tick()
{
    const QDateTime now = m_clock();
    for (int at = 0; at < m_rows.size(); ++at) {
        Row& row = m_rows[at];
        if (!isFinal(row.job.state)) {
            Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
        } else if (row.expiry) { // Once a minute at most: only if it reads differently.
            QString gone = goneText(*row.expiry, now);
            if (std::exchange(row.goneText, gone) != gone)
                Q_EMIT dataChanged(index(at, ExpiryColumn), index(at, ExpiryColumn));
        }
    }
}

void QueueModel::renamed()
{
    for (Row& row : m_rows) {
        row.shot = m_names.shot(row.job.order.shot);
        row.connection = m_names.connection(row.job.order.connection);
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, ShotColumn), index(int(m_rows.size()) - 1, ConnectionColumn));
}

QueueModel::Row QueueModel::rowOf(const Job& job) const
{
    return {.job = job,
            .shot = m_names.shot(job.order.shot),
            .connection = m_names.connection(job.order.connection),
            .expiry = m_names.expiry ? m_names.expiry(job) : std::nullopt};
}

bool QueueModel::before(const Row& a, const Row& b)
{
    const int rankA = rankOf(a.job.state);
    const int rankB = rankOf(b.job.state);
    if (rankA != rankB)
        return rankA < rankB;
    return isFinal(a.job.state) ? b.job.changedAt < a.job.changedAt : a.job.createdAt < b.job.createdAt;
}

int QueueModel::find(const JobId& id) const
{
    const auto it
        = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.job.id == id; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

QString QueueModel::text(const Row& row, int column, const QDateTime& now) const
{
    switch (column) {
    case ShotColumn: return row.shot;
    case TakeColumn: return operationWord(row.job.order);
    case ConnectionColumn: return row.connection;
    case StateColumn: {
        const QString word = stateText(row.job.state, now).word;
        const auto percent = percentOf(row);
        return percent ? tr("%1 %2 %", "state, percent").arg(word).arg(*percent) : word;
    }
    case TimeColumn: return timeText(row.job, now);
    case CostColumn: return costText(row.job);
    case ExpiryColumn: return row.expiry ? goneText(*row.expiry, now) : QString();
    default: return {};
    }
}

QString QueueModel::detail(const Row& row, const QDateTime& now) const
{
    const QString state = detailOf(stateText(row.job.state, now));
    if (!row.expiry || !row.expiry->end || !isHeldTransfer(row.job.state)
        || stageOf(*row.expiry, now) == ExpiryStage::Ended)
        return state;
    //: %1: why a clip is not fetched; %2: a time, "40 min"
    return tr("%1 The service keeps the clip for %2.").arg(state, leftText(now, *row.expiry->end));
}

std::optional<int> QueueModel::percentOf(const Row& row) const
{
    if (const auto* running = std::get_if<jobs::Running>(&row.job.state))
        return running->waiting ? std::nullopt : running->percent;
    return std::holds_alternative<jobs::Downloading>(row.job.state) ? row.transferPercent : std::nullopt;
}

} // namespace troupe
