#include "tests/integration/crash/crashrun.h"

#include "core/jobs/jobqueue.h"
#include "core/media/mediaservice.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/takerepository.h"
#include "tests/integration/crash/killpoint.h"
#include "tests/support/noproviders.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe::test {
namespace {

constexpr int PointPatience = 2'000; // ms, until a point that does not come is one in time.
constexpr int Patience = 240'000; // ms, for the last start, which nobody kills.

/// Writes jobs down without sending any: that would need an event loop.
QString addAll(Store& store, const QList<JobOrder>& orders)
{
    test::NoProviders nowhere;
    media::MediaService media;
    JobQueue queue(store, nowhere, media);
    for (const JobOrder& order : orders) {
        if (const auto added = queue.add(order); !added)
            return added.error().detail;
    }
    return {};
}

JobOrder generate(const ConnectionId& connection, const ShotId& shot, const QString& prompt, int seconds,
                  const QSize& size)
{
    return {.operation = Operation::Generate,
            .connection = connection,
            .shot = shot,
            .model = u"sora-2"_s,
            .prompt = prompt,
            .tokens = prompt,
            .seconds = seconds,
            .size = size,
            .estimate = PriceRange {Money {400'000}, Money {400'000}},
            .estimateSource = u"price table 2026-11-23"_s};
}

} // namespace

CrashRun::CrashRun(Options options) : m_options(std::move(options)), m_seeds(m_options.seed) {}
CrashRun::~CrashRun() = default;

CrashRun::Report CrashRun::run()
{
    while (m_report.points < m_options.points && m_report.problems.isEmpty())
        round();
    return m_report;
}

void CrashRun::problem(const QString& text)
{
    m_report.problems.append(u"seed %1, round %2: %3"_s.arg(m_options.seed).arg(m_report.rounds).arg(text));
}

void CrashRun::round()
{
    ++m_report.rounds;
    prepare();
    if (m_report.problems.isEmpty())
        crash();
    if (m_report.problems.isEmpty())
        finish();
    if (m_report.problems.isEmpty())
        audit();
}

void CrashRun::prepare()
{
    m_places.clear();
    m_sources.clear();
    m_profile = std::make_unique<QTemporaryDir>();
    auto store = Store::open(m_profile->path());
    if (!store)
        return problem(u"no profile"_s);
    for (const QString& name : {u"One"_s, u"Other"_s}) {
        auto sandbox = std::make_unique<SandboxProcess>(m_options.sandbox, m_options.sandboxOptions);
        Connection connection;
        connection.id = ConnectionId::create();
        connection.kind = Connection::Kind::OpenAiCompatible;
        connection.name = name;
        connection.baseUrl = sandbox->url();
        if (!sandbox->isReady() || !(*store)->connections().save(validated(connection).value()))
            return problem(u"no connection"_s);
        m_places.push_back({connection.id, std::move(sandbox)});
    }
    const ShotId shot = makeShot(**store);
    QList<JobOrder> sources;
    for (const Place& place : m_places) {
        sources.append(generate(place.id, shot, u"A hill at dawn"_s, 4, QSize(1280, 720)));
        sources.append(generate(place.id, shot, u"A tower at night"_s, 8, QSize(720, 1280)));
    }
    if (const QString wrong = addAll(**store, sources); !wrong.isEmpty())
        return problem(wrong);
    store->reset();
    finish();
    store = Store::open(m_profile->path());
    if (!store)
        return problem(u"no profile any more"_s);
    m_sources = (*store)->takes().ofShot(shot).value_or(QList<Take> {});
    if (m_sources.size() != sources.size())
        return problem(u"sources were not made"_s);
    if (const QString wrong = addAll(**store, orders(shot)); !wrong.isEmpty())
        problem(wrong);
}

ShotId CrashRun::makeShot(Store& store) const
{
    const Series series {SeriesId::create(), u"Luna"_s};
    const Episode episode {EpisodeId::create(), series.id, u"One"_s};
    Shot shot;
    shot.id = ShotId::create();
    shot.episode = episode.id;
    shot.settings.connection = m_places.front().id;
    if (!store.series().save(series) || !store.series().save(episode) || !store.series().save(shot))
        qFatal("no shot");
    return shot.id;
}

/// Each with a prompt of its own: by it the sandboxes tell what was sent for which job.
QList<JobOrder> CrashRun::orders(const ShotId& shot)
{
    QList<JobOrder> orders;
    for (int i = 0; i < m_options.jobs; ++i) {
        const Place& place = m_places.at(size_t(m_seeds.bounded(2)));
        const QString prompt = u"Wave %1 rolls in"_s.arg(i);
        const int length = m_seeds.bounded(2) == 0 ? 4 : 8;
        JobOrder order = generate(place.id, shot, prompt, length,
                                  m_seeds.bounded(2) == 0 ? QSize(1280, 720) : QSize(720, 1280));
        if (const int kind = m_seeds.bounded(3); kind > 0) {
            // The source may be elsewhere: then its file travels.
            order.operation = kind == 1 ? Operation::Edit : Operation::Extend;
            order.source = m_sources.at(m_seeds.bounded(int(m_sources.size()))).id;
            order.size = {};
            if (order.operation == Operation::Edit)
                order.seconds = 0;
        }
        orders.append(order);
    }
    return orders;
}

std::unique_ptr<QProcess> CrashRun::startDriver() const
{
    QStringList arguments {m_profile->path()};
    for (const Place& place : m_places)
        arguments << place.id.toString() << place.sandbox->url().toString()
                  << QString::fromLatin1(place.sandbox->token());
    auto driver = std::make_unique<QProcess>();
    driver->setProcessChannelMode(QProcess::ForwardedChannels);
    driver->start(m_options.driver, arguments);
    driver->waitForStarted();
    return driver;
}

void CrashRun::crash()
{
    QStringList folders;
    for (const Place& place : m_places)
        folders.append(place.sandbox->folder());
    KillWatch watch(m_profile->path(), folders);
    while (m_report.points < m_options.points) {
        auto driver = startDriver();
        for (bool isAlive = true; isAlive && m_report.points < m_options.points;) {
            const auto point = KillPoint::drawn(m_seeds, m_options.longestLife);
            const int victim = m_options.killsSandboxes ? m_seeds.bounded(4) : 0;
            if (!watch.waitFor(point, *driver, PointPatience)) {
                driver->waitForFinished();
                if (driver->exitStatus() != QProcess::NormalExit || driver->exitCode() != 0)
                    problem(u"the program ended by itself, with %1"_s.arg(driver->exitCode()));
                return; // All is done.
            }
            ++m_report.points;
            ++m_report.kills[point.text().section(u' ', 0, 0)];
            // 0, 3: the program; 1: a sandbox; 2: both.
            isAlive = victim == 1;
            if (!isAlive)
                driver->kill();
            if (victim == 1 || victim == 2) {
                auto& sandbox = *m_places.at(size_t(m_seeds.bounded(2))).sandbox;
                sandbox.kill();
                ++m_report.kills[u"(a sandbox)"_s];
                if (!sandbox.restart())
                    return problem(u"a sandbox did not come back"_s);
            }
            if (!isAlive)
                driver->waitForFinished();
        }
        driver->kill();
        driver->waitForFinished();
    }
}

void CrashRun::finish()
{
    const auto driver = startDriver();
    if (!driver->waitForFinished(Patience))
        problem(u"it does not come to rest"_s);
    else if (driver->exitStatus() != QProcess::NormalExit || driver->exitCode() != 0)
        problem(u"the program ended with %1"_s.arg(driver->exitCode()));
}

} // namespace troupe::test
