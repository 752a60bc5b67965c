#include "core/sandbox/server/dialect.h"
#include "core/sandbox/server/modeltable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::sandbox;

namespace {

RequestBody jsonBody(const QByteArray& json)
{
    return {.encoding = RequestBody::Encoding::Json,
            .fields = QJsonDocument::fromJson(json).object(),
            .json = json};
}

RequestBody formBody(const QJsonObject& fields, const QHash<QString, UploadedFile>& files = {})
{
    return {.encoding = RequestBody::Encoding::Form, .fields = fields, .files = files};
}

const UploadedFile AFile {u"/nowhere/file"_s, u"video/mp4"_s, 10};

} // namespace

class TestSandboxDialect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createFillsDefaults();
    void createReadsEverything();
    void createRefuses_data();
    void createRefuses();
    void editAndExtendRefuse_data();
    void editAndExtendRefuse();
    void sourceById();
    void sourceByUpload();
    void characterName_data();
    void characterName();
    void characterWantsAForm();
    void list_data();
    void list();
    void variant();
    void prices_data();
    void prices();
};

void TestSandboxDialect::createFillsDefaults()
{
    const auto request = parseCreate(jsonBody(R"({"prompt":"A cat","seconds":null,"characters":null})"));
    QVERIFY(request);
    QCOMPARE(request->model, u"sora-2"_s);
    QCOMPARE(request->seconds, 4);
    QCOMPARE(request->size, QSize(720, 1280));
    QVERIFY(request->characterIds.isEmpty());
    QVERIFY(!request->reference);
}

void TestSandboxDialect::createReadsEverything()
{
    const auto request = parseCreate(jsonBody(
        R"({"prompt":"A cat","model":"sora-2-pro","seconds":"20","size":"1920x1080","characters":[{"id":"char_1"},{"id":"char_2"}],
            "input_reference":{"image_url":"data:image/png;base64,aGVsbG8="}})"));
    QVERIFY(request);
    QCOMPARE(request->seconds, 20);
    QCOMPARE(request->size, QSize(1920, 1080));
    QCOMPARE(request->characterIds, QStringList({u"char_1"_s, u"char_2"_s}));
    QCOMPARE(std::get<InlineImage>(*request->reference).bytes, QByteArray("hello"));
}

void TestSandboxDialect::createRefuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("param");
    QTest::addColumn<QString>("code");

    const auto row = [](const char* name, const QByteArray& json, const char* param, const char* code) {
        QTest::newRow(name) << json << QString::fromLatin1(param) << QString::fromLatin1(code);
    };
    row("no prompt", "{}", "prompt", "missing_required_parameter");
    row("empty prompt", R"({"prompt":"  "})", "prompt", "string_below_min_length");
    row("long prompt", R"({"prompt":")" + QByteArray(32'001, 'x') + "\"}", "prompt",
        "string_above_max_length");
    row("prompt is a number", R"({"prompt":7})", "prompt", "invalid_type");
    row("blocked", R"({"prompt":"a Forbidden-Now thing"})", "prompt", "sentinel_block");
    row("model", R"({"prompt":"x","model":"sora-1"})", "model", "invalid_value");
    row("seconds is a number", R"({"prompt":"x","seconds":8})", "seconds", "invalid_type");
    row("seconds", R"({"prompt":"x","seconds":"7"})", "seconds", "invalid_value");
    row("seconds with a sign", R"({"prompt":"x","seconds":"+8"})", "seconds", "invalid_value");
    row("size", R"({"prompt":"x","size":"100x100"})", "size", "invalid_value");
    row("size is hostile", R"({"prompt":"x","size":"99999999999x1"})", "size", "invalid_value");
    row("full hd needs pro", R"({"prompt":"x","size":"1920x1080"})", "size", "invalid_value");
    row("three characters", R"({"prompt":"x","characters":[{"id":"a"},{"id":"b"},{"id":"c"}]})", "characters",
        "array_above_max_length");
    row("characters is an object", R"({"prompt":"x","characters":{"id":"a"}})", "characters", "invalid_type");
    row("a character without id", R"({"prompt":"x","characters":["a"]})", "characters[0].id",
        "missing_required_parameter");
    row("reference is a text", R"({"prompt":"x","input_reference":"file-1"})", "input_reference",
        "invalid_type");
    row("reference is empty", R"({"prompt":"x","input_reference":{}})", "input_reference", "invalid_value");
    row("reference is both", R"({"prompt":"x","input_reference":{"file_id":"a","image_url":"data:"}})",
        "input_reference", "invalid_value");
    row("reference by file id", R"({"prompt":"x","input_reference":{"file_id":"file-1"}})",
        "input_reference.file_id", "file_not_found");
    row("reference in the network",
        R"({"prompt":"x","input_reference":{"image_url":"https://example.org/a.png"}})",
        "input_reference.image_url", "invalid_image_url");
    row("reference of another type",
        R"({"prompt":"x","input_reference":{"image_url":"data:text/html;base64,aGk="}})",
        "input_reference.image_url", "invalid_image_url");
    row("reference is not base64",
        R"({"prompt":"x","input_reference":{"image_url":"data:image/png;base64,@@@"}})",
        "input_reference.image_url", "invalid_base64");
    row("unknown field", R"({"prompt":"x","fps":30})", "fps", "unknown_parameter");
}

