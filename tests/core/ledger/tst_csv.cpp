#include "core/ledger/csv.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

class CsvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cells_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QByteArray>("cell");
        const auto row = [](const char* name, const QVariant& value, const QByteArray& cell) {
            QTest::newRow(name) << value << cell;
        };
        row("text", u"Luna"_s, "Luna");
        row("other letters", u"Łuna \U0001F319"_s, u"Łuna \U0001F319"_s.toUtf8());
        row("comma", u"a,b"_s, "\"a,b\"");
        row("semicolon", u"a;b"_s, "a;b");
        row("quotes", u"the \"first\" night"_s, "\"the \"\"first\"\" night\"");
        row("line break", u"a\nb"_s, "\"a\nb\"");
        row("formula", u"=HYPERLINK(\"http://x\")"_s, "\"'=HYPERLINK(\"\"http://x\"\")\"");
        row("plus", u"+1"_s, "'+1");
        row("minus", u"-1"_s, "'-1");
        row("at", u"@SUM(A1)"_s, "'@SUM(A1)");
        row("tab before a formula", u"\t=1"_s, "'\t=1");
        row("return before a formula", u"\r=1"_s, "\"'\r=1\"");
        row("inside it is harmless", u"a=b"_s, "a=b");
        row("an apostrophe of its own", u"'tis"_s, "'tis");
        row("empty", u""_s, "");
        row("nothing", QVariant(), "");
        row("whole number", 8, "8");
        row("large number", 123'456'789'012LL, "123456789012");
        row("amount", 0.8, "0.8");
        row("small amount", 0.000001, "0.000001");
        row("no exponent", 1'000'000.0, "1000000");
        row("a number below zero is no formula", -0.5, "-0.5");
        row("zero", 0.0, "0");
        row("time", QDateTime(QDate(2026, 11, 25), QTime(12, 5, 6, 700), Qt::UTC), "2026-11-25T12:05:06Z");
        row("date", QDate(2026, 1, 9), "2026-01-09");
        row("invalid time", QDateTime(), "");
    }

    void cells()
    {
        QFETCH(QVariant, value);
        QFETCH(QByteArray, cell);
        QLocale::setDefault(QLocale(QLocale::German)); // Its decimal comma must not get in.
        Csv csv({u"first"_s, u"value"_s});
        csv.add({1, value});
        QLocale::setDefault(QLocale::c());
        QCOMPARE(csv.bytes(), "first,value\r\n1," + cell + "\r\n");
    }

    void onlyFilesHaveAByteOrderMark()
    {
        Csv csv({u"a"_s});
        csv.add({u"b"_s});
        QCOMPARE(csv.bytes(), "a\r\nb\r\n"_ba);
        QCOMPARE(csv.fileBytes(),
                 "\xEF\xBB\xBF"
                 "a\r\nb\r\n"_ba);
    }

    void aTitleIsNoFormulaEither() { QCOMPARE(Csv({u"=1"_s}).bytes(), "'=1\r\n"_ba); }
};

QTEST_GUILESS_MAIN(CsvTest)
#include "tst_csv.moc"
