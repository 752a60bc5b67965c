#include "ui/composer/sentdialog.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestSentDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsReadAsItIsWritten()
    {
        const RequestPreview request {"POST",
                                      QUrl(u"https://example.com/v1/videos"_s),
                                      {{"Authorization", "Bearer ***"}, {"Content-Type", "application/json"}},
                                      {QByteArray(R"({"prompt":"Zoë"})")}};
        QCOMPARE(wireText(request),
                 u"POST https://example.com/v1/videos\nAuthorization: Bearer ***\nContent-Type: "
                 u"application/json\n\n"
                 "{\"prompt\":\"Zoë\"}"_s);
    }

    void filesAndLongBodiesAreShortened()
    {
        RequestPreview request {"POST", QUrl(u"https://example.com"_s), {}, {}};
        request.body << QByteArray("--b\r\n\0\r\n", 8)
                     << RequestPreview::File {u"/secret/place.mp4"_s, 1'000'000} << QByteArray(300'000, 'x');
        const QString text = wireText(request);
        QVERIFY(text.size() < 100'000);
        QVERIFY(!text.contains(u"secret"_s)); // The person's own folders are not sent.
        QVERIFY(text.contains(u"--b\n\n"_s));
        QVERIFY(text.contains(u"[the file, "_s));
        QVERIFY(text.contains(u" more]"_s));
    }

    void itCanBeReadAndNotChanged()
    {
        QWidget window;
        auto* dialog = new SentDialog(
            {{"POST", QUrl(u"https://example.com/v1/videos"_s), {}, {QByteArray("body")}}, {u"Luna"_s}},
            &window);
        dialog->show();
        auto* text = dialog->findChild<QPlainTextEdit*>(u"sentRequestText"_s);
        QVERIFY(text->toPlainText().endsWith(u"body"_s));
        QTest::keyClicks(text, u"x"_s);
        QVERIFY(text->toPlainText().endsWith(u"body"_s));
        QVERIFY(dialog->findChild<QLabel*>(u"sentNote"_s)->text().contains(u"Luna"_s));
    }
};

QTEST_MAIN(TestSentDialog)
#include "tst_sentdialog.moc"
