#include "core/characters/binding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace troupe;

class TestBinding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noBindingIsNever()
    {
        QCOMPARE(stateOf(std::nullopt, {}, QDateTime::currentDateTimeUtc()), BindingState::Never);
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
        QTest::newRow("denied before its end") << Left(20 * Day) << true << BindingState::Gone;
        QTest::newRow("far from its end") << Left(20 * Day) << false << BindingState::Live;
        QTest::newRow("just over a day") << Left(Day + 1) << false << BindingState::Live;
        QTest::newRow("a day left") << Left(Day) << false << BindingState::Expiring;
        QTest::newRow("a second left") << Left(1) << false << BindingState::Expiring;
        QTest::newRow("now") << Left(0) << false << BindingState::Gone;
        QTest::newRow("yesterday") << Left(-Day) << false << BindingState::Gone;
    }

    void states()
    {
        QFETCH(std::optional<qint64>, secondsLeft);
        QFETCH(bool, gone);
        QFETCH(BindingState, state);
        Binding binding = made();
        binding.gone = gone;
        if (secondsLeft)
            binding.expiresAt = now().addSecs(*secondsLeft);
        QCOMPARE(stateOf(binding, {}, now()), state);
    }

    void theRuleCountsWhereTheProviderIsSilent()
    {
        Binding binding = made();
        const Lifetime tenDays {240h, u"a page"_s, QDate(2026, 11, 1)};
        QCOMPARE(stateOf(binding, tenDays, now()), BindingState::Gone);
        QCOMPARE(stateOf(binding, tenDays, now().addSecs(-3600)), BindingState::Expiring);
        binding.expiresAt = now().addDays(30);
        QCOMPARE(stateOf(binding, tenDays, now()), BindingState::Live);
    }

private:
    static QDateTime now() { return {QDate(2026, 11, 24), QTime(12, 0), Qt::UTC}; }
    static Binding made()
    {
        Binding binding;
        binding.madeAt = now().addDays(-10);
        return binding;
    }
};

QTEST_GUILESS_MAIN(TestBinding)
#include "tst_binding.moc"
