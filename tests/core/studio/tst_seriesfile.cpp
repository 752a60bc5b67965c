#include "core/studio/seriesfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

const QByteArray Small = R"(series: Luna
episodes:
  - title: One
    shots:
      - title: Opening
        steps:
          - generate: A hill
)";

QByteArray with(const QByteArray& step)
{
    return "series: Luna\nepisodes:\n  - title: One\n    shots:\n      - title: Opening\n        steps:\n"
        + step;
}

} // namespace

class TestSeriesFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatThereIs();
    void takesDefaultsFromWhatIsAround();
    void namesTheLineOfAMistake_data();
    void namesTheLineOfAMistake();
    void refusesWhatIsHostile_data();
    void refusesWhatIsHostile();
    void readsFiles();
    void survivesCutOffFiles();
};

void TestSeriesFile::readsWhatThereIs()
{
    const auto file = parseSeries(R"(
series: Luna
characters:
  - name: Luna
    clip: clips/luna.mp4
    descriptor: a small fox
    consent: mine
episodes:
  - title: One
    shots:
      - title: Opening
        steps:
          - generate: Luna walks
            seconds: 4
            size: 720x1280
            model: sora-2-pro
            connection: Gateway
            reference: /pictures/first.png
            file: opening.mp4
          - extend: Luna waves
            seconds: 12
          - edit: at night
)",
                                  u"/home/me"_s);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
    QCOMPARE(file->title, u"Luna"_s);
    QCOMPARE(file->cast.size(), 1);
    QCOMPARE(file->cast[0].name, u"Luna"_s);
    QCOMPARE(file->cast[0].clipPath, u"/home/me/clips/luna.mp4"_s);
    QCOMPARE(file->cast[0].descriptor, u"a small fox"_s);
    QCOMPARE(file->cast[0].consentNote, u"mine"_s);
    QCOMPARE(file->cast[0].line, 4);
    const auto& shot = file->episodes.at(0).shots.at(0);
    QCOMPARE(shot.title, u"Opening"_s);
    QCOMPARE(shot.steps.size(), 3);
    QCOMPARE(shot.steps[0].operation, Operation::Generate);
    QCOMPARE(shot.steps[0].prompt, u"Luna walks"_s);
    QCOMPARE(shot.steps[0].seconds, 4);
    QCOMPARE(shot.steps[0].size, QSize(720, 1280));
    QCOMPARE(shot.steps[0].model, u"sora-2-pro"_s);
    QCOMPARE(shot.steps[0].connection, u"Gateway"_s);
    QCOMPARE(shot.steps[0].referencePath, u"/pictures/first.png"_s);
    QCOMPARE(shot.steps[0].fileName, u"opening.mp4"_s);
    QCOMPARE(shot.steps[1].operation, Operation::Extend);
    QCOMPARE(shot.steps[1].seconds, 12);
    QCOMPARE(shot.steps[2].operation, Operation::Edit);
    QCOMPARE(shot.steps[2].seconds, 0);
    QCOMPARE(shot.steps[2].line, 22);
}

void TestSeriesFile::takesDefaultsFromWhatIsAround()
{
    const auto file
        = parseSeries("series: S\nmodel: sora-2-pro\nseconds: 12\nepisodes:\n  - title: One\n    shots:\n"
                      "      - title: A\n        size: 720x1280\n        steps:\n"
                      "          - generate: x\n          - extend: y\n"
                      "      - title: B\n        steps:\n          - generate: x\n            seconds: 4\n",
                      u"/"_s);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
    const auto& shots = file->episodes.at(0).shots;
    QCOMPARE(shots[0].steps[0].model, u"sora-2-pro"_s);
    QCOMPARE(shots[0].steps[0].seconds, 12);
    QCOMPARE(shots[0].steps[0].size, QSize(720, 1280));
    QCOMPARE(shots[0].steps[0].connection, u"Sandbox"_s);
    QCOMPARE(shots[0].steps[1].seconds, 12);
    QCOMPARE(shots[1].steps[0].seconds, 4);
    QCOMPARE(shots[1].steps[0].size, QSize(1280, 720));
}

