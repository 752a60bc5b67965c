#pragma once

#include "core/base/id.h"

#include <QObject>

namespace troupe {

/// Tells that something stored is another than before. Whoever shows it reads it again by its id;
/// an id that is no longer found was deleted.
class Changes : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void characterChanged(const troupe::CharacterId& id);
    void bindingsChanged(const troupe::CharacterId& id);
    void connectionChanged(const troupe::ConnectionId& id);
    void seriesChanged(const troupe::SeriesId& id); ///< Also when its episodes change.
    void shotChanged(const troupe::ShotId& id);
    /// Several of its shots at once: changed, come, gone, or in another order.
    void shotsChanged(const troupe::EpisodeId& episode);
    void takeChanged(const troupe::TakeId& id, const troupe::ShotId& shot);
    void trimChanged(const troupe::TakeId& id);
    void ledgerChanged();
    void chargeCorrected(const troupe::JobId& id); ///< A person read the bill; after ledgerChanged().
    void budgetsChanged(); ///< The limits, not what is spent.
};

} // namespace troupe
