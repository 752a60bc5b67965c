#include "core/catalog/catalog.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

Result<Catalog> catalogWithRules(const QByteArray& rules)
{
    return Catalog::fromJson(
        R"({"format":1,"source":"a page","as_of":"2026-11-23","models":[],"character_clip":)" + rules + "}");
}

} // namespace

class TestFitRule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesAreRead()
    {
        const auto catalog = catalogWithRules(
            R"([{"rule":"length","least":2,"most":4,"best":3.5},)"
            R"({"rule":"shape","of":["16:9","1:1"],"source":"another page","as_of":"2026-07-10"},)"
            R"({"rule":"container","of":["mp4"]},{"rule":"file_size","most":100000000},{"rule":"subject"}])");
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().detail));
        const auto& rules = catalog->clipRules();
        const QDate day(2026, 11, 23);
        QCOMPARE(rules.size(), 5);
        QCOMPARE(rules[0], (FitRule {FitRule::Kind::Length, 2, 4, 3.5, {}, {}, u"a page"_s, day}));
        QCOMPARE(rules[1],
                 (FitRule {FitRule::Kind::Shape,
                           0,
                           0,
                           0,
                           {{16, 9}, {1, 1}},
                           {},
                           u"another page"_s,
                           QDate(2026, 7, 10)}));
        QCOMPARE(rules[2].names, QStringList(u"mp4"_s));
        QCOMPARE(rules[3].most, 100e6);
        QCOMPARE(fitRuleText(rules[4].kind), u"subject"_s);
        QVERIFY(Catalog().clipRules().isEmpty());
    }

    void theBuiltInOnesHaveASourceAndADate()
    {
        QStringList names;
        const Catalog catalog = Catalog::builtIn();
        for (const FitRule& rule : catalog.clipRules()) {
            names << fitRuleText(rule.kind);
            QVERIFY2(!rule.source.isEmpty() && rule.asOf.isValid(), qPrintable(names.last()));
        }
        QCOMPARE(names,
                 (QStringList {u"length"_s, u"shape"_s, u"resolution"_s, u"container"_s, u"codec"_s,
                               u"file_size"_s, u"subject"_s, u"background"_s}));
    }

    void brokenRulesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char* rules : {"null", "{}", "7", "\"length\"", "[7]", "[null]", "[{}]"})
            QTest::newRow(rules) << QByteArray(rules);
        for (const char* rule : {R"("rule":"colour")",
                                 R"("rule":"length")",
                                 R"("rule":"length","least":2,"most":4)",
                                 R"("rule":"length","least":4,"most":2,"best":3)",
                                 R"("rule":"length","least":2,"most":4,"best":5)",
                                 R"("rule":"length","least":0,"most":4,"best":3)",
                                 R"("rule":"length","least":2,"most":1e9,"best":3)",
                                 R"("rule":"length","least":"2","most":"4","best":"3")",
                                 R"("rule":"resolution","least":720)",
                                 R"("rule":"resolution","least":-720,"most":1080)",
                                 R"("rule":"resolution","least":1,"most":1e300)",
                                 R"("rule":"shape")",
                                 R"("rule":"shape","of":[])",
                                 R"("rule":"shape","of":["16x9"])",
                                 R"("rule":"shape","of":["16:0"])",
                                 R"("rule":"shape","of":["-16:9"])",
                                 R"("rule":"shape","of":["99999999:1"])",
                                 R"("rule":"shape","of":["16:9",7])",
                                 R"("rule":"container","of":[""])",
                                 R"("rule":"container","of":"mp4")",
                                 R"("rule":"file_size","most":0)",
                                 R"("rule":"file_size","most":-1)",
                                 R"("rule":"subject","source":"")",
                                 R"("rule":"subject","as_of":"soon")",
                                 R"("rule":"subject"},{"rule":"subject")"}) {
            QTest::newRow(rule) << "[{" + QByteArray(rule) + "}]";
        }
    }

    void brokenRulesAreNamed()
    {
        QFETCH(QByteArray, json);
        const auto catalog = catalogWithRules(json);
        QVERIFY(!catalog);
        QCOMPARE(catalog.error().kind, Error::Kind::Protocol);
        QVERIFY2(catalog.error().detail.startsWith(u"character_clip"), qPrintable(catalog.error().detail));
    }
};

QTEST_APPLESS_MAIN(TestFitRule)
#include "tst_fitrule.moc"
