#include "core/store/store.h"
#include "tests/integration/ctl/ctlrun.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCtlCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsMisuse_data();
    void knowsMisuse();
    void helps();
    void keepsConnections();
    void wantsAKeychainForAKey();
    void keepsAKeySecret();
    void readsAKeyFromTheEnvironmentAtUse();
    void tellsWhoHasTheProfile();
    void ordersWithoutSending();
    void pausesAndResumes();
    void cancelsWhatWaits();
    void wantsNamesInThePrompt();
    void refusesClipsThatAreNone();
    void makesClipsFit();
    void movesCharactersBetweenProfiles();
    void readsOnlySeriesFiles();
};

void TestCtlCommands::knowsMisuse_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* name, const QStringList& arguments) { QTest::newRow(name) << arguments; };
    row("nothing", {});
    row("no such command", {u"fly"_s});
    row("half a command", {u"queue"_s});
    row("no such option", {u"queue"_s, u"list"_s, u"--loud"_s});
    row("too many words", {u"queue"_s, u"list"_s, u"all"_s});
    row("argument missing", {u"queue"_s, u"cancel"_s});
    row("option missing", {u"video"_s, u"generate"_s});
    row("key as an argument",
        {u"connection"_s, u"add"_s, u"openai"_s, u"--name"_s, u"N"_s, u"--key"_s, u"sk-1"_s});
    row("no such kind", {u"connection"_s, u"add"_s, u"fax"_s, u"--name"_s, u"N"_s});
    row("address is none",
        {u"connection"_s, u"add"_s, u"openai"_s, u"--name"_s, u"N"_s, u"--url"_s, u"no url"_s});
    row("plain http",
        {u"connection"_s, u"add"_s, u"openai"_s, u"--name"_s, u"N"_s, u"--url"_s, u"http://a.example"_s});
    row("no such port",
        {u"connection"_s, u"add"_s, u"openai"_s, u"--name"_s, u"N"_s, u"--url"_s,
         u"https://a.example:99999"_s});
    row("two keys",
        {u"connection"_s, u"add"_s, u"openai"_s, u"--name"_s, u"N"_s, u"--url"_s, u"https://a.example"_s,
         u"--key-stdin"_s, u"--key-env"_s, u"A"_s});
    row("size", {u"video"_s, u"generate"_s, u"--prompt"_s, u"a"_s, u"--size"_s, u"big"_s});
    row("seconds", {u"video"_s, u"generate"_s, u"--prompt"_s, u"a"_s, u"--seconds"_s, u"-4"_s});
    row("out without wait", {u"video"_s, u"generate"_s, u"--prompt"_s, u"a"_s, u"--out"_s, u"a.mp4"_s});
    row("timeout without wait", {u"video"_s, u"generate"_s, u"--prompt"_s, u"a"_s, u"--timeout"_s, u"5"_s});
    row("timeout", {u"queue"_s, u"run"_s, u"--timeout"_s, u"soon"_s});
    row("no time at all", {u"queue"_s, u"run"_s, u"--timeout"_s, u"0"_s});
    row("empty prompt", {u"video"_s, u"generate"_s, u"--prompt"_s, u" "_s});
    row("pace", {u"queue"_s, u"list"_s, u"--sandbox-pace"_s, u"slow"_s});
    row("a beginning without a fit",
        {u"character"_s, u"add"_s, u"--name"_s, u"N"_s, u"--clip"_s, u"a.mp4"_s, u"--from"_s, u"1"_s});
    row("a beginning that is none",
        {u"character"_s, u"add"_s, u"--name"_s, u"N"_s, u"--clip"_s, u"a.mp4"_s, u"--fit"_s, u"--from"_s,
         u"nan"_s});
    row("two formats", {u"ledger"_s, u"--csv"_s, u"--json"_s});
    row("a file without a format", {u"ledger"_s, u"--out"_s, u"a.csv"_s});
    row("by the moon", {u"ledger"_s, u"--by"_s, u"moon"_s});
    row("charged and not", {u"ledger"_s, u"correct"_s, u"x"_s, u"--charged"_s, u"1"_s, u"--not-charged"_s});
    row("charged with a comma", {u"ledger"_s, u"correct"_s, u"x"_s, u"--charged"_s, u"0,8"_s});
    row("a budget for nothing", {u"budget"_s, u"set"_s, u"series"_s, u"--limit"_s, u"5"_s});
    row("a budget for the moon", {u"budget"_s, u"set"_s, u"moon"_s, u"Luna"_s, u"--limit"_s, u"5"_s});
    row("a limit that is none", {u"budget"_s, u"set"_s, u"day"_s, u"--limit"_s, u"much"_s});
    row("a limit below zero", {u"budget"_s, u"set"_s, u"day"_s, u"--limit"_s, u"-5"_s});
    row("no limit", {u"budget"_s, u"set"_s, u"day"_s});
}

