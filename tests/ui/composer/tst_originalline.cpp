#include "ui/composer/originalline.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;

Q_DECLARE_METATYPE(troupe::OriginalFacts)

namespace {

const QDateTime Now(QDate(2026, 11, 25), QTime(9, 0), Qt::UTC);

OriginalFacts facts(Operation operation, std::optional<int> minutesLeft,
                    const std::optional<Lifetime>& rule = {})
{
    RemoteFacts remote {RemoteThing::Original, Now.addSecs(-3600), {}, rule};
    if (minutesLeft)
        remote.saidEnd = Now.addSecs(*minutesLeft * 60);
    return {operation, u"Sandbox"_s, expiryOf(remote)};
}

OriginalFacts without(OriginalFacts facts)
{
    facts.connection.clear();
    return facts;
}

OriginalFacts impossible(OriginalFacts facts)
{
    facts.isPossible = false;
    return facts;
}

} // namespace

class TestOriginalLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale(QLocale::German));
    }

    void whatIsSaid_data()
    {
        QTest::addColumn<OriginalFacts>("facts");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("lastFrame");
        constexpr auto Extend = Operation::Extend;
        const Lifetime sixHours {6h, u"a page"_s, QDate(2026, 11, 23)};
        const Lifetime kept {{}, u"a page"_s, QDate(2026, 11, 23)};
        const QString file = u" Extend sends the clip itself, which not every service takes."_s;
        QTest::newRow("there") << facts(Extend, 300)
                               << u"The original at Sandbox can be extended until 14:00, 5 h left."_s
                               << false;
        QTest::newRow("there, by a rule")
            << facts(Extend, {}, sixHours)
            << u"The original at Sandbox can be extended until about 14:00, 5 h left."_s << false;
        QTest::newRow("there, to edit")
            << facts(Operation::Edit, 300)
            << u"The original at Sandbox can be edited until 14:00, 5 h left."_s << false;
        QTest::newRow("kept") << facts(Extend, {}, kept) << QString() << false;
        QTest::newRow("nobody knows")
            << facts(Extend, {}) << u"How long Sandbox keeps the original is not known."_s << false;
        QTest::newRow("gone") << facts(Extend, -60)
                              << u"The original at Sandbox is gone since 08:00."_s + file << true;
        QTest::newRow("gone, to edit")
            << facts(Operation::Edit, -60)
            << u"The original at Sandbox is gone since 08:00. Edit sends the clip itself, which not every service takes."_s
            << false;
        QTest::newRow("its connection is gone")
            << without(facts(Extend, 300)) << u"No connection has an original of this take."_s + file << true;
        QTest::newRow("its model cannot")
            << impossible(facts(Extend, 300)) << u"The model of this take cannot extend."_s << true;
        QTest::newRow("its model cannot edit")
            << impossible(facts(Operation::Edit, 300)) << QString() << false;
    }

    void whatIsSaid()
    {
        QFETCH(OriginalFacts, facts);
        QFETCH(QString, text);
        QFETCH(bool, lastFrame);
        QCOMPARE(originalText(facts, Now), text);
        QCOMPARE(wantsLastFrame(facts, Now), lastFrame);
        OriginalLine line;
        line.showFacts(facts, Now);
        QCOMPARE(line.isVisibleTo(nullptr), !text.isEmpty());
        QCOMPARE(line.findChild<QPushButton*>(u"useLastFrame"_s)->isVisibleTo(&line), lastFrame);
        line.showFacts(std::nullopt, Now);
        QVERIFY(!line.isVisibleTo(nullptr));
    }

    void whileTheFrameIsTakenTheButtonRests()
    {
        OriginalLine line;
        line.showFacts(facts(Operation::Extend, -60), Now);
        auto* button = line.findChild<QPushButton*>(u"useLastFrame"_s);
        QSignalSpy requested(&line, &OriginalLine::lastFrameRequested);
        button->click();
        QCOMPARE(requested.size(), 1);
        line.setBusy(true);
        button->click();
        QCOMPARE(requested.size(), 1);
        line.setBusy(false);
        button->click();
        QCOMPARE(requested.size(), 2);
    }
};

QTEST_MAIN(TestOriginalLine)
#include "tst_originalline.moc"
