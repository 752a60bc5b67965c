#include "boardsample.h"
#include "core/store/changes.h"
#include "ui/board/lineagedelegate.h"
#include "ui/board/lineageview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSignalSpy>
#include <QTreeView>

using namespace troupe;
using namespace troupe::test;

/// The takes of a shot as a tree.
class TestLineage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init()
    {
        m_s = std::make_unique<Studio>();
        m_first = m_s->take(0, 1);
        m_edit = m_s->take(0, 2, Edited {m_first->id});
        m_longer = m_s->take(0, 3, Extended {m_edit->id});
        m_longer->cost.reset();
        m_import = m_s->take(0, 4, Imported {u"a.mp4"_s});
        for (const auto& take : {m_first, m_edit, m_longer, m_import})
            QVERIFY(m_s->store->takes().save(*take));
        m_view = std::make_unique<LineageView>(m_s->store->takes(), m_s->store->changes(), *m_s->thumbnails);
        m_tree = m_view->findChild<QTreeView*>(u"lineageTree"_s);
        m_model = qobject_cast<LineageModel*>(m_tree->model());
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_view->resize(700, 400);
        m_view->show();
        m_view->setShot(m_s->shots[0].id);
    }
    void cleanup()
    {
        m_tester.reset();
        m_view.reset();
        m_s.reset();
    }

    void eachStandsBelowItsSource()
    {
        QCOMPARE(m_model->rowCount(), 2);
        const QModelIndex first = m_model->index(0, 0);
        const QModelIndex edit = m_model->index(0, 0, first);
        const QModelIndex longer = m_model->index(0, 0, edit);
        QCOMPARE(text(first, LineageModel::NumberRole), u"Take 1"_s);
        QCOMPARE(text(edit, LineageModel::KindRole), u"Edited"_s);
        QCOMPARE(text(longer, LineageModel::KindRole), u"Extended"_s);
        QCOMPARE(text(m_model->index(1, 0), LineageModel::KindRole), u"Imported from a.mp4"_s);
        QVERIFY(longer.parent() == edit && edit.parent() == first && !first.parent().isValid());
        QVERIFY(m_tree->isExpanded(edit));
    }

    void whatABranchCosts()
    {
        const QModelIndex first = m_model->indexOf(m_first->id);
        QCOMPARE(text(first, LineageModel::CostRole), u"0.80"_s);
        QCOMPARE(text(first, LineageModel::BranchRole), u"Branch: 1.60 and 1 of unknown price"_s);
        QCOMPARE(text(m_model->indexOf(m_longer->id), LineageModel::CostRole), QString()); // Not "free".
        QCOMPARE(text(m_model->indexOf(m_longer->id), LineageModel::BranchRole), QString()); // A leaf.
    }

    void everyNodeCanBePlayed()
    {
        QVERIFY(m_s->store->takes().setDeleted(m_edit->id, true));
        QSignalSpy play(m_view.get(), &LineageView::playRequested);
        for (const auto& take : {m_first, m_edit, m_longer, m_import}) {
            m_view->select(take->id);
            QTest::keyClick(m_tree, Qt::Key_Space);
            QVERIFY(play.takeLast().at(0).value<TakeId>() == take->id);
        }
        const QModelIndex binned = m_model->indexOf(m_edit->id);
        QCOMPARE(text(binned, LineageModel::NumberRole), u"Take in the bin"_s);
        QVERIFY(!m_model->isOfShot(binned));
        m_view->select(m_edit->id);
        QVERIFY(!action(u"lineageExtend"_s)->isEnabled());
        QVERIFY(m_s->store->takes().setDeleted(m_edit->id, false));
        QVERIFY(m_model->isOfShot(m_model->indexOf(m_edit->id)));
    }

    void sourcesElsewhereAndNowhere()
    {
        const Take other = m_s->take(1, 5);
        QVERIFY(m_s->store->takes().save(other));
        const Take of = m_s->take(0, 6, Remixed {other.id});
        const Take orphan = m_s->take(0, 7, Edited {TakeId::create()});
        QVERIFY(m_s->store->takes().save(of) && m_s->store->takes().save(orphan));
        const QModelIndex source = m_model->indexOf(of.id).parent();
        QCOMPARE(text(source, LineageModel::NumberRole), u"Take of another shot"_s);
        QVERIFY(m_model->take(source)->id == other.id);
        const QModelIndex gone = m_model->indexOf(orphan.id).parent();
        QCOMPARE(text(gone, LineageModel::NumberRole), u"Source that is gone"_s);
        QVERIFY(!m_model->take(gone));
        m_tree->setCurrentIndex(gone);
        QVERIFY(!action(u"lineagePlay"_s)->isEnabled());
    }

    void workGoesOnFromAnyOfThem_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("key");
        QTest::addColumn<QByteArray>("signal");
        QTest::newRow("extend") << u"lineageExtend"_s << int(Qt::Key_E)
                                << QByteArray(SIGNAL(extendRequested(troupe::TakeId)));
        QTest::newRow("edit") << u"lineageEdit"_s << int(Qt::Key_X)
                              << QByteArray(SIGNAL(editRequested(troupe::TakeId)));
        QTest::newRow("branch") << u"lineageBranch"_s << int(Qt::Key_B)
                                << QByteArray(SIGNAL(branchRequested(troupe::TakeId)));
    }

    void workGoesOnFromAnyOfThem()
    {
        QFETCH(QString, action);
        QFETCH(int, key);
        QFETCH(QByteArray, signal);
        QSignalSpy wanted(m_view.get(), signal.constData());
        m_view->select(m_edit->id);
        this->action(action)->trigger();
        QVERIFY(wanted.at(0).at(0).value<TakeId>() == m_edit->id);
        activate(*m_view, *m_tree);
        QTest::keyClick(m_tree, Qt::Key(key));
        QTRY_COMPARE(wanted.count(), 2);
    }

    void keepsAndStaysWhereItIs()
    {
        m_view->select(m_longer->id);
        QSignalSpy keep(m_view.get(), &LineageView::keepRequested);
        action(u"lineageKeep"_s)->trigger();
        QCOMPARE(keep.at(0).at(1).toBool(), true);
        QVERIFY(m_s->store->takes().setKept(m_longer->id, true));
        QVERIFY(m_tree->currentIndex().data(LineageModel::KeptRole).toBool());
        action(u"lineageKeep"_s)->trigger();
        QCOMPARE(keep.at(1).at(1).toBool(), false);
    }

    void aShotWithoutTakes()
    {
        m_view->setShot(m_s->shots[1].id);
        QVERIFY(m_view->findChild<QWidget*>(u"lineageEmpty"_s)->isVisible());
        QVERIFY(!m_tree->isVisible());
        m_view->setShot({});
        QCOMPARE(m_model->rowCount(), 0);
    }

    void isDrawnAtAnyWidth()
    {
        for (const int width : {700, 160, 20}) {
            QStyleOptionViewItem option;
            const LineageDelegate delegate;
            option.rect = QRect(0, 0, width, delegate.sizeHint(option, {}).height());
            option.state = QStyle::State_Selected | QStyle::State_HasFocus;
            QImage image(option.rect.size(), QImage::Format_RGB32);
            image.fill(Qt::white);
            const QImage blank = image;
            QPainter painter(&image);
            delegate.paint(&painter, option, m_model->indexOf(m_first->id));
            painter.end();
            QVERIFY(image != blank);
        }
    }

private:
    static QString text(const QModelIndex& index, int role) { return index.data(role).toString(); }
    QAction* action(const QString& name) { return m_view->findChild<QAction*>(name); }

    std::unique_ptr<Studio> m_s;
    std::optional<Take> m_first;
    std::optional<Take> m_edit;
    std::optional<Take> m_longer;
    std::optional<Take> m_import;
    std::unique_ptr<LineageView> m_view;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QTreeView* m_tree = nullptr;
    LineageModel* m_model = nullptr;
};

QTEST_MAIN(TestLineage)
#include "tst_lineage.moc"
