#include "core/jobs/timetable.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace troupe;

class TestTimetable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_now = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);
        m_due.clear();
        m_table
            = std::make_unique<Timetable>([this] { return m_now; }, [this](const JobId& id) { m_due << id; });
    }

    void eachIsDueOnceInItsOrder()
    {
        m_table->set(m_second, m_now.addSecs(20));
        m_table->set(m_first, m_now.addSecs(10));
        pass(9s);
        QVERIFY(m_due.isEmpty());
        pass(1s);
        QCOMPARE(m_due, QList {m_first});
        pass(60s);
        QCOMPARE(m_due, (QList {m_first, m_second}));
        pass(600s);
        QCOMPARE(m_due.size(), 2);
    }

    void anotherMomentTakesThePlaceOfTheFirst()
    {
        m_table->set(m_first, m_now.addSecs(10));
        m_table->set(m_first, m_now.addSecs(100));
        pass(50s);
        QVERIFY(m_due.isEmpty());
        m_table->remove(m_first);
        pass(500s);
        QVERIFY(m_due.isEmpty());
        QVERIFY(!m_table->contains(m_first));
    }

    void afterSleepAllThatWasMissedIsDue()
    {
        m_table->set(m_first, m_now.addSecs(10));
        m_table->set(m_second, m_now.addSecs(3000));
        pass(8h);
        QCOMPARE(m_due, (QList {m_first, m_second}));
    }

    void aClockThatIsSetBackMakesNothingWaitLonger()
    {
        m_table->set(m_first, m_now.addSecs(10));
        m_table->set(m_second, m_now.addSecs(20));
        pass(5s);
        pass(-24h);
        pass(5s);
        QCOMPARE(m_due, QList {m_first});
        pass(10s);
        QCOMPARE(m_due, (QList {m_first, m_second}));
    }

    void whatIsSetAfterTheJumpGoesByTheNewClock()
    {
        m_table->set(m_first, m_now.addSecs(10));
        m_now = m_now.addDays(-1); // Nobody has looked at the clock since.
        m_table->set(m_second, m_now.addSecs(20));
        pass(10s);
        QCOMPARE(m_due, QList {m_first});
        pass(10s);
        QCOMPARE(m_due, (QList {m_first, m_second}));
    }

    void aClockThatIsKeptRightMovesNothing()
    {
        m_table->set(m_first, m_now.addSecs(10));
        pass(1s);
        pass(-1s);
        pass(9s);
        QVERIFY(m_due.isEmpty());
        pass(1s);
        QCOMPARE(m_due, QList {m_first});
    }

    void itsOwnTimerLooksAtTheClock()
    {
        m_table->set(m_first, m_now);
        QTRY_COMPARE(m_due, QList {m_first});
    }

private:
    void pass(std::chrono::milliseconds time)
    {
        m_now = m_now.addMSecs(time.count());
        m_table->fire();
    }

    QDateTime m_now;
    QList<JobId> m_due;
    std::unique_ptr<Timetable> m_table;
    const JobId m_first = JobId::create();
    const JobId m_second = JobId::create();
};

QTEST_GUILESS_MAIN(TestTimetable)
#include "tst_timetable.moc"
