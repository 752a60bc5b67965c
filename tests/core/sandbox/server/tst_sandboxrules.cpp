#include "core/sandbox/server/byterange.h"
#include "core/sandbox/server/moderation.h"
#include "core/sandbox/server/requestbody.h"
#include "core/sandbox/server/router.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe::sandbox;

class TestSandboxRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void routes_data();
    void routes();
    void methods();
    void ranges_data();
    void ranges();
    void formFields_data();
    void formFields();
    void moderation_data();
    void moderation();
};

void TestSandboxRules::routes_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<Call>("call");
    QTest::addColumn<QString>("id");

    const auto found = [](const char* method, const char* path, Call call, const char* id = "") {
        QTest::addRow("%s %s", method, path) << QString::fromLatin1(method) << QString::fromLatin1(path)
                                             << 200 << call << QString::fromLatin1(id);
    };
    found("POST", "/v1/videos", Call::Create);
    found("GET", "/v1/videos", Call::List);
    found("GET", "/v1/videos/", Call::List);
    found("GET", "/v1/videos/video_1", Call::Poll, "video_1");
    found("HEAD", "/v1/videos/video_1/content", Call::Content, "video_1");
    found("DELETE", "/v1/videos/video_1", Call::Delete, "video_1");
    found("POST", "/v1/videos/video_1/remix", Call::Remix, "video_1");
    found("POST", "/v1/videos/edits", Call::Edit);
    found("POST", "/v1/videos/extensions", Call::Extend);
    found("POST", "/v1/videos/characters", Call::CharacterCreate);
    found("GET", "/v1/videos/characters/char_1", Call::CharacterGet, "char_1");
    found("GET", "/v1/models", Call::Models);
    found("GET", "/v1/models/sora-2", Call::Model, "sora-2");
    found("GET", "/sandbox/ledger", Call::Ledger);
    found("POST", "/sandbox/faults", Call::FaultsSet);

    const auto refused = [](const char* method, const char* path, int status) {
        QTest::addRow("%s %s", method, path) << QString::fromLatin1(method) << QString::fromLatin1(path)
                                             << status << Call::Create << QString();
    };
    refused("PUT", "/v1/videos", 405);
    refused("POST", "/v1/videos/video_1", 405);
    refused("DELETE", "/v1/videos/characters/char_1", 405);
    refused("GET", "/v1/videos/characters", 405); // there is no list of characters
    refused("GET", "/v1/videos/edits", 405);
    refused("GET", "/", 404);
    refused("GET", "", 404);
    refused("GET", "/videos", 404);
    refused("GET", "/v1/videos//content", 404);
    refused("GET", "/v1/videos/a/b/content", 404);
    refused("GET", "/v1/videos/../models", 404);
}

void TestSandboxRules::routes()
{
    QFETCH(const QString, method);
    QFETCH(const QString, path);
    QFETCH(const int, status);
    const auto found = route(method, path);
    QCOMPARE(found ? 200 : found.error().status, status);
    if (!found)
        return;
    QTEST(found->call, "call");
    QTEST(found->id, "id");
}

void TestSandboxRules::methods()
{
    QCOMPARE(methodsOf(u"/v1/videos"_s), QStringList({u"POST"_s, u"GET"_s}));
    QVERIFY(methodsOf(u"/elsewhere"_s).isEmpty());
}

void TestSandboxRules::ranges_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<RangeChoice>("choice");

    const auto row = [](const char* header, qint64 total, const RangeChoice& choice) {
        QTest::addRow("%s of %lld", header, total) << QByteArray(header) << total << choice;
    };
    row("", 10, WholeRange {});
    row("bytes=0-0", 10, ByteRange {0, 1});
    row("bytes=0-", 10, ByteRange {0, 10});
    row("bytes=4-7", 10, ByteRange {4, 4});
    row("BYTES=4-7", 10, ByteRange {4, 4});
    row("bytes=4-100", 10, ByteRange {4, 6});
    row("bytes=-3", 10, ByteRange {7, 3});
    row("bytes=-30", 10, ByteRange {0, 10});
    row("bytes=10-", 10, UnsatisfiableRange {});
    row("bytes=10-20", 10, UnsatisfiableRange {});
    row("bytes=-0", 10, UnsatisfiableRange {});
    row("bytes=0-", 0, UnsatisfiableRange {});
    row("bytes=7-4", 10, WholeRange {});
    row("bytes=0-1,4-5", 10, WholeRange {});
    row("bytes=a-b", 10, WholeRange {});
    row("bytes=-", 10, WholeRange {});
    row("bytes=5", 10, WholeRange {});
    row("bytes=99999999999999999999-", 10, WholeRange {});
    row("items=0-1", 10, WholeRange {});
}