void TestCtlCommands::knowsMisuse()
{
    QFETCH(QStringList, arguments);
    const Ctl ctl;
    const auto outcome = ctl.run(arguments);
    QVERIFY2(outcome.code == 2, outcome.all().constData());
    QVERIFY2(outcome.out.isEmpty() || arguments.contains(u"--json"_s), outcome.all().constData());
    QVERIFY2(outcome.err.startsWith("troupectl: "), outcome.all().constData());
    QVERIFY2(!outcome.all().contains("sk-1"), outcome.all().constData());

    const auto json = ctl.run(QStringList {u"--json"_s} + arguments);
    QCOMPARE(json.code, 2);
    QVERIFY2(json.json()[u"error"_s].isObject(), json.all().constData());
}

void TestCtlCommands::helps()
{
    const Ctl ctl;
    const auto overview = ctl.run({u"--help"_s});
    QCOMPARE(overview.code, 0);
    for (const char* command :
         {"connection add", "video extend", "queue retry", "series run", "ledger", "budget set", "demo"})
        QVERIFY2(overview.out.contains(command), command);
    const auto command = ctl.run({u"video"_s, u"generate"_s, u"--help"_s});
    QCOMPARE(command.code, 0);
    QVERIFY2(command.out.contains("--reference"), command.all().constData());
    QVERIFY(!QFileInfo::exists(ctl.profile())); // Asking changes nothing.
}

void TestCtlCommands::keepsConnections()
{
    const Ctl ctl;
    const auto add = ctl.run({u"connection"_s, u"add"_s, u"openai"_s, u"--name"_s, u"Gateway"_s, u"--url"_s,
                              u"https://gateway.example:4000"_s, u"--key-env"_s, u"GATEWAY_KEY"_s,
                              u"--at-once"_s, u"4"_s, u"--json"_s});
    QVERIFY2(add.code == 0, add.all().constData());
    QCOMPARE(add.json()[u"key"_s].toString(), u"env:GATEWAY_KEY"_s);
    const auto twice = ctl.run({u"connection"_s, u"add"_s, u"openai"_s, u"--name"_s, u"Gateway"_s, u"--url"_s,
                                u"https://other.example"_s});
    QVERIFY2(twice.code == 1, twice.all().constData());

    const QJsonArray list = ctl.run({u"connection"_s, u"list"_s, u"--json"_s}).json().array();
    QCOMPARE(list.size(), 2); // A new profile has the sandbox.
    QCOMPARE(list[1][u"name"_s].toString(), u"Gateway"_s);
    QCOMPARE(list[1][u"url"_s].toString(), u"https://gateway.example:4000"_s);
    QCOMPARE(list[1][u"max_concurrent"_s].toInt(), 4);

    QCOMPARE(ctl.run({u"connection"_s, u"remove"_s, u"Gateway"_s}).code, 0);
    QCOMPARE(ctl.run({u"connection"_s, u"remove"_s, u"Gateway"_s}).code, 1);
    QCOMPARE(ctl.run({u"connection"_s, u"list"_s, u"--json"_s}).json().array().size(), 1);
}

