#include "core/jobs/jobjson.h"
#include "core/store/assetfiles.h"
#include "core/store/jobrepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/sql.h"
#include "core/store/takerepository.h"
#include "world.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::jobs;
using Kind = Error::Kind;
using Call = ScriptedProvider::Call;

Q_DECLARE_METATYPE(ScriptedProvider::Call)

/// The program ends at one place of a job's life, and is started again.
class JobRestartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_world = std::make_unique<World>(m_clip); }
    void cleanup() { m_world.reset(); }

    void goesOnAfterEachCall_data();
    void goesOnAfterEachCall();
    void goesOnAfterEachRow_data();
    void goesOnAfterEachRow();
    void anUnknownOneIsFound();
    void anUnknownOneIsNotGuessed();
    void anUnknownOneCanBeNamed();
    void aCancelIsNotForgotten();
    void unreadableRowsStayAsTheyAre();
    void endedJobsAreShownAgain();

private:
    QByteArray m_clip;
    std::unique_ptr<World> m_world;
};

void JobRestartTest::initTestCase()
{
    m_clip = makeClip(1);
    QVERIFY2(m_clip.size() > 1000, "the ffmpeg program is needed");
}

void JobRestartTest::goesOnAfterEachCall_data()
{
    QTest::addColumn<Call>("call");
    QTest::newRow("character") << Call::Character;
    QTest::newRow("prepare") << Call::Prepare;
    QTest::newRow("submit") << Call::Submit;
    QTest::newRow("poll") << Call::Poll;
    QTest::newRow("fetch") << Call::Fetch;
}

void JobRestartTest::goesOnAfterEachCall()
{
    QFETCH(Call, call);
    auto& provider = *m_world->provider;
    provider.given.listsJobs = true;
    provider.hangs = {call};
    auto order = m_world->order();
    order.cast = {m_world->addCharacter(u"Luna"_s)};
    const auto id = m_world->add(order);
    QTRY_VERIFY(provider.calls[call] > 0);
    m_world->stop();
    provider.hangs.clear();
    m_world->start();
    QTRY_VERIFY(m_world->is<Done>(id));
    QCOMPARE(provider.calls[Call::Submit], 1);
    QCOMPARE(provider.remotes.size(), 1);
    QCOMPARE(m_world->takes().size(), 1);
    QCOMPARE(m_world->facts(id).count(u"accepted"_s), 1);
    QCOMPARE(m_world->facts(id).count(u"estimated"_s), 1);
}

void JobRestartTest::goesOnAfterEachRow_data()
{
    QTest::addColumn<QString>("lostRow");
    QTest::addColumn<QString>("found");
    // The row that was not written any more, and the one that is found instead.
    QTest::newRow("intent") << u"Submitting"_s << u"Queued"_s;
    QTest::newRow("acceptance") << u"Running"_s << u"Submitting"_s;
    QTest::newRow("made") << u"Downloading"_s << u"Running"_s;
    QTest::newRow("fetched") << u"Verifying"_s << u"Downloading"_s;
    QTest::newRow("take saved, job not done") << u"Done"_s << u"Verifying"_s;
}

void JobRestartTest::goesOnAfterEachRow()
{
    QFETCH(QString, lostRow);
    QFETCH(QString, found);
    auto& provider = *m_world->provider;
    provider.given.listsJobs = true;
    m_world->refuseRows(lostRow);
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(!m_world->storeErrors.isEmpty());
    QCOMPARE(m_world->storedState(id), found);
    m_world->refuseRows({});
    m_world->restart();
    QTRY_VERIFY(m_world->is<Done>(id));
    QCOMPARE(provider.calls[Call::Submit], 1);
    QCOMPARE(m_world->takes().size(), 1);
    QCOMPARE(m_world->takes().first().id.value, id.value);
    QCOMPARE(m_world->facts(id).count(u"accepted"_s), 1);
    QCOMPARE(m_world->facts(id).count(u"final"_s), 1);
    const QString source = m_world->store->ledger().ofJob(id).value().last().source;
    if (lostRow == u"Running") // The cost was in that answer.
        QVERIFY2(source.startsWith(ledgersource::clipArrived()), qPrintable(source));
    else
        QCOMPARE(source, ledgersource::reply());
    QVERIFY(!QFile::exists(m_world->store->assets().partialPath(id.toString())));
}

