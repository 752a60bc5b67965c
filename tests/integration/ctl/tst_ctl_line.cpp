#include "ctlrun.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

/// The line of jobs from the terminal. Nothing of it sends anything.
class TestCtlLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_ctl = std::make_unique<Ctl>(); }
    void movesJobs();
    void givesPriorityAndStops();
    void pausesOneJobOrConnection();
    void copiesAndRemoves();
    void tellsWhatHappened();
    void mistakes_data();
    void mistakes();

private:
    QString add(const QString& prompt);
    /// The prompts as the list shows them.
    QStringList line();
    Ctl::Outcome queue(const QStringList& arguments);

    std::unique_ptr<Ctl> m_ctl;
};

QString TestCtlLine::add(const QString& prompt)
{
    const auto order = m_ctl->run({u"video"_s, u"generate"_s, u"--prompt"_s, prompt, u"--json"_s});
    return order.json()[u"job"_s].toString();
}

QStringList TestCtlLine::line()
{
    QStringList prompts;
    const QJsonArray rows = queue({u"list"_s}).json().array();
    for (const QJsonValue& row : rows)
        prompts.append(row[u"prompt"_s].toString());
    return prompts;
}

Ctl::Outcome TestCtlLine::queue(const QStringList& arguments)
{
    return m_ctl->run(QStringList {u"queue"_s} + arguments + QStringList {u"--json"_s});
}

void TestCtlLine::movesJobs()
{
    const QString a = add(u"a"_s);
    const QString b = add(u"b"_s);
    const QString c = add(u"c"_s);
    QCOMPARE(line(), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(queue({u"move"_s, c, u"--before"_s, a}).code, 0);
    QCOMPARE(line(), QStringList({u"c"_s, u"a"_s, u"b"_s}));
    QCOMPARE(queue({u"move"_s, c, u"--last"_s}).code, 0);
    QCOMPARE(queue({u"move"_s, b, u"--up"_s}).code, 0);
    QCOMPARE(line(), QStringList({u"b"_s, u"a"_s, u"c"_s}));
    QCOMPARE(queue({u"move"_s, b, u"--down"_s}).code, 0);
    QCOMPARE(queue({u"move"_s, c, u"--first"_s}).code, 0);
    QCOMPARE(line(), QStringList({u"c"_s, u"a"_s, u"b"_s}));
    QVERIFY(!QFileInfo::exists(m_ctl->profile() + u"/sandbox"_s));
}

void TestCtlLine::givesPriorityAndStops()
{
    const QString a = add(u"a"_s);
    const QString b = add(u"b"_s);
    const auto first = queue({u"priority"_s, b});
    QCOMPARE(first.json()[u"priority"_s].toBool(), true);
    QCOMPARE(line(), QStringList({u"b"_s, u"a"_s}));
    QCOMPARE(queue({u"priority"_s, b, u"--off"_s}).json()[u"priority"_s].toBool(true), false);
    QCOMPARE(line(), QStringList({u"a"_s, u"b"_s}));

    const auto stop = queue({u"stop-here"_s, a});
    QCOMPARE(stop.json()[u"stop_here"_s].toBool(), true);
    QVERIFY(m_ctl->run({u"queue"_s, u"list"_s}).out.contains("Queued, stop here"));
    QVERIFY(!queue({u"stop-here"_s, a, u"--off"_s}).json()[u"stop_here"_s].toBool());
}

void TestCtlLine::pausesOneJobOrConnection()
{
    const QString a = add(u"a"_s);
    QCOMPARE(queue({u"pause"_s, a}).json()[u"paused"_s].toBool(), true);
    auto run = queue({u"run"_s}); // It waits for a person.
    QVERIFY2(run.code == 6, run.all().constData());
    QCOMPARE(queue({u"resume"_s, a}).json()[u"paused"_s].toBool(true), false);

    const auto paused = queue({u"pause"_s, u"--connection"_s, u"sandbox"_s});
    QCOMPARE(paused.json()[u"connection"_s].toString(), u"Sandbox"_s);
    run = queue({u"run"_s});
    QVERIFY2(run.code == 6, run.all().constData());
    QVERIFY(!QFileInfo::exists(m_ctl->profile() + u"/sandbox"_s));
    QCOMPARE(queue({u"resume"_s, u"--connection"_s, u"Sandbox"_s}).json()[u"paused"_s].toBool(true), false);
}

void TestCtlLine::copiesAndRemoves()
{
    const QString a = add(u"a"_s);
    add(u"b"_s);
    const QString copy = queue({u"duplicate"_s, a}).json()[u"job"_s].toString();
    QVERIFY(!copy.isEmpty() && copy != a);
    QCOMPARE(line(), QStringList({u"a"_s, u"a"_s, u"b"_s}));
    const auto removed = queue({u"remove"_s, a});
    QCOMPARE(removed.json()[u"state"_s].toString(), u"Canceled"_s);
    QCOMPARE(removed.json()[u"hidden"_s].toBool(), true);
    QCOMPARE(line(), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(queue({u"remove"_s, a}).json()[u"error"_s][u"kind"_s].toString(), u"Conflict"_s);
    QCOMPARE(queue({u"move"_s, a, u"--first"_s}).json()[u"error"_s][u"kind"_s].toString(), u"Conflict"_s);
}

void TestCtlLine::tellsWhatHappened()
{
    const QString a = add(u"a"_s);
    QCOMPARE(queue({u"pause"_s, a}).code, 0);
    QCOMPARE(queue({u"cancel"_s, a}).code, 0);
    const QJsonArray steps = queue({u"log"_s, a}).json().array();
    QStringList names;
    for (const QJsonValue& step : steps)
        names.append(step[u"step"_s].toString());
    QCOMPARE(names, QStringList({u"Added"_s, u"Paused"_s, u"CancelAsked"_s}));
    QCOMPARE(steps.last()[u"state"_s].toString(), u"Canceled"_s);
    QVERIFY(m_ctl->run({u"queue"_s, u"log"_s, a, u"--raw"_s}).out.contains("REPLY"));
}

void TestCtlLine::mistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("nowhere") << QStringList {u"move"_s, u"JOB"_s} << 2;
    QTest::newRow("two ways") << QStringList {u"move"_s, u"JOB"_s, u"--up"_s, u"--last"_s} << 2;
    QTest::newRow("before nobody") << QStringList {u"move"_s, u"JOB"_s, u"--before"_s, u"none"_s} << 1;
    QTest::newRow("no such job") << QStringList {u"priority"_s, u"none"_s} << 1;
    QTest::newRow("no job") << QStringList {u"stop-here"_s} << 2;
    QTest::newRow("no such connection") << QStringList {u"pause"_s, u"--connection"_s, u"none"_s} << 1;
    QTest::newRow("job and connection")
        << QStringList {u"pause"_s, u"JOB"_s, u"--connection"_s, u"Sandbox"_s} << 2;
    QTest::newRow("log of nothing") << QStringList {u"log"_s, u"none"_s} << 1;
}

void TestCtlLine::mistakes()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const QString job = add(u"a"_s);
    arguments.replaceInStrings(u"JOB"_s, job);
    const auto outcome = queue(arguments);
    QVERIFY2(outcome.code == code, outcome.all().constData());
    QCOMPARE(line(), QStringList {u"a"_s});
}

QTEST_GUILESS_MAIN(TestCtlLine)
#include "tst_ctl_line.moc"
