#include "core/jobs/jobjson.h"
#include "core/jobs/jobqueue.h"
#include "core/media/mediaservice.h"
#include "core/store/jobrepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/store.h"
#include "samplejobs.h"
#include "tests/support/noproviders.h"
#include "ui/queue/joblogtext.h"
#include "ui/queue/jobpage.h"

#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace troupe;
using samples::Now;

namespace {

JobLogEntry entry(JobStep step)
{
    return {.at = Now, .step = step, .state = u"Queued"_s};
}

} // namespace

/// What the page of a job tells, and that its log is in plain words.
class TestJobPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup();

    void everyStepIsASentence();
    void aStepSaysWhy();
    void moneyHasItsSource_data();
    void moneyHasItsSource();
    void tellsAllAboutAJob();
    void anAnswerIsOneFoldAway();
    void followsTheJob();
    void aJobThatEndedLongAgo();

private:
    QString text(const char* name) const
    {
        return m_page->findChild<QLabel*>(QLatin1StringView(name))->text();
    }
    QTreeWidget* log() const { return m_page->findChild<QTreeWidget*>(u"jobPageLog"_s); }
    void write(const Job& job, const QList<JobLogEntry>& entries);
    void open(const JobId& id);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    test::NoProviders m_providers;
    media::MediaService m_media;
    std::unique_ptr<JobQueue> m_queue;
    QPointer<JobPage> m_page;
};

void TestJobPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = Store::open(m_folder->path()).value();
    m_queue = std::make_unique<JobQueue>(*m_store, m_providers, m_media, samples::clock());
    m_queue->setPaused(true);
}

void TestJobPage::cleanup()
{
    delete m_page;
    m_queue.reset();
    m_store.reset();
}

void TestJobPage::write(const Job& job, const QList<JobLogEntry>& entries)
{
    QList<JobEventRow> rows;
    for (const JobLogEntry& entry : entries)
        rows.append(toRow(job.id, entry));
    QVERIFY(m_store->jobs().save(toRow(job), rows));
}

void TestJobPage::open(const JobId& id)
{
    auto names = samples::names();
    names.take = [](const TakeId&) { return 2; };
    m_page = new JobPage(*m_queue, *m_store, names, id, nullptr, samples::clock());
    m_page->show();
}

void TestJobPage::everyStepIsASentence()
{
    for (int step = 0; step <= int(JobStep::Restarted); ++step) {
        const QString text = stepText(entry(JobStep(step)));
        QVERIFY2(text.size() > 4 && text.endsWith(u'.') && text.at(0).isUpper(),
                 qPrintable(stepName(JobStep(step)) + u": "_s + text));
    }
}

void TestJobPage::aStepSaysWhy()
{
    JobLogEntry refused = entry(JobStep::Refused);
    refused.error = Error {.kind = Error::Kind::RateLimited, .detail = u"HTTP 429"_s, .said = u"Slow down"_s};
    refused.until = Now.addSecs(20);
    const QString text = stepText(refused);
    QVERIFY2(text.contains(u"Slow down"_s) && !text.contains(u"HTTP"_s), qPrintable(text));
    const QString time = QLocale().toString(refused.until->toLocalTime().time(), QLocale::ShortFormat);
    QVERIFY2(text.contains(time), qPrintable(text));
    JobLogEntry taken = entry(JobStep::Accepted);
    taken.remoteId = u"video_7"_s;
    taken.cost = Money::fromUsd(0.8);
    QVERIFY2(stepText(taken).contains(u"video_7"_s) && stepText(taken).contains(u"0.80 USD"_s),
             qPrintable(stepText(taken)));
    taken.cost = Money {}; // Zero from a gateway is no price.
    QVERIFY(!stepText(taken).contains(u"USD"_s));
}

void TestJobPage::moneyHasItsSource_data()
{
    using Fact = LedgerEntry::Fact;
    QTest::addColumn<QList<LedgerEntry>>("facts");
    QTest::addColumn<QString>("text");
    const auto fact = [](Fact what, std::optional<Money> amount, const QString& source) {
        LedgerEntry entry;
        entry.fact = what;
        entry.low = entry.high = amount;
        entry.source = source;
        return entry;
    };
    const auto estimated = fact(Fact::Estimated, Money::fromUsd(0.96), u"price table 2026-11-23"_s);
    QTest::newRow("nothing") << QList<LedgerEntry> {} << u"Nothing was charged yet."_s;
    QTest::newRow("estimate") << QList<LedgerEntry> {estimated} << u"Nothing was charged yet."_s;
    QTest::newRow("final") << QList<LedgerEntry> {estimated,
                                                  fact(Fact::Final, Money::fromUsd(0.8), u"provider reply"_s)}
                           << u"charged: 0.80 USD (provider reply)"_s;
    QTest::newRow("unknown") << QList<LedgerEntry> {fact(Fact::Unknown, std::nullopt, u"no price known"_s)}
                             << u"may have been charged: price unknown (no price known)"_s;
}

