#include "core/sandbox/server/state.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::sandbox;

namespace {

VideoJob job(const QString& id)
{
    VideoJob made;
    made.id = id;
    made.model = u"sora-2-pro"_s;
    made.prompt = u"Ein „Prompt“\nin two lines \U0001F98A"_s;
    made.size = {1280, 720};
    made.seconds = 8;
    made.createdAt = 1'700'000'000;
    made.characterIds = {u"char_1"_s};
    return made;
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList idsOf(const JobPage& page)
{
    QStringList ids;
    for (const VideoJob& entry : page.jobs)
        ids << entry.id;
    return ids;
}

} // namespace

class TestSandboxState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyRecordSurvives();
    void acceptedJobsWaitAgain();
    void aCutOffLineIsDropped();
    void aDamagedLineIsRefused();
    void aNewerFormatIsRefused();
    void oneProcessAtATime();
    void deletedJobsKeepTheirMoney();
    void filesOfNobodyAreSwept();
    void tooManyWait();
    void pages_data();
    void pages();

private:
    std::unique_ptr<State> open()
    {
        auto state
            = State::open(m_folder->path(), [this] { return QDateTime::fromSecsSinceEpoch(m_now, Qt::UTC); });
        return state ? std::move(*state) : nullptr;
    }
    QString journal() const { return m_folder->filePath(u"journal.jsonl"_s); }

    std::optional<QTemporaryDir> m_folder;
    qint64 m_now = 1'700'000'000;
};

void TestSandboxState::init()
{
    m_folder.emplace();
    m_now = 1'700'000'000;
}

