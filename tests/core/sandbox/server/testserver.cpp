#include "testserver.h"

#include "core/sandbox/server/modeltable.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QThread>

using namespace Qt::StringLiterals;

namespace troupe::tests {
namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<sandbox::MediaFacts> fakeClip(const QString& path)
{
    if (!contentOf(path).startsWith("clip"))
        return failure(Error::Kind::MediaUnknown);
    return sandbox::MediaFacts {{640, 360}, 3.5};
}

Result<sandbox::MediaFacts> fakeImage(const QString& path)
{
    const auto size = sandbox::sizeFromText(QString::fromLatin1(contentOf(path).mid(6)));
    if (!size)
        return failure(Error::Kind::MediaUnknown);
    return sandbox::MediaFacts {*size, 0};
}

} // namespace

TestServer::TestServer(sandbox::Pace pace)
    : now(std::make_shared<std::atomic<qint64>>(QDateTime::currentSecsSinceEpoch())), m_pace(pace)
{
    restart();
}

sandbox::SandboxServer::Options TestServer::options() const
{
    sandbox::SandboxServer::Options options;
    options.folder = m_folder.path();
    options.token = u"a-token"_s;
    options.pace = m_pace;
    options.clock = [clock = now] { return QDateTime::fromSecsSinceEpoch(*clock, Qt::UTC); };
    options.tools.openClip = &fakeClip;
    options.tools.openImage = &fakeImage;
    options.tools.thumbnail = [](const QString&) { return Result<QByteArray>("a thumbnail"); };
    options.tools.spritesheet = [](const QString&) { return Result<QByteArray>("a spritesheet"); };
    options.tools.render = [mayRender = mayRender, renders = renders, mostRenders = mostRenders](
                               const sandbox::RenderOrder& order, const QString& path,
                               const sandbox::RenderProgress& progress) -> Result<sandbox::RenderedClip> {
        const int running = ++*renders;
        int most = *mostRenders;
        while (running > most && !mostRenders->compare_exchange_weak(most, running)) {}
        bool goOn = progress(10);
        while (goOn && !*mayRender) {
            QThread::msleep(5);
            goOn = progress(50);
        }
        --*renders;
        QFile out(path);
        if (!goOn)
            return failure(Error::Kind::Canceled);
        if (!out.open(QIODevice::WriteOnly) || out.write(clipBytes()) < 0)
            return failure(Error::Kind::Storage);
        return sandbox::RenderedClip {order.size, double(order.seconds), order.seconds * 24};
    };
    return options;
}

void TestServer::restart()
{
    m_server.reset();
    auto server = sandbox::SandboxServer::start(options());
    if (!server)
        qFatal("the sandbox does not start: %s", qPrintable(server.error().detail));
    m_server = std::move(*server);
}

QString TestServer::completedVideo(const QJsonObject& fields) const
{
    QJsonObject body = fields;
    if (!body.contains("prompt"_L1))
        body.insert(u"prompt"_s, u"A harbour"_s);
    const QString id = client().postJson("/v1/videos", body).json().value("id"_L1).toString();
    waitForEnd(id);
    return id;
}

QStringList TestServer::acceptedVideos(int count) const
{
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids << client().postJson("/v1/videos", {{u"prompt"_s, u"x"_s}}).json().value("id"_L1).toString();
    return ids;
}

QJsonObject TestServer::waitForEnd(const QString& id) const
{
    const QDeadlineTimer deadline(10'000);
    QJsonObject video;
    do {
        video = client().get("/v1/videos/" + id.toLatin1()).json();
        const QString status = video.value("status"_L1).toString();
        if (status == "completed"_L1 || status == "failed"_L1)
            break;
        QThread::msleep(10);
    } while (!deadline.hasExpired());
    return video;
}

QJsonArray TestServer::ledger() const
{
    return client().get("/sandbox/ledger").json().value("data"_L1).toArray();
}

void TestServer::setFaults(const QByteArray& rules) const
{
    const auto reply
        = client().call("POST", "/sandbox/faults", rules, {{"Content-Type", "application/json"}});
    if (reply.status != 200)
        qFatal("fault rules: %s", reply.body.constData());
}

} // namespace troupe::tests
