#include "ui/shell/closequestion.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

const QDateTime At = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);

Job job(const JobState& state, const ConnectionId& connection = {})
{
    JobOrder order;
    order.connection = connection;
    return {JobId::create(), order, state, At, At};
}

} // namespace

class TestCloseQuestion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatStopsOrGoesOn()
    {
        using namespace troupe::jobs;
        const ConnectionId sandbox = ConnectionId::create();
        const ConnectionId remote = ConnectionId::create();
        const Accepted accepted {.remote = {u"video_1"_s, {}, {}}, .at = At};
        Downloading stuck {.accepted = accepted};
        stuck.held = HoldReason::Disk;
        const QList<Job> all {
            job(Queued {}),
            job(Held {HoldReason::NoKey, {}, {}}),
            job(Submitting {At, {}}),
            job(Unknown {At, {}}),
            job(Running {.accepted = accepted}, remote),
            job(Running {.accepted = accepted}, remote),
            job(Running {.accepted = accepted}, sandbox),
            job(Downloading {.accepted = accepted}),
            job(stuck),
            job(Verifying {accepted}),
            job(Canceled {Charged::Unknown, accepted}),
        };
        const auto isLocal = [&](const ConnectionId& id) { return id == sandbox; };
        const UnderWay sum = underWay(all, false, isLocal);
        QCOMPARE(sum.waiting, 1);
        QCOMPARE(sum.sending, 1);
        QCOMPARE(sum.there, 2);
        QCOMPARE(sum.here, 1);
        QCOMPARE(sum.coming, 2);
        QCOMPARE(closeText(sum).count(u'\n'), 4);
        QCOMPARE(underWay(all, true, isLocal).waiting, 0);
        QVERIFY(underWay({job(Canceled {}), job(Unknown {At, {}})}, false, isLocal).isNothing());
        QVERIFY(closeText({}).isEmpty());
    }

    void closesAtOnceWhenNothingIsBeingSent()
    {
        CloseQuestion question({.there = 1}, false);
        QSignalSpy chosen(&question, &CloseQuestion::chosen);
        QVERIFY(!question.findChild<QPushButton*>(u"stayInBackground"_s)->isVisibleTo(&question));
        question.findChild<QCheckBox*>()->setChecked(true);
        question.findChild<QPushButton*>(u"closeNow"_s)->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().at(0).value<CloseQuestion::Choice>(), CloseQuestion::Choice::Close);
        QCOMPARE(chosen.first().at(1).toBool(), false);
    }

    void waitsForTheAnswerOfWhatIsBeingSent()
    {
        CloseQuestion question({.sending = 2}, true);
        QSignalSpy closing(&question, &CloseQuestion::closing);
        QSignalSpy chosen(&question, &CloseQuestion::chosen);
        auto* close = question.findChild<QPushButton*>(u"closeNow"_s);
        close->click();
        QCOMPARE(closing.size(), 1);
        QVERIFY(chosen.isEmpty());
        question.setUnderWay({.sending = 1, .there = 1});
        QVERIFY(chosen.isEmpty());
        question.setUnderWay({.there = 2});
        QCOMPARE(chosen.size(), 1);
    }

    void doesNotWaitForEver()
    {
        CloseQuestion question({.sending = 1}, false);
        QSignalSpy chosen(&question, &CloseQuestion::chosen);
        auto* close = question.findChild<QPushButton*>(u"closeNow"_s);
        close->click();
        close->click(); // "Close now".
        QCOMPARE(chosen.size(), 1);
    }

    void canGoOnInTheBackground()
    {
        CloseQuestion question({.waiting = 3}, true);
        QSignalSpy chosen(&question, &CloseQuestion::chosen);
        auto* stay = question.findChild<QPushButton*>(u"stayInBackground"_s);
        QVERIFY(stay->isVisibleTo(&question));
        stay->click();
        QCOMPARE(chosen.first().at(0).value<CloseQuestion::Choice>(), CloseQuestion::Choice::Background);
    }
};

QTEST_MAIN(TestCloseQuestion)
#include "tst_closequestion.moc"
