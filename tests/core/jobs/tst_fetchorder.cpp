#include "core/jobs/fetchline.h"
#include "core/jobs/jobjson.h"
#include "core/store/changes.h"
#include "core/store/connectionrepository.h"
#include "core/store/jobrepository.h"
#include "world.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::jobs;
using Call = ScriptedProvider::Call;

/// Which clip is brought first, with a real store and queue.
class FetchOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_world = std::make_unique<World>(m_clip); }
    void cleanup() { m_world.reset(); }

    void afterAStartWhatEndsFirstComesFirst();
    void afterAStartTheLongestUnderWayIsAskedFirst();
    void theRuleCountsWhereTheProviderIsSilent();
    void whatIsHeldByTheDiskComesInTheSameOrder();
    void aDiskThatIsMendedLetsAllGo();

private:
    /// A job that the provider took, in a profile that is not open in the queue.
    JobId store(const QString& remoteId, const JobState& state);
    QStringList fetched() const;
    static Accepted accepted(const QString& remoteId, int minutesAgo, std::optional<int> minutesLeft);

    QByteArray m_clip;
    std::unique_ptr<World> m_world;
};

void FetchOrderTest::initTestCase()
{
    m_clip = makeClip(1);
    QVERIFY2(m_clip.size() > 1000, "the ffmpeg program is needed");
}

Accepted FetchOrderTest::accepted(const QString& remoteId, int minutesAgo, std::optional<int> minutesLeft)
{
    const auto now = QDateTime::currentDateTimeUtc();
    Accepted accepted {.remote = {remoteId, {}, {}}, .at = now.addSecs(-minutesAgo * 60)};
    if (minutesLeft)
        accepted.expiresAt = now.addSecs(*minutesLeft * 60);
    return accepted;
}

JobId FetchOrderTest::store(const QString& remoteId, const JobState& state)
{
    if (!m_world->store) {
        m_world->queue.reset();
        m_world->store = Store::open(m_world->folder.path()).value();
    }
    const auto now = QDateTime::currentDateTimeUtc();
    const Job job {JobId::create(), m_world->order(), state, now, now};
    if (!m_world->store->jobs().save(toRow(job)))
        qFatal("not saved");
    m_world->provider->remotes.insert(remoteId, {.request = {}, .clip = m_clip, .createdAt = now});
    return job.id;
}

QStringList FetchOrderTest::fetched() const
{
    QStringList ids;
    for (const auto& request : m_world->provider->fetches)
        ids.append(request.remote.id);
    return ids;
}

void FetchOrderTest::afterAStartWhatEndsFirstComesFirst()
{
    m_world->stop();
    store(u"unknown"_s, Downloading {accepted(u"unknown"_s, 600, {})});
    store(u"in 5 h"_s, Downloading {accepted(u"in 5 h"_s, 60, 300)});
    store(u"ended"_s, Downloading {accepted(u"ended"_s, 600, -5)});
    // What a failure had sent into a long pause goes with the others now.
    store(u"in 10 min"_s, Downloading {.accepted = accepted(u"in 10 min"_s, 30, 10), .attempts = 5});
    store(u"in 1 h"_s, Downloading {accepted(u"in 1 h"_s, 10, 60)});
    store(u"in 2 h"_s, Downloading {accepted(u"in 2 h"_s, 10, 120)});
    m_world->provider->hangs = {Call::Fetch};
    m_world->start();
    const QStringList first {u"in 10 min"_s, u"in 1 h"_s, u"in 2 h"_s, u"in 5 h"_s};
    static_assert(FetchesAtOnce == 4);
    QTRY_COMPARE(fetched(), first);
    m_world->stop();
    m_world->provider->hangs.clear();
    m_world->provider->fetches.clear();
    m_world->start();
    QTRY_COMPARE(fetched().size(), 6);
    QCOMPARE(fetched(), first + QStringList({u"unknown"_s, u"ended"_s}));
    QTRY_COMPARE(m_world->takes().size(), 6);
}

void FetchOrderTest::afterAStartTheLongestUnderWayIsAskedFirst()
{
    m_world->stop();
    QStringList expected;
    for (int i = 0; i < 12; ++i) {
        const QString id = u"after %1 min"_s.arg(10 + i);
        store(id, Running {.accepted = accepted(id, 10 + i, {})});
        expected.prepend(id);
    }
    m_world->provider->hangs = {Call::Poll};
    m_world->start();
    QTRY_COMPARE(m_world->provider->polled.size(), 12);
    QCOMPARE(m_world->provider->polled, expected);
}

void FetchOrderTest::theRuleCountsWhereTheProviderIsSilent()
{
    m_world->stop();
    store(u"said, in 20 min"_s, Downloading {accepted(u"said, in 20 min"_s, 5, 20)});
    store(u"by the rule, in 10 min"_s, Downloading {accepted(u"by the rule, in 10 min"_s, 50, {})});
    m_world->provider->hangs = {Call::Fetch};
    m_world->catalog = Catalog::builtIn(); // An hour for the sandbox.
    m_world->start();
    QTRY_COMPARE(fetched(), (QStringList {u"by the rule, in 10 min"_s, u"said, in 20 min"_s}));
}

void FetchOrderTest::whatIsHeldByTheDiskComesInTheSameOrder()
{
    m_world->stop();
    const QStringList order {u"in 10 min"_s, u"in 1 h"_s, u"in 2 h"_s, u"in 5 h"_s, u"in 8 h"_s};
    for (const auto& [id, minutes] :
         {std::pair {order[3], 300}, std::pair {order[0], 10}, std::pair {order[4], 480},
          std::pair {order[2], 120}, std::pair {order[1], 60}})
        store(id, Downloading {.accepted = accepted(id, 30, minutes), .held = HoldReason::Disk});
    m_world->provider->hangs = {Call::Fetch};
    m_world->start();
    QTRY_COMPARE(fetched(), order.first(FetchesAtOnce));
}

void FetchOrderTest::aDiskThatIsMendedLetsAllGo()
{
    m_world->stop();
    QFile parts(m_world->folder.filePath(u"parts"_s));
    QDir(parts.fileName()).removeRecursively();
    QVERIFY(parts.open(QIODevice::WriteOnly)); // A file where a folder has to be: nothing can be fetched.
    QList<JobId> jobs;
    for (const int hours : {5, 1, 3}) {
        const QString id = u"in %1 h"_s.arg(hours);
        jobs += store(id, Downloading {.accepted = accepted(id, 30, 60 * hours), .held = HoldReason::Disk});
    }
    m_world->start();
    const auto held = [&] {
        return std::count_if(jobs.begin(), jobs.end(), [&](const JobId& id) {
            const auto state = m_world->queue->job(id)->state;
            const auto* downloading = std::get_if<Downloading>(&state);
            return downloading && downloading->held;
        });
    };
    QCOMPARE(held(), 3);
    parts.close();
    QVERIFY(parts.remove());
    QTRY_COMPARE_WITH_TIMEOUT(held(), 0, 20'000);
    QTRY_COMPARE(fetched(), (QStringList {u"in 1 h"_s, u"in 3 h"_s, u"in 5 h"_s}));
}

QTEST_GUILESS_MAIN(FetchOrderTest)
#include "tst_fetchorder.moc"
