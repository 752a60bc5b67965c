#include "core/prompts/lint.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

const QStringList Names {u"Luna"_s, u"Luna Moon"_s, u"Mossy"_s, u"Old Tom"_s, u"Zo\u00eb (jr.)"_s};

QString slugOf(const QString& name)
{
    return CharacterName::create(name).value().slug();
}

NameFinder finder()
{
    QList<std::pair<CharacterName, QString>> members;
    for (const QString& name : Names)
        members.append({CharacterName::create(name).value(), slugOf(name)});
    return NameFinder(members);
}

std::optional<MentionTarget> resolved(const QString& slug)
{
    for (const QString& name : Names) {
        if (slugOf(name) == slug)
            return MentionTarget {.id = CharacterId::create(),
                                  .version = 1,
                                  .name = CharacterName::create(name).value(),
                                  .descriptor = name == u"Mossy" ? u"a small green otter"_s : QString()};
    }
    return std::nullopt;
}

Model twoCharacters()
{
    Model model;
    model.id = u"sora-2"_s;
    model.maxCharacters = 2;
    model.sizes = {{1280, 720}, {720, 1280}, {1920, 1080}, {1080, 1920}};
    return model;
}

LintContext context(const NameFinder& names)
{
    return {.resolve = resolved,
            .names = &names,
            .operation = Operation::Generate,
            .model = twoCharacters(),
            .size = {1280, 720},
            .facts = [](const QString& slug) {
                CharacterFacts facts;
                if (slug == u"old-tom")
                    facts = {{360, 640}, BindingState::Live};
                if (slug == u"mossy")
                    facts = {{640, 360}, BindingState::Gone};
                return facts;
            }};
}

QStringList ids(const QList<LintFinding>& findings)
{
    QStringList ids;
    for (const LintFinding& finding : findings)
        ids << infoOf(finding.rule).id;
    return ids;
}

} // namespace

