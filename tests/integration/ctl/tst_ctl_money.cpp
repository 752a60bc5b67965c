#include "tests/integration/ctl/ctlrun.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

/// What is spent, and that no more is spent than was allowed, from the command line.
class TestCtlMoney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsBudgets();
    void spendsNoMoreThanAllowed();
    void correctsTheLedger();
};

namespace {

QStringList generate(const QString& prompt, const QString& model = u"sora-2"_s)
{
    return {u"video"_s, u"generate"_s, u"--prompt"_s, prompt,     u"--seconds"_s,
            u"4"_s,     u"--model"_s,  model,         u"--json"_s};
}

} // namespace

void TestCtlMoney::keepsBudgets()
{
    const Ctl ctl;
    const auto set = ctl.run({u"budget"_s, u"set"_s, u"day"_s, u"--limit"_s, u"2.50"_s, u"--json"_s});
    QVERIFY2(set.code == 0, set.all().constData());
    QCOMPARE(ctl.run({u"budget"_s, u"set"_s, u"series"_s, u"My series"_s, u"--limit"_s, u"40"_s}).code, 0);
    QCOMPARE(ctl.run({u"budget"_s, u"set"_s, u"connection"_s, u"Sandbox"_s, u"--limit"_s, u"100"_s}).code, 0);
    QCOMPARE(ctl.run({u"budget"_s, u"set"_s, u"episode"_s, u"Episode 1"_s, u"--limit"_s, u"7"_s}).code, 0);
    QCOMPARE(ctl.run({u"budget"_s, u"set"_s, u"episode"_s, u"Episode 1"_s, u"--limit"_s, u"8"_s}).code, 0);
    const auto missing = ctl.run({u"budget"_s, u"set"_s, u"series"_s, u"Nobody's"_s, u"--limit"_s, u"1"_s});
    QVERIFY2(missing.code == 1 && missing.err.contains("Nobody's"), missing.all().constData());
    const auto huge = ctl.run({u"budget"_s, u"set"_s, u"day"_s, u"--limit"_s, u"9999999"_s});
    QVERIFY2(huge.code == 2, huge.all().constData());

    const auto list = ctl.run({u"budget"_s, u"list"_s, u"--json"_s});
    const QJsonArray budgets = list.json().array();
    QStringList scopes;
    for (const auto& budget : budgets)
        scopes.append(budget[u"scope"_s].toString());
    QCOMPARE(scopes, QStringList({u"episode"_s, u"series"_s, u"connection"_s, u"day"_s}));
    QCOMPARE(budgets[0][u"name"_s].toString(), u"Episode 1"_s);
    QCOMPARE(budgets[0][u"limit_usd"_s].toDouble(), 8.0);
    QCOMPARE(budgets[3][u"left_usd"_s].toDouble(), 2.5);

    QCOMPARE(ctl.run({u"budget"_s, u"remove"_s, u"day"_s}).code, 0);
    QCOMPARE(ctl.run({u"budget"_s, u"remove"_s, u"series"_s, budgets[1][u"id"_s].toString()}).code, 0);
    QCOMPARE(ctl.run({u"budget"_s, u"list"_s, u"--json"_s}).json().array().size(), 2);
}