void TestSandboxDialect::createRefuses()
{
    QFETCH(const QByteArray, json);
    const auto request = parseCreate(jsonBody(json));
    QVERIFY(!request);
    QCOMPARE(request.error().status, 400);
    QCOMPARE(request.error().type, u"invalid_request_error"_s);
    QTEST(request.error().param, "param");
    QTEST(request.error().code, "code");
    QVERIFY(!request.error().message.isEmpty());
}

void TestSandboxDialect::editAndExtendRefuse_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isExtension");
    QTest::addColumn<QString>("param");

    QTest::newRow("edit without video") << QByteArray(R"({"prompt":"x"})") << false << u"video"_s;
    QTest::newRow("edit, video is a text")
        << QByteArray(R"({"prompt":"x","video":"video_1"})") << false << u"video"_s;
    QTest::newRow("edit with characters")
        << QByteArray(R"({"prompt":"x","video":{"id":"v"},"characters":[]})") << false << u"characters"_s;
    QTest::newRow("extend without seconds")
        << QByteArray(R"({"prompt":"x","video":{"id":"v"}})") << true << u"seconds"_s;
    QTest::newRow("extend too long") << QByteArray(R"({"prompt":"x","seconds":"24","video":{"id":"v"}})")
                                     << true << u"seconds"_s;
    QTest::newRow("extend with characters")
        << QByteArray(R"({"prompt":"x","seconds":"4","video":{"id":"v"},"characters":[{"id":"c"}]})") << true
        << u"characters"_s;
    QTest::newRow("extend with reference") << QByteArray(
        R"({"prompt":"x","seconds":"4","video":{"id":"v"},"input_reference":{"image_url":"data:"}})")
                                           << true << u"input_reference"_s;
}

void TestSandboxDialect::editAndExtendRefuse()
{
    QFETCH(const QByteArray, json);
    QFETCH(const bool, isExtension);
    const auto error = isExtension ? parseExtend(jsonBody(json)).error() : parseEdit(jsonBody(json)).error();
    QCOMPARE(error.status, 400);
    QTEST(error.param, "param");
}

void TestSandboxDialect::sourceById()
{
    const auto edit = parseEdit(jsonBody(R"({"prompt":"x","video":{"id":"video_1"}})"));
    QVERIFY(edit);
    QCOMPARE(std::get<QString>(edit->source), u"video_1"_s);
    QVERIFY(edit->model.isEmpty());
    const auto extend = parseExtend(formBody({{u"prompt"_s, u"x"_s},
                                              {u"seconds"_s, u"8"_s},
                                              {u"video"_s, QJsonObject {{u"id"_s, u"video_1"_s}}}}));
    QVERIFY(extend);
    QCOMPARE(extend->seconds, 8);
}

void TestSandboxDialect::sourceByUpload()
{
    const QHash<QString, UploadedFile> files {{u"video"_s, AFile}};
    const auto withoutModel = parseEdit(formBody({{u"prompt"_s, u"x"_s}}, files));
    QVERIFY(!withoutModel);
    QCOMPARE(withoutModel.error().param, u"model"_s);
    const auto edit = parseEdit(formBody({{u"prompt"_s, u"x"_s}, {u"model"_s, u"sora-2"_s}}, files));
    QVERIFY(edit);
    QCOMPARE(std::get<UploadedFile>(edit->source).path, AFile.path);
}

