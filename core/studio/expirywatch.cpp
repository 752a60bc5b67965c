#include "core/studio/expirywatch.h"

#include "core/base/logging.h"
#include "core/jobs/jobqueue.h"
#include "core/store/changes.h"
#include "core/store/settingsrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace troupe {
namespace {

constexpr qint64 LongestWait = 30'000; ///< Milliseconds: so that a clock that jumps is noticed.

QString toldKey()
{
    return u"expiry.told"_s;
}

/// Of the thing itself, whatever it is watched for.
QString idOf(const EndingThing& thing)
{
    return thing.job ? thing.job->toString() : thing.take->toString();
}

} // namespace

ExpiryWatch::ExpiryWatch(Store& store, JobQueue& queue, const Catalog& catalog, Clock clock, QObject* parent)
    : QObject(parent),
      m_store(store),
      m_queue(queue),
      m_catalog(catalog),
      m_expiries(store, catalog),
      m_clock(std::move(clock))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ExpiryWatch::look);
}

Result<> ExpiryWatch::start()
{
    loadTold();
    const auto now = m_clock();
    const auto shots = m_store.takes().shotsWithOriginals(
        now, now.addSecs(-m_catalog.longestLifetime(RemoteThing::Original).count()));
    if (!shots)
        return tl::unexpected(shots.error());
    for (const ShotId& shot : *shots)
        watchShot(shot);
    for (const Job& job : m_queue.jobs())
        watchJob(job);
    connect(&m_queue, &JobQueue::jobAdded, this, &ExpiryWatch::watchJob);
    connect(&m_queue, &JobQueue::jobChanged, this, &ExpiryWatch::watchJob);
    connect(&m_store.changes(), &Changes::takeChanged, this,
            [this](const TakeId&, const ShotId& shot) { watchShot(shot); });
    look();
    return {};
}

QList<EndingThing> ExpiryWatch::ending() const
{
    QList<EndingThing> ending;
    for (const EndingThing& thing : m_watched) {
        if (stageOf(thing.expiry, m_clock()) == ExpiryStage::Ending)
            ending.append(thing);
    }
    std::sort(ending.begin(), ending.end(),
              [](const EndingThing& a, const EndingThing& b) { return *a.expiry.end < *b.expiry.end; });
    return ending;
}

void ExpiryWatch::watchJob(const Job& job)
{
    const QString key = job.id.toString();
    const auto expiry = m_expiries.content(job);
    if (expiry && nextChange(*expiry, m_clock())) {
        m_watched.insert(key, {*expiry, job.order.connection, job.order.shot, job.id});
        soon();
    } else if (m_watched.remove(key)) {
        soon();
    }
}

void ExpiryWatch::watchShot(const ShotId& shot)
{
    const auto cover = m_store.takes().cover(shot);
    if (!cover) {
        qCWarning(lcJobs) << "takes not readable:" << cover.error().detail << "shot" << shot.toString();
        return;
    }
    const QString key = shot.toString();
    const auto expiry = cover->take ? m_expiries.original(*cover->take) : std::nullopt;
    if (expiry && nextChange(*expiry, m_clock())) {
        m_watched.insert(key, {*expiry, cover->take->origin->connection, shot, {}, cover->take->id});
        soon();
    } else if (m_watched.remove(key)) {
        soon();
    }
}

void ExpiryWatch::soon()
{
    m_timer.start(0);
}

void ExpiryWatch::look()
{
    const auto now = m_clock();
    std::optional<QDateTime> next;
    for (auto it = m_watched.begin(); it != m_watched.end();) {
        const auto change = nextChange(it->expiry, now);
        if (!change && it->expiry.end->secsTo(now) > 24 * 3600) {
            it = m_watched.erase(it); // For good, however the clock is set.
            continue;
        }
        if (change && (!next || *change < *next))
            next = change;
        ++it;
    }
    const auto things = ending();
    QStringList ids;
    for (const EndingThing& thing : things)
        ids.append(idOf(thing));
    if (std::exchange(m_ending, ids) != ids)
        Q_EMIT changed();
    for (const EndingThing& thing : things) {
        if (tell(idOf(thing), thing))
            Q_EMIT nearsEnd(thing);
    }
    if (next)
        m_timer.start(std::chrono::milliseconds(std::clamp<qint64>(now.msecsTo(*next), 0, LongestWait)));
}

void ExpiryWatch::loadTold()
{
    const auto stored = m_store.settings().value(toldKey());
    if (!stored)
        return; // Told twice, at worst.
    const QJsonObject told = stored->toObject();
    for (auto it = told.begin(); it != told.end(); ++it) {
        const auto end = QDateTime::fromString(it.value().toString(), Qt::ISODate);
        if (end.isValid() && end > m_clock())
            m_told.insert(it.key(), end);
    }
}

bool ExpiryWatch::tell(const QString& key, const EndingThing& thing)
{
    if (m_told.contains(key))
        return false;
    m_told.insert(key, *thing.expiry.end);
    QJsonObject told;
    for (auto it = m_told.constBegin(); it != m_told.constEnd(); ++it) {
        if (*it > m_clock())
            told.insert(it.key(), it->toString(Qt::ISODate));
    }
    if (const auto saved = m_store.settings().set(toldKey(), told); !saved)
        qCWarning(lcJobs) << "what was told is not kept:" << saved.error().detail;
    return true;
}

} // namespace troupe
