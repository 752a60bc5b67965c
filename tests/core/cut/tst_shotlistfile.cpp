#include "core/cut/cutwriters.h"
#include "core/cut/shotlistfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using What = ShotListProblem::What;

/// Shot lists from spreadsheets, as they come.
class TestShotListFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray plain = "shot,seconds,prompt\nLake,3.5,\"Luna, at \"\"the\"\" lake\"\n";
        QTest::newRow("commas") << plain;
        QTest::newRow("mark and CRLF") << "\xEF\xBB\xBF" + QByteArray(plain).replace("\n", "\r\n");
        QTest::newRow("semicolons") << QByteArray(
            "shot;seconds;prompt\nLake;3,5;\"Luna, at \"\"the\"\" lake\"");
        QTest::newRow("tabs") << QByteArray("shot\tseconds\tprompt\nLake\t3.5 s\tLuna, at \"the\" lake\n");
        QTest::newRow("other titles") << QByteArray("Nr,Description,TITLE,Length\n"
                                                    "1,\"Luna, at \"\"the\"\" lake\",Lake,3.5\n");
        QTest::newRow("blank rows") << QByteArray("\n,,\n") + plain + QByteArray(",,\n\n");
        const QString wide = QString::fromUtf8(plain);
        QByteArray utf16("\xFF\xFE", 2);
        utf16.append(reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2);
        QTest::newRow("UTF-16") << utf16;
    }

    void reads()
    {
        QFETCH(QByteArray, bytes);
        const auto rows = parseShotList(bytes);
        QVERIFY2(rows.has_value(), rows ? "" : qPrintable(problemText(rows.error().what)));
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().title.value(), u"Lake"_s);
        QCOMPARE(rows->first().seconds.value(), 3.5);
        QCOMPARE(rows->first().prompt.value(), u"Luna, at \"the\" lake"_s);
        QVERIFY(!rows->first().notes); // There is no such column.
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("line");
        const auto row = [](const char* name, const QByteArray& bytes, What what, int line) {
            QTest::newRow(name) << bytes << int(what) << line;
        };
        row("nothing", {}, What::Empty, 0);
        row("titles only", "shot,prompt\n", What::Empty, 0);
        row("no titles", "Lake,Luna walks\nForest,Luna runs\n", What::NoColumns, 1);
        row("latin 1",
            "shot,prompt\nLake,a\nS\xE9"
            "e,b\n",
            What::Encoding, 3);
        row("zeros", QByteArray("shot\nLa\0ke\n", 11), What::NotText, 2);
        row("a picture", QByteArray("\x89PNG\r\n\x1a\n", 8), What::Encoding, 1);
        row("open quote", "shot,prompt\nLake,a\n\"Forest,b\nSea,c\n", What::OpenQuote, 3);
        row("cut off in a quote", "shot,prompt\nLake,\"Luna wal", What::OpenQuote, 2);
        row("length in words", "shot,seconds\nLake,3\nSea,long\n", What::Seconds, 3);
        row("length below", "shot,seconds\nLake,0\n", What::Seconds, 2);
        row("length above", "shot,seconds\nLake,1e9\n", What::Seconds, 2);
        row("no number", "shot,seconds\nLake,nan\n", What::Seconds, 2);
        row("line after a break in a cell", "shot,seconds,notes\nA,1,\"x\ny\"\nB,-,\n", What::Seconds, 4);
        row("huge cell", "shot\n" + QByteArray(40'000, 'a') + "\n", What::LongText, 2);
        row("huge file", "shot\n" + QByteArray(MaxShotListSize, 'a'), What::TooLarge, 0);
        row("many rows", "shot\n" + QByteArray("a\n").repeated(MaxShotListRows + 1), What::TooManyRows,
            MaxShotListRows + 2);
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, what);
        QFETCH(int, line);
        const auto rows = parseShotList(bytes);
        QVERIFY(!rows);
        QCOMPARE(problemText(rows.error().what), problemText(What(what)));
        QCOMPARE(rows.error().line, line);
    }

    void comesBackAsItWent()
    {
        const QList<ShotRow> rows {
            {u"Lake"_s, u"Luna, \"there\"\nand back"_s, u"=1+1"_s, 3.5, 2},
            {QString(), u"-walks; on"_s, QString(), std::nullopt, 4},
        };
        const auto read = parseShotList(shotListBytes(rows));
        QVERIFY(read.has_value());
        QCOMPARE(*read, rows);
        QVERIFY(shotListBytes(rows).contains("'=1+1")); // No formula in a spreadsheet.
    }

    void whatACutWritesIsRead()
    {
        Cut cut;
        cut.items
            = {{.number = 1, .title = u"Lake"_s, .in = 0, .out = 36}, {.number = 2, .in = 0, .out = 24}};
        const auto rows = parseShotList(toShotListCsv(cut));
        QVERIFY(rows.has_value());
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->first().title.value(), u"Lake"_s);
        QVERIFY(rows->first().seconds.has_value() && !rows->first().prompt);
        QCOMPARE(rows->last().title.value(), QString()); // "SH 02" is a number, no title.
    }
};

QTEST_GUILESS_MAIN(TestShotListFile)
#include "tst_shotlistfile.moc"
