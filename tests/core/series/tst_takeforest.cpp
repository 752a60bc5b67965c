#include "core/series/takeforest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

/// "a", "b<a": b was made from a; "b<?": from one that is not there.
QList<Take> takesOf(const QStringList& rows)
{
    QHash<QString, TakeId> ids;
    const auto idOf = [&](const QString& name) {
        if (!ids.contains(name))
            ids.insert(name, TakeId::create());
        return ids.value(name);
    };
    QList<Take> takes;
    for (const QString& row : rows) {
        const QStringList parts = row.split(u'<');
        Take take {.id = idOf(parts.first()),
                   .shot = {},
                   .recipe = {},
                   .clip = AssetHash::fromDigest(QByteArray(32, 'a')),
                   .size = {},
                   .createdAt = {}};
        take.recipe.prompt = parts.first();
        if (parts.size() > 1)
            take.lineage = Extended {idOf(parts.last())};
        takes.append(take);
    }
    return takes;
}

QString drawn(const TakeForest& forest, const QList<Take>& takes, const QList<int>& nodes)
{
    QStringList all;
    for (const int node : nodes) {
        const TakeForest::Node& one = forest.nodes.at(node);
        QString text = one.take < 0 ? u"?"_s : takes.at(one.take).recipe.prompt;
        if (!one.children.isEmpty())
            text += u'(' + drawn(forest, takes, one.children) + u')';
        all.append(text);
    }
    return all.join(u' ');
}

} // namespace

class TestTakeForest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void grows_data()
    {
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QString>("forest");
        QTest::newRow("nothing") << QStringList() << QString();
        QTest::newRow("one") << QStringList {u"a"_s} << u"a"_s;
        QTest::newRow("two trees") << QStringList {u"a"_s, u"b"_s, u"c<a"_s} << u"a(c) b"_s;
        QTest::newRow("deep") << QStringList {u"a"_s, u"b<a"_s, u"c<b"_s, u"d<a"_s} << u"a(b(c) d)"_s;
        QTest::newRow("child before its source") << QStringList {u"b<a"_s, u"a"_s} << u"a(b)"_s;
        QTest::newRow("source missing")
            << QStringList {u"a"_s, u"b<x"_s, u"c<x"_s, u"d<b"_s} << u"a ?(b(d) c)"_s;
        QTest::newRow("two missing") << QStringList {u"b<x"_s, u"c<y"_s} << u"?(b) ?(c)"_s;
        QTest::newRow("of itself") << QStringList {u"a<a"_s, u"b<a"_s} << u"a(b)"_s;
        QTest::newRow("circle of two") << QStringList {u"a<b"_s, u"b<a"_s} << u"a(b)"_s;
        QTest::newRow("circle with a tail")
            << QStringList {u"t<a"_s, u"a<c"_s, u"b<a"_s, u"c<b"_s} << u"a(t b(c))"_s;
        QTest::newRow("the same twice") << QStringList {u"a"_s, u"a"_s} << u"a"_s;
    }

    void grows()
    {
        QFETCH(QStringList, rows);
        QFETCH(QString, forest);
        const QList<Take> takes = takesOf(rows);
        const TakeForest made = takeForest(takes);
        QCOMPARE(drawn(made, takes, made.roots), forest);
        for (int node = 0; node < made.nodes.size(); ++node) {
            for (const int child : made.nodes.at(node).children)
                QCOMPARE(made.nodes.at(child).parent, node);
        }
    }

    void aLongChainIsNoDeepStack()
    {
        QStringList rows {u"0"_s};
        for (int i = 1; i < 2000; ++i)
            rows.append(u"%1<%2"_s.arg(i).arg(i - 1));
        const QList<Take> takes = takesOf(rows);
        QCOMPARE(branchCost(takeForest(takes), 0, takes).takes, 2000);
    }

    void whatABranchCosts()
    {
        QList<Take> takes = takesOf({u"a"_s, u"b<a"_s, u"c<b"_s, u"d<a"_s, u"e<x"_s});
        takes[0].cost = Money::fromUsd(0.8);
        takes[1].cost = Money::fromUsd(0.4);
        takes[3].cost = Money::fromUsd(0.2);
        const TakeForest forest = takeForest(takes);
        QCOMPARE(branchCost(forest, 0, takes), (BranchCost {Money::fromUsd(1.4), 4, 1}));
        QCOMPARE(branchCost(forest, 1, takes), (BranchCost {Money::fromUsd(0.4), 2, 1}));
        QCOMPARE(branchCost(forest, 2, takes), (BranchCost {Money {}, 1, 1}));
        QCOMPARE(branchCost(forest, 5, takes),
                 (BranchCost {Money {}, 1, 1})); // The missing one costs nothing.
    }
};

QTEST_GUILESS_MAIN(TestTakeForest)
#include "tst_takeforest.moc"
