#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace troupe {

class Store;

/// Where in the work the window stands: Series > Episode > Shot. Episodes are chosen and made here.
class EpisodeBar : public QWidget {
    Q_OBJECT

public:
    explicit EpisodeBar(Store& store, QWidget* parent = nullptr);

    EpisodeId episode() const;
    void setEpisode(const EpisodeId& id);
    void setShotText(const QString& text);
    void addEpisode();
    void renameEpisode();

Q_SIGNALS:
    void episodeChosen(const troupe::EpisodeId& id);
    void failed(const troupe::Error& error);

private:
    void reload();

    Store& m_store;
    QComboBox* m_episodes;
    QLabel* m_shot;
};

} // namespace troupe
