#include "ui/common/expirytext.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;
using std::chrono::seconds;

namespace {

const QDateTime Now(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);
const Lifetime Rule {1h, u"a page"_s, QDate(2026, 11, 23)};

Expiry said(seconds left)
{
    return expiryOf({RemoteThing::Content, Now.addSecs(-3600), Now.addSecs(left.count())});
}

Expiry ruled(seconds age, const Lifetime& rule = Rule)
{
    return expiryOf({RemoteThing::Content, Now.addSecs(-age.count()), {}, rule});
}

} // namespace

class TestExpiryText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale(QLocale::German));
    }

    void left_data()
    {
        QTest::addColumn<qint64>("left");
        QTest::addColumn<QString>("text");
        QTest::newRow("past") << qint64(-5) << u"under a minute"_s;
        QTest::newRow("now") << qint64(0) << u"under a minute"_s;
        QTest::newRow("59 s") << qint64(59) << u"under a minute"_s;
        QTest::newRow("a minute") << qint64(60) << u"1 min"_s;
        QTest::newRow("never more than there is") << qint64(3599) << u"59 min"_s;
        QTest::newRow("an hour") << qint64(3600) << u"1 h"_s;
        QTest::newRow("47 h") << qint64(48 * 3600 - 1) << u"47 h"_s;
        QTest::newRow("days") << qint64(48 * 3600) << u"2 d"_s;
        QTest::newRow("years") << qint64(3650) * 86'400 << u"3650 d"_s;
    }
    void left()
    {
        QFETCH(qint64, left);
        QFETCH(QString, text);
        QCOMPARE(leftText(Now, Now.addSecs(left)), text);
    }

    void ago_data()
    {
        QTest::addColumn<qint64>("age");
        QTest::addColumn<QString>("text");
        QTest::newRow("a clock that is behind") << qint64(-500) << u"just now"_s;
        QTest::newRow("59 s") << qint64(59) << u"just now"_s;
        QTest::newRow("a minute") << qint64(60) << u"1 min ago"_s;
        QTest::newRow("59 min") << qint64(3599) << u"59 min ago"_s;
        QTest::newRow("an hour") << qint64(3600) << u"1 h ago"_s;
        QTest::newRow("47 h") << qint64(48 * 3600 - 1) << u"47 h ago"_s;
        QTest::newRow("days") << qint64(48 * 3600) << u"2 d ago"_s;
    }
    void ago()
    {
        QFETCH(qint64, age);
        QFETCH(QString, text);
        QCOMPARE(agoText(Now.addSecs(-age), Now), text);
    }

    void theDayIsToldIfItIsAnother()
    {
        QCOMPARE(momentText(Now.addSecs(2 * 3600), Now), u"14:00"_s);
        const QString tomorrow = momentText(Now.addSecs(14 * 3600), Now);
        QVERIFY2(tomorrow.endsWith(u", 02:00"_s) && tomorrow.contains(u"26"_s), qPrintable(tomorrow));
        QVERIFY(momentText(Now.addDays(1), Now) != momentText(Now, Now));
    }

    void gone_data()
    {
        QTest::addColumn<Expiry>("expiry");
        QTest::addColumn<QString>("text");
        QTest::newRow("said") << said(40min) << u"gone in 40 min"_s;
        QTest::newRow("said, over") << said(0s) << u"gone"_s;
        QTest::newRow("by a rule") << ruled(20min) << u"gone in about 40 min"_s;
        QTest::newRow("by a rule, over") << ruled(61min) << u"gone by now, probably"_s;
        QTest::newRow("kept") << ruled(61min, {{}, u"a page"_s, QDate(2026, 11, 23)}) << QString();
        QTest::newRow("nobody knows") << expiryOf({RemoteThing::Content, Now}) << QString();
        QTest::newRow("denied") << expiryOf({RemoteThing::Content, Now, {}, Rule, true}) << u"gone"_s;
    }
    void gone()
    {
        QFETCH(Expiry, expiry);
        QFETCH(QString, text);
        QCOMPARE(goneText(expiry, Now), text);
    }

    void theTooltipTellsHowItIsKnown()
    {
        QVERIFY(endText(said(2h), Now).contains(u"14:00"_s));
        QVERIFY(endText(said(2h), Now) != endText(said(2h), Now.addDays(1)));
        QVERIFY(endText(ruled(20min), Now).contains(u"a page"_s));
        QVERIFY(endText(ruled(20min), Now).contains(u"12:40"_s));
        QVERIFY(endText(ruled(20min, {{}, u"a page"_s, QDate(2026, 11, 23)}), Now).contains(u"a page"_s));
        QVERIFY(endText(expiryOf({RemoteThing::Content, Now}), Now).isEmpty());
        QVERIFY(!endText(expiryOf({RemoteThing::Content, Now, {}, {}, true}), Now).isEmpty());
    }
};

QTEST_MAIN(TestExpiryText)
#include "tst_expirytext.moc"