void TestCtlCommands::wantsAKeychainForAKey()
{
    const Ctl ctl; // Without a session bus, so without a keychain.
    const auto add = ctl.run({u"connection"_s, u"add"_s, u"openai"_s, u"--name"_s, u"Cloud"_s, u"--url"_s,
                              u"https://api.example"_s, u"--key-stdin"_s, u"--json"_s},
                             "sk-verysecret\n");
    QVERIFY2(add.code == 1, add.all().constData());
    QCOMPARE(add.json()[u"error"_s][u"kind"_s].toString(), u"SecretsUnavailable"_s);
    QVERIFY(!add.all().contains("verysecret"));
    QVERIFY(!ctl.everything().contains("verysecret"));
    QCOMPARE(ctl.run({u"connection"_s, u"list"_s, u"--json"_s}).json().array().size(), 1);

    const auto none = ctl.run({u"connection"_s, u"add"_s, u"openai"_s, u"--name"_s, u"Cloud"_s, u"--url"_s,
                               u"https://api.example"_s, u"--key-stdin"_s},
                              "\n");
    QVERIFY2(none.code == 2, none.all().constData());
}

void TestCtlCommands::keepsAKeySecret()
{
    if (QStandardPaths::findExecutable(u"dbus-run-session"_s).isEmpty()
        || QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty())
        QSKIP("no keyring is installed");
    const Ctl ctl;
    const QByteArray key
        = "sk-" + QByteArray::number(qint64(QCoreApplication::applicationPid())) + "-verysecret";
    const QStringList keyring {QStringLiteral(TROUPE_WITH_KEYRING), ctl.file(u"keyring"_s)};
    const auto add = ctl.runWith(keyring,
                                 {u"connection"_s, u"add"_s, u"openai"_s, u"--name"_s, u"Cloud"_s, u"--url"_s,
                                  u"http://127.0.0.1:1"_s, u"--key-stdin"_s, u"--json"_s},
                                 key + '\n');
    QVERIFY2(add.code == 0, add.all().constData());
    QCOMPARE(add.json()[u"key"_s].toString(), u"keychain"_s);
    QVERIFY(!add.all().contains(key));
    QVERIFY(!ctl.everything().contains(key));
    const auto list = ctl.run({u"connection"_s, u"list"_s, u"--json"_s});
    QVERIFY(!list.all().contains(key));

    // It is found again there: what fails is the address, not the key.
    const auto test = ctl.runWith(keyring, {u"connection"_s, u"test"_s, u"Cloud"_s, u"--json"_s});
    QCOMPARE(test.json()[u"error"_s][u"kind"_s].toString(), u"Network"_s);
    QVERIFY(!test.all().contains(key));

    const auto remove = ctl.runWith(keyring, {u"connection"_s, u"remove"_s, u"Cloud"_s});
    QVERIFY2(remove.code == 0, remove.all().constData());
}

void TestCtlCommands::readsAKeyFromTheEnvironmentAtUse()
{
    Ctl ctl;
    QCOMPARE(ctl.run({u"connection"_s, u"add"_s, u"openai"_s, u"--name"_s, u"Local"_s, u"--url"_s,
                      u"http://127.0.0.1:1"_s, u"--key-env"_s, u"TST_LOCAL_KEY"_s})
                 .code,
             0);
    const auto without = ctl.run({u"connection"_s, u"test"_s, u"Local"_s, u"--json"_s});
    QVERIFY2(without.code == 4, without.all().constData());
    QCOMPARE(without.json()[u"error"_s][u"kind"_s].toString(), u"Unauthorized"_s);

    ctl.setVariable(u"TST_LOCAL_KEY"_s, u"sk-fromtheenvironment"_s);
    const auto with = ctl.run({u"connection"_s, u"test"_s, u"Local"_s, u"--json"_s});
    QVERIFY2(with.code == 1, with.all().constData());
    QCOMPARE(with.json()[u"error"_s][u"kind"_s].toString(), u"Network"_s);
    QVERIFY(!with.all().contains("fromtheenvironment"));
    QVERIFY(!ctl.everything().contains("fromtheenvironment"));
}

void TestCtlCommands::tellsWhoHasTheProfile()
{
    const Ctl ctl;
    const auto store = troupe::Store::open(ctl.profile());
    QVERIFY(store);
    const auto outcome = ctl.run({u"queue"_s, u"list"_s, u"--json"_s});
    QVERIFY2(outcome.code == 3, outcome.all().constData());
    QCOMPARE(outcome.json()[u"error"_s][u"detail"_s].toString(),
             QString::number(QCoreApplication::applicationPid()));
}

