#include <QFile>
#include <QJsonDocument>
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
