#include "ui/board/boardmodel.h"

#include "core/store/changes.h"
#include "core/store/seriesrepository.h"
#include "core/store/takerepository.h"
#include "ui/board/staletext.h"
#include "ui/common/formats.h"
#include "ui/common/statetext.h"
#include "ui/common/thumbnailcache.h"

#include <QMimeData>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {
const QString MimeType = u"application/x-troupe-shot"_s;
}

QString shotNumber(int position)
{
    return BoardModel::tr("SH %1", "number of a shot")
        .arg(QString::number(position + 1).rightJustified(2, u'0'));
}

BoardModel::BoardModel(SeriesRepository& series, TakeRepository& takes, Changes& changes,
                       ThumbnailCache& thumbnails, const QSize& posterSize, QObject* parent, Clock clock)
    : QAbstractListModel(parent),
      m_series(series),
      m_takes(takes),
      m_thumbnails(thumbnails),
      m_posterSize(posterSize),
      m_clock(std::move(clock))
{
    connect(&changes, &Changes::shotChanged, this, &BoardModel::refresh);
    connect(&changes, &Changes::takeChanged, this,
            [this](const TakeId&, const ShotId& shot) { refresh(shot); });
    connect(&changes, &Changes::shotsChanged, this, [this](const EpisodeId& episode) {
        if (episode == m_episode)
            reload();
    });
    connect(&changes, &Changes::characterChanged, this, &BoardModel::recheck);
    connect(&thumbnails, &ThumbnailCache::ready, this, [this](const AssetHash& hash) {
        for (int row = 0; row < m_cards.size(); ++row) {
            if (m_cards.at(row).cover && m_cards.at(row).cover->clip == hash)
                Q_EMIT dataChanged(index(row), index(row), {PosterRole});
        }
    });
}

void BoardModel::setEpisode(const EpisodeId& episode)
{
    m_episode = episode;
    reload();
}

int BoardModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_cards.size());
}

QVariant BoardModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Card& card = m_cards.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return card.shot.title.isEmpty() ? shotNumber(index.row()) : card.shot.title;
    case Qt::EditRole:
    case TitleRole: return card.shot.title;
    case Qt::ToolTipRole: return toolTip(card);
    case StateDetailRole: return stateData(card, StateDetailRole);
    case Qt::AccessibleTextRole: return accessibleText(index.row());
    case NumberRole: return shotNumber(index.row());
    case LengthRole: return lengthText(card);
    case TakesRole: return card.takes;
    case PosterRole: return card.cover ? m_thumbnails.thumbnail(card.cover->clip, m_posterSize) : QPixmap();
    case KeptRole: return card.cover && card.cover->kept;
    case NotesRole: return card.shot.notes;
    case StaleRole: return staleText(card.staleness.causes);
    case RemakeRole: return card.staleness.causes.isEmpty() ? QString() : remakeText(card.staleness);
    default: return stateData(card, role);
    }
}

QVariant BoardModel::stateData(const Card& card, int role) const
{
    const auto job = m_jobs.constFind(card.shot.id);
    // A job that ended well has become a take, and a later take outdates whatever went wrong before.
    const bool jobCounts = job != m_jobs.cend() && !std::holds_alternative<jobs::Done>(job->state)
        && !(isFinal(job->state) && card.cover && card.cover->createdAt > job->changedAt);
    if (!jobCounts) {
        const bool kept = card.cover && card.cover->kept;
        switch (role) {
        case StateWordRole:
            return kept ? tr("Kept", "shot") : (card.takes > 0 ? tr("Ready", "shot") : tr("Draft", "shot"));
        case StateToneRole: return int(card.takes > 0 ? StateTone::Good : StateTone::Quiet);
        case StateIconRole: return int(kept ? Icon::Keep : (card.takes > 0 ? Icon::Done : Icon::Edit));
        default: return {};
        }
    }
    const StateText text = stateText(job->state, m_clock());
    switch (role) {
    case StateWordRole: return text.word;
    case StateToneRole: return int(text.tone);
    case StateIconRole: return int(text.icon);
    case StateDetailRole: // money first: a card may cut the rest
        return text.tone == StateTone::Bad || text.tone == StateTone::Warning
            ? QString(text.charge + u' ' + text.sentence).trimmed()
            : QString();
    case PercentRole:
        if (const auto* running = std::get_if<jobs::Running>(&job->state); running && running->percent)
            return *running->percent;
        return {};
    default: return {};
    }
}

Qt::ItemFlags BoardModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    // Dropped between cards, not on them.
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags | Qt::ItemIsDropEnabled;
}

QStringList BoardModel::mimeTypes() const
{
    return {MimeType};
}

