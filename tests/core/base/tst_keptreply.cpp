#include "core/base/keptreply.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

const QByteArray Secret = "q7Zx-verySecret_Value.42";

} // namespace

/// What is kept of an answer says what happened and holds no key.
class KeptReplyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hidesWhatLooksLikeACredential_data();
    void hidesWhatLooksLikeACredential();
    void keepsTheRest_data();
    void keepsTheRest();
    void aCredentialAcrossTheEndIsHidden();
    void isCutOff();
    void takesAnyBytes();
    void isQuickWithHostileAnswers_data();
    void isQuickWithHostileAnswers();
};

void KeptReplyTest::hidesWhatLooksLikeACredential_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char* name, QByteArray answer, const QString& kept) {
        QTest::newRow(name) << answer.replace("SECRET", Secret) << kept;
    };
    row("field", R"({"id":"v","api_key": "SECRET","x":1})", uR"({"id":"v","api_key": "***","x":1})"_s);
    row("prefix", R"({"my_client_secret":"SECRET"})", uR"({"my_client_secret":"***"})"_s);
    row("other capitals", R"({"ApiKey":"SECRET","Access-Token":"SECRET"})",
        uR"({"ApiKey":"***","Access-Token":"***"})"_s);
    row("JSON in a string", R"({"message":"{\"token\": \"SECRET\"}"})",
        uR"({"message":"{\"token\": \"***\"}"})"_s);
    row("header", "Authorization: Bearer SECRET\r\nDate: today", u"Authorization: ***\nDate: today"_s);
    row("key header", "x-api-key: SECRET", u"x-api-key: ***"_s);
    row("cookie", "Set-Cookie: sid=SECRET", u"Set-Cookie: ***"_s);
    row("bearer", "sent 'Bearer SECRET' to", u"sent 'Bearer ***' to"_s);
    row("words", "client_secret=SECRET&grant=x", u"client_secret=***&grant=x"_s);
    row("shape of a key", "Incorrect key: sk-proj-SECRETabcdef0123 given", u"Incorrect key: *** given"_s);
    row("Google's", "key AIzaSyA1234567890abcdefghijklmnopqrstu!", u"key ***!"_s);
    row("web token", "got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl.", u"got ***."_s);
    row("signed address", "https://x.example/v.mp4?X-Amz-Signature=SECRET&se=1",
        u"https://x.example/v.mp4?X-Amz-Signature=***&se=1"_s);
    row("signed address in JSON", R"({"url":"https://x.example/v?a=1\u0026sig=SECRET"})",
        uR"({"url":"https://x.example/v?a=1\u0026sig=***"})"_s);
    row("address with a password", "https://me:SECRET@x.example/", u"https://me:***@x.example/"_s);
    row("hidden characters inside", "Bearer q7Zx\xe2\x80\x8b-verySecret", u"Bearer ***"_s);
}

void KeptReplyTest::hidesWhatLooksLikeACredential()
{
    QFETCH(QByteArray, answer);
    const QString kept = keptReply(answer);
    QVERIFY2(!kept.contains(QString::fromLatin1(Secret)), qPrintable(kept));
    QTEST(kept, "kept");
}

void KeptReplyTest::keepsTheRest_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("a job")
        << R"({"id":"video_68f0","status":"failed","progress":33,"error":{"code":"x"}})"_ba;
    QTest::newRow("usage") << R"({"usage":{"total_tokens":15,"input_tokens":3},"key_frames":2})"_ba;
    QTest::newRow("a page") << "<html><h1>502 Bad Gateway</h1>\n</html>"_ba;
    QTest::newRow("other letters") << "Zugriff verweigert: \xc3\xbc \xe4\xbd\xa0"_ba;
}

void KeptReplyTest::keepsTheRest()
{
    QFETCH(QByteArray, answer);
    QCOMPARE(keptReply(answer), QString::fromUtf8(answer));
}

void KeptReplyTest::aCredentialAcrossTheEndIsHidden()
{
    for (int before = 1; before <= Secret.size() + 10; ++before) {
        const QByteArray lead = QByteArray(MaxKeptReply - before, '.') + "\n";
        const QString kept = keptReply(lead + R"("token":")" + Secret + "\", and more");
        QVERIFY2(!kept.contains(u"q7Zx"_s), qPrintable(kept.right(60)));
    }
}

void KeptReplyTest::isCutOff()
{
    QCOMPARE(keptReply(QByteArray(MaxKeptReply, 'a')), QString(MaxKeptReply, u'a'));
    const QString kept = keptReply(QByteArray(50 * MaxKeptReply, 'a'));
    QCOMPARE(kept, QString(QString(MaxKeptReply, u'a') + u'…'));
}

void KeptReplyTest::takesAnyBytes()
{
    QByteArray bytes;
    for (int i = 0; i < 3 * 256; ++i)
        bytes.append(char(i % 256));
    const QString kept = keptReply(bytes
                                   + "\xe2\x80\xae"
                                     "gpj.exe\r\n\x1b[31m"
                                   + QByteArray(1, '\0') + "end");
    QVERIFY(kept.endsWith(u"gpj.exe\n[31mend"_s)); // Nothing that turns the text around, or colours it.
    QVERIFY(!kept.contains(QChar(0x202e)) && !kept.contains(QChar(0x1b)) && !kept.contains(QChar(0)));
}

void KeptReplyTest::isQuickWithHostileAnswers_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("letters") << "a"_ba;
    QTest::newRow("quotes") << "\""_ba;
    QTest::newRow("names") << "\"api_key"_ba;
    QTest::newRow("backslashes") << "\"token\\\\\\"_ba;
    QTest::newRow("tokens") << "token:"_ba;
    QTest::newRow("bearers") << "bearer bearer"_ba;
    QTest::newRow("web tokens") << "eyJaaaaaaaa."_ba;
    QTest::newRow("addresses") << "://a:"_ba;
    QTest::newRow("dashes") << "sk-sk_"_ba;
}

void KeptReplyTest::isQuickWithHostileAnswers()
{
    QFETCH(QByteArray, part);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!keptReply(part.repeated(20 * 1024 * 1024 / int(part.size()))).isEmpty());
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed()))); // Takes milliseconds.
}

QTEST_GUILESS_MAIN(KeptReplyTest)
#include "tst_keptreply.moc"
