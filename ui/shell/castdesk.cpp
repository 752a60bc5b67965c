#include "ui/shell/castdesk.h"

#include "core/base/async.h"
#include "core/media/mediaservice.h"
#include "core/providers/providerdirectory.h"
#include "core/store/assetfiles.h"
#include "core/store/characterrepository.h"
#include "core/store/store.h"
#include "core/studio/casting.h"
#include "ui/cast/newcharacterdialog.h"
#include "ui/cast/passport.h"
#include "ui/player/playerwidget.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace troupe {

CastDesk::CastDesk(const Services& services, ThumbnailCache& thumbnails, ClipPictures& pictures,
                   QWidget* window)
    : QObject(window),
      m_services(services),
      m_thumbnails(thumbnails),
      m_pictures(pictures),
      m_window(window),
      m_expiries(services.store, services.catalog),
      m_binder(services.store, m_expiries, systemClock(), this)
{}

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

void CastDesk::openPassport(const CharacterId& id)
{
    if (id.isNull())
        return;
    auto* passport = new Passport(m_services.store, m_expiries, m_thumbnails, id, m_window);
    passport->setAttribute(Qt::WA_DeleteOnClose);
    auto* player = new PlayerWidget(m_pictures, passport);
    passport->setPlayer(player);
    if (const auto clip = m_services.store.assets().path(passport->character().current().clip))
        player->open(*clip, passport->character().name().text());
    connect(passport, &Passport::bindRequested, this, &CastDesk::bind);
    connect(passport, &Passport::failed, this, &CastDesk::failed);
    passport->open();
}

void CastDesk::bind(const CharacterId& id, const ConnectionId& connection)
{
    const auto character = m_services.store.characters().find(id);
    if (!character || !*character) {
        Q_EMIT failed(character ? Error {.kind = Error::Kind::Missing} : character.error());
        return;
    }
    const CharacterVersion& current = (*character)->current();
    const auto clip = m_services.store.assets().path(current.clip);
    if (!clip) {
        Q_EMIT failed(clip.error());
        return;
    }
    const BindingMaker::Wanted wanted {
        {id, current.number, current.name.text()}, connection, QString(), {*clip, u"video/mp4"_s}};
    whenDone(m_services.providers.provider(connection), this,
             [this, wanted](const Result<std::shared_ptr<VideoProvider>>& provider) {
                 if (!provider) {
                     Q_EMIT failed(provider.error());
                     return;
                 }
                 (void)m_binder.forget(wanted); // "Bind again" means it; a failure shows with the next save.
                 m_binder.make(*provider, wanted, this, [this](const Result<QString>& bound) {
                     if (!bound)
                         Q_EMIT failed(bound.error());
                 });
             });
}

} // namespace troupe
