#include "core/series/stalecause.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

const QDateTime Now(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);

AssetHash clip(char byte)
{
    return AssetHash::fromDigest(QByteArray(32, byte));
}

Character luna()
{
    return Character::create(CharacterId::create(), u"luna"_s,
                             {1, CharacterName::create(u"Luna"_s).value(), clip('a'), {}, {}, Now})
        .value();
}

Take takeWith(const Character& character, int version)
{
    Take take {
        .id = TakeId::create(), .shot = {}, .recipe = {}, .clip = clip('t'), .size = {}, .createdAt = Now};
    take.recipe.cast.append({character.id(), version, character.versions().at(version - 1).name.text()});
    return take;
}

CharacterName name(const QString& text)
{
    return CharacterName::create(text).value();
}

} // namespace

class TestStaleCause : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatChanged()
    {
        const Character first = luna();
        const Take take = takeWith(first, 1);
        const auto causes = [&](const Character& now) {
            return staleCauses({take}, [&](const CharacterId&) { return std::optional(now); });
        };
        QVERIFY(causes(first).isEmpty());
        const Character other = first.withClip(clip('b'), {}, Now);
        const StaleCause clipChanged {first.id(), StaleCause::What::Clip, u"Luna"_s, u"Luna"_s};
        QCOMPARE(causes(other), QList {clipChanged});
        const Character renamed = first.renamed(name(u"Lunara"_s), Now);
        const StaleCause nameChanged {first.id(), StaleCause::What::Name, u"Luna"_s, u"Lunara"_s};
        QCOMPARE(causes(renamed), QList {nameChanged});
        QCOMPARE(causes(renamed.withClip(clip('b'), {}, Now)).size(), 2);
        // There and back again: the next take would show what this one shows.
        QVERIFY(causes(other.withClip(clip('a'), {}, Now)).isEmpty());
        QVERIFY(causes(first.withDescriptor(u"a fox"_s).value()).isEmpty());
    }

    void looksAtWhatATakeWasMadeFrom()
    {
        const Character now = luna().withClip(clip('b'), {}, Now);
        Take edit = takeWith(now, 2);
        const auto find = [&](const CharacterId&) { return std::optional(now); };
        QVERIFY(staleCauses({edit}, find).isEmpty());
        QCOMPARE(staleCauses({edit, takeWith(now, 1), takeWith(now, 1)}, find).size(), 1);
    }

    void nobodyAndUnknownVersions()
    {
        const Character now = luna();
        Take take = takeWith(now, 1);
        QVERIFY(staleCauses({take}, [](const CharacterId&) { return std::optional<Character>(); }).isEmpty());
        take.recipe.cast.first().version = 7;
        QVERIFY(staleCauses({take}, [&](const CharacterId&) { return std::optional(now); }).isEmpty());
        QVERIFY(staleCauses({}, [&](const CharacterId&) { return std::optional(now); }).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestStaleCause)
#include "tst_stalecause.moc"
