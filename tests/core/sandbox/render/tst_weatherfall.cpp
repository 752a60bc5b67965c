#include "core/sandbox/render/weatherfall.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe::sandbox;

class TestWeatherFall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void somethingFallsOnlyWhereThePromptSaysSo_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<bool>("falls");
        QTest::newRow("snowy mountains") << u"Snowy mountains"_s << false;
        QTest::newRow("deep snow in a forest") << u"Deep snow in a forest"_s << false;
        QTest::newRow("snowy forest at night")
            << u"A snowy forest at night"_s << false; // No fireflies either.
        QTest::newRow("snowfall") << u"Mountains while snow falls"_s << true;
        QTest::newRow("blizzard") << u"A blizzard in the city"_s << true;
        QTest::newRow("rain") << u"Snowy mountains in the rain"_s << true;
    }
    void somethingFallsOnlyWhereThePromptSaysSo()
    {
        QFETCH(QString, prompt);
        const SceneSpec spec = parseScene(prompt, {});
        const WeatherFall fall(Setting {spec, paletteOf(spec), {160, 90}});
        QImage frame(160, 90, QImage::Format_RGB32);
        frame.fill(Qt::black);
        const QImage before = frame;
        fall.draw(frame, {}, 1.5, WeatherFall::Where::Behind);
        fall.draw(frame, {}, 1.5, WeatherFall::Where::Before);
        QTEST(frame != before, "falls");
    }
};

QTEST_GUILESS_MAIN(TestWeatherFall)
#include "tst_weatherfall.moc"
