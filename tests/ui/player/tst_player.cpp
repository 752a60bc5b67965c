#include "core/base/async.h"
#include "core/media/mediaservice.h"
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
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;

namespace {

constexpr auto Patience = 10'000;

class PlainPictures : public ClipPictures {
public:
    QFuture<Result<QImage>> poster(const QString&, const QSize&) override
    {
        return filled(Qt::white, {160, 90});
    }
    QFuture<Result<media::FirstFrame>> firstFrame(const QString&) override
    {
        const QImage image = filled(Qt::magenta, {160, 90}).result().value();
        return ready<media::FirstFrame>(media::FirstFrame {image, {}});
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

/// As in the program.
class DecodedPictures : public PlainPictures {
public:
    QFuture<Result<media::FirstFrame>> firstFrame(const QString& path) override
    {
        return m_media.firstFrameAsync(path);
    }

private:
    media::MediaService m_media;
};

/// Mean distance of two pictures, in levels of 255.
double distance(const QImage& one, const QImage& other)
{
    qint64 sum = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            sum += qAbs(qRed(a) - qRed(b)) + qAbs(qGreen(a) - qGreen(b)) + qAbs(qBlue(a) - qBlue(b));
        }
    }
    return double(sum) / 3 / (double(one.width()) * one.height());
}

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
        QVERIFY2(!QStandardPaths::findExecutable(u"ffmpeg"_s).isEmpty(),
                 "the ffmpeg program makes the clips of this test");
        m_clip = m_folder.filePath(u"clip.mp4"_s);
        QVERIFY(ffmpeg({u"-f"_s, u"lavfi"_s, u"-i"_s,
                        u"color=black:size=320x180:rate=24:duration=2,format=yuv420p,"
                        "geq=lum='40+4*N':cb=128:cr=128"_s,
                        u"-f"_s, u"lavfi"_s, u"-i"_s, u"sine=440:duration=2"_s, u"-c:v"_s, u"libx264"_s,
                        u"-qp"_s, u"1"_s, u"-g"_s, u"12"_s, u"-c:a"_s, u"aac"_s, m_clip}));
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

    void theFrameBeforeTheFirstIsTheSame_data()
    {
        QTest::addColumn<QString>("picture");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("turn");
        QTest::newRow("small") << u"testsrc2=s=320x180:r=24:d=1"_s << QSize(320, 180) << 0;
        QTest::newRow("high") << u"testsrc2=s=1280x720:r=24:d=1"_s << QSize(1280, 720) << 0;
        QTest::newRow("wide pixels") << u"testsrc2=s=240x180:r=24:d=1,setsar=4/3"_s << QSize(320, 180) << 0;
        QTest::newRow("turned") << u"testsrc2=s=320x180:r=24:d=1"_s << QSize(180, 320) << 90;
        QTest::newRow("upside down") << u"testsrc2=s=320x180:r=24:d=1"_s << QSize(320, 180) << 180;
    }
    void theFrameBeforeTheFirstIsTheSame()
    {
        QFETCH(QString, picture);
        QFETCH(QSize, size);
        QFETCH(int, turn);
        const QString straight = m_folder.filePath(u"straight.mp4"_s);
        const QString clip = m_folder.filePath(u"turned.mp4"_s);
        QVERIFY(ffmpeg({u"-f"_s, u"lavfi"_s, u"-i"_s, picture, u"-pix_fmt"_s, u"yuv420p"_s, straight}));
        QVERIFY(turned(straight, turn, clip));
        DecodedPictures pictures;
        const QImage before = pictures.firstFrame(clip).result()->image;
        QCOMPARE(before.size(), size);
        PlayerWidget player(pictures);
        player.show();
        player.open(clip);
        auto* view = player.findChild<VideoView*>();
        QTRY_VERIFY_WITH_TIMEOUT(view->hasFrame(), Patience);
        QCOMPARE(view->image().size(), size);
        const double differs = distance(before, view->image());
        QVERIFY2(differs < 0.5, qPrintable(QString::number(differs)));
    }

    void spaceBeforeItIsReadyPlaysIt()
    {
        PlainPictures pictures;
        PlayerWidget player(pictures);
        player.show();
        player.open(m_clip);
        QTest::keyClick(&player, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(player.isPlaying(), Patience);
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
    static bool ffmpeg(const QStringList& arguments)
    {
        QProcess maker;
        maker.start(u"ffmpeg"_s, QStringList {u"-v"_s, u"error"_s, u"-y"_s} + arguments);
        return maker.waitForFinished(60'000) && maker.exitCode() == 0;
    }

    /// Copies a clip, with another matrix in the header of its first track (ISO/IEC 14496-12, 8.3.2).
    static bool turned(const QString& from, int degrees, const QString& to)
    {
        QFile source(from);
        QFile target(to);
        if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
            return false;
        QByteArray bytes = source.readAll();
        constexpr quint32 One = 0x10000;
        const std::array<quint32, 5> matrix = degrees == 90 ? std::array<quint32, 5> {0, One, 0, 0 - One, 0}
            : degrees == 180 ? std::array<quint32, 5> {0 - One, 0, 0, 0, 0 - One}
                             : std::array<quint32, 5> {One, 0, 0, 0, One};
        const qsizetype at = bytes.indexOf("tkhd") + 44;
        for (size_t i = 0; i < matrix.size(); ++i)
            qToBigEndian(matrix.at(i), bytes.data() + at + qsizetype(4 * i));
        return target.write(bytes) == bytes.size();
    }

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