void TestCtlCommands::ordersWithoutSending()
{
    const Ctl ctl;
    const auto order = ctl.run({u"video"_s, u"generate"_s, u"--prompt"_s, u"A hill"_s, u"--seconds"_s, u"4"_s,
                                u"--connection"_s, u"sandbox"_s, u"--json"_s});
    QVERIFY2(order.code == 0, order.all().constData());
    QCOMPARE(order.json()[u"state"_s].toString(), u"Queued"_s);
    QCOMPARE(order.json()[u"estimate_usd_high"_s].toDouble(), 0.4);
    QVERIFY(!QFileInfo::exists(ctl.profile() + u"/sandbox"_s));

    const QJsonArray list = ctl.run({u"queue"_s, u"list"_s, u"--json"_s}).json().array();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0][u"connection"_s].toString(), u"Sandbox"_s);
    QCOMPARE(list[0][u"job"_s], order.json()[u"job"_s]);
    QCOMPARE(list[0][u"state"_s].toString(), u"Queued"_s);

    // What the catalog knows to be impossible is not queued, and leaves no shot behind.
    const auto length
        = ctl.run({u"video"_s, u"generate"_s, u"--prompt"_s, u"A hill"_s, u"--seconds"_s, u"5"_s});
    QVERIFY2(length.code == 1, length.all().constData());
    QCOMPARE(ctl.run({u"queue"_s, u"list"_s, u"--json"_s}).json().array().size(), 1);
    const auto nowhere = ctl.run({u"video"_s, u"edit"_s, u"nothing"_s, u"--prompt"_s, u"night"_s});
    QVERIFY2(nowhere.code == 1, nowhere.all().constData());
}

void TestCtlCommands::pausesAndResumes()
{
    const Ctl ctl;
    QCOMPARE(ctl.run({u"queue"_s, u"pause"_s, u"--json"_s}).json()[u"paused"_s].toBool(), true);
    QCOMPARE(ctl.run({u"video"_s, u"generate"_s, u"--prompt"_s, u"A hill"_s}).code, 0);
    const auto run = ctl.run({u"queue"_s, u"run"_s, u"--json"_s});
    QVERIFY2(run.code == 6, run.all().constData());
    QCOMPARE(run.json().array()[0][u"state"_s].toString(), u"Queued"_s);
    const auto wait = ctl.run({u"video"_s, u"generate"_s, u"--prompt"_s, u"A hill"_s, u"--wait"_s});
    QVERIFY2(wait.code == 6, wait.all().constData());

    QCOMPARE(ctl.run({u"queue"_s, u"resume"_s, u"--json"_s}).json()[u"paused"_s].toBool(true), false);
    QCOMPARE(ctl.run({u"queue"_s, u"pause"_s, u"--json"_s}).json()[u"paused"_s].toBool(), true);
}

void TestCtlCommands::cancelsWhatWaits()
{
    const Ctl ctl;
    const auto order = ctl.run({u"video"_s, u"generate"_s, u"--prompt"_s, u"A hill"_s, u"--json"_s});
    const QString job = order.json()[u"job"_s].toString();
    QVERIFY(!job.isEmpty());
    const auto cancel = ctl.run({u"queue"_s, u"cancel"_s, job, u"--json"_s});
    QVERIFY2(cancel.code == 0, cancel.all().constData());
    QCOMPARE(cancel.json()[u"state"_s].toString(), u"Canceled"_s);
    QCOMPARE(cancel.json()[u"charged"_s].toString(), u"no"_s);
    QCOMPARE(ctl.run({u"queue"_s, u"cancel"_s, job}).code, 1);
    QCOMPARE(ctl.run({u"queue"_s, u"run"_s}).code, 0);
    QVERIFY(!QFileInfo::exists(ctl.profile() + u"/sandbox"_s)); // It was never needed.

    const auto retry = ctl.run({u"queue"_s, u"retry"_s, job, u"--json"_s});
    QVERIFY2(retry.code == 0, retry.all().constData());
    QCOMPARE(retry.json()[u"state"_s].toString(), u"Queued"_s);
    QCOMPARE(ctl.run({u"queue"_s, u"retry"_s, u"nobody"_s}).code, 1);
}

