#include "ui/cast/castmodel.h"

#include "core/store/changes.h"
#include "core/store/store.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {

CastModel::CastModel(Store& store, QObject* parent) : QAbstractListModel(parent), m_store(store)
{
    connect(&store.changes(), &Changes::characterChanged, this, &CastModel::reload);
    reload();
}

int CastModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CastModel::data(const QModelIndex& index, int role) const
{
    const auto row = at(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return row->name;
    case Qt::ToolTipRole:
        return row->tags.isEmpty() ? row->name : row->name + u" - " + row->tags.join(u", "_s);
    case IdRole: return row->id.value;
    case SlugRole: return row->slug;
    case PosterRole: return row->poster ? row->poster->hex() : QString();
    case TagsRole: return row->tags;
    default: return {};
    }
}

Qt::ItemFlags CastModel::flags(const QModelIndex& index) const
{
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QMimeData* CastModel::mimeData(const QModelIndexList& indexes) const
{
    // Dropped on the prompt it becomes a mention; anywhere else it is the exact name.
    const auto row = indexes.isEmpty() ? std::nullopt : at(indexes.first());
    if (!row)
        return nullptr;
    auto* mime = new QMimeData;
    mime->setText(row->name);
    mime->setData(u"application/x-troupe-prompt"_s, u"{{char:%1}} "_s.arg(row->slug).toUtf8());
    return mime;
}

void CastModel::setSearch(const QString& words)
{
    if (words == m_search)
        return;
    m_search = words;
    reload();
}

std::optional<CharacterSummary> CastModel::at(const QModelIndex& index) const
{
    return index.isValid() && index.row() < m_rows.size() ? std::optional(m_rows[index.row()]) : std::nullopt;
}

QModelIndex CastModel::indexOf(const CharacterId& id) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(),
                                 [&](const CharacterSummary& row) { return row.id == id; });
    return it == m_rows.end() ? QModelIndex() : index(int(it - m_rows.begin()));
}

void CastModel::reload()
{
    auto rows = m_store.characters().summaries(m_search);
    if (!rows) {
        Q_EMIT readFailed(rows.error()); // What is shown stays: old is better than empty.
        return;
    }
    beginResetModel();
    m_rows = *std::move(rows);
    endResetModel();
}

} // namespace troupe
