#include "core/store/chargerepository.h"
#include "core/studio/ledgercorrection.h"
#include "tests/core/store/moneysamples.h"
#include "ui/common/banner.h"
#include "ui/ledger/ledgermodel.h"
#include "ui/ledger/ledgerwindow.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QInputDialog>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace troupe;
using samples::Books;
using samples::Fact;
using Model = LedgerModel;

namespace {

const CastEntry Luna {CharacterId::create(), 1, u"Luna"_s};

QDateTime now()
{
    return QDateTime(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestLedgerWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { m_books = std::make_unique<Books>(); }
    void cleanup() { m_books.reset(); }

    void groupsHoldTheirJobs()
    {
        for (int i = 0; i < Model::Page + 5; ++i)
            m_books->add(m_books->dawn, {Fact::Estimated, Fact::Accepted, Fact::Final}, 0.8);
        m_books->add(m_books->pond, {Fact::Accepted}, 0.5);
        LedgerModel model(m_books->store->charges());
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.load(LedgerGrouping::Series));
        QCOMPARE(model.rowCount(), 2);
        const auto luna = model.index(0, 0);
        QCOMPARE(luna.data().toString(), u"Luna"_s);
        QCOMPARE(model.groupKey(luna), m_books->luna.toString());
        QCOMPARE(luna.siblingAtColumn(Model::ChargedColumn).data().toString(), u"164.00"_s);
        QVERIFY(model.hasChildren(luna));
        QCOMPARE(model.rowCount(luna), 0); // Read when they are looked at,
        QVERIFY(model.canFetchMore(luna));
        model.fetchMore(luna);
        QCOMPARE(model.rowCount(luna), Model::Page); // and a page at once.
        model.fetchMore(luna);
        QCOMPARE(model.rowCount(luna), Model::Page + 5);
        QVERIFY(!model.canFetchMore(luna));
        {
            // Only now: it fetches whatever can be fetched, also in the middle of a reset.
            using Tester = QAbstractItemModelTester;
            const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        }
        QVERIFY(model.line(model.index(0, 0, luna)));
        QVERIFY(!model.line(luna));

        QVERIFY(model.load({}));
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(model.rowCount(), Model::Page);
        QVERIFY(!model.hasChildren(model.index(0, 0)));
        QVERIFY(model.load(LedgerGrouping::Day));
    }

    void whatIsUnknownIsSaid()
    {
        m_books->add(m_books->dawn, {Fact::Estimated, Fact::Accepted, Fact::Final}, 0.8);
        m_books->add(m_books->dawn, {Fact::Accepted, Fact::Final}, std::nullopt);
        m_books->add(m_books->dawn, {Fact::Accepted, Fact::Unknown}, std::nullopt);
        LedgerModel model(m_books->store->charges());
        QVERIFY(model.load(LedgerGrouping::Episode));
        const auto cell = [&](int column) { return model.index(0, column).data().toString(); };
        QCOMPARE(cell(Model::ChargedColumn), u"0.80 and 1 of unknown price"_s);
        QCOMPARE(cell(Model::UnclearColumn), u"price unknown"_s);
        QCOMPARE(cell(Model::UnderWayColumn), QString());
        QCOMPARE(cell(Model::PerSecondColumn), QString()); // Nothing is kept.
        QVERIFY(model.load({}));
        model.fetchMore({});
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto* line = model.line(model.index(row, 0));
            const QString why = model.index(row, Model::WhyColumn).data().toString();
            QVERIFY2(why.contains(u": "), qPrintable(why));
            const bool isUnknown = line->charge.standing == Charge::Standing::Unclear;
            QCOMPARE(model.index(row, Model::UnclearColumn).data().toString(),
                     isUnknown ? u"price unknown"_s : QString());
        }
    }

    void theWindowFollowsTheLedger()
    {
        LedgerWindow window(*m_books->store, now);
        window.show();
        auto* empty = window.findChild<QLabel*>(u"ledgerEmpty"_s);
        QVERIFY(empty->isVisible());
        m_books->add(m_books->dawn, {Fact::Accepted, Fact::Final}, 0.8, {Luna});
        QTRY_VERIFY(!empty->isVisible());
        auto* view = window.findChild<QTreeView*>(u"ledgerTable"_s);
        auto* total = window.findChild<QTreeView*>(u"ledgerTotal"_s);
        QCOMPARE(view->model()->rowCount(), 1);
        const auto totalCell = [&](int column) { return total->model()->index(0, column).data().toString(); };
        QCOMPARE(totalCell(Model::ChargedColumn), u"0.80"_s);

        view->expand(view->model()->index(0, 0));
        QTRY_COMPARE(view->model()->rowCount(view->model()->index(0, 0)), 1);
        const auto job = m_books->add(m_books->dusk, {Fact::Accepted, Fact::Final}, 0.4);
        m_books->addTake(job, m_books->dusk, 4, true);
        QTRY_COMPARE(totalCell(Model::PerSecondColumn), u"0.30"_s);
        QCOMPARE(totalCell(Model::KeptColumn), u"4 s"_s);
        QVERIFY(view->isExpanded(view->model()->index(0, 0))); // It stays as the person left it.

        auto* by = window.findChild<QComboBox*>(u"ledgerGrouping"_s);
        for (int i = 0; i < by->count(); ++i) {
            by->setCurrentIndex(i);
            QVERIFY2(view->model()->rowCount() > 0 || view->model()->canFetchMore({}),
                     qPrintable(by->currentText()));
            QCOMPARE(totalCell(Model::ChargedColumn), u"1.20"_s);
        }
    }

