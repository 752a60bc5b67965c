#include "boardsample.h"
#include "core/store/changes.h"
#include "ui/board/bindialog.h"
#include "ui/board/binmodel.h"
#include "ui/board/boardcommands.h"
#include "ui/board/boardview.h"
#include "ui/board/plandialog.h"
#include "ui/board/takestrip.h"
#include "ui/common/banner.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>
#include <QUndoStack>

using namespace troupe;
using namespace troupe::test;

namespace {

const QStringList Order {u"Shot 0"_s, u"Shot 1"_s, u"Shot 2"_s};

void unexpected(const Error& error)
{
    qFatal("%s", qPrintable(error.detail));
}

} // namespace

/// What a person does to shots, and the way back from each of it.
class TestBoardEditing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_s = std::make_unique<Studio>();
        m_undo = std::make_unique<QUndoStack>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_s->model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_view = std::make_unique<BoardView>(*m_s->model, m_s->store->series(), *m_undo);
        m_view->resize(900, 500);
        m_view->show();
        m_list = m_view->findChild<QListView*>(u"boardList"_s);
        m_view->select(m_s->shots[0].id);
        activate(*m_view, *m_list);
    }
    void cleanup()
    {
        m_view.reset();
        m_tester.reset();
        m_undo.reset();
        m_s.reset();
    }

    void keysMoveAShotAndTheSelectionStaysWithIt_data()
    {
        QTest::addColumn<int>("later");
        QTest::addColumn<int>("earlier");
        QTest::newRow("sideways") << int(Qt::Key_Right) << int(Qt::Key_Left);
        QTest::newRow("up and down") << int(Qt::Key_Down) << int(Qt::Key_Up);
    }

    void keysMoveAShotAndTheSelectionStaysWithIt()
    {
        QFETCH(int, later);
        QFETCH(int, earlier);
        QSignalSpy current(m_view.get(), &BoardView::currentShotChanged);
        QTest::keyClick(m_list, Qt::Key(later), Qt::AltModifier);
        QTRY_COMPARE(titles(*m_s->model), QStringList({u"Shot 1"_s, u"Shot 0"_s, u"Shot 2"_s}));
        QVERIFY(m_view->currentShot() == m_s->shots[0].id);
        QTest::keyClick(m_list, Qt::Key(later), Qt::AltModifier);
        QTRY_COMPARE(m_list->currentIndex().row(), 2);
        QTest::keyClick(m_list, Qt::Key(later), Qt::AltModifier); // It is the last already.
        QCOMPARE(m_undo->count(), 2);
        QTest::keyClick(m_list, Qt::Key(earlier), Qt::AltModifier);
        QTRY_COMPARE(m_list->currentIndex().row(), 1);
        m_undo->setIndex(0);
        QCOMPARE(titles(*m_s->model), Order);
        QVERIFY(m_view->currentShot() == m_s->shots[0].id);
        QCOMPARE(current.count(), 0); // It never let go of the shot.
        m_undo->redo();
        QCOMPARE(titles(*m_s->model).first(), u"Shot 1"_s);
        QCOMPARE(m_undo->undoText(), u"Move shot"_s);
    }

    void splitsInTwoAndBack()
    {
        Shot shot = m_s->shots[0];
        shot.prompt = PromptDocument::parse(u"{{char:luna}} walks. She stops."_s);
        shot.planned = 5;
        QVERIFY(m_s->store->series().save(shot));
        const Take take = m_s->take(0, 1);
        QVERIFY(m_s->store->takes().save(take));
        m_view->findChild<QAction*>(u"splitShot"_s)->trigger();
        QCOMPARE(titles(*m_s->model),
                 QStringList({u"Shot 0"_s, u"Shot 0, part 2"_s, u"Shot 1"_s, u"Shot 2"_s}));
        QVERIFY(m_view->currentShot() == shot.id);
        const Shot first = *m_s->model->shot(m_s->model->index(0));
        const Shot second = *m_s->model->shot(m_s->model->index(1));
        QCOMPARE(first.prompt.toTokens(), u"{{char:luna}} walks."_s);
        QCOMPARE(second.prompt.toTokens(), u"She stops."_s);
        QCOMPARE(first.planned.value(), 2.5);
        QCOMPARE(m_s->store->takes().ofShot(shot.id)->size(), 1);
        QCOMPARE(m_undo->undoText(), u"Split shot"_s);

        Shot later = first; // Renamed since: undo takes back the split only.
        later.title = u"Lake"_s;
        QVERIFY(m_s->store->series().save(later));
        m_undo->undo();
        QCOMPARE(titles(*m_s->model), QStringList({u"Lake"_s, u"Shot 1"_s, u"Shot 2"_s}));
        QCOMPARE(m_s->model->shot(m_s->model->index(0))->prompt, shot.prompt);
        QCOMPARE(m_s->model->shot(m_s->model->index(0))->planned.value(), 5.0);
        m_undo->redo();
        QVERIFY(m_s->model->shot(m_s->model->index(1))->id == second.id);
        QCOMPARE(m_s->model->rowCount(), 4);
    }

    void notesAndPlannedLength()
    {
        m_view->planShot();
        auto* dialog = m_view->findChild<PlanDialog*>(u"planDialog"_s);
        QVERIFY(dialog);
        auto* seconds = dialog->findChild<QDoubleSpinBox*>(u"plannedSeconds"_s);
        QVERIFY(!seconds->isEnabled()); // Planned as long as its clip.
        dialog->findChild<QCheckBox*>(u"hasPlan"_s)->setChecked(true);
        seconds->setValue(3.5);
        dialog->findChild<QPlainTextEdit*>(u"shotNotes"_s)->setPlainText(u"Ask <Mia>\n"_s);
        dialog->accept();
        const QModelIndex card = m_s->model->index(0);
        QCOMPARE(card.data(BoardModel::NotesRole).toString(), u"Ask <Mia>"_s);
        QCOMPARE(card.data(BoardModel::LengthRole).toString(), u"3.5 s"_s);
        QVERIFY(card.data(Qt::ToolTipRole).toString().contains(u"Ask &lt;Mia&gt;"_s));
        QVERIFY(card.data(Qt::AccessibleTextRole).toString().contains(u"with notes"_s));
        QCOMPARE(m_undo->undoText(), u"Change notes and planned length"_s);
        QVERIFY(m_s->store->takes().save(m_s->take(0, 1)));
        QCOMPARE(card.data(BoardModel::LengthRole).toString(), u"8 s / 3.5 s"_s);
        m_undo->undo();
        QCOMPARE(card.data(BoardModel::NotesRole).toString(), QString());
        QCOMPARE(card.data(BoardModel::LengthRole).toString(), u"8 s"_s);

        m_view->planShot(); // Accepted as it is: nothing to undo.
        QTRY_VERIFY(m_view->findChild<PlanDialog*>(u"planDialog"_s) != dialog);
        for (auto* open : m_view->findChildren<PlanDialog*>(u"planDialog"_s))
            open->accept();
        QCOMPARE(m_undo->index(), 0);
    }

    void jobsOfADeletedShotAreToldOf()
    {
        int removed = 0;
        const auto step = [&removed](int by) {
            return [&removed, by]() -> Result<> {
                removed += by;
                return {};
            };
        };
        m_view->setJobsOfShot([&](const ShotId&) {
            return JobsOfShot {new StepCommand(u"Remove jobs"_s, step(1), step(-1), unexpected), 2, 1};
        });
        auto* banner = m_view->findChild<Banner*>();
        m_view->deleteShot();
        QCOMPARE(removed, 1);
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->message().contains(u"2 job(s) that waited"_s)
                     && banner->message().contains(u"1 job(s) that was sent goes on"_s),
                 qPrintable(banner->message()));
        QCOMPARE(m_undo->count(), 1); // One step.
        QCOMPARE(m_undo->undoText(), u"Delete shot"_s);
        Q_EMIT banner->actionTriggered();
        QCOMPARE(removed, 0);
        QCOMPARE(titles(*m_s->model), Order);
        QVERIFY(!banner->isVisible());
        m_view->setJobsOfShot([](const ShotId&) { return JobsOfShot {}; });
        m_view->deleteShot();
        QVERIFY(!banner->isVisible()); // Nothing worth a word.
    }

    void theBinGivesShotsBackWhereTheyWere()
    {
        Store& store = *m_s->store;
        m_view->select(m_s->shots[1].id);
        const Take take = m_s->take(1, 1);
        QVERIFY(store.takes().save(take));
        m_view->deleteShot();
        QCOMPARE(m_s->model->index(1).data(BoardModel::NumberRole).toString(), u"SH 02"_s);
        QCOMPARE(m_s->model->shot(m_s->model->index(1))->position, 1); // No gap in the numbers.
        BinDialog bin(store.series(), store.takes(), store.changes(), *m_s->thumbnails, *m_undo);
        bin.show();
        auto* list = bin.findChild<QTreeView*>(u"binList"_s);
        const QAbstractItemModelTester tester(list->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, BinModel::WhatColumn).data().toString(), u"Shot 1, 1 take(s)"_s);
        QCOMPARE(list->model()->index(0, BinModel::WhereColumn).data().toString(), u"Luna, Dawn"_s);
        QSignalSpy restored(&bin, &BinDialog::restored);
        bin.findChild<QPushButton*>(u"restoreFromBin"_s)->click();
        QVERIFY(restored.at(0).at(0).value<ShotId>() == m_s->shots[1].id);
        QCOMPARE(titles(*m_s->model), Order);
        QCOMPARE(store.takes().ofShot(m_s->shots[1].id)->size(), 1);
        QVERIFY(bin.findChild<QWidget*>(u"binEmpty"_s)->isVisible());
        QVERIFY(!bin.findChild<QPushButton*>(u"restoreFromBin"_s)->isEnabled());
        m_undo->undo();
        QCOMPARE(m_s->model->rowCount(), 2);
        QCOMPARE(list->model()->rowCount(), 1);
        // Also when the others are gone by then.
        QVERIFY(store.series().setShotDeleted(m_s->shots[2].id, true));
        bin.select(m_s->shots[1].id);
        bin.findChild<QPushButton*>(u"restoreFromBin"_s)->click();
        QCOMPARE(titles(*m_s->model), QStringList({u"Shot 0"_s, u"Shot 1"_s}));
    }

    void theBinGivesTakesBack()
    {
        Store& store = *m_s->store;
        const Take first = m_s->take(0, 1);
        const Take second = m_s->take(0, 2);
        QVERIFY(store.takes().save(first) && store.takes().save(second));
        TakeStrip strip(store.takes(), store.changes(), *m_s->thumbnails, {});
        strip.show();
        strip.setShot(m_s->shots[0].id);
        auto* takes = strip.findChild<QListView*>(u"takeList"_s);
        activate(strip, *takes);
        QSignalSpy wanted(&strip, &TakeStrip::deleteRequested);
        QTest::keyClick(takes, Qt::Key_Delete);
        QTRY_COMPARE(wanted.count(), 1);
        m_undo->push(deleteTake(store.takes(), second.id, unexpected));
        QVERIFY(strip.current()->id == first.id); // The neighbour.
        BinDialog bin(store.series(), store.takes(), store.changes(), *m_s->thumbnails, *m_undo);
        bin.show();
        auto* list = bin.findChild<QTreeView*>(u"binList"_s);
        QCOMPARE(list->model()->index(0, BinModel::WhatColumn).data().toString(), u"Take, Generated"_s);
        QCOMPARE(list->model()->index(0, BinModel::WhereColumn).data().toString(), u"SH 01 - Shot 0"_s);
        bin.findChild<QPushButton*>(u"restoreFromBin"_s)->click();
        QCOMPARE(store.takes().ofShot(m_s->shots[0].id)->size(), 2);
        m_undo->setIndex(0);
        QCOMPARE(store.takes().ofShot(m_s->shots[0].id)->size(), 2);
    }

    void keepingIsUndone()
    {
        auto& takes = m_s->store->takes();
        const Take first = m_s->take(0, 1);
        const Take second = m_s->take(0, 2);
        QVERIFY(takes.save(first) && takes.save(second));
        const auto kept = [&] {
            const auto cover = takes.cover(m_s->shots[0].id)->take;
            return cover->kept ? cover->id : TakeId();
        };
        m_undo->push(keepTake(takes, first, true, unexpected));
        m_undo->push(keepTake(takes, second, true, unexpected));
        QVERIFY(kept() == second.id);
        m_undo->undo();
        QVERIFY(kept() == first.id);
        m_undo->undo();
        QVERIFY(kept().isNull());
    }

    void severalNewShotsLeaveTheSelectionWhereItIs()
    {
        m_view->select(m_s->shots[1].id);
        QList<Shot> more;
        for (int i = 0; i < 3; ++i) {
            more.append(m_s->shots[0]);
            more.last().id = ShotId::create();
            more.last().position = 3 + i;
        }
        QVERIFY(m_s->store->series().save(more));
        QCOMPARE(m_s->model->rowCount(), 6);
        QVERIFY(m_view->currentShot() == m_s->shots[1].id);
        m_s->model->setEpisode({});
        QVERIFY(m_view->currentShot().isNull());
        QVERIFY(!m_view->findChild<QAction*>(u"deleteShot"_s)->isEnabled());
    }

    void aRefusedStepIsNotKept()
    {
        std::optional<Error> told;
        Shot astray = m_s->shots[0];
        astray.id = ShotId::create();
        m_undo->push(
            planShot(m_s->store->series(), astray, 4, {}, [&](const Error& error) { told = error; }));
        QVERIFY(told && told->kind == Error::Kind::Missing);
        QCOMPARE(m_undo->count(), 0);
    }

private:
    std::unique_ptr<Studio> m_s;
    std::unique_ptr<QUndoStack> m_undo;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<BoardView> m_view;
    QListView* m_list = nullptr;
};

QTEST_MAIN(TestBoardEditing)
#include "tst_boardediting.moc"
