#include "core/store/bindingrepository.h"
#include "core/store/changes.h"
#include "core/store/characterrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/sql.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "tests/support/sampleprofile.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

AssetHash hashOf(const QByteArray& bytes)
{
    return AssetHash::fromDigest(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

const QDateTime Noon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

Character makeCharacter(const QString& name, const QString& slug)
{
    const auto made = CharacterName::create(name);
    return Character::create(
               CharacterId::create(), slug,
               {1, *made, hashOf(slug.toUtf8()), {hashOf("still")}, u"a small moon fox"_s, Noon})
        .value();
}

} // namespace

class TestCharacterRepository : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_dir->path()).value();
    }
    void cleanup() { m_store.reset(); }

    void charactersRoundTrip()
    {
        auto& characters = m_store->characters();
        QSignalSpy changed(&m_store->changes(), &Changes::characterChanged);
        const Character luna
            = makeCharacter(u"Luna"_s, u"luna"_s).withTags({u"fox"_s, u"night"_s}).withConsentNote(u"ours"_s);
        QVERIFY(characters.save(luna));
        QCOMPARE(characters.find(luna.id()).value(), luna);
        const Character renamed = luna.renamed(*CharacterName::create(u"Luna Moon"_s), Noon.addDays(1));
        QVERIFY(characters.save(renamed));
        QCOMPARE(characters.findBySlug(u"luna"_s).value(), renamed);
        QCOMPARE(characters.findByName(u"Luna Moon"_s)->size(), 1);
        QCOMPARE(characters.findByName(u"Luna"_s)->size(), 0);
        QCOMPARE(characters.findByName(u"luna moon"_s)->size(), 0); // Exact, letter by letter.
        QCOMPARE(changed.size(), 2);
        QVERIFY(!characters.find(CharacterId::create())->has_value());
    }

    void looksRoundTripAndAnUndoneVersionGoes()
    {
        auto& characters = m_store->characters();
        const Character luna = makeCharacter(u"Luna"_s, u"luna"_s)
                                   .withLooks({{u"winter"_s, u"a \"red\" scarf"_s}, {u"night"_s, {}}});
        QVERIFY(characters.save(luna.renamed(*CharacterName::create(u"Moon"_s), Noon)));
        QVERIFY(characters.save(luna));
        QCOMPARE(characters.find(luna.id()).value(), luna);
    }

    void aVersionThatSomethingRemembersIsUsed()
    {
        const Character luna = makeCharacter(u"Luna"_s, u"luna"_s);
        const Character mossy = makeCharacter(u"Mossy"_s, u"mossy"_s);
        QVERIFY(m_store->characters().save(luna));
        QVERIFY(m_store->characters().save(mossy));
        const auto isUsed
            = [&](int version) { return m_store->characters().isVersionUsed(luna.id(), version).value(); };
        const Shot shot = test::saveFirstShot(*m_store);
        Recipe recipe;
        recipe.cast = {{mossy.id(), 1, u"Mossy"_s}, {luna.id(), 2, u"Luna"_s}};
        const Take take {.id = TakeId::create(),
                         .shot = shot.id,
                         .recipe = recipe,
                         .clip = hashOf("take"),
                         .size = {1280, 720},
                         .createdAt = Noon};
        QVERIFY(m_store->takes().save(take));
        QVERIFY(!isUsed(1));
        QVERIFY(isUsed(2));
        QCOMPARE(m_store->characters().takesByVersion(luna.id()).value(), (QHash<int, int> {{2, 1}}));
        QCOMPARE(m_store->characters().takesByVersion(mossy.id()).value(), (QHash<int, int> {{1, 1}}));
        QVERIFY(m_store->takes().setDeleted(take.id, true));
        QVERIFY(isUsed(2)); // It may come back.
        QVERIFY(m_store->characters().takesByVersion(luna.id())->isEmpty());
        QVERIFY(
            m_store->bindings().save({luna.id(), 1, ConnectionId::create(), {}, u"char_1"_s, Noon, Noon}));
        QVERIFY(isUsed(1));
        QVERIFY(!isUsed(3));
        QVERIFY(
            sql::exec(m_store->database(),
                      u"INSERT INTO job (id, connection, wish, state, state_name, is_final, created_at,"
                      " changed_at) VALUES ('j', 'c', ?, '{}', 'Queued', 0, 1, 1)"_s,
                      {u"{\"cast\":[{\"character\":\"%1\",\"version\":3}]}"_s.arg(luna.id().toString())}));
        QVERIFY(isUsed(3));
    }

    void aSlugBelongsToOne()
    {
        QVERIFY(m_store->characters().save(makeCharacter(u"Luna"_s, u"luna"_s)));
        QSignalSpy changed(&m_store->changes(), &Changes::characterChanged);
        QCOMPARE(m_store->characters().save(makeCharacter(u"Luna"_s, u"luna"_s)).error().kind,
                 Error::Kind::Conflict);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(m_store->characters().summaries()->size(), 1);
    }

    void searchFindsPrefixesAndSurvivesSyntax_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("hits");
        QTest::newRow("all") << u" "_s << 2;
        QTest::newRow("prefix") << u"lu"_s << 1;
        QTest::newRow("descriptor") << u"moon fo"_s << 2;
        QTest::newRow("tag") << u"nigh"_s << 1;
        QTest::newRow("nobody") << u"zebra"_s << 0;
        QTest::newRow("quote") << u"lu\""_s << 1;
        QTest::newRow("operators") << u"lu* OR NOT ("_s << 0;
        QTest::newRow("column filter") << u"name:lu"_s << 0;
        QTest::newRow("punctuation") << u"\"'*()"_s << 0;
        QTest::newRow("injection") << u"'; DROP TABLE character; --"_s << 0;
    }

    void searchFindsPrefixesAndSurvivesSyntax()
    {
        QFETCH(QString, words);
        QFETCH(int, hits);
        QVERIFY(m_store->characters().save(makeCharacter(u"Luna"_s, u"luna"_s).withTags({u"night"_s})));
        QVERIFY(m_store->characters().save(makeCharacter(u"Mossy"_s, u"mossy"_s)));
        const auto found = m_store->characters().summaries(words);
        QVERIFY(found);
        QCOMPARE(found->size(), hits);
    }

    void theBinHidesAndGivesBack()
    {
        const Character luna = makeCharacter(u"Luna"_s, u"luna"_s);
        QVERIFY(m_store->characters().save(luna));
        QVERIFY(m_store->characters().setDeleted(luna.id(), true));
        QVERIFY(!m_store->characters().findBySlug(u"luna"_s)->has_value());
        QVERIFY(m_store->characters().summaries()->isEmpty());
        QVERIFY(m_store->characters().slugTaken(u"luna"_s).value()); // It may come back.
        QVERIFY(m_store->characters().setDeleted(luna.id(), false));
        QCOMPARE(m_store->characters().findBySlug(u"luna"_s).value(), luna);
    }

    void aRowThatCannotBeReadIsDamage()
    {
        const Character luna = makeCharacter(u"Luna"_s, u"luna"_s);
        QVERIFY(m_store->characters().save(luna));
        QVERIFY(sql::exec(m_store->database(), u"UPDATE character_version SET clip = '../../etc/passwd'"_s));
        QCOMPARE(m_store->characters().find(luna.id()).error().kind, Error::Kind::Damaged);
    }

    void bindingsReplaceEachOther()
    {
        const Character luna = makeCharacter(u"Luna"_s, u"luna"_s);
        QVERIFY(m_store->characters().save(luna));
        Binding binding {luna.id(), 1, ConnectionId::create(), {}, u"char_1"_s, Noon, Noon};
        QVERIFY(m_store->bindings().save(binding));
        binding.remoteId = u"char_2"_s;
        binding.expiresAt = Noon.addDays(2);
        binding.gone = true;
        QVERIFY(m_store->bindings().save(binding));
        QCOMPARE(m_store->bindings().of(luna.id())->size(), 1);
        const auto found = m_store->bindings().find(luna.id(), binding.connection, {});
        QVERIFY(found && *found);
        QCOMPARE((*found)->remoteId, u"char_2"_s);
        QCOMPARE((*found)->expiresAt, binding.expiresAt);
        QVERIFY((*found)->gone);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(TestCharacterRepository)
#include "tst_characterrepository.moc"
