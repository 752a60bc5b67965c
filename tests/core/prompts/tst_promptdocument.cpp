#include "core/prompts/promptdocument.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

using Part = PromptDocument::Part;
using Mention = PromptDocument::Mention;

namespace {

Part text(const QString& plain)
{
    return plain;
}

Part mention(const QString& slug)
{
    return Mention {slug};
}

MentionTarget target(const QString& name, const QString& descriptor = {}, int version = 1)
{
    return {.id = CharacterId::create(),
            .version = version,
            .name = CharacterName::create(name).value(),
            .descriptor = descriptor};
}

MentionResolver cast(const QHash<QString, MentionTarget>& members)
{
    return [members](const QString& slug) {
        const auto it = members.constFind(slug);
        return it == members.constEnd() ? std::nullopt : std::optional(*it);
    };
}

} // namespace

class TestPromptDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parsing_data()
    {
        QTest::addColumn<QString>("tokens");
        QTest::addColumn<QList<Part>>("parts");
        using Parts = QList<Part>;
        QTest::newRow("empty") << u""_s << Parts {};
        QTest::newRow("text") << u"A calm sea."_s << Parts {text(u"A calm sea."_s)};
        QTest::newRow("mention") << u"{{char:luna}}"_s << Parts {mention(u"luna"_s)};
        QTest::newRow("both") << u"See {{char:luna}} walk."_s
                              << Parts {text(u"See "_s), mention(u"luna"_s), text(u" walk."_s)};
        QTest::newRow("neighbours") << u"{{char:a}}{{char:b}}"_s << Parts {mention(u"a"_s), mention(u"b"_s)};
        QTest::newRow("other scripts") << u"{{char:\u30eb\u30ca}}"_s << Parts {mention(u"\u30eb\u30ca"_s)};
        QTest::newRow("braces around")
            << u"{{{char:luna}}}"_s << Parts {text(u"{"_s), mention(u"luna"_s), text(u"}"_s)};
        QTest::newRow("token in a token")
            << u"{{char:{{char:luna}}}}"_s << Parts {text(u"{{char:"_s), mention(u"luna"_s), text(u"}}"_s)};
        for (const QString& plain :
             {u"{{char:}}"_s, u"{{char:lu na}}"_s, u"{{char:luna}"_s, u"{char:luna}"_s, u"{{ char:luna}}"_s,
              u"{{Char:luna}}"_s, u"{{char:lu\nna}}"_s, u"{{char:lu\u00a0na}}"_s, u"{{image:luna}}"_s,
              u"{{char:"_s, u"}}"_s, QString(u"{{char:"_s + QString(121, u'x') + u"}}"_s)})
            QTest::addRow("stays text: %s", qPrintable(plain.left(20))) << plain << Parts {text(plain)};
    }

    void parsing()
    {
        QFETCH(QString, tokens);
        QFETCH(QList<Part>, parts);
        const auto document = PromptDocument::parse(tokens);
        QCOMPARE(document.parts(), parts);
        QCOMPARE(document.toTokens(), tokens);
        QCOMPARE(document.isEmpty(), tokens.isEmpty());
    }

    void partsAreBroughtIntoOneForm()
    {
        const PromptDocument document(
            {text({}), text(u"A "_s), text(u"calm "_s), mention(u"luna"_s), text({}), mention(u"luna"_s)});
        QCOMPARE(document.parts(), (QList {text(u"A calm "_s), mention(u"luna"_s), mention(u"luna"_s)}));
        QCOMPARE(PromptDocument({text({})}), PromptDocument());
    }

    void aTokenInATextIsAMention()
    {
        const PromptDocument document({text(u"See {{char:lu"_s), text(u"na}} walk"_s)});
        QCOMPARE(document.parts(), (QList {text(u"See "_s), mention(u"luna"_s), text(u" walk"_s)}));
    }

    void slugsAreListedOnceInOrder()
    {
        QCOMPARE(PromptDocument::parse(u"{{char:b}} {{char:a}} {{char:b}}"_s).slugs(),
                 (QStringList {u"b"_s, u"a"_s}));
        QCOMPARE(PromptDocument::parse(u"nobody"_s).slugs(), QStringList());
    }

    void anyTextComesBackAsItWas()
    {
        const QStringList bits {u"{"_s,
                                u"}"_s,
                                u"{{"_s,
                                u"}}"_s,
                                u"{{char:"_s,
                                u"char:"_s,
                                u"luna"_s,
                                u" "_s,
                                u"\n"_s,
                                u"{{char:luna}}"_s,
                                u":"_s,
                                u"\u30eb"_s,
                                u"%1"_s,
                                u"\u0301"_s,
                                u"\U0001F9A6"_s,
                                u"\\"_s,
                                QString(QChar(0xd83e))};
        QRandomGenerator random(20261125);
        for (int round = 0; round < 20'000; ++round) {
            QString tokens;
            for (int i = random.bounded(12); i > 0; --i)
                tokens += bits[random.bounded(int(bits.size()))];
            const auto document = PromptDocument::parse(tokens);
            QCOMPARE(document.toTokens(), tokens);
            QCOMPARE(PromptDocument::parse(document.toTokens()), document);
        }
    }

    void anyDocumentComesBackAsItWas()
    {
        const QStringList texts {u"{"_s, u"}"_s, u"{{"_s, u"}}"_s, u"{{char:"_s, u"a"_s, u" "_s, {}};
        const QStringList slugs {u"luna"_s, u"mossy-2"_s, u"\u30eb\u30ca"_s, u"%1"_s};
        QRandomGenerator random(7);
        for (int round = 0; round < 20'000; ++round) {
            QList<Part> parts;
            for (int i = random.bounded(10); i > 0; --i) {
                parts << (random.bounded(3) == 0 ? mention(slugs[random.bounded(int(slugs.size()))])
                                                 : text(texts[random.bounded(int(texts.size()))]));
            }
            const PromptDocument document(parts);
            QCOMPARE(PromptDocument::parse(document.toTokens()), document);
            QCOMPARE(PromptDocument(document.parts()), document);
        }
    }

    void everyMentionIsSentAsTheExactName()
    {
        const auto compiled = compile(
            PromptDocument::parse(u"{{char:luna}} waves. Then {{char:luna}} and {{char:mossy}} leave."_s),
            cast({{u"luna"_s, target(u"LUNA  of the %1 Bay"_s)}, {u"mossy"_s, target(u"Mossy"_s)}}));
        QVERIFY(compiled);
        QCOMPARE(compiled->text, u"LUNA  of the %1 Bay waves. Then LUNA  of the %1 Bay and Mossy leave."_s);
        QCOMPARE(compiled->characters.size(), 2);
        QCOMPARE(compiled->characters[0].name.text(), u"LUNA  of the %1 Bay"_s);
        QCOMPARE(compiled->characters[1].name.text(), u"Mossy"_s);
    }

    void theResolverSaysWhichVersionIsMeant()
    {
        const auto luna = target(u"Luna"_s, {}, 3);
        const auto compiled = compile(PromptDocument::parse(u"{{char:luna}}"_s), cast({{u"luna"_s, luna}}));
        QCOMPARE(compiled->characters[0].version, 3);
        QCOMPARE(compiled->characters[0].id, luna.id);
    }

    void theNameIsThereWhateverIsAroundIt()
    {
        const QStringList bits {u"{"_s, u"}"_s, u" "_s, u"\n"_s, u"Lun"_s, u"a"_s, u"{{char:luna}}"_s,
                                u"("_s};
        const auto resolve = cast({{u"luna"_s, target(u"Luna"_s, u"An otter."_s)}});
        QRandomGenerator random(42);
        for (int round = 0; round < 5'000; ++round) {
            QString tokens = u"x"_s;
            for (int i = random.bounded(12); i > 0; --i)
                tokens += bits[random.bounded(int(bits.size()))];
            const auto document = PromptDocument::parse(tokens);
            const auto mentions
                = std::count_if(document.parts().begin(), document.parts().end(),
                                [](const Part& p) { return std::holds_alternative<Mention>(p); });
            for (const auto descriptors : {Descriptors::Leave, Descriptors::Add}) {
                const auto compiled = compile(document, resolve, descriptors);
                QVERIFY(compiled);
                QVERIFY(compiled->text.count(u"Luna"_s) >= mentions);
                QVERIFY(!compiled->text.contains(u"{{char:luna}}"_s));
                QCOMPARE(compiled->characters.size(), mentions > 0 ? 1 : 0);
            }
        }
    }

    void descriptorsComeOnceAndOnlyWhereWanted()
    {
        const auto document
            = PromptDocument::parse(u"{{char:luna}} and {{char:mossy}}; {{char:luna}} sings."_s);
        const auto resolve
            = cast({{u"luna"_s, target(u"Luna"_s, u"a 50%1 otter"_s)}, {u"mossy"_s, target(u"Mossy"_s)}});
        QCOMPARE(compile(document, resolve, Descriptors::Leave)->text, u"Luna and Mossy; Luna sings."_s);
        QCOMPARE(compile(document, resolve, Descriptors::Add)->text,
                 u"Luna (a 50%1 otter) and Mossy; Luna sings."_s);
    }

    void aMentionOfNobodyIsAnError()
    {
        const auto compiled = compile(PromptDocument::parse(u"{{char:luna}} and {{char:gone}}"_s),
                                      cast({{u"luna"_s, target(u"Luna"_s)}}));
        QVERIFY(!compiled);
        QCOMPARE(compiled.error(), (Error {.kind = Error::Kind::Missing, .detail = u"gone"_s}));
    }

    void lengths_data()
    {
        QTest::addColumn<QString>("tokens");
        QTest::addColumn<bool>("good");
        QTest::newRow("empty") << u""_s << false;
        QTest::newRow("space") << u" \n\t "_s << false;
        QTest::newRow("1") << u"x"_s << true;
        QTest::newRow("a mention alone") << u"{{char:luna}}"_s << true;
        QTest::newRow("32 000") << QString(32'000, u'x') << true;
        QTest::newRow("32 001") << QString(32'001, u'x') << false;
        QTest::newRow("32 000 and space") << u" "_s + QString(32'000, u'x') + u"\n"_s << true;
        // The token is 13 characters, the name 4: what counts is what is sent.
        QTest::newRow("32 000 with the name") << QString(31'996, u'x') + u"{{char:luna}}"_s << true;
        QTest::newRow("32 001 with the name") << QString(31'997, u'x') + u"{{char:luna}}"_s << false;
    }

    void lengths()
    {
        QFETCH(QString, tokens);
        QFETCH(bool, good);
        const auto compiled = compile(PromptDocument::parse(tokens), cast({{u"luna"_s, target(u"Luna"_s)}}));
        QCOMPARE(compiled.has_value(), good);
        if (!good)
            QCOMPARE(compiled.error(), (Error {.kind = Error::Kind::Invalid, .detail = u"prompt"_s}));
    }

    void descriptorsCountToo()
    {
        const auto document = PromptDocument::parse(QString(31'990, u'x') + u"{{char:luna}}"_s);
        const auto resolve = cast({{u"luna"_s, target(u"Luna"_s, u"an otter"_s)}});
        QVERIFY(compile(document, resolve, Descriptors::Leave));
        QVERIFY(!compile(document, resolve, Descriptors::Add));
    }
};

QTEST_GUILESS_MAIN(TestPromptDocument)
#include "tst_promptdocument.moc"
