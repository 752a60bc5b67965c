#include "core/store/assetfiles.h"
#include "core/store/ledgerrepository.h"
#include "profile.h"
#include "tests/support/sandboxprocess.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::jobs;

namespace {

constexpr int Patience = 90'000; // ms, for a render on a busy machine.

} // namespace

/// The way of a take from wish to file, on real bytes: the real sandbox, started by the directory.
class FirstClipTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void generatesExtendsAndEdits();
    void paysOnceHoweverOftenItIsRestarted();
};

void FirstClipTest::generatesExtendsAndEdits()
{
    test::Profile profile(QStringLiteral(TROUPE_SANDBOX_PROGRAM));
    auto order = profile.order(profile.sandbox, u"Luna walks through a forest at dawn"_s);
    order.cast = {profile.addCharacter(u"Luna"_s)};
    const auto opening = profile.add(order);
    QTRY_VERIFY_WITH_TIMEOUT(profile.is<Done>(opening), Patience);
    const Take first = profile.take(opening);
    QCOMPARE(first.size, QSize(1280, 720));
    QVERIFY(std::abs(first.seconds - 4) <= 0.25);
    QVERIFY(first.origin && first.origin->connection == profile.sandbox);
    QVERIFY(QFile::exists(profile.store->assets().path(first.clip).value()));

    profile.reopen(); // The sandbox, too: it comes back at another address, and knows its clips.

    order.operation = Operation::Extend;
    order.prompt = u"Luna looks up at the moon"_s;
    order.source = first.id;
    order.size = {};
    const auto longer = profile.add(order);
    QTRY_VERIFY_WITH_TIMEOUT(profile.is<Done>(longer), Patience);
    const Take second = profile.take(longer);
    QVERIFY(std::abs(second.seconds - 8) <= 0.25);
    QVERIFY(second.lineage == Lineage(Extended {first.id}));

    order.operation = Operation::Edit;
    order.prompt = u"golden hour"_s;
    order.source = second.id;
    order.seconds = 0;
    const auto graded = profile.add(order);
    QTRY_VERIFY_WITH_TIMEOUT(profile.is<Done>(graded), Patience);
    const Take third = profile.take(graded);
    QVERIFY(std::abs(third.seconds - second.seconds) <= 0.25);
    QVERIFY(third.lineage == Lineage(Edited {second.id}));
    QVERIFY(third.clip != second.clip);
    QCOMPARE(profile.takes().size(), 3);
}

void FirstClipTest::paysOnceHoweverOftenItIsRestarted()
{
    const test::SandboxProcess elsewhere(QStringLiteral(TROUPE_SANDBOX_PROGRAM));
    QVERIFY(elsewhere.isReady());
    test::Profile profile(QStringLiteral(TROUPE_SANDBOX_PROGRAM));
    const auto connection = profile.addConnection(elsewhere.url(), elsewhere.token());
    QList<JobId> ids;
    for (int i = 0; i < 4; ++i)
        ids.append(profile.add(profile.order(connection, u"A kite over dune %1"_s.arg(i))));

    QRandomGenerator seeded(20261125);
    for (int i = 0; i < 25; ++i) {
        QTest::qWait(seeded.bounded(1, 400));
        profile.reopen();
    }
    const auto isOver = [&](const JobId& id) { return profile.is<Done>(id) || profile.is<Unknown>(id); };
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(ids.begin(), ids.end(), isOver), Patience);

    QSet<QString> paid;
    const auto ledger = elsewhere.ledger();
    for (const auto& entry : ledger)
        paid.insert(entry[u"id"_s].toString());
    QCOMPARE(paid.size(), ledger.size());
    QSet<QString> mine;
    for (const auto& id : ids) {
        if (profile.is<Done>(id))
            mine.insert(acceptedOf(profile.state(id))->remote.id);
    }
    QCOMPARE(mine, paid); // Every accepted create belongs to exactly one job, and none was lost.
    QCOMPARE(profile.takes().size(), mine.size());
    QVERIFY(mine.size() >= 2); // Unknown is for what never arrived, not for most.
}

QTEST_GUILESS_MAIN(FirstClipTest)
#include "tst_firstclip.moc"