void TestCtlCommands::wantsNamesInThePrompt()
{
    const Ctl ctl;
    const auto nobody = ctl.run({u"video"_s, u"generate"_s, u"--prompt"_s, u"Luna walks"_s, u"--character"_s,
                                 u"Luna"_s, u"--json"_s});
    QVERIFY2(nobody.code == 1, nobody.all().constData());
    QCOMPARE(nobody.json()[u"error"_s][u"kind"_s].toString(), u"Missing"_s);
    QCOMPARE(ctl.run({u"character"_s, u"show"_s, u"Luna"_s}).code, 1);
    QCOMPARE(ctl.run({u"character"_s, u"list"_s, u"--json"_s}).json().array().size(), 0);
}

void TestCtlCommands::refusesClipsThatAreNone()
{
    const Ctl ctl;
    QVERIFY(ctl.write(u"text.mp4"_s, "This is a letter, and not a clip at all.\n"));
    const auto text = ctl.run({u"character"_s, u"add"_s, u"--name"_s, u"Luna"_s, u"--clip"_s,
                               ctl.file(u"text.mp4"_s), u"--json"_s});
    QVERIFY2(text.code == 1, text.all().constData());
    QCOMPARE(text.json()[u"error"_s][u"kind"_s].toString(), u"MediaUnknown"_s);
    const auto none = ctl.run({u"character"_s, u"add"_s, u"--name"_s, u"Luna"_s, u"--clip"_s,
                               ctl.file(u"none.mp4"_s), u"--json"_s});
    QCOMPARE(none.json()[u"error"_s][u"kind"_s].toString(), u"Missing"_s);
    const auto name = ctl.run(
        {u"character"_s, u"add"_s, u"--name"_s, QString(81, u'x'), u"--clip"_s, ctl.file(u"text.mp4"_s)});
    QVERIFY2(name.code == 2, name.all().constData());

    const auto reference = ctl.run({u"video"_s, u"generate"_s, u"--prompt"_s, u"A hill"_s, u"--reference"_s,
                                    ctl.file(u"text.mp4"_s), u"--json"_s});
    QCOMPARE(reference.json()[u"error"_s][u"kind"_s].toString(), u"MediaUnknown"_s);
}

