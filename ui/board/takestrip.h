#pragma once

#include "ui/board/takemodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QListView;

namespace troupe {

class TakeRepository;
class ThumbnailCache;
class Changes;

/// The takes of one shot, oldest first, with where each came from, what it cost and which is kept.
/// E extends, X edits, Enter keeps, Space plays, Delete deletes.
class TakeStrip : public QWidget {
    Q_OBJECT

public:
    /// All must outlive it.
    TakeStrip(TakeRepository& takes, Changes& changes, ThumbnailCache& thumbnails, OriginalExpiry expiry,
              QWidget* parent = nullptr);

    /// Null for none. The kept take, or else the newest, is selected.
    void setShot(const ShotId& shot);
    void select(const TakeId& take);
    std::optional<Take> current() const;
    /// Time has gone on.
    void tick() { m_model->tick(); }

Q_SIGNALS:
    void takeSelected(const troupe::TakeId& take);
    void playRequested(const troupe::TakeId& take); ///< Space or double click.
    void extendRequested(const troupe::TakeId& take);
    void editRequested(const troupe::TakeId& take);
    void keepRequested(const troupe::TakeId& take, bool kept);
    void deleteRequested(const troupe::TakeId& take); ///< Delete.
    void failed(const troupe::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void reload();
    void updateActions();
    void showMenu(const QPoint& at);

    TakeRepository& m_takes;
    TakeModel* m_model;
    QListView* m_list;
    QLabel* m_empty;
    QAction* m_extend;
    QAction* m_edit;
    QAction* m_keep;
    QAction* m_delete;
    ShotId m_shot;
};

} // namespace troupe
