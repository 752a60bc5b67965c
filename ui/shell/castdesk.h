#pragma once

#include "core/characters/character.h"
#include "ui/shell/services.h"

#include <QObject>

class QUndoStack;
class QWidget;

namespace troupe {

class CharacterFileDesk;
class ClipPictures;
class PassportDesk;
class ThumbnailCache;

/// What is done with characters in windows of their own: a new one from a clip, the sample mascot;
/// for those that are there it has a PassportDesk, and
/// for their files a CharacterFileDesk.
class CastDesk : public QObject {
    Q_OBJECT

public:
    CastDesk(const Services& services, ThumbnailCache& thumbnails, ClipPictures& pictures, QUndoStack& undo,
             QWidget* window);

    void chooseClip();
    void addFromClip(const QString& path);
    void addSample();
    PassportDesk& passports() { return *m_passports; }
    CharacterFileDesk& files() { return *m_files; }

Q_SIGNALS:
    void added(const troupe::Character& character, bool isSample);
    void failed(const troupe::Error& error);

private:
    Services m_services;
    QWidget* m_window;
    PassportDesk* m_passports;
    CharacterFileDesk* m_files;
    bool m_addingSample = false;
};

} // namespace troupe
