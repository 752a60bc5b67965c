#include "core/prompts/pattern.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestPattern : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void expands_data()
    {
        QTest::addColumn<QString>("tokens");
        QTest::addColumn<QStringList>("prompts");
        const auto row = [](const char* name, const QString& tokens, const QStringList& prompts) {
            QTest::newRow(name) << tokens << prompts;
        };
        row("empty", u""_s, {u""_s});
        row("no pattern", u"Luna walks"_s, {u"Luna walks"_s});
        row("two", u"at {dawn|dusk}"_s, {u"at dawn"_s, u"at dusk"_s});
        row("two by two", u"{dawn|dusk}, {pan|zoom}."_s,
            {u"dawn, pan."_s, u"dawn, zoom."_s, u"dusk, pan."_s, u"dusk, zoom."_s});
        row("times", u"{dawn|dusk} x {pan|zoom}"_s,
            {u"dawn pan"_s, u"dawn zoom"_s, u"dusk pan"_s, u"dusk zoom"_s});
        row("times thrice", u"{a|b} x {c|d} x {e}"_s,
            {u"a c x {e}"_s, u"a d x {e}"_s, u"b c x {e}"_s, u"b d x {e}"_s});
        row("an x that is a word", u"x {a|b} x y {c|d}"_s,
            {u"x a x y c"_s, u"x a x y d"_s, u"x b x y c"_s, u"x b x y d"_s});
        row("side by side", u"{a|b}{c|d}"_s, {u"ac"_s, u"ad"_s, u"bc"_s, u"bd"_s});
        row("spaces are kept", u"{ a | b }"_s, {u" a "_s, u" b "_s});
        row("an empty alternative", u"a {|slow }walk"_s, {u"a walk"_s, u"a slow walk"_s});
        row("all empty", u"a{|}b"_s, {u"ab"_s});
        row("equal ones once", u"{a|a|b}{|}"_s, {u"a"_s, u"b"_s});
        row("lines", u"{a\nb|c}\nd"_s, {u"a\nb\nd"_s, u"c\nd"_s});

        row("mentions around", u"{{char:luna}} {runs|sits} by {{char:mossy}}"_s,
            {u"{{char:luna}} runs by {{char:mossy}}"_s, u"{{char:luna}} sits by {{char:mossy}}"_s});
        row("mentions within", u"{{{char:luna}}|old {{char:mossy}}} waves"_s,
            {u"{{char:luna}} waves"_s, u"old {{char:mossy}} waves"_s});
        row("a mention or nobody", u"{{{char:luna}}|}{a|b}"_s,
            {u"{{char:luna}}a"_s, u"{{char:luna}}b"_s, u"a"_s, u"b"_s});

        row("braces are text", u"{x} {} {{ not }}"_s, {u"{x} {} {{ not }}"_s});
        row("a bar is text", u"a | b"_s, {u"a | b"_s});
        row("closing ones are text", u"} a }}"_s, {u"} a }}"_s});
        row("an open one is text", u"a { b"_s, {u"a { b"_s});
        row("braces before a pattern", u"{x} {a|b}"_s, {u"{x} a"_s, u"{x} b"_s});
        row("escaped", u"\\{a\\|b\\} \\|"_s, {u"{a|b} |"_s});
        row("escaped within", u"{a\\|b|\\{c\\}}"_s, {u"a|b"_s, u"{c}"_s});
        row("other backslashes", u"C:\\new \\\\ {a|b}\\"_s, {u"C:\\new \\\\ a\\"_s, u"C:\\new \\\\ b\\"_s});
        row("half a pair", u"{\xd83e|b}"_s, {u"\xd83e"_s, u"b"_s});

        QStringList many;
        QStringList letters;
        for (int i = 0; i < MaxExpansions; ++i) {
            letters << QString::number(i);
            many << u"n"_s + letters.last();
        }
        row("as many as allowed", QString(u"n{"_s + letters.join(u'|') + u'}'), many);
    }

    void expands()
    {
        QFETCH(QString, tokens);
        QFETCH(QStringList, prompts);
        const auto made = expanded(PromptDocument::parse(tokens));
        QVERIFY(made);
        QStringList written;
        for (const PromptDocument& prompt : *made)
            written << prompt.toTokens();
        QCOMPARE(written, prompts);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("tokens");
        QTest::addColumn<QString>("detail");
        QTest::newRow("nested") << u"{a|{b|c}}"_s << u"pattern nested"_s;
        QTest::newRow("nested without a bar") << u"{a|{b}}"_s << u"pattern nested"_s;
        QTest::newRow("a pattern in braces") << u"{ {a|b} }"_s << u"pattern nested"_s;
        QTest::newRow("no end") << u"at {dawn|dusk"_s << u"pattern open"_s;
        QTest::newRow("no end, and then one") << u"{a {b|c}"_s << u"pattern open"_s;
        QTest::newRow("only a beginning") << u"{|"_s << u"pattern open"_s;
        QTest::newRow("one too many")
            << QString(u"{"_s + u"a|"_s.repeated(MaxExpansions) + u'}') << u"pattern many"_s;
        QTest::newRow("as many as overflow") << u"{a|b}"_s.repeated(6'000) << u"pattern many"_s;
        QTest::newRow("deep") << QString(u"{"_s.repeated(16'000) + u'|' + u"}"_s.repeated(15'999))
                              << u"pattern open"_s;
    }

    void refuses()
    {
        QFETCH(QString, tokens);
        QFETCH(QString, detail);
        const auto made = expanded(PromptDocument::parse(tokens));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Invalid);
        QCOMPARE(made.error().detail, detail);
    }

    void manyOpenBracesTakeNoTime()
    {
        const QString open = u"{"_s.repeated(32'000);
        const auto made = expanded(PromptDocument::parse(open));
        QVERIFY(made);
        QCOMPARE(made->first().toTokens(), open);
    }

    void aLiteralStandsForItself()
    {
        const QStringList bits {u"{"_s,    u"}"_s, u"|"_s, u"\\"_s, u"a"_s, u" x "_s, u"{{char:luna}}"_s,
                                u"{a|b}"_s};
        QRandomGenerator random(20261126);
        for (int round = 0; round < 2'000; ++round) {
            QString tokens;
            for (int i = random.bounded(8); i > 0; --i)
                tokens += bits[random.bounded(int(bits.size()))];
            const auto document = PromptDocument::parse(tokens);
            const auto made = expanded(literal(document));
            QVERIFY2(made, qPrintable(tokens));
            QCOMPARE(*made, QList<PromptDocument> {document});
        }
        // What is no pattern is not touched.
        const auto plain = PromptDocument::parse(u"{x} and C:\\new"_s);
        QCOMPARE(literal(plain), plain);
    }
};

QTEST_MAIN(TestPattern)
#include "tst_pattern.moc"