void TestCtlMoney::spendsNoMoreThanAllowed()
{
    const Ctl ctl;
    // Four seconds of sora-2 are estimated at 0.40.
    QCOMPARE(ctl.run({u"budget"_s, u"set"_s, u"day"_s, u"--limit"_s, u"0.50"_s}).code, 0);
    QCOMPARE(ctl.run(generate(u"A hill at dawn"_s)).code, 0);
    QCOMPARE(ctl.run(generate(u"A hill at noon"_s)).code, 0);
    const auto run = ctl.run({u"queue"_s, u"run"_s, u"--json"_s});
    QVERIFY2(run.code == 6, run.all().constData()); // Somebody has to decide.
    const auto jobs = run.json().array();
    QCOMPARE(jobs.size(), 2);
    QCOMPARE(jobs[0][u"state"_s].toString(), u"Done"_s);
    QCOMPARE(jobs[1][u"state"_s].toString(), u"Held"_s);
    QCOMPARE(jobs[1][u"budget"_s][u"scope"_s].toString(), u"day"_s);
    QCOMPARE(jobs[1][u"budget"_s][u"limit_usd"_s].toDouble(), 0.5);
    QCOMPARE(jobs[1][u"budget"_s][u"price_usd"_s].toDouble(), 0.4);
    QCOMPARE(paidAtSandbox(ctl.profile()).size(), 1);
    const auto table = ctl.run({u"queue"_s, u"list"_s});
    QVERIFY2(table.out.contains("budget of day is full, limit 0.5 USD"), table.all().constData());

    QCOMPARE(ctl.run({u"queue"_s, u"run"_s}).code, 6); // Asking again changes nothing.
    QCOMPARE(paidAtSandbox(ctl.profile()).size(), 1);
    QCOMPARE(ctl.run({u"budget"_s, u"set"_s, u"day"_s, u"--limit"_s, u"0.80"_s}).code, 0);
    const auto raised = ctl.run({u"queue"_s, u"run"_s, u"--json"_s});
    QVERIFY2(raised.code == 0, raised.all().constData());
    QCOMPARE(paidAtSandbox(ctl.profile()).size(), 2);
    const auto left = ctl.run({u"budget"_s, u"list"_s, u"--json"_s}).json().array();
    QCOMPARE(left[0][u"spent_usd"_s].toDouble(), 0.8);
    QCOMPARE(left[0][u"left_usd"_s].toDouble(), 0.0);

    // A model that no price is known for, which the sandbox refuses: held before it is asked at all.
    const auto unpriced = ctl.run(generate(u"A hill at night"_s, u"moon-1"_s));
    QVERIFY2(unpriced.code == 0, unpriced.all().constData());
    const QString id = unpriced.json()[u"job"_s].toString();
    QCOMPARE(ctl.run({u"budget"_s, u"set"_s, u"day"_s, u"--limit"_s, u"5"_s}).code, 0);
    const auto held = ctl.run({u"queue"_s, u"run"_s, u"--json"_s});
    QVERIFY2(held.code == 6, held.all().constData());
    QVERIFY2(held.out.contains("price unknown"), held.all().constData());
    QCOMPARE(ctl.run({u"budget"_s, u"pass"_s, u"no-job"_s}).code, 1);
    QCOMPARE(ctl.run({u"budget"_s, u"pass"_s, id}).code, 0);
    const auto passed = ctl.run({u"queue"_s, u"run"_s, u"--json"_s});
    QVERIFY2(passed.code == 4, passed.all().constData());
    QCOMPARE(passed.json().array().last()[u"charged"_s].toString(), u"no"_s);
    QCOMPARE(passed.json().array().last()[u"charged_why"_s].toString(), u"refused before it began"_s);
    QCOMPARE(paidAtSandbox(ctl.profile()).size(), 2);
}

void TestCtlMoney::correctsTheLedger()
{
    const Ctl ctl;
    auto wait = generate(u"A hill at dawn"_s);
    wait.append(u"--wait"_s);
    const auto made = ctl.run(wait);
    QVERIFY2(made.code == 0, made.all().constData());
    const QString job = made.json()[u"job"_s].toString();

    const auto byJob = ctl.run({u"ledger"_s, u"--by"_s, u"job"_s, u"--json"_s}).json().array();
    QCOMPARE(byJob.size(), 1);
    QCOMPARE(byJob[0][u"charged"_s].toString(), u"yes"_s);
    QCOMPARE(byJob[0][u"usd_high"_s].toDouble(), 0.4);
    QVERIFY(byJob[0][u"source"_s].toString().startsWith(u"clip arrived, price table "));
    QVERIFY(byJob[0][u"estimate_source"_s].toString().startsWith(u"price table "));

    const auto refunded = ctl.run({u"ledger"_s, u"correct"_s, job, u"--not-charged"_s, u"--json"_s});
    QVERIFY2(refunded.code == 0, refunded.all().constData());
    QCOMPARE(refunded.json().array().size(), 4); // Nothing is removed.
    const auto charged = [&] {
        return ctl.run({u"ledger"_s, u"--by"_s, u"connection"_s, u"--json"_s}).json().array()[0].toObject();
    };
    QCOMPARE(charged()[u"charged_jobs"_s].toInt(), 0);
    QCOMPARE(charged()[u"not_charged_usd_high"_s].toDouble(), 0.4);
    QCOMPARE(ctl.run({u"ledger"_s, u"correct"_s, job, u"--charged"_s, u"0.55"_s}).code, 0);
    QCOMPARE(charged()[u"charged_usd_high"_s].toDouble(), 0.55);
    QCOMPARE(ctl.run({u"ledger"_s, u"correct"_s, u"no-job"_s, u"--not-charged"_s}).code, 1);

    const QString path = ctl.file(u"ledger.csv"_s);
    const auto csv = ctl.run({u"ledger"_s, u"--by"_s, u"job"_s, u"--csv"_s});
    QVERIFY2(csv.out.startsWith("at,job,series,episode,"), csv.all().constData());
    const auto written = ctl.run({u"ledger"_s, u"--by"_s, u"job"_s, u"--csv"_s, u"--out"_s, path});
    QVERIFY2(written.code == 0 && written.out.isEmpty(), written.all().constData());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "\xEF\xBB\xBF" + csv.out); // For a spreadsheet, not for a pipe.
    QCOMPARE(ctl.run({u"ledger"_s, u"--csv"_s, u"--out"_s, ctl.file(u"no/such/folder"_s)}).code, 1);
}

QTEST_GUILESS_MAIN(TestCtlMoney)
#include "tst_ctl_money.moc"
