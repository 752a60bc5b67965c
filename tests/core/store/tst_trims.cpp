#include "core/store/changes.h"
#include "core/store/migrations.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "core/store/trimrepository.h"
#include "tests/support/sampleprofile.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestTrims : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_dir->path()).value();
        m_shot = test::saveFirstShot(*m_store);
    }
    void cleanup() { m_store.reset(); }

    void trimsRoundTrip_data()
    {
        QTest::addColumn<double>("fps");
        for (const double fps : {24000.0 / 1001, 24.0, 25.0, 30000.0 / 1001, 30.0, 60000.0 / 1001})
            QTest::addRow("%g", fps) << fps;
    }
    void trimsRoundTrip()
    {
        QFETCH(double, fps);
        const TakeId take = save();
        QSignalSpy changed(&m_store->changes(), &Changes::trimChanged);
        const Trim trim {.head = 3, .tail = 500, .rate = EditRate::nearest(fps)};
        QVERIFY(m_store->trims().save(take, trim));
        QCOMPARE(m_store->trims().of(take).value(), trim);
        QCOMPARE(changed.size(), 1);
        m_store.reset();
        m_store = Store::open(m_dir->path()).value();
        QCOMPARE(m_store->trims().of(take).value(), trim);
    }

    void anEmptyTrimMakesItWhole()
    {
        const TakeId take = save();
        QVERIFY(m_store->trims().save(take, {.head = 3, .tail = 0, .rate = {}}));
        QVERIFY(m_store->trims().save(take, {}));
        QVERIFY(m_store->trims().of(take)->isEmpty());
    }

    void eachTakeHasItsOwn()
    {
        const TakeId first = save();
        const TakeId second = save();
        QVERIFY(m_store->trims().save(first, {.head = 3, .tail = 4, .rate = {}}));
        QVERIFY(m_store->takes().setKept(second, true));
        QVERIFY(m_store->trims().of(second)->isEmpty());
        // Saved anew, as with each change of what is kept, and through the bin: it stays.
        QVERIFY(m_store->takes().setKept(first, true));
        QVERIFY(m_store->takes().setDeleted(first, true));
        QVERIFY(m_store->takes().setDeleted(first, false));
        QCOMPARE(m_store->trims().of(first)->head, 3);
    }

    void whatMakesNoSenseIsRefused()
    {
        QCOMPARE(m_store->trims().save(TakeId::create(), {.head = 1, .tail = 0, .rate = {}}).error().kind,
                 Error::Kind::Conflict);
        const TakeId take = save();
        QVERIFY(m_store->trims().save(take, {.head = 5, .tail = 0, .rate = {}}));
        QCOMPARE(m_store->trims().save(take, {.head = -1, .tail = 0, .rate = {}}).error().kind,
                 Error::Kind::Invalid);
        QCOMPARE(m_store->trims().of(take)->head, 5);
    }

    void anOlderProfileKeepsItsTakes()
    {
        const TakeId take = save();
        QVERIFY(sql::exec(m_store->database(), u"DROP TABLE take_trim"_s));
        const auto steps = migrations();
        const auto mine = std::find_if(steps.begin(), steps.end(), [](const sql::Migration& step) {
            return step.statements.join(u' ').contains(u"take_trim"_s);
        });
        QVERIFY(mine != steps.end());
        QVERIFY(sql::exec(m_store->database(), u"PRAGMA user_version = %1"_s.arg(mine->version - 1)));
        QVERIFY(sql::migrate(m_store->database(), steps.mid(0, mine - steps.begin() + 1)));
        QVERIFY(m_store->takes().find(take)->has_value());
        QVERIFY(m_store->trims().of(take)->isEmpty());
        QVERIFY(m_store->trims().save(take, {.head = 1, .tail = 1, .rate = {}}));
    }

private:
    TakeId save()
    {
        const Take take {.id = TakeId::create(),
                         .shot = m_shot.id,
                         .recipe = {},
                         .clip = AssetHash::fromDigest(QByteArray(32, '\7')),
                         .size = {320, 180},
                         .seconds = 4,
                         .createdAt = QDateTime::currentDateTimeUtc(),
                         .kept = true};
        if (!m_store->takes().save(take))
            qFatal("no take");
        return take.id;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    Shot m_shot;
};

QTEST_GUILESS_MAIN(TestTrims)
#include "tst_trims.moc"
