#include "core/store/characterrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/takerepository.h"
#include "core/studio/remake.h"
#include "tests/support/sampleprofile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

AssetHash clip(char byte)
{
    return AssetHash::fromDigest(QByteArray(32, byte));
}

void must(const Result<>& done)
{
    if (!done)
        qFatal("not saved");
}

} // namespace

class TestRemake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_dir->filePath(u"profile"_s)).value();
        m_shot = test::saveFirstShot(*m_store);
        m_luna = test::saveCharacter(*m_store, u"Luna"_s, clip('a'));
        m_first = take(Generated {});
        m_first->recipe.cast = {m_luna};
        must(m_store->takes().save(*m_first));
    }
    void cleanup() { m_store.reset(); }

    void nothingChangedIsNotStale()
    {
        const auto staleness = stalenessOf(*m_store, m_catalog, *m_first);
        QVERIFY(staleness && staleness->causes.isEmpty() && !staleness->remake);
    }

    void aChangedClipCostsWhatATakeCosts()
    {
        changeClip();
        const auto staleness = stalenessOf(*m_store, m_catalog, *m_first).value();
        QCOMPARE(staleness.causes.size(), 1);
        QVERIFY(staleness.remake.has_value());
        const JobOrder& order = staleness.remake->order;
        QCOMPARE(order.shot, m_shot.id);
        QCOMPARE(order.prompt, u"Luna walks"_s);
        QCOMPARE(order.seconds, 4);
        QCOMPARE(order.cast.first().version, 2); // As the cast is now.
        QVERIFY(order.estimate == (PriceRange {Money::fromUsd(0.4), Money::fromUsd(0.4)}));
        QCOMPARE(staleness.remake->stepsAfter, 0);
    }

    void aTakeMadeOfAnotherBeginsWithThat()
    {
        Take edited = take(Edited {m_first->id});
        must(m_store->takes().save(edited));
        Take longer = take(Extended {edited.id});
        must(m_store->takes().save(longer));
        must(m_store->takes().setDeleted(edited.id, true)); // The bin is no hole in the chain.
        QCOMPARE(chainOf(*m_store, longer)->size(), 3);
        changeClip();
        const auto staleness = stalenessOf(*m_store, m_catalog, longer).value();
        QCOMPARE(staleness.causes.size(), 1);
        QCOMPARE(staleness.remake->stepsAfter, 2);
        QCOMPARE(staleness.remake->order.operation, Operation::Generate);
    }

    void whatCannotBeMadeAgain_data()
    {
        QTest::addColumn<Lineage>("lineage");
        QTest::addColumn<QString>("detail");
        QTest::newRow("imported") << Lineage(Imported {u"a.mp4"_s}) << u"imported"_s;
        QTest::newRow("source missing") << Lineage(Edited {TakeId::create()}) << u"source"_s;
    }

    void whatCannotBeMadeAgain()
    {
        QFETCH(Lineage, lineage);
        QFETCH(QString, detail);
        Take odd = take(lineage);
        odd.recipe.cast = {m_luna};
        must(m_store->takes().save(odd));
        const auto remake = remakeOf(*m_store, m_catalog, odd);
        QCOMPARE(remake.error().kind, Error::Kind::Unsupported);
        QCOMPARE(remake.error().detail, detail);
        changeClip();
        const auto staleness = stalenessOf(*m_store, m_catalog, odd).value();
        QVERIFY(!staleness.causes.isEmpty() && !staleness.remake);
    }

    void aCircleOfRowsEnds()
    {
        Take one = take(Generated {});
        Take two = take(Edited {one.id});
        one.lineage = Edited {two.id};
        must(m_store->takes().save(one));
        must(m_store->takes().save(two));
        QCOMPARE(chainOf(*m_store, one)->size(), 2);
        QCOMPARE(remakeOf(*m_store, m_catalog, one).error().kind, Error::Kind::Unsupported);
    }

private:
    Take take(const Lineage& lineage) const
    {
        Take take {TakeId::create(),
                   m_shot.id,
                   lineage,
                   {.prompt = u"Luna walks"_s,
                    .tokens = u"{{char:luna}} walks"_s,
                    .model = u"sora-2"_s,
                    .connectionName = {},
                    .seconds = 4,
                    .size = {1280, 720},
                    .cast = {}},
                   clip('t'),
                   {1280, 720},
                   4,
                   QDateTime::currentDateTimeUtc()};
        return take;
    }
    void changeClip()
    {
        const auto luna = m_store->characters().find(m_luna.character).value().value();
        must(m_store->characters().save(luna.withClip(clip('b'), {}, QDateTime::currentDateTimeUtc())));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    Catalog m_catalog = Catalog::builtIn();
    Shot m_shot;
    CastEntry m_luna;
    std::optional<Take> m_first;
};

QTEST_GUILESS_MAIN(TestRemake)
#include "tst_remake.moc"
