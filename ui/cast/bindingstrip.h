#pragma once

#include "core/characters/binding.h"
#include "core/jobs/expiries.h"

#include <QHash>
#include <QTableWidget>

namespace troupe {

class Store;

/// What each connection knows of a character: state, id there, made, last checked, and what can be done.
class BindingStrip : public QTableWidget {
    Q_OBJECT

public:
    enum class Busy { No, Binding, Checking };

    /// `store` and what `expiries` reads must outlive it.
    BindingStrip(Store& store, const Expiries& expiries, QWidget* parent = nullptr);

    /// Reads connections and bindings again. `version`: the current one, which others are held against.
    void showCharacter(const CharacterId& id, int version);
    /// Words only: ages and ends, which change with the time.
    void showStates();
    /// For the connection: what goes on there now. No forgets it.
    void setBusy(const ConnectionId& connection, Busy busy);

Q_SIGNALS:
    /// `model`: that of the binding that is made again; else empty.
    void bindRequested(const troupe::ConnectionId& connection, const QString& model);
    void checkRequested(const troupe::ConnectionId& connection, const QString& model);
    void failed(const troupe::Error& error);

private:
    /// A connection and what it knows of the character: a row.
    struct Bound {
        ConnectionId connection;
        QString name;
        std::optional<Binding> binding;
    };

    void addRow(const Bound& bound);
    QWidget* makeButtons(const Bound& bound);
    void showState(int row, const QDateTime& now);

    Store& m_store;
    Expiries m_expiries;
    int m_version = 1;
    QList<Bound> m_bound;
    QHash<ConnectionId, Busy> m_busy;
};

} // namespace troupe
