#include "core/jobs/admission.h"
#include "core/jobs/jobline.h"
#include "samples.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::jobs;

namespace {

const ConnectionId Here = ConnectionId::create();
const ConnectionId There = ConnectionId::create();

/// A line written as "!a b c/ (d)": a in the priority lane, a stop after c, d has ended. Capitals are at
/// the other connection, "b:" is paused. Jobs are named by their order in the line.
struct Line {
    QList<Job> jobs;
    QHash<QString, JobId> ids;

    explicit Line(const QString& text, qint64 step = 1024)
    {
        const auto words = text.split(u' ', Qt::SkipEmptyParts);
        for (const QString& word : words) {
            QString name;
            std::copy_if(word.begin(), word.end(), std::back_inserter(name),
                         [](QChar c) { return c.isLetter(); });
            Job job;
            job.id = JobId::create();
            job.order.connection = name.at(0).isUpper() ? There : Here;
            job.order.prompt = name;
            job.state = word.contains(u'(') ? JobState(Canceled {}) : JobState(Queued {});
            job.createdAt = job.changedAt = samples::time(int(jobs.size()));
            job.placement = {.position = step * (jobs.size() + 1),
                             .priority = word.contains(u'!'),
                             .paused = word.contains(u':'),
                             .stopHere = word.contains(u'/')};
            ids.insert(name, job.id);
            jobs.append(job);
        }
    }

    QSet<JobId> idsOf(const QString& names) const
    {
        QSet<JobId> some;
        for (const QString& name : names.split(u' ', Qt::SkipEmptyParts))
            some.insert(ids.value(name));
        return some;
    }

    QString text() const
    {
        auto sorted = jobs;
        std::stable_sort(sorted.begin(), sorted.end(), standsBefore);
        QStringList names;
        for (const Job& job : std::as_const(sorted))
            names.append(job.order.prompt);
        return names.join(u' ');
    }

    void apply(const Placements& placements)
    {
        for (Job& job : jobs)
            job.placement = placements.value(job.id, job.placement);
    }
};

} // namespace

/// Where a person puts jobs, and what starts then.
class JobLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moves_data();
    void moves();
    void nudges_data();
    void nudges();
    void movingForEverStaysInOrder();
    void theLastPlaceIsBehindAll();
    void starts_data();
    void starts();
    void brakes_data();
    void brakes();
};

void JobLineTest::moves_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("moving");
    QTest::addColumn<QString>("before"); // Empty: to the end.
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("touched"); // Rows that change.

    const auto row = [](const char* name, const QString& line, const QString& moving, const QString& before,
                        const QString& expected, int touched) {
        QTest::newRow(name) << line << moving << before << expected << touched;
    };
    row("up", u"a b c d"_s, u"d"_s, u"b"_s, u"a d b c"_s, 1);
    row("to the front", u"a b c d"_s, u"c"_s, u"a"_s, u"c a b d"_s, 1);
    row("to the end", u"a b c d"_s, u"a"_s, {}, u"b c d a"_s, 1);
    row("several keep their order", u"a b c d e"_s, u"e b d"_s, u"a"_s, u"b d e a c"_s, 3);
    row("onto itself", u"a b c"_s, u"b"_s, u"b"_s, u"a b c"_s, 0);
    row("to where it is", u"a b c"_s, u"b"_s, u"c"_s, u"a b c"_s, 0);
    row("all of them", u"a b c"_s, u"a b c"_s, u"a"_s, u"a b c"_s, 0);
    row("a group closes up", u"a b c d"_s, u"b d"_s, u"d"_s, u"a c b d"_s, 2);
    row("what has ended does not move", u"a (b) c"_s, u"b c"_s, u"a"_s, u"c a b"_s, 1);
    row("nothing", u"a b"_s, {}, u"a"_s, u"a b"_s, 0);
    row("not above the priority lane", u"!a !b c d"_s, u"d"_s, u"a"_s, u"a b d c"_s, 1);
    row("not below it", u"!a !b c d"_s, u"a"_s, u"d"_s, u"b a c d"_s, 1);
    row("each to its own lane", u"!a !b c d"_s, u"b d"_s, u"a"_s, u"b a d c"_s, 2);
    row("behind an ended stop", u"(a)/ b c"_s, u"c"_s, u"b"_s, u"a c b"_s, 1);
}

void JobLineTest::moves()
{
    QFETCH(QString, line);
    QFETCH(QString, moving);
    QFETCH(QString, before);
    QFETCH(QString, expected);
    QFETCH(int, touched);
    for (const qint64 step : {1024, 1, 0}) { // With room between neighbours, with none, and all equal.
        Line all(line, step);
        const auto anchor = before.isEmpty() ? std::nullopt : std::optional(all.ids.value(before));
        const auto placements = moved(all.jobs, all.idsOf(moving), anchor);
        if (step == 1024)
            QCOMPARE(placements.size(), touched);
        all.apply(placements);
        QCOMPARE(all.text(), expected);
    }
}

void JobLineTest::nudges_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("moving");
    QTest::addColumn<int>("by");
    QTest::addColumn<QString>("expected");

    QTest::newRow("up") << u"a b c"_s << u"c"_s << -1 << u"a c b"_s;
    QTest::newRow("down") << u"a b c"_s << u"a"_s << 1 << u"b a c"_s;
    QTest::newRow("up at the top") << u"a b c"_s << u"a"_s << -1 << u"a b c"_s;
    QTest::newRow("down at the end") << u"a b c"_s << u"c"_s << 1 << u"a b c"_s;
    QTest::newRow("two, up") << u"a b c d"_s << u"b d"_s << -1 << u"b d a c"_s;
    QTest::newRow("two, down") << u"a b c d"_s << u"a c"_s << 1 << u"b d a c"_s;
    QTest::newRow("both lanes") << u"!a !b c d"_s << u"b d"_s << -1 << u"b a d c"_s;
    QTest::newRow("over an ended stop") << u"(a)/ b c"_s << u"b"_s << -1 << u"b a c"_s;
    QTest::newRow("what has ended is no neighbour") << u"a (b) c"_s << u"c"_s << -1 << u"c a b"_s;
}

