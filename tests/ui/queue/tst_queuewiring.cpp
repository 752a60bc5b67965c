#include "core/jobs/jobqueue.h"
#include "core/media/mediaservice.h"
#include "core/store/store.h"
#include "samplejobs.h"
#include "tests/support/noproviders.h"
#include "tests/support/sampleprofile.h"
#include "ui/queue/linecommands.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuepanel.h"
#include "ui/queue/queuewiring.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace troupe;

/// The panel on the real queue and a real store.
class TestQueueWiring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_folder->filePath(u"profile"_s)).value();
        const Shot shot = test::saveFirstShot(*m_store);
        m_order = {.connection = shot.settings.connection,
                   .shot = shot.id,
                   .model = u"sora-2"_s,
                   .prompt = u"Luna walks"_s,
                   .seconds = 8,
                   .size = {1280, 720}};
        m_queue = std::make_unique<JobQueue>(*m_store, m_providers, m_media);
        QVERIFY(m_queue->start());
        m_model = std::make_unique<QueueModel>(samples::names());
        m_panel = std::make_unique<QueuePanel>(*m_model);
        connectQueue(*m_queue, *m_model, *m_panel, m_undo);
        m_panel->show();
    }
    void cleanup()
    {
        m_undo.clear();
        m_panel.reset();
        m_model.reset();
        m_queue.reset();
        m_store.reset();
    }

    void thePanelDrivesTheQueue()
    {
        pause()->click();
        QVERIFY(m_queue->isPaused());
        const auto id = m_queue->add(m_order);
        QVERIFY(id);
        QCOMPARE(m_model->rowCount(), 1);
        pause()->click();
        QVERIFY(!m_queue->isPaused());
        const auto state = [&] { return m_model->index(0, QueueModel::StateColumn).data().toString(); };
        QTRY_COMPARE(state(), u"Held"_s);
        m_panel->select(*id);
        trigger(u"cancelJob"_s); // Nothing was sent: it is removed.
        QCOMPARE(m_model->rowCount(), 0);
        QVERIFY(std::holds_alternative<jobs::Canceled>(m_queue->job(*id)->state));
        m_undo.undo();
        QCOMPARE(m_model->rowCount(), 1);
        QTRY_COMPARE(state(), u"Held"_s);
        m_undo.redo();
        QCOMPARE(m_model->rowCount(), 0);
    }

    void severalTakesAreOneStep()
    {
        m_queue->setPaused(true);
        const auto failed = [](const Error& error) { QFAIL(qPrintable(error.detail)); };
        m_undo.push(addJobs(*m_queue, QList<JobOrder>(4, m_order), failed));
        QCOMPARE(m_model->rowCount(), 4);
        QCOMPARE(m_undo.count(), 1);
        m_undo.undo();
        QCOMPARE(m_model->rowCount(), 0);
        m_undo.redo();
        QCOMPARE(m_model->rowCount(), 4);
        QCOMPARE(m_queue->jobs().size(), 4); // The same jobs, not new ones.
    }

    void anOrderThatIsRefusedLeavesNothing()
    {
        m_queue->setPaused(true);
        JobOrder broken = m_order;
        broken.shot = ShotId::create();
        QList<Error> errors;
        m_undo.push(addJobs(*m_queue, {m_order, broken}, [&](const Error& error) { errors << error; }));
        QCOMPARE(errors.size(), 1);
        QCOMPARE(m_undo.count(), 0);
        QCOMPARE(m_model->rowCount(), 0);
    }

    void rowsMoveAndComeBack()
    {
        const QAbstractItemModelTester tester(m_model.get(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto ids = addPaused(4);
        QVERIFY(m_model->moveRows({}, 3, 1, {}, 0)); // Dragged to the top.
        QCOMPARE(line(), QList<JobId>({ids[3], ids[0], ids[1], ids[2]}));
        m_undo.undo();
        QCOMPARE(line(), ids);
        m_undo.redo();
        QCOMPARE(line(), QList<JobId>({ids[3], ids[0], ids[1], ids[2]}));
        m_undo.undo();

        m_panel->select(ids[1]);
        trigger(u"pauseJob"_s);
        trigger(u"moveJobDown"_s);
        trigger(u"moveJobDown"_s);
        QCOMPARE(line(), QList<JobId>({ids[0], ids[2], ids[3], ids[1]}));
        trigger(u"moveJobDown"_s); // It is the last already.
        QCOMPARE(m_undo.count(), 2);
        trigger(u"moveJobFirst"_s);
        QCOMPARE(line().first(), ids[1]);
        for (int i = 0; i < 3; ++i)
            m_undo.undo();
        QCOMPARE(line(), ids);
        QVERIFY(m_queue->job(ids[1])->placement.paused); // Undoing a move undoes nothing else.
    }

    void manyAtOnce()
    {
        const auto ids = addPaused(3);
        auto* view = m_panel->findChild<QTreeView*>(u"queueList"_s);
        view->selectAll();
        trigger(u"priorityJob"_s);
        for (const JobId& id : ids)
            QVERIFY(m_queue->job(id)->placement.priority);
        trigger(u"duplicateJob"_s);
        QCOMPARE(m_queue->jobs().size(), 6);
        view->selectAll();
        trigger(u"cancelJob"_s);
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_undo.count(), 1);
        m_undo.undo();
        QCOMPARE(m_model->rowCount(), 6);
    }

    void aStopIsSetAndTakenAway()
    {
        const auto ids = addPaused(3);
        m_panel->select(ids[0]);
        trigger(u"stopHere"_s);
        QVERIFY(m_queue->job(ids[0])->placement.stopHere);
        QVERIFY(m_model->index(1, 0).data(QueueModel::StopAboveRole).toBool());
        QCOMPARE(m_queue->brake(ids[1]), Brake::AllPaused);
        pause()->click();
        QCOMPARE(m_queue->brake(ids[1]), Brake::StopHere);
        trigger(u"clearStop"_s);
        QVERIFY(!m_queue->job(ids[0])->placement.stopHere);
        QVERIFY(!m_model->index(1, 0).data(QueueModel::StopAboveRole).toBool());
    }

    void whatHasEndedIsClearedAndComesBack()
    {
        const auto ids = addPaused(2);
        m_queue->cancel(ids[0]);
        QCOMPARE(m_model->rowCount(), 2);
        trigger(u"clearFinished"_s);
        QCOMPARE(line(), QList<JobId> {ids[1]});
        m_undo.undo();
        QCOMPARE(m_model->rowCount(), 2);
        QVERIFY(std::holds_alternative<jobs::Canceled>(m_queue->job(ids[0])->state)); // Not sent again.
    }

    void whatCannotBeUndoneIsNoCommand()
    {
        const auto ids = addPaused(1);
        m_panel->select(ids[0]);
        trigger(u"cancelJob"_s);
        QVERIFY(m_queue->retry(ids[0])); // Somebody took it back by other means.
        m_undo.undo();
        QCOMPARE(m_undo.count(), 0);
    }

private:
    QToolButton* pause() const { return m_panel->findChild<QToolButton*>(u"pauseQueue"_s); }
    void trigger(const QString& name) const
    {
        auto* action = m_panel->findChild<QAction*>(name);
        QVERIFY2(action && action->isEnabled(), qPrintable(name));
        action->trigger();
    }
    QList<JobId> addPaused(int count)
    {
        m_queue->setPaused(true);
        QList<JobId> ids;
        for (int i = 0; i < count; ++i)
            ids.append(m_queue->add(m_order).value());
        return ids;
    }
    QList<JobId> line() const
    {
        QList<JobId> ids;
        for (int row = 0; row < m_model->rowCount(); ++row)
            ids.append(m_model->job(m_model->index(row, 0))->id);
        return ids;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    test::NoProviders m_providers {Error::Kind::Unauthorized};
    media::MediaService m_media;
    JobOrder m_order;
    std::unique_ptr<JobQueue> m_queue;
    std::unique_ptr<QueueModel> m_model;
    std::unique_ptr<QueuePanel> m_panel;
    QUndoStack m_undo;
};

QTEST_MAIN(TestQueueWiring)
#include "tst_queuewiring.moc"