void TestSandboxState::everyRecordSurvives()
{
    VideoJob full = job(u"video_full"_s);
    full.kind = VideoJob::Kind::Extend;
    full.remixedFrom = u"video_0"_s;
    full.addedSeconds = 4;
    full.extensions = 2;
    full.referenceFile = u"video_full-reference"_s;
    full.sourceFile = u"video_full-source"_s;
    full.truncated = true;
    const StoredCharacter luna {u"char_1"_s, u"Luna"_s, 1'700'000'000, u"char_1-clip"_s};
    VideoJob done;
    VideoJob failed;
    {
        const auto state = open();
        QVERIFY(state);
        QVERIFY(state->add(luna));
        QVERIFY(state->accept(full, 4));
        QVERIFY(state->accept(job(u"video_failed"_s), 8));
        state->begin(u"video_full"_s);
        state->complete(u"video_full"_s);
        state->fail(u"video_failed"_s, u"moderation_blocked"_s, u"Because."_s);
        done = *state->find(u"video_full"_s);
        failed = *state->find(u"video_failed"_s);
        QCOMPARE(done.expiresAt, std::optional<qint64>(m_now + ContentSeconds));
    }
    for (int i = 0; i < 2; ++i) { // the second time from a journal that was written anew
        const auto state = open();
        QVERIFY(state);
        QVERIFY(*state->find(u"video_full"_s) == done);
        QVERIFY(*state->find(u"video_failed"_s) == failed);
        QVERIFY(*state->character(u"char_1"_s) == luna);
        const auto ledger = state->ledger();
        QCOMPARE(ledger.size(), 2);
        QCOMPARE(ledger.first().id, u"video_full"_s);
        QCOMPARE(ledger.first().kind, VideoJob::Kind::Extend);
        QCOMPARE(ledger.first().usd.microUsd, Money::fromUsd(1.2).microUsd);
        QVERIFY(!state->hasWaiting());
    }
}

void TestSandboxState::acceptedJobsWaitAgain()
{
    {
        const auto state = open();
        for (const auto& id : {u"video_a"_s, u"video_b"_s, u"video_c"_s})
            QVERIFY(state->accept(job(id), 8));
        QCOMPARE(state->takeWaiting()->id, u"video_a"_s);
        state->begin(u"video_a"_s);
        state->setProgress(u"video_a"_s, 70);
    }
    const auto state = open();
    const auto resumed = state->takeWaiting();
    QCOMPARE(resumed->id, u"video_a"_s);
    QCOMPARE(resumed->status, VideoJob::Status::InProgress);
    QCOMPARE(state->takeWaiting()->id, u"video_b"_s);
    QCOMPARE(state->takeWaiting()->id, u"video_c"_s);
    QVERIFY(!state->takeWaiting());
    QCOMPARE(state->ledger().size(), 3);
}

void TestSandboxState::aCutOffLineIsDropped()
{
    {
        const auto state = open();
        QVERIFY(state->accept(job(u"video_a"_s), 8));
        QVERIFY(state->accept(job(u"video_b"_s), 8));
    }
    writeFile(journal(), readFile(journal()).chopped(20));
    const auto state = open();
    QVERIFY(state);
    QVERIFY(state->find(u"video_a"_s));
    QVERIFY(!state->find(u"video_b"_s));
    QCOMPARE(state->ledger().size(), 1); // never one without the other
    QVERIFY(state->accept(job(u"video_c"_s), 8));
}

void TestSandboxState::aDamagedLineIsRefused()
{
    {
        const auto state = open();
        QVERIFY(state->accept(job(u"video_a"_s), 8));
    }
    const QByteArray before = readFile(journal()) + "not JSON\n{}\n";
    writeFile(journal(), before);
    const auto state = State::open(m_folder->path());
    QVERIFY(!state);
    QCOMPARE(state.error().kind, Error::Kind::Damaged);
    QCOMPARE(state.error().detail, u"journal line 3"_s);
    QCOMPARE(readFile(journal()), before);
}

void TestSandboxState::aNewerFormatIsRefused()
{
    const QByteArray newer = "{\"format\":2}\n";
    writeFile(journal(), newer);
    const auto state = State::open(m_folder->path());
    QVERIFY(!state);
    QCOMPARE(state.error().kind, Error::Kind::NewerVersion);
    QCOMPARE(readFile(journal()), newer);
}

void TestSandboxState::oneProcessAtATime()
{
    auto first = open();
    const auto second = State::open(m_folder->path());
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Error::Kind::Locked);
    QVERIFY(second.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
    first.reset();
    QVERIFY(open());
}

void TestSandboxState::deletedJobsKeepTheirMoney()
{
    {
        const auto state = open();
        QVERIFY(state->accept(job(u"video_a"_s), 8));
        QCOMPARE(state->remove(u"video_a"_s).error().status, 409);
        QCOMPARE(state->remove(u"video_none"_s).error().status, 404);
        state->complete(u"video_a"_s);
        writeFile(state->pathOf(u"video_a.mp4"_s), "clip");
        QVERIFY(state->remove(u"video_a"_s));
        QVERIFY(!QFile::exists(state->pathOf(u"video_a.mp4"_s)));
    }
    const auto state = open();
    QVERIFY(!state->find(u"video_a"_s));
    QCOMPARE(state->ledger().size(), 1);
}

void TestSandboxState::filesOfNobodyAreSwept()
{
    QStringList keep;
    {
        const auto state = open();
        VideoJob waiting = job(u"video_b"_s);
        waiting.sourceFile = u"video_b-source"_s;
        QVERIFY(state->accept(job(u"video_a"_s), 8));
        QVERIFY(state->accept(waiting, 8));
        state->complete(u"video_a"_s);
        for (const auto& name : {u"video_a.mp4"_s, u"video_b-source"_s, u"upload-1"_s, u"video_b.part.mp4"_s})
            writeFile(state->pathOf(name), "x");
    }
    m_now += ContentSeconds + 3600; // expired, but still good to go on from
    {
        const auto state = open();
        QVERIFY(QFile::exists(state->pathOf(u"video_a.mp4"_s)));
        QVERIFY(QFile::exists(state->pathOf(u"video_b-source"_s)));
        QVERIFY(!QFile::exists(state->pathOf(u"upload-1"_s)));
        QVERIFY(!QFile::exists(state->pathOf(u"video_b.part.mp4"_s)));
    }
    m_now += 8 * 24 * 3600;
    const auto state = open();
    QVERIFY(!QFile::exists(state->pathOf(u"video_a.mp4"_s)));
}

void TestSandboxState::tooManyWait()
{
    const auto state = open();
    for (size_t i = 0; i < MaxWaitingJobs; ++i)
        QVERIFY(state->accept(job(u"video_%1"_s.arg(i)), 8));
    const auto refused = state->accept(job(u"video_last"_s), 8);
    QVERIFY(!refused);
    QCOMPARE(refused.error().status, 429);
    QVERIFY(refused.error().retryAfterSeconds);
    QCOMPARE(state->ledger().size(), qsizetype(MaxWaitingJobs));
    QVERIFY(state->takeWaiting());
    QVERIFY(state->accept(job(u"video_last"_s), 8));
}

void TestSandboxState::pages_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("ascending");
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<bool>("hasMore");

    QTest::newRow("newest first") << 20 << QString() << false << QStringList {u"c"_s, u"b"_s, u"a"_s}
                                  << false;
    QTest::newRow("oldest first") << 20 << QString() << true << QStringList {u"a"_s, u"b"_s, u"c"_s} << false;
    QTest::newRow("part") << 2 << QString() << false << QStringList {u"c"_s, u"b"_s} << true;
    QTest::newRow("exactly all") << 3 << QString() << false << QStringList {u"c"_s, u"b"_s, u"a"_s} << false;
    QTest::newRow("after") << 1 << u"c"_s << false << QStringList {u"b"_s} << true;
    QTest::newRow("after, ascending") << 5 << u"a"_s << true << QStringList {u"b"_s, u"c"_s} << false;
    QTest::newRow("after the last") << 5 << u"a"_s << false << QStringList {} << false;
    QTest::newRow("limit 0") << 0 << QString() << false << QStringList {} << true;
}

void TestSandboxState::pages()
{
    QFETCH(const int, limit);
    QFETCH(const QString, after);
    QFETCH(const bool, ascending);
    const auto state = open();
    for (const auto& id : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(state->accept(job(id), 8)); // all in the same second
    const auto page = state->list(
        {limit, after, ascending ? ListRequest::Order::Ascending : ListRequest::Order::Descending});
    QVERIFY(page);
    QTEST(idsOf(*page), "ids");
    QTEST(page->hasMore, "hasMore");
    QCOMPARE(state->list({20, u"none"_s}).error().param, u"after"_s);
}

QTEST_GUILESS_MAIN(TestSandboxState)
#include "tst_sandboxstate.moc"