class TestLint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHasAnIdOfItsOwnAndAPlace()
    {
        QSet<QString> seen;
        LintSeverity last = LintSeverity::Blocks;
        for (const LintRuleInfo& info : lintRules()) {
            QVERIFY(!seen.contains(info.id));
            seen.insert(info.id);
            QVERIFY(info.severity >= last); // The gravest first.
            last = info.severity;
        }
        QCOMPARE(int(seen.size()), int(LintRule::PlainName) + 1);
    }

    void rules_data()
    {
        QTest::addColumn<QString>("tokens");
        QTest::addColumn<QString>("rule"); ///< Empty: nothing is found.
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("length");
        QTest::addColumn<QStringList>("whom");
        QTest::addColumn<QString>("mended"); ///< "-": there is no mend.
        const QString none;
        const auto clean = [&](const char* row, const QString& tokens) {
            QTest::newRow(row) << tokens << none << 0 << 0 << QStringList() << none;
        };
        const auto found = [&](const char* row, const QString& tokens, const QString& rule, int from,
                               int length, const QStringList& names, const QString& mended) {
            QTest::newRow(row) << tokens << rule << from << length << names << mended;
        };
        clean("empty", u""_s);
        clean("nothing to say", u"{{char:luna}} walks at dawn"_s);

        found("nobody", u"So {{char:gone}} waves"_s, u"mention-of-nobody"_s, 3, 1, {u"gone"_s},
              u"So  waves"_s);
        found("nobody twice", u"{{char:gone}}, {{char:gone}}!"_s, u"mention-of-nobody"_s, 0, 1, {u"gone"_s},
              u", !"_s);

        clean("as many as it takes", u"{{char:luna}} and {{char:zoe-jr}} and {{char:luna}}"_s);
        found("one too many", u"{{char:luna}}, {{char:zoe-jr}}, {{char:luna-moon}}"_s,
              u"too-many-characters"_s, 6, 1, {u"Luna Moon"_s},
              u"{{char:luna}}, {{char:zoe-jr}}, Luna Moon"_s);
        found("described", u"{{char:luna}}, {{char:zoe-jr}}, {{char:mossy}}"_s, u"too-many-characters"_s, 6,
              1, {u"Mossy"_s}, u"{{char:luna}}, {{char:zoe-jr}}, a small green otter"_s);

        clean("one of three", u"{{{char:luna}}|{{char:zoe-jr}}|{{char:luna}} and {{char:zoe-jr}}} waves"_s);
        found("one too many in a take of three",
              u"{{{char:luna}}|{{char:zoe-jr}}, {{char:luna}}, {{char:gone-too}}}"_s, u"mention-of-nobody"_s,
              9, 1, {u"gone-too"_s}, u"{{{char:luna}}|{{char:zoe-jr}}, {{char:luna}}, }"_s);

        found("letters after", u"a {{char:luna}}r day"_s, u"glued-mention"_s, 2, 1, {u"Luna"_s},
              u"a {{char:luna}} r day"_s);
        found("letters before", u"x{{char:luna}} walks"_s, u"glued-mention"_s, 1, 1, {u"Luna"_s},
              u"x {{char:luna}} walks"_s);
        found("side by side", u"{{char:luna}}{{char:luna}}"_s, u"glued-mention"_s, 0, 1, {u"Luna"_s},
              u"{{char:luna}} {{char:luna}}"_s);
        clean("signs do not glue", u"({{char:luna}}), \"{{char:luna}}\"'s"_s);

        found("reads as another", u"so {{char:luna}} Moon sings"_s, u"reads-as-another"_s, 3, 6,
              {u"Luna"_s, u"Luna Moon"_s}, u"so {{char:luna-moon}} sings"_s);
        clean("reads as another word", u"{{char:luna}} Moonlight"_s);

        found("somebody who", u"Somebody who looks like {{char:luna}} waves"_s, u"looks-like"_s, 0, 24,
              {u"Luna"_s}, u"{{char:luna}} waves"_s);
        found("a character that", u"Dawn. A character that resembles {{char:luna}} waves"_s, u"looks-like"_s,
              6, 27, {u"Luna"_s}, u"Dawn. {{char:luna}} waves"_s);
        found("of a dog", u"A dog looking like {{char:luna}} waves"_s, u"looks-like"_s, 6, 13, {u"Luna"_s},
              u"-"_s);
        found("in German", u"Jemand, der sieht aus wie {{char:luna}} winkt"_s, u"looks-like"_s, 0, 26,
              {u"Luna"_s}, u"{{char:luna}} winkt"_s);
        clean("an idiom", u"It looks like {{char:luna}} is happy"_s);
        clean("she looks", u"{{char:luna}} looks at the hill"_s);

        found("upright clip", u"{{char:old-tom}} waves"_s, u"other-shape"_s, 0, 1, {u"Old Tom"_s}, u"-"_s);

        found("name in a name", u"{{char:luna-moon}} meets {{char:luna}}"_s, u"name-in-name"_s, 8, 1,
              {u"Luna"_s, u"Luna Moon"_s}, u"-"_s);

        found("binding gone", u"{{char:mossy}} swims"_s, u"binding-gone"_s, 0, 1, {u"Mossy"_s}, u"-"_s);

        found("plain", u"then Luna sees Luna"_s, u"plain-name"_s, 5, 4, {u"Luna"_s},
              u"then {{char:luna}} sees {{char:luna}}"_s);
        found("plain, the longest", u"Luna Moon"_s, u"plain-name"_s, 0, 9, {u"Luna Moon"_s},
              u"{{char:luna-moon}}"_s);
        found("plain, with signs", u"so Zo\u00eb (jr.)!"_s, u"plain-name"_s, 3, 9, {u"Zo\u00eb (jr.)"_s},
              u"so {{char:zoe-jr}}!"_s);
        found("plain, decomposed", u"so Zoe\u0308 (jr.)!"_s, u"plain-name"_s, 0, 14, {u"Zo\u00eb (jr.)"_s},
              u"so {{char:zoe-jr}}!"_s);
        clean("another case", u"then luna sees LUNA"_s);
        clean("another word", u"Lunar, Lunas, xLuna"_s);
    }

    void rules()
    {
        QFETCH(QString, tokens);
        QFETCH(QString, rule);
        const NameFinder names = finder();
        const auto document = PromptDocument::parse(tokens);
        const auto findings = lint(document, context(names));
        QStringList expected;
        if (!rule.isEmpty())
            expected << rule;
        if (rule == u"too-many-characters" && tokens.contains(u"luna-moon"))
            expected << u"name-in-name"_s;
        if (tokens.contains(u"gone-too"))
            expected << u"too-many-characters"_s;
        if (rule == u"too-many-characters" && tokens.contains(u"mossy"))
            expected << u"binding-gone"_s;
        QCOMPARE(ids(findings), expected);
        if (rule.isEmpty())
            return;
        const LintFinding& finding = findings.first();
        QFETCH(int, from);
        QFETCH(int, length);
        QFETCH(QStringList, whom);
        QCOMPARE(finding.range, (PromptRange {from, length}));
        QCOMPARE(finding.names, whom);
        QFETCH(QString, mended);
        QCOMPARE(bool(finding.mend), mended != u"-");
        if (!finding.mend)
            return;
        QCOMPARE(finding.mend(document).toTokens(), mended);
        const auto other = PromptDocument::parse(u"Typed on"_s);
        QCOMPARE(finding.mend(other), other); // It was found in another text.
        for (const LintFinding& still : lint(finding.mend(document), context(names)))
            QVERIFY(still.rule != finding.rule);
    }

    void anUprightClipOffersAnUprightSize()
    {
        const NameFinder names = finder();
        auto known = context(names);
        const auto document = PromptDocument::parse(u"{{char:old-tom}}"_s);
        QCOMPARE(lint(document, known).first().size, QSize(720, 1280));
        known.size = {1080, 1920};
        QVERIFY(lint(document, known).isEmpty());
        known.size = {1280, 720};
        known.model->sizes = {{1280, 720}}; // It makes no upright ones.
        QCOMPARE(lint(document, known).first().size, QSize());
        known.model.reset();
        QCOMPARE(lint(document, known).first().size, QSize());
    }

    void anExtensionTakesNoCharacters()
    {
        const NameFinder names = finder();
        auto known = context(names);
        known.operation = Operation::Extend;
        // Whatever is about ids and a new clip's size is no matter here.
        const auto findings
            = lint(PromptDocument::parse(u"{{char:luna}}, {{char:mossy}}, {{char:old-tom}}; Luna"_s), known);
        QCOMPARE(ids(findings), QStringList {u"character-in-extension"_s});
        QCOMPARE(findings.first().names, (QStringList {u"Luna"_s, u"Mossy"_s, u"Old Tom"_s}));
        QVERIFY(lint(PromptDocument::parse(u"Luna walks on"_s), known).isEmpty());
        known.operation = Operation::Edit;
        QVERIFY(lint(PromptDocument::parse(u"{{char:old-tom}} walks on"_s), known).isEmpty());
    }

    void whatIsNotKnownIsNotFound()
    {
        const auto document = PromptDocument::parse(u"{{char:luna}} {{char:mossy}} {{char:old-tom}} Luna"_s);
        QVERIFY(lint(document, {.resolve = resolved}).isEmpty());
        const NameFinder nobody;
        QVERIFY(lint(document, {.resolve = resolved, .names = &nobody}).isEmpty());
        QCOMPARE(ids(lint(document, {})), QStringList(3, u"mention-of-nobody"_s));
    }

    void aNameThatWouldBeTooManyIsLeftAsAWord()
    {
        const NameFinder names = finder();
        QVERIFY(
            lint(PromptDocument::parse(u"{{char:luna}} {{char:zoe-jr}} Mossy"_s), context(names)).isEmpty());
        QCOMPARE(ids(lint(PromptDocument::parse(u"{{char:luna}} {{char:zoe-jr}} Luna"_s), context(names))),
                 QStringList {u"plain-name"_s});
    }

    void hostileTexts_data()
    {
        QTest::addColumn<QString>("tokens");
        QTest::newRow("braces") << u"{{char:}} {{{{char:luna}}}} }}{{"_s;
        QTest::newRow("half a pair") << QString(QChar(0xd83e)) + u"{{char:luna}}"_s + QChar(0xdda6);
        QTest::newRow("object signs") << u"\ufffc{{char:luna}}\ufffc Luna"_s;
        QTest::newRow("nothing but marks") << QString(500, QChar(0x0308)) + u"{{char:luna}}"_s;
        QTest::newRow("likenesses") << u"looks like "_s.repeated(2'000) + u"{{char:luna}}"_s;
        QTest::newRow("somebodies") << u"someone who "_s.repeated(2'000) + u"{{char:luna}}"_s;
        QTest::newRow("spaces") << u"looks like"_s + QString(30'000, u' ') + u"{{char:luna}}"_s;
        QTest::newRow("many nobodies") << u"{{char:a}}{{char:b}}"_s.repeated(500);
        QTest::newRow("many names") << u"Luna Moon Luna"_s.repeated(2'000);
        QTest::newRow("zeros") << QString(100, QChar(0)) + u"Luna"_s;
    }

    void hostileTexts()
    {
        QFETCH(QString, tokens);
        const NameFinder names = finder();
        const auto document = PromptDocument::parse(tokens);
        qsizetype size = 0;
        for (const auto& part : document.parts())
            size += std::holds_alternative<QString>(part) ? std::get<QString>(part).size() : 1;
        for (const LintFinding& finding : lint(document, context(names))) {
            QVERIFY(finding.range.from >= 0 && finding.range.length >= 0);
            QVERIFY(finding.range.from + finding.range.length <= size);
            if (finding.mend) {
                const auto mended = finding.mend(document);
                QCOMPARE(PromptDocument::parse(mended.toTokens()), mended);
            }
        }
    }

    void sizesOfAShape_data()
    {
        QTest::addColumn<QList<QSize>>("sizes");
        QTest::addColumn<QSize>("shape");
        QTest::addColumn<QSize>("size");
        const QList<QSize> sizes {{1920, 1080}, {1280, 720}, {720, 1280}, {}, {-1, 4}};
        QTest::newRow("the smaller of a shape") << sizes << QSize(640, 360) << QSize(1280, 720);
        QTest::newRow("upright") << sizes << QSize(1080, 1920) << QSize(720, 1280);
        QTest::newRow("nearest") << sizes << QSize(1000, 800) << QSize(1280, 720);
        QTest::newRow("no sizes") << QList<QSize>() << QSize(1, 1) << QSize();
        QTest::newRow("no shape") << sizes << QSize(0, 5) << QSize();
    }

    void sizesOfAShape()
    {
        QFETCH(QList<QSize>, sizes);
        QFETCH(QSize, shape);
        QFETCH(QSize, size);
        QCOMPARE(sizeOfShape(sizes, shape), size);
    }

    void replacingKeepsTheRest()
    {
        const auto document = PromptDocument::parse(u"ab{{char:x}}cd{{char:y}}"_s); // 6 places
        const QString whole = u"ab*cd#"_s;
        const auto flat = [](const PromptDocument& of) {
            return of.toTokens().replace(u"{{char:x}}"_s, u"*"_s).replace(u"{{char:y}}"_s, u"#"_s);
        };
        for (int from = 0; from <= 6; ++from) {
            for (int length = 0; from + length <= 6; ++length) {
                QString expected = whole;
                expected.replace(from, length, u"-"_s);
                QCOMPARE(flat(replaced(document, {from, length}, {PromptDocument::Part(u"-"_s)})), expected);
            }
        }
    }
};

QTEST_MAIN(TestLint)
#include "tst_lint.moc"
