#include "core/jobs/admission.h"
#include "core/jobs/effects/lookupeffect.h"
#include "core/jobs/expectation.h"
#include "core/jobs/jobtable.h"
#include "core/jobs/timetable.h"
#include "samples.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;
using namespace troupe::jobs;
using samples::time;

namespace {

const ConnectionId Here = ConnectionId::create();
const ConnectionId There = ConnectionId::create();

Job job(const JobState& state, const ConnectionId& connection = Here, int second = 0)
{
    JobOrder order;
    order.connection = connection;
    return {JobId::create(), order, state, time(second), time(second)};
}

Running running()
{
    return {.accepted = {samples::remote(), time()}};
}

RemoteCandidate candidate(const QString& id, int second, const QString& prompt = u"Luna"_s,
                          const QString& model = u"sora-2"_s)
{
    return {{id, {}, {}}, model, prompt, time(second), RemoteStatus::Phase::Running};
}

QStringList ids(const LookUpMatch& match)
{
    QStringList ids;
    for (const auto& candidate : match.candidates)
        ids.append(candidate.remote.id);
    return ids;
}

} // namespace

class JobRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void admitsTheOldestToFreePlaces()
    {
        const auto first = job(Queued {});
        const auto second = job(Queued {});
        const auto third = job(Queued {});
        const auto elsewhere = job(Queued {}, There);
        const QList<Job> all {job(running()), job(Unknown {time(), {.kind = Error::Kind::Timeout}}),
                              first,          second,
                              elsewhere,      third};
        const auto limits = [](const ConnectionId& id) { return id == Here ? 3 : 0; };
        auto chosen = admitted(all, {}, limits);
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen.at(0).id, first.id);
        QCOMPARE(chosen.at(1).id, second.id);

        chosen = admitted(all, {first.id}, limits); // Has its place already.
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).id, second.id);

        QVERIFY(admitted(all, {}, [](const ConnectionId&) { return -5; }).isEmpty());
    }

    void whatWaitsForADiskHasNoPlace()
    {
        const Accepted accepted {samples::remote(), time()};
        QVERIFY(occupiesPlace(Downloading {accepted}));
        QVERIFY(!occupiesPlace(Downloading {accepted, {}, 0, HoldReason::Disk}));
        QVERIFY(!occupiesPlace(Verifying {accepted, {}, HoldReason::Disk}));
        QVERIFY(!occupiesPlace(Held {}));
        QVERIFY(!occupiesPlace(Canceled {}));
    }

    void tablesKeepTheLatestThatEnded()
    {
        JobTable table;
        const auto unfinished = job(running(), Here, -10);
        table.put(unfinished);
        QList<Job> ended;
        for (int i = 0; i < JobTable::MaxEnded + 5; ++i) {
            ended.append(job(Canceled {}, Here, i));
            table.put(ended.last());
        }
        QCOMPARE(table.all().size(), JobTable::MaxEnded + 1);
        QCOMPARE(table.all().first().id, unfinished.id);
        QVERIFY(!table.find(ended.at(4).id));
        QVERIFY(table.find(ended.at(5).id).has_value());
        QCOMPARE(table.unfinished().size(), 1);

        auto again = ended.last(); // Retried: it is not counted as ended any more.
        again.state = Queued {};
        table.put(again);
        QCOMPARE(table.unfinished().size(), 2);
        QCOMPARE(table.all().size(), JobTable::MaxEnded + 1);
    }

    void timetablesKeepOneMomentPerJob()
    {
        QDateTime now = time();
        QList<JobId> due;
        Timetable timetable([&] { return now; }, [&](const JobId& id) { due.append(id); });
        const auto first = JobId::create();
        const auto second = JobId::create();
        const auto removed = JobId::create();
        timetable.set(first, time(3600));
        timetable.set(first, time(-1)); // Past: at once.
        timetable.set(second, time(-5));
        timetable.set(removed, time(-5));
        timetable.remove(removed);
        QVERIFY(due.isEmpty()); // Never from within set().
        QTRY_COMPARE(due.size(), 2);
        QCOMPARE(due, QList<JobId>({second, first}));
        QVERIFY(!timetable.contains(first));
        timetable.set(second, time(3600));
        now = time(3600); // Slept.
        timetable.set(first, time(3600));
        QTRY_COMPARE(due.size(), 4);
    }

    void expectations()
    {
        JobOrder order;
        order.seconds = 8;
        order.size = QSize(1280, 720);
        QCOMPARE(expectationOf(order, {}), (Expectation {8.0, QSize(1280, 720)}));
        Take source {.id = {},
                     .shot = {},
                     .lineage = {},
                     .recipe = {},
                     .clip = samples::hash(),
                     .size = QSize(720, 1280),
                     .seconds = 4,
                     .createdAt = {}};
        order.size = {};
        order.operation = Operation::Extend;
        QCOMPARE(expectationOf(order, source), (Expectation {12.0, QSize(720, 1280)}));
        order.operation = Operation::Edit;
        QCOMPARE(expectationOf(order, source), (Expectation {4.0, QSize(720, 1280)}));
        QCOMPARE(expectationOf(order, {}), Expectation {}); // Its source is gone: nothing is known.
    }

    void differences_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<double>("frame");
        QTest::addColumn<QString>("said");
        const QSize asked(1280, 720);
        QTest::newRow("exact") << asked << 8.0 << 0.04 << QString();
        QTest::newRow("a quarter second") << asked << 7.75 << 0.04 << QString();
        QTest::newRow("a slow frame") << asked << 8.5 << 0.5 << QString();
        QTest::newRow("short") << asked << 5.0 << 0.04 << u"asked 8 s, got 5 s"_s;
        QTest::newRow("small") << QSize(640, 360) << 8.0 << 0.04 << u"asked 1280x720, got 640x360"_s;
        QTest::newRow("no length") << asked << std::numeric_limits<double>::quiet_NaN() << 0.0
                                   << u"asked 8 s, got nan s"_s;
        QTest::newRow("both") << QSize(720, 1280) << 9.0 << 0.04
                              << u"asked 1280x720, got 720x1280; asked 8 s, got 9 s"_s;
    }

    void differences()
    {
        QFETCH(QSize, size);
        QFETCH(double, seconds);
        QFETCH(double, frame);
        QFETCH(QString, said);
        const auto differs = difference({8.0, QSize(1280, 720)}, size, seconds, frame);
        QCOMPARE(differs ? differs->detail : QString(), said);
        QVERIFY(!differs || differs->kind == Error::Kind::MediaNotAsAsked);
        QVERIFY(!difference({}, size, seconds, frame));
    }

    void theOnlyCandidateIsCertain()
    {
        const LookUp wanted {JobId::create(), u"sora-2"_s, u"Luna"_s, time()};
        const auto found = match(wanted,
                                 {candidate(u"mine"_s, 2), candidate(u"mine"_s, 2), candidate(u"known"_s, 1),
                                  candidate(u"old"_s, -3600), candidate(u"prompt"_s, 1, u"Bo"_s),
                                  candidate(u"model"_s, 1, u"Luna"_s, u"veo"_s), candidate({}, 1)},
                                 {u"known"_s}, true);
        QCOMPARE(ids(found), QStringList({u"mine"_s}));
        QVERIFY(found.certain && found.certain->id == u"mine");
    }

    void nothingElseIsCertain()
    {
        const LookUp wanted {JobId::create(), u"sora-2"_s, u"Luna"_s, time()};
        QVERIFY(!match(wanted, {}, {}, true).certain);
        QVERIFY(!match(wanted, {candidate(u"a"_s, 1), candidate(u"b"_s, 2)}, {}, true).certain);
        QVERIFY(!match(wanted, {candidate(u"a"_s, 1)}, {}, false).certain); // Another job might be meant.
        QVERIFY(!match(wanted, {candidate(u"a"_s, -120)}, {}, true).certain); // Before it was sent.
        QVERIFY(!match(wanted, {candidate(u"a"_s, 7200)}, {}, true).certain);
        const auto silent
            = match(wanted, {candidate(u"a"_s, 1, {})}, {}, true); // Not echoed: shown, not taken.
        QVERIFY(!silent.certain);
        QCOMPARE(silent.candidates.size(), 1);
        auto timeless = candidate(u"a"_s, 1); // Shown as well, though nobody knows when it was made.
        timeless.createdAt = {};
        const auto shown = match(wanted, {timeless}, {}, true);
        QVERIFY(!shown.certain);
        QCOMPARE(shown.candidates.size(), 1);
    }

    void whoMayClaimARemoteJob()
    {
        QVERIFY(mayClaim(Submitting {time(), {}}));
        QVERIFY(mayClaim(Unknown {time(), {.kind = Error::Kind::Timeout}}));
        QVERIFY(mayClaim(Failed {{.kind = Error::Kind::Timeout}, Charged::Unknown})); // Marked as lost.
        QVERIFY(!mayClaim(running())); // It has its own.
        QVERIFY(!mayClaim(Queued {}));
        QVERIFY(!mayClaim(Refused {{.kind = Error::Kind::Rejected}}));
    }
};

QTEST_GUILESS_MAIN(JobRulesTest)
#include "tst_jobrules.moc"
