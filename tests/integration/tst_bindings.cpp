#include "core/base/async.h"
#include "core/jobs/effects/bindingcheck.h"
#include "core/jobs/effects/bindingmaker.h"
#include "core/store/assetfiles.h"
#include "core/store/bindingrepository.h"
#include "core/store/characterrepository.h"
#include "profile.h"
#include "tests/support/finished.h"
#include "tests/support/sandboxprocess.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::jobs;

namespace {

constexpr int Patience = 90'000; // ms, for a render on a busy machine.

} // namespace

/// Bindings against the real sandbox, asked over the network whether they are there.
class BindingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<test::Profile>(QStringLiteral(TROUPE_QUICK_SANDBOX));
        m_there = std::make_unique<test::SandboxProcess>(QStringLiteral(TROUPE_QUICK_SANDBOX));
        QVERIFY(m_there->isReady());
        m_connection = m_profile->addConnection(m_there->url(), m_there->token());
        m_luna = m_profile->addCharacter(u"Luna"_s);
    }
    void cleanup()
    {
        m_profile.reset();
        m_there.reset();
    }

    void oneThatIsThereIsLive()
    {
        const QString id = bind(m_connection);
        QVERIFY(!id.isEmpty());
        m_now = m_now.addDays(1);
        const auto checked = check(m_connection);
        QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().detail));
        QVERIFY(!checked->gone);
        QCOMPARE(checked->checkedAt, m_now);
        QCOMPARE(stored(m_connection)->checkedAt, m_now);
        QCOMPARE(stored(m_connection)->remoteId, id);
    }

    void oneThatIsNotThereIsGoneAndIsMadeAgain()
    {
        const QString id = bind(m_connection);
        // The service lost what it had: another one answers at the connection.
        test::SandboxProcess empty(QStringLiteral(TROUPE_QUICK_SANDBOX));
        QVERIFY(empty.isReady());
        m_profile->fast->add(m_connection, empty.url(), empty.token());
        const auto checked = check(m_connection);
        QVERIFY(checked);
        QVERIFY(checked->gone);
        QVERIFY(stored(m_connection)->gone);
        QCOMPARE(stateOf(stored(m_connection), {}, m_now), BindingState::Gone);
        const QString again = bind(m_connection);
        QVERIFY(!again.isEmpty());
        QVERIFY(again != id);
        QVERIFY(!stored(m_connection)->gone);
        QVERIFY(!check(m_connection)->gone);
    }

    void aServiceThatDoesNotAnswerProvesNothing()
    {
        bind(m_connection);
        const auto before = stored(m_connection);
        m_there->kill();
        QVERIFY(!check(m_connection));
        QCOMPARE(stored(m_connection), before);
        // Nor does a key that is wrong.
        QVERIFY(m_there->restart());
        m_profile->fast->add(m_connection, m_there->url(), "wrong");
        QCOMPARE(check(m_connection).error().kind, Error::Kind::Unauthorized);
        QCOMPARE(stored(m_connection), before);
    }

    void onSeveralConnectionsAtOnce()
    {
        const QString here = bind(m_profile->sandbox);
        const QString there = bind(m_connection);
        QVERIFY(here != there);
        QCOMPARE(m_profile->store->bindings().of(m_luna.character)->size(), 2);
        QVERIFY(!check(m_profile->sandbox)->gone);
        QVERIFY(!check(m_connection)->gone);
    }

    void bindingAgainKeepsTheOldOneUntilTheNewIsThere()
    {
        const QString id = bind(m_connection);
        m_there->kill();
        QVERIFY(bind(m_connection, true).isEmpty());
        QCOMPARE(stored(m_connection)->remoteId, id);
        QVERIFY(!stored(m_connection)->gone);
        QVERIFY(m_there->restart());
        QVERIFY(bind(m_connection, true) != id);
    }

    void aJobTellsThatItBindsFirst()
    {
        auto order = m_profile->order(m_connection, u"Luna walks through a forest at dawn"_s);
        order.cast = {m_luna};
        const auto first = m_profile->add(order);
        QTRY_VERIFY_WITH_TIMEOUT(m_profile->is<Done>(first), Patience);
        const auto steps = stepsOf(first);
        const auto asked = steps.indexOf(JobStep::BindingAsked);
        QVERIFY(asked > 0);
        QCOMPARE(steps.value(asked + 1), JobStep::BindingMade);
        QVERIFY(steps.indexOf(JobStep::Sent) > asked);
        const auto log = m_profile->queue->log(first).value();
        const auto made = m_profile->store->bindings().of(m_luna.character).value(); // For the job's model.
        QCOMPARE(made.size(), 1);
        QCOMPARE(log.at(asked + 1).remoteId, made.first().remoteId);
        // The next finds it.
        const auto second = m_profile->add(order);
        QTRY_VERIFY_WITH_TIMEOUT(m_profile->is<Done>(second), Patience);
        QVERIFY(!stepsOf(second).contains(JobStep::BindingAsked));
    }

    void notEveryNotFoundIsAboutTheCharacter_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<bool>("denies");
        using Kind = Error::Kind;
        QTest::newRow("by code") << Error {.kind = Kind::NotFound, .code = u"character_not_found"_s} << true;
        QTest::newRow("by words") << Error {.kind = Kind::NotFound, .said = u"No such Character"_s} << true;
        QTest::newRow("by its id") << Error {.kind = Kind::NotFound, .said = u"char_7 is unknown"_s} << true;
        QTest::newRow("gone") << Error {.kind = Kind::Gone} << true;
        QTest::newRow("a route") << Error {.kind = Kind::NotFound, .said = u"Invalid URL"_s} << false;
        QTest::newRow("nothing said") << Error {.kind = Kind::NotFound} << false;
        QTest::newRow("the key") << Error {.kind = Kind::Forbidden, .said = u"character"_s} << false;
        QTest::newRow("the network") << Error {.kind = Kind::Network, .detail = u"char_7"_s} << false;
    }

    void notEveryNotFoundIsAboutTheCharacter()
    {
        QFETCH(Error, error);
        QFETCH(bool, denies);
        QCOMPARE(deniesCharacter(error, u"char_7"_s), denies);
    }