    void columnsStandUnderEachOther()
    {
        m_books->add(m_books->dawn, {Fact::Accepted, Fact::Final}, 0.8);
        LedgerWindow window(*m_books->store, now);
        window.show();
        auto* view = window.findChild<QTreeView*>(u"ledgerTable"_s);
        auto* total = window.findChild<QTreeView*>(u"ledgerTotal"_s);
        view->setColumnWidth(Model::ChargedColumn, 173);
        for (int column = 0; column < Model::ColumnCount - 1; ++column)
            QCOMPARE(total->columnWidth(column), view->columnWidth(column));
    }

    void copyTakesWhatIsSelected()
    {
        m_books->add(m_books->dawn, {Fact::Accepted, Fact::Final}, 0.8);
        m_books->add(m_books->pond, {Fact::Accepted, Fact::Final}, 0.4);
        LedgerWindow window(*m_books->store, now);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.findChild<QAction*>(u"copyLedger"_s)->trigger();
        QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 3); // All, and the titles.
        QCOMPARE(lines[0].split(u'\t').size(), Model::ColumnCount);
        QVERIFY(lines[0].startsWith(u"For\t"));
        auto* view = window.findChild<QTreeView*>(u"ledgerTable"_s);
        view->setCurrentIndex(view->model()->index(1, 0));
        QTest::keySequence(&window, QKeySequence::Copy);
        lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[1].startsWith(u"Mossy\t1 job"), qPrintable(lines[1]));
    }

    void exportIsWhatASpreadsheetOpens()
    {
        auto shot = m_books->dawn;
        shot.title = u"=HYPERLINK(\"http://x\")"_s;
        QVERIFY(m_books->store->series().save(shot));
        m_books->add(shot, {Fact::Estimated, Fact::Accepted, Fact::Final}, 0.8, {Luna});
        LedgerWindow window(*m_books->store, now);
        window.setGrouping({});
        const QString path = m_books->folder.filePath(u"ledger.csv"_s);
        window.exportTo(path);
        const QByteArray bytes = bytesOf(path);
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"
                                 "at,job,series,episode,shot,characters,"));
        QVERIFY(bytes.contains("\"'=HYPERLINK(\"\"http://x\"\")\""));
        QVERIFY(bytes.contains(",0.8,0.8,provider reply,yes,0.8,0.8,provider reply\r\n"));

        window.setGrouping(LedgerGrouping::Character);
        window.exportTo(path);
        const QList<QByteArray> rows = bytesOf(path).split('\n');
        QVERIFY(rows[0].startsWith("\xEF\xBB\xBF"
                                   "character,key,jobs,charged_usd_low,"));
        QVERIFY(rows[1].startsWith("Luna,"));

        auto* banner = window.findChild<Banner*>();
        QVERIFY(!banner->isVisibleTo(&window));
        window.exportTo(m_books->folder.filePath(u"no/such/folder.csv"_s));
        QVERIFY(banner->isVisibleTo(&window));
    }

    void aPersonCorrectsWhatTheBillSays()
    {
        const auto job = m_books->add(m_books->dawn, {Fact::Estimated, Fact::Accepted, Fact::Unknown}, 0.8);
        LedgerWindow window(*m_books->store, now);
        window.show();
        window.setGrouping({});
        auto* view = window.findChild<QTreeView*>(u"ledgerTable"_s);
        view->model()->fetchMore({});
        const auto menuAction = [&](int at) {
            Q_EMIT view->customContextMenuRequested(view->visualRect(view->model()->index(0, 0)).center());
            return window.findChildren<QMenu*>(u"ledgerMenu"_s).last()->actions().at(at);
        };
        menuAction(0)->trigger();
        auto* dialog = window.findChild<QInputDialog*>(u"chargedAmount"_s);
        QVERIFY(dialog);
        QCOMPARE(dialog->doubleValue(), 0.8);
        dialog->setDoubleValue(0.95);
        dialog->accept();
        const auto charge = [&] { return m_books->store->charges().find(job).value().value(); };
        QCOMPARE(charge().standing, Charge::Standing::Charged);
        QVERIFY(charge().amount->high == Money::fromUsd(0.95));
        QCOMPARE(charge().source, ledgersource::person());
        QTRY_COMPARE(view->model()->index(0, Model::ChargedColumn).data().toString(), u"0.95"_s);
        menuAction(1)->trigger();
        QCOMPARE(charge().standing, Charge::Standing::NotCharged);
    }

    void correctionsHaveTheirLimits()
    {
        const auto waiting = m_books->add(m_books->dawn, {Fact::Estimated}, 0.8);
        const auto running = m_books->add(m_books->dawn, {Fact::Estimated, Fact::Accepted}, 0.8);
        const auto ended = m_books->add(m_books->dawn, {Fact::Accepted, Fact::Unknown}, 0.8);
        const auto kind = [&](const JobId& job, const std::optional<Money>& charged) {
            return correctCharge(*m_books->store, job, charged, now()).error().kind;
        };
        QCOMPARE(kind(waiting, Money {1}), Error::Kind::Conflict);
        QCOMPARE(kind(running, std::nullopt), Error::Kind::Conflict);
        QCOMPARE(kind(JobId::create(), std::nullopt), Error::Kind::Missing);
        QCOMPARE(kind(ended, Money {0}), Error::Kind::Invalid);
        QCOMPARE(kind(ended, Money {-1}), Error::Kind::Invalid);
        QCOMPARE(kind(ended, Money {2'000'000'000'000}), Error::Kind::Invalid);
        QVERIFY(correctCharge(*m_books->store, ended, Money {1}, now()));
    }

private:
    std::unique_ptr<Books> m_books;
};

QTEST_MAIN(TestLedgerWindow)
#include "tst_ledgerwindow.moc"
