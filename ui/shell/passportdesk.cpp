#include "ui/shell/passportdesk.h"

#include "core/base/async.h"
#include "core/jobs/effects/bindingcheck.h"
#include "core/media/mediaservice.h"
#include "core/providers/providerdirectory.h"
#include "core/store/assetfiles.h"
#include "core/store/bindingrepository.h"
#include "core/store/characterrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/studio/casting.h"
#include "core/studio/renaming.h"
#include "core/studio/stills.h"
#include "ui/cast/charactercommands.h"
#include "ui/cast/passport.h"
#include "ui/player/playerwidget.h"

#include <QFileDialog>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace troupe {

PassportDesk::PassportDesk(const Services& services, ThumbnailCache& thumbnails, ClipPictures& pictures,
                           QUndoStack& undo, QWidget* window)
    : QObject(window),
      m_services(services),
      m_thumbnails(thumbnails),
      m_pictures(pictures),
      m_undo(undo),
      m_window(window),
      m_expiries(services.store, services.catalog),
      m_binder(services.store, m_expiries, systemClock(), this)
{}

void PassportDesk::open(const CharacterId& id)
{
    if (id.isNull())
        return;
    auto* passport = new Passport({m_services.store, m_services.media, m_thumbnails, m_undo, m_expiries,
                                   m_services.catalog.clipRules()},
                                  id, m_window);
    passport->setAttribute(Qt::WA_DeleteOnClose);
    auto* player = new PlayerWidget(m_pictures, passport);
    passport->setPlayer(player);
    connectPassport(passport, player);
    passport->open();
}

void PassportDesk::connectPassport(Passport* passport, PlayerWidget* player)
{
    const auto play = [this, passport, player] {
        const auto& character = passport->character();
        if (!character)
            return;
        const auto clip = m_services.store.assets().path(character->current().clip);
        player->open(clip.value_or(QString()), character->name().text());
        if (!clip)
            passport->say(clip.error());
    };
    play();
    connect(passport, &Passport::clipChanged, player, play);
    connect(player, &PlayerWidget::copyFailed, passport, &Passport::say);
    connect(passport, &Passport::stillsRequested, this, [this, passport] { pickStills(passport); });
    connect(passport, &Passport::clipRequested, this, [this, passport] { chooseClip(passport); });
    connect(passport, &Passport::frameRequested, this, [this, passport, player] {
        passport->setMakingStills(true);
        whenDone(grabStill(m_services.store, m_services.media, player->path(), player->seconds()), passport,
                 [passport](const Result<AssetHash>& still) {
                     passport->setMakingStills(false);
                     if (!still)
                         return passport->say(still.error());
                     const Character& now = *passport->character();
                     passport->edit(now.withStills(now.current().stills + QList {*still}),
                                    Passport::tr("Add a still"));
                 });
    });
    connect(passport, &Passport::renamed, this,
            [this, passport](const CharacterName& before, const CharacterName& after) {
                offerDrafts(passport, before, after);
            });
    connect(passport, &Passport::bindRequested, this,
            [this, passport](const ConnectionId& connection, const QString& model) {
                bind(passport, connection, model);
            });
    connect(passport, &Passport::checkRequested, this,
            [this, passport](const ConnectionId& connection, const QString& model) {
                check(passport, connection, model);
            });
}

void PassportDesk::pickStills(Passport* passport)
{
    passport->setMakingStills(true);
    whenDone(troupe::pickStills(m_services.store, m_services.media, passport->character()->current().clip),
             passport, [passport](const Result<QList<AssetHash>>& stills) {
                 passport->setMakingStills(false);
                 if (!stills)
                     return passport->say(stills.error());
                 passport->edit(passport->character()->withStills(*stills), Passport::tr("Pick stills"));
             });
}

void PassportDesk::chooseClip(Passport* passport)
{
    auto* dialog = new QFileDialog(passport, tr("Another clip of the character"));
    dialog->setObjectName(u"changeClipDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Clips (*.mp4 *.mov *.m4v *.webm *.mkv *.gif *.avi *.mts *.m2ts *.mxf)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, guard = QPointer(passport)](const QString& path) {
                if (guard)
                    useClip(guard, path);
            });
    dialog->open();
}

void PassportDesk::useClip(Passport* passport, const QString& path)
{
    passport->setMakingStills(true);
    whenDone(takeClipIn(m_services.store, m_services.media, path), passport,
             [passport](const Result<CastingClip>& clip) {
                 passport->setMakingStills(false);
                 if (!clip)
                     return passport->say(clip.error());
                 passport->edit(passport->character()->withClip(clip->clip, clip->stills,
                                                                QDateTime::currentDateTimeUtc()),
                                Passport::tr("Change clip"));
             });
}

