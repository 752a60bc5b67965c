#include "core/prompts/promptdocument.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

QList<std::pair<CharacterName, QString>> cast(const QStringList& names)
{
    QList<std::pair<CharacterName, QString>> members;
    for (const QString& name : names) {
        const auto made = CharacterName::create(name).value();
        members.append({made, made.slug()});
    }
    return members;
}

} // namespace

class TestMentionNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mentions_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("tokens");
        const QStringList luna {u"Luna"_s};
        QTest::newRow("nobody known") << QStringList {} << u"Luna waves"_s << u"Luna waves"_s;
        QTest::newRow("empty") << luna << u""_s << u""_s;
        QTest::newRow("whole text") << luna << u"Luna"_s << u"{{char:luna}}"_s;
        QTest::newRow("start, middle, end") << luna << u"Luna sees Luna and Luna"_s
                                            << u"{{char:luna}} sees {{char:luna}} and {{char:luna}}"_s;
        QTest::newRow("signs are edges") << luna << u"(Luna), \"Luna\"; Luna's. Luna-Luna"_s
                                         << u"({{char:luna}}), \"{{char:luna}}\"; {{char:luna}}'s. "
                                            "{{char:luna}}-{{char:luna}}"_s;
        QTest::newRow("letters are not") << luna << u"Lunar ALuna XLunaX"_s << u"Lunar ALuna XLunaX"_s;
        QTest::newRow("digits are not") << luna << u"Luna2 2Luna"_s << u"Luna2 2Luna"_s;
        QTest::newRow("case counts") << luna << u"luna LUNA"_s << u"luna LUNA"_s;
        QTest::newRow("signs in a name")
            << QStringList {u"Dr. O. (jr.)"_s} << u"Dr. O. (jr.) waves"_s << u"{{char:dr-o-jr}} waves"_s;
        QTest::newRow("pattern signs are letters")
            << QStringList {u"L.*a"_s} << u"Luna L.*a"_s << u"Luna {{char:l-a}}"_s;

        const QStringList both {u"Luna"_s, u"Luna Bay"_s};
        QTest::newRow("the longest wins")
            << both << u"Luna Bay and Luna"_s << u"{{char:luna-bay}} and {{char:luna}}"_s;
        QTest::newRow("longest, order of the cast is no matter")
            << QStringList {u"Luna Bay"_s, u"Luna"_s} << u"Luna Bay and Luna"_s
            << u"{{char:luna-bay}} and {{char:luna}}"_s;
        QTest::newRow("shorter, where the longer does not fit")
            << both << u"Luna Bayside"_s << u"{{char:luna}} Bayside"_s;
        QTest::newRow("common beginning")
            << QStringList {u"Anna"_s, u"Annabel"_s} << u"Anna, Annabel, Annab"_s
            << u"{{char:anna}}, {{char:annabel}}, Annab"_s;
        QTest::newRow("a name within a name") << QStringList {u"Bay"_s, u"Luna Bay"_s} << u"Luna Bay, Bay"_s
                                              << u"{{char:luna-bay}}, {{char:bay}}"_s;
        QTest::newRow("overlapping names")
            << QStringList {u"Luna Bay"_s, u"Bay Fox"_s} << u"Luna Bay Fox"_s << u"{{char:luna-bay}} Fox"_s;

        const QStringList zoe {u"Zo\u00eb"_s};
        QTest::newRow("decomposed text") << zoe << u"Zoe\u0308 waves"_s << u"{{char:zoe}} waves"_s;
        QTest::newRow("a mark makes another letter")
            << QStringList {u"Zo"_s, u"Zoe"_s} << u"Zoe\u0308 Zoe\u0332"_s << u"Zo\u00eb Zoe\u0332"_s;
        QTest::newRow("letters with marks are no edge")
            << QStringList {u"te"_s} << u"\u00e9te te\u00e9"_s << u"\u00e9te te\u00e9"_s;
        QTest::newRow("vowel signs are no edge")
            << QStringList {u"\u092e\u0928"_s} << u"\u092e\u0928\u093e \u092e\u0928"_s
            << u"\u092e\u0928\u093e {{char:\u092e\u0928}}"_s;
        QTest::newRow("beyond the basic plane is no edge")
            << luna << u"Luna\U0001D4D0 \U0001D4D0Luna"_s << u"Luna\U0001D4D0 \U0001D4D0Luna"_s;
        QTest::newRow("emoji are edges")
            << luna << u"\U0001F9A6Luna\U0001F9A6"_s << u"\U0001F9A6{{char:luna}}\U0001F9A6"_s;
        QTest::newRow("no spaces in Japanese")
            << QStringList {u"\u30eb\u30ca"_s} << u"\u6d77\u3067\u30eb\u30ca\u306f\u6b69\u304f"_s
            << u"\u6d77\u3067{{char:\u30eb\u30ca}}\u306f\u6b69\u304f"_s;

        QTest::newRow("tokens stay mentions")
            << luna << u"{{char:luna}} and Luna"_s << u"{{char:luna}} and {{char:luna}}"_s;
        QTest::newRow("a name that is a slug")
            << QStringList {u"luna"_s} << u"{{char:luna}} and luna"_s << u"{{char:luna}} and {{char:luna}}"_s;
        QTest::newRow("braces that are no token")
            << luna << u"{{Luna}} {{char:}}"_s << u"{{{{char:luna}}}} {{char:}}"_s;
    }

    void mentions()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, plain);
        QFETCH(QString, tokens);
        const auto document = mentionNames(plain, cast(names));
        QCOMPARE(document.toTokens(), tokens);
        QCOMPARE(PromptDocument::parse(tokens), document);
    }

    void twoWithOneNameAreTheFirst()
    {
        const auto luna = CharacterName::create(u"Luna"_s).value();
        QCOMPARE(mentionNames(u"Luna"_s, {{luna, u"luna"_s}, {luna, u"luna-2"_s}}).toTokens(),
                 u"{{char:luna}}"_s);
    }

    void compilingGivesThePlainTextBack()
    {
        const QStringList names {u"Luna"_s, u"Luna Bay"_s, u"Bay"_s, u"An"_s, u"Anna"_s};
        const auto members = cast(names);
        const auto resolve = [&](const QString& slug) -> std::optional<MentionTarget> {
            for (const auto& [name, memberSlug] : members) {
                if (memberSlug == slug)
                    return MentionTarget {
                        .id = CharacterId::create(), .version = 1, .name = name, .descriptor = {}};
            }
            return std::nullopt;
        };
        const QStringList bits = names + QStringList {u" "_s, u", "_s, u"na"_s, u"{"_s, u"}"_s, u"x"_s};
        QRandomGenerator random(20261125);
        for (int round = 0; round < 5'000; ++round) {
            QString plain = u"."_s;
            for (int i = random.bounded(1, 12); i > 0; --i)
                plain += bits[random.bounded(int(bits.size()))];
            plain += u'.';
            const auto compiled = compile(mentionNames(plain, members), resolve);
            QVERIFY(compiled);
            QCOMPARE(compiled->text, plain);
        }
    }
};

QTEST_GUILESS_MAIN(TestMentionNames)
#include "tst_mentionnames.moc"
