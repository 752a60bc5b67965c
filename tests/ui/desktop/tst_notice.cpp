#include "ui/desktop/notice.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::jobs;

namespace {

const QDateTime At = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);

Accepted accepted()
{
    return {.remote = {u"video_1"_s, {}, {}}, .at = At};
}

Done done()
{
    const auto digest = QCryptographicHash::hash("clip", QCryptographicHash::Sha256);
    return {AssetHash::fromDigest(digest), TakeId::create(), accepted()};
}

Happening happening(NoticeKind kind, const QString& shot)
{
    return {kind, JobId::create(), shot, u"Because."_s};
}

} // namespace

class TestNotice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWorthANotice_data()
    {
        QTest::addColumn<JobState>("before");
        QTest::addColumn<JobState>("after");
        QTest::addColumn<std::optional<NoticeKind>>("kind");
        const auto row
            = [](const char* name, const JobState& before, const JobState& after,
                 std::optional<NoticeKind> kind) { QTest::newRow(name) << before << after << kind; };
        const Error error {.kind = Error::Kind::Rejected};
        const auto held = [&](HoldReason reason) { return Held {reason, error, {}}; };
        const Running running {.accepted = accepted()};
        Running late = running;
        late.overdue = true;
        Downloading stuck {.accepted = accepted()};
        stuck.held = HoldReason::Disk;

        row("done", Verifying {accepted()}, done(), NoticeKind::Ready);
        row("goes on", Queued {}, Submitting {At, {}}, {});
        row("renders", Submitting {At, {}}, running, {});
        row("waits as asked", Queued {}, held(HoldReason::RateLimited), {});
        row("no network", Queued {}, held(HoldReason::Unreachable), {});
        row("no key", Queued {}, held(HoldReason::NoKey), NoticeKind::NeedsYou);
        row("key refused", Queued {}, held(HoldReason::KeyRefused), NoticeKind::NeedsYou);
        row("source gone", Queued {}, held(HoldReason::NoSource), NoticeKind::NeedsYou);
        row("another network problem, then the key", held(HoldReason::Unreachable), held(HoldReason::NoKey),
            NoticeKind::NeedsYou);
        row("told already", held(HoldReason::NoKey), held(HoldReason::NoKey), {});
        row("answer lost", Submitting {At, {}}, Unknown {At, error}, NoticeKind::NeedsYou);
        row("still lost", Unknown {At, error}, Unknown {At, error}, {});
        row("late", running, late, NoticeKind::NeedsYou);
        row("still late", late, late, {});
        row("disk full", Downloading {.accepted = accepted()}, stuck, NoticeKind::NeedsYou);
        row("disk still full", stuck, stuck, {});
        row("refused", Submitting {At, {}}, Refused {error}, NoticeKind::Failed);
        row("failed there", running, Failed {error, Charged::Yes, accepted()}, NoticeKind::Failed);
        row("marked as lost by the person", Unknown {At, error}, Failed {error, Charged::Unknown}, {});
        row("canceled by the person", running, Canceled {Charged::Unknown, accepted()}, {});
        row("expired", running, Expired {accepted()}, NoticeKind::Failed);
    }
    void whatIsWorthANotice()
    {
        QFETCH(const JobState, before);
        QFETCH(const JobState, after);
        QFETCH(const std::optional<NoticeKind>, kind);
        QCOMPARE(noticeKind(before, after), kind);
    }

    void oneIsToldWithItsReason()
    {
        const auto one = happening(NoticeKind::NeedsYou, u"SH 02"_s);
        const Notice notice = noticeOf({one});
        QCOMPARE(notice.title, u"SH 02 needs you"_s);
        QCOMPARE(notice.body, u"Because."_s);
        QCOMPARE(notice.job, one.job);
        QVERIFY(notice.urgent);
        QVERIFY(!noticeOf({happening(NoticeKind::Ready, u"SH 02"_s)}).urgent);
    }

    void severalAreOneAndTheUrgentIsOpened()
    {
        const auto ready = happening(NoticeKind::Ready, u"SH 01"_s);
        const auto failed = happening(NoticeKind::Failed, u"SH 02"_s);
        const auto held = happening(NoticeKind::NeedsYou, u"SH 03"_s);
        const Notice notice = noticeOf({ready, failed, held});
        QCOMPARE(notice.job, held.job);
        QVERIFY(notice.urgent);
        QCOMPARE(notice.body.split(u'\n'),
                 (QStringList {u"SH 03 needs you"_s, u"SH 02 failed"_s, u"SH 01 is ready"_s}));
        QCOMPARE(noticeOf({ready, failed}).job, failed.job);
    }

    void whatEndsSoonIsToldCalmly()
    {
        const auto ends = happening(NoticeKind::EndsSoon, u"SH 02"_s);
        const Notice one = noticeOf({ends});
        QCOMPARE(one.title, u"SH 02 ends soon"_s);
        QVERIFY(!one.urgent);
        QCOMPARE(noticeOf({happening(NoticeKind::Ready, u"SH 01"_s), ends}).job, ends.job);
    }

    void theEndOfAllSaysWhatCameOfIt()
    {
        const auto ready = happening(NoticeKind::Ready, u"SH 01"_s);
        const auto failed = happening(NoticeKind::Failed, u"SH 02"_s);
        const Notice two = allDoneNotice({ready, failed});
        QCOMPARE(two.title, u"The queue is done"_s);
        QCOMPARE(two.body.split(u'\n').size(), 1);
        QCOMPARE(two.job, failed.job);
        QCOMPARE(allDoneNotice({failed}).body, u"SH 02 failed\nBecause."_s);
    }

    void theLastOfManyTakesIsOpenedAndTheRestCounted()
    {
        QList<Happening> all;
        for (int i = 0; i < 60; ++i)
            all << happening(NoticeKind::Ready, u"SH %1"_s.arg(i));
        const Notice notice = noticeOf(all);
        QCOMPARE(notice.job, all.last().job);
        QVERIFY(notice.title.contains(u"60"_s));
        const QStringList lines = notice.body.split(u'\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines.last().contains(u"57"_s), qPrintable(lines.last()));
    }
};

QTEST_GUILESS_MAIN(TestNotice)
#include "tst_notice.moc"
