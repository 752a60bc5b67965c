#pragma once

#include "core/jobs/effects/bindingmaker.h"
#include "ui/shell/services.h"

#include <QObject>

class QUndoStack;
class QWidget;

namespace troupe {

class ClipPictures;
class Passport;
class PlayerWidget;
class ThumbnailCache;

/// Passports, and what they ask for that takes time: stills, another clip, bindings.
class PassportDesk : public QObject {
    Q_OBJECT

public:
    /// All of them outlive it.
    PassportDesk(const Services& services, ThumbnailCache& thumbnails, ClipPictures& pictures,
                 QUndoStack& undo, QWidget* window);

    /// Nothing for a null id.
    void open(const CharacterId& id);
    /// The frame of any clip as one more still of a character.
    void addStill(const CharacterId& id, const QString& clipPath, double seconds);

Q_SIGNALS:
    void failed(const troupe::Error& error); ///< Where no passport is open that could say it.
    void draftsChanged(); ///< Prompts of shots, not by the composer.
    void stillAdded(const QString& name);

private:
    void connectPassport(Passport* passport, PlayerWidget* player);
    void pickStills(Passport* passport);
    void chooseClip(Passport* passport);
    void useClip(Passport* passport, const QString& path);
    /// Drafts that say the old name in plain words can follow.
    void offerDrafts(Passport* passport, const CharacterName& before, const CharacterName& after);
    void bind(Passport* passport, const ConnectionId& connection, const QString& model);
    void check(Passport* passport, const ConnectionId& connection, const QString& model);

    Services m_services;
    ThumbnailCache& m_thumbnails;
    ClipPictures& m_pictures;
    QUndoStack& m_undo;
    QWidget* m_window;
    Expiries m_expiries;
    BindingMaker m_binder;
};

} // namespace troupe
