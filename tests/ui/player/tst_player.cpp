#include "core/base/async.h"
#include "ui/common/clippictures.h"
#include "ui/player/clipplayback.h"
#include "ui/player/copyfile.h"
#include "ui/player/playerwidget.h"
#include "ui/player/scrubbar.h"
#include "ui/player/videoview.h"

#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;

namespace {

constexpr auto Patience = 10'000;

class PlainPictures : public ClipPictures {
public:
    QFuture<Result<QImage>> poster(const QString&, const QSize&) override
    {
        return filled(Qt::magenta, {160, 90});
    }
    QFuture<Result<QImage>> filmstrip(const QString&, int frames, const QSize& frame) override
    {
        return filled(Qt::darkGreen, {frame.width() * frames, frame.height()});
    }

private:
    static QFuture<Result<QImage>> filled(const QColor& color, const QSize& size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        return ready<QImage>(image);
    }
};

/// The clip tells its frame number by its grey: the luma of frame n of 48 is 40 + 4 n, limited range.
int numberOf(const QImage& frame)
{
    const double luma = qGray(frame.pixel(frame.rect().center())) * 219.0 / 255.0 + 16;
    return qRound((luma - 40) / 4.0);
}

} // namespace

/// Drives the real backend on a real file; there is no sound device where tests run.
class TestPlayer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        const QString ffmpeg = QStandardPaths::findExecutable(u"ffmpeg"_s);
        QVERIFY2(!ffmpeg.isEmpty(), "the ffmpeg program makes the clips of this test");
        m_clip = m_folder.filePath(u"clip.mp4"_s);
        QProcess maker;
        maker.start(ffmpeg,
                    {u"-v"_s,
                     u"error"_s,
                     u"-f"_s,
                     u"lavfi"_s,
                     u"-i"_s,
                     u"color=black:size=320x180:rate=24:duration=2,format=yuv420p,"
                     "geq=lum='40+4*N':cb=128:cr=128"_s,
                     u"-f"_s,
                     u"lavfi"_s,
                     u"-i"_s,
                     u"sine=440:duration=2"_s,
                     u"-c:v"_s,
                     u"libx264"_s,
                     u"-qp"_s,
                     u"1"_s,
                     u"-g"_s,
                     u"12"_s,
                     u"-c:a"_s,
                     u"aac"_s,
                     u"-y"_s,
                     m_clip});
        QVERIFY(maker.waitForFinished(60'000));
        QCOMPARE(maker.exitCode(), 0);
    }

    void firstFrameComesWithoutASoundDevice()
    {
        PlainPictures pictures;
        PlayerWidget player(pictures);
        player.show();
        QSignalSpy first(&player, &PlayerWidget::firstFrameShown);
        player.open(m_clip);
        auto* view = player.findChild<VideoView*>();
        QTRY_COMPARE(QColor(view->image().pixel(0, 0)), QColor(Qt::magenta)); // the poster
        QVERIFY(!view->hasFrame());
        QTRY_COMPARE_WITH_TIMEOUT(first.count(), 1, Patience);
        QCOMPARE(numberOf(view->image()), 0);
        QCOMPARE(view->image().size(), QSize(320, 180));
        QTRY_COMPARE(player.findChild<QLabel*>(u"timeLabel"_s)->text(), u"0:00.00 / 0:02.00"_s);
    }

    void arrowsStepExactlyOneFrame()
    {
        PlainPictures pictures;
        PlayerWidget player(pictures);
        player.show();
        player.open(m_clip);
        auto* view = player.findChild<VideoView*>();
        QTRY_VERIFY_WITH_TIMEOUT(view->hasFrame(), Patience);
        for (int n = 1; n <= 14; ++n) { // over the border of a group of pictures
            QTest::keyClick(&player, Qt::Key_Right);
            QTRY_COMPARE_WITH_TIMEOUT(numberOf(view->image()), n, Patience);
        }
        for (int n = 13; n >= 10; --n) {
            QTest::keyClick(&player, Qt::Key_Left);
            QTRY_COMPARE_WITH_TIMEOUT(numberOf(view->image()), n, Patience);
        }
        // Faster than frames come: none is lost.
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&player, Qt::Key_Right);
        QTRY_COMPARE_WITH_TIMEOUT(numberOf(view->image()), 15, Patience);
        QTest::keyClick(&player, Qt::Key_End);
        QTRY_COMPARE_WITH_TIMEOUT(numberOf(view->image()), 47, Patience);
        QTest::keyClick(&player, Qt::Key_Right);
        QTest::keyClick(&player, Qt::Key_Home);
        QTRY_COMPARE_WITH_TIMEOUT(numberOf(view->image()), 0, Patience);
        QTest::keyClick(&player, Qt::Key_Right, Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(numberOf(view->image()), 10, Patience);
    }

    void spacePlaysToTheEndAndAgain()
    {
        PlainPictures pictures;
        PlayerWidget player(pictures);
        player.show();
        player.open(m_clip);
        auto* view = player.findChild<VideoView*>();
        QTRY_VERIFY_WITH_TIMEOUT(view->hasFrame(), Patience);
        QTest::keyClick(&player, Qt::Key_Space);
        QVERIFY(player.isPlaying());
        QTRY_VERIFY_WITH_TIMEOUT(numberOf(view->image()) > 12, Patience);
        QTest::keyClick(&player, Qt::Key_Space);
        QVERIFY(!player.isPlaying());
        QTest::keyClick(&player, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!player.isPlaying(), Patience);
        QVERIFY(numberOf(view->image()) >= 46); // stays at the end
        QTest::keyClick(&player, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(numberOf(view->image()) < 20, Patience);
    }

    void loopGoesOn()
    {
        PlainPictures pictures;
        PlayerWidget player(pictures);
        player.show();
        player.setLoop(true);
        player.openAndPlay(m_clip);
        auto* view = player.findChild<VideoView*>();
        QTRY_VERIFY_WITH_TIMEOUT(numberOf(view->image()) > 40 && view->hasFrame(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(numberOf(view->image()) < 10, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(numberOf(view->image()) > 20, Patience);
        QVERIFY(player.isPlaying());
    }

    void shuttleGoesBothWays()
    {
        PlainPictures pictures;
        PlayerWidget player(pictures);
        player.show();
        player.open(m_clip);
        auto* view = player.findChild<VideoView*>();
        QTRY_VERIFY_WITH_TIMEOUT(view->hasFrame(), Patience);
        QTest::keyClick(&player, Qt::Key_End);
        QTRY_COMPARE_WITH_TIMEOUT(numberOf(view->image()), 47, Patience);
        QTest::keyClick(&player, Qt::Key_J);
        QVERIFY(player.isPlaying());
        QTRY_VERIFY_WITH_TIMEOUT(numberOf(view->image()) < 30, Patience);
        QTest::keyClick(&player, Qt::Key_K);
        QVERIFY(!player.isPlaying());
        QTest::keyClick(&player, Qt::Key_J);
        QTRY_VERIFY_WITH_TIMEOUT(!player.isPlaying(), Patience); // stops at the beginning
        QTRY_COMPARE_WITH_TIMEOUT(numberOf(view->image()), 0, Patience);
    }

    void scrubbingMovesThePicture()
    {
        PlainPictures pictures;
        PlayerWidget player(pictures);
        player.resize(640, 480);
        player.show();
        player.open(m_clip);
        auto* view = player.findChild<VideoView*>();
        QTRY_VERIFY_WITH_TIMEOUT(view->hasFrame(), Patience);
        auto* scrub = player.findChild<ScrubBar*>();
        QTRY_COMPARE(scrub->maximum(), 2000);
        QTest::mouseClick(scrub, Qt::LeftButton, {}, QPoint(scrub->width() / 2, 10));
        QTRY_COMPARE_WITH_TIMEOUT(numberOf(view->image()), 24, Patience);
    }

    void whatDoesNotPlayIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("this is no clip");
    }
    void whatDoesNotPlayIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFile file(m_folder.filePath(u"bad.mp4"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        PlainPictures pictures;
        PlayerWidget player(pictures);
        player.show();
        player.open(file.fileName());
        auto* view = player.findChild<VideoView*>();
        QTRY_VERIFY_WITH_TIMEOUT(view->message().contains(u"does not decode"), Patience);
        player.open(m_clip); // and a good one after it plays
        QTRY_VERIFY_WITH_TIMEOUT(view->hasFrame(), Patience);
        QVERIFY(view->message().isEmpty());
        QVERIFY(player.findChild<QToolButton*>(u"playButton"_s)->isEnabled());
    }

    void aFileThatIsGoneIsSaid()
    {
        PlainPictures pictures;
        PlayerWidget player(pictures);
        player.open(m_folder.filePath(u"none.mp4"_s));
        QTRY_VERIFY_WITH_TIMEOUT(player.findChild<VideoView*>()->message().contains(u"no longer there"),
                                 Patience);
    }

    void copiesAreWhole()
    {
        PlainPictures pictures;
        PlayerWidget player(pictures);
        player.open(m_clip);
        std::optional<Result<>> saved;
        const QString target = m_folder.filePath(u"copy.mp4"_s);
        whenDone(player.saveCopy(target), this, [&](const Result<>& result) { saved = result; });
        QTRY_VERIFY(saved && saved->has_value());
        QFile one(m_clip);
        QFile other(target);
        QVERIFY(one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly));
        QVERIFY(one.readAll() == other.readAll());
        QCOMPARE(copyFile(m_folder.filePath(u"none"_s), target).error().kind, Error::Kind::Missing);
        QCOMPARE(copyFile(m_clip, m_folder.filePath(u"no/such/folder"_s)).error().kind, Error::Kind::Storage);
    }

    void destroyedWhileItPlays()
    {
        PlainPictures pictures;
        auto player = std::make_unique<PlayerWidget>(pictures);
        player->show();
        player->openAndPlay(m_clip);
        QTRY_VERIFY_WITH_TIMEOUT(player->findChild<VideoView*>()->hasFrame(), Patience);
        player.reset();
    }

private:
    QTemporaryDir m_folder;
    QString m_clip;
};

int main(int argc, char** argv)
{
    preferFfmpegBackend();
    QApplication app(argc, argv);
    TestPlayer test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_player.moc"
