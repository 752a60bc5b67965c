#include "core/sandbox/render/look.h"
#include "core/sandbox/render/scenenote.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe::sandbox;

class TestSceneWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void promptsBecomeScenes_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<int>("place");
        QTest::addColumn<int>("daytime");
        QTest::addColumn<int>("weather");
        QTest::addColumn<int>("camera");
        QTest::addColumn<int>("action");
        const auto row = [](const char* prompt, Place place, Daytime time, Weather weather, Camera camera,
                            Action action) {
            QTest::newRow(prompt) << QString::fromLatin1(prompt) << int(place) << int(time) << int(weather)
                                  << int(camera) << int(action);
        };
        row("", Place::Meadow, Daytime::Day, Weather::Clear, Camera::DollyIn, Action::Idle);
        row("Runs through a rainy city at night, tracking shot", Place::City, Daytime::Night, Weather::Rain,
            Camera::Track, Action::Run);
        row("A misty forest at dawn. Slow pan left.", Place::Forest, Daytime::Dawn, Weather::Fog,
            Camera::PanLeft, Action::Idle);
        row("Jumping on the beach, golden hour; zoom out", Place::Beach, Daytime::Golden, Weather::Clear,
            Camera::ZoomOut, Action::Jump);
        row("Under the sea it swims", Place::Underwater, Daytime::Day, Weather::Clear, Camera::DollyIn,
            Action::Swim);
        row("HANDHELD: dancing in the living-room, evening", Place::Room, Daytime::Dusk, Weather::Clear,
            Camera::Handheld, Action::Dance);
        row("floats in space, orbit around", Place::Space, Daytime::Day, Weather::Clear, Camera::Orbit,
            Action::Fly);
        // Beginnings of words are no words: an orangutan is not orange, a brain is no rain.
        row("A brain in a citadel", Place::Meadow, Daytime::Day, Weather::Clear, Camera::DollyIn,
            Action::Idle);
    }
    void promptsBecomeScenes()
    {
        QFETCH(QString, prompt);
        const SceneSpec spec = parseScene(prompt, {});
        QTEST(int(spec.place), "place");
        QTEST(int(spec.daytime), "daytime");
        QTEST(int(spec.weather), "weather");
        QTEST(int(spec.camera), "camera");
        QTEST(int(spec.actions.value(0)), "action");
    }

    void namesAreNotWordsOfTheScene()
    {
        const SceneSpec spec = parseScene(u"Desert Rain looks at Night Forest on a beach"_s,
                                          {u"Desert Rain"_s, u"Night Forest"_s});
        QCOMPARE(spec.place, Place::Beach);
        QCOMPARE(spec.weather, Weather::Clear);
        QCOMPARE(spec.daytime, Daytime::Day);
    }

    void snowFallsOnlyWhereItSnows_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<bool>("lies");
        QTest::addColumn<int>("weather");
        const auto row = [](const char* prompt, bool lies, Weather weather) {
            QTest::newRow(prompt) << QString::fromLatin1(prompt) << lies << int(weather);
        };
        row("snowy mountains", true, Weather::Clear);
        row("Walks through deep snow in a forest", true, Weather::Clear);
        row("A snow-capped peak in the rain", true, Weather::Rain);
        row("Snowy mountains on a sunny day", true, Weather::Clear);
        row("A winter forest in fog", true, Weather::Fog);
        row("Snowy mountains while snow falls", true, Weather::Snow);
        row("It is snowing in the city", true, Weather::Snow);
        row("A snowy night in the city", true, Weather::Snow);
        row("Let it snow", true, Weather::Snow);
        row("A blizzard on a meadow", false, Weather::Snow);
        row("mountains", false, Weather::Clear);
    }
    void snowFallsOnlyWhereItSnows()
    {
        QFETCH(QString, prompt);
        const SceneSpec spec = parseScene(prompt, {});
        QTEST(spec.snowLies, "lies");
        QTEST(int(spec.weather), "weather");
    }

    void everybodyDoesWhatIsSaidBehindTheirName()
    {
        const SceneSpec spec
            = parseScene(u"Luna sleeps while Mossy jumps over her"_s, {u"Luna"_s, u"Mossy"_s});
        QCOMPARE(spec.actions, (QList<Action> {Action::Sleep, Action::Jump}));
    }

    void whatIsLeftOpenComesFromBefore()
    {
        const SceneSpec before = parseScene(u"Luna walks in a forest on a snowy night"_s, {u"Luna"_s});
        const SceneSpec after = parseScene(u"Luna turns to the camera and waves"_s, {u"Luna"_s}, &before);
        QCOMPARE(after.place, Place::Forest);
        QCOMPARE(after.daytime, Daytime::Night);
        QCOMPARE(after.weather, Weather::Snow);
        QVERIFY(after.snowLies);
        QCOMPARE(after.seed, before.seed);
        QVERIFY(after.actions != before.actions);
        QVERIFY(!parseScene(u"Luna arrives at a beach"_s, {u"Luna"_s}, &before).snowLies);
    }

    void onlyThosePlayWhoAreMentioned()
    {
        const QStringList names {u"Luna"_s, u"Mossy"_s, u"Pip"_s};
        QCOMPARE(whoPlays(u"Pip meets Mossy"_s, names), (QList<qsizetype> {1, 2}));
        QCOMPARE(whoPlays(u"Nobody here"_s, names), (QList<qsizetype> {0, 1}));
        QCOMPARE(whoPlays(u"Luna"_s, {}), QList<qsizetype>());
    }

    void editsAlwaysDoSomething_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "golden hour", "black and white", "please xyzzy", "blur it", "add snow"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void editsAlwaysDoSomething()
    {
        QFETCH(QString, text);
        QVERIFY(lookOf(text) != Look {});
        QVERIFY(lookOf(text) == lookOf(text));
    }

    void editsMeanWhatTheySay()
    {
        QCOMPARE(lookOf(u"Make it black and white"_s).saturation, 0.0);
        QVERIFY(lookOf(u"golden hour light"_s).red > lookOf(u"golden hour light"_s).blue);
        QVERIFY(lookOf(u"cool blues"_s).blue > lookOf(u"cool blues"_s).red);
        QCOMPARE(lookOf(u"Let it snow"_s).weather, Weather::Snow);
        QVERIFY(lookOf(u"slow zoom out"_s).zoomOut > 0);
        QCOMPARE(lookOf(u"slow zoom out"_s).zoomIn, 0.0);
        QVERIFY(lookOf(u"blur the background"_s).blur > 0);
    }

    void notesSurviveTheFile()
    {
        SceneNote note;
        note.spec = parseScene(u"Luna runs through the snowy city at night"_s, {u"Luna"_s});
        note.end = {{.x = 1.25, .y = -0.05, .zoom = 1.5, .dolly = 0.25}, 8, 3.36};
        note.edits = {u"golden hour"_s};
        QCOMPARE(SceneNote::fromText(note.toText()), std::optional(note));
    }

    void notesFromElsewhereAreNoNotes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("prose") << u"made with love"_s;
        QTest::newRow("other JSON") << u"{\"a\":1}"_s;
        QTest::newRow("newer") << u"{\"troupeScene\":2}"_s;
        QTest::newRow("cut off") << SceneNote().toText().chopped(4);
        QTest::newRow("huge") << SceneNote().toText() + QString(100'000, u' ');
        QTest::newRow("out of range") << SceneNote().toText().replace(u"\"zoom\":1"_s, u"\"zoom\":1e300"_s);
        QTest::newRow("wrong type") << SceneNote().toText().replace(u"\"place\":0"_s, u"\"place\":\"x\""_s);
    }
    void notesFromElsewhereAreNoNotes()
    {
        QFETCH(QString, text);
        QVERIFY(!SceneNote::fromText(text));
    }
};

QTEST_GUILESS_MAIN(TestSceneWords)
#include "tst_scenewords.moc"
