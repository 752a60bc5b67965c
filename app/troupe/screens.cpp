#include "app/troupe/screens.h"

#include "app/wiring/studio.h"
#include "core/jobs/jobqueue.h"
#include "core/store/assetfiles.h"
#include "core/store/budgetrepository.h"
#include "core/store/characterrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "core/store/trimrepository.h"
#include "core/studio/casting.h"
#include "core/studio/shotlistimport.h"
#include "ui/board/boardview.h"
#include "ui/board/importdialog.h"
#include "ui/cast/clipfitterdialog.h"
#include "ui/composer/shotpanel.h"
#include "ui/queue/queuepanel.h"
#include "ui/shell/castdesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/passportdesk.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace troupe {
namespace {

/// The window, and what stands above it.
QImage grab(QWidget& window)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (QWidget* other : QApplication::topLevelWidgets()) {
        if (other != &window && other->isVisible())
            painter.drawPixmap(other->geometry().topLeft() - window.geometry().topLeft(), other->grab());
    }
    painter.end();
    return picture.toImage();
}

void trigger(QWidget& window, const QString& text)
{
    for (QAction* action : window.findChildren<QAction*>()) {
        if (action->text().remove(u'&') == text)
            action->trigger();
    }
}

} // namespace

Screens::Screens(Studio& studio, MainWindow& window, QObject* parent)
    : QObject(parent), m_studio(studio), m_window(window)
{}

QStringList Screens::names()
{
    return {u"first-run"_s, u"studio"_s,  u"viewer"_s,      u"new-character"_s, u"clip-fitter"_s,
            u"passport"_s,  u"extend"_s,  u"palette"_s,     u"queue"_s,         u"job"_s,
            u"ledger"_s,    u"budgets"_s, u"full-budget"_s, u"board"_s,         u"lineage"_s,
            u"bin"_s,       u"plan"_s,    u"import"_s,      u"cut"_s,           u"export"_s};
}

void Screens::fillDemo()
{
    const auto cast = m_studio.store().characters().summaries();
    if (!cast || !cast->isEmpty()) {
        QTimer::singleShot(0, this, &Screens::ready);
        return;
    }
    connect(&m_window.castDesk(), &CastDesk::added, this,
            [this] { m_window.findChild<ShotPanel*>()->submit(); });
    connect(&m_studio.queue(), &JobQueue::jobChanged, this, [this](const Job& job) {
        if (isFinal(job.state))
            Q_EMIT ready();
    });
    m_window.castDesk().addSample();
}

void Screens::write(const QString& name, const QString& file)
{
    open(name);
    grabWhenStill(file, 60);
}

void Screens::open(const QString& name)
{
    const auto cast = m_studio.store().characters().summaries();
    const bool hasSomebody = cast && !cast->isEmpty();
    if (name == u"viewer")
        trigger(m_window, MainWindow::tr("&Viewer").remove(u'&'));
    else if (name == u"cut" || name == u"export")
        openCut(name == u"export");
    else if (name == u"palette")
        trigger(m_window, MainWindow::tr("&Find a command...").remove(u'&'));
    else if (name == u"extend")
        trigger(m_window, MainWindow::tr("E&xtend").remove(u'&'));
    else if (name == u"queue")
        fillQueue();
    else if (name == u"job")
        openLastJob();
    else if (name == u"passport" && hasSomebody)
        m_window.castDesk().passports().open(cast->first().id);
    else if (name == u"ledger")
        trigger(m_window, MainWindow::tr("&Ledger...").remove(u'&'));
    else if (name == u"budgets" || name == u"full-budget")
        openBudgets(name == u"full-budget");
    else if (name == u"board" || name == u"lineage" || name == u"bin" || name == u"plan" || name == u"import")
        openBoard(name);
    else if (name == u"clip-fitter")
        openFitter();
    else if (name == u"new-character")
        m_window.castDesk().addFromClip(sampleMascotClip(m_studio.store()).value_or(QString()));
}

void Screens::fillQueue()
{
    auto& queue = m_studio.queue();
    const auto ended = queue.jobs();
    if (ended.isEmpty())
        return;
    const auto put = [&](Placement placement) {
        JobOrder order = ended.first().order;
        const auto added = queue.add(order);
        if (!added)
            return;
        placement.position += queue.job(*added)->placement.position;
        placement.paused = true;
        (void)queue.place({{*added, placement}});
    };
    put({.priority = true});
    put({});
    put({.stopHere = true});
    put({});
    put({});
    m_window.findChild<QueuePanel*>()->select(queue.jobs().constLast().id);
}

