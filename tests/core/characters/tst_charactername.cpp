#include "core/characters/charactername.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestCharacterName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodNamesAreKeptToTheLetter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("1 letter") << u"L"_s << u"L"_s;
        QTest::newRow("80 letters") << QString(80, u'x') << QString(80, u'x');
        QTest::newRow("80 after trimming") << u"  "_s + QString(80, u'x') + u"\n"_s << QString(80, u'x');
        QTest::newRow("80 after composing") << u"e\u0301"_s.repeated(80) << QString(80, u'\u00e9');
        QTest::newRow("spaces inside stay") << u"Luna  the Otter"_s << u"Luna  the Otter"_s;
        QTest::newRow("case stays") << u"lUNA"_s << u"lUNA"_s;
        QTest::newRow("composed") << u"Zoe\u0308"_s << u"Zo\u00eb"_s;
        QTest::newRow("signs") << u"Dr. O'Neil-2 (jr.) & Co"_s << u"Dr. O'Neil-2 (jr.) & Co"_s;
        QTest::newRow("Japanese") << u"\u30eb\u30ca"_s << u"\u30eb\u30ca"_s;
        QTest::newRow("beyond the basic plane") << u"\U0001F9A6"_s << u"\U0001F9A6"_s;
        QTest::newRow("joined emoji") << u"\U0001F469\u200d\U0001F680"_s << u"\U0001F469\u200d\U0001F680"_s;
    }

    void goodNamesAreKeptToTheLetter()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        const auto made = CharacterName::create(text);
        QVERIFY(made);
        QCOMPARE(made->text(), name);
        QCOMPARE(CharacterName::create(made->text()), made);
    }

    void badNamesAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("null") << QString();
        QTest::newRow("empty") << u""_s;
        QTest::newRow("spaces") << u" \t\u00a0\u3000 "_s;
        QTest::newRow("nothing to see") << u"\u200b\u200d"_s;
        QTest::newRow("a mark alone") << u"\u0301"_s;
        QTest::newRow("81 letters") << QString(81, u'x');
        QTest::newRow("huge") << QString(10'000'000, u'x');
        QTest::newRow("newline") << u"Luna\nMossy"_s;
        QTest::newRow("carriage return") << u"Luna\rMossy"_s;
        QTest::newRow("tab") << u"Luna\tMossy"_s;
        QTest::newRow("zero") << QString(u"Luna\0Mossy"_s);
        QTest::newRow("escape") << u"Luna\u001b[31m"_s;
        QTest::newRow("delete") << u"Lu\u007fna"_s;
        QTest::newRow("next line") << u"Luna\u0085Mossy"_s;
        QTest::newRow("line separator") << u"Luna\u2028Mossy"_s;
        QTest::newRow("paragraph separator") << u"Luna\u2029Mossy"_s;
        QTest::newRow("opening brace") << u"Lu{na"_s;
        QTest::newRow("closing brace") << u"Luna}"_s;
        QTest::newRow("a token") << u"{{char:luna}}"_s;
        QTest::newRow("half a pair, high") << u"Luna"_s + QChar(0xd83e);
        QTest::newRow("half a pair, low") << QChar(0xdda6) + u"Luna"_s;
    }

    void badNamesAreRefused()
    {
        QFETCH(QString, text);
        const auto made = CharacterName::create(text);
        QVERIFY(!made);
        QCOMPARE(made.error(), (Error {.kind = Error::Kind::Invalid, .detail = u"name"_s}));
    }

    void slugs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("slug");
        QTest::newRow("plain") << u"Luna"_s << u"luna"_s;
        QTest::newRow("words") << u"Luna the  Otter"_s << u"luna-the-otter"_s;
        QTest::newRow("signs at the ends") << u"~Luna!?"_s << u"luna"_s;
        QTest::newRow("marks fall") << u"Zo\u00eb \u00c5ngstr\u00f6m"_s << u"zoe-angstrom"_s;
        QTest::newRow("dotted capital I") << u"\u0130pek"_s << u"ipek"_s;
        QTest::newRow("digits") << u"R2-D2"_s << u"r2-d2"_s;
        QTest::newRow("ligature") << u"\ufb01sh"_s << u"fish"_s;
        QTest::newRow("Greek") << u"\u039b\u03bf\u03cd\u03bd\u03b1"_s << u"\u03bb\u03bf\u03c5\u03bd\u03b1"_s;
        QTest::newRow("Japanese") << u"\u30eb\u30ca"_s << u"\u30eb\u30ca"_s;
        QTest::newRow("Korean") << u"\ub8e8\ub098"_s << u"\ub8e8\ub098"_s;
        QTest::newRow("vowel signs are no gaps") << u"\u092e\u094b\u0928\u093e"_s << u"\u092e\u0928"_s;
        QTest::newRow("beyond the basic plane") << u"\U00020BB7\u91ce"_s << u"\U00020BB7\u91ce"_s;
        QTest::newRow("nothing left") << u"!!!"_s << u"character"_s;
        QTest::newRow("emoji alone") << u"\U0001F9A6"_s << u"character"_s;
        QTest::newRow("as long as a name") << QString(80, u'X') << QString(80, u'x');
        QTest::newRow("no pair is cut")
            << QString(u"\ufdfa"_s + u"\U00020BB7"_s.repeated(39))
            << QString(u"\u0635\u0644\u0649-\u0627\u0644\u0644\u0647-\u0639\u0644\u064a\u0647-"
                       "\u0648\u0633\u0644\u0645"_s
                       + u"\U00020BB7"_s.repeated(31));
    }

    void slugs()
    {
        QFETCH(QString, name);
        QFETCH(QString, slug);
        QCOMPARE(CharacterName::create(name)->slug(), slug);
    }

    void aSlugIsNeverLongerThanAName()
    {
        // U+FDFA decomposes into 18 letters and spaces.
        const QString slug = CharacterName::create(QString(80, u'\ufdfa'))->slug();
        QVERIFY(slug.size() <= CharacterName::MaxLength);
        QVERIFY(slug.size() > CharacterName::MaxLength / 2);
    }
};

QTEST_GUILESS_MAIN(TestCharacterName)
#include "tst_charactername.moc"
