#pragma once

#include "core/cut/trim.h"
#include "core/studio/episodefiles.h"

#include <QFuture>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QUndoStack;

namespace troupe {

class ClipPictures;
class CutStrip;
class ExportDialog;
class Store;

/// The cut of an episode: its strip, its length, what is missing, and the way out. Reads it anew when takes,
/// trims or shots change.
class CutPanel : public QWidget {
    Q_OBJECT

public:
    /// All outlive it.
    CutPanel(Store& store, ClipPictures& pictures, QUndoStack& undo, QWidget* parent = nullptr);
    ~CutPanel() override;

    void setEpisode(const EpisodeId& id);
    const Cut& cut() const { return m_cut; }
    /// Where the player stands.
    void setPosition(std::chrono::microseconds position);
    void openExport();

Q_SIGNALS:
    void cutChanged();
    void shotChosen(const troupe::ShotId& id);
    void seekWanted(std::chrono::microseconds position);
    void failed(const troupe::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void read();
    void showCut(const Cut& cut);
    void showLength();
    void askForPosters();
    void trim(int item, const Trim& wanted);

    Store& m_store;
    ClipPictures& m_pictures;
    QUndoStack& m_undo;
    EpisodeId m_episode;
    Cut m_cut;
    QTimer m_refresh; ///< Many changes at once are one.
    QFuture<Result<Cut>> m_reading;
    bool m_isStale = true; ///< Not read while nobody sees it.
    CutStrip* m_strip;
    QLabel* m_length;
    QLabel* m_gaps;
    QPushButton* m_export;
    QPointer<ExportDialog> m_dialog;
};

} // namespace troupe
