#include "resources/startup.h"

#include <QFile>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSettings>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// What the programs count on finding in themselves.
class TestResources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loggingRulesAreReadable()
    {
        QSettings rules(u":/troupe/qtlogging.ini"_s, QSettings::IniFormat);
        QCOMPARE(rules.status(), QSettings::NoError);
        rules.beginGroup("Rules");
        QCOMPARE(rules.value("*.debug").toString(), u"false"_s);
        QCOMPARE(rules.value("troupe.http.info").toString(), u"false"_s);
    }

    void loggingRulesTakeEffect()
    {
        const QLoggingCategory http("troupe.http", QtInfoMsg);
        const QLoggingCategory jobs("troupe.jobs", QtInfoMsg);
        QVERIFY(http.isInfoEnabled());

        troupe::applyLoggingRules();

        QVERIFY(!http.isInfoEnabled());
        QVERIFY(http.isWarningEnabled());
        QVERIFY(jobs.isInfoEnabled());
        QVERIFY(!jobs.isDebugEnabled());
    }

    void speaksTheLanguageOrElseEnglish_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("word");
        QTest::newRow("German") << QLocale(QLocale::German) << u"1 läuft"_s << u"Abgebrochen."_s;
        QTest::newRow("Austrian") << QLocale(u"de_AT"_s) << u"1 läuft"_s << u"Abgebrochen."_s;
        QTest::newRow("English") << QLocale(QLocale::English) << u"1 running"_s << u"Canceled."_s;
        QTest::newRow("Finnish") << QLocale(QLocale::Finnish) << u"1 running"_s << u"Canceled."_s;
    }
    void speaksTheLanguageOrElseEnglish()
    {
        QFETCH(QLocale, locale);
        QCoreApplication* app = QCoreApplication::instance();
        troupe::installTranslations(*app, locale);

        QTEST(QCoreApplication::translate("troupe::StatusLine", "%n running", nullptr, 1), "one");
        QTEST(QCoreApplication::translate("troupe::ErrorText", "Canceled."), "word");

        qDeleteAll(app->findChildren<QTranslator*>());
    }

    void mascotIsAnMp4()
    {
        QFile file(u":/troupe/samples/luna.mp4"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(12).mid(4, 4), QByteArray("ftyp"));
    }

    void catalogIsJson()
    {
        QFile file(u":/troupe/catalog/openai-videos.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QJsonDocument::fromJson(file.readAll()).isObject());
    }
};

QTEST_GUILESS_MAIN(TestResources)
#include "tst_resources.moc"
