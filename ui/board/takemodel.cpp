#include "ui/board/takemodel.h"

#include "core/base/overloaded.h"
#include "ui/common/expirytext.h"
#include "ui/common/formats.h"
#include "ui/common/thumbnailcache.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

int numberOf(const TakeId& id, const QList<Take>& takes)
{
    const auto it = std::find_if(takes.begin(), takes.end(), [&](const Take& take) { return take.id == id; });
    return it == takes.end() ? 0 : int(it - takes.begin()) + 1;
}

} // namespace

QString lineageWord(const Take& take, const QList<Take>& takes)
{
    const auto from = [&](const TakeId& source, const QString& alone, const QString& numbered) {
        const int number = numberOf(source, takes);
        return number > 0 ? numbered.arg(number) : alone; // the source may be of another shot, or deleted
    };
    return std::visit(
        Overloaded {
            [](const Generated&) { return TakeModel::tr("Generated", "take"); },
            [](const Imported&) { return TakeModel::tr("Imported", "take"); },
            [&](const Edited& e) {
                return from(e.source, TakeModel::tr("Edited", "take"),
                            TakeModel::tr("Edited from %1", "take"));
            },
            [&](const Extended& e) {
                return from(e.source, TakeModel::tr("Extended", "take"), TakeModel::tr("Extends %1", "take"));
            },
            [&](const Remixed& e) {
                return from(e.source, TakeModel::tr("Remixed", "take"), TakeModel::tr("Remix of %1", "take"));
            },
        },
        take.lineage);
}

TakeModel::TakeModel(ThumbnailCache& thumbnails, const QSize& posterSize, OriginalExpiry expiry, Clock clock,
                     QObject* parent)
    : QAbstractListModel(parent),
      m_thumbnails(thumbnails),
      m_posterSize(posterSize),
      m_expiry(std::move(expiry)),
      m_clock(std::move(clock))
{
    connect(&thumbnails, &ThumbnailCache::ready, this, [this](const AssetHash& hash) {
        for (int row = 0; row < m_takes.size(); ++row) {
            if (m_takes.at(row).clip == hash)
                Q_EMIT dataChanged(index(row), index(row), {PosterRole});
        }
    });
}

void TakeModel::setTakes(const QList<Take>& takes)
{
    beginResetModel();
    m_takes = takes;
    m_ends.clear();
    for (const Take& take : takes)
        m_ends.append({m_expiry ? m_expiry(take) : std::nullopt, {}});
    for (int row = 0; row < m_ends.size(); ++row)
        m_ends[row].told = ending(row);
    endResetModel();
}

void TakeModel::tick()
{
    for (int row = 0; row < m_ends.size(); ++row) {
        QString now = ending(row);
        if (std::exchange(m_ends[row].told, now) != now)
            Q_EMIT dataChanged(index(row), index(row), {EndingRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    }
}

QString TakeModel::ending(int row) const
{
    const auto& expiry = m_ends.at(row).expiry;
    const QDateTime now = m_clock();
    return expiry && stageOf(*expiry, now) == ExpiryStage::Ending ? leftText(now, *expiry->end) : QString();
}

QString TakeModel::toolTip(int row) const
{
    const QString prompt = u"<p>%1</p>"_s.arg(m_takes.at(row).recipe.prompt.toHtmlEscaped());
    const auto& expiry = m_ends.at(row).expiry;
    const QDateTime now = m_clock();
    if (!expiry || !expiry->end)
        return prompt;
    const QString gone = tr("The original: %1.", "when it is gone").arg(goneText(*expiry, now));
    return prompt + u"<p>%1 %2</p>"_s.arg(gone.toHtmlEscaped(), endText(*expiry, now).toHtmlEscaped());
}

QModelIndex TakeModel::indexOf(const TakeId& id) const
{
    const int number = numberOf(id, m_takes);
    return number > 0 ? index(number - 1) : QModelIndex();
}

int TakeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_takes.size());
}

QVariant TakeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Take& take = m_takes.at(index.row());
    const QString number = tr("Take %1").arg(index.row() + 1);
    switch (role) {
    case Qt::DisplayRole:
    case NumberRole: return number;
    case Qt::ToolTipRole: return toolTip(index.row());
    case Qt::AccessibleTextRole: {
        const QString text = tr("%1, %2, %3, %4", "number, lineage, length, kept or not")
                                 .arg(number, lineageWord(take, m_takes), clipLengthText(take.seconds),
                                      take.kept ? tr("kept") : tr("not kept"));
        const QString left = ending(index.row());
        return left.isEmpty() ? text
                              : tr("%1, original gone in %2", "a take, a time like 40 min").arg(text, left);
    }
    case PosterRole: return m_thumbnails.thumbnail(take.clip, m_posterSize);
    case LineageRole: return lineageWord(take, m_takes);
    case LengthRole: return clipLengthText(take.seconds);
    case CostRole:
        // Zero is not "free" here, and nothing known is said so.
        return take.cost ? moneyText(*take.cost) : QString();
    case KeptRole: return take.kept;
    case EndingRole: return ending(index.row());
    default: return {};
    }
}

} // namespace troupe