void Screens::openCut(bool exports)
{
    // Twice the take that there is, once trimmed, and a shot that has none yet.
    auto& store = m_studio.store();
    const auto cover = store.takes().cover(m_window.shot());
    const auto shot = store.series().findShot(m_window.shot());
    if (!cover || !cover->take || !shot || !*shot)
        return;
    (void)store.takes().setKept(cover->take->id, true);
    (void)store.trims().save(cover->take->id, {.head = 24, .tail = 12, .rate = EditRate::nearest(24)});
    for (int i = 1; i <= 2; ++i) {
        Shot next = **shot;
        next.id = ShotId::create();
        next.position += i;
        next.title = i == 1 ? u"In the forest"_s : u"The way home"_s;
        (void)store.series().save(next);
        Take take = *cover->take;
        take.id = TakeId::create();
        take.shot = next.id;
        take.kept = true;
        if (i == 1)
            (void)store.takes().save(take);
    }
    trigger(m_window, MainWindow::tr("&Cut").remove(u'&'));
    if (exports)
        trigger(m_window, MainWindow::tr("E&xport episode...").remove(u'&'));
}

void Screens::openLastJob()
{
    const auto jobs = m_studio.queue().jobs();
    if (jobs.isEmpty())
        return;
    m_window.findChild<QueuePanel*>()->select(jobs.first().id);
    trigger(m_window, LineActions::tr("Details..."));
}

void Screens::openFitter()
{
    // A take is longer than the clip of a character may be.
    for (const Job& job : m_studio.queue().jobs()) {
        const auto* done = std::get_if<jobs::Done>(&job.state);
        const auto clip = done ? m_studio.store().assets().path(done->clip)
                               : Result<QString>(failure(Error::Kind::Missing));
        if (!clip)
            continue;
        auto* fitter = new ClipFitterDialog(m_studio.store(), m_studio.media(),
                                            m_studio.catalog().clipRules(), *clip, &m_window);
        fitter->setAttribute(Qt::WA_DeleteOnClose);
        fitter->open();
        return;
    }
}

void Screens::openBudgets(bool full)
{
    // Less than one more take costs is left of one of them.
    const auto shot = m_studio.store().series().findShot(m_window.shot());
    const auto episode = shot && *shot ? m_studio.store().series().findEpisode((*shot)->episode)
                                       : Result<std::optional<Episode>>(std::nullopt);
    if (!episode || !*episode)
        return;
    auto& budgets = m_studio.store().budgets();
    (void)budgets.save({(*episode)->id, Money::fromUsd(1)});
    (void)budgets.save({(*episode)->series, Money::fromUsd(40)});
    (void)budgets.save({EveryDay {}, Money::fromUsd(5)});
    if (full)
        m_window.findChild<ShotPanel*>()->submit();
    else
        trigger(m_window, MainWindow::tr("&Budgets...").remove(u'&'));
}

void Screens::openBoard(const QString& name)
{
    auto& takes = m_studio.store().takes();
    auto& series = m_studio.store().series();
    const auto made = takes.ofShot(m_window.shot());
    const auto shot = series.findShot(m_window.shot());
    if (!made || made->isEmpty() || !shot || !*shot)
        return;
    // A second take of the first, a third of that; a shot in the bin; a clip that changed since.
    Take take = made->first();
    for (const Lineage& lineage : {Lineage(Edited {take.id}), Lineage(Extended {take.id})}) {
        Take next = take;
        next.id = TakeId::create();
        next.lineage = lineage;
        next.createdAt = take.createdAt.addSecs(60);
        next.kept = std::holds_alternative<Extended>(lineage);
        (void)takes.save(next);
    }
    QList<Shot> more;
    for (int i = 1; i <= 4; ++i) {
        Shot next = **shot;
        next.id = ShotId::create();
        next.position = i;
        next.planned = i;
        next.notes = i == 1 ? u"Ask Mia whether the lake is frozen"_s : QString();
        more.append(next);
    }
    (void)series.save(more);
    (void)series.setShotDeleted(more.constLast().id, true);
    if (const auto cast = m_studio.store().characters().summaries(); cast && !cast->isEmpty()) {
        const auto luna = m_studio.store().characters().find(cast->first().id);
        if (luna && *luna)
            (void)m_studio.store().characters().save(
                (*luna)->withClip(take.clip, {}, QDateTime::currentDateTimeUtc()));
    }
    auto* board = m_window.findChild<BoardView*>();
    if (name == u"board")
        trigger(m_window, MainWindow::tr("&Board").remove(u'&'));
    else if (name == u"lineage")
        trigger(m_window, MainWindow::tr("Lineage"));
    else if (name == u"bin")
        trigger(m_window, BoardView::tr("Bin..."));
    else if (name == u"plan")
        board->planShot();
    else if (const auto rows
             = parseShotList("shot,seconds,prompt\nLake,3.5,Luna walks\nSea,4,Luna swims\n")) {
        if (const auto plan = planShotList(m_studio.store(), (*shot)->episode, *rows)) {
            auto* dialog = new ImportDialog(*plan, u"list.csv"_s, &m_window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        }
    }
}

void Screens::grabWhenStill(const QString& file, int tries)
{
    QTimer::singleShot(250ms, this, [this, file, tries] {
        const QImage image = grab(m_window);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        if (bytes == m_last || tries == 0) { // A clip that plays never stands still.
            Q_EMIT written(image.save(file));
            return;
        }
        m_last = bytes;
        grabWhenStill(file, tries - 1);
    });
}

} // namespace troupe
