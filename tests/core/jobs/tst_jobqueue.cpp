#include "core/store/assetfiles.h"
#include "core/store/bindingrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/jobrepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/takerepository.h"
#include "world.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;
using namespace troupe::jobs;
using Kind = Error::Kind;
using Call = ScriptedProvider::Call;

namespace {

SubmitRefused refusal(Kind kind, const QString& said = {}, std::optional<std::chrono::milliseconds> wait = {})
{
    Error error {.kind = kind};
    error.said = said;
    error.retryAfter = wait;
    return {error};
}

} // namespace

class JobQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_world = std::make_unique<World>(m_clip); }
    void cleanup() { m_world.reset(); }

    void makesATake();
    void writesTheIntentBeforeItPays();
    void refusesAnOrderWithoutAPlace();
    void keepsToThePlacesOfAConnection();
    void pauseStopsNewSubmitsOnly();
    void waitsAfterATemporaryNo();
    void endsAfterADefiniteNo();
    void asksThePersonForAKey();
    void saysThatTheProgramIsMissing();
    void makesOneBindingForTwoJobs();
    void makesABindingAgainOnce();
    void editsWhereTheSourceIs();
    void sendsTheFileOnceTheSourceIsGone();
    void resumesADownload();
    void neverTakesAPageForAClip();
    void namesWhatIsNotAsAsked();

private:
    QByteArray m_clip;
    std::unique_ptr<World> m_world;
};

void JobQueueTest::initTestCase()
{
    m_clip = makeClip(1);
    QVERIFY2(m_clip.size() > 1000, "the ffmpeg program is needed");
}

void JobQueueTest::makesATake()
{
    QSignalSpy added(m_world->queue.get(), &JobQueue::jobAdded);
    QStringList seen;
    connect(m_world->queue.get(), &JobQueue::jobChanged, this, [&](const Job& job) {
        if (seen.isEmpty() || seen.last() != stateName(job.state))
            seen.append(stateName(job.state));
    });
    const auto id = m_world->add(m_world->order());
    QCOMPARE(added.size(), 1);
    QTRY_VERIFY(m_world->is<Done>(id));

    QCOMPARE(seen, QStringList({u"Submitting"_s, u"Running"_s, u"Downloading"_s, u"Verifying"_s, u"Done"_s}));
    QCOMPARE(m_world->storedState(id), u"Done"_s);
    const auto takes = m_world->takes();
    QCOMPARE(takes.size(), 1);
    const Take& take = takes.first();
    QCOMPARE(take.size, QSize(64, 48));
    QVERIFY(std::abs(take.seconds - 1) < 0.1);
    QCOMPARE(take.recipe.prompt, u"Luna walks"_s);
    QCOMPARE(take.recipe.connectionName, u"Sandbox"_s);
    QVERIFY(take.origin && take.origin->remoteId == u"video_1");
    QVERIFY(take.origin->expiresAt.has_value());
    QCOMPARE(take.cost, std::optional(Money {123'000}));
    QVERIFY(std::holds_alternative<Generated>(take.lineage));
    QFile file(m_world->store->assets().path(take.clip).value());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == m_clip);
    QVERIFY(!QFile::exists(m_world->store->assets().partialPath(id.toString())));
    QCOMPARE(m_world->facts(id), QStringList({u"accepted"_s, u"estimated"_s, u"final"_s}));
}

void JobQueueTest::writesTheIntentBeforeItPays()
{
    QString stored;
    JobId id;
    m_world->provider->onSubmit
        = [&](const PreparedRequest& sent) { stored = m_world->storedState(sent.request.job); };
    id = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Done>(id));
    QCOMPARE(stored, u"Submitting"_s);
}

void JobQueueTest::refusesAnOrderWithoutAPlace()
{
    auto order = m_world->order();
    order.shot = ShotId::create();
    QCOMPARE(m_world->queue->add(order).error().kind, Kind::Missing);
    order = m_world->order();
    order.connection = ConnectionId::create();
    QCOMPARE(m_world->queue->add(order).error().kind, Kind::Missing);
    QVERIFY(m_world->queue->jobs().isEmpty());
}

void JobQueueTest::keepsToThePlacesOfAConnection()
{
    QStringList sent;
    m_world->provider->onSubmit
        = [&](const PreparedRequest& request) { sent.append(request.request.prompt); };
    QList<JobId> ids;
    QStringList expected;
    for (int i = 0; i < 6; ++i) {
        expected.append(u"shot %1"_s.arg(i));
        ids.append(m_world->add(m_world->order(expected.last())));
    }
    for (const auto& id : ids)
        QTRY_VERIFY(m_world->is<Done>(id));
    QCOMPARE(sent, expected); // In the order in which they were added.
    QCOMPARE(m_world->provider->mostAtOnce, 2); // Connection::maxConcurrent
    QCOMPARE(m_world->takes().size(), 6); // The same bytes: one file, six takes.
    QCOMPARE(m_world->store->assets().all().size(), 1);
}

void JobQueueTest::pauseStopsNewSubmitsOnly()
{
    m_world->provider->finishes = false;
    const auto running = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Running>(running));
    QSignalSpy changed(m_world->queue.get(), &JobQueue::pausesChanged);
    m_world->queue->setPaused(true);
    QCOMPARE(changed.size(), 1);
    const auto waiting = m_world->add(m_world->order());
    m_world->provider->finishes = true;
    QTRY_VERIFY(m_world->is<Done>(running));
    QVERIFY(m_world->is<Queued>(waiting));
    QVERIFY(m_world->queue->isIdle());

    m_world->restart();
    QVERIFY(m_world->queue->isPaused());
    QTest::qWait(100);
    QCOMPARE(m_world->provider->calls[Call::Submit], 1);
    m_world->queue->setPaused(false);
    QTRY_VERIFY(m_world->is<Done>(waiting));
}

