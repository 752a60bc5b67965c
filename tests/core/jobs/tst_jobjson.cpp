#include "core/jobs/jobjson.h"
#include "core/jobs/statejson.h"
#include "samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

JobOrder fullOrder()
{
    return {.operation = Operation::Extend,
            .connection = ConnectionId::create(),
            .shot = ShotId::create(),
            .model = u"sora-2"_s,
            .prompt = u"Luna \"walks\" \u00e9\U0001F319"_s,
            .tokens = u"{{char:luna}} walks"_s,
            .seconds = 8,
            .size = QSize(1280, 720),
            .cast = {{CharacterId::create(), 3, u"Luna"_s}, {CharacterId::create(), 1, u"Bo"_s}},
            .reference = samples::hash(),
            .source = TakeId::create(),
            .estimate = PriceRange {Money {800'000}, Money {900'001}},
            .estimateSource = u"price table 2026-11-23"_s,
            .perSecond = PriceRange {Money {100'000}, Money {112'500}},
            .deadline = std::chrono::minutes(90)};
}

Job job(const JobState& state, const JobOrder& order = fullOrder())
{
    return {JobId::create(), order, state, samples::time(), samples::time(5)};
}

/// As the database gives it back: through text.
JobRow stored(JobRow row)
{
    row.order = QJsonDocument::fromJson(QJsonDocument(row.order).toJson()).object();
    row.state = QJsonDocument::fromJson(QJsonDocument(row.state).toJson()).object();
    return row;
}

} // namespace

class JobJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateComesBack()
    {
        for (const auto& state : samples::states()) {
            const auto before = job(state);
            const auto row = stored(toRow(before));
            QCOMPARE(row.stateName, stateName(state));
            QCOMPARE(row.isFinal, isFinal(state));
            const auto after = fromRow(row);
            QVERIFY2(after.has_value(), after ? "" : qPrintable(after.error().detail));
            QVERIFY2(after->state == state, samples::name(state).constData());
            QVERIFY(after->order == before.order);
            QCOMPARE(after->createdAt, before.createdAt);
            QCOMPARE(after->changedAt, before.changedAt);
        }
    }

    void anOrderOfTheLeastComesBack()
    {
        const JobOrder least {.connection = ConnectionId::create()};
        const auto after = fromRow(stored(toRow(job(jobs::Queued {}, least))));
        QVERIFY(after.has_value());
        QVERIFY(after->order == least);
    }

    void retryAfterComesBack()
    {
        const jobs::Refused refused {
            {.kind = Error::Kind::RateLimited, .retryAfter = std::chrono::milliseconds(1500)}};
        QVERIFY(stateFromJson(toJson(refused)) == Result<JobState>(refused));
    }

    void everyMissingOrWrongFieldIsDamage_data()
    {
        QTest::addColumn<int>("state");
        const auto states = samples::states();
        for (int i = 0; i < states.size(); ++i)
            QTest::addRow("%s %d", samples::name(states.at(i)).constData(), i) << i;
    }

    void everyMissingOrWrongFieldIsDamage()
    {
        QFETCH(int, state);
        const auto row = toRow(job(samples::states().at(state)));
        // Fields that may be absent; with a wrong shape they are damage all the same.
        const QStringList optional {u"accepted"_s,       u"percent"_s,        u"held"_s,   u"clip"_s,
                                    u"until"_s,          u"reference"_s,      u"source"_s, u"estimate"_s,
                                    u"estimateSource"_s, u"perSecond"_s,      u"budget"_s, u"letThrough"_s,
                                    u"waitedOnAt"_s,     u"deadlineSeconds"_s};
        for (const auto part : {&JobRow::order, &JobRow::state}) {
            const auto keys = (row.*part).keys();
            for (const auto& key : keys) {
                for (const auto& wrong : {QJsonValue(QJsonValue::Undefined),
                                          QJsonValue(QJsonArray {u"x"_s, 1.5}), QJsonValue(QJsonObject {})}) {
                    auto spoilt = row;
                    (spoilt.*part).insert(key, wrong); // Undefined removes it.
                    if (key == u"cast" && wrong.isArray())
                        continue;
                    const auto read = fromRow(spoilt);
                    if (wrong.isUndefined() && optional.contains(key))
                        continue;
                    QVERIFY2(!read, qPrintable(key));
                    QCOMPARE(read.error().kind, Error::Kind::Damaged);
                    QVERIFY(!read.error().detail.isEmpty());
                }
            }
        }
    }

    void brokenValuesAreDamage_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("unknown operation") << u"order"_s << u"operation"_s << QJsonValue(u"explode"_s);
        QTest::newRow("fraction") << u"order"_s << u"seconds"_s << QJsonValue(1.5);
        QTest::newRow("no time at all") << u"order"_s << u"deadlineSeconds"_s << QJsonValue(0);
        QTest::newRow("all the time") << u"order"_s << u"deadlineSeconds"_s << QJsonValue(1e15);
        QTest::newRow("cast of texts") << u"order"_s << u"cast"_s << QJsonValue(QJsonArray {u"x"_s});
        QTest::newRow("null source") << u"order"_s << u"source"_s << QJsonValue(u"no uuid"_s);
        QTest::newRow("bad hash") << u"order"_s << u"reference"_s << QJsonValue(u"../../etc/passwd"_s);
        QTest::newRow("unknown state") << u"state"_s << u"name"_s << QJsonValue(u"Dreaming"_s);
        QTest::newRow("bad error") << u"state"_s << u"error"_s
                                   << QJsonValue(QJsonObject {{u"kind"_s, u"Vanished"_s}});
        QTest::newRow("budget of a planet") << u"state"_s << u"budget"_s
                                            << QJsonValue(QJsonObject {{u"why"_s, u"full"_s},
                                                                       {u"scope"_s, u"planet"_s},
                                                                       {u"subject"_s, u""_s},
                                                                       {u"name"_s, u""_s},
                                                                       {u"limit"_s, 1}});
        QTest::newRow("bad reason") << u"state"_s << u"reason"_s << QJsonValue(u"Tired"_s);
        QTest::newRow("bad time") << u"state"_s << u"until"_s << QJsonValue(u"soon"_s);
    }

    void brokenValuesAreDamage()
    {
        QFETCH(QString, part);
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        auto row = toRow(
            job(jobs::Held {jobs::HoldReason::Disk, {.kind = Error::Kind::DiskFull}, {}, samples::time()}));
        (part == u"order" ? row.order : row.state).insert(key, value);
        const auto read = fromRow(row);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Damaged);
    }

    void emptyRowsAreDamage()
    {
        auto row = toRow(job(jobs::Queued {}));
        row.state = {};
        QCOMPARE(fromRow(row).error().kind, Error::Kind::Damaged);
        row = toRow(job(jobs::Queued {}));
        row.order = {};
        QCOMPARE(fromRow(row).error().kind, Error::Kind::Damaged);
    }

    void laterFormatsAreRefused()
    {
        auto row = toRow(job(jobs::Queued {}));
        row.order.insert(u"v"_s, 2);
        QCOMPARE(fromRow(row).error().kind, Error::Kind::NewerVersion);
        row = toRow(job(jobs::Queued {}));
        row.state.insert(u"v"_s, 2);
        QCOMPARE(fromRow(row).error().kind, Error::Kind::NewerVersion);
    }

    void fieldsOfLaterMinorVersionsAreIgnored()
    {
        auto row = toRow(job(jobs::Queued {4, true}));
        row.state.insert(u"priority"_s, 3);
        row.order.insert(u"seed"_s, 3);
        const auto read = fromRow(row);
        QVERIFY(read.has_value());
        QVERIFY(read->state == JobState(jobs::Queued {4, true}));
    }
};

QTEST_GUILESS_MAIN(JobJsonTest)
#include "tst_jobjson.moc"
