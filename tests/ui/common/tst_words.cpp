#include "ui/common/errortext.h"
#include "ui/common/formats.h"
#include "ui/common/moneytext.h"
#include "ui/common/statetext.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;

namespace {

const QDateTime Now(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);
const jobs::Accepted Taken {.remote = {.id = u"video_1"_s, .pollUrl = {}, .extra = {}},
                            .at = Now.addSecs(-60),
                            .cost = Money::fromUsd(0.8)};

AssetHash someHash()
{
    return AssetHash::fromDigest(QByteArray(32, '\1'));
}

} // namespace

class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyErrorHasItsOwnSentence()
    {
        // kindName() asserts on a kind that it does not know, so this walks through all of them.
        QSet<QString> sentences;
        const int count = int(Error::Kind::Canceled) + 1;
        for (int i = 0; i < count; ++i) {
            const auto kind = Error::Kind(i);
            const ErrorText text = errorText({.kind = kind});
            QVERIFY2(!text.sentence.isEmpty(), qPrintable(kindName(kind)));
            QVERIFY2(text.sentence.endsWith(u'.'), qPrintable(text.sentence));
            QVERIFY2((kind == Error::Kind::Canceled) == text.nextStep.isEmpty(), qPrintable(kindName(kind)));
            sentences.insert(text.sentence);
        }
        QCOMPARE(sentences.size(), count);
    }

    void errorsKeepTheLogToThemselves()
    {
        const Error error {.kind = Error::Kind::Server, .detail = u"POST https://host/v1/videos: 500"_s};
        QVERIFY(!errorText(error).whole().contains(u"https"));
    }

    void whatTheServiceSaidIsQuotedOnOneLine()
    {
        const Error error {.kind = Error::Kind::Moderated, .said = u"No\n<b>weapons</b>\x07 please"_s};
        QVERIFY(errorText(error).sentence.endsWith(u"It said: “No <b>weapons</b> please”"));
        const Error endless {.kind = Error::Kind::Rejected, .said = QString(100'000, u'x')};
        QVERIFY(errorText(endless).sentence.size() < 400);
    }

    void waitingTimeIsNamed()
    {
        const Error error {.kind = Error::Kind::RateLimited, .retryAfter = 90s};
        QVERIFY(errorText(error).nextStep.contains(u"1 min 30 s"));
    }

    void invalidNamesTheField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("word");
        QTest::newRow("name") << u"name"_s << u"name"_s;
        QTest::newRow("url") << u"url"_s << u"address"_s;
        QTest::newRow("port") << u"port"_s << u"port"_s;
        QTest::newRow("variable") << u"variable"_s << u"environment"_s;
        QTest::newRow("prompt") << u"prompt"_s << u"prompt"_s;
        QTest::newRow("other") << u"maxConcurrent"_s << u"value"_s;
    }
    void invalidNamesTheField()
    {
        QFETCH(QString, field);
        QFETCH(QString, word);
        QVERIFY(errorText({.kind = Error::Kind::Invalid, .detail = field}).sentence.contains(word));
    }

    void prices()
    {
        QCOMPARE(priceText(PriceRange {Money::fromUsd(0.96), Money::fromUsd(0.96)}), u"0.96"_s);
        QCOMPARE(priceText(PriceRange {Money::fromUsd(0.8), Money::fromUsd(1.2)}), u"0.80-1.20"_s);
        QCOMPARE(priceText(std::nullopt), u"price unknown"_s);
        QCOMPARE(moneyText(Money::fromUsd(0.004)), u"0.004"_s);
        QCOMPARE(moneyText(Money {}), u"0.00"_s);
    }

    void durations_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("negative") << qint64(-5) << u"0 s"_s;
        QTest::newRow("seconds") << qint64(42'900) << u"42 s"_s;
        QTest::newRow("minutes") << qint64(185'000) << u"3 min 05 s"_s;
        QTest::newRow("hours") << qint64(4'320'000) << u"1 h 12 min"_s;
        QTest::newRow("days") << qint64(183'600'000) << u"2 d 3 h"_s;
    }
    void durations()
    {
        QFETCH(qint64, ms);
        QTEST(durationText(std::chrono::milliseconds(ms)), "text");
    }

    void clipTimes()
    {
        QCOMPARE(clipLengthText(8), u"8 s"_s);
        QCOMPARE(clipLengthText(3.5), u"3.5 s"_s);
        QCOMPARE(clipLengthText(7.9999), u"8 s"_s);
        QCOMPARE(positionText(3507ms), u"0:03.50"_s);
        QCOMPARE(positionText(3'661'000ms), u"1:01:01.00"_s);
    }

    void statesSayWhetherTheyCost_data()
    {
        QTest::addColumn<JobState>("state");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("charge");
        const auto row = [](const char* name, const JobState& state, const QString& word,
                            const QString& charge) { QTest::newRow(name) << state << word << charge; };
        const Error bad {.kind = Error::Kind::Server};
        row("queued", jobs::Queued {}, u"Waiting"_s, {});
        row("held", jobs::Held {.reason = jobs::HoldReason::NoKey, .error = bad, .back = {}}, u"Held"_s,
            u"Nothing was sent"_s);
        row("submitting", jobs::Submitting {.since = Now, .back = {}}, u"Sending"_s, {});
        row("unknown", jobs::Unknown {.since = Now.addSecs(-65), .error = bad}, u"Unknown"_s,
            u"may have been charged"_s);
        row("in line", jobs::Running {.accepted = Taken}, u"In line"_s, {});
        row("running", jobs::Running {.accepted = Taken, .waiting = false}, u"Rendering"_s, {});
        row("overdue", jobs::Running {.accepted = Taken, .waiting = false, .overdue = true}, u"Rendering"_s,
            u"may be charged"_s);
        row("downloading", jobs::Downloading {.accepted = Taken}, u"Downloading"_s, {});
        row("verifying", jobs::Verifying {.accepted = Taken}, u"Checking"_s, {});
        row("done", jobs::Done {someHash(), TakeId::create(), Taken}, u"Done"_s, u"0.80 USD"_s);
        row("refused", jobs::Refused {bad}, u"Refused"_s, u"Nothing was charged"_s);
        row("failed, free", jobs::Failed {.error = bad, .charged = jobs::Charged::No}, u"Failed"_s,
            u"Nothing was charged"_s);
        row("failed, paid", jobs::Failed {.error = bad, .charged = jobs::Charged::Yes, .accepted = Taken},
            u"Failed"_s, u"0.80 USD"_s);
        row("failed, who knows", jobs::Failed {.error = bad}, u"Failed"_s, u"may have been"_s);
        row("canceled", jobs::Canceled {}, u"Canceled"_s, u"Nothing was charged"_s);
        row("expired", jobs::Expired {Taken}, u"Expired"_s, u"It was charged"_s);
    }
    void statesSayWhetherTheyCost()
    {
        QFETCH(JobState, state);
        QFETCH(QString, word);
        QFETCH(QString, charge);
        const StateText text = stateText(state, Now);
        QVERIFY2(text.word.startsWith(word), qPrintable(text.word));
        QVERIFY2(charge.isEmpty() ? text.charge.isEmpty() : text.charge.contains(charge),
                 qPrintable(text.charge));
        if (text.tone == StateTone::Bad || text.tone == StateTone::Warning)
            QVERIFY(!text.sentence.isEmpty());
    }

    void unknownSaysSinceWhen()
    {
        const auto text = stateText(jobs::Unknown {.since = Now.addSecs(-65), .error = {}}, Now);
        QVERIFY(text.sentence.contains(u"1 min 05 s"));
    }

    void budgetsSayWhatOneMoreCosts_data()
    {
        QTest::addColumn<BudgetStop>("stop");
        QTest::addColumn<QStringList>("words");
        using Why = BudgetStop::Why;
        const PriceRange price {Money::fromUsd(0.8), Money::fromUsd(0.96)};
        const Money limit = Money::fromUsd(4);
        QTest::newRow("episode") << BudgetStop {Why::Full, EpisodeId::create(), u"Night"_s, limit, price}
                                 << QStringList {u"episode \"Night\""_s, u"4.00"_s, u"0.80-0.96"_s,
                                                 u"Raise"_s};
        QTest::newRow("day") << BudgetStop {Why::Full, EveryDay {}, {}, limit, price}
                             << QStringList {u"a day"_s, u"4.00"_s, u"0.80-0.96"_s, u"tomorrow"_s};
        QTest::newRow("full, unpriced")
            << BudgetStop {Why::Full, SeriesId::create(), u"Luna"_s, limit, {}}
            << QStringList {u"series \"Luna\""_s, u"4.00"_s, u"not known"_s, u"Raise"_s};
        QTest::newRow("price unknown")
            << BudgetStop {Why::PriceUnknown, ConnectionId::create(), u"Gateway"_s, limit, {}}
            << QStringList {u"connection \"Gateway\""_s, u"price is unknown"_s, u"Let this one through"_s};
    }
    void budgetsSayWhatOneMoreCosts()
    {
        QFETCH(BudgetStop, stop);
        QFETCH(QStringList, words);
        const jobs::Held held {jobs::HoldReason::Budget, {.kind = Error::Kind::Conflict}, {}, {}, stop};
        const StateText text = stateText(held, Now);
        for (const QString& word : words)
            QVERIFY2(text.sentence.contains(word), qPrintable(text.sentence));
        QVERIFY(text.charge.contains(u"Nothing was sent"));
    }

    void chargesSayWhyTheyAreBelieved()
    {
        const Error bad {.kind = Error::Kind::Server};
        jobs::Accepted silent = Taken;
        silent.cost = {};
        jobs::Accepted counted = silent;
        counted.countedSeconds = 8;
        const auto charge = [](const JobState& state) { return stateText(state, Now).charge; };
        QVERIFY(charge(jobs::Refused {bad}).contains(u"refused it before"));
        QVERIFY(charge(jobs::Canceled {}).contains(u"not sent"));
        QVERIFY(charge(jobs::Failed {bad, jobs::Charged::Yes, Taken}).contains(u"the service says"));
        QVERIFY(charge(jobs::Failed {bad, jobs::Charged::Yes, counted}).contains(u"counted 8 s"));
        QVERIFY(charge(jobs::Failed {bad, jobs::Charged::Yes, silent}).contains(u"the clip was made"));
        QVERIFY(charge(jobs::Failed {bad, jobs::Charged::Unknown, silent}).contains(u"did not say"));
        QVERIFY(charge(jobs::Failed {bad}).contains(u"no answer came"));
    }

    void sourcesOfMoneyHaveWords()
    {
        const QString table = ledgersource::priceTable(QDate(2026, 11, 23));
        for (const QString& source :
             {ledgersource::noPrice(), ledgersource::reply(), ledgersource::replyOfZero(),
              ledgersource::usage(), ledgersource::clipArrived(), ledgersource::noAnswer(),
              ledgersource::silence(), ledgersource::person(), table}) {
            const QString words = moneySourceText(source);
            QVERIFY2(!words.isEmpty() && (words != source || source == ledgersource::noPrice()),
                     qPrintable(source));
        }
        QVERIFY(moneySourceText(ledgersource::usage() + u", " + table).contains(u", price table of "));
        QCOMPARE(moneySourceText(u"oracle"_s), u"oracle"_s); // Of a newer version.
    }

    void sumsNeverHideWhatIsUnknown()
    {
        const PriceRange exact {Money::fromUsd(4.8), Money::fromUsd(4.8)};
        QCOMPARE(moneySumText({}), QString());
        QCOMPARE(moneySumText({exact, 3, 0}), u"4.80"_s);
        QCOMPARE(moneySumText({exact, 3, 2}), u"4.80 and 2 of unknown price"_s);
        QCOMPARE(moneySumText({{}, 2, 2}), u"price unknown"_s);
        LedgerTotal total;
        total.charged = {exact, 2, 0};
        QCOMPARE(keptCostText(total), QString());
        total.keptSeconds = 8;
        QCOMPARE(keptCostText(total), u"0.60"_s);
        total.unclear = {{Money::fromUsd(0.8), Money::fromUsd(0.8)}, 1, 0};
        QCOMPARE(keptCostText(total), u"0.60-0.70"_s);
        total.charged.unpriced = 1;
        QCOMPARE(keptCostText(total), u"at least 0.60-0.70"_s);
    }

    void holdsSayWhatTheyWaitFor()
    {
        QSet<QString> sentences;
        for (int i = 0; i <= int(jobs::HoldReason::Disk); ++i) {
            const jobs::Held held {.reason = jobs::HoldReason(i),
                                   .error = {.kind = Error::Kind::Unauthorized},
                                   .back = {},
                                   .until = Now.addSecs(30)};
            sentences.insert(stateText(held, Now).sentence);
        }
        QCOMPARE(sentences.size(), int(jobs::HoldReason::Disk) + 1); // Budget: budgetsSayWhatOneMoreCosts().
        QVERIFY(!sentences.contains(QString()));
        const jobs::Held noProgram {
            jobs::HoldReason::NoProgram, {Error::Kind::Missing, u"/opt/troupe-sandbox"_s}, {}};
        QVERIFY(stateText(noProgram, Now).sentence.contains(u"/opt/troupe-sandbox"_s));
    }
};

QTEST_MAIN(TestWords)
#include "tst_words.moc"
