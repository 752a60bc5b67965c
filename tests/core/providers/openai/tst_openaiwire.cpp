#include "core/providers/openai/openaiwire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::openai;
using Kind = Error::Kind;
using Phase = RemoteStatus::Phase;

Q_DECLARE_METATYPE(troupe::RemoteStatus::Phase)
Q_DECLARE_METATYPE(troupe::openai::CreateVideo)

namespace {

QByteArray bytesOf(const Result<http::Body>& body)
{
    return body ? body->open()->readAll() : QByteArray("no body: " + body.error().detail.toUtf8());
}

/// Single quotes for double ones: moc and readers both do better with them.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class TestOpenAiWire : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createAsJson_data()
    {
        QTest::addColumn<CreateVideo>("create");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("least") << CreateVideo {{}, u"a cat"_s} << json("{'prompt':'a cat'}");
        QTest::newRow("numbers are strings")
            << CreateVideo {u"sora-2"_s, u"a cat"_s, 8, QSize(1280, 720)}
            << json("{'model':'sora-2','prompt':'a cat','seconds':'8','size':'1280x720'}");
        QTest::newRow("characters")
            << CreateVideo {u"m"_s, u"Mossy and Luna"_s, {}, {}, {u"char_1"_s, u"char_2"_s}}
            << json("{'characters':[{'id':'char_1'},{'id':'char_2'}],'model':'m',"
                    "'prompt':'Mossy and Luna'}");
        QTest::newRow("any text") << CreateVideo {{}, u"\"ä\"\n"_s} << "{\"prompt\":\"\\\"ä\\\"\\n\"}"_ba;
    }

    void createAsJson()
    {
        QFETCH(CreateVideo, create);
        const auto body = createBody(create);
        QCOMPARE(body->contentType(), "application/json"_ba);
        QTEST(bytesOf(body), "expected");
    }

    void createWithAFileIsAForm()
    {
        const FileInput image = file("PNG bytes", u"image/png"_s);
        const auto body = createBody({u"m"_s, u"a cat"_s, 4, QSize(720, 1280), {}, image});
        const QByteArray mark = boundary(body);
        QCOMPARE(bytesOf(body),
                 field(mark, "model", "m") + field(mark, "prompt", "a cat") + field(mark, "seconds", "4")
                     + field(mark, "size", "720x1280") + "--" + mark
                     + "\r\nContent-Disposition: form-data; name=\"input_reference\"; "
                       "filename=\"input_reference.png\"\r\n"
                       "Content-Type: image/png\r\n\r\nPNG bytes\r\n--"
                     + mark + "--\r\n");
    }

    void charactersAndAFileAreJson()
    {
        const FileInput image = file("PNG bytes", u"image/png"_s);
        const auto body = createBody({u"m"_s, u"Mossy"_s, {}, {}, {u"c"_s}, image});
        QCOMPARE(bytesOf(body),
                 json("{'characters':[{'id':'c'}],'input_reference':{'image_url':"
                      "'data:image/png;base64,UE5HIGJ5dGVz'},'model':'m','prompt':'Mossy'}"));
    }

    void aDataUrlHasALimit()
    {
        QFile big(m_dir.filePath(u"big.png"_s));
        QVERIFY(big.open(QIODevice::WriteOnly));
        QVERIFY(big.resize(15'728'622)); // 20 971 496 characters of base64, and 22 of head
        CreateVideo create {u"m"_s, u"Mossy"_s, {}, {}, {u"c"_s}, FileInput {big.fileName(), u"image/png"_s}};
        QVERIFY(createBody(create));
        QVERIFY(big.resize(15'728'625));
        QCOMPARE(createBody(create).error().kind, Kind::Invalid);
        QCOMPARE(createBody(create).error().detail, u"openingFrame"_s);
    }

    void filesThatAreNotThere()
    {
        const FileInput none {m_dir.filePath(u"none.png"_s), u"image/png"_s};
        QCOMPARE(createBody({u"m"_s, u"p"_s, {}, {}, {}, none}).error().kind, Kind::Storage);
        QCOMPARE(createBody({u"m"_s, u"p"_s, {}, {}, {u"c"_s}, none}).error().kind, Kind::Storage);
        QCOMPARE(editBody({u"m"_s, u"p"_s, none}).error().kind, Kind::Storage);
        QCOMPARE(characterBody(u"n"_s, none).error().kind, Kind::Storage);
    }

    void editsAndExtensionsById()
    {
        QCOMPARE(bytesOf(editBody({u"m"_s, u"golden hour"_s, u"video_1"_s})),
                 json("{'prompt':'golden hour','video':{'id':'video_1'}}"));
        QCOMPARE(bytesOf(extendBody({u"m"_s, u"she waves"_s, 8, u"video_1"_s})),
                 json("{'prompt':'she waves','seconds':'8','video':{'id':'video_1'}}"));
        QCOMPARE(bytesOf(remixBody(u"at night"_s)), json("{'prompt':'at night'}"));
    }