void JobQueueTest::waitsAfterATemporaryNo()
{
    m_world->provider->submitAnswers = {refusal(Kind::RateLimited, {}, 1500ms)};
    const auto id = m_world->add(m_world->order());
    const auto other = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Held>(id));
    QCOMPARE(m_world->as<Held>(id).reason, HoldReason::RateLimited);
    QVERIFY(m_world->as<Held>(id).until > QDateTime::currentDateTimeUtc());
    QVERIFY(!m_world->queue->isIdle());
    QTRY_VERIFY(m_world->is<Done>(id));
    QTRY_VERIFY(m_world->is<Done>(other));
    QCOMPARE(m_world->provider->remotes.size(), 2);
}

void JobQueueTest::endsAfterADefiniteNo()
{
    m_world->provider->submitAnswers = {refusal(Kind::Rejected, u"size not allowed"_s)};
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Refused>(id));
    QCOMPARE(m_world->as<Refused>(id).error.said, u"size not allowed"_s);
    QCOMPARE(m_world->facts(id), QStringList({u"estimated"_s}));

    QCOMPARE(m_world->queue->retry(id).value(), id); // Nothing was taken: the same job.
    QTRY_VERIFY(m_world->is<Done>(id));
    QCOMPARE(m_world->queue->retry(id).error().kind, Kind::Conflict);
}

void JobQueueTest::asksThePersonForAKey()
{
    m_world->directory.error = Error {.kind = Kind::Unauthorized};
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Held>(id));
    QCOMPARE(m_world->as<Held>(id).reason, HoldReason::NoKey);
    QTRY_VERIFY(m_world->queue->isIdle());
    m_world->directory.error.reset();
    auto connection = m_world->store->connections().find(m_world->connection).value().value();
    connection.name = u"Mine"_s;
    QVERIFY(m_world->store->connections().save(connection));
    QTRY_VERIFY(m_world->is<Done>(id));
}

void JobQueueTest::saysThatTheProgramIsMissing()
{
    const Error missing {.kind = Kind::Missing, .detail = u"/usr/bin/troupe-sandbox"_s};
    m_world->directory.error = missing;
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Held>(id));
    QCOMPARE(m_world->as<Held>(id).reason, HoldReason::NoProgram);
    QCOMPARE(m_world->as<Held>(id).error, missing);
    QTRY_VERIFY(m_world->queue->isIdle());
    m_world->directory.error.reset();
    QVERIFY(m_world->queue->retry(id));
    QTRY_VERIFY(m_world->is<Done>(id));
}

void JobQueueTest::makesOneBindingForTwoJobs()
{
    const auto luna = m_world->addCharacter(u"Luna"_s);
    auto order = m_world->order();
    order.cast = {luna};
    QStringList sent;
    m_world->provider->onSubmit
        = [&](const PreparedRequest& request) { sent.append(request.request.characters.first().remoteId); };
    const auto first = m_world->add(order);
    const auto second = m_world->add(order);
    QTRY_VERIFY(m_world->is<Done>(first) && m_world->is<Done>(second));
    QCOMPARE(m_world->provider->uploads.size(), 1);
    QCOMPARE(m_world->provider->uploads.first().name, u"Luna"_s);
    QCOMPARE(sent, QStringList({u"char_1"_s, u"char_1"_s}));
    const auto binding
        = m_world->store->bindings().find(luna.character, m_world->connection, order.model).value();
    QVERIFY(binding && binding->remoteId == u"char_1" && !binding->gone);
    QCOMPARE(m_world->takes().first().recipe.cast, order.cast);
}

void JobQueueTest::makesABindingAgainOnce()
{
    const auto luna = m_world->addCharacter(u"Luna"_s);
    auto order = m_world->order();
    order.cast = {luna};
    m_world->provider->submitAnswers = {refusal(Kind::Rejected, u"Unknown character 'char_1'"_s)};
    const auto id = m_world->add(order);
    QTRY_VERIFY(m_world->is<Done>(id));
    QCOMPARE(m_world->provider->uploads.size(), 2);
    QCOMPARE(m_world->provider->calls[Call::Submit], 2);

    const auto never = refusal(Kind::Rejected, u"Unknown character"_s);
    m_world->provider->submitAnswers = {never, never, never};
    const auto hopeless = m_world->add(order);
    QTRY_VERIFY(m_world->is<Refused>(hopeless));
    QCOMPARE(m_world->provider->calls[Call::Submit], 4);
}

