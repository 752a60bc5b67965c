#include "boardsample.h"
#include "core/store/changes.h"
#include "core/store/characterrepository.h"
#include "ui/board/boardview.h"
#include "ui/board/carddelegate.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QListView>
#include <QPainter>
#include <QSignalSpy>
#include <QUndoStack>

using namespace troupe;
using namespace troupe::test;

/// What a card says of a take whose cast has changed, and that nothing is bought by that.
class TestBoardStale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_s = std::make_unique<Studio>();
        m_take = m_s->take(0, 1);
        m_staleness = {};
        QVERIFY(m_s->store->takes().save(*m_take));
        m_s->model->setStalenessOf([this](const Take&) -> Result<Staleness> { return m_staleness; });
    }
    void cleanup() { m_s.reset(); }

    void aCharacterThatChangesMakesACardStale()
    {
        const QAbstractItemModelTester tester(m_s->model.get(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QModelIndex card = m_s->model->index(0);
        QCOMPARE(card.data(BoardModel::StaleRole).toString(), QString());
        QCOMPARE(card.data(BoardModel::RemakeRole).toString(), QString());
        QSignalSpy changed(m_s->model.get(), &QAbstractItemModel::dataChanged);
        becomesStale();
        QCOMPARE(changed.count(), 1); // Of three cards one has a take.
        QCOMPARE(card.data(BoardModel::StaleRole).toString(), u"Luna's clip changed."_s);
        QCOMPARE(card.data(BoardModel::RemakeRole).toString(), u"Make again - 0.80"_s);
        QVERIFY(card.data(Qt::ToolTipRole).toString().contains(u"Luna's clip changed."_s));
        QVERIFY(card.data(Qt::AccessibleTextRole).toString().contains(u"Luna's clip changed."_s));
        m_staleness = {};
        Q_EMIT m_s->store->changes().characterChanged(CharacterId::create());
        QCOMPARE(card.data(BoardModel::StaleRole).toString(), QString());
    }

    void causesInWords_data()
    {
        QTest::addColumn<QList<StaleCause>>("causes");
        QTest::addColumn<QString>("text");
        const StaleCause clip {{}, StaleCause::What::Clip, u"Luna"_s, u"Luna"_s};
        const StaleCause name {{}, StaleCause::What::Name, u"Moss"_s, u"Mossy"_s};
        QTest::newRow("none") << QList<StaleCause>() << QString();
        QTest::newRow("name") << QList {name} << u"Moss is called Mossy now."_s;
        QTest::newRow("both") << QList {clip, name} << u"Luna's clip changed. Moss is called Mossy now."_s;
    }

    void causesInWords()
    {
        QFETCH(QList<StaleCause>, causes);
        QFETCH(QString, text);
        m_staleness.causes = causes;
        Q_EMIT m_s->store->changes().characterChanged(CharacterId::create());
        QCOMPARE(m_s->model->index(0).data(BoardModel::StaleRole).toString(), text);
    }

    void isMadeAgainOnlyWhenAsked()
    {
        QUndoStack undo;
        BoardView view(*m_s->model, m_s->store->series(), undo);
        view.show();
        view.select(m_take->shot);
        auto* remake = view.findChild<QAction*>(u"remakeShot"_s);
        QSignalSpy wanted(&view, &BoardView::remakeRequested);
        QVERIFY(!remake->isEnabled());
        becomesStale();
        QVERIFY(remake->isEnabled());
        QCOMPARE(remake->text(), u"Make again - 0.80"_s);
        QCOMPARE(wanted.count(), 0);
        remake->trigger();
        QVERIFY(wanted.at(0).at(0).value<TakeId>() == m_take->id);
        m_staleness.remake.reset(); // Of an imported clip, say.
        Q_EMIT m_s->store->changes().characterChanged(CharacterId::create());
        QVERIFY(!remake->isEnabled());
        view.select(m_s->shots[1].id);
        QCOMPARE(remake->text(), u"Make again"_s);
    }

    void aTakeOfSeveralStepsSaysSo()
    {
        becomesStale(2);
        QCOMPARE(m_s->model->index(0).data(BoardModel::RemakeRole).toString(),
                 u"Make again from the first take - 0.80"_s);
    }

    void isDrawnOnTheCard()
    {
        const auto drawn = [&] {
            QStyleOptionViewItem option;
            const CardDelegate delegate;
            option.rect = QRect(QPoint(), delegate.sizeHint(option, {}));
            QImage image(option.rect.size(), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            delegate.paint(&painter, option, m_s->model->index(0));
            return image;
        };
        QTRY_VERIFY(!m_s->model->index(0).data(BoardModel::PosterRole).value<QPixmap>().isNull());
        const QImage before = drawn();
        becomesStale();
        const QImage stale = drawn();
        QVERIFY(stale != before);
        Shot shot = m_s->shots[0];
        shot.notes = u"Ask Mia"_s;
        QVERIFY(m_s->store->series().save(shot));
        QVERIFY(drawn() != stale);
    }

private:
    void becomesStale(int stepsAfter = 0)
    {
        JobOrder order;
        order.estimate = PriceRange {Money::fromUsd(0.8), Money::fromUsd(0.8)};
        m_staleness = {{{{}, StaleCause::What::Clip, u"Luna"_s, u"Luna"_s}}, Remake {order, stepsAfter}};
        Q_EMIT m_s->store->changes().characterChanged(CharacterId::create());
    }

    std::unique_ptr<Studio> m_s;
    std::optional<Take> m_take;
    Staleness m_staleness;
};

QTEST_MAIN(TestBoardStale)
#include "tst_boardstale.moc"