    void editsAndExtensionsOfAFile()
    {
        const FileInput clip = file("MP4 bytes", u"video/mp4"_s);
        const auto edit = editBody({u"m"_s, u"golden hour"_s, clip});
        const QByteArray editMark = boundary(edit);
        QCOMPARE(bytesOf(edit),
                 field(editMark, "model", "m") + field(editMark, "prompt", "golden hour")
                     + videoPart(editMark));
        const auto extend = extendBody({u"m"_s, u"she waves"_s, 8, clip});
        const QByteArray extendMark = boundary(extend);
        QCOMPARE(bytesOf(extend),
                 field(extendMark, "model", "m") + field(extendMark, "prompt", "she waves")
                     + field(extendMark, "seconds", "8") + videoPart(extendMark));
    }

    void characterForm()
    {
        const auto body = characterBody(u"Möss \"y\""_s, file("MP4 bytes", u"video/mp4"_s));
        const QByteArray mark = boundary(body);
        QCOMPARE(bytesOf(body), field(mark, "name", "Möss \"y\"") + videoPart(mark));
    }

    void endpoints_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"https://a.b"_s << u"x"_s << u"https://a.b/v1/videos/x"_s;
        QTest::newRow("slash") << u"https://a.b/"_s << u"x"_s << u"https://a.b/v1/videos/x"_s;
        QTest::newRow("with v1") << u"https://a.b/v1/"_s << u"x"_s << u"https://a.b/v1/videos/x"_s;
        QTest::newRow("below a path")
            << u"http://127.0.0.1:8/openai/"_s << u"x"_s << u"http://127.0.0.1:8/openai/v1/videos/x"_s;
        QTest::newRow("query is dropped")
            << u"https://a.b/?key=1#f"_s << u"x"_s << u"https://a.b/v1/videos/x"_s;
        QTest::newRow("wrapped id") << u"https://a.b"_s << u"video_bGl0+/ZQ=="_s
                                    << u"https://a.b/v1/videos/video_bGl0%2B%2FZQ%3D%3D"_s;
        QTest::newRow("id that climbs")
            << u"https://a.b"_s << u"../models?x#y"_s << u"https://a.b/v1/videos/..%2Fmodels%3Fx%23y"_s;
    }

    void endpoints()
    {
        QFETCH(QString, base);
        QFETCH(QString, id);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromLatin1(endpoint(QUrl(base), "videos/" + segment(id)).toEncoded()), expected);
    }

    void phases_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<Phase>("phase");
        for (const auto& status : {u"queued"_s, u"PENDING"_s, u"submitted"_s})
            QTest::addRow("%s", qPrintable(status)) << status << Phase::Waiting;
        for (const auto& status :
             {u"in_progress"_s, u"Processing"_s, u"running"_s, u"brand_new"_s, QString()})
            QTest::addRow("%s", qPrintable(status)) << status << Phase::Running;
        for (const auto& status : {u"completed"_s, u"SUCCEEDED"_s})
            QTest::addRow("%s", qPrintable(status)) << status << Phase::Succeeded;
        for (const auto& status : {u"cancelled"_s, u"canceled"_s})
            QTest::addRow("%s", qPrintable(status)) << status << Phase::Canceled;
        QTest::newRow("failed") << u"failed"_s << Phase::Failed;
        QTest::newRow("expired") << u"expired"_s << Phase::Expired;
    }

    void phases()
    {
        QFETCH(QString, status);
        QTEST(phaseOf(status), "phase");
    }

    void aFullVideo()
    {
        const auto video
            = parseVideo(json("{'id':'video_1','object':'video','model':'sora-2','status':'in_progress',"
                              "'progress':42,'created_at':1758900000,'completed_at':null,"
                              "'expires_at':1758903600,'prompt':'a cat','size':'1280x720','seconds':'8',"
                              "'remixed_from_video_id':'video_0','error':null,'quality':'standard'}"));
        QVERIFY(video);
        QCOMPARE(video->id, u"video_1"_s);
        QCOMPARE(video->phase, Phase::Running);
        QCOMPARE(video->model, u"sora-2"_s);
        QCOMPARE(video->prompt, u"a cat"_s);
        QCOMPARE(video->percent, 42);
        QCOMPARE(video->seconds, 8);
        QCOMPARE(video->size, QSize(1280, 720));
        QCOMPARE(video->createdAt, QDateTime::fromSecsSinceEpoch(1758900000, Qt::UTC));
        QVERIFY(!video->completedAt);
        QCOMPARE(video->expiresAt, QDateTime::fromSecsSinceEpoch(1758903600, Qt::UTC));
        QCOMPARE(video->remixedFrom, u"video_0"_s);
        QVERIFY(!video->error);
    }

    void oddFieldsAreLeftOut_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing else") << json("{'id':'v'}");
        QTest::newRow("nulls") << json(
            "{'id':'v','progress':null,'seconds':null,'size':null,'created_at':null,'model':null}");
        QTest::newRow("None") << json(
            "{'id':'v','progress':'None','model':'None','prompt':'None','seconds':'None'}");
        QTest::newRow("other types") << json(
            "{'id':'v','progress':[],'seconds':{},'size':7,'created_at':true,'model':1}");
        QTest::newRow("out of range") << json(
            "{'id':'v','progress':-1,'seconds':1e99,'size':'-1x5','created_at':1e300,'expires_at':-5}");
        QTest::newRow("infinite") << json("{'id':'v','progress':'inf','created_at':'nan','seconds':'1e999'}");
        QTest::newRow("odd sizes") << json("{'id':'v','size':'1280x720x3','progress':'many'}");
    }

    void oddFieldsAreLeftOut()
    {
        QFETCH(QByteArray, body);
        const auto video = parseVideo(body);
        QVERIFY(video);
        QVERIFY(!video->percent);
        QVERIFY(!video->seconds);
        QVERIFY(!video->size);
        QVERIFY(!video->createdAt);
        QVERIFY(!video->expiresAt);
        QVERIFY(video->model.isEmpty());
        QVERIFY(video->prompt.isEmpty());
    }

    void numbersAsText()
    {
        const auto video
            = parseVideo(json("{'id':'v','progress':'42','seconds':8.0,'created_at':'1758900000'}"));
        QCOMPARE(video->percent, 42);
        QCOMPARE(video->seconds, 8);
        QCOMPARE(video->createdAt, QDateTime::fromSecsSinceEpoch(1758900000, Qt::UTC));
    }

    void noVideo_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char* body :
             {"", "null", "[]", "{", "<html>", "{}", "{'id':null}", "{'id':''}", "{'id':7}", "{'id':'None'}",
              "{'id':'.'}", "{'id':'..'}", "{'data':{'id':'v'}}"})
            QTest::newRow(body) << json(body);
        QTest::newRow("endless id") << json("{'id':'" + QByteArray(5000, 'x') + "'}");
    }

    void noVideo()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(parseVideo(body).error().kind, Kind::Protocol);
        QCOMPARE(parseCharacter(body).error().kind, Kind::Protocol);
    }

    void whatWasSaidInsteadIsKept()
    {
        const auto video = parseVideo(json("{'error':{'message':'no video','code':'odd'}}"));
        QCOMPARE(video.error().said, u"no video"_s);
        QCOMPARE(video.error().code, u"odd"_s);
    }

    void failures_data()
    {
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("said");
        QTest::newRow("moderated") << json("{'code':'moderation_blocked','message':'no'}") << Kind::Moderated
                                   << u"no"_s;
        QTest::newRow("theirs") << json("{'code':'server_error','message':'oops'}") << Kind::Server
                                << u"oops"_s;
        QTest::newRow("status as code")
            << json("{'code':'400','message':'bad'}") << Kind::Rejected << u"bad"_s;
        QTest::newRow("only text") << json("'it broke'") << Kind::Server << u"it broke"_s;
        QTest::newRow("no reason") << "null"_ba << Kind::Server << QString();
    }

    void failures()
    {
        QFETCH(QByteArray, error);
        QFETCH(Kind, kind);
        QFETCH(QString, said);
        const auto video = parseVideo(json("{'id':'v','status':'failed','error':") + error + '}');
        QCOMPARE(video->phase, Phase::Failed);
        QVERIFY(video->error);
        QCOMPARE(kindName(video->error->kind), kindName(kind));
        QCOMPARE(video->error->said, said);
        QCOMPARE(video->error->httpStatus, 0);
    }

    void aFailureMayNameATime()
    {
        const auto video = parseVideo(json("{'id':'v','status':'failed','error':{'code':'x','message':'m',"
                                           "'headers':{'Retry-After':'9'}}}"));
        QVERIFY(video->error->retryAfter == std::chrono::seconds(9));
    }

    void pages()
    {
        const auto page = parsePage(json("{'object':'list','data':[{'id':'a'},{'no':'id'},7,{'id':'b'}],"
                                         "'first_id':'a','last_id':'b','has_more':true}"));
        QCOMPARE(page->videos.size(), 2);
        QCOMPARE(page->lastId, u"b"_s);
        QVERIFY(page->hasMore);
        const auto least = parsePage(json("{'data':[]}"));
        QVERIFY(least->videos.isEmpty());
        QVERIFY(!least->hasMore);
        for (const char* body : {"", "[]", "{}", "{'data':{}}", "<html>"})
            QCOMPARE(parsePage(json(body)).error().kind, Kind::Protocol);
    }

    void models()
    {
        QCOMPARE(
            parseModels(json("{'object':'list','data':[{'id':'sora-2'},{'id':'openai/*'},{},3]}")).value(),
            QStringList({u"sora-2"_s, u"openai/*"_s}));
        QCOMPARE(parseModels("{}").error().kind, Kind::Protocol);
    }

    void characters()
    {
        const auto character = parseCharacter(json("{'id':'char_1','name':'Mossy','created_at':1}"));
        QCOMPARE(character->id, u"char_1"_s);
        QCOMPARE(character->name, u"Mossy"_s);
        QVERIFY(parseCharacter(json("{'id':'char_1','name':null}"))->name.isEmpty());
    }

    void submitCost_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<std::optional<qint64>>("microUsd");
        QTest::addColumn<bool>("unpriced");
        using Micro = std::optional<qint64>;
        QTest::newRow("plain") << "0.8"_ba << Micro(800'000) << false;
        QTest::newRow("exponent") << "8e-05"_ba << Micro(80) << false;
        QTest::newRow("zero is no price") << "0.0"_ba << Micro() << true;
        QTest::newRow("next to nothing") << "1e-9"_ba << Micro() << true;
        QTest::newRow("comma is no number") << "0,8"_ba << Micro() << false;
        QTest::newRow("negative") << "-1"_ba << Micro() << false;
        QTest::newRow("infinite") << "inf"_ba << Micro() << false;
        QTest::newRow("None") << "None"_ba << Micro() << false;
        QTest::newRow("not there") << ""_ba << Micro() << false;
    }

    void submitCost()
    {
        QFETCH(QByteArray, header);
        QFETCH(std::optional<qint64>, microUsd);
        QFETCH(bool, unpriced);
        const http::Answer answer {200, {{"X-LiteLLM-Response-Cost", header}}, json("{'id':'v'}")};
        const auto outcome = parseSubmit({answer, http::Delivery::Whole, false});
        const auto* accepted = std::get_if<SubmitAccepted>(&outcome);
        QVERIFY(accepted);
        QCOMPARE(accepted->remote.id, u"v"_s);
        QCOMPARE(accepted->cost.has_value(), microUsd.has_value());
        if (microUsd)
            QCOMPARE(accepted->cost->microUsd, *microUsd);
        QCOMPARE(accepted->unpriced, unpriced);
    }

    void countedSeconds_data()
    {
        QTest::addColumn<QByteArray>("usage");
        QTest::addColumn<std::optional<double>>("seconds");
        using Seconds = std::optional<double>;
        QTest::newRow("number") << "{'duration_seconds':8.5}"_ba << Seconds(8.5);
        QTest::newRow("text") << "{'duration_seconds':'8'}"_ba << Seconds(8);
        QTest::newRow("zero") << "{'duration_seconds':0}"_ba << Seconds();
        QTest::newRow("negative") << "{'duration_seconds':-8}"_ba << Seconds();
        QTest::newRow("absurd") << "{'duration_seconds':1e12}"_ba << Seconds();
        QTest::newRow("null") << "null"_ba << Seconds();
        QTest::newRow("no object") << "'8'"_ba << Seconds();
    }

    void countedSeconds()
    {
        QFETCH(QByteArray, usage);
        QFETCH(std::optional<double>, seconds);
        const QByteArray body = json("{'id':'v','usage':" + usage + '}');
        QCOMPARE(parseVideo(body)->countedSeconds, seconds);
        const auto outcome = parseSubmit({http::Answer {200, {}, body}, http::Delivery::Whole, false});
        QCOMPARE(std::get<SubmitAccepted>(outcome).countedSeconds, seconds);
    }

private:
    FileInput file(const QByteArray& bytes, const QString& mimeType)
    {
        QFile file(m_dir.filePath(u"private name %1"_s.arg(++m_files)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return {file.fileName(), mimeType};
    }
    static QByteArray boundary(const Result<http::Body>& body)
    {
        return body ? body->contentType().mid(body->contentType().indexOf('=') + 1) : QByteArray();
    }
    static QByteArray field(const QByteArray& mark, const QByteArray& name, const QByteArray& value)
    {
        return "--" + mark + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
            + "\r\n";
    }
    static QByteArray videoPart(const QByteArray& mark)
    {
        return "--" + mark
            + "\r\nContent-Disposition: form-data; name=\"video\"; filename=\"video.mp4\"\r\n"
              "Content-Type: video/mp4\r\n\r\nMP4 bytes\r\n--"
            + mark + "--\r\n";
    }

    QTemporaryDir m_dir;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(TestOpenAiWire)
#include "tst_openaiwire.moc"
