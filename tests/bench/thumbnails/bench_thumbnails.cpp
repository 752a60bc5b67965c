// Thumbnails a second of core/media against ffmpegthumbnailer, two at a time, on the same files.
//   bench_thumbnails [CLIPS]
#include "core/media/mediaservice.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

constexpr int Threads = 2;
constexpr int Rounds = 3;
constexpr int Side = 256;
/// From flat to finely detailed.
const QStringList Pictures {
    u"color=c=teal:s=1280x720:r=24:d=2"_s,
    u"smptehdbars=s=1280x720:r=24:d=2"_s,
    u"testsrc2=s=1280x720:r=24:d=2"_s,
    u"testsrc2=s=1280x720:r=24:d=2,noise=alls=4:allf=t"_s,
    u"mandelbrot=s=1280x720:r=24,trim=duration=2"_s,
};

void run(const QString& program, const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        qFatal("%s failed", qPrintable(program));
}

QStringList makeClips(const QTemporaryDir& folder, int count)
{
    QStringList clips;
    for (int i = 0; i < count; ++i) {
        const QString path = folder.filePath(u"clip-%1.mp4"_s.arg(i));
        if (i >= Pictures.size()) {
            if (!QFile::copy(clips[i % Pictures.size()], path))
                qFatal("no space for the clips");
        } else {
            const QString picture = Pictures[i];
            run(u"ffmpeg"_s,
                {u"-v"_s, u"error"_s, u"-y"_s, u"-f"_s, u"lavfi"_s, u"-i"_s, picture, u"-f"_s, u"lavfi"_s,
                 u"-t"_s, u"2"_s, u"-i"_s, u"sine"_s, u"-pix_fmt"_s, u"yuv420p"_s, path});
        }
        clips << path;
    }
    return clips;
}

double ours(const QStringList& clips, const QString& saveTo)
{
    media::MediaService service({}, Threads);
    QElapsedTimer timer;
    timer.start();
    QList<QFuture<bool>> pictures;
    for (qsizetype i = 0; i < clips.size(); ++i) {
        const QString target = saveTo.isEmpty() ? QString() : u"%1/%2.png"_s.arg(saveTo).arg(i);
        pictures
            << service.thumbnailAsync(clips[i], {Side, Side}).then([target](const Result<QImage>& picture) {
                   return picture && !picture->isNull() && (target.isEmpty() || picture->save(target));
               });
    }
    for (auto& picture : pictures) {
        if (!picture.result())
            qFatal("a thumbnail failed");
    }
    return double(clips.size()) / (double(timer.nsecsElapsed()) / 1e9);
}

double theirs(const QStringList& clips)
{
    QByteArray list;
    for (const QString& clip : clips)
        list += QFile::encodeName(clip) + '\n';
    QElapsedTimer timer;
    timer.start();
    run(u"xargs"_s,
        {u"-P"_s, QString::number(Threads), u"-I{}"_s, u"ffmpegthumbnailer"_s, u"-s"_s, QString::number(Side),
         u"-c"_s, u"png"_s, u"-i"_s, u"{}"_s, u"-o"_s, u"{}.png"_s},
        list);
    return double(clips.size()) / (double(timer.nsecsElapsed()) / 1e9);
}

} // namespace

int main(int argc, char* argv[])
{
    const QGuiApplication app(argc, argv);
    if (QStandardPaths::findExecutable(u"ffmpegthumbnailer"_s).isEmpty())
        qFatal("ffmpegthumbnailer is needed");
    const int count = app.arguments().value(1, u"500"_s).toInt();
    const QTemporaryDir folder;
    const QStringList clips = makeClips(folder, count);
    const QTemporaryDir output;

    double inMemory = 0;
    double asFiles = 0;
    double other = 0;
    for (int round = 0; round < Rounds; ++round) { // In turns, so that a busy machine is busy for all.
        inMemory = qMax(inMemory, ours(clips, {}));
        asFiles = qMax(asFiles, ours(clips, output.path()));
        other = qMax(other, theirs(clips));
    }
    std::printf("%d clips of 1280x720, %d at a time, best of %d rounds\n", count, Threads, Rounds);
    std::printf("%-28s %8.1f /s\n", "ffmpegthumbnailer", other);
    std::printf("%-28s %8.1f /s  %5.1f x\n", "core/media", inMemory, inMemory / other);
    std::printf("%-28s %8.1f /s  %5.1f x\n", "core/media, saved as PNG", asFiles, asFiles / other);
    return 0;
}
