#include "profile.h"
#include "tests/support/sandboxprocess.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::jobs;

namespace {

constexpr int Patience = 90'000; // ms, for a render on a busy machine.

} // namespace

/// What becomes of a job for each thing that can go wrong at the other side.
class FaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY(m_elsewhere->setFaults({})); }
    void outcomes_data();
    void outcomes();

private:
    std::unique_ptr<test::SandboxProcess> m_elsewhere;
    std::unique_ptr<test::Profile> m_profile;
    ConnectionId m_connection;
};

void FaultsTest::initTestCase()
{
    const auto program = QStringLiteral(TROUPE_SANDBOX_PROGRAM);
    m_elsewhere = std::make_unique<test::SandboxProcess>(program);
    QVERIFY(m_elsewhere->isReady());
    m_profile = std::make_unique<test::Profile>(program);
    m_connection = m_profile->addConnection(m_elsewhere->url(), m_elsewhere->token());
}

void FaultsTest::outcomes_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("paid");
    const auto row = [](const QString& call, const QString& fault, const QString& state, int paid) {
        QTest::addRow("%s %s", qPrintable(call), qPrintable(fault)) << call << fault << state << paid;
    };
    // A clear no: nothing was paid; the temporary ones are tried again.
    row(u"create"_s, u"refuse"_s, u"Refused"_s, 0);
    row(u"create"_s, u"rate_limit"_s, u"Done"_s, 1);
    row(u"create"_s, u"server_error_before"_s, u"Done"_s, 1);
    // No clear answer: found in the list, or left for the person; never sent again.
    row(u"create"_s, u"server_error_after"_s, u"Done"_s, 1);
    row(u"create"_s, u"drop_reply"_s, u"Done"_s, 1);
    row(u"create"_s, u"reset_mid_body"_s, u"Done"_s, 1);
    row(u"create"_s, u"html"_s, u"Unknown"_s, 0);
    // It fails there.
    row(u"create"_s, u"job_failed"_s, u"Failed"_s, 1);
    row(u"create"_s, u"job_moderated"_s, u"Failed"_s, 1);
    // A single bad poll is no failure.
    row(u"poll"_s, u"server_error_before"_s, u"Done"_s, 1);
    row(u"poll"_s, u"drop_reply"_s, u"Done"_s, 1);
    row(u"poll"_s, u"html"_s, u"Done"_s, 1);
    row(u"poll"_s, u"rate_limit"_s, u"Done"_s, 1);
    // Downloads go on, or begin anew where what came was no good.
    row(u"content"_s, u"reset_mid_body"_s, u"Done"_s, 1);
    row(u"content"_s, u"wrong_length"_s, u"Done"_s, 1);
    row(u"content"_s, u"html"_s, u"Done"_s, 1);
    row(u"content"_s, u"truncated_mp4"_s, u"Done"_s, 1);
    row(u"content"_s, u"expired_content"_s, u"Done"_s, 1);
}

void FaultsTest::outcomes()
{
    QFETCH(QString, call);
    QFETCH(QString, fault);
    QFETCH(QString, state);
    QFETCH(int, paid);
    const auto before = m_elsewhere->ledger().size();
    QVERIFY(m_elsewhere->setFaults({QJsonObject {{u"call"_s, call}, {u"fault"_s, fault}, {u"times"_s, 1}}}));
    const auto id = m_profile->add(m_profile->order(m_connection, u"A kite, %1 %2"_s.arg(call, fault)));
    QTRY_COMPARE_WITH_TIMEOUT(stateName(m_profile->state(id)), state, Patience);
    if (state == u"Unknown") { // It was looked up, and is not there.
        QTest::qWait(500);
        QVERIFY(m_profile->is<Unknown>(id));
    }
    if (fault == u"job_moderated")
        QCOMPARE(std::get<Failed>(m_profile->state(id)).error.kind, Error::Kind::Moderated);
    QCOMPARE(m_elsewhere->ledger().size() - before, paid);
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