void TestCtlCommands::makesClipsFit()
{
    const Ctl ctl;
    const QString clip = ctl.file(u"long.mov"_s);
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s,
                 {u"-v"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc2=s=400x300:r=24:d=9"_s,
                  u"-pix_fmt"_s, u"yuv420p"_s, clip});
    QVERIFY(ffmpeg.waitForFinished(60'000) && ffmpeg.exitCode() == 0);

    const auto check = ctl.run({u"character"_s, u"check"_s, clip, u"--json"_s});
    QVERIFY2(check.code == 0, check.all().constData());
    QStringList states;
    for (const auto& rule : check.json().array()) {
        states << rule[u"rule"_s].toString() + u' ' + rule[u"state"_s].toString();
        QVERIFY(!rule[u"source"_s].toString().isEmpty());
    }
    QCOMPARE(states.first(), u"length mendable"_s);
    QVERIFY(states.contains(u"container mendable"_s) && states.contains(u"codec met"_s));

    const auto added = ctl.run({u"character"_s, u"add"_s, u"--name"_s, u"Luna"_s, u"--clip"_s, clip,
                                u"--fit"_s, u"--from"_s, u"2.5"_s, u"--json"_s});
    QVERIFY2(added.code == 0, added.all().constData());
    const QString fitted = added.json()[u"clip"_s].toString();
    QCOMPARE(clipSize(fitted), QSize(1280, 720));
    QVERIFY(qAbs(clipSeconds(fitted) - 3.5) < 0.05);
    QVERIFY(QDir(ctl.profile() + u"/parts"_s).entryList({u"fitted*"_s}).isEmpty());
    QVERIFY(QFile::exists(clip));
    const auto again = ctl.run({u"character"_s, u"check"_s, fitted});
    QVERIFY2(!again.out.contains("mendable"), again.all().constData());

    QVERIFY(ctl.write(u"text.mp4"_s, "This is a letter, and not a clip at all.\n"));
    const auto text = ctl.run({u"character"_s, u"add"_s, u"--name"_s, u"Mossy"_s, u"--clip"_s,
                               ctl.file(u"text.mp4"_s), u"--fit"_s, u"--json"_s});
    QVERIFY2(text.code == 1, text.all().constData());
    QCOMPARE(text.json()[u"error"_s][u"kind"_s].toString(), u"MediaUnknown"_s);
}

void TestCtlCommands::movesCharactersBetweenProfiles()
{
    const Ctl from;
    const Ctl to;
    const QString clip = from.file(u"clip.mp4"_s);
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s,
                 {u"-v"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc2=s=320x180:r=24:d=2"_s,
                  u"-pix_fmt"_s, u"yuv420p"_s, clip});
    QVERIFY(ffmpeg.waitForFinished(60'000) && ffmpeg.exitCode() == 0);
    const auto added = from.run({u"character"_s, u"add"_s, u"--name"_s, u"Luna"_s, u"--clip"_s, clip,
                                 u"--descriptor"_s, u"a moon fox"_s, u"--json"_s});
    QVERIFY2(added.code == 0, added.all().constData());
    const QString file = from.file(u"luna.troupe.zip"_s);
    const auto exported = from.run({u"character"_s, u"export"_s, u"Luna"_s, u"--out"_s, file});
    QVERIFY2(exported.code == 0, exported.all().constData());

    const auto imported = to.run({u"character"_s, u"import"_s, file, u"--json"_s});
    QVERIFY2(imported.code == 0, imported.all().constData());
    QCOMPARE(imported.json()[u"descriptor"_s].toString(), u"a moon fox"_s);
    QVERIFY(imported.json()[u"clip"_s].toString().startsWith(to.profile()));
    QCOMPARE(to.run({u"character"_s, u"import"_s, file}).code, 1);
    const auto other = to.run({u"character"_s, u"import"_s, file, u"--name"_s, u"Stella"_s, u"--json"_s});
    QCOMPARE(other.json()[u"name"_s].toString(), u"Stella"_s);
    QVERIFY(to.write(u"text.zip"_s, "no archive"));
    const auto text = to.run({u"character"_s, u"import"_s, to.file(u"text.zip"_s)});
    QCOMPARE(text.code, 2);
    QVERIFY2(text.err.contains("damaged"), text.all().constData());
    QCOMPARE(to.run({u"character"_s, u"list"_s, u"--json"_s}).json().array().size(), 2);
}

void TestCtlCommands::readsOnlySeriesFiles()
{
    const Ctl ctl;
    QVERIFY(ctl.write(u"bad.yaml"_s, "series: S\nepisodes:\n  - shots: []\n"));
    const auto bad = ctl.run({u"series"_s, u"run"_s, ctl.file(u"bad.yaml"_s), u"--json"_s});
    QVERIFY2(bad.code == 2, bad.all().constData());
    QCOMPARE(bad.json()[u"error"_s][u"detail"_s].toString(), u"line 3: title is missing"_s);
    QCOMPARE(ctl.run({u"series"_s, u"run"_s, ctl.file(u"none.yaml"_s)}).code, 1);

    QVERIFY(ctl.write(u"clip.yaml"_s,
                      "series: S\ncharacters:\n  - name: Luna\n    clip: none.mp4\nepisodes:\n  - title: E\n"
                      "    shots:\n      - title: A\n        steps:\n          - generate: Luna walks\n"));
    const auto clip = ctl.run({u"series"_s, u"run"_s, ctl.file(u"clip.yaml"_s), u"--json"_s});
    QVERIFY2(clip.code == 1, clip.all().constData());
    QVERIFY2(clip.json()[u"error"_s][u"detail"_s].toString().startsWith(u"line 3: "), clip.all().constData());
}

QTEST_GUILESS_MAIN(TestCtlCommands)
#include "tst_ctl_commands.moc"
