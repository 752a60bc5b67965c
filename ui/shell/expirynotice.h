#pragma once

#include "core/studio/expirywatch.h"

#include <QSet>
#include <QToolButton>

namespace troupe {

/// A quiet entry in the top bar for what is about to end at a provider: "SH 03: 5 h left to extend". Hidden
/// while there is nothing; an entry that was pressed does not come back.
class ExpiryNotice : public QToolButton {
    Q_OBJECT

public:
    using ShotName = std::function<QString(const ShotId&)>;

    /// `watch` must outlive it.
    ExpiryNotice(ExpiryWatch& watch, ShotName name, Clock clock = systemClock(), QWidget* parent = nullptr);

    /// Time has gone on, or something was renamed.
    void refresh();

Q_SIGNALS:
    void requested(const troupe::EndingThing& thing);

private:
    QList<EndingThing> things() const;
    void press();

    ExpiryWatch& m_watch;
    ShotName m_name;
    Clock m_clock;
    QSet<QString> m_seen;
};

/// "SH 03: 5 h left to extend", "SH 03: clip gone in 40 min".
QString endingText(const EndingThing& thing, const QString& shot, const QDateTime& now);

} // namespace troupe
