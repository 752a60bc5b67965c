#include "core/series/series.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestSeries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lineage_data()
    {
        QTest::addColumn<Lineage>("lineage");
        QTest::addColumn<QString>("text");
        QTest::addColumn<std::optional<TakeId>>("source");
        using Source = std::optional<TakeId>;
        const TakeId take = TakeId::create();
        QTest::newRow("generated") << Lineage(Generated {}) << u"generated"_s << Source();
        QTest::newRow("edited") << Lineage(Edited {take}) << u"edited"_s << Source(take);
        QTest::newRow("extended") << Lineage(Extended {take}) << u"extended"_s << Source(take);
        QTest::newRow("remixed") << Lineage(Remixed {take}) << u"remixed"_s << Source(take);
        QTest::newRow("imported") << Lineage(Imported {u"a.mp4"_s}) << u"imported"_s << Source();
    }

    void lineage()
    {
        QFETCH(Lineage, lineage);
        QFETCH(QString, text);
        QFETCH(std::optional<TakeId>, source);
        QCOMPARE(lineageText(lineage), text);
        QCOMPARE(sourceOf(lineage), source);
    }

    void lineagesDifferByKindAndSource()
    {
        const TakeId take = TakeId::create();
        QVERIFY(Lineage(Edited {take}) == Lineage(Edited {take}));
        QVERIFY(Lineage(Edited {take}) != Lineage(Extended {take}));
        QVERIFY(Lineage(Edited {take}) != Lineage(Edited {TakeId::create()}));
        QVERIFY(Lineage(Imported {u"a.mp4"_s}) != Lineage(Imported {u"b.mp4"_s}));
    }
};

QTEST_GUILESS_MAIN(TestSeries)
#include "tst_series.moc"
