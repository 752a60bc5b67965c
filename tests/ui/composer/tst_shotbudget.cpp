#include "core/media/mediaservice.h"
#include "core/store/budgetrepository.h"
#include "tests/core/store/moneysamples.h"
#include "ui/common/banner.h"
#include "ui/composer/shotpanel.h"

#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using samples::Books;
using samples::Fact;

namespace {

Money usd(double amount)
{
    return Money::fromUsd(amount);
}

} // namespace

/// The warning above the button, before a budget would overflow.
class TestShotBudget : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init()
    {
        m_books = std::make_unique<Books>();
        Shot shot = m_books->dawn;
        shot.prompt = PromptDocument::parse(u"A hill"_s);
        shot.settings.connection = m_books->sandbox;
        shot.settings.model = u"sora-2"_s; // Eight seconds cost 0.80.
        QVERIFY(m_books->store->series().save(shot));
        m_panel = std::make_unique<ShotPanel>(*m_books->store, m_media, Catalog::builtIn());
        m_panel->showShot(shot.id);
        m_panel->show();
    }
    void cleanup()
    {
        m_panel.reset();
        m_books.reset();
    }

    void nothingIsSaidWhileThereIsRoom()
    {
        QVERIFY(!banner()->isVisible());
        QVERIFY(m_books->store->budgets().save({m_books->dawn.episode, usd(10)}));
        QTest::qWait(400); // Long enough for it to be read.
        QVERIFY(!banner()->isVisible());
    }

    void itWarnsBeforeTheBudgetOverflows()
    {
        QVERIFY(m_books->store->budgets().save({m_books->dawn.episode, usd(1)}));
        QTest::qWait(400);
        QVERIFY(!banner()->isVisible());
        m_panel->findChild<QSpinBox*>(u"takeCount"_s)->setValue(3);
        QVERIFY(banner()->isVisible());
        QVERIFY2(banner()->message().contains(u"episode \"Dawn\" has 1.00 USD left: 2 "),
                 qPrintable(banner()->message()));
        QVERIFY(
            m_panel->findChild<QPushButton*>(u"generateButton"_s)->isEnabled()); // They are held, not lost.

        QSignalSpy raise(m_panel.get(), &ShotPanel::budgetRequested);
        Q_EMIT banner()->actionTriggered();
        QCOMPARE(raise.size(), 1);
        const auto stop = raise.first().first().value<BudgetStop>();
        QVERIFY(stop.scope == EnvelopeScope(m_books->dawn.episode));
        m_panel->findChild<QSpinBox*>(u"takeCount"_s)->setValue(1);
        QVERIFY(!banner()->isVisible());
    }

    void itFollowsWhatIsSpentAndRaised()
    {
        QVERIFY(m_books->store->budgets().save({EveryDay {}, usd(1)}));
        m_books->add(m_books->dusk, {Fact::Accepted}, 0.5);
        QTRY_VERIFY(banner()->isVisible());
        QVERIFY2(banner()->message().contains(u"a day has 0.50 USD left"), qPrintable(banner()->message()));
        QVERIFY(m_books->store->budgets().save({EveryDay {}, usd(2)}));
        QTRY_VERIFY(!banner()->isVisible());
    }

    void anUnknownPriceIsHeldAndSaid()
    {
        QVERIFY(m_books->store->budgets().save({m_books->luna, usd(100)}));
        auto shot = m_books->store->series().findShot(m_books->dawn.id).value().value();
        shot.settings.model = u"brand-new"_s;
        QVERIFY(m_books->store->series().save(shot));
        m_panel->showShot(shot.id);
        QVERIFY(banner()->isVisible());
        QVERIFY(banner()->message().contains(u"price is unknown"));
    }

    void thePriceNamesItsSource()
    {
        const QString tip = m_panel->findChild<QPushButton*>(u"generateButton"_s)->toolTip();
        QVERIFY2(tip.contains(u"0.80") && tip.contains(u"price table of "), qPrintable(tip));
    }

private:
    Banner* banner() const { return m_panel->findChild<Banner*>(u"budgetWarning"_s); }

    std::unique_ptr<Books> m_books;
    media::MediaService m_media;
    std::unique_ptr<ShotPanel> m_panel;
};

QTEST_MAIN(TestShotBudget)
#include "tst_shotbudget.moc"
