#include "core/base/async.h"
#include "core/jobs/jobqueue.h"
#include "core/media/mediaservice.h"
#include "core/store/store.h"
#include "samplejobs.h"
#include "tests/support/sampleprofile.h"
#include "ui/queue/queuepanel.h"
#include "ui/queue/queuewiring.h"

#include <QAction>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

/// Knows every connection, and has no key for any.
class KeylessDirectory : public ProviderDirectory {
public:
    QFuture<Result<std::shared_ptr<VideoProvider>>> provider(const ConnectionId&) override
    {
        return ready<std::shared_ptr<VideoProvider>>(failure(Error::Kind::Unauthorized));
    }
};

} // namespace

/// The panel on the real queue and a real store.
class TestQueueWiring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePanelDrivesTheQueue()
    {
        QTemporaryDir folder;
        const auto store = Store::open(folder.filePath(u"profile"_s)).value();
        const Shot shot = test::saveFirstShot(*store);
        KeylessDirectory providers;
        media::MediaService media;
        JobQueue queue(*store, providers, media);
        QVERIFY(queue.start());
        QueueModel model(samples::names());
        QueuePanel panel(model);
        connectQueue(queue, model, panel);
        panel.show();

        panel.findChild<QPushButton*>(u"pauseQueue"_s)->click();
        QVERIFY(queue.isPaused());
        const auto id = queue.add({.connection = shot.settings.connection,
                                   .shot = shot.id,
                                   .model = u"sora-2"_s,
                                   .prompt = u"Luna walks"_s,
                                   .seconds = 8,
                                   .size = {1280, 720}});
        QVERIFY(id);
        QCOMPARE(model.rowCount(), 1);
        panel.findChild<QPushButton*>(u"pauseQueue"_s)->click();
        QVERIFY(!queue.isPaused());
        const auto state = [&] { return model.index(0, QueueModel::StateColumn).data().toString(); };
        QTRY_COMPARE(state(), u"Held"_s);
        panel.select(*id);
        panel.findChild<QAction*>(u"cancelJob"_s)->trigger();
        QTRY_COMPARE(state(), u"Canceled"_s);
        QCOMPARE(model.index(0, QueueModel::CostColumn).data().toString(), u"free"_s);
    }
};

QTEST_MAIN(TestQueueWiring)
#include "tst_queuewiring.moc"