void JobQueueTest::editsWhereTheSourceIs()
{
    const auto made = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Done>(made));
    VideoRequest sent;
    m_world->provider->onSubmit = [&](const PreparedRequest& request) { sent = request.request; };
    auto order = m_world->order(u"snow"_s);
    order.operation = Operation::Edit;
    order.source = m_world->as<Done>(made).take;
    order.seconds = 0;
    order.size = {};
    const auto edit = m_world->add(order);
    QTRY_VERIFY(m_world->is<Done>(edit));
    QCOMPARE(sent.sourceRemoteId, u"video_1"_s);
    QVERIFY(!sent.sourceFile && !sent.seconds && !sent.size);
    QVERIFY(m_world->store->takes().find(m_world->as<Done>(edit).take).value()->lineage
            == Lineage(Edited {*order.source}));

    // An extension is the stitched whole: here it comes back too short.
    order.operation = Operation::Extend;
    order.seconds = 1;
    const auto extend = m_world->add(order);
    QTRY_VERIFY(m_world->is<Failed>(extend));
    QCOMPARE(m_world->as<Failed>(extend).error.kind, Kind::MediaNotAsAsked);
    m_world->provider->clip = makeClip(2);
    const auto whole = m_world->add(order);
    QTRY_VERIFY(m_world->is<Done>(whole));
    QCOMPARE(sent.seconds, std::optional(1));
}

void JobQueueTest::sendsTheFileOnceTheSourceIsGone()
{
    const auto made = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Done>(made));
    auto take = m_world->takes().first();
    take.origin->expiresAt = QDateTime::currentDateTimeUtc().addSecs(-1);
    QVERIFY(m_world->store->takes().save(take));
    VideoRequest sent;
    m_world->provider->onSubmit = [&](const PreparedRequest& request) { sent = request.request; };
    auto order = m_world->order(u"snow"_s);
    order.operation = Operation::Edit;
    order.source = take.id;
    const auto edit = m_world->add(order);
    QTRY_VERIFY(m_world->is<Done>(edit));
    QVERIFY(sent.sourceRemoteId.isEmpty());
    QCOMPARE(sent.sourceFile->path, m_world->store->assets().path(take.clip).value());
    QCOMPARE(sent.sourceFile->mimeType, u"video/mp4"_s);

    order.source = TakeId::create();
    const auto orphan = m_world->add(order);
    QTRY_VERIFY(m_world->is<Held>(orphan));
    QCOMPARE(m_world->as<Held>(orphan).reason, HoldReason::NoSource);
}

void JobQueueTest::resumesADownload()
{
    m_world->provider->brokenFetches = {{{.kind = Kind::Network}, 100}, {{.kind = Kind::Network}, 300}};
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY_WITH_TIMEOUT(m_world->is<Done>(id), 10'000);
    const auto& fetches = m_world->provider->fetches;
    QCOMPARE(fetches.size(), 3);
    QCOMPARE(fetches.at(0).validator, QString());
    QCOMPARE(fetches.at(1).validator, u"\"v1\""_s);
    QCOMPARE(fetches.at(1).offset, 100);
    QCOMPARE(fetches.at(2).offset, 300);
}

void JobQueueTest::neverTakesAPageForAClip()
{
    m_world->provider->clip = "<!DOCTYPE html><html><body>Sign in</body></html>";
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Failed>(id));
    const auto failed = m_world->as<Failed>(id);
    QCOMPARE(failed.error.kind, Kind::MediaUnknown);
    QCOMPARE(failed.charged, Charged::Yes);
    QVERIFY(failed.clipMayBeThere);
    QVERIFY(m_world->takes().isEmpty());
    QVERIFY(m_world->store->assets().all().isEmpty());
    QCOMPARE(m_world->provider->calls[Call::Fetch], 3);

    m_world->provider->remotes[u"video_1"_s].clip = m_clip; // Somebody mended it.
    QCOMPARE(m_world->queue->retry(id).value(), id);
    QTRY_VERIFY(m_world->is<Done>(id));
    QCOMPARE(m_world->provider->calls[Call::Submit], 1);
}

void JobQueueTest::namesWhatIsNotAsAsked()
{
    auto order = m_world->order();
    order.size = QSize(1280, 720);
    order.seconds = 4;
    const auto id = m_world->add(order);
    QTRY_VERIFY(m_world->is<Failed>(id));
    const auto failed = m_world->as<Failed>(id);
    QCOMPARE(failed.error.kind, Kind::MediaNotAsAsked);
    QVERIFY2(failed.error.detail.startsWith(u"asked 1280x720, got 64x48; asked 4 s, got 1"_s),
             qPrintable(failed.error.detail));
    QVERIFY(QFile::exists(m_world->store->assets().partialPath(id.toString())));
    QCOMPARE(m_world->facts(id), QStringList({u"accepted"_s, u"estimated"_s, u"final"_s}));
}

QTEST_GUILESS_MAIN(JobQueueTest)
#include "tst_jobqueue.moc"
