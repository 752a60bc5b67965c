// troupe-sandbox with all of its server and none of its renderer: a clip of the asked size and length is made
// by the ffmpeg program once, and every video is a copy of it with bytes of its own behind. For tests of what
// happens around clips. Options as those of troupe-sandbox, as far as they are here.
#include "core/sandbox/server/sandboxserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSocketNotifier>
#include <QtEndian>

#include <array>
#include <cmath>
#include <cstdio>
#include <random>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::sandbox;

namespace {

/// Clips by size and length, made when they are first asked for.
class ClipStock {
public:
    explicit ClipStock(const QString& folder) : m_folder(folder) { QDir().mkpath(folder); }

    QString clip(const QSize& size, int seconds)
    {
        const std::lock_guard lock(m_mutex);
        const QString path
            = u"%1/%2x%3-%4.mp4"_s.arg(m_folder).arg(size.width()).arg(size.height()).arg(seconds);
        if (QFileInfo::exists(path))
            return path;
        QProcess ffmpeg;
        // Of this process alone: the ffmpeg of one that was killed may still be writing its own.
        const QString part = u"%1.%2.mp4"_s.arg(path).arg(QCoreApplication::applicationPid());
        ffmpeg.start(u"ffmpeg"_s,
                     {u"-v"_s, u"error"_s, u"-y"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                      u"color=c=navy:s=%1x%2:r=4:d=%3"_s.arg(size.width()).arg(size.height()).arg(seconds),
                      u"-pix_fmt"_s, u"yuv420p"_s, u"-movflags"_s, u"+faststart"_s, part});
        const bool isMade = ffmpeg.waitForFinished() && ffmpeg.exitCode() == 0 && QFile::rename(part, path);
        return isMade ? path : QString();
    }

private:
    std::mutex m_mutex;
    QString m_folder;
};

/// A box that players pass over, with bytes that only this video has.
QByteArray ownBox(const QString& name, qint64 bytes)
{
    std::seed_seq seeds {qHash(name, 1)};
    std::mt19937 engine(seeds);
    QByteArray box(8 + bytes / 4 * 4, '\0');
    qToBigEndian(quint32(box.size()), box.data());
    box.replace(4, 4, "free");
    for (qsizetype at = 8; at < box.size(); at += 4)
        qToBigEndian(quint32(engine()), box.data() + at);
    return box;
}

Result<RenderedClip> render(ClipStock& stock, qint64 padding, const RenderOrder& order,
                            const QString& outPath, const RenderProgress& progress)
{
    QSize size = order.size;
    int seconds = order.seconds;
    if (order.kind != RenderOrder::Kind::Generate) {
        const auto source = openClip(order.sourcePath);
        if (!source)
            return tl::unexpected(source.error());
        const int whole = int(std::lround(source->seconds));
        size = source->size;
        seconds = order.kind == RenderOrder::Kind::Extend ? whole + order.seconds : whole;
    }
    const QString name = QFileInfo(outPath).fileName();
    QFile from(stock.clip(size, seconds));
    QFile to(outPath);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        return failure(Error::Kind::Storage, outPath);
    const QByteArray bytes = from.readAll() + ownBox(name, padding);
    if (to.write(bytes) != bytes.size() || !to.flush())
        return failure(Error::Kind::Storage, outPath);
    if (!progress(100))
        return failure(Error::Kind::Canceled);
    return RenderedClip {size, double(seconds), 4 * seconds};
}

/// Ends the program with its parent, however that ends.
void watchInput(QCoreApplication& app)
{
    auto* input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, &app);
    QObject::connect(input, &QSocketNotifier::activated, &app, [&app] {
        std::array<char, 64> bytes {};
        if (::read(STDIN_FILENO, bytes.data(), bytes.size()) <= 0)
            app.quit();
    });
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption listen(u"listen"_s, {}, u"HOST:PORT"_s, u"127.0.0.1:0"_s);
    const QCommandLineOption data(u"data"_s, {}, u"DIR"_s);
    const QCommandLineOption token(u"token"_s, {}, u"TOKEN"_s);
    const QCommandLineOption pace(u"pace"_s, {}, u"FACTOR"_s, u"0"_s);
    const QCommandLineOption padding(u"padding"_s, u"Bytes of its own that each clip gets."_s, u"BYTES"_s,
                                     u"4096"_s);
    const QCommandLineOption exitWithParent(u"exit-with-parent"_s);
    parser.addOptions({listen, data, token, pace, padding, exitWithParent});
    parser.process(app);

    SandboxServer::Options options;
    options.port = parser.value(listen).section(u':', -1).toInt();
    options.folder = parser.value(data);
    options.token = parser.value(token);
    options.pace = Pace {parser.value(pace).toDouble()};
    ClipStock stock(options.folder + "/stock"_L1);
    const qint64 bytes = parser.value(padding).toLongLong();
    options.tools.render
        = [&stock, bytes](const RenderOrder& order, const QString& outPath, const RenderProgress& progress) {
              return render(stock, bytes, order, outPath, progress);
          };
    const auto noPicture
        = [](const QString&) -> Result<QByteArray> { return failure(Error::Kind::MediaNoPicture); };
    options.tools.thumbnail = noPicture;
    options.tools.spritesheet = noPicture;
    options.tools.openClip = &openClip;
    options.tools.openImage = &openImage;
    const auto server = SandboxServer::start(std::move(options));
    if (!server)
        qFatal("%s", qPrintable(server.error().detail));
    if (parser.isSet(exitWithParent))
        watchInput(app);
    const QJsonObject ready {{u"url"_s, (*server)->url().toString()}, {u"token"_s, (*server)->token()}};
    std::puts(QJsonDocument(ready).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return app.exec();
}
