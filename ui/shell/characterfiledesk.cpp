#include "ui/shell/characterfiledesk.h"

#include "core/base/async.h"
#include "core/media/mediaservice.h"
#include "core/store/characterrepository.h"
#include "core/store/store.h"
#include "core/studio/characterfile.h"

#include <QFileDialog>
#include <QInputDialog>

using namespace Qt::StringLiterals;

namespace troupe {

CharacterFileDesk::CharacterFileDesk(const Services& services, QWidget* window)
    : QObject(window), m_services(services), m_window(window)
{}

void CharacterFileDesk::askWhereTo(const CharacterId& id)
{
    if (id.isNull())
        return;
    const auto found = m_services.store.characters().find(id);
    if (!found || !*found) {
        Q_EMIT failed(found ? Error {.kind = Error::Kind::Missing} : found.error());
        return;
    }
    auto* dialog = new QFileDialog(m_window, tr("Export %1").arg((*found)->name().text()));
    dialog->setObjectName(u"exportCharacter"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Characters (*.troupe.zip)"));
    dialog->selectFile(characterFileName((*found)->name()));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id](const QString& target) { exportTo(id, target); });
    dialog->open();
}

void CharacterFileDesk::exportTo(const CharacterId& id, const QString& target)
{
    const auto found = m_services.store.characters().find(id);
    if (!found || !*found) {
        Q_EMIT failed(found ? Error {.kind = Error::Kind::Missing} : found.error());
        return;
    }
    whenDone(exportCharacter(m_services.store, **found, target), this, [this, target](const Result<>& done) {
        if (done)
            Q_EMIT exported(target);
        else
            Q_EMIT failed(done.error());
    });
}

void CharacterFileDesk::chooseFile()
{
    auto* dialog = new QFileDialog(m_window, tr("A character of another profile"));
    dialog->setObjectName(u"importCharacter"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Characters (*.zip)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &CharacterFileDesk::importFile);
    dialog->open();
}

void CharacterFileDesk::importFile(const QString& path)
{
    importAs(path, {});
}

void CharacterFileDesk::importAs(const QString& path, const QString& name)
{
    whenDone(importCharacter(m_services.store, m_services.media, {path, name}, this), this,
             [this, path](const Result<Character>& character) {
                 if (character)
                     Q_EMIT imported(*character);
                 else if (character.error().kind == Error::Kind::Conflict)
                     askForName(path, character.error().detail);
                 else
                     Q_EMIT failed(character.error());
             });
}

void CharacterFileDesk::askForName(const QString& path, const QString& taken)
{
    auto* dialog = new QInputDialog(m_window);
    dialog->setObjectName(u"importName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Import a character"));
    dialog->setLabelText(
        tr("The cast has a %1 already, and prompts go by the exact name.\nAnother name for the new one:")
            .arg(taken));
    dialog->setTextValue(tr("%1 2", "a name that is taken").arg(taken));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, path](const QString& name) { importAs(path, name.trimmed()); });
    dialog->open();
}

} // namespace troupe