void JobLineTest::nudges()
{
    QFETCH(QString, line);
    QFETCH(QString, moving);
    QFETCH(int, by);
    for (const qint64 step : {1024, 1, 0}) {
        Line all(line, step);
        all.apply(nudged(all.jobs, all.idsOf(moving), by));
        QTEST(all.text(), "expected");
    }
}

void JobLineTest::movingForEverStaysInOrder()
{
    // Always into the same gap, until it is used up several times over.
    Line all(u"a b c d"_s);
    for (int i = 0; i < 500; ++i) {
        const QString moving = i % 2 == 0 ? u"c"_s : u"b"_s;
        const QString before = i % 2 == 0 ? u"b"_s : u"c"_s;
        all.apply(moved(all.jobs, all.idsOf(moving), all.ids.value(before)));
        QCOMPARE(all.text(), i % 2 == 0 ? u"a c b d"_s : u"a b c d"_s);
    }
}

void JobLineTest::theLastPlaceIsBehindAll()
{
    const auto now = samples::time();
    const qint64 position = positionBehind(0, now);
    QVERIFY(positionBehind(0, now.addMSecs(1)) > position); // By age, where nobody moved anything.
    QVERIFY(positionBehind(position, now) > position); // Two in the same moment.
    QVERIFY(positionBehind(position + 5, now.addSecs(-60)) > position + 5); // A clock that was set back.
}

void JobLineTest::starts_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Pauses>("pauses");
    QTest::addColumn<QString>("expected"); // With two places at each connection.

    QTest::newRow("by position") << u"a b c"_s << Pauses {} << u"a b"_s;
    QTest::newRow("priority first") << u"a b !c"_s << Pauses {} << u"c a"_s;
    QTest::newRow("two connections") << u"a A b B c C"_s << Pauses {} << u"a A b B"_s;
    QTest::newRow("all paused") << u"a !b"_s << Pauses {true, {}} << QString();
    QTest::newRow("one connection paused") << u"a A !B b"_s << Pauses {false, {There}} << u"a b"_s;
    QTest::newRow("one job paused") << u"a: b c d"_s << Pauses {} << u"b c"_s;
    QTest::newRow("paused is paused with priority too") << u"!a: b"_s << Pauses {} << u"b"_s;
    QTest::newRow("stop") << u"a/ b A"_s << Pauses {} << u"a"_s;
    QTest::newRow("priority passes a stop") << u"a/ b !c"_s << Pauses {} << u"c a"_s;
    QTest::newRow("a stop in the priority lane") << u"a !b/ !c"_s << Pauses {} << u"b"_s;
    QTest::newRow("the first stop counts") << u"a b/ c d/ e"_s << Pauses {} << u"a b"_s;
    QTest::newRow("a stop that has ended") << u"(a)/ b c"_s << Pauses {} << QString();
    QTest::newRow("before one that has ended") << u"b (a)/ c"_s << Pauses {} << u"b"_s;
    QTest::newRow("a paused stop stops too") << u"a:/ b"_s << Pauses {} << QString();
}

void JobLineTest::starts()
{
    QFETCH(QString, line);
    QFETCH(Pauses, pauses);
    const Line all(line);
    std::optional<Job> stop;
    for (const Job& job : all.jobs) {
        if (job.placement.stopHere && (!stop || standsBefore(job, *stop)))
            stop = job;
    }
    auto shuffled = all.jobs;
    std::reverse(shuffled.begin(), shuffled.end());
    const auto chosen = admitted(
        shuffled,
        {.pauses = pauses, .stop = stop, .preparing = {}, .limit = [](const ConnectionId&) { return 2; }});
    QStringList names;
    for (const Job& job : chosen)
        names.append(job.order.prompt);
    QTEST(names.join(u' '), "expected");
}

void JobLineTest::brakes_data()
{
    QTest::addColumn<QString>("line"); // Asked about the last.
    QTest::addColumn<Pauses>("pauses");
    QTest::addColumn<int>("expected"); // -1: none.

    QTest::newRow("none") << u"a"_s << Pauses {} << -1;
    QTest::newRow("all") << u"a:"_s << Pauses {true, {Here}} << int(Brake::AllPaused);
    QTest::newRow("connection") << u"a:"_s << Pauses {false, {Here}} << int(Brake::ConnectionPaused);
    QTest::newRow("another connection") << u"a"_s << Pauses {false, {There}} << -1;
    QTest::newRow("job") << u"s/ a:"_s << Pauses {} << int(Brake::JobPaused);
    QTest::newRow("behind a stop") << u"s/ a"_s << Pauses {} << int(Brake::StopHere);
    QTest::newRow("the stop itself") << u"a/"_s << Pauses {} << -1;
    QTest::newRow("above a stop") << u"s/ !a"_s << Pauses {} << -1;
}

void JobLineTest::brakes()
{
    QFETCH(QString, line);
    QFETCH(Pauses, pauses);
    const Line all(line);
    const Job& first = all.jobs.first();
    const auto brake
        = brakeOn(all.jobs.last(), pauses, first.placement.stopHere ? std::optional(first) : std::nullopt);
    QTEST(brake ? int(*brake) : -1, "expected");
}

QTEST_GUILESS_MAIN(JobLineTest)
#include "tst_jobline.moc"
