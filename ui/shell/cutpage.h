#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QWidget>

class QUndoStack;

namespace troupe {

class ClipPictures;
class CutPanel;
class SequencePlayer;
class Store;

/// The perspective Cut: the player of the cut over its strip. The two know nothing of each other; here they
/// meet.
class CutPage : public QWidget {
    Q_OBJECT

public:
    /// All outlive it.
    CutPage(Store& store, ClipPictures& pictures, QUndoStack& undo, QWidget* parent = nullptr);

    void setEpisode(const EpisodeId& id);
    void openExport();
    void togglePlay();

Q_SIGNALS:
    void shotChosen(const troupe::ShotId& id);
    void failed(const troupe::Error& error);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void showCut();

    SequencePlayer* m_player;
    CutPanel* m_panel;
};

} // namespace troupe