void TestSeriesFile::namesTheLineOfAMistake_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, const QByteArray& yaml, const QString& detail) {
        QTest::newRow(name) << yaml << detail;
    };
    row("empty", "", u"line 1: the file is empty"_s);
    row("a list", "- 1\n", u"line 1: a series must be a mapping"_s);
    row("no title", "episodes: []\n", u"line 1: series is missing"_s);
    row("no episodes", "series: S\nepisodes: []\n", u"line 2: episodes must be a list"_s);
    row("not YAML", "series: S\nepisodes: [\n", u"line "_s);
    row("unknown key", Small + "musik: loud\n", u"line 8: \"musik\" is not known"_s);
    row("key twice", Small + "series: Again\n", u"line 8: \"series\" is there twice"_s);
    row("title is a list", "series: [a]\nepisodes: []\n", u"line 1: series must be text"_s);
    row("no step", with("          - seconds: 4\n"), u"line 7: a step needs one of"_s);
    row("two in one step", with("          - generate: a\n            edit: b\n"),
        u"line 8: a step does one"_s);
    row("first extends", with("          - extend: a\n"),
        u"line 7: the first step of a shot must generate"_s);
    row("empty prompt", with("          - generate: \"  \"\n"), u"line 7: generate is empty"_s);
    row("seconds in words", with("          - generate: a\n            seconds: four\n"),
        u"line 8: seconds must"_s);
    row("seconds too many", with("          - generate: a\n            seconds: 99999\n"),
        u"line 8: seconds must"_s);
    row("half a size", with("          - generate: a\n            size: 1280\n"),
        u"line 8: size must be like"_s);
    row("size of an edit", with("          - generate: a\n          - edit: b\n            size: 1280x720\n"),
        u"line 9: \"size\" is not known"_s);
    row("file with folder", with("          - generate: a\n            file: ../../a.mp4\n"),
        u"line 8: file must be"_s);
    row("two shots of one name", Small + "      - title: Opening\n        steps:\n          - generate: b\n",
        u"line 8: two shots"_s);
    row("two episodes of one name",
        Small + "  - title: One\n    shots:\n      - title: B\n        steps:\n          - generate: b\n",
        u"line 8: two episodes"_s);
    row("two characters of one name",
        Small + "characters:\n  - {name: Luna, clip: a.mp4}\n  - {name: Luna, clip: b.mp4}\n",
        u"line 10: two characters"_s);
}

void TestSeriesFile::namesTheLineOfAMistake()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, detail);
    const auto file = parseSeries(yaml, u"/"_s);
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Error::Kind::Invalid);
    QVERIFY2(file.error().detail.startsWith(detail), qPrintable(file.error().detail));
}

void TestSeriesFile::refusesWhatIsHostile_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("alias") << QByteArray("series: &a S\nepisodes: *a\n");
    QTest::newRow("nested") << QByteArray("series: ") + QByteArray(5000, '[') + QByteArray(5000, ']');
    QTest::newRow("nested maps") << QByteArray("series: ") + QByteArray("{a: ").repeated(5000);
    QTest::newRow("many values") << QByteArray("series: [") + QByteArray("1,").repeated(30'000) + "1]";
    QTest::newRow("two documents") << Small + "---\n" + Small;
    QTest::newRow("long text") << with("          - generate: " + QByteArray(40'000, 'x') + "\n");
    QTest::newRow("bytes that are no text") << QByteArray("\x00\xff\xfe\x01series", 10);
    QTest::newRow("tag") << with("          - !!binary generate\n");
}

void TestSeriesFile::refusesWhatIsHostile()
{
    QFETCH(QByteArray, yaml);
    const auto file = parseSeries(yaml, u"/"_s);
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Error::Kind::Invalid);
    QVERIFY2(file.error().detail.startsWith(u"line "), qPrintable(file.error().detail));
}

void TestSeriesFile::readsFiles()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"s.yaml"_s);
    QCOMPARE(readSeriesFile(path).error().kind, Error::Kind::Missing);

    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(Small + "characters:\n  - {name: Luna, clip: luna.mp4}\n");
    file.close();
    const auto series = readSeriesFile(path);
    QVERIFY(series);
    QCOMPARE(series->cast[0].clipPath, dir.filePath(u"luna.mp4"_s));

    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(2 * 1024 * 1024, '#'));
    file.close();
    QCOMPARE(readSeriesFile(path).error().detail, u"size"_s);
}

void TestSeriesFile::survivesCutOffFiles()
{
    // At no length does it crash, and only the whole is what was meant.
    const QByteArray whole = Small + "characters:\n  - {name: Luna, clip: luna.mp4}\n";
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto series = parseSeries(whole.left(length), u"/"_s);
        if (!series)
            QVERIFY(series.error().detail.startsWith(u"line "));
        else
            QCOMPARE(series->title, u"Luna"_s);
    }
}

QTEST_GUILESS_MAIN(TestSeriesFile)
#include "tst_seriesfile.moc"