void JobRestartTest::anUnknownOneIsFound()
{
    auto& provider = *m_world->provider;
    provider.given.listsJobs = true;
    const auto other = m_world->add(m_world->order()); // The same prompt: but it has its job.
    QTRY_VERIFY(m_world->is<Done>(other));
    provider.hangs = {Call::Submit};
    const auto id = m_world->add(m_world->order());
    QTRY_COMPARE(provider.calls[Call::Submit], 2);
    m_world->restart();
    QTRY_VERIFY(m_world->is<Done>(id));
    QCOMPARE(acceptedOf(m_world->state(id))->remote.id, u"video_2"_s);
    QCOMPARE(provider.calls[Call::Submit], 2);
    QCOMPARE(m_world->facts(id), QStringList({u"accepted"_s, u"estimated"_s, u"final"_s, u"unknown"_s}));
}

void JobRestartTest::anUnknownOneIsNotGuessed()
{
    auto& provider = *m_world->provider;
    provider.given.listsJobs = true;
    provider.hangs = {Call::Submit};
    const auto first = m_world->add(m_world->order());
    const auto second = m_world->add(m_world->order());
    QTRY_COMPARE(provider.calls[Call::Submit], 2);
    m_world->stop();
    m_world->start();
    QSignalSpy found(m_world->queue.get(), &JobQueue::candidatesFound);
    QTRY_VERIFY(found.size() >= 2);
    QVERIFY(m_world->is<Unknown>(first));
    QVERIFY(m_world->is<Unknown>(second));
    QCOMPARE(found.first().at(1).value<QList<RemoteCandidate>>().size(), 2);
    QCOMPARE(provider.calls[Call::Submit], 2);
    QVERIFY(!m_world->queue->isIdle()); // It looks again by itself.
}

void JobRestartTest::anUnknownOneCanBeNamed()
{
    auto& provider = *m_world->provider;
    provider.given.listsJobs = true;
    provider.lists = false;
    provider.hangs = {Call::Submit};
    const auto id = m_world->add(m_world->order());
    QTRY_COMPARE(provider.calls[Call::Submit], 1);
    m_world->restart();
    QTRY_COMPARE(provider.calls[Call::LookUp], 1);
    QTest::qWait(50);
    QVERIFY(m_world->is<Unknown>(id));
    QSignalSpy found(m_world->queue.get(), &JobQueue::candidatesFound);
    m_world->queue->lookUp(id);
    QTRY_COMPARE(found.size(), 1); // Also "nothing" is an answer for a person who asked.
    QVERIFY(found.first().at(1).value<QList<RemoteCandidate>>().isEmpty());
    QVERIFY(m_world->queue->adoptRemote(id, {u"video_1"_s, {}, {}}));
    QTRY_VERIFY(m_world->is<Done>(id));
    QCOMPARE(m_world->queue->adoptRemote(id, {u"video_2"_s, {}, {}}).error().kind, Kind::Conflict);
}

void JobRestartTest::aCancelIsNotForgotten()
{
    auto& provider = *m_world->provider;
    provider.given.cancel = ProviderTraits::Cancel::Any;
    provider.finishes = false;
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Running>(id));
    provider.hangs = {Call::Cancel};
    m_world->queue->cancel(id);
    m_world->stop();
    provider.hangs.clear();
    m_world->start();
    QTRY_VERIFY(m_world->is<Canceled>(id));
}

void JobRestartTest::unreadableRowsStayAsTheyAre()
{
    m_world->queue->setPaused(true);
    const auto good = m_world->add(m_world->order());
    const auto newer = m_world->add(m_world->order());
    const auto damaged = m_world->add(m_world->order());
    auto& jobs = m_world->store->jobs();
    auto row = jobs.find(newer).value().value();
    row.state.insert(u"v"_s, 9);
    QVERIFY(jobs.save(row));
    const auto newerRow = row;
    QVERIFY(sql::run(m_world->store->database(), u"UPDATE job SET wish = '{\"v\":1}' WHERE id = ?"_s,
                     {damaged.toString()}));
    const auto damagedRow = jobs.find(damaged).value().value();

    m_world->restart();
    QCOMPARE(m_world->queue->jobs().size(), 1);
    QVERIFY(!m_world->queue->job(newer));
    m_world->queue->setPaused(false);
    QTRY_VERIFY(m_world->is<Done>(good));
    QVERIFY(m_world->store->jobs().find(newer).value().value() == newerRow);
    QVERIFY(m_world->store->jobs().find(damaged).value().value() == damagedRow);
}

void JobRestartTest::endedJobsAreShownAgain()
{
    const auto first = m_world->add(m_world->order());
    const auto second = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Done>(first) && m_world->is<Done>(second));
    m_world->restart();
    const auto jobs = m_world->queue->jobs();
    QCOMPARE(jobs.size(), 2);
    QCOMPARE(jobs.first().id, first);
    QVERIFY(m_world->queue->isIdle());
    QCOMPARE(m_world->provider->calls[Call::Submit], 2);
}

QTEST_GUILESS_MAIN(JobRestartTest)
#include "tst_jobrestart.moc"
