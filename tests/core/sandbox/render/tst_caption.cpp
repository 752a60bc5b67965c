#include "core/sandbox/render/caption.h"
#include "testclips.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::sandbox;

namespace {

constexpr QSize FrameSize(640, 360);

QImage grey()
{
    QImage frame(FrameSize, QImage::Format_RGB32);
    frame.fill(Qt::gray);
    return frame;
}

} // namespace

// The same twice: with the fonts of this machine, and in a process that finds none.
class TestCaption : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anythingCanStandThere_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::newRow("plain") << u"Luna walks through a forest"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("lines") << u"One\ntwo\r\n\tthree"_s;
        QTest::newRow("endless") << QString(32'000, u'W');
        QTest::newRow("no spaces at all, of wide signs") << QString(500, QChar(0x9F98));
        QTest::newRow("right to left") << u"\u0644\u0648\u0646\u0627 \u062A\u0645\u0634\u064A"_s;
        QTest::newRow("emoji") << u"\U0001F98A walks \U0001F468\u200D\U0001F469\u200D\U0001F467"_s;
        QTest::newRow("marks on marks") << u"L" + QString(300, QChar(0x0301));
        QTest::newRow("control") << QString(u"a\0b\x01\x1b[2J"_s);
        QTest::newRow("half a surrogate") << QString(QChar(0xD83D));
    }
    void anythingCanStandThere()
    {
        QFETCH(QString, prompt);
        for (const QSize size : {FrameSize, QSize(200, 1792), QSize(1792, 200)}) {
            QImage frame(size, QImage::Format_RGB32);
            frame.fill(Qt::gray);
            const QImage before = frame;
            const Caption caption(prompt, Camera::Track, size, 24);
            caption.draw(frame, 5);
            caption.draw(frame, 20 * 24);
            QCOMPARE(frame == before, !hasFonts());
        }
    }

    void theClockRuns()
    {
        const Caption caption(u"Luna walks"_s, Camera::Track, FrameSize, 24);
        QImage first = grey();
        QImage second = grey();
        caption.draw(first, 0);
        caption.draw(second, 24);
        QCOMPARE(first == second, !hasFonts());
    }

    void aFrameWithoutRoomStaysAsItIs()
    {
        QImage frame(128, 96, QImage::Format_RGB32);
        frame.fill(Qt::gray);
        const QImage before = frame;
        Caption(u"Luna walks"_s, Camera::Track, frame.size(), 24).draw(frame, 0);
        QCOMPARE(frame, before);
    }

    void aTakeIsMadeEitherWay()
    {
        QTemporaryDir folder;
        RenderOrder order = smallOrder(u"A walk by the sea"_s);
        order.size = FrameSize;
        QVERIFY(render(order, folder.filePath(u"take.mp4"_s), {}));
        QCOMPARE(framesOf(folder.filePath(u"take.mp4"_s)).size(), 24);
    }

private:
    static bool hasFonts() { return !qEnvironmentVariableIsSet("FONTCONFIG_FILE"); }
};

int main(int argc, char* argv[])
{
    const bool withoutFonts = argc > 1 && qstrcmp(argv[1], "without-fonts") == 0;
    QTemporaryDir empty;
    if (withoutFonts) {
        QFile config(empty.filePath(u"fonts.conf"_s));
        if (!config.open(QIODevice::WriteOnly)
            || config.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">"
                            "<fontconfig><cachedir>"
                            + empty.path().toUtf8() + "</cachedir></fontconfig>")
                < 0)
            return 1;
        config.close();
        qputenv("FONTCONFIG_FILE", config.fileName().toUtf8());
        // What is left to look in, Qt's own folder, is empty as well.
        qputenv("QT_QPA_FONTDIR", empty.path().toUtf8());
        argv[1] = argv[0];
        ++argv;
        --argc;
    } else {
        qunsetenv("FONTCONFIG_FILE");
    }
    const QGuiApplication app(argc, argv);
    TestCaption test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_caption.moc"
