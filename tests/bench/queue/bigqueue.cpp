#include "bigqueue.h"

#include "core/jobs/jobjson.h"
#include "core/jobs/joblog.h"
#include "core/store/connectionrepository.h"
#include "core/store/jobrepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/sql.h"
#include "core/store/store.h"

#include <QCryptographicHash>
#include <QFile>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace troupe::bench {
namespace {

template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(kindName(result.error().kind)), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

class Maker {
public:
    Maker(Store& store, const ConnectionId& connection, const ShotId& shot)
        : m_store(store), m_connection(connection), m_shot(shot)
    {}

    void finished(int number, const QDateTime& at)
    {
        const auto hash = AssetHash::fromDigest(
            QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Sha256));
        Job job = jobOf(number, at);
        job.changedAt = at.addSecs(90);
        job.state = jobs::Done {hash, TakeId {job.id.value}, accepted(number, at)};
        write(job,
              {JobStep::Added, JobStep::Sent, JobStep::Accepted, JobStep::Rendered, JobStep::Fetched,
               JobStep::Verified});
        money(job);
    }

    void running(int number, const QDateTime& at)
    {
        Job job = jobOf(number, at);
        job.state
            = jobs::Running {.accepted = accepted(number, at), .percent = number % 100, .waiting = false};
        write(job, {JobStep::Added, JobStep::Sent, JobStep::Accepted});
        money(job);
    }

private:
    Job jobOf(int number, const QDateTime& at) const
    {
        JobOrder order;
        order.connection = m_connection;
        order.shot = m_shot;
        order.model = u"sora-2"_s;
        order.prompt
            = u"Luna walks along the harbour at dusk, wave %1. Slow dolly, amber light, rain."_s.arg(number);
        order.tokens = order.prompt;
        order.seconds = 8;
        order.size = QSize(1280, 720);
        order.cast = {{CharacterId::create(), 1, u"Luna"_s}};
        order.estimate = PriceRange {Money::fromUsd(0.8), Money::fromUsd(0.8)};
        order.estimateSource = u"price table 2026-11-23"_s;
        Job job {JobId::create(), order, jobs::Queued {}, at, at};
        job.placement.position = at.toMSecsSinceEpoch() * 1024;
        return job;
    }

    static jobs::Accepted accepted(int number, const QDateTime& at)
    {
        const QString id = u"video_%1"_s.arg(number, 40, 16, QChar(u'0'));
        return {.remote = {id, {}, {}}, .at = at};
    }

    void write(const Job& job, std::initializer_list<JobStep> steps)
    {
        QList<JobEventRow> rows;
        for (const JobStep step : steps)
            rows << toRow(job.id, {.at = job.changedAt, .step = step, .state = stateName(job.state)});
        m_rows << toRow(job);
        m_events << rows;
        if (m_rows.size() >= 1000)
            flush();
    }

    void money(const Job& job)
    {
        LedgerEntry entry;
        entry.job = job.id;
        entry.low = entry.high = Money::fromUsd(0.8);
        entry.source = job.order.estimateSource;
        entry.connectionName = u"Elsewhere"_s;
        entry.model = job.order.model;
        entry.operation = operationText(job.order.operation);
        entry.seconds = job.order.seconds;
        entry.at = job.changedAt;
        entry.fact = LedgerEntry::Fact::Estimated;
        LedgerEntry taken = entry;
        taken.fact = LedgerEntry::Fact::Accepted;
        must(m_store.ledger().append({entry, taken}, {m_shot, m_connection, job.order.cast}));
    }

public:
    void flush()
    {
        must(m_store.jobs().save(m_rows, m_events));
        m_rows.clear();
        m_events.clear();
    }

private:
    Store& m_store;
    ConnectionId m_connection;
    ShotId m_shot;
    QList<JobRow> m_rows;
    QList<JobEventRow> m_events;
};

} // namespace

void makeBigQueue(const QString& folder, int finished, int running)
{
    const auto store = must(Store::open(folder));
    // Nothing has to survive a loss of power here.
    must(sql::exec(store->database(), u"PRAGMA synchronous = OFF"_s));
    Connection connection;
    connection.id = ConnectionId::create();
    connection.kind = Connection::Kind::OpenAiCompatible;
    connection.name = u"Elsewhere"_s;
    connection.baseUrl = QUrl(u"http://127.0.0.1:9"_s);
    connection.maxConcurrent = 64;
    must(store->connections().save(must(validated(connection))));
    const auto series = must(store->series().all());
    const auto episodes = must(store->series().episodes(series.first().id));
    const auto shots = must(store->series().shots(episodes.first().id));

    Maker maker(*store, connection.id, shots.first().id);
    const auto now = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < finished; ++i)
        maker.finished(i, now.addSecs(qint64(i - finished) * 300 - 3600));
    for (int i = 0; i < running; ++i)
        maker.running(finished + i, now.addMSecs(-qint64(i) * 300'000 / std::max(running, 1)));
    maker.flush();
}

double processorSeconds()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double memoryMiB()
{
    QFile rollup(u"/proc/self/smaps_rollup"_s);
    if (!rollup.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = rollup.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace troupe::bench
