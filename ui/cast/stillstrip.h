#pragma once

#include "core/base/assethash.h"

#include <QWidget>

class QAction;
class QLabel;
class QListWidget;
class QPushButton;

namespace troupe {

class ThumbnailCache;

/// The stills of a character in their order, the first of which stands for it. Dragged to another place,
/// removed, and asked for: picked from the clip or the frame that the player shows.
class StillStrip : public QWidget {
    Q_OBJECT

public:
    /// `thumbnails` must outlive it.
    explicit StillStrip(ThumbnailCache& thumbnails, QWidget* parent = nullptr);

    void setStills(const QList<AssetHash>& stills);
    QList<AssetHash> stills() const;
    /// While stills are being made: no more are asked for.
    void setBusy(bool busy);

Q_SIGNALS:
    void edited(const QList<troupe::AssetHash>& stills); ///< Another order, or fewer.
    void pickRequested();
    void grabRequested();

private:
    void makeActions();
    void showPictures();
    void showRoom();
    void move(int by);
    void removeCurrent();

    ThumbnailCache& m_thumbnails;
    QLabel* m_count;
    QPushButton* m_pick;
    QPushButton* m_grab;
    QListWidget* m_list;
    bool m_isBusy = false;
};

} // namespace troupe
