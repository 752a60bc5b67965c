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

    void languagesThatWeDoNotSpeakStayEnglish()
    {
        QObject* app = QCoreApplication::instance();
        troupe::installTranslations(*QCoreApplication::instance(), QLocale(QLocale::Finnish));
        QVERIFY(app->findChildren<QTranslator*>().isEmpty());

        troupe::installTranslations(*QCoreApplication::instance(), QLocale(QLocale::German));
        QVERIFY(!app->findChildren<QTranslator*>().isEmpty());
    }

    void catalogIsJson()
    {
        QFile file(u":/troupe/catalog/openai-videos.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QJsonDocument::fromJson(file.readAll()).isObject());
    }

    void germanIsThere()
    {
        QTranslator translator;
        QVERIFY(translator.load(u":/troupe/translations/troupe_de.qm"_s));
    }
};

QTEST_GUILESS_MAIN(TestResources)
#include "tst_resources.moc"