private:
    std::shared_ptr<VideoProvider> provider(const ConnectionId& connection)
    {
        return test::finished(m_profile->fast->provider(connection)).value();
    }
    /// The remote id; empty where it was not made.
    QString bind(const ConnectionId& connection, bool again = false)
    {
        const Expiries expiries(*m_profile->store, {});
        BindingMaker maker(
            *m_profile->store, expiries, [this] { return m_now; }, nullptr);
        const QString clip
            = m_profile->store->assets()
                  .path(m_profile->store->characters().find(m_luna.character).value()->current().clip)
                  .value();
        std::optional<Result<QString>> made;
        const BindingMaker::Wanted wanted {m_luna, connection, {}, {clip, u"video/mp4"_s}};
        const auto ready = [&](const Result<QString>& id) { made = id; };
        if (again)
            maker.makeAgain(provider(connection), wanted, this, ready);
        else
            maker.make(provider(connection), wanted, this, ready);
        if (!QTest::qWaitFor([&] { return made.has_value(); }, Patience))
            return {};
        return made->value_or(QString());
    }
    Result<Binding> check(const ConnectionId& connection)
    {
        return test::finished(checkBinding(
            *m_profile->store, provider(connection), *stored(connection), [this] { return m_now; }, this));
    }
    std::optional<Binding> stored(const ConnectionId& connection)
    {
        return m_profile->store->bindings().find(m_luna.character, connection, {}).value();
    }
    QList<JobStep> stepsOf(const JobId& id)
    {
        QList<JobStep> steps;
        const auto log = m_profile->queue->log(id).value();
        for (const JobLogEntry& entry : log)
            steps << entry.step;
        return steps;
    }

    std::unique_ptr<test::Profile> m_profile;
    std::unique_ptr<test::SandboxProcess> m_there;
    ConnectionId m_connection;
    CastEntry m_luna;
    QDateTime m_now = QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
};

QTEST_GUILESS_MAIN(BindingsTest)
#include "tst_bindings.moc"
