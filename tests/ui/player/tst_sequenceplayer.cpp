#include "core/media/mediaservice.h"
#include "ui/common/clippictures.h"
#include "ui/player/clipplayback.h"
#include "ui/player/sequenceplayer.h"
#include "ui/player/videoview.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;

namespace {

constexpr auto Patience = 20'000;
constexpr double FrameMs = 1000 / 24.0;

class DecodedPictures : public ClipPictures {
public:
    QFuture<Result<QImage>> poster(const QString&, const QSize&) override { return {}; }
    QFuture<Result<media::FirstFrame>> firstFrame(const QString& path) override
    {
        return m_media.firstFrameAsync(path);
    }
    QFuture<Result<QImage>> filmstrip(const QString&, int, const QSize&) override { return {}; }

private:
    media::MediaService m_media;
};

struct Shown {
    int clip;
    double frame; ///< Of its file.
    qint64 at; ///< Milliseconds by the clock.
};

} // namespace

/// Drives the real backend on real files; there is no sound device where tests run.
class TestSequencePlayer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const auto& [name, luma] : {std::pair(u"one.mp4"_s, 40), std::pair(u"two.mp4"_s, 120)}) {
            const QString picture
                = u"color=black:size=160x90:rate=24:duration=1,format=yuv420p,geq=lum='%1+4*N':cb=128:cr=128"_s;
            QCOMPARE(QProcess::execute(u"ffmpeg"_s,
                                       {u"-v"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s, picture.arg(luma),
                                        u"-g"_s, u"12"_s, m_folder.filePath(name)}),
                     0);
        }
    }

    void playsThroughTrimsAndGaps()
    {
        DecodedPictures pictures;
        SequencePlayer player(pictures);
        player.show();
        QList<Shown> shown;
        QElapsedTimer clock;
        clock.start();
        connect(&player, &SequencePlayer::frameShown, this, [&](int clip, std::chrono::milliseconds inFile) {
            if (player.isPlaying())
                shown.append({clip, double(inFile.count()) / FrameMs, clock.elapsed()});
        });
        player.setClips({{.path = path(u"one.mp4"_s), .length = frames(18)},
                         {.path = path(u"two.mp4"_s), .begin = frames(6), .length = frames(12)},
                         {.length = frames(5), .words = u"Nothing here"_s},
                         {.path = path(u"one.mp4"_s), .begin = frames(12), .length = frames(12)}});
        QCOMPARE(player.length(), frames(47));
        player.togglePlay();
        QVERIFY(player.isPlaying());
        auto* view = player.findChild<VideoView*>();
        QTRY_COMPARE_WITH_TIMEOUT(view->hint(), u"Nothing here"_s, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!player.isPlaying(), Patience);
        QVERIFY(std::abs((player.position() - player.length()).count()) < 1000);

        QList<int> clips;
        for (const Shown& one : shown) {
            if (clips.isEmpty() || clips.last() != one.clip)
                clips.append(one.clip);
        }
        QCOMPARE(clips, QList<int>({0, 1, 3})); // Each once, in order.
        checkStretch(shown, 0, 0, 18);
        checkStretch(shown, 1, 6, 12);
        checkStretch(shown, 3, 12, 12);
        // How long a machine takes is not for a test to demand, but worth to be seen.
        for (qsizetype i = 1; i + 1 < shown.size(); ++i) {
            if (shown.at(i - 1).clip == 0 && shown.at(i).clip == 1) {
                qInfo("from clip to clip %lld ms, to its second frame %lld ms; a frame is %.0f ms",
                      shown.at(i).at - shown.at(i - 1).at, shown.at(i + 1).at - shown.at(i).at, FrameMs);
            }
        }
    }

    void seeksToAnyClip()
    {
        DecodedPictures pictures;
        SequencePlayer player(pictures);
        player.show();
        player.setClips({{.path = path(u"one.mp4"_s), .length = frames(18)},
                         {.path = path(u"two.mp4"_s), .begin = frames(6), .length = frames(12)}});
        QSignalSpy shown(&player, &SequencePlayer::frameShown);
        player.seek(frames(20) + 20ms); // The third of the second clip.
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty() && shown.last().at(0).toInt() == 1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            std::abs(double(shown.last().at(1).value<std::chrono::milliseconds>().count()) / FrameMs - 8)
                < 1.1,
            Patience);
        QVERIFY(!player.isPlaying());
        player.seek(-5s);
        QCOMPARE(player.position(), 0us);
        player.seek(1h);
        QCOMPARE(player.position(), player.length());
        player.setClips({});
        QCOMPARE(player.position(), 0us);
        player.togglePlay();
        QVERIFY(!player.isPlaying());
    }

    void aFileThatIsGoneIsTold()
    {
        DecodedPictures pictures;
        SequencePlayer player(pictures);
        player.show();
        player.setClips({{.path = path(u"nowhere.mp4"_s), .length = frames(18)}});
        player.togglePlay();
        QTRY_VERIFY_WITH_TIMEOUT(!player.findChild<VideoView*>()->message().isEmpty(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!player.isPlaying(), Patience);
    }

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    static std::chrono::microseconds frames(int count)
    {
        return std::chrono::microseconds(std::llround(count * FrameMs * 1000));
    }

    /// Begins and ends with the frames that it has, and shows none beside them. A machine under load may drop
    /// some between.
    static void checkStretch(const QList<Shown>& shown, int clip, double first, double count)
    {
        QList<double> seen;
        for (const Shown& one : shown) {
            if (one.clip == clip)
                seen.append(one.frame);
        }
        QVERIFY(!seen.isEmpty());
        QVERIFY2(std::abs(seen.first() - first) < 1.1, qPrintable(u"begins with %1"_s.arg(seen.first())));
        for (const double frame : seen)
            QVERIFY2(frame > first - 0.6 && frame < first + count - 0.4,
                     qPrintable(u"shows %1"_s.arg(frame)));
    }

    QTemporaryDir m_folder;
};

int main(int argc, char* argv[])
{
    preferFfmpegBackend();
    QApplication app(argc, argv);
    TestSequencePlayer test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sequenceplayer.moc"
