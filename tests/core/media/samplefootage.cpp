#include "tests/core/media/samplefootage.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace troupe::test {

QString SampleFootage::counting(int seconds)
{
    return u"nullsrc=s=64x64:r=24:d=%1,geq=lum='16+mod(N,%2)*%3':cb=128:cr=128,format=yuv420p"_s.arg(seconds)
        .arg(Greys)
        .arg(GreyStep);
}

bool SampleFootage::run(const QStringList& arguments)
{
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s, QStringList {u"-v"_s, u"error"_s, u"-y"_s} + arguments);
    const bool isDone = ffmpeg.waitForFinished(60'000) && ffmpeg.exitCode() == 0;
    if (!isDone)
        qWarning("%s", ffmpeg.readAllStandardError().constData());
    return isDone;
}

QString SampleFootage::make(const QString& name, const QString& picture, const QStringList& more)
{
    const QString path = m_dir.filePath(name);
    return run(QStringList {u"-filter_complex"_s, picture + u"[v]"_s, u"-map"_s, u"[v]"_s} + encoderFor(name)
               + more + QStringList {path})
        ? path
        : QString();
}

QStringList SampleFootage::encoderFor(const QString& name)
{
    if (name.endsWith(u".gif"_s) || name.endsWith(u".webm"_s))
        return {};
    return name.endsWith(u".mxf"_s) || name.endsWith(u".avi"_s)
        ? QStringList {u"-pix_fmt"_s, name.endsWith(u".avi"_s) ? u"yuvj420p"_s : u"yuv420p"_s}
        : QStringList {u"-c:v"_s,    u"libx264"_s,   u"-pix_fmt"_s, u"yuv420p"_s,
                       u"-preset"_s, u"ultrafast"_s, u"-crf"_s,     u"12"_s};
}

QString SampleFootage::makeLive(const QString& name)
{
    return make(name, u"testsrc2=s=320x180:r=24:d=3"_s,
                {u"-c:v"_s, u"libvpx"_s, u"-f"_s, u"webm"_s, u"-live"_s, u"1"_s});
}

QString SampleFootage::turned(const QString& name, int degrees, const QString& source)
{
    const QString from = source.isEmpty() ? make(u"lying.mp4"_s, u"testsrc2=s=320x180:r=24:d=3"_s) : source;
    const QString path = m_dir.filePath(name);
    return run({u"-i"_s, from, u"-metadata:s:v:0"_s, u"rotate=%1"_s.arg(degrees), u"-c"_s, u"copy"_s, path})
        ? path
        : QString();
}

QString SampleFootage::varying()
{
    return make(u"varying.mp4"_s, counting(3) + u",select='lt(n,24)+not(mod(n,3))'"_s,
                {u"-vsync"_s, u"vfr"_s});
}

QString SampleFootage::hdr(const QString& name, const QString& transfer, const QString& colour,
                           const QString& size)
{
    return make(name, u"color=c=%1:s=%2:r=24:d=3,format=yuv420p10le"_s.arg(colour, size),
                {u"-pix_fmt"_s, u"yuv420p10le"_s, u"-color_trc"_s, transfer, u"-color_primaries"_s,
                 u"bt2020"_s, u"-colorspace"_s, u"bt2020nc"_s});
}

QString SampleFootage::clearWebm()
{
    return make(u"clear.webm"_s,
                u"color=c=red:s=32x64:r=24:d=3,format=rgba,pad=64:64:0:0:black@0,format=yuva420p"_s,
                {u"-c:v"_s, u"libvpx-vp9"_s, u"-pix_fmt"_s, u"yuva420p"_s, u"-deadline"_s, u"realtime"_s});
}

QString SampleFootage::quarters(const QString& name, const QString& more)
{
    const auto one = u"color=c=%1:s=160x90:r=24:d=1"_s;
    return make(name,
                one.arg(u"0xff0000"_s) + u"[a];"_s + one.arg(u"0x00ff00"_s) + u"[b];"_s
                    + one.arg(u"0x0000ff"_s) + u"[c];"_s + one.arg(u"0xffff00"_s)
                    + u"[d];[a][b][c][d]xstack=inputs=4:layout=0_0|w0_0|0_h0|w0_h0"_s + more);
}

QString SampleFootage::makeTone(const QString& name, double from, const QStringList& more)
{
    const QString path = m_dir.filePath(name);
    const auto tone = u"aevalsrc='if(gte(t,%1),0.5*sin(2*PI*440*t),0)':s=48000:d=%2"_s;
    QStringList encoder = name.endsWith(u".webm"_s) ? QStringList() : encoderFor(name);
    return run(QStringList {u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc2=s=64x64:r=24:d=%1"_s.arg(from + 3),
                            u"-f"_s, u"lavfi"_s, u"-i"_s, tone.arg(from).arg(from + 3)}
               + encoder + more + QStringList {path})
        ? path
        : QString();
}

QString SampleFootage::makeSound()
{
    const QString path = m_dir.filePath(u"sound.mp4"_s);
    return run({u"-f"_s, u"lavfi"_s, u"-i"_s, u"sine=d=1"_s, path}) ? path : QString();
}

QString SampleFootage::write(const QString& name, const QByteArray& bytes)
{
    QFile file(m_dir.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

QByteArray SampleFootage::bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace troupe::test
