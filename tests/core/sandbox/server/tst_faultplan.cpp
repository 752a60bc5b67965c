#include "core/sandbox/server/faults.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::sandbox;

namespace {

constexpr auto R = true; // fires
constexpr auto o = false;

} // namespace

class TestFaultPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fires_data();
    void fires();
    void firstRuleThatFiresDecides();
    void probabilityIsARepeatableShare();
    void ownCallsAreNotHit();
    void countsAreShown();
    void badRules_data();
    void badRules();
};

void TestFaultPlan::fires_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QList<bool>>("hits"); // create, poll, create, poll, create, create

    const auto row = [](const char* name, const QByteArray& rule, const QList<bool>& hits) {
        QTest::newRow(name) << rule << hits;
    };
    row("every", R"({"call":"create","fault":"refuse"})", {R, o, R, o, R, R});
    row("every, said", R"({"call":"create","nth":"every","fault":"refuse"})", {R, o, R, o, R, R});
    row("second", R"({"call":"create","nth":2,"fault":"refuse"})", {o, o, R, o, o, o});
    row("twice", R"({"call":"create","times":2,"fault":"refuse"})", {R, o, R, o, o, o});
    row("never", R"({"call":"create","times":0,"fault":"refuse"})", {o, o, o, o, o, o});
    row("any call, third", R"({"call":"*","nth":3,"fault":"refuse"})", {o, o, R, o, o, o});
    row("improbable", R"({"call":"*","probability":0,"fault":"refuse"})", {o, o, o, o, o, o});
    row("other call", R"({"call":"list","fault":"refuse"})", {o, o, o, o, o, o});
}

void TestFaultPlan::fires()
{
    QFETCH(const QByteArray, rule);
    FaultPlan plan;
    const auto rules = faultRulesFromJson("[" + rule + "]");
    QVERIFY(rules);
    plan.set(*rules);
    QList<bool> hits;
    for (const Call call : {Call::Create, Call::Poll, Call::Create, Call::Poll, Call::Create, Call::Create})
        hits << plan.next(call).has_value();
    QTEST(hits, "hits");
}

void TestFaultPlan::firstRuleThatFiresDecides()
{
    FaultPlan plan;
    plan.set(*faultRulesFromJson(
        R"({"rules":[{"call":"create","nth":2,"fault":"drop_reply"},{"call":"*","fault":"rate_limit","retry_after":7}]})"));
    QCOMPARE(plan.next(Call::Create), (FaultHit {Fault::RateLimit, 7}));
    QCOMPARE(plan.next(Call::Create)->fault, Fault::DropReply);
    QCOMPARE(plan.next(Call::List)->fault, Fault::RateLimit);
}

void TestFaultPlan::probabilityIsARepeatableShare()
{
    const auto run = [](const QByteArray& seed) {
        FaultPlan plan;
        plan.set(*faultRulesFromJson(R"([{"call":"poll","fault":"refuse","probability":0.3,"seed":)" + seed
                                     + "}]"));
        QList<bool> hits;
        for (int i = 0; i < 1000; ++i)
            hits << plan.next(Call::Poll).has_value();
        return hits;
    };
    const auto hits = run("1");
    QCOMPARE(run("1"), hits);
    QVERIFY(run("2") != hits);
    const auto count = hits.count(true);
    QVERIFY2(count > 240 && count < 360, qPrintable(QString::number(count)));
}

void TestFaultPlan::ownCallsAreNotHit()
{
    FaultPlan plan;
    plan.set(*faultRulesFromJson(R"([{"call":"*","fault":"refuse"}])"));
    for (const Call call : {Call::Ledger, Call::FaultsGet, Call::FaultsSet, Call::FaultsClear})
        QVERIFY(!plan.next(call));
}

void TestFaultPlan::countsAreShown()
{
    FaultPlan plan;
    plan.set(*faultRulesFromJson(R"([{"call":"poll","nth":2,"fault":"slow_bytes","seconds":2.5}])"));
    for (int i = 0; i < 3; ++i)
        plan.next(Call::Poll);
    const QJsonObject rule = plan.toJson().value("rules"_L1).toArray().first().toObject();
    QCOMPARE(rule.value("seen"_L1).toInt(), 3);
    QCOMPARE(rule.value("hits"_L1).toInt(), 1);
    QCOMPARE(rule.value("fault"_L1).toString(), u"slow_bytes"_s);
    QCOMPARE(rule.value("call"_L1).toString(), u"poll"_s);
    QCOMPARE(rule.value("nth"_L1).toInt(), 2);
    QCOMPARE(rule.value("seconds"_L1).toDouble(), 2.5);
}

void TestFaultPlan::badRules_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");

    QTest::newRow("no JSON") << QByteArray("{") << u"json"_s;
    QTest::newRow("no list") << QByteArray("{}") << u"rules"_s;
    QTest::newRow("too many") << QByteArray("[" + QByteArray("{},").repeated(200) + "{}]") << u"rules"_s;
    QTest::newRow("call") << QByteArray(R"([{"call":"dance","fault":"refuse"}])") << u"rules[0].call"_s;
    QTest::newRow("no call") << QByteArray(R"([{"fault":"refuse"}])") << u"rules[0].call"_s;
    QTest::newRow("fault") << QByteArray(R"([{"call":"*","fault":"refuse"},{"call":"poll","fault":"x"}])")
                           << u"rules[1].fault"_s;
    QTest::newRow("fault of another call")
        << QByteArray(R"([{"call":"models","fault":"job_failed"}])") << u"rules[0].fault"_s;
    QTest::newRow("nth") << QByteArray(R"([{"call":"*","fault":"refuse","nth":0}])") << u"rules[0].nth"_s;
    QTest::newRow("nth, half") << QByteArray(R"([{"call":"*","fault":"refuse","nth":1.5}])")
                               << u"rules[0].nth"_s;
    QTest::newRow("nth, word") << QByteArray(R"([{"call":"*","fault":"refuse","nth":"first"}])")
                               << u"rules[0].nth"_s;
    QTest::newRow("probability") << QByteArray(R"([{"call":"*","fault":"refuse","probability":1.1}])")
                                 << u"rules[0].probability"_s;
    QTest::newRow("retry_after") << QByteArray(R"([{"call":"*","fault":"rate_limit","retry_after":-1}])")
                                 << u"rules[0].retry_after"_s;
    QTest::newRow("misspelt") << QByteArray(R"([{"call":"*","fault":"refuse","tmes":1}])")
                              << u"rules[0].tmes"_s;
}

void TestFaultPlan::badRules()
{
    QFETCH(const QByteArray, json);
    const auto rules = faultRulesFromJson(json);
    QVERIFY(!rules);
    QCOMPARE(rules.error().kind, Error::Kind::Invalid);
    QTEST(rules.error().detail, "where");
}

QTEST_GUILESS_MAIN(TestFaultPlan)
#include "tst_faultplan.moc"
