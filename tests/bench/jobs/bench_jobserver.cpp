// The sandbox without its renderer: every job is one clip that is made already, so that what is measured is
// the client. Prints a line of JSON as troupe-sandbox does.
//   bench_jobserver CLIP FOLDER
#include "core/sandbox/server/sandboxserver.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::sandbox;

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const QString clip = app.arguments().value(1);
    SandboxServer::Options options;
    options.folder = app.arguments().value(2);
    options.tools.render = [clip](const RenderOrder& order, const QString& outPath,
                                  const RenderProgress& progress) -> Result<RenderedClip> {
        if (!QFile::copy(clip, outPath))
            return failure(Error::Kind::Storage, outPath);
        progress(100);
        return RenderedClip {order.size, double(order.seconds), order.seconds};
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
    const QJsonObject ready {{u"url"_s, (*server)->url().toString()}, {u"token"_s, (*server)->token()}};
    std::puts(QJsonDocument(ready).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return app.exec();
}
