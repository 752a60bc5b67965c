#include "core/store/budgetrepository.h"
#include "tests/core/store/moneysamples.h"
#include "ui/ledger/budgetmodel.h"
#include "ui/ledger/budgetsdialog.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace troupe;
using samples::Books;
using samples::Fact;
using Model = BudgetModel;

namespace {

Money usd(double amount)
{
    return Money::fromUsd(amount);
}

EnvelopeUse use(const EnvelopeScope& scope, double limit, double spent, double underWay, int unpriced = 0)
{
    return {{scope, usd(limit)}, {}, {usd(spent), usd(underWay), {}, unpriced}};
}

} // namespace

class TestBudgetsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init()
    {
        m_books = std::make_unique<Books>();
        m_dialog = std::make_unique<BudgetsDialog>(*m_books->store);
        m_dialog->show();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_books.reset();
    }

    void rowsSayHowFullEachIs()
    {
        BudgetModel model([](const EnvelopeScope& scope) { return scopeKind(scope); });
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const EpisodeId night = EpisodeId::create();
        model.setUses({use(night, 8, 3.2, 0.8, 2), use(EveryDay {}, 0, 0, 0)});
        const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, Model::ForColumn), u"episode"_s);
        QCOMPARE(cell(0, Model::SpentColumn), u"3.20 and 2 of unknown price"_s);
        QCOMPARE(cell(0, Model::UnderWayColumn), u"0.80"_s);
        QCOMPARE(cell(0, Model::LeftColumn), u"4.00"_s);
        QCOMPARE(cell(0, Model::LimitColumn), u"8.00"_s);
        const auto bar = model.index(0, Model::BarColumn);
        QCOMPARE(bar.data(Model::SpentShareRole).toDouble(), 0.4);
        QCOMPARE(bar.data(Model::UnderWayShareRole).toDouble(), 0.1);
        QVERIFY(bar.data(Qt::AccessibleTextRole).toString().contains(u"4.00 left of 8.00"));
        QCOMPARE(model.index(1, Model::BarColumn).data(Model::SpentShareRole).toDouble(), 0.0);

        const QPersistentModelIndex kept = model.indexOf(night);
        model.setUses({use(night, 8, 9, 0.8), use(EveryDay {}, 0, 1, 0)});
        QVERIFY(kept.isValid()); // New amounts move nothing.
        QCOMPARE(cell(0, Model::LeftColumn), u"-1.80"_s);
        QVERIFY(model.index(1, Model::BarColumn).data(Model::SpentShareRole).toDouble() > 1);
        model.setUses({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.indexOf(night).isValid());
    }

    void aBudgetIsSetChangedAndRemoved()
    {
        QVERIFY(label("budgetsEmpty")->isVisible());
        QCOMPARE(combo()->count(), 9); // Every day, three series with four episodes, the sandbox.
        m_dialog->choose(m_books->luna);
        QCOMPARE(combo()->currentText(), u"Series Luna"_s);
        QVERIFY(!button("removeBudget")->isEnabled());
        limit()->setValue(40);
        button("setBudget")->click();
        QVERIFY((budgets() == QList<Envelope> {{m_books->luna, usd(40)}}));
        QVERIFY(!label("budgetsEmpty")->isVisible());
        QCOMPARE(view()->model()->rowCount(), 1);

        limit()->setValue(60.5);
        button("setBudget")->click();
        QVERIFY((budgets() == QList<Envelope> {{m_books->luna, usd(60.5)}}));
        button("removeBudget")->click();
        QVERIFY(budgets().isEmpty());
        QVERIFY(label("budgetsEmpty")->isVisible());
    }

    void aRowFillsTheForm()
    {
        QVERIFY(m_books->store->budgets().save({EveryDay {}, usd(5)}));
        QVERIFY(m_books->store->budgets().save({m_books->dusk.episode, usd(7)}));
        QCOMPARE(view()->model()->rowCount(), 2); // It follows.
        view()->setCurrentIndex(view()->model()->index(0, 0));
        QCOMPARE(combo()->currentText(), u"Episode Luna - Dusk"_s);
        QCOMPARE(limit()->value(), 7.0);
        view()->setCurrentIndex(view()->model()->index(1, 0));
        QCOMPARE(combo()->currentText(), u"Every day"_s);
        QCOMPARE(limit()->value(), 5.0);
    }

    void whatIsTypedSurvivesNewFacts()
    {
        QVERIFY(m_books->store->budgets().save({EveryDay {}, usd(5)}));
        m_dialog->choose(EveryDay {});
        limit()->setValue(6.5);
        m_books->add(m_books->dawn, {Fact::Accepted, Fact::Final}, 1.5);
        QTRY_COMPARE(view()->model()->index(0, Model::SpentColumn).data().toString(), u"1.50"_s);
        QCOMPARE(limit()->value(), 6.5);
    }

    void raisingOffersEnoughForOneMore()
    {
        QVERIFY(m_books->store->budgets().save({m_books->dawn.episode, usd(4)}));
        m_books->add(m_books->dawn, {Fact::Accepted, Fact::Final}, 3.5);
        m_books->add(m_books->dawn, {Fact::Accepted}, 0.4);
        m_dialog = std::make_unique<BudgetsDialog>(*m_books->store);
        m_dialog->show();
        m_dialog->raise({BudgetStop::Why::Full, m_books->dawn.episode, u"Dawn"_s, usd(4),
                         PriceRange {usd(0.8), usd(0.961)}});
        QCOMPARE(limit()->value(), 4.87); // 3.90 + 0.961, to the next cent.
        button("setBudget")->click();
        QVERIFY(budgets().first().limit == usd(4.87));
        m_dialog->raise({BudgetStop::Why::PriceUnknown, m_books->dawn.episode, u"Dawn"_s, usd(4.87), {}});
        QCOMPARE(limit()->value(), 4.87);
    }

    void aBudgetOfWhatIsGoneCanBeTakenAway()
    {
        const ConnectionId gone = ConnectionId::create();
        QVERIFY(m_books->store->budgets().save({gone, usd(5)}));
        QCOMPARE(view()->model()->index(0, 0).data().toString(), u"Something that was removed"_s);
        m_dialog->choose(gone);
        button("removeBudget")->click();
        QVERIFY(budgets().isEmpty());
    }

private:
    QList<Envelope> budgets() { return m_books->store->budgets().all().value(); }
    QTreeView* view() const { return m_dialog->findChild<QTreeView*>(u"budgetList"_s); }
    QComboBox* combo() const { return m_dialog->findChild<QComboBox*>(u"budgetFor"_s); }
    QDoubleSpinBox* limit() const { return m_dialog->findChild<QDoubleSpinBox*>(u"budgetLimit"_s); }
    QLabel* label(const char* name) const { return m_dialog->findChild<QLabel*>(QLatin1StringView(name)); }
    QPushButton* button(const char* name) const
    {
        return m_dialog->findChild<QPushButton*>(QLatin1StringView(name));
    }

    std::unique_ptr<Books> m_books;
    std::unique_ptr<BudgetsDialog> m_dialog;
};

QTEST_MAIN(TestBudgetsDialog)
#include "tst_budgetsdialog.moc"
