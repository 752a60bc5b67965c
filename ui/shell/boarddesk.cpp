#include "ui/shell/boarddesk.h"

#include "core/cut/cutwriters.h"
#include "core/jobs/jobqueue.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "core/studio/remake.h"
#include "core/studio/seriesfileshots.h"
#include "core/studio/shotlistimport.h"
#include "ui/board/bindialog.h"
#include "ui/board/boardcommands.h"
#include "ui/board/boardmodel.h"
#include "ui/board/boardview.h"
#include "ui/board/importdialog.h"
#include "ui/queue/linecommands.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

bool isSeriesFile(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == u"yaml" || suffix == u"yml";
}

/// Nothing was sent of it yet, so that nothing is lost with it.
bool isWaiting(const Job& job)
{
    return std::holds_alternative<jobs::Queued>(job.state) || std::holds_alternative<jobs::Held>(job.state);
}

} // namespace

BoardDesk::BoardDesk(const Services& services, ThumbnailCache& thumbnails, QUndoStack& undo, QWidget* window)
    : QObject(window), m_services(services), m_thumbnails(thumbnails), m_undo(undo), m_window(window)
{}

std::function<void(const Error&)> BoardDesk::teller()
{
    return [this](const Error& error) { Q_EMIT failed(error); };
}

void BoardDesk::attach(BoardModel& model, BoardView& view)
{
    model.setStalenessOf(
        [this](const Take& take) { return stalenessOf(m_services.store, m_services.catalog, take); });
    view.setJobsOfShot([this](const ShotId& shot) {
        JobsOfShot found;
        QList<JobId> waiting;
        const auto jobs = m_services.queue.jobs();
        for (const Job& job : jobs) {
            if (job.order.shot != shot || isFinal(job.state))
                continue;
            if (isWaiting(job))
                waiting.append(job.id);
            else
                ++found.sent;
        }
        found.waiting = int(waiting.size());
        if (!waiting.isEmpty())
            found.removal = removeJobs(m_services.queue, waiting, teller());
        return found;
    });
    connect(&view, &BoardView::binRequested, this, [this] { openBin(); });
    connect(&view, &BoardView::remakeRequested, this, &BoardDesk::remake);
}

void BoardDesk::openBin(const ShotId& shot)
{
    if (!m_bin) {
        Store& store = m_services.store;
        m_bin = new BinDialog(store.series(), store.takes(), store.changes(), m_thumbnails, m_undo, m_window);
        m_bin->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_bin, &BinDialog::playRequested, this, &BoardDesk::playRequested);
        connect(m_bin, &BinDialog::restored, this, &BoardDesk::restored);
    }
    m_bin->select(shot);
    m_bin->show();
    m_bin->raise();
    m_bin->activateWindow();
}

std::optional<Take> BoardDesk::find(const TakeId& id)
{
    const auto take = m_services.store.takes().find(id);
    if (!take)
        Q_EMIT failed(take.error());
    else if (!*take)
        Q_EMIT failed({.kind = Error::Kind::Missing, .detail = u"take"_s});
    return take.value_or(std::nullopt);
}

void BoardDesk::keepTake(const TakeId& id, bool kept)
{
    if (const auto take = find(id); take && take->kept != kept)
        m_undo.push(troupe::keepTake(m_services.store.takes(), *take, kept, teller()));
}

void BoardDesk::deleteTake(const TakeId& id)
{
    m_undo.push(troupe::deleteTake(m_services.store.takes(), id, teller()));
}

void BoardDesk::remake(const TakeId& id)
{
    const auto take = find(id);
    if (!take)
        return;
    if (const auto again = remakeOf(m_services.store, m_services.catalog, *take))
        m_undo.push(addJobs(m_services.queue, {again->order}, teller()));
    else
        Q_EMIT failed(again.error());
}

void BoardDesk::importShots(const EpisodeId& episode)
{
    auto* dialog = new QFileDialog(m_window, tr("Import a shot list"), {},
                                   tr("Shot lists (*.csv *.tsv *.txt *.yaml *.yml);;All files (*)"));
    dialog->setObjectName(u"importFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, episode](const QString& path) { importFile(episode, path); });
    dialog->open();
}

std::optional<QList<ShotRow>> BoardDesk::rowsOf(const EpisodeId& id, const QString& path)
{
    if (isSeriesFile(path)) {
        const auto file = readSeriesFile(path);
        const auto episode = m_services.store.series().findEpisode(id);
        if (file)
            return shotRowsOf(*file, episode && *episode ? (*episode)->title : QString());
        if (file.error().kind == Error::Kind::Invalid) // With the line.
            Q_EMIT refused(tr("The series file cannot be read: %1.", "what is wrong, in English")
                               .arg(file.error().detail));
        else
            Q_EMIT failed(file.error());
        return std::nullopt;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT failed({.kind = Error::Kind::Storage, .detail = path});
        return std::nullopt;
    }
    const auto rows = parseShotList(file.read(MaxShotListSize + 1));
    if (rows)
        return *rows;
    Q_EMIT refused(problemSentence(rows.error()));
    return std::nullopt;
}

void BoardDesk::importFile(const EpisodeId& episode, const QString& path)
{
    const auto rows = rowsOf(episode, path);
    if (!rows)
        return;
    const auto plan = planShotList(m_services.store, episode, *rows);
    if (!plan) {
        Q_EMIT failed(plan.error());
        return;
    }
    auto* dialog = new ImportDialog(*plan, QFileInfo(path).fileName(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_undo.push(troupe::importShots(m_services.store.series(), dialog->plan(), teller()));
    });
    dialog->open();
}

void BoardDesk::exportShots(const EpisodeId& id)
{
    const auto episode = m_services.store.series().findEpisode(id);
    const QString title = episode && *episode ? (*episode)->title : QString();
    auto* dialog = new QFileDialog(m_window, tr("Export the shot list"), {},
                                   tr("Tables (*.csv);;Series files (*.yaml)"));
    dialog->setObjectName(u"exportFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(fileNameFor(title) + u".csv");
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id](const QString& path) { exportFile(id, path); });
    dialog->open();
}

void BoardDesk::exportFile(const EpisodeId& episode, const QString& path)
{
    Store& store = m_services.store;
    const Result<QByteArray> bytes = isSeriesFile(path)
        ? writeSeries(store, {episode}).map([](const WrittenSeries& written) { return written.yaml; })
        : shotListOf(store, episode).map(&shotListBytes);
    if (!bytes) {
        Q_EMIT failed(bytes.error());
        return;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        Q_EMIT failed({.kind = Error::Kind::Storage, .detail = path});
}

} // namespace troupe