void TestSandboxDialect::characterName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isAllowed");

    QTest::newRow("one") << u"L"_s << true;
    QTest::newRow("80") << QString(80, u'L') << true;
    QTest::newRow("81") << QString(81, u'L') << false;
    QTest::newRow("80 outside the BMP") << QString::fromUcs4(U"\U0001F98A").repeated(80) << true;
    QTest::newRow("none") << QString(u""_s) << false;
    QTest::newRow("blank") << u" \t"_s << false;
}

void TestSandboxDialect::characterName()
{
    QFETCH(const QString, name);
    const auto request = parseCharacter(formBody({{u"name"_s, name}}, {{u"video"_s, AFile}}));
    QTEST(request.has_value(), "isAllowed");
    if (!request)
        QCOMPARE(request.error().param, u"name"_s);
}

void TestSandboxDialect::characterWantsAForm()
{
    const auto json = parseCharacter(jsonBody(R"({"name":"Luna","video":"x"})"));
    QVERIFY(!json);
    QCOMPARE(json.error().status, 415);
    const auto noFile = parseCharacter(formBody({{u"name"_s, u"Luna"_s}, {u"video"_s, u"a text"_s}}));
    QVERIFY(!noFile);
    QCOMPARE(noFile.error().param, u"video"_s);
}

void TestSandboxDialect::list_data()
{
    QTest::addColumn<QueryItems>("query");
    QTest::addColumn<int>("limit"); // -1: refused
    QTest::addColumn<QString>("param");

    QTest::newRow("defaults") << QueryItems {} << 20 << QString();
    QTest::newRow("none") << QueryItems {{u"limit"_s, u"0"_s}} << 0 << QString();
    QTest::newRow("most") << QueryItems {{u"limit"_s, u"100"_s}} << 100 << QString();
    QTest::newRow("too many") << QueryItems {{u"limit"_s, u"101"_s}} << -1 << u"limit"_s;
    QTest::newRow("negative") << QueryItems {{u"limit"_s, u"-1"_s}} << -1 << u"limit"_s;
    QTest::newRow("no number") << QueryItems {{u"limit"_s, u"all"_s}} << -1 << u"limit"_s;
    QTest::newRow("order") << QueryItems {{u"order"_s, u"up"_s}} << -1 << u"order"_s;
}

void TestSandboxDialect::list()
{
    QFETCH(const QueryItems, query);
    QFETCH(const int, limit);
    const auto request = parseList(query);
    QCOMPARE(request ? request->limit : -1, limit);
    if (!request)
        QTEST(request.error().param, "param");
}

void TestSandboxDialect::variant()
{
    QCOMPARE(*parseVariant({}), Variant::Video);
    QCOMPARE(*parseVariant({{u"variant"_s, u"thumbnail"_s}}), Variant::Thumbnail);
    QCOMPARE(*parseVariant({{u"variant"_s, u"spritesheet"_s}}), Variant::Spritesheet);
    QVERIFY(!parseVariant({{u"variant"_s, u"poster"_s}}));
}

void TestSandboxDialect::prices_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("usd"); // for 8 seconds

    QTest::newRow("standard") << u"sora-2"_s << QSize(1280, 720) << 0.8;
    QTest::newRow("snapshot") << u"sora-2-2025-12-08"_s << QSize(1280, 720) << 0.8;
    QTest::newRow("pro") << u"sora-2-pro"_s << QSize(720, 1280) << 2.4;
    QTest::newRow("pro, tall") << u"sora-2-pro"_s << QSize(1024, 1792) << 4.0;
    QTest::newRow("pro, full hd") << u"sora-2-pro"_s << QSize(1920, 1080) << 5.6;
    QTest::newRow("pro, an uploaded size") << u"sora-2-pro"_s << QSize(640, 360) << 2.4;
}

void TestSandboxDialect::prices()
{
    QFETCH(const QString, model);
    QFETCH(const QSize, size);
    QFETCH(const double, usd);
    QCOMPARE(priceOf(model, size, 8).microUsd, Money::fromUsd(usd).microUsd);
}

QTEST_GUILESS_MAIN(TestSandboxDialect)
#include "tst_sandboxdialect.moc"
