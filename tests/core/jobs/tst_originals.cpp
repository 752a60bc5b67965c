#include "core/store/takerepository.h"
#include "world.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::jobs;
using Call = ScriptedProvider::Call;

/// A follow-up of a take whose original may or may not be at its provider.
class OriginalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_world.reset(); }

    void theIdIsSentWhileItIsThere_data();
    void theIdIsSentWhileItIsThere();
    void aDeniedOriginalIsNotAskedForAgain_data();
    void aDeniedOriginalIsNotAskedForAgain();

private:
    JobOrder edit(const Take& take) const;
    Take saved(std::optional<int> minutesLeft) const;

    QByteArray m_clip;
    std::unique_ptr<World> m_world;
    std::optional<Take> m_take;
};

void OriginalsTest::initTestCase()
{
    m_clip = makeClip(1);
    QVERIFY2(m_clip.size() > 1000, "the ffmpeg program is needed");
}

void OriginalsTest::init()
{
    m_world = std::make_unique<World>(m_clip);
    const auto id = m_world->add(m_world->order());
    QTRY_VERIFY(m_world->is<Done>(id));
    m_take = m_world->takes().first();
}

JobOrder OriginalsTest::edit(const Take& take) const
{
    auto order = m_world->order(u"Golden hour"_s);
    order.operation = Operation::Edit;
    order.seconds = 0;
    order.size = {};
    order.source = take.id;
    return order;
}

Take OriginalsTest::saved(std::optional<int> minutesLeft) const
{
    Take take = *m_take;
    take.origin->expiresAt.reset();
    if (minutesLeft)
        take.origin->expiresAt = QDateTime::currentDateTimeUtc().addSecs(*minutesLeft * 60);
    if (!m_world->store->takes().save(take))
        qFatal("not saved");
    return take;
}

void OriginalsTest::theIdIsSentWhileItIsThere_data()
{
    QTest::addColumn<std::optional<int>>("minutesLeft");
    QTest::addColumn<int>("madeMinutesAgo");
    QTest::addColumn<bool>("withCatalog");
    QTest::addColumn<bool>("byId");
    using Left = std::optional<int>;
    QTest::newRow("there") << Left(10) << 0 << false << true;
    QTest::newRow("over") << Left(-10) << 0 << false << false;
    QTest::newRow("nobody knows") << Left() << 300 << false << true;
    QTest::newRow("there, by the rule") << Left() << 50 << true << true;
    QTest::newRow("over, by the rule") << Left() << 70 << true << false;
}

void OriginalsTest::theIdIsSentWhileItIsThere()
{
    QFETCH(std::optional<int>, minutesLeft);
    QFETCH(int, madeMinutesAgo);
    QFETCH(bool, withCatalog);
    QFETCH(bool, byId);
    if (withCatalog)
        m_world->queue->setCatalog(Catalog::builtIn());
    Take take = saved(minutesLeft);
    take.createdAt = take.createdAt.addSecs(-madeMinutesAgo * 60);
    QVERIFY(m_world->store->takes().save(take));
    const auto id = m_world->add(edit(take));
    QTRY_VERIFY(m_world->is<Done>(id));
    const auto request = m_world->provider->remotes.value(u"video_2"_s).request;
    QCOMPARE(request.sourceRemoteId, byId ? u"video_1"_s : QString());
    QCOMPARE(request.sourceFile.has_value(), !byId);
}

void OriginalsTest::aDeniedOriginalIsNotAskedForAgain_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("isGone");
    using Kind = Error::Kind;
    QTest::newRow("no such video") << Error {.kind = Kind::NotFound, .code = u"video_not_found"_s} << true;
    QTest::newRow("by its id") << Error {.kind = Kind::NotFound, .said = u"No video_1 here"_s} << true;
    QTest::newRow("410") << Error {.kind = Kind::Gone} << true;
    QTest::newRow("no such model") << Error {.kind = Kind::NotFound, .said = u"No such model"_s} << false;
    QTest::newRow("no such route") << Error {.kind = Kind::NotFound, .said = u"Not Found"_s} << false;
    QTest::newRow("refused") << Error {.kind = Kind::Rejected, .said = u"Too long for a video"_s} << false;
}

void OriginalsTest::aDeniedOriginalIsNotAskedForAgain()
{
    QFETCH(Error, error);
    QFETCH(bool, isGone);
    const Take take = saved(60);
    m_world->provider->submitAnswers = {SubmitRefused {error}};
    const auto id = m_world->add(edit(take));
    QTRY_VERIFY(m_world->is<Refused>(id));
    QCOMPARE(m_world->as<Refused>(id).error.kind, isGone ? Error::Kind::Gone : error.kind);
    const auto left = m_world->store->takes().find(take.id).value()->origin->expiresAt;
    QCOMPARE(left <= QDateTime::currentDateTimeUtc(), isGone);
    // The person's own retry sends what can be had.
    QCOMPARE(m_world->queue->retry(id).value(), id);
    QTRY_VERIFY(m_world->is<Done>(id));
    QCOMPARE(m_world->provider->remotes.value(u"video_2"_s).request.sourceFile.has_value(), isGone);
}

QTEST_GUILESS_MAIN(OriginalsTest)
#include "tst_originals.moc"
