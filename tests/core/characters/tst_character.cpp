#include "core/characters/character.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

const QDateTime Monday(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
const QDateTime Tuesday = Monday.addDays(1);

CharacterName name(const QString& text)
{
    return CharacterName::create(text).value();
}

AssetHash file(char digit)
{
    return AssetHash::fromHex(QString(64, QLatin1Char(digit))).value();
}

CharacterVersion version(int number, const QString& descriptor = u"A small otter."_s)
{
    return {.number = number,
            .name = name(u"Luna"_s),
            .clip = file('a'),
            .stills = {file('b')},
            .descriptor = descriptor,
            .createdAt = Monday};
}

Character luna()
{
    return Character::create(CharacterId::create(), u"luna"_s, version(1)).value();
}

} // namespace

class TestCharacter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createRefusesWhatIsNotOne_data()
    {
        QTest::addColumn<bool>("hasId");
        QTest::addColumn<QString>("slug");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("descriptor");
        QTest::addColumn<QString>("field");
        const QString fine = u"An otter."_s;
        QTest::newRow("no id") << false << u"luna"_s << 1 << fine << u"id"_s;
        QTest::newRow("no slug") << true << u""_s << 1 << fine << u"slug"_s;
        QTest::newRow("brace in slug") << true << u"lu}na"_s << 1 << fine << u"slug"_s;
        QTest::newRow("other brace in slug") << true << u"{luna"_s << 1 << fine << u"slug"_s;
        QTest::newRow("space in slug") << true << u"lu na"_s << 1 << fine << u"slug"_s;
        QTest::newRow("newline in slug") << true << u"luna\n"_s << 1 << fine << u"slug"_s;
        QTest::newRow("hard space in slug") << true << u"lu\u00a0na"_s << 1 << fine << u"slug"_s;
        QTest::newRow("slug of 121") << true << QString(121, u'x') << 1 << fine << u"slug"_s;
        QTest::newRow("version 0") << true << u"luna"_s << 0 << fine << u"versions"_s;
        QTest::newRow("version 2 first") << true << u"luna"_s << 2 << fine << u"versions"_s;
        QTest::newRow("descriptor of 301") << true << u"luna"_s << 1 << QString(301, u'x') << u"descriptor"_s;
        QTest::newRow("two lines") << true << u"luna"_s << 1 << u"An otter.\nBrown."_s << u"descriptor"_s;
        QTest::newRow("line separator")
            << true << u"luna"_s << 1 << u"An otter.\u2028Brown."_s << u"descriptor"_s;
        QTest::newRow("escape") << true << u"luna"_s << 1 << u"An \u001b[31motter."_s << u"descriptor"_s;
    }

    void createRefusesWhatIsNotOne()
    {
        QFETCH(bool, hasId);
        QFETCH(QString, slug);
        QFETCH(int, number);
        QFETCH(QString, descriptor);
        QFETCH(QString, field);
        const auto made = Character::create(hasId ? CharacterId::create() : CharacterId {}, slug,
                                            version(number, descriptor));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Invalid);
        QCOMPARE(made.error().detail, field);
    }

    void theLimitsThemselvesAreFine()
    {
        QVERIFY(Character::create(CharacterId::create(), QString(120, u'x'), version(1)));
        QVERIFY(Character::create(CharacterId::create(), u"l"_s, version(1, QString(300, u'x'))));
        QVERIFY(Character::create(CharacterId::create(), u"l"_s, version(1, {})));
    }

    void restoreTakesVersionsInOrderWithoutGaps_data()
    {
        QTest::addColumn<QList<int>>("numbers");
        QTest::addColumn<bool>("good");
        QTest::newRow("none") << QList<int> {} << false;
        QTest::newRow("one") << QList<int> {1} << true;
        QTest::newRow("three") << QList<int> {1, 2, 3} << true;
        QTest::newRow("gap") << QList<int> {1, 3} << false;
        QTest::newRow("twice") << QList<int> {1, 2, 2} << false;
        QTest::newRow("backwards") << QList<int> {2, 1} << false;
        QTest::newRow("from zero") << QList<int> {0, 1} << false;
        QTest::newRow("negative") << QList<int> {-1} << false;
    }

    void restoreTakesVersionsInOrderWithoutGaps()
    {
        QFETCH(QList<int>, numbers);
        QFETCH(bool, good);
        QList<CharacterVersion> versions;
        for (const int number : numbers)
            versions << version(number);
        const auto restored
            = Character::restore(CharacterId::create(), u"luna"_s, versions, {u"otter"_s}, u"mine"_s);
        QCOMPARE(restored.has_value(), good);
        if (good) {
            QCOMPARE(restored->versions(), versions);
            QCOMPARE(restored->current().number, numbers.last());
            QCOMPARE(restored->tags(), QStringList {u"otter"_s});
            QCOMPARE(restored->consentNote(), u"mine"_s);
        }
    }

    void restoreLooksAtEveryVersion()
    {
        QVERIFY(!Character::restore(CharacterId::create(), u"luna"_s,
                                    {version(1, QString(301, u'x')), version(2)}, {}, {}));
    }

    void aNewNameIsANewVersion()
    {
        const Character before = luna();
        const Character after = before.renamed(name(u"Luna Bay"_s), Tuesday);
        QCOMPARE(after.versions().size(), 2);
        QCOMPARE(after.versions().first(), before.current());
        QCOMPARE(after.current().number, 2);
        QCOMPARE(after.name(), name(u"Luna Bay"_s));
        QCOMPARE(after.current().createdAt, Tuesday);
        QCOMPARE(after.current().clip, before.current().clip);
        QCOMPARE(after.current().stills, before.current().stills);
        QCOMPARE(after.current().descriptor, before.current().descriptor);
        QCOMPARE(after.slug(), u"luna"_s); // Or every stored prompt would lose its character.
        QCOMPARE(after.id(), before.id());
        QCOMPARE(before.versions().size(), 1);
    }

    void theSameNameIsNoNewVersion()
    {
        const Character before = luna();
        QCOMPARE(before.renamed(name(u"Luna"_s), Tuesday), before);
        QCOMPARE(before.renamed(name(u"luna"_s), Tuesday).versions().size(), 2);
    }

    void aNewClipIsANewVersionWithItsOwnStills()
    {
        const Character before = luna();
        const Character after = before.withClip(file('c'), {file('d'), file('e')}, Tuesday);
        QCOMPARE(after.versions().size(), 2);
        QCOMPARE(after.current().number, 2);
        QCOMPARE(after.current().clip, file('c'));
        QCOMPARE(after.current().stills, (QList {file('d'), file('e')}));
        QCOMPARE(after.current().createdAt, Tuesday);
        QCOMPARE(after.name(), before.name());
        QCOMPARE(after.versions().first(), before.current());
    }

    void stillsAndDescriptorChangeTheCurrentVersion()
    {
        const Character before = luna().renamed(name(u"Luna Bay"_s), Tuesday);
        const Character after = before.withClip(before.current().clip, {file('f')}, Tuesday.addDays(1))
                                    .withDescriptor(u"  An otter in a blue scarf. "_s)
                                    .value();
        QCOMPARE(after.versions().size(), 2);
        QCOMPARE(after.versions().first(), before.versions().first());
        QCOMPARE(after.current().stills, QList {file('f')});
        QCOMPARE(after.current().descriptor, u"An otter in a blue scarf."_s);
        QCOMPARE(after.current().createdAt, Tuesday);
        QCOMPARE(after.withDescriptor({})->current().descriptor, QString());
        QCOMPARE(after.withDescriptor(QString(301, u'x')).error().detail, u"descriptor"_s);
        QVERIFY(after.withDescriptor(u"\n"_s + QString(300, u'x') + u"\n"_s));
    }

    void tagsAreCleaned_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QStringList>("kept");
        QTest::newRow("none") << QStringList {} << QStringList {};
        QTest::newRow("order stays") << QStringList {u"b"_s, u"a"_s} << QStringList {u"b"_s, u"a"_s};
        QTest::newRow("empty ones fall") << QStringList {u""_s, u"  "_s, u"a"_s} << QStringList {u"a"_s};
        QTest::newRow("spaces") << QStringList {u"  sea \n side "_s} << QStringList {u"sea side"_s};
        QTest::newRow("the first of a kind stays")
            << QStringList {u"Otter"_s, u"otter"_s, u" OTTER "_s} << QStringList {u"Otter"_s};
    }

    void tagsAreCleaned()
    {
        QFETCH(QStringList, given);
        QFETCH(QStringList, kept);
        QCOMPARE(luna().withTags(given).tags(), kept);
        QCOMPARE(Character::restore(CharacterId::create(), u"luna"_s, {version(1)}, given, {})->tags(), kept);
    }

    void uniqueSlugs_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QString>("slug");
        QTest::newRow("free") << u"luna"_s << QStringList {u"mossy"_s} << u"luna"_s;
        QTest::newRow("taken") << u"luna"_s << QStringList {u"luna"_s} << u"luna-2"_s;
        QTest::newRow("a row") << u"luna"_s << QStringList {u"luna"_s, u"luna-2"_s, u"luna-3"_s}
                               << u"luna-4"_s;
        QTest::newRow("a gap") << u"luna"_s << QStringList {u"luna"_s, u"luna-3"_s} << u"luna-2"_s;
        QTest::newRow("signs of a format") << u"50%2"_s << QStringList {u"50%2"_s} << u"50%2-2"_s;
    }

    void uniqueSlugs()
    {
        QFETCH(QString, wanted);
        QFETCH(QStringList, taken);
        QFETCH(QString, slug);
        QCOMPARE(uniqueSlug(wanted, [&](const QString& s) { return taken.contains(s); }), slug);
    }
};

QTEST_GUILESS_MAIN(TestCharacter)
#include "tst_character.moc"
