#include "core/jobs/connectionhealth.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestConnectionHealth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_health = {}; }

    void whatSaysNothingAboutTheJob_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<bool>("isTrouble");
        QTest::newRow("no network") << Error::Kind::Network << true;
        QTest::newRow("no answer in time") << Error::Kind::Timeout << true;
        QTest::newRow("an answer, if a bad one") << Error::Kind::Server << false;
        QTest::newRow("too many requests") << Error::Kind::RateLimited << false;
        QTest::newRow("refused") << Error::Kind::Rejected << false;
        QTest::newRow("the disk") << Error::Kind::DiskFull << false;
    }
    void whatSaysNothingAboutTheJob()
    {
        QFETCH(const Error::Kind, kind);
        QFETCH(const bool, isTrouble);
        QCOMPARE(ConnectionHealth::isTrouble(Error {.kind = kind}), isTrouble);
    }

    void aHundredThatFailAtOnceAreOnePieceOfNews()
    {
        int news = 0;
        for (int i = 0; i < 100; ++i)
            news += m_health.failed(m_id, m_error, m_now.addMSecs(i)) ? 1 : 0;
        QCOMPARE(news, 1);
        const auto trouble = m_health.trouble(m_id);
        QCOMPARE(trouble->failures, 1);
        QCOMPARE(trouble->since, m_now);
        QVERIFY(m_now.msecsTo(trouble->until) <= 2000);
        QVERIFY(!m_health.trouble(m_other));
        QCOMPARE(m_health.mayAsk(m_other, m_now), m_now);
    }

    void oneAsksForAll()
    {
        (void)m_health.failed(m_id, m_error, m_now);
        QVERIFY(m_health.mayAsk(m_id, m_now) > m_now);
        const auto later = m_health.trouble(m_id)->until;
        QCOMPARE(m_health.mayAsk(m_id, later), later); // The first may.
        for (int i = 0; i < 100; ++i)
            QVERIFY(m_health.mayAsk(m_id, later) > later); // The others wait for what it hears.
        QVERIFY(!m_health.failed(m_id, m_error, later.addSecs(1)));
        QCOMPARE(m_health.trouble(m_id)->failures, 2);
    }

    void theOneThatNeverHearsAnythingIsFollowedByAnother()
    {
        (void)m_health.failed(m_id, m_error, m_now);
        const auto later = m_health.trouble(m_id)->until;
        QCOMPARE(m_health.mayAsk(m_id, later), later);
        const auto next = m_health.mayAsk(m_id, later);
        QCOMPARE(m_health.mayAsk(m_id, next), next);
    }

    void anAnswerOpensItForAll()
    {
        QVERIFY(!m_health.answered(m_id));
        (void)m_health.failed(m_id, m_error, m_now);
        QVERIFY(m_health.answered(m_id));
        QVERIFY(!m_health.trouble(m_id));
        QCOMPARE(m_health.mayAsk(m_id, m_now), m_now);
        QVERIFY(m_health.failed(m_id, m_error, m_now)); // News once more.
    }

    void restsGrowButNeverBeyondTwoMinutes()
    {
        auto now = m_now;
        qint64 longest = 0;
        for (int i = 0; i < 40; ++i) {
            (void)m_health.failed(m_id, m_error, now);
            longest = std::max(longest, now.msecsTo(m_health.trouble(m_id)->until));
            now = m_health.trouble(m_id)->until;
            QCOMPARE(m_health.mayAsk(m_id, now), now);
        }
        QCOMPARE(longest, 120'000);
    }

    void aClockThatIsSetBackDoesNotCloseItForHours()
    {
        (void)m_health.failed(m_id, m_error, m_now);
        const auto before = m_now.addDays(-1);
        QVERIFY(before.secsTo(m_health.mayAsk(m_id, before)) <= 120);
    }

    void thePersonNeedNotWait()
    {
        (void)m_health.failed(m_id, m_error, m_now);
        m_health.tryNow();
        QVERIFY(m_health.trouble(m_id)); // Nobody has answered yet.
        QCOMPARE(m_health.mayAsk(m_id, m_now), m_now);
        QVERIFY(m_health.mayAsk(m_id, m_now) > m_now);
    }

private:
    ConnectionHealth m_health;
    const ConnectionId m_id = ConnectionId::create();
    const ConnectionId m_other = ConnectionId::create();
    const QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);
    const Error m_error {.kind = Error::Kind::Network};
};

QTEST_GUILESS_MAIN(TestConnectionHealth)
#include "tst_connectionhealth.moc"