void PassportDesk::addStill(const CharacterId& id, const QString& clipPath, double seconds)
{
    whenDone(grabStill(m_services.store, m_services.media, clipPath, seconds), this,
             [this, id](const Result<AssetHash>& still) {
                 if (!still) {
                     Q_EMIT failed(still.error());
                     return;
                 }
                 const auto found = m_services.store.characters().find(id);
                 if (!found || !*found) {
                     Q_EMIT failed(found ? Error {.kind = Error::Kind::Missing} : found.error());
                     return;
                 }
                 const Character& before = **found;
                 const Character after = before.withStills(before.current().stills + QList {*still});
                 if (after == before) {
                     Q_EMIT failed({.kind = Error::Kind::Invalid, .detail = u"stills"_s});
                     return;
                 }
                 m_undo.push(editCharacter(m_services.store, before, after, tr("Add a still"), systemClock(),
                                           [self = QPointer(this)](const Error& error) {
                                               if (self)
                                                   Q_EMIT self->failed(error);
                                           }));
                 Q_EMIT stillAdded(before.name().text());
             });
}

void PassportDesk::offerDrafts(Passport* passport, const CharacterName& before, const CharacterName& after)
{
    const auto drafts = draftsWithNewName(m_services.store, before, after);
    if (!drafts)
        return passport->say(drafts.error());
    if (drafts->isEmpty())
        return;
    QList<Shot> old;
    for (const Shot& draft : *drafts) {
        if (const auto shot = m_services.store.series().findShot(draft.id); shot && *shot)
            old << **shot;
    }
    const auto put = [desk = QPointer(this)](const QList<Shot>& shots) -> Result<> {
        if (!desk)
            return failure(Error::Kind::Canceled);
        auto saved = savePrompts(desk->m_services.store, shots);
        Q_EMIT desk->draftsChanged();
        return saved;
    };
    const auto update = [this, passport, put, old, drafts = *drafts] {
        m_undo.push(new StepCommand(
            tr("Update the name in drafts"), [put, drafts] { return put(drafts); },
            [put, old] { return put(old); },
            [guard = QPointer(passport)](const Error& error) {
                if (guard)
                    guard->say(error);
            }));
    };
    passport->offer(tr("%n shot(s) still say \"%1\" in plain words. Takes and mentions are not concerned.",
                       "shots that are not sent", int(drafts->size()))
                        .arg(before.text()),
                    tr("Write \"%1\" there").arg(after.text()), update);
}

void PassportDesk::bind(Passport* passport, const ConnectionId& connection, const QString& model)
{
    const CharacterVersion& current = passport->character()->current();
    const auto clip = m_services.store.assets().path(current.clip);
    if (!clip)
        return passport->say(clip.error());
    const BindingMaker::Wanted wanted {{passport->character()->id(), current.number, current.name.text()},
                                       connection,
                                       model,
                                       {*clip, u"video/mp4"_s}};
    passport->setBusy(connection, BindingStrip::Busy::Binding);
    // It goes on when the passport is closed; only nobody is told then but by the strip of the next.
    const auto done = [this, guard = QPointer(passport), connection](const Result<QString>& bound) {
        if (guard)
            guard->setBusy(connection, BindingStrip::Busy::No);
        if (!bound && guard)
            guard->say(bound.error());
        else if (!bound)
            Q_EMIT failed(bound.error());
    };
    whenDone(m_services.providers.provider(connection), this,
             [this, wanted, done](const Result<std::shared_ptr<VideoProvider>>& provider) {
                 if (!provider)
                     return done(tl::unexpected(provider.error()));
                 m_binder.makeAgain(*provider, wanted, this, done);
             });
}

void PassportDesk::check(Passport* passport, const ConnectionId& connection, const QString& model)
{
    const auto binding = m_services.store.bindings().find(passport->character()->id(), connection, model);
    if (!binding || !*binding)
        return passport->say(binding ? Error {.kind = Error::Kind::Missing} : binding.error());
    passport->setBusy(connection, BindingStrip::Busy::Checking);
    const auto done = [guard = QPointer(passport), connection](const Result<Binding>& checked) {
        if (!guard)
            return;
        guard->setBusy(connection, BindingStrip::Busy::No);
        if (!checked)
            guard->say(checked.error());
    };
    whenDone(m_services.providers.provider(connection), this,
             [this, binding = **binding, done](const Result<std::shared_ptr<VideoProvider>>& provider) {
                 if (!provider)
                     return done(tl::unexpected(provider.error()));
                 whenDone(checkBinding(m_services.store, *provider, binding, systemClock(), this), this,
                          done);
             });
}

} // namespace troupe
