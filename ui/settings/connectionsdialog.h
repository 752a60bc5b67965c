#pragma once

#include "core/connections/connection.h"

#include <QDialog>

#include <functional>

class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace troupe {

class Banner;
class ProviderDirectory;
class SecretStore;
class Store;

/// The places that videos come from: list, add, change, test, remove. A key goes to the keychain;
/// where none answers, that is said, and it can be kept until the program ends.
class ConnectionsDialog : public QDialog {
    Q_OBJECT

public:
    struct Parts {
        Store& store;
        SecretStore& secrets;
        ProviderDirectory& providers;
        std::function<void()> keepKeysUntilQuit; ///< From now on `secrets` is memory only.
    };

    explicit ConnectionsDialog(Parts parts, QWidget* parent = nullptr);

Q_SIGNALS:
    void modelsListed(const troupe::ConnectionId& connection, const QStringList& models); ///< It was tested.

private:
    void layOut();
    void reload(const ConnectionId& select);
    void showCurrent();
    void startNew();
    void save();
    void saveKey(const Connection& connection);
    void test();
    void remove();
    std::optional<Connection> current() const;
    void say(const Error& error);

    Parts m_parts;
    QListWidget* m_list;
    Banner* m_banner;
    QLineEdit* m_name;
    QLineEdit* m_url;
    QLineEdit* m_key;
    QSpinBox* m_concurrent;
    QProgressBar* m_busy;
    QPushButton* m_save;
    QPushButton* m_test;
    QPushButton* m_remove;
    std::optional<Connection> m_waitingForKey; ///< Its key found no keychain.
};

} // namespace troupe
