#include "boardsample.h"
#include "core/store/changes.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "ui/board/boardmodel.h"
#include "ui/board/boardview.h"
#include "ui/board/takemodel.h"
#include "ui/board/takestrip.h"
#include "ui/common/banner.h"
#include "ui/common/thumbnailcache.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QInputDialog>
#include <QListView>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::test;

class TestBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void followsTheStore()
    {
        Studio s;
        const QAbstractItemModelTester tester(s.model.get(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto card = [&](int row, int role) { return s.model->index(row).data(role); };
        QCOMPARE(card(2, BoardModel::NumberRole).toString(), u"SH 03"_s);
        QCOMPARE(card(0, BoardModel::StateWordRole).toString(), u"Draft"_s);
        Take take = s.take(0, 1);
        QVERIFY(s.store->takes().save(take));
        QCOMPARE(card(0, BoardModel::TakesRole).toInt(), 1);
        QCOMPARE(card(0, BoardModel::StateWordRole).toString(), u"Ready"_s);
        QVERIFY(s.store->takes().setKept(take.id, true));
        QCOMPARE(card(0, BoardModel::StateWordRole).toString(), u"Kept"_s);
        QSignalSpy changed(s.model.get(), &QAbstractItemModel::dataChanged);
        QVERIFY(card(0, BoardModel::PosterRole).value<QPixmap>().isNull());
        QTRY_VERIFY(!card(0, BoardModel::PosterRole).value<QPixmap>().isNull());
        QVERIFY(changed.count() > 0);
        Shot renamed = s.shots[1];
        renamed.title = u"Forest"_s;
        QVERIFY(s.store->series().save(renamed));
        QCOMPARE(titles(*s.model), QStringList({u"Shot 0"_s, u"Forest"_s, u"Shot 2"_s}));
        s.model->setEpisode({});
        QCOMPARE(s.model->rowCount(), 0);
        QVERIFY(s.store->series().save(renamed));
        QCOMPARE(s.model->rowCount(), 0);
    }

    void showsTheNewestJobOfAShot()
    {
        Studio s;
        const auto card = [&](int role) { return s.model->index(1).data(role); };
        const Error error {.kind = Error::Kind::Moderated};
        s.model->showJob(s.job(1, jobs::Refused {error}, 10));
        QCOMPARE(card(BoardModel::StateWordRole).toString(), u"Refused"_s);
        QVERIFY(card(BoardModel::StateDetailRole).toString().contains(u"Nothing was charged"));
        s.model->showJob(s.job(1, jobs::Queued {}, 500)); // an older one
        QCOMPARE(card(BoardModel::StateWordRole).toString(), u"Refused"_s);
        Job newer = s.job(
            1, jobs::Running {.accepted = {.remote = {}, .at = Now}, .percent = 40, .waiting = false}, 5);
        s.model->showJob(newer);
        QCOMPARE(card(BoardModel::StateWordRole).toString(), u"Rendering"_s);
        QCOMPARE(card(BoardModel::PercentRole).toInt(), 40);
        newer.state = jobs::Failed {.error = error};
        s.model->showJob(newer);
        QCOMPARE(card(BoardModel::StateWordRole).toString(), u"Failed"_s);
        QVERIFY(s.store->takes().save(s.take(1, 1))); // a take that is newer than the failure
        QCOMPARE(card(BoardModel::StateWordRole).toString(), u"Ready"_s);
    }

    void draggingReordersAndUndoes()
    {
        Studio s;
        QUndoStack undo;
        BoardView view(*s.model, s.store->series(), undo);
        const std::unique_ptr<QMimeData> mime(s.model->mimeData({s.model->index(0)}));
        s.model->dropMimeData(mime.get(), Qt::MoveAction, 3, 0, {});
        QCOMPARE(titles(*s.model), QStringList({u"Shot 1"_s, u"Shot 2"_s, u"Shot 0"_s}));
        undo.undo();
        QCOMPARE(titles(*s.model), QStringList({u"Shot 0"_s, u"Shot 1"_s, u"Shot 2"_s}));
        undo.redo();
        QCOMPARE(titles(*s.model), QStringList({u"Shot 1"_s, u"Shot 2"_s, u"Shot 0"_s}));
        QMimeData foreign;
        foreign.setData(s.model->mimeTypes().constFirst(), "rubbish");
        QVERIFY(!s.model->dropMimeData(&foreign, Qt::MoveAction, 0, 0, {}));
        QCOMPARE(undo.count(), 1);
    }

    void newRenameDuplicateDeleteAndBack()
    {
        Studio s;
        QUndoStack undo;
        BoardView view(*s.model, s.store->series(), undo);
        view.resize(900, 500);
        view.show();
        auto* list = view.findChild<QListView*>(u"boardList"_s);
        view.select(s.shots[0].id);
        activate(view, *list);
        QTest::keyClick(list, Qt::Key_Insert);
        QTRY_COMPARE(titles(*s.model), QStringList({u"Shot 0"_s, {}, u"Shot 1"_s, u"Shot 2"_s}));
        QCOMPARE(list->currentIndex().row(), 1);
        view.renameShot();
        auto* dialog = view.findChild<QInputDialog*>(u"renameDialog"_s);
        QVERIFY(dialog);
        dialog->setTextValue(u"  Lake "_s);
        dialog->accept();
        QCOMPARE(titles(*s.model).at(1), u"Lake"_s);
        view.duplicateShot();
        QCOMPARE(titles(*s.model),
                 QStringList({u"Shot 0"_s, u"Lake"_s, u"Lake"_s, u"Shot 1"_s, u"Shot 2"_s}));
        activate(view, *list); // the dialog had it
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(s.model->rowCount(), 4);
        undo.undo(); // delete
        QCOMPARE(s.model->rowCount(), 5);
        QCOMPARE(titles(*s.model).at(2), u"Lake"_s);
        undo.undo(); // duplicate
        undo.undo(); // rename
        QCOMPARE(titles(*s.model).at(1), QString());
        undo.undo(); // new
        QCOMPARE(titles(*s.model), QStringList({u"Shot 0"_s, u"Shot 1"_s, u"Shot 2"_s}));
        undo.redo();
        undo.redo();
        QCOMPARE(titles(*s.model).at(1), u"Lake"_s);
    }

    void emptyTeaches()
    {
        Studio s;
        QUndoStack undo;
        BoardView view(*s.model, s.store->series(), undo);
        view.show();
        auto* first = view.findChild<QPushButton*>(u"firstShot"_s);
        QVERIFY(!first->isVisible());
        const Episode empty {EpisodeId::create(), s.episode.series, u"Two"_s, 1};
        QVERIFY(s.store->series().save(empty));
        s.model->setEpisode(empty.id);
        QVERIFY(first->isVisible());
        first->click();
        QCOMPARE(s.model->rowCount(), 1);
        QVERIFY(!first->isVisible());
    }

    void keysOpenAndPlay()
    {
        Studio s;
        const Take take = s.take(0, 1);
        QVERIFY(s.store->takes().save(take));
        QUndoStack undo;
        BoardView view(*s.model, s.store->series(), undo);
        view.show();
        auto* list = view.findChild<QListView*>(u"boardList"_s);
        QSignalSpy current(&view, &BoardView::currentShotChanged);
        view.select(s.shots[0].id);
        QVERIFY(current.at(0).at(0).value<ShotId>() == s.shots[0].id);
        QSignalSpy play(&view, &BoardView::playRequested);
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(play.at(0).at(0).value<TakeId>() == take.id);
        QSignalSpy opened(&view, &BoardView::shotActivated);
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(opened.at(0).at(0).value<ShotId>() == s.shots[0].id);
    }

    void takesTellWhereTheyCameFrom()
    {
        Studio s;
        const Take first = s.take(0, 1);
        const Take second = s.take(0, 2, Extended {first.id});
        const Take third = s.take(0, 3, Edited {TakeId::create()});
        for (const Take& take : {first, second, third})
            QVERIFY(s.store->takes().save(take));
        const QList<Take> all {first, second, third};
        QCOMPARE(lineageWord(first, all), u"Generated"_s);
        QCOMPARE(lineageWord(second, all), u"Extends 1"_s);
        QCOMPARE(lineageWord(third, all), u"Edited"_s);

        TakeStrip strip(s.store->takes(), s.store->changes(), *s.thumbnails, {});
        strip.show();
        strip.setShot(s.shots[0].id);
        QVERIFY(strip.current()->id == third.id); // the newest, as none is kept
        QVERIFY(s.store->takes().setKept(first.id, true));
        QVERIFY(strip.current()->id == third.id); // stays where the person is
        strip.setShot(s.shots[1].id);
        QVERIFY(!strip.current());
        QVERIFY(strip.findChild<QWidget*>(u"takesEmpty"_s)->isVisible());
        strip.setShot(s.shots[0].id);
        QVERIFY(strip.current()->id == first.id);
    }

    void aTakeTellsWhenItsOriginalNearsItsEnd()
    {
        Studio s;
        QDateTime now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
        const auto expiry = [&](const Take& take) -> std::optional<Expiry> {
            if (!take.origin)
                return std::nullopt;
            return expiryOf({RemoteThing::Original, take.createdAt, take.origin->expiresAt});
        };
        Take ends = s.take(0, 1);
        ends.createdAt = now;
        ends.origin = RemoteOrigin {ConnectionId::create(), u"video_1"_s, now.addSecs(3600)};
        Take stays = s.take(0, 2);
        stays.origin.reset();
        TakeModel model(*s.thumbnails, QSize(144, 81), expiry, [&now] { return now; });
        const QAbstractItemModelTester tester(&model);
        model.setTakes({ends, stays});
        const auto left = [&](int row) { return model.index(row).data(TakeModel::EndingRole).toString(); };
        QCOMPARE(left(0), QString());
        QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains(u"gone in 1 h"_s));
        now = now.addSecs(50 * 60);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.tick();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(left(0), u"10 min"_s);
        QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"10 min"_s));
        now = now.addSecs(1);
        model.tick(); // "9 min"
        now = now.addSecs(58);
        model.tick(); // And still.
        QCOMPARE(changed.size(), 2);
        now = now.addSecs(3600);
        model.tick();
        QCOMPARE(left(0), QString());
        QCOMPARE(left(1), QString());
        QCOMPARE(changed.size(), 3);
    }

    void keysOfATake()
    {
        Studio s;
        const Take take = s.take(0, 1);
        QVERIFY(s.store->takes().save(take));
        TakeStrip strip(s.store->takes(), s.store->changes(), *s.thumbnails, {});
        strip.show();
        QSignalSpy selected(&strip, &TakeStrip::takeSelected);
        strip.setShot(s.shots[0].id);
        QVERIFY(selected.count() >= 1);
        auto* list = strip.findChild<QListView*>(u"takeList"_s);
        activate(strip, *list);
        QSignalSpy extend(&strip, &TakeStrip::extendRequested);
        QTest::keyClick(list, Qt::Key_E);
        QTRY_COMPARE(extend.count(), 1);
        QSignalSpy edit(&strip, &TakeStrip::editRequested);
        QTest::keyClick(list, Qt::Key_X);
        QTRY_COMPARE(edit.count(), 1);
        QSignalSpy play(&strip, &TakeStrip::playRequested);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(play.count(), 1);
        QSignalSpy keep(&strip, &TakeStrip::keepRequested);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(keep.at(0).at(1).toBool(), true);
        QVERIFY(s.store->takes().setKept(take.id, true));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(keep.at(1).at(1).toBool(), false);
    }
};

QTEST_MAIN(TestBoard)
#include "tst_board.moc"
