#include "ui/common/banner.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestLook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textCanBeRead()
    {
        QFETCH(bool, dark);
        const ThemeColors& c = dark ? ThemeColors::dark() : ThemeColors::light();
        for (const QColor& text : {c.text, c.muted, c.accentText, c.good, c.warning, c.bad}) {
            for (const QColor& ground : {c.base, c.window, c.raised})
                QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name() + u" on " + ground.name()));
            // Banners tint their ground with the tone.
            QVERIFY(contrast(c.text, blend(text, c.base, 0.08)) >= 4.5);
        }
        QVERIFY(contrast(c.onAccent, c.accent) >= 4.5);
        QVERIFY(contrast(c.edge, c.base) >= 3);
        QVERIFY(contrast(c.edge, c.window) >= 3);
        QVERIFY(contrast(c.text, c.hover) >= 4.5);
        QCOMPARE(&ThemeColors::of(c.palette()), &c);
    }

    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QVERIFY(std::abs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    }

    void modeOverridesTheSystem()
    {
        Theme theme(*qApp);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setMode(ThemeMode::Dark);
        QVERIFY(theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), ThemeColors::dark().window);
        theme.setMode(ThemeMode::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), ThemeColors::light().window);
        theme.setMode(ThemeMode::Light);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(QApplication::font().pixelSize(), 13);
        theme.setTextScale(150);
        QCOMPARE(QApplication::font().pixelSize(), 19);
        theme.setTextScale(10'000);
        QCOMPARE(QApplication::font().pixelSize(), 26);
        theme.setTextScale(100);
        for (const auto mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark})
            QCOMPARE(themeModeFromText(themeModeText(mode)), mode);
        QCOMPARE(themeModeFromText(u"sepia"_s), ThemeMode::System);
    }

    void everyIconIsDrawnInTheTextColour()
    {
        Theme theme(*qApp);
        for (int i = 0; i <= int(Icon::Info); ++i) {
            for (const auto mode : {ThemeMode::Light, ThemeMode::Dark}) {
                theme.setMode(mode);
                const QImage image = icon(Icon(i)).pixmap(QSize(32, 32), 1.0).toImage();
                double best = 0;
                for (int at = 0; at < 32 * 32; ++at) {
                    const QColor pixel = image.pixelColor(at % 32, at / 32);
                    if (pixel.alpha() > 200)
                        best = std::max(best,
                                        contrast(pixel, QApplication::palette().color(QPalette::Window)));
                }
                QVERIFY2(best >= 4.5, qPrintable(QString::number(i)));
            }
            const QPixmap red = iconPixmap(Icon(i), 16, Qt::red, 2.0);
            QCOMPARE(red.size(), QSize(32, 32));
            QCOMPARE(red.deviceIndependentSize(), QSizeF(16, 16));
        }
    }

    void bannerTellsAndOffers()
    {
        QWidget window;
        Banner banner(&window);
        window.show();
        QVERIFY(!banner.isVisible());
        banner.showError({.kind = Error::Kind::DiskFull}, u"Open folder"_s);
        QVERIFY(banner.isVisible());
        QVERIFY(banner.accessibleName().contains(u"disk is full"));
        auto* action = banner.findChild<QPushButton*>(u"bannerAction"_s);
        QVERIFY(action->isVisible());
        QSignalSpy acted(&banner, &Banner::actionTriggered);
        QTest::keyClick(action, Qt::Key_Space);
        QCOMPARE(acted.count(), 1);
        QSignalSpy closed(&banner, &Banner::closed);
        QTest::keyClick(action, Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!banner.isVisible());
        banner.showMessage(Banner::Tone::Info, u"<b>x</b>"_s);
        QVERIFY(!action->isVisible());
        banner.findChild<QToolButton*>(u"bannerClose"_s)->click();
        QCOMPARE(closed.count(), 2);
    }

    void elidedLabelKeepsTheWholeText()
    {
        ElidedLabel label;
        label.setText(u"A rather long title of a shot at dawn"_s);
        label.resize(80, 20);
        label.show();
        QVERIFY(label.QLabel::text().endsWith(u'…'));
        QCOMPARE(label.toolTip(), label.text());
        label.resize(600, 20);
        QTRY_COMPARE(label.QLabel::text(), label.text());
        QVERIFY(label.toolTip().isEmpty());
    }
};

QTEST_MAIN(TestLook)
#include "tst_look.moc"
