#pragma once

#include "core/series/takeforest.h"

#include <QAbstractItemModel>

#include <functional>

namespace troupe {

class ThumbnailCache;

/// The takes of a shot as a tree: each below the one that it was made from.
class LineageModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        PosterRole = Qt::UserRole, ///< QPixmap; null while it comes.
        NumberRole, ///< "Take 3", or what is known of a source that is not of this shot (any more).
        KindRole, ///< "Generated", "Edited by words", ...
        WordsRole, ///< The prompt that was sent.
        LengthRole, ///< "8 s".
        CostRole, ///< Of this take; empty where nothing is known of it.
        BranchRole, ///< "Branch: 1.60"; empty for a take from which nothing was made.
        KeptRole, ///< bool.
    };
    /// A take that is not among those of the shot: in the bin, or of another shot. Nothing: it is gone.
    struct Outside {
        Take take;
        bool isInBin = false;
    };
    using FindOutside = std::function<std::optional<Outside>(const TakeId&)>;

    /// `thumbnails` must outlive it. `posterSize` in pixels.
    LineageModel(ThumbnailCache& thumbnails, const QSize& posterSize, FindOutside find,
                 QObject* parent = nullptr);

    /// Oldest first.
    void setTakes(const QList<Take>& takes);
    /// Nothing for a source that is gone.
    std::optional<Take> take(const QModelIndex& index) const;
    /// It is one of the shot: it can be kept, and worked on from.
    bool isOfShot(const QModelIndex& index) const;
    QModelIndex indexOf(const TakeId& id) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const TakeForest::Node& node(const QModelIndex& index) const;
    QModelIndex indexOfNode(int node) const;
    const QList<int>& siblings(int node) const;
    const Take* known(const TakeForest::Node& node) const;
    QString nameOf(const TakeForest::Node& node) const;
    QString branchText(int node) const;
    QString accessibleText(const QModelIndex& index) const;

    ThumbnailCache& m_thumbnails;
    QSize m_posterSize;
    FindOutside m_find;
    QList<Take> m_takes;
    TakeForest m_forest;
    QHash<TakeId, Outside> m_outside;
};

} // namespace troupe
