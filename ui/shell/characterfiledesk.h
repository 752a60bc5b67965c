#pragma once

#include "core/characters/character.h"
#include "ui/shell/services.h"

#include <QObject>

class QWidget;

namespace troupe {

/// Characters out to a file and in from one.
class CharacterFileDesk : public QObject {
    Q_OBJECT

public:
    CharacterFileDesk(const Services& services, QWidget* window);

    /// Asks where to, and exports. Nothing for a null id.
    void askWhereTo(const CharacterId& id);
    void exportTo(const CharacterId& id, const QString& target);
    void chooseFile();
    /// Where the cast has somebody of that name, another is asked for.
    void importFile(const QString& path);

Q_SIGNALS:
    void exported(const QString& target);
    void imported(const troupe::Character& character);
    void failed(const troupe::Error& error);

private:
    void importAs(const QString& path, const QString& name);
    void askForName(const QString& path, const QString& taken);

    Services m_services;
    QWidget* m_window;
};

} // namespace troupe
