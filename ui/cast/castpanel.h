#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QStackedWidget;
class QUndoStack;

namespace troupe {

class CastModel;
class Store;
class ThumbnailCache;

/// The cast at the left of the window: search, list, "New". Empty, it is a drop zone that teaches.
class CastPanel : public QWidget {
    Q_OBJECT

public:
    CastPanel(Store& store, ThumbnailCache& thumbnails, QUndoStack& undo, QWidget* parent = nullptr);

    void select(const CharacterId& id);
    CharacterId selected() const;

Q_SIGNALS:
    void passportRequested(const troupe::CharacterId& id);
    void mentionRequested(const QString& slug);
    void newRequested(); ///< Choose a clip first.
    void clipDropped(const QString& path);
    void characterFileDropped(const QString& path);
    void exportRequested(const troupe::CharacterId& id);
    void sampleRequested();
    void failed(const troupe::Error& error);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeEmptyPage();
    void showMenu(const QPoint& at);
    void removeSelected();
    void showRightPage();

    Store& m_store;
    QUndoStack& m_undo;
    CastModel* m_model;
    QLineEdit* m_search;
    QStackedWidget* m_pages;
    QListView* m_list;
};

} // namespace troupe
