#include "core/store/changes.h"
#include "core/store/connectionrepository.h"
#include "core/store/jobrepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/settingsrepository.h"
#include "core/store/sql.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

AssetHash hashOf(const QByteArray& bytes)
{
    return AssetHash::fromDigest(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

const QDateTime Noon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

} // namespace

class TestRepositories : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_dir->path()).value();
    }
    void cleanup() { m_store.reset(); }

    void connectionsKeepTheirOrderAndTheirKeySource()
    {
        Connection one {ConnectionId::create(),
                        Connection::Kind::OpenAiCompatible,
                        u"Gateway"_s,
                        QUrl(u"https://gateway.example/base"_s),
                        EnvironmentKey {u"GATEWAY_KEY"_s},
                        4};
        QVERIFY(m_store->connections().save(one));
        QCOMPARE(m_store->connections().findByName(u"Gateway"_s).value(), one);
        one.name = u"Renamed"_s;
        one.key = KeychainKey {};
        QVERIFY(m_store->connections().save(one));
        QCOMPARE(m_store->connections().all()->last(), one);
        Connection twin = one;
        twin.id = ConnectionId::create();
        QCOMPARE(m_store->connections().save(twin).error().kind, Error::Kind::Conflict);
        QVERIFY(m_store->connections().remove(one.id));
        QCOMPARE(m_store->connections().all()->size(), 1);
    }

    void shotsRoundTripAndReorder()
    {
        auto& series = m_store->series();
        const EpisodeId episode = series.episodes(series.all()->first().id)->first().id;
        Shot first = series.shots(episode)->first();
        first.title = u"Opening"_s;
        first.prompt = PromptDocument::parse(u"{{char:luna}} wakes up"_s);
        first.settings.reference = hashOf("frame");
        first.planned = 3.5;
        first.notes = u"Ask Mia"_s;
        QVERIFY(series.save(first));
        QCOMPARE(series.findShot(first.id).value(), first);
        Shot second = first;
        second.id = ShotId::create();
        second.position = 1;
        QVERIFY(series.save(second));
        QVERIFY(series.reorderShots(episode, {second.id, first.id}));
        QCOMPARE(series.shots(episode)->first().id, second.id);
        QCOMPARE(series.reorderShots(episode, {second.id}).error().kind, Error::Kind::Invalid);
        QCOMPARE(series.reorderShots(episode, {second.id, ShotId::create()}).error().kind,
                 Error::Kind::Invalid);
        QCOMPARE(series.shots(episode)->first().id, second.id);
        QVERIFY(series.setShotDeleted(second.id, true));
        QCOMPARE(series.shots(episode)->size(), 1);
        QVERIFY(series.setShotDeleted(second.id, false));
        QCOMPARE(series.shots(episode)->size(), 2);
    }

    void severalShotsAreSavedAllOrNone()
    {
        auto& series = m_store->series();
        const EpisodeId episode = series.episodes(series.all()->first().id)->first().id;
        Shot one = series.shots(episode)->first();
        one.title = u"One"_s;
        Shot two = one;
        two.id = ShotId::create();
        two.position = 1;
        QSignalSpy changed(&m_store->changes(), &Changes::shotsChanged);
        QVERIFY(series.save(QList {one, two}));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(series.shots(episode).value(), (QList {one, two}));
        two.title = u"Two"_s;
        Shot astray = one;
        astray.id = ShotId::create();
        astray.episode = EpisodeId::create();
        QVERIFY(!series.save(QList {two, astray}));
        QCOMPARE(series.shots(episode)->last().title, u"One"_s);
    }

    void theBinKnowsWhatAndWhen()
    {
        auto& series = m_store->series();
        auto& takes = m_store->takes();
        const EpisodeId episode = series.episodes(series.all()->first().id)->first().id;
        const Shot shot = series.shots(episode)->first();
        Take take {TakeId::create(), shot.id, Generated {}, {}, hashOf("clip"), QSize(1280, 720), 8.0, Noon};
        QVERIFY(takes.save(take));
        QVERIFY(series.shotsInBin()->isEmpty() && takes.inBin()->isEmpty());
        QVERIFY(takes.setDeleted(take.id, true));
        QCOMPARE(takes.inBin()->size(), 1);
        QCOMPARE(takes.inBin()->first().take, take);
        QVERIFY(takes.inBin()->first().at.has_value());
        const auto before = QDateTime::currentDateTimeUtc().addSecs(-1);
        QVERIFY(series.setShotDeleted(shot.id, true));
        QVERIFY(series.isInBin(shot.id).value());
        const auto binned = series.shotsInBin().value();
        QCOMPARE(binned.size(), 1);
        QCOMPARE(binned.first().shot, shot);
        QCOMPARE(binned.first().episode, u"Episode 1"_s);
        QVERIFY(binned.first().at >= before);
        QVERIFY(takes.inBin()->isEmpty()); // It comes back with its shot first.
        QVERIFY(series.setShotDeleted(shot.id, false));
        QVERIFY(!series.isInBin(shot.id).value());
        QVERIFY(!series.isInBin(ShotId::create()).value());
        QVERIFY(series.shotsInBin()->isEmpty());
        QVERIFY(takes.setDeleted(take.id, false));
        QVERIFY(takes.inBin()->isEmpty());
    }

    void takesRoundTripWithTheirLineage_data()
    {
        QTest::addColumn<Lineage>("lineage");
        const TakeId source = TakeId::create();
        QTest::newRow("generated") << Lineage(Generated {});
        QTest::newRow("edited") << Lineage(Edited {source});
        QTest::newRow("extended") << Lineage(Extended {source});
        QTest::newRow("remixed") << Lineage(Remixed {source});
        QTest::newRow("imported") << Lineage(Imported {u"clip.mov"_s});
    }

    void takesRoundTripWithTheirLineage()
    {
        QFETCH(Lineage, lineage);
        Take take = makeTake();
        take.lineage = lineage;
        QVERIFY(m_store->takes().save(take));
        QCOMPARE(m_store->takes().find(take.id).value(), take);
    }

    void oneTakeOfAShotIsKept()
    {
        auto& takes = m_store->takes();
        const Take first = makeTake();
        Take second = makeTake();
        second.createdAt = Noon.addSecs(5);
        QVERIFY(takes.save(first));
        QVERIFY(takes.save(second));
        QCOMPARE(takes.cover(first.shot)->take->id, second.id);
        QVERIFY(takes.setKept(second.id, true));
        QVERIFY(takes.setKept(first.id, true));
        QVERIFY(!takes.find(second.id).value()->kept);
        QCOMPARE(takes.cover(first.shot)->take->id, first.id);
        QCOMPARE(takes.cover(first.shot)->count, 2);
        const auto both = takes.ofShot(first.shot).value();
        QCOMPARE(takes.numberOf(both.at(0).id).value(), 1);
        QCOMPARE(takes.numberOf(both.at(1).id).value(), 2);
        QCOMPARE(takes.numberOf(TakeId::create()).value(), 0);
        QVERIFY(takes.setDeleted(first.id, true));
        QCOMPARE(takes.numberOf(first.id).value(), 0);
        QCOMPARE(takes.ofShot(first.shot)->size(), 1);
        QCOMPARE(takes.setKept(TakeId::create(), true).error().kind, Error::Kind::Missing);
    }

    void jobsRoundTrip()
    {
        JobRow row {JobId::create(),
                    ConnectionId::create(),
                    ShotId::create(),
                    {{u"prompt"_s, u"x"_s}},
                    {{u"refusals"_s, 1}},
                    u"Queued"_s,
                    false,
                    Noon,
                    Noon};
        QVERIFY(m_store->jobs().save(row));
        row.state = {{u"since"_s, 5}};
        row.stateName = u"Done"_s;
        row.isFinal = true;
        QVERIFY(m_store->jobs().save(row));
        QCOMPARE(m_store->jobs().find(row.id).value(), row);
        QVERIFY(m_store->jobs().inLine()->isEmpty());
        row.order = {{u"prompt"_s, u"y"_s}};
        row.position = -3;
        row.priority = row.paused = row.stopHere = row.hidden = true;
        QVERIFY(m_store->jobs().save(QList<JobRow> {row}));
        QCOMPARE(m_store->jobs().inLine().value(), QList<JobRow> {row}); // Others stop after it.
        QCOMPARE(m_store->jobs().recent(5)->size(), 1);
    }

    void jobsAreFoundByTheBeginningOfTheirId()
    {
        auto& jobs = m_store->jobs();
        const auto save = [&](const QString& id) {
            const JobRow row {.id = JobId::fromString(id),
                              .connection = ConnectionId::create(),
                              .shot = {},
                              .order = {},
                              .state = {},
                              .stateName = u"Queued"_s,
                              .createdAt = Noon,
                              .changedAt = Noon};
            return jobs.save(row).has_value();
        };
        const QString first = u"abcd1234-0000-4000-8000-000000000001"_s;
        const QString second = u"abcd1234-0000-4000-8000-000000000002"_s;
        QVERIFY(save(first) && save(second) && save(u"abcf1234-0000-4000-8000-000000000003"_s));
        QCOMPARE(jobs.idsBeginningWith(first).value(), QList {JobId::fromString(first)});
        QCOMPARE(jobs.idsBeginningWith(u"abcf"_s)->size(), 1);
        QCOMPARE(jobs.idsBeginningWith(u"abcd"_s).value(),
                 (QList {JobId::fromString(first), JobId::fromString(second)}));
        QCOMPARE(jobs.idsBeginningWith(u"abc"_s)->size(), 2);
        for (const QString& none : {u"abce"_s, u"%"_s, u"_bcd"_s, u"' OR 1"_s, QString(first + u'0')})
            QVERIFY2(jobs.idsBeginningWith(none)->isEmpty(), qPrintable(none));
    }

    void endedJobsAreFoundBehindNewerOnes()
    {
        const auto save = [&](int minute, bool isFinal) {
            const QDateTime at = Noon.addSecs(60 * minute);
            const JobRow row {JobId::create(),
                              ConnectionId::create(),
                              ShotId::create(),
                              {},
                              {},
                              isFinal ? u"Done"_s : u"Running"_s,
                              isFinal,
                              at,
                              at};
            return m_store->jobs().save(row).map([&] { return row.id; }).value_or(JobId());
        };
        const JobId first = save(1, true);
        const JobId second = save(2, true);
        for (int minute = 3; minute < 9; ++minute)
            save(minute, false);
        const auto idsOf = [](const QList<JobRow>& rows) {
            QList<JobId> ids;
            for (const JobRow& row : rows)
                ids << row.id;
            return ids;
        };
        QCOMPARE(idsOf(m_store->jobs().ended(5).value()), QList<JobId>({second, first}));
        QCOMPARE(idsOf(m_store->jobs().ended(1).value()), QList<JobId> {second});
    }

    void theLedgerOnlyGrows()
    {
        const LedgerEntry entry {JobId::create(),
                                 LedgerEntry::Fact::Accepted,
                                 Money {800'000},
                                 std::nullopt,
                                 u"price table"_s,
                                 u"Sandbox"_s,
                                 u"sora-2"_s,
                                 u"generate"_s,
                                 8,
                                 Noon};
        QCOMPARE(m_store->ledger().append(entry).error().kind, Error::Kind::Missing); // Of no known job.
        QVERIFY(m_store->ledger().all()->isEmpty());
        QVERIFY(m_store->ledger().append({entry}, {}));
        QCOMPARE(m_store->ledger().ofJob(entry.job).value(), QList<LedgerEntry> {entry});
        QVERIFY(!sql::exec(m_store->database(), u"UPDATE ledger SET low = 0"_s));
        QVERIFY(!sql::exec(m_store->database(), u"DELETE FROM ledger"_s));
        QCOMPARE(m_store->ledger().all()->size(), 1);
    }

    void settingsKeepTheirShape()
    {
        QVERIFY(m_store->settings().value(u"none"_s)->isUndefined());
        for (const QJsonValue& value : {QJsonValue(true), QJsonValue(3), QJsonValue(u"text"_s)}) {
            QVERIFY(m_store->settings().set(u"key"_s, value));
            QCOMPARE(m_store->settings().value(u"key"_s).value(), value);
        }
    }

private:
    Take makeTake()
    {
        auto& series = m_store->series();
        const ShotId shot = series.shots(series.episodes(series.all()->first().id)->first().id)->first().id;
        Take take {TakeId::create(), shot, Generated {}, {}, hashOf("clip"), QSize(1280, 720), 8.0, Noon};
        take.recipe = {u"Luna walks"_s,
                       u"{{char:luna}} walks"_s,
                       u"sora-2"_s,
                       u"Sandbox"_s,
                       8,
                       QSize(1280, 720),
                       {{CharacterId::create(), 2, u"Luna"_s}},
                       hashOf("frame")};
        take.origin = RemoteOrigin {ConnectionId::create(), u"video_1"_s, Noon.addDays(1)};
        take.cost = Money {800'000};
        return take;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(TestRepositories)
#include "tst_repositories.moc"
