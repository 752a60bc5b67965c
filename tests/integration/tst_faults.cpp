#include "core/base/async.h"
#include "core/catalog/catalog.h"
#include "core/jobs/effects/lookupeffect.h"
#include "core/jobs/jobtransition.h"
#include "core/providers/openai/openaiclient.h"
#include "faultlane.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::jobs;
using Kind = Error::Kind;

namespace {

constexpr int Lanes = 8;
constexpr int Patience = 400'000; // ms, for all rows on a busy machine.
const QString Page = QStringLiteral(TROUPE_FAULTS_PAGE);

/// How often a job is tried again before `event` has taken it elsewhere: `back` brings it to where the event
/// may happen again. -1: for ever.
int triedAgain(const JobState& start, const JobEvent& event, const QList<JobEvent>& back)
{
    constexpr int Enough = 300;
    JobState state = start;
    for (int again = 0; again < Enough; ++again) {
        const auto failed = next(state, event);
        if (!failed || isFinal(*failed))
            return again;
        state = *failed;
        for (const JobEvent& step : back)
            state = next(state, step).value_or(state);
    }
    return -1;
}

/// As above, for what is looked for in lists.
int looksAgain(bool listsCome)
{
    constexpr int Enough = 300;
    for (int looks = 0; looks < Enough; ++looks) {
        const Error error {.kind = Kind::Network};
        if (!pauseBeforeLook(listsCome ? looks : 0, listsCome ? 0 : looks, error))
            return looks - 1; // The first is not again.
    }
    return -1;
}

Error error(Kind kind, int status = 0)
{
    Error error {.kind = kind};
    error.httpStatus = status;
    return error;
}

} // namespace

/// What becomes of a job for each thing that can go wrong at the other side: docs/faults.md, row by row.
class FaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFaultHasARow();
    void outcomes_data();
    void outcomes();
    void deletions_data();
    void deletions();
    void limits_data();
    void limits();
    void theDeadlineOfAModelThatSaysNothing();

private:
    std::unique_ptr<test::Profile> m_profile;
    std::vector<std::unique_ptr<test::FaultLane>> m_lanes;
    QHash<QString, test::FaultOutcome> m_outcomes;
};

void FaultsTest::initTestCase()
{
    const auto program = QStringLiteral(TROUPE_QUICK_SANDBOX);
    m_profile = std::make_unique<test::Profile>(program);
    for (int i = 0; i < Lanes; ++i)
        m_lanes.push_back(std::make_unique<test::FaultLane>(*m_profile, program));
    const auto rows = test::faultRows(Page);
    for (qsizetype i = 0; i < rows.size(); ++i)
        m_lanes.at(size_t(i % Lanes))->add(rows.at(i));
    const auto allDone = [&] {
        bool done = true;
        for (const auto& lane : m_lanes)
            done = lane->step() && done;
        return done;
    };
    QVERIFY(QTest::qWaitFor(allDone, Patience));
    for (const auto& lane : m_lanes)
        m_outcomes.insert(lane->outcomes());
}

void FaultsTest::everyFaultHasARow()
{
    QStringList expected;
    for (const QString& call : {u"character_create"_s, u"create"_s, u"edit"_s, u"extend"_s, u"poll"_s,
                                u"list"_s, u"content"_s, u"delete"_s}) {
        for (const QString& fault : test::faultsOf(call))
            expected.append(call + u' ' + fault);
    }
    QStringList found;
    for (const auto& row : test::faultRows(Page))
        found.append(row.name());
    for (const auto& row : test::tableRows(Page, u"| call | fault | what the call tells |"_s))
        found.append(row.at(0) + u' ' + row.at(1));
    expected.sort();
    found.sort();
    QCOMPARE(found, expected);
}

void FaultsTest::outcomes_data()
{
    QTest::addColumn<int>("row");
    const auto rows = test::faultRows(Page);
    for (qsizetype i = 0; i < rows.size(); ++i)
        QTest::newRow(qPrintable(rows.at(i).name())) << int(i);
}

void FaultsTest::outcomes()
{
    QFETCH(int, row);
    const auto wanted = test::faultRows(Page).at(row);
    const auto found = m_outcomes.value(wanted.name());
    QCOMPARE(found.endsAs, wanted.endsAs);
    if (wanted.orMore)
        QVERIFY2(found.calls >= wanted.calls, qPrintable(QString::number(found.calls)));
    else
        QCOMPARE(found.calls, wanted.calls);
    QCOMPARE(found.paid, wanted.paid);
    QCOMPARE(found.charged, wanted.charged);
    if (wanted.fault == u"rate_limit") // It was obeyed.
        QVERIFY2(found.elapsed >= test::FaultLane::RetryAfter * 1000,
                 qPrintable(QString::number(found.elapsed)));
    if (wanted.fault == u"job_moderated")
        QCOMPARE(found.error.kind, Kind::Moderated);
    if (wanted.fault == u"truncated_mp4" && wanted.endsAs == u"Failed")
        QCOMPARE(found.error.kind, Kind::MediaCutOff);
}

