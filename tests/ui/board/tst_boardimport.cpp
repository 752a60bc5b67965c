#include "boardsample.h"
#include "core/store/changes.h"
#include "ui/board/boardcommands.h"
#include "ui/board/importdialog.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>
#include <QUndoStack>

using namespace troupe;
using namespace troupe::test;

/// A shot list on its way to the board.
class TestBoardImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isShownDoneAndUndoneInOneStep()
    {
        Studio s;
        const QAbstractItemModelTester tester(s.model.get(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto plan = planShotList(*s.store, s.episode.id,
                                       {{u"Shot 1"_s, u"A lake"_s, {}, 3.5, 2},
                                        {u"Shot 2"_s, {}, {}, {}, 3},
                                        {u"Sea"_s, u"Waves"_s, {}, {}, 4},
                                        {u"Sky"_s, u"Clouds"_s, {}, {}, 5}})
                              .value();
        ImportDialog dialog(plan, u"list.csv"_s);
        dialog.show();
        const auto* rows = dialog.findChild<QTreeWidget*>(u"importRows"_s);
        QCOMPARE(rows->topLevelItem(0)->text(3), u"Changes: prompt, planned length"_s);
        QCOMPARE(rows->topLevelItem(1)->text(3), u"As it is"_s);
        QCOMPARE(rows->topLevelItem(3)->text(3), u"New"_s);
        QCOMPARE(rows->topLevelItem(3)->text(4), u"Clouds"_s);
        QVERIFY(
            dialog.findChild<QLabel*>(u"importSummary"_s)->text().contains(u"2 new shot(s), 1 changed"_s));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.findChild<QPushButton*>(u"importNow"_s)->click();
        QCOMPARE(accepted.count(), 1);
        QCOMPARE(s.model->rowCount(), 3); // It is the caller who does it.

        QUndoStack undo;
        undo.push(importShots(s.store->series(), plan, [](const Error&) { QFAIL("refused"); }));
        QCOMPARE(titles(*s.model), QStringList({u"Shot 0"_s, u"Shot 1"_s, u"Shot 2"_s, u"Sea"_s, u"Sky"_s}));
        QCOMPARE(s.model->shot(s.model->index(1))->prompt.toTokens(), u"A lake"_s);
        undo.undo();
        QCOMPARE(titles(*s.model), QStringList({u"Shot 0"_s, u"Shot 1"_s, u"Shot 2"_s}));
        QCOMPARE(s.model->shot(s.model->index(1))->prompt, s.shots[1].prompt);
        undo.redo();
        QCOMPARE(s.model->rowCount(), 5);
        QCOMPARE(undo.count(), 1);
    }

    void nothingToDoCannotBeDone()
    {
        Studio s;
        const auto plan = planShotList(*s.store, s.episode.id, {{u"Shot 1"_s, {}, {}, {}, 2}}).value();
        const ImportDialog dialog(plan, u"list.csv"_s);
        QVERIFY(!dialog.findChild<QPushButton*>(u"importNow"_s)->isEnabled());
    }

    void everyProblemHasASentenceAndItsLine()
    {
        using What = ShotListProblem::What;
        QStringList seen;
        for (int what = int(What::Empty); what <= int(What::LongText); ++what) {
            const QString text = problemSentence({What(what), 12});
            QVERIFY2(text.startsWith(u"Line 12: "_s) && text.endsWith(u'.'), qPrintable(text));
            QVERIFY(!seen.contains(text));
            seen.append(text);
        }
        QVERIFY(!problemSentence({What::TooLarge, 0}).contains(u"Line"_s));
    }
};

QTEST_MAIN(TestBoardImport)
#include "tst_boardimport.moc"
