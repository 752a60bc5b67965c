#pragma once

#include "core/series/series.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeView;
class QUndoStack;

namespace troupe {

class Banner;
class BinModel;
class Changes;
class SeriesRepository;
class TakeRepository;
class ThumbnailCache;

/// The bin: what was deleted, and the way back. Restoring is a step that can be undone.
class BinDialog : public QDialog {
    Q_OBJECT

public:
    /// All must outlive it.
    BinDialog(SeriesRepository& series, TakeRepository& takes, Changes& changes, ThumbnailCache& thumbnails,
              QUndoStack& undo, QWidget* parent = nullptr);

    void select(const ShotId& id);

Q_SIGNALS:
    void playRequested(const troupe::TakeId& take);
    void restored(const troupe::ShotId& shot); ///< Or a take of it.

private:
    void restore();
    void reload();
    void updateButtons();

    SeriesRepository& m_series;
    TakeRepository& m_takes;
    QUndoStack& m_undo;
    BinModel* m_model;
    Banner* m_banner;
    QTreeView* m_list;
    QLabel* m_empty;
    QPushButton* m_restore;
};

} // namespace troupe
