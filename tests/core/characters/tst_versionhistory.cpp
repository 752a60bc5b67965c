#include "core/characters/versionhistory.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

const QDateTime Monday(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);

AssetHash file(char digit)
{
    return AssetHash::fromHex(QString(64, QLatin1Char(digit))).value();
}

CharacterVersion version(int number, const QString& name, char clip = 'a', const QString& descriptor = {})
{
    return {number,     CharacterName::create(name).value(),
            file(clip), {file(clip)},
            descriptor, Monday.addDays(number)};
}

Character with(const QList<CharacterVersion>& versions)
{
    static const CharacterId id = CharacterId::create();
    return Character::restore(id, u"luna"_s, versions, {}, {}).value();
}

/// "1 Luna a, 2 Luna Moon a"
QString inWords(const Character& character)
{
    QStringList words;
    for (const CharacterVersion& version : character.versions()) {
        words << u"%1 %2 %3"_s.arg(QString::number(version.number), version.name.text(),
                                   version.clip.hex().left(1));
    }
    return words.join(u", "_s);
}

} // namespace

class TestVersionHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHistoryTellsWhatChanged_data()
    {
        QTest::addColumn<QList<CharacterVersion>>("versions");
        QTest::addColumn<QList<VersionPart>>("changed");
        const auto first = version(1, u"Luna"_s);
        auto still = version(2, u"Luna"_s);
        still.stills = {file('c')};
        QTest::newRow("only one") << QList {first} << QList<VersionPart>();
        QTest::newRow("name") << QList {first, version(2, u"Luna Moon"_s)} << QList {VersionPart::Name};
        QTest::newRow("case is a change")
            << QList {first, version(2, u"luna"_s)} << QList {VersionPart::Name};
        QTest::newRow("stills") << QList {first, still} << QList {VersionPart::Stills};
        QTest::newRow("clip, and its stills")
            << QList {first, version(2, u"Luna"_s, 'b')} << QList {VersionPart::Clip, VersionPart::Stills};
        QTest::newRow("description") << QList {first, version(2, u"Luna"_s, 'a', u"A fox."_s)}
                                     << QList {VersionPart::Descriptor};
        QTest::newRow("against the one before, not the first")
            << QList {first, version(2, u"Moon"_s), version(3, u"Luna"_s)} << QList {VersionPart::Name};
        QTest::newRow("nothing") << QList {first, version(2, u"Luna"_s)} << QList<VersionPart>();
    }

    void theHistoryTellsWhatChanged()
    {
        QFETCH(QList<CharacterVersion>, versions);
        QFETCH(QList<VersionPart>, changed);
        const auto history = versionHistory(versions);
        QCOMPARE(history.size(), versions.size());
        QCOMPARE(history.first().number, int(versions.size()));
        QCOMPARE(history.first().changed, changed);
        QCOMPARE(history.last().number, 1);
        QVERIFY(history.last().changed.isEmpty());
        QCOMPARE(history.last().at, Monday.addDays(1));
    }

    void anUndoKeepsTheMeaningOfNumbers_data()
    {
        QTest::addColumn<QList<CharacterVersion>>("have");
        QTest::addColumn<QList<CharacterVersion>>("want");
        QTest::addColumn<QSet<int>>("used");
        QTest::addColumn<QString>("result");
        const auto v1 = version(1, u"Luna"_s);
        const auto v2 = version(2, u"Moon"_s);
        const auto v2Clip = version(2, u"Luna"_s, 'b');
        const auto back3 = version(3, u"Luna"_s);
        QTest::newRow("forward") << QList {v1} << QList {v1, v2} << QSet<int>() << u"1 Luna a, 2 Moon a"_s;
        QTest::newRow("back, unused") << QList {v1, v2} << QList {v1} << QSet {1} << u"1 Luna a"_s;
        QTest::newRow("back, used") << QList {v1, v2} << QList {v1} << QSet {2}
                                    << u"1 Luna a, 2 Moon a, 3 Luna a"_s;
        QTest::newRow("forward again over the used one")
            << QList {v1, v2, back3} << QList {v1, v2} << QSet {2} << u"1 Luna a, 2 Moon a"_s;
        QTest::newRow("forward again, all of it used")
            << QList {v1, v2, back3} << QList {v1, v2} << QSet {2, 3}
            << u"1 Luna a, 2 Moon a, 3 Luna a, 4 Moon a"_s;
        QTest::newRow("a used one below an unused one") << QList {v1, v2, version(3, u"Sun"_s)} << QList {v1}
                                                        << QSet {2} << u"1 Luna a, 2 Moon a, 3 Luna a"_s;
        QTest::newRow("another second")
            << QList {v1, v2} << QList {v1, v2Clip} << QSet<int>() << u"1 Luna a, 2 Luna b"_s;
        QTest::newRow("another second, used")
            << QList {v1, v2} << QList {v1, v2Clip} << QSet {2} << u"1 Luna a, 2 Moon a, 3 Luna b"_s;
    }

    void anUndoKeepsTheMeaningOfNumbers()
    {
        QFETCH(QList<CharacterVersion>, have);
        QFETCH(QList<CharacterVersion>, want);
        QFETCH(QSet<int>, used);
        QFETCH(QString, result);
        const auto brought = broughtTo(
            with(have), with(want), [&](int number) { return used.contains(number); }, Monday);
        QCOMPARE(inWords(brought), result);
    }

    void whatMakesNoVersionComesBackToo()
    {
        auto plain = version(1, u"Luna"_s);
        const Character before = with({plain}).withTags({u"fox"_s}).withLooks({{u"winter"_s, u"a scarf"_s}});
        plain.descriptor = u"Another."_s;
        plain.stills = {};
        const Character after = with({plain}).withConsentNote(u"mine"_s);
        const auto always = [](int) { return true; };
        QCOMPARE(broughtTo(after, before, always, Monday), before);
        QCOMPARE(broughtTo(before, after, always, Monday), after);
    }

    void looksAreKeptInOrder_data()
    {
        QTest::addColumn<QList<CharacterLook>>("looks");
        QTest::addColumn<QList<CharacterLook>>("clean");
        using Looks = QList<CharacterLook>;
        const CharacterLook winter {u"winter"_s, u"a red scarf"_s};
        const CharacterLook night {u"night"_s, u"lit by the moon"_s};
        QTest::newRow("as they are") << Looks {winter, night} << Looks {winter, night};
        QTest::newRow("no name") << Looks {{u"  "_s, u"words"_s}, night} << Looks {night};
        QTest::newRow("same name") << Looks {winter, {u"Winter"_s, u"other"_s}} << Looks {winter};
        QTest::newRow("lines and braces") << Looks {{u"win\nter"_s, u"a {{char:x}}\tscarf"_s}}
                                          << Looks {{u"win ter"_s, u"a char:x scarf"_s}};
        QTest::newRow("too long") << Looks {{QString(41, u'n'), QString(301, u'w')}}
                                  << Looks {{QString(40, u'n'), QString(300, u'w')}};
        Looks many;
        for (int i = 0; i < MaxLooks + 1; ++i)
            many << CharacterLook {QString::number(i), {}};
        QTest::newRow("too many") << many << many.first(MaxLooks);
    }

    void looksAreKeptInOrder()
    {
        QFETCH(QList<CharacterLook>, looks);
        QFETCH(QList<CharacterLook>, clean);
        QCOMPARE(cleanLooks(looks), clean);
        QCOMPARE(with({version(1, u"Luna"_s)}).withLooks(looks).looks(), clean);
    }

    void stillsAreOnceEachAndNotTooMany()
    {
        QList<AssetHash> many;
        for (int i = 0; i < Character::MaxStills + 3; ++i)
            many << AssetHash::fromHex(u"%1"_s.arg(i, 64, 10, QLatin1Char('0'))).value();
        const Character luna = with({version(1, u"Luna"_s)});
        QCOMPARE(luna.withStills(many + many).current().stills, many.first(Character::MaxStills));
        QCOMPARE(luna.withStills({many[1], many[0], many[1]}).current().stills, QList({many[1], many[0]}));
    }
};

QTEST_APPLESS_MAIN(TestVersionHistory)
#include "tst_versionhistory.moc"
