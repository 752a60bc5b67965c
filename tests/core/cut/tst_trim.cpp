#include "core/cut/trim.h"

#include <QTest>

#include <limits>

using namespace troupe;

class TestTrim : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneFrameStaysAtLeast_data()
    {
        QTest::addColumn<qint64>("head");
        QTest::addColumn<qint64>("tail");
        QTest::addColumn<qint64>("frames");
        QTest::addColumn<qint64>("in");
        QTest::addColumn<qint64>("out");
        const auto row = [](const char* name, qint64 head, qint64 tail, qint64 frames, qint64 in,
                            qint64 out) { QTest::newRow(name) << head << tail << frames << in << out; };
        const qint64 most = std::numeric_limits<qint64>::max();
        row("nothing", 0, 0, 96, 0, 96);
        row("a head", 12, 0, 96, 12, 96);
        row("a tail", 0, 12, 96, 0, 84);
        row("both", 10, 20, 96, 10, 76);
        row("all but one", 95, 0, 96, 95, 96);
        row("all", 96, 0, 96, 95, 96);
        row("the head wins", 90, 90, 96, 90, 91);
        row("one frame only", 5, 5, 1, 0, 1);
        row("absurd", most, most, 96, 95, 96);
        row("below nothing", -5, -5, 96, 0, 96);
    }
    void oneFrameStaysAtLeast()
    {
        QFETCH(qint64, head);
        QFETCH(qint64, tail);
        QFETCH(qint64, frames);
        const CutItem item = whole(frames, 24);
        const CutItem cut = trimmed(item, {.head = head, .tail = tail, .rate = item.media->rate}, {});
        QTEST(cut.in, "in");
        QTEST(cut.out, "out");
        QCOMPARE(cut.media, item.media);
    }

    void anotherRateIsCountedAgain()
    {
        const Trim half {.head = 12, .tail = 6, .rate = EditRate::nearest(24)};
        QCOMPARE(fitted(half, 120, EditRate::nearest(30)),
                 (Trim {.head = 15, .tail = 7, .rate = EditRate::nearest(30)}));
        const CutItem item = trimmed(whole(120, 30), half, EditRate::nearest(24));
        QCOMPARE(item.in, 15);
        QCOMPARE(item.out, 113);
    }

    void aLostFileLeavesAGapOfTheTrimmedLength()
    {
        CutItem item = whole(0, 24);
        item.media->path.clear();
        item.out = 75; // In frames of the cut.
        const CutItem cut
            = trimmed(item, {.head = 24, .tail = 12, .rate = EditRate::nearest(24)}, EditRate::nearest(25));
        QCOMPARE(cut.in, 0);
        QCOMPARE(cut.out, 75 - 25 - 12);
    }

    void eachEndStopsAtTheOther()
    {
        const Trim trim {.head = 10, .tail = 20, .rate = {}};
        QCOMPARE(withHead(trim, 30, 96).head, 30);
        QCOMPARE(withHead(trim, 90, 96).head, 75);
        QCOMPARE(withHead(trim, 90, 96).tail, 20);
        QCOMPARE(withHead(trim, -3, 96).head, 0);
        QCOMPARE(withTail(trim, 90, 96).tail, 85);
        QCOMPARE(withTail(trim, 90, 96).head, 10);
        QCOMPARE(withTail(trim, -1, 96).tail, 0);
        QCOMPARE(withTail(trim, 5, 1).tail, 0);
    }

private:
    static CutItem whole(qint64 frames, double fps)
    {
        return {
            .media
            = CutMedia {.path = QStringLiteral("/a.mp4"), .rate = EditRate::nearest(fps), .frames = frames},
            .in = 0,
            .out = frames};
    }
};

QTEST_GUILESS_MAIN(TestTrim)
#include "tst_trim.moc"
