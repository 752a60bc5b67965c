#pragma once

#include "ui/board/lineagemodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QTreeView;

namespace troupe {

class Changes;
class TakeRepository;

/// How the takes of one shot came from each other: every node plays, and each of the shot can be worked on
/// from. Space or Enter plays, E extends, X edits, B branches from the last frame, K keeps.
class LineageView : public QWidget {
    Q_OBJECT

public:
    /// All must outlive it.
    LineageView(TakeRepository& takes, Changes& changes, ThumbnailCache& thumbnails,
                QWidget* parent = nullptr);

    /// Null for none.
    void setShot(const ShotId& shot);
    void select(const TakeId& take);

Q_SIGNALS:
    void playRequested(const troupe::TakeId& take);
    void extendRequested(const troupe::TakeId& take);
    void editRequested(const troupe::TakeId& take);
    void branchRequested(const troupe::TakeId& take); ///< A new clip that opens with its last frame.
    void keepRequested(const troupe::TakeId& take, bool kept);
    void failed(const troupe::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* makeAction(const QString& name, const QIcon& icon, const QString& text, int key);
    std::optional<LineageModel::Outside> findOutside(const TakeId& id);
    std::optional<Take> current() const;
    void reload();
    void updateActions();
    void showMenu(const QPoint& at);

    TakeRepository& m_takes;
    LineageModel* m_model;
    QTreeView* m_tree;
    QLabel* m_empty;
    QAction* m_play;
    QAction* m_keep;
    QAction* m_extend;
    QAction* m_edit;
    QAction* m_branch;
    ShotId m_shot;
};

} // namespace troupe
