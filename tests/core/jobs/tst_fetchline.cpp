#include "core/jobs/fetchline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;

namespace {

const QDateTime Now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

/// Said by the provider to end then.
FetchWish ending(const JobId& job, const ConnectionId& connection, qint64 secondsFromNow)
{
    const QDateTime accepted = Now.addSecs(-7200);
    return {job, connection, expiryOf({RemoteThing::Content, accepted, Now.addSecs(secondsFromNow)}),
            accepted};
}

FetchWish without(const JobId& job, const ConnectionId& connection, qint64 acceptedSecondsAgo)
{
    const QDateTime accepted = Now.addSecs(-acceptedSecondsAgo);
    return {job, connection, expiryOf({RemoteThing::Content, accepted}), accepted};
}

} // namespace

class TestFetchLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatEndsFirstGoesFirst()
    {
        const auto here = ConnectionId::create();
        const auto soon = JobId::create();
        const auto later = JobId::create();
        const auto oldest = JobId::create();
        const auto newest = JobId::create();
        const QList<FetchWish> waiting {without(newest, here, 60), ending(later, here, 7200),
                                        without(oldest, here, 86'400), ending(soon, here, 60)};
        QCOMPARE(nextFetches(waiting, {}, Now), (QList {soon, later, oldest, newest}));
    }

    void whatHasEndedComesLast()
    {
        const auto here = ConnectionId::create();
        const auto ended = JobId::create();
        const auto longEnded = JobId::create();
        const auto live = JobId::create();
        const auto unknown = JobId::create();
        const QList<FetchWish> waiting {ending(ended, here, -10), ending(longEnded, here, -3600),
                                        without(unknown, here, 60), ending(live, here, 7200)};
        QCOMPARE(nextFetches(waiting, {}, Now), (QList {live, unknown, longEnded, ended}));
        // A clock that runs a day ahead changes nothing of who goes before whom.
        const QList<FetchWish> lived {ending(ended, here, 7200), ending(live, here, 60)};
        QCOMPARE(nextFetches(lived, {}, Now.addDays(1)), (QList {live, ended}));
    }

    void theRuleOfTheCatalogCounts()
    {
        const auto here = ConnectionId::create();
        const auto said = JobId::create();
        const auto ruled = JobId::create();
        auto wish = without(ruled, here, 3000); // 10 min left of an hour
        wish.expiry = expiryOf({RemoteThing::Content, wish.acceptedAt, {}, Lifetime {1h, u"a page"_s, {}}});
        QCOMPARE(nextFetches({ending(said, here, 1200), wish}, {}, Now), (QList {ruled, said}));
    }

    void aConnectionHasAFewPlaces()
    {
        const auto here = ConnectionId::create();
        const auto there = ConnectionId::create();
        QList<FetchWish> waiting;
        for (int i = 0; i < 100; ++i)
            waiting.append(ending(JobId::create(), here, 100'000 - i));
        const auto elsewhere = JobId::create();
        waiting.append(without(elsewhere, there, 60));
        QCOMPARE(nextFetches(waiting, {}, Now),
                 (QList {waiting[99].job, waiting[98].job, waiting[97].job, waiting[96].job, elsewhere}));
        QCOMPARE(nextFetches(waiting, {{here, FetchesAtOnce - 1}}, Now),
                 (QList {waiting[99].job, elsewhere}));
        QCOMPARE(nextFetches(waiting, {{here, FetchesAtOnce}, {there, FetchesAtOnce}}, Now), QList<JobId>());
        QCOMPARE(nextFetches({}, {}, Now), QList<JobId>());
    }
};

QTEST_GUILESS_MAIN(TestFetchLine)
#include "tst_fetchline.moc"