QMimeData* BoardModel::mimeData(const QModelIndexList& indexes) const
{
    auto* mime = new QMimeData;
    if (!indexes.isEmpty())
        mime->setData(MimeType, m_cards.at(indexes.first().row()).shot.id.toString().toLatin1());
    return mime;
}

bool BoardModel::dropMimeData(const QMimeData* mime, Qt::DropAction action, int row, int,
                              const QModelIndex& parent)
{
    const int from = find(ShotId::fromString(QString::fromLatin1(mime->data(MimeType))));
    if (action != Qt::MoveAction || from < 0)
        return false;
    QList<ShotId> wanted = order();
    int to = row >= 0 ? row : (parent.isValid() ? parent.row() : int(wanted.size()));
    to = std::clamp(to > from ? to - 1 : to, 0, int(wanted.size()) - 1);
    if (to != from) {
        wanted.move(from, to);
        Q_EMIT orderWanted(wanted);
    }
    // The view must not remove the row that was "moved": the order comes back from the store.
    return false;
}

QString BoardModel::lengthText(const Card& card) const
{
    const double planned = plannedSeconds(card.shot);
    if (!card.cover)
        return clipLengthText(planned);
    const QString real = clipLengthText(card.cover->seconds);
    constexpr double Noticed = 0.25; // A file is never exactly as long as it was asked for.
    return std::abs(card.cover->seconds - planned) < Noticed
        ? real
        : tr("%1 / %2", "length of the clip, planned length").arg(real, clipLengthText(planned));
}

QString BoardModel::toolTip(const Card& card) const
{
    QStringList lines;
    const auto add = [&](const QString& text) {
        if (!text.isEmpty())
            lines.append(text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
    };
    add(stateData(card, StateDetailRole).toString());
    add(staleText(card.staleness.causes));
    if (!card.staleness.causes.isEmpty())
        add(remakeText(card.staleness));
    add(card.cover ? tr("Clip %1, planned %2")
                         .arg(clipLengthText(card.cover->seconds), clipLengthText(plannedSeconds(card.shot)))
                   : tr("Planned %1").arg(clipLengthText(plannedSeconds(card.shot))));
    add(card.shot.notes);
    return u"<p>%1</p>"_s.arg(lines.join(u"</p><p>"_s));
}

QString BoardModel::accessibleText(int row) const
{
    const Card& card = m_cards.at(row);
    QStringList parts {shotNumber(row)};
    if (!card.shot.title.isEmpty())
        parts.append(card.shot.title);
    parts << stateData(card, StateWordRole).toString() << tr("%n take(s)", nullptr, card.takes);
    if (card.cover)
        parts << tr("clip %1", "length").arg(clipLengthText(card.cover->seconds));
    parts << tr("planned %1", "length").arg(clipLengthText(plannedSeconds(card.shot)));
    if (!card.shot.notes.isEmpty())
        parts << tr("with notes");
    if (!card.staleness.causes.isEmpty())
        parts << staleText(card.staleness.causes);
    return parts.join(u", "_s);
}

const Shot* BoardModel::shot(const QModelIndex& index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? &m_cards.at(index.row()).shot : nullptr;
}

std::optional<Take> BoardModel::cover(const QModelIndex& index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? m_cards.at(index.row()).cover : std::nullopt;
}

Staleness BoardModel::staleness(const QModelIndex& index) const
{
    return index.isValid() && checkIndex(index) ? m_cards.at(index.row()).staleness : Staleness();
}

QModelIndex BoardModel::indexOf(const ShotId& id) const
{
    const int row = find(id);
    return row < 0 ? QModelIndex() : index(row);
}

QList<ShotId> BoardModel::order() const
{
    QList<ShotId> ids;
    for (const Card& card : m_cards)
        ids.append(card.shot.id);
    return ids;
}

void BoardModel::showJob(const Job& job)
{
    const auto known = m_jobs.constFind(job.order.shot);
    if (job.placement.hidden) {
        if (known != m_jobs.cend() && known->id == job.id) {
            m_jobs.erase(known);
            if (const int row = find(job.order.shot); row >= 0)
                changed(row);
        }
        return;
    }
    if (known != m_jobs.cend() && known->id != job.id && known->createdAt > job.createdAt)
        return;
    m_jobs.insert(job.order.shot, job);
    if (const int row = find(job.order.shot); row >= 0)
        changed(row);
}

int BoardModel::find(const ShotId& id) const
{
    const auto it
        = std::find_if(m_cards.begin(), m_cards.end(), [&](const Card& card) { return card.shot.id == id; });
    return it == m_cards.end() ? -1 : int(it - m_cards.begin());
}

void BoardModel::changed(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
}

} // namespace troupe
