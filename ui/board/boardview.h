#pragma once

#include "core/series/series.h"

#include <QWidget>

class QAction;
class QListView;
class QStackedWidget;
class QUndoStack;

namespace troupe {

class Banner;
class BoardModel;
class SeriesRepository;

/// The board of an episode: cards to open, play, reorder, name and delete, all of it undoable.
class BoardView : public QWidget {
    Q_OBJECT

public:
    /// All must outlive it.
    BoardView(BoardModel& model, SeriesRepository& series, QUndoStack& undo, QWidget* parent = nullptr);

    ShotId currentShot() const; ///< Null for none.
    void select(const ShotId& id);
    /// What a new shot starts with; the shot before it, where there is one.
    void setDefaults(const ShotSettings& settings) { m_defaults = settings; }

public Q_SLOTS:
    void newShot();
    void duplicateShot();
    void renameShot();
    void deleteShot();

Q_SIGNALS:
    void currentShotChanged(const troupe::ShotId& shot);
    void shotActivated(const troupe::ShotId& shot); ///< Enter or double click.
    void playRequested(const troupe::TakeId& take); ///< Space.

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void insert(const Shot& shot, const QString& text);
    void showPage();
    void showMenu(const QPoint& at);
    const Shot* current() const;

    BoardModel& m_model;
    SeriesRepository& m_series;
    QUndoStack& m_undo;
    Banner* m_banner;
    QListView* m_list;
    QStackedWidget* m_pages;
    QAction* m_new;
    QAction* m_duplicate;
    QAction* m_rename;
    QAction* m_delete;
    ShotSettings m_defaults;
};

} // namespace troupe
