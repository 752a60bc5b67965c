#pragma once

#include "core/store/characterrepository.h"

#include <QAbstractListModel>

namespace troupe {

class Store;

/// The cast, by name; a snapshot that is read again when a character changes.
class CastModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, SlugRole, PosterRole, TagsRole };

    explicit CastModel(Store& store, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

    void setSearch(const QString& words);
    const QString& search() const { return m_search; }
    std::optional<CharacterSummary> at(const QModelIndex& index) const;
    QModelIndex indexOf(const CharacterId& id) const;

Q_SIGNALS:
    void readFailed(const troupe::Error& error);

private:
    void reload();

    Store& m_store;
    QString m_search;
    QList<CharacterSummary> m_rows;
};

} // namespace troupe