void TestSandboxRules::ranges()
{
    QFETCH(const QByteArray, header);
    QFETCH(const qint64, total);
    QFETCH(const RangeChoice, choice);
    QVERIFY(chooseRange(header, total) == choice);
}

void TestSandboxRules::formFields_data()
{
    QTest::addColumn<QStringList>("fields"); // name=value
    QTest::addColumn<QByteArray>("json"); // empty: refused

    QTest::newRow("plain") << QStringList {u"prompt=A cat"_s} << QByteArray(R"({"prompt":"A cat"})");
    QTest::newRow("object") << QStringList {u"video[id]=v"_s} << QByteArray(R"({"video":{"id":"v"}})");
    QTest::newRow("array") << QStringList {u"a[]=1"_s, u"a[]=2"_s} << QByteArray(R"({"a":["1","2"]})");
    QTest::newRow("objects") << QStringList {u"characters[][id]=a"_s, u"characters[][id]=b"_s}
                             << QByteArray(R"({"characters":[{"id":"a"},{"id":"b"}]})");
    QTest::newRow("numbered objects") << QStringList {u"characters[0][id]=a"_s, u"characters[1][id]=b"_s}
                                      << QByteArray(R"({"characters":[{"id":"a"},{"id":"b"}]})");
    QTest::newRow("objects of two") << QStringList {u"c[][id]=a"_s, u"c[][name]=A"_s, u"c[][id]=b"_s}
                                    << QByteArray(R"({"c":[{"id":"a","name":"A"},{"id":"b"}]})");
    QTest::newRow("twice") << QStringList {u"prompt=A"_s, u"prompt=B"_s} << QByteArray();
    QTest::newRow("object and text") << QStringList {u"video=v"_s, u"video[id]=v"_s} << QByteArray();
    QTest::newRow("array and text") << QStringList {u"video=v"_s, u"video[]=v"_s} << QByteArray();
    QTest::newRow("no name") << QStringList {u"=v"_s} << QByteArray();
    QTest::newRow("too deep") << QStringList {u"a[b][c][d]=v"_s} << QByteArray();
    QTest::newRow("hostile") << QStringList {u"a[[[[[=v"_s} << QByteArray();
}

void TestSandboxRules::formFields()
{
    QFETCH(const QStringList, fields);
    QFETCH(const QByteArray, json);
    QJsonObject object;
    bool isFolded = true;
    for (const QString& field : fields)
        isFolded = isFolded && foldFormField(object, field.section(u'=', 0, 0), field.section(u'=', 1));
    QCOMPARE(isFolded, !json.isEmpty());
    if (isFolded)
        QCOMPARE(object, QJsonDocument::fromJson(json).object());
}

void TestSandboxRules::moderation_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<Moderation>("outcome");

    QTest::newRow("nothing") << u"A cat in the rain"_s << Moderation::Allowed;
    QTest::newRow("before") << u"A FORBIDDEN-NOW cat"_s << Moderation::BlockedBefore;
    QTest::newRow("during") << u"(forbidden-later)"_s << Moderation::BlockedDuring;
    QTest::newRow("both") << u"forbidden-later forbidden-now"_s << Moderation::BlockedBefore;
    QTest::newRow("part of a word") << u"unforbidden-nowhere"_s << Moderation::Allowed;
    QTest::newRow("empty") << QString() << Moderation::Allowed;
}

void TestSandboxRules::moderation()
{
    QFETCH(const QString, prompt);
    QTEST(moderate(prompt), "outcome");
}

QTEST_GUILESS_MAIN(TestSandboxRules)
#include "tst_sandboxrules.moc"
