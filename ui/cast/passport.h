#pragma once

#include "core/characters/binding.h"
#include "core/characters/character.h"
#include "core/jobs/expiries.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTableWidget;
class QVBoxLayout;

namespace troupe {

class Store;
class ThumbnailCache;

/// All about one character: clip and stills, exact name, descriptor, tags, consent note, its
/// bindings and versions. Edits are saved when a field is left.
class Passport : public QDialog {
    Q_OBJECT

public:
    Passport(Store& store, const Expiries& expiries, ThumbnailCache& thumbnails, const CharacterId& id,
             QWidget* parent = nullptr);
    ~Passport() override;

    /// Where the clip plays; the passport takes it into its layout and owns it.
    void setPlayer(QWidget* player);
    const Character& character() const { return *m_character; }

Q_SIGNALS:
    void bindRequested(const troupe::CharacterId& character, const troupe::ConnectionId& connection);
    void failed(const troupe::Error& error);

private:
    void layOut();
    void load();
    void showStills();
    void showBindings();
    void showStates();
    void rename();
    void save(const Character& changed);

    /// A connection and what it knows of the character: a row.
    struct Bound {
        ConnectionId connection;
        std::optional<Binding> binding;
    };

    Store& m_store;
    Expiries m_expiries;
    ThumbnailCache& m_thumbnails;
    CharacterId m_id;
    std::optional<Character> m_character;
    QVBoxLayout* m_left;
    QLabel* m_stills;
    QLineEdit* m_name;
    QLabel* m_nameNote;
    QLineEdit* m_descriptor;
    QLineEdit* m_tags;
    QPlainTextEdit* m_consent;
    QLabel* m_versions;
    QTableWidget* m_bindings;
    QList<Bound> m_bound;
    QTimer m_tick;
};

} // namespace troupe
