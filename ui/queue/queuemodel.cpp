#include "ui/queue/queuemodel.h"

#include "core/jobs/jobline.h"
#include "ui/common/expirytext.h"
#include "ui/queue/queuetext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

QString detailOf(const StateText& text)
{
    const bool isRoutine = text.tone != StateTone::Warning && text.tone != StateTone::Bad;
    if (text.sentence.isEmpty() && isRoutine)
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
    case Qt::ToolTipRole: return toolTip(row, index.column(), now);
    case Qt::AccessibleTextRole:
        return index.column() == ShotColumn ? accessibleText(row, now) : text(row, index.column(), now);
    case Qt::AccessibleDescriptionRole: return detail(row, now);
    case DetailRole: return shownBrake(row) ? QString() : detail(row, now);
    case IsEndingRole: return row.expiry && stageOf(*row.expiry, now) == ExpiryStage::Ending;
    case Qt::TextAlignmentRole:
        return int(index.column() == CostColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                : Qt::AlignLeft | Qt::AlignVCenter);
    case ToneRole: return int(stateOf(row, now).tone);
    case IconRole: return int(stateOf(row, now).icon);
    case PercentRole:
        if (const auto percent = percentOf(row))
            return *percent;
        return {};
    case PriorityRole: return row.job.placement.priority && isWaiting(row.job.state);
    case StopAboveRole:
        return isBehindStop(index.row()) && (index.row() == 0 || !isBehindStop(index.row() - 1));
    case StopBelowRole: return isAboveStop(index.row());
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

std::optional<Brake> QueueModel::brake(const Job& job) const
{
    return isWaiting(job.state) ? brakeOn(job, m_pauses, m_stop) : std::nullopt;
}

QueueModel::Counts QueueModel::counts() const
{
    Counts counts;
    for (const Row& row : m_rows) {
        switch (rankOf(row.job.state)) {
        case Rank::Unknown: ++counts.unknown; break;
        case Rank::Running: ++counts.running; break;
        case Rank::Waiting:
            ++(std::holds_alternative<jobs::Held>(row.job.state) ? counts.held : counts.waiting);
            break;
        case Rank::Ended: ++counts.ended; break;
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
    m_stops.clear();
    m_stop.reset();
    for (const Job& job : jobs) {
        noteStop(job);
        m_durations.add(job);
        if (!job.placement.hidden)
            m_rows.append(rowOf(job));
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), before);
    endResetModel();
    Q_EMIT countsChanged();
}

void QueueModel::update(const Job& job)
{
    m_durations.add(job);
    const bool isOtherStop = noteStop(job);
    int at = find(job.id);
    if (job.placement.hidden) {
        if (at >= 0) {
            beginRemoveRows({}, at, at);
            m_rows.removeAt(at);
            endRemoveRows();
        }
    } else if (at < 0) {
        Row row = rowOf(job);
        const auto place = std::upper_bound(m_rows.begin(), m_rows.end(), row, before);
        at = int(place - m_rows.begin());
        beginInsertRows({}, at, at);
        m_rows.insert(at, std::move(row));
        endInsertRows();
    } else {
        m_rows[at] = rowOf(job);
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
    }
    if (isOtherStop || m_stop)
        lineChanged();
    Q_EMIT countsChanged();
}

void QueueModel::setPauses(const Pauses& pauses)
{
    m_pauses = pauses;
    lineChanged();
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

void QueueModel::recharged(const JobId& id)
{
    const int at = find(id);
    if (at < 0 || !m_names.correction)
        return;
    m_rows[at].correction = m_names.correction(id);
    Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
}

QueueModel::Row QueueModel::rowOf(const Job& job) const
{
    const auto* done = std::get_if<jobs::Done>(&job.state);
    return {.job = job,
            .shot = m_names.shot(job.order.shot),
            .connection = m_names.connection(job.order.connection),
            .take = done && m_names.take ? m_names.take(done->take) : 0,
            .expiry = m_names.expiry ? m_names.expiry(job) : std::nullopt,
            .correction
            = isFinal(job.state) && m_names.correction ? m_names.correction(job.id) : std::nullopt};
}

bool QueueModel::before(const Row& a, const Row& b)
{
    const Rank rankA = rankOf(a.job.state);
    const Rank rankB = rankOf(b.job.state);
    if (rankA != rankB)
        return rankA < rankB;
    switch (rankA) {
    case Rank::Ended: return b.job.changedAt < a.job.changedAt;
    case Rank::Waiting: return standsBefore(a.job, b.job);
    case Rank::Unknown:
    case Rank::Running: return a.job.createdAt < b.job.createdAt;
    }
    Q_UNREACHABLE();
}

int QueueModel::find(const JobId& id) const
{
    const auto it
        = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.job.id == id; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

bool QueueModel::noteStop(const Job& job)
{
    if (job.placement.stopHere)
        m_stops.insert(job.id, job);
    else if (m_stops.remove(job.id) == 0)
        return false;
    m_stop.reset();
    for (const Job& stop : std::as_const(m_stops)) {
        if (!m_stop || standsBefore(stop, *m_stop))
            m_stop = stop;
    }
    return true;
}

bool QueueModel::isBehindStop(int row) const
{
    const Job& job = m_rows.at(row).job;
    return m_stop && isWaiting(job.state) && standsBefore(*m_stop, job);
}

bool QueueModel::isAboveStop(int row) const
{
    const auto isOpen = [this](int at) { return at < m_rows.size() && !isFinal(m_rows.at(at).job.state); };
    return m_stop && isOpen(row) && !isOpen(row + 1) && !isBehindStop(row);
}

void QueueModel::lineChanged()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

std::optional<Brake> QueueModel::shownBrake(const Row& row) const
{
    // What holds a job needs a person; that it is paused besides does not matter then.
    const auto on = brake(row.job);
    return std::holds_alternative<jobs::Held>(row.job.state) && on != Brake::JobPaused ? std::nullopt : on;
}

StateText QueueModel::stateOf(const Row& row, const QDateTime& now) const
{
    const auto on = shownBrake(row);
    return on ? brakeText(*on) : stateText(row.job.state, now);
}

QString QueueModel::text(const Row& row, int column, const QDateTime& now) const
{
    switch (column) {
    case ShotColumn: return row.shot;
    case TakeColumn: return row.take > 0 ? tr("Take %1").arg(row.take) : operationWord(row.job.order);
    case ConnectionColumn: return row.connection;
    case StateColumn: {
        const QString word = stateOf(row, now).word;
        const auto percent = percentOf(row);
        return percent ? tr("%1 %2 %", "state, percent").arg(word).arg(*percent) : word;
    }
    case TimeColumn: return timeText(row.job, now, m_durations.typical(row.job.order));
    case CostColumn: return costText(row.job, row.correction);
    case ExpiryColumn: return row.expiry ? goneText(*row.expiry, now) : QString();
    default: return {};
    }
}

QString QueueModel::detail(const Row& row, const QDateTime& now) const
{
    StateText shown = stateOf(row, now);
    if (row.correction)
        shown.charge = correctionText(*row.correction);
    const QString state = detailOf(shown);
    if (!row.expiry || !row.expiry->end || !isHeldTransfer(row.job.state)
        || stageOf(*row.expiry, now) == ExpiryStage::Ended)
        return state;
    //: %1: why a clip is not fetched; %2: a time, "40 min"
    return tr("%1 The service keeps the clip for %2.").arg(state, leftText(now, *row.expiry->end));
}

QString QueueModel::toolTip(const Row& row, int column, const QDateTime& now) const
{
    // As rich text it would be taken for markup: what a provider said may be in it.
    if (column == StateColumn)
        return detail(row, now).toHtmlEscaped();
    if (column == ExpiryColumn)
        return row.expiry ? endText(*row.expiry, now).toHtmlEscaped() : QString();
    if (column == TakeColumn)
        return operationWord(row.job.order);
    return text(row, column, now).toHtmlEscaped();
}

QString QueueModel::accessibleText(const Row& row, const QDateTime& now) const
{
    const QString what = tr("%1, %2, %3", "shot, what is made, state")
                             .arg(row.shot, text(row, TakeColumn, now), text(row, StateColumn, now));
    return row.job.placement.priority && isWaiting(row.job.state) ? tr("%1, priority").arg(what) : what;
}

std::optional<int> QueueModel::percentOf(const Row& row) const
{
    if (const auto* running = std::get_if<jobs::Running>(&row.job.state))
        return running->waiting ? std::nullopt : running->percent;
    return std::holds_alternative<jobs::Downloading>(row.job.state) ? row.transferPercent : std::nullopt;
}

} // namespace troupe
