#pragma once

#include "core/studio/episodeexporter.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace troupe {

class Banner;

/// What is made of an episode, or of its whole series, and where; then how far it is, with a way to stop.
/// Remembers both in the settings of the profile.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `store` must outlive it.
    ExportDialog(Store& store, const EpisodeId& episode, QWidget* parent = nullptr);

    void setFolder(const QString& folder);
    bool isWorking() const { return m_exporter != nullptr; }

    void reject() override;

private:
    void build();
    void restore();
    void remember() const;
    void chooseFolder();
    void start();
    void updateStart();
    void showEnd(const std::optional<Error>& error);
    EpisodeWish wish() const;
    QList<EpisodeId> episodes() const;

    Store& m_store;
    EpisodeId m_episode;
    EpisodeExporter* m_exporter = nullptr;
    QList<std::pair<QString, QCheckBox*>> m_kinds; ///< By the name that the settings know.
    QCheckBox* m_skipGaps;
    QCheckBox* m_series;
    QLineEdit* m_folder;
    QPushButton* m_choose;
    Banner* m_banner;
    QProgressBar* m_progress;
    QPushButton* m_start;
    QPushButton* m_close;
};

} // namespace troupe
