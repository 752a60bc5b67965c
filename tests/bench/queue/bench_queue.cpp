// The queue of somebody who has worked for years: what it costs to open, to look at, to poll and to write on.
//   bench_queue [FINISHED RUNNING]
// Starts itself for each part, so that one does not see the memory and the time of another.
#include "bigqueue.h"
#include "core/base/async.h"
#include "core/jobs/jobqueue.h"
#include "core/media/mediaservice.h"
#include "core/providers/openai/openaivideoprovider.h"
#include "core/providers/providerdirectory.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "pollserver.h"
#include "ui/common/studiostyle.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuepanel.h"
#include "ui/queue/queuewiring.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeView>
#include <QUndoStack>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;
using namespace troupe::bench;

namespace {

/// One service for all connections, polled as often as a real one.
class OneService : public ProviderDirectory {
public:
    explicit OneService(const QUrl& url)
        : m_provider(std::make_shared<OpenAiVideoProvider>(
            url, [] { return QByteArray(); }, m_network))
    {}
    QFuture<Result<std::shared_ptr<VideoProvider>>> provider(const ConnectionId&) override
    {
        return ready(Result<std::shared_ptr<VideoProvider>>(m_provider));
    }

private:
    QNetworkAccessManager m_network;
    std::shared_ptr<VideoProvider> m_provider;
};

double milliseconds(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void runFor(std::chrono::milliseconds time)
{
    QEventLoop loop; // Not the application's: its end closes the windows.
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Opens the queue, and works on it.
struct Engine {
    Engine(const QString& folder, const QUrl& url) : directory(url)
    {
        QElapsedTimer timer;
        timer.start();
        store = Store::open(folder).value();
        queue = std::make_unique<JobQueue>(*store, directory, media);
        if (!queue->start())
            qFatal("the queue does not start");
        opened = milliseconds(timer);
    }

    OneService directory;
    media::MediaService media;
    std::unique_ptr<Store> store;
    std::unique_ptr<JobQueue> queue;
    double opened = 0;
};

void measureEngine(const QString& folder, const QUrl& url)
{
    const double before = memoryMiB();
    const Engine engine(folder, url);
    std::printf("%-44s %8.1f ms\n", "profile and queue opened in", engine.opened);
    int told = 0;
    QObject::connect(engine.queue.get(), &JobQueue::jobChanged, qApp, [&told] { ++told; });
    runFor(8s); // The first round comes at once; then they are asked as the provider allows.
    told = 0;
    const double start = processorSeconds();
    constexpr auto Time = 40s;
    runFor(Time);
    const double used = processorSeconds() - start;
    std::printf("%-44s %8.2f %% of one core (%.1f changes/s)\n", "polling", used * 100 / Time.count(),
                double(told) / Time.count());
    std::printf("%-44s %8.1f MiB (%.1f before)\n", "memory with the engine", memoryMiB(), before);
}

void measureIdle(const QString& folder, const QUrl& url)
{
    const Engine engine(folder, url);
    runFor(3s);
    const double start = processorSeconds();
    constexpr auto Time = 20s;
    runFor(Time);
    std::printf("%-44s %8.3f %% of one core\n", "idle", (processorSeconds() - start) * 100 / Time.count());
}

/// Milliseconds for each job that is added: the row, its money and its log, flushed to the disk.
void measureAppend(const QString& folder, const QUrl& url)
{
    const Engine engine(folder, url);
    engine.queue->setPaused(true);
    const auto series = engine.store->series().all().value();
    const auto episodes = engine.store->series().episodes(series.first().id).value();
    JobOrder order;
    order.shot = engine.store->series().shots(episodes.first().id)->first().id;
    order.connection = engine.store->connections().all()->last().id;
    order.model = u"sora-2"_s;
    order.prompt = order.tokens = u"One more."_s;
    order.seconds = 4;
    order.size = QSize(1280, 720);
    constexpr int Count = 300;
    QElapsedTimer timer;
    timer.start();
    const double start = processorSeconds();
    for (int i = 0; i < Count; ++i) {
        if (!engine.queue->add(order))
            qFatal("not added");
    }
    std::printf("%-44s %8.2f ms, %.2f ms of processor time\n", "adding a job", milliseconds(timer) / Count,
                (processorSeconds() - start) * 1000 / Count);
}

/// Milliseconds from `change` to the end of the painting that it leads to.
template<typename Change>
double frame(Change change)
{
    QElapsedTimer timer;
    timer.start();
    change();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    return milliseconds(timer);
}

void measureView(const QString& folder, const QUrl& url)
{
    const Engine engine(folder, url);
    QApplication::setStyle(new StudioStyle);
    QElapsedTimer timer;
    timer.start();
    QueueModel model(
        {[](const ShotId&) { return u"SH 01"_s; }, [](const ConnectionId&) { return u"Elsewhere"_s; }});
    QueuePanel panel(model);
    QUndoStack undo;
    connectQueue(*engine.queue, model, panel, undo);
    panel.resize(1200, 700);
    panel.show();
    auto* view = panel.findChild<QTreeView*>();
    while (!view->viewport()->isVisible() || view->viewport()->visibleRegion().isEmpty())
        QCoreApplication::processEvents();
    panel.repaint();
    std::printf("%-44s %8.1f ms (%d rows)\n", "view opened in", milliseconds(timer), model.rowCount());

    runFor(8s); // Polls come in from now on.
    auto* bar = view->verticalScrollBar();
    QList<double> frames;
    constexpr int Pixels = 40; // A fast turn of the wheel.
    for (int y = 0; y < bar->maximum() && frames.size() < 2000; y += Pixels)
        frames << frame([&] {
            bar->setValue(y);
            view->viewport()->repaint(); // All of it, though most of it could be moved.
        });
    std::sort(frames.begin(), frames.end());
    const auto share = [&](double part) { return frames.at(qsizetype(part * double(frames.size() - 1))); };
    std::printf("%-44s %8.2f ms median, %.2f ms of 99 %%, %.2f ms at most (%lld frames)\n",
                "scrolling, a frame", share(0.5), share(0.99), frames.last(), qint64(frames.size()));
}

QString output(const QStringList& arguments)
{
    QProcess part;
    part.setProcessChannelMode(QProcess::SeparateChannels);
    part.start(QCoreApplication::applicationFilePath(), arguments);
    if (!part.waitForFinished(-1) || part.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(arguments.first()),
               part.readAllStandardError().right(500).constData());
    return QString::fromUtf8(part.readAllStandardOutput());
}

void measureAll(const QString& finished, const QString& running)
{
    const QTemporaryDir dir;
    const QString big = dir.filePath(u"big"_s);
    const QString ended = dir.filePath(u"ended"_s);
    const QString small = dir.filePath(u"small"_s);
    output({u"make"_s, big, finished, running});
    output({u"make"_s, ended, finished, u"0"_s});
    output({u"make"_s, small, u"100"_s, u"0"_s});
    QProcess server;
    server.start(QCoreApplication::applicationFilePath(), {u"serve"_s});
    if (!server.waitForReadyRead())
        qFatal("no server");
    const QString url = QString::fromLatin1(server.readLine().trimmed());
    const auto say = [&](const QString& what, const QString& mode, const QString& folder) {
        std::printf("%s\n%s", qPrintable(what), qPrintable(output({mode, folder, url})));
        std::fflush(stdout);
    };
    const QString sizes = u"%1 finished jobs, %2 running"_s.arg(finished, running);
    say(sizes, u"engine"_s, big);
    say(sizes, u"view"_s, big);
    say(u"%1 finished jobs, none running"_s.arg(finished), u"idle"_s, ended);
    say(u"100 finished jobs"_s, u"append"_s, small);
    say(u"%1 finished jobs"_s.arg(finished), u"append"_s, ended);
    server.kill();
    server.waitForFinished();
}

} // namespace

int main(int argc, char* argv[])
{
    QLoggingCategory::setFilterRules(u"troupe.*.info=false"_s);
    const QString mode = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    const std::unique_ptr<QCoreApplication> app(mode == u"view" ? new QApplication(argc, argv)
                                                                : new QCoreApplication(argc, argv));
    const QStringList arguments = app->arguments();
    const QString folder = arguments.value(2);
    const QUrl url(arguments.value(3));
    if (mode == u"serve")
        return servePolls();
    if (mode == u"make")
        makeBigQueue(folder, arguments.value(3).toInt(), arguments.value(4).toInt());
    else if (mode == u"engine")
        measureEngine(folder, url);
    else if (mode == u"idle")
        measureIdle(folder, url);
    else if (mode == u"append")
        measureAppend(folder, url);
    else if (mode == u"view")
        measureView(folder, url);
    else
        measureAll(arguments.value(1, u"100000"_s), arguments.value(2, u"1000"_s));
    return 0;
}
