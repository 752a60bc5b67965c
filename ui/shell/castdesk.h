#pragma once

#include "core/characters/character.h"
#include "core/jobs/effects/bindingmaker.h"
#include "ui/shell/services.h"

#include <QObject>

class QWidget;

namespace troupe {

class ClipPictures;
class ThumbnailCache;

/// What is done with characters in windows of their own: a new one from a clip, the sample mascot,
/// passports, bindings.
class CastDesk : public QObject {
    Q_OBJECT

public:
    CastDesk(const Services& services, ThumbnailCache& thumbnails, ClipPictures& pictures, QWidget* window);

    void chooseClip();
    void addFromClip(const QString& path);
    void addSample();
    void openPassport(const CharacterId& id);

Q_SIGNALS:
    void added(const troupe::Character& character, bool isSample);
    void failed(const troupe::Error& error);

private:
    void bind(const CharacterId& character, const ConnectionId& connection);

    Services m_services;
    ThumbnailCache& m_thumbnails;
    ClipPictures& m_pictures;
    QWidget* m_window;
    Expiries m_expiries;
    BindingMaker m_binder;
    bool m_addingSample = false;
};

} // namespace troupe
