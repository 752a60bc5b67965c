#include "ui/shell/castdesk.h"

#include "core/base/async.h"
#include "core/media/mediaservice.h"
#include "core/store/store.h"
#include "core/studio/casting.h"
#include "ui/cast/newcharacterdialog.h"
#include "ui/shell/characterfiledesk.h"
#include "ui/shell/passportdesk.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace troupe {

CastDesk::CastDesk(const Services& services, ThumbnailCache& thumbnails, ClipPictures& pictures,
                   QUndoStack& undo, QWidget* window)
    : QObject(window),
      m_services(services),
      m_window(window),
      m_passports(new PassportDesk(services, thumbnails, pictures, undo, window)),
      m_files(new CharacterFileDesk(services, window))
{
    connect(m_files, &CharacterFileDesk::failed, this, &CastDesk::failed);
    connect(m_files, &CharacterFileDesk::imported, this,
            [this](const Character& character) { Q_EMIT added(character, false); });
    connect(m_passports, &PassportDesk::failed, this, &CastDesk::failed);
}

void CastDesk::chooseClip()
{
    auto* dialog = new QFileDialog(m_window, tr("A clip of the character"));
    dialog->setObjectName("chooseClip");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Clips (*.mp4 *.mov *.m4v *.webm *.mkv *.gif *.avi *.mts *.m2ts *.mxf)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &CastDesk::addFromClip);
    dialog->open();
}

void CastDesk::addFromClip(const QString& path)
{
    auto* dialog = new NewCharacterDialog(m_services.store, m_services.media, m_services.catalog.clipRules(),
                                          path, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewCharacterDialog::added, this,
            [this](const Character& character) { Q_EMIT added(character, false); });
    dialog->open();
}

void CastDesk::addSample()
{
    if (m_addingSample)
        return;
    const auto clip = sampleMascotClip(m_services.store);
    if (!clip) {
        Q_EMIT failed(clip.error());
        return;
    }
    m_addingSample = true;
    whenDone(addCharacter(m_services.store, m_services.media, sampleMascot(*clip), this), this,
             [this](const Result<Character>& character) {
                 m_addingSample = false;
                 if (character)
                     Q_EMIT added(*character, true);
                 else
                     Q_EMIT failed(character.error());
             });
}

} // namespace troupe
