// What a person does to shots, as commands on the undo stack.
#include "ui/board/boardcommands.h"
#include "ui/board/boardmodel.h"
#include "ui/board/boardview.h"
#include "ui/board/plandialog.h"
#include "ui/common/banner.h"

#include <QInputDialog>
#include <QListView>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace troupe {

void BoardView::tell(const Error& error)
{
    m_banner->showError(error);
}

void BoardView::newShot()
{
    const Shot* before = current();
    insert({.id = ShotId::create(),
            .episode = m_model.episode(),
            .title = {},
            .prompt = {},
            .settings = before ? before->settings : m_defaults},
           tr("New shot"));
}

void BoardView::duplicateShot()
{
    Q_EMIT aboutToEdit();
    if (const Shot* shot = current()) {
        Shot copy = *shot;
        copy.id = ShotId::create();
        insert(copy, tr("Duplicate shot"));
    }
}

void BoardView::renameShot()
{
    const Shot* shot = current();
    if (!shot)
        return;
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(u"renameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename shot"));
    dialog->setLabelText(tr("Title:"));
    dialog->setTextValue(shot->title);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, shot = *shot](const QString& text) {
        const QString title = text.simplified();
        if (title != shot.title)
            m_undo.push(
                troupe::renameShot(m_series, shot, title, [this](const Error& error) { tell(error); }));
    });
    dialog->open();
}

void BoardView::planShot()
{
    const Shot* shot = current();
    if (!shot)
        return;
    auto* dialog = new PlanDialog(*shot, nameOfCurrent(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, shot = *shot] {
        if (dialog->planned() != shot.planned || dialog->notes() != shot.notes)
            m_undo.push(troupe::planShot(m_series, shot, dialog->planned(), dialog->notes(),
                                         [this](const Error& error) { tell(error); }));
    });
    dialog->open();
}

void BoardView::splitShot()
{
    Q_EMIT aboutToEdit();
    const Shot* shot = current();
    if (!shot)
        return;
    const ShotId id = shot->id;
    m_undo.push(
        splitShotInTwo(m_series, *shot, m_model.order(), [this](const Error& error) { tell(error); }));
    select(id);
}

void BoardView::move(int by)
{
    const int from = m_list->currentIndex().row();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_model.rowCount())
        return;
    QList<ShotId> order = m_model.order();
    order.move(from, to);
    const ShotId moved = currentShot();
    m_undo.push(reorderShots(m_series, m_model.episode(), m_model.order(), order,
                             [this](const Error& error) { tell(error); }));
    select(moved);
}

void BoardView::deleteShot()
{
    Q_EMIT aboutToEdit();
    const Shot* found = current();
    if (!found)
        return;
    const Shot shot = *found;
    const QString name = nameOfCurrent();
    const JobsOfShot jobs = m_jobsOfShot ? m_jobsOfShot(shot.id) : JobsOfShot();
    auto* command
        = troupe::deleteShot(m_series, shot, m_model.order(), [this](const Error& error) { tell(error); });
    if (jobs.removal) { // One step: undone, they wait again as well.
        m_undo.beginMacro(command->text());
        m_undo.push(command);
        if (m_model.indexOf(shot.id).isValid())
            delete jobs.removal; // The shot could not be deleted: its jobs go on.
        else
            m_undo.push(jobs.removal);
        m_undo.endMacro();
    } else {
        m_undo.push(command);
    }
    if (!m_model.indexOf(shot.id).isValid())
        tellOfJobs(name, jobs);
}

void BoardView::tellOfJobs(const QString& name, const JobsOfShot& jobs)
{
    QStringList sentences;
    if (jobs.waiting > 0)
        sentences << tr("%n job(s) that waited for it was taken out of the queue.", nullptr, jobs.waiting);
    if (jobs.sent > 0)
        sentences << tr("%n job(s) that was sent goes on: what it makes is kept with the shot in the bin.",
                        nullptr, jobs.sent);
    if (sentences.isEmpty())
        return;
    m_toldAt = m_undo.index();
    m_banner->showMessage(Banner::Tone::Info,
                          tr("%1 is in the bin.", "a shot").arg(name) + u' ' + sentences.join(u' '),
                          tr("Undo"));
}

void BoardView::insert(const Shot& shot, const QString& text)
{
    if (m_model.episode().isNull())
        return;
    Shot placed = shot;
    QList<ShotId> order = m_model.order();
    const QModelIndex index = m_list->currentIndex();
    placed.position = int(order.size()); // at the end until the order is written
    order.insert(index.isValid() ? index.row() + 1 : int(order.size()), placed.id);
    m_undo.push(addShot(m_series, placed, order, text, [this](const Error& error) { tell(error); }));
    select(placed.id);
}

QString BoardView::nameOfCurrent() const
{
    const Shot* shot = current();
    if (!shot)
        return {};
    const QString number = shotNumber(m_list->currentIndex().row());
    return shot->title.isEmpty() ? number : tr("%1 - %2", "number and title").arg(number, shot->title);
}

} // namespace troupe