void TestJobPage::moneyHasItsSource()
{
    QFETCH(QList<LedgerEntry>, facts);
    QTEST(chargeText(facts), "text");
}

void TestJobPage::tellsAllAboutAJob()
{
    Job job = samples::job(jobs::Failed {
        .error = samples::Fault, .charged = jobs::Charged::Yes, .accepted = samples::accepted()});
    job.order.prompt = u"Luna walks\nthrough <b>snow</b>"_s;
    job.order.model = u"sora-2"_s;
    job.order.size = {1280, 720};
    job.order.cast = {{CharacterId::create(), 3, u"Luna"_s}};
    job.order.source = TakeId::create();
    job.order.estimateSource = u"price table 2026-11-23"_s;
    write(job, {entry(JobStep::Added), entry(JobStep::Sent)});
    QVERIFY(m_queue->start());
    open(job.id);
    QCOMPARE(text("jobPageState"), u"Failed"_s);
    QVERIFY(text("jobPageReason").contains(u"boom"_s));
    QCOMPARE(m_page->findChild<QPlainTextEdit*>(u"jobPagePrompt"_s)->toPlainText(), job.order.prompt);
    QCOMPARE(text("jobPageConnection"), u"Sandbox"_s);
    QCOMPARE(text("jobPageSettings"), u"sora-2, 8 s, 1280 × 720"_s);
    QVERIFY(text("jobPageCast").startsWith(u"Luna"_s) && text("jobPageCast").contains(u'3'));
    QCOMPARE(text("jobPageBasis"), u"take 2"_s);
    QVERIFY(text("jobPageTimes").contains(u"took"_s));
    QVERIFY(text("jobPageEstimate").contains(u"0.96 USD (price table 2026-11-23)"_s));
    QCOMPARE(log()->topLevelItemCount(), 2);
    QVERIFY(m_page->windowTitle().contains(u"SH 03"_s));
    QSignalSpy shot(m_page, &JobPage::shotRequested);
    m_page->findChild<QPushButton*>(u"jobPageShot"_s)->click();
    QVERIFY(shot.first().first().value<ShotId>() == job.order.shot);
}

void TestJobPage::anAnswerIsOneFoldAway()
{
    const Job job = samples::job(jobs::Refused {samples::Fault});
    JobLogEntry refused = entry(JobStep::Refused);
    refused.reply = u"<script>alert(1)</script>"_s + QString(16 * 1024, u'x');
    write(job, {entry(JobStep::Sent), refused});
    QVERIFY(m_queue->start());
    open(job.id);
    QVERIFY(!log()->isExpanded(log()->model()->index(1, 0)));
    QCOMPARE(log()->topLevelItem(0)->childCount(), 0);
    QCOMPARE(log()->topLevelItem(1)->childCount(), 1);
    auto* reply = m_page->findChild<QPlainTextEdit*>(u"jobPageReply"_s);
    QVERIFY(reply && !reply->isVisible());
    log()->setCurrentItem(log()->topLevelItem(1));
    log()->setFocus();
    QTest::keyClick(log(), Qt::Key_Right);
    QTRY_VERIFY(reply->isVisible());
    QCOMPARE(reply->toPlainText(), refused.reply); // Text, and no markup.
    QVERIFY(reply->height() < 400);
}

void TestJobPage::followsTheJob()
{
    const Job job = samples::line(1).first();
    write(job, {entry(JobStep::Added)});
    QVERIFY(m_queue->start());
    open(job.id);
    QCOMPARE(text("jobPageState"), u"Paused"_s);
    QCOMPARE(text("jobPageCharge"), u"Nothing was charged yet."_s);
    m_queue->cancel(job.id);
    QCOMPARE(text("jobPageState"), u"Canceled"_s);
    QCOMPARE(log()->topLevelItemCount(), 2);
}

void TestJobPage::aJobThatEndedLongAgo()
{
    QVERIFY(m_queue->start());
    const Job job = samples::job(jobs::Refused {samples::Fault});
    write(job, {entry(JobStep::Added)}); // The queue does not have it in memory.
    open(job.id);
    QCOMPARE(text("jobPageState"), u"Refused"_s);
    QCOMPARE(log()->topLevelItemCount(), 1);
}

QTEST_MAIN(TestJobPage)
#include "tst_jobpage.moc"