void FaultsTest::deletions_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("told");
    QTest::addColumn<int>("calls");
    const auto rows = test::tableRows(Page, u"| call | fault | what the call tells |"_s);
    for (const auto& row : rows)
        QTest::newRow(qPrintable(row.at(1)))
            << row.at(1) << row.at(2).section(u':', 0, 0) << row.at(3).toInt();
}

void FaultsTest::deletions()
{
    QFETCH(QString, fault);
    QFETCH(QString, told);
    QFETCH(int, calls);
    const auto& sandbox = m_lanes.front()->sandbox();
    QVERIFY(sandbox.setFaults({}));
    const auto videos = sandbox.videos();
    const auto paid = sandbox.ledger().size();
    QString id; // One that is over.
    for (const auto& video : videos) {
        const QString status = video[u"status"_s].toString();
        if (status == u"completed" || status == u"failed")
            id = video[u"id"_s].toString();
    }
    QVERIFY(!id.isEmpty());
    QVERIFY(
        sandbox.setFaults({QJsonObject {{u"call"_s, u"delete"_s}, {u"fault"_s, fault}, {u"times"_s, 1}}}));

    QNetworkAccessManager network;
    openai::Client client(
        sandbox.url(), [&] { return sandbox.token(); }, network);
    std::optional<Result<>> answer;
    whenDone(client.remove(id), this, [&](const Result<>& done) { answer = done; });
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 30'000);
    QCOMPARE(*answer ? u"done"_s : kindName(answer->error().kind), told);
    QCOMPARE(sandbox.faults().first()[u"seen"_s].toInt(), calls);
    QCOMPARE(sandbox.ledger().size(), paid);
}

void FaultsTest::limits_data()
{
    QTest::addColumn<int>("again");
    QTest::addColumn<QString>("text");
    const Accepted accepted {{u"video_1"_s, {}, {}}, QDateTime::currentDateTimeUtc()};
    const QDateTime now = accepted.at;
    const JobState running = Running {.accepted = accepted};
    const JobState downloading = Downloading {.accepted = accepted};
    const RemoteStatus made {.phase = RemoteStatus::Phase::Succeeded};
    const auto refused = [&](Kind kind, int status) {
        return SubmitAnswered {SubmitRefused {error(kind, status)}, now};
    };
    const QList<JobEvent> sentAgain {Released {}, Prepared {now}};
    const JobState sent = Submitting {now, {}};
    const QHash<QString, int> counts {
        {u"a temporary no to a paid call"_s, triedAgain(sent, refused(Kind::RateLimited, 429), sentAgain)},
        {u"a temporary no to a character"_s,
         triedAgain(Queued {}, PrepareFailed {error(Kind::Server, 503), now}, {Released {}})},
        {u"no network before a paid call"_s, triedAgain(sent, refused(Kind::Network, 0), sentAgain)},
        {u"a full disk before a paid call"_s,
         triedAgain(Queued {}, PrepareFailed {error(Kind::DiskFull), now}, {Released {}})},
        {u"polls without an answer"_s, triedAgain(running, PollFailed {error(Kind::Network)}, {})},
        {u"polls answered with 404"_s, triedAgain(running, PollFailed {error(Kind::NotFound, 404)}, {})},
        {u"lists that do not name it"_s, looksAgain(true)},
        {u"lists that do not come"_s, looksAgain(false)},
        {u"downloads that break"_s, triedAgain(downloading, FetchFailed {error(Kind::Network), 0}, {})},
        {u"downloads of something else"_s,
         triedAgain(downloading, FetchFailed {error(Kind::Protocol, 200), 0}, {})},
        {u"clips that are no good"_s,
         triedAgain(Verifying {.accepted = accepted}, VerifyFailed {error(Kind::MediaCutOff)},
                    {Polled {made}, FetchDone {}})},
        {u"a full disk under a download"_s,
         triedAgain(downloading, FetchFailed {error(Kind::DiskFull), 0}, {Released {}})},
    };
    const auto rows = test::tableRows(Page, u"| what goes on | tried again | then |"_s);
    QCOMPARE(rows.size(), counts.size());
    for (const auto& row : rows)
        QTest::newRow(qPrintable(row.at(0))) << counts.value(row.at(0), -99) << row.at(1);
}

void FaultsTest::limits()
{
    QFETCH(int, again);
    QFETCH(QString, text);
    QCOMPARE(again < 0 ? (again == -1 ? u"no end"_s : u"not looked at"_s) : QString::number(again), text);
}

void FaultsTest::theDeadlineOfAModelThatSaysNothing()
{
    QCOMPARE(DefaultDeadline, std::chrono::minutes(60));
    QCOMPARE(Catalog::builtIn().model(u"sora-2"_s).value().deadline, DefaultDeadline);
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
