#include "core/net/body.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestBody : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingHasNoType()
    {
        QVERIFY(http::Body().isEmpty());
        QVERIFY(http::Body().contentType().isEmpty());
        QCOMPARE(http::Body().size(), 0);
    }

    void jsonIsCompact()
    {
        const auto body = http::Body::json({{u"a"_s, u"ä"_s}});
        QCOMPARE(body.contentType(), "application/json"_ba);
        QCOMPARE(body.open()->readAll(), "{\"a\":\"ä\"}"_ba);
    }

    void formIsByteExact()
    {
        const QString path = write("clip", "\x00\x01\r\n--x"_ba);
        const auto body = http::Body::form({http::FormField {"name", "Mossy"},
                                            http::FormFile {"video", path, "video.mp4", "video/mp4"},
                                            http::FormField {"odd \"name\"\r\n", ""}});
        QVERIFY(body);
        const QByteArray mark = body->contentType().mid(body->contentType().indexOf('=') + 1);
        QCOMPARE(body->contentType(), "multipart/form-data; boundary=" + mark);
        const QByteArray expected = "--" + mark
            + "\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nMossy\r\n--" + mark
            + "\r\nContent-Disposition: form-data; name=\"video\"; filename=\"video.mp4\"\r\n"
              "Content-Type: video/mp4\r\n\r\n"
            + "\x00\x01\r\n--x"_ba + "\r\n--" + mark
            + "\r\nContent-Disposition: form-data; name=\"odd %22name%22%0D%0A\"\r\n\r\n\r\n--" + mark
            + "--\r\n";
        QCOMPARE(body->open()->readAll(), expected);
        QCOMPARE(body->size(), expected.size());
    }

    void itIsReadInPiecesOfAnySize()
    {
        const QString path = write("clip", QByteArray(1000, 'x'));
        const auto body = http::Body::form(
            {http::FormFile {"a", path, "a", "b/c"}, http::FormFile {"b", path, "b", "b/c"}});
        const QByteArray whole = body->open()->readAll();
        for (const int size : {1, 7, 333, 100'000}) {
            const auto device = body->open();
            QByteArray read;
            while (!device->atEnd() && read.size() <= whole.size())
                read += device->read(size);
            QCOMPARE(read, whole);
            QCOMPARE(device->handedOver(), whole.size());
        }
    }

    void itCannotBeRewound()
    {
        const auto device = http::Body::json({{u"a"_s, 1}}).open();
        device->readAll();
        QVERIFY(!device->reset());
        QVERIFY(!device->seek(0));
        QVERIFY(device->readAll().isEmpty());
    }

    void aFileThatIsNotThereIsSaidAtOnce()
    {
        const QString empty = write("empty", {});
        for (const QString& path : {m_dir.filePath(u"none"_s), m_dir.path(), empty}) {
            const auto body = http::Body::form({http::FormFile {"a", path, "a", "b/c"}});
            QCOMPARE(body.error().kind, Error::Kind::Storage);
            QCOMPARE(body.error().detail, path);
        }
    }

    void aFileThatShrinksIsAnError()
    {
        const QString path = write("clip", QByteArray(1000, 'x'));
        const auto body = http::Body::form({http::FormFile {"a", path, "a", "b/c"}});
        QVERIFY(QFile::resize(path, 10));
        const auto device = body->open();
        device->readAll();
        QVERIFY(device->failed());
        QCOMPARE(device->failed()->kind, Error::Kind::Storage);
        QVERIFY(device->handedOver() < device->size());
    }

    void aFileThatGrowsIsCutAtItsPromise()
    {
        const QString path = write("clip", QByteArray(10, 'x'));
        const auto body = http::Body::form({http::FormFile {"a", path, "a", "b/c"}});
        QVERIFY(QFile::resize(path, 1000));
        QCOMPARE(body->open()->readAll().size(), body->size());
    }

private:
    QString write(const char* name, const QByteArray& bytes)
    {
        QFile file(m_dir.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestBody)
#include "tst_body.moc"
