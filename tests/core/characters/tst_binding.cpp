#include "core/characters/binding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestBinding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noBindingIsNever()
    {
        QCOMPARE(stateOf(std::nullopt, QDateTime::currentDateTimeUtc()), BindingState::Never);
    }

    void states_data()
    {
        QTest::addColumn<std::optional<qint64>>("secondsLeft");
        QTest::addColumn<bool>("gone");
        QTest::addColumn<BindingState>("state");
        using Left = std::optional<qint64>;
        constexpr qint64 Day = 24 * 3600;
        QTest::newRow("without end") << Left() << false << BindingState::Live;
        QTest::newRow("denied") << Left() << true << BindingState::Gone;
        QTest::newRow("denied before its end") << Left(30 * Day) << true << BindingState::Gone;
        QTest::newRow("far from its end") << Left(30 * Day) << false << BindingState::Live;
        QTest::newRow("a day left") << Left(Day) << false << BindingState::Live;
        QTest::newRow("just under a day") << Left(Day - 1) << false << BindingState::Expiring;
        QTest::newRow("a second left") << Left(1) << false << BindingState::Expiring;
        QTest::newRow("now") << Left(0) << false << BindingState::Gone;
        QTest::newRow("yesterday") << Left(-Day) << false << BindingState::Gone;
    }

    void states()
    {
        QFETCH(std::optional<qint64>, secondsLeft);
        QFETCH(bool, gone);
        QFETCH(BindingState, state);
        const QDateTime now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
        Binding binding;
        binding.gone = gone;
        if (secondsLeft)
            binding.expiresAt = now.addSecs(*secondsLeft);
        QCOMPARE(stateOf(binding, now), state);
    }

    void whatIsSoonIsForTheCallerToSay()
    {
        const QDateTime now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
        Binding binding;
        binding.expiresAt = now.addSecs(100);
        QCOMPARE(stateOf(binding, now, 100), BindingState::Live);
        QCOMPARE(stateOf(binding, now, 101), BindingState::Expiring);
    }
};

QTEST_GUILESS_MAIN(TestBinding)
#include "tst_binding.moc"
