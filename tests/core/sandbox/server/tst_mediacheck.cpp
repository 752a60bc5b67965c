#include "core/sandbox/server/mediatools.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::sandbox;

// Uploads are hostile: what is not what it says has a clear error.
class TestMediaCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void clips_data();
    void clips();
    void images_data();
    void images();

private:
    QString write(const QString& name, const QByteArray& content) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    QTemporaryDir m_folder;
    QByteArray m_clip;
};

void TestMediaCheck::initTestCase()
{
    const QString path = m_folder.filePath(u"mascot.mp4"_s);
    QVERIFY(renderSampleMascot(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_clip = file.readAll();
    write(u"clip"_s, m_clip); // uploads are stored without a suffix
    write(u"cut"_s, m_clip.left(m_clip.size() / 3));
    write(u"head"_s, m_clip.left(16));
    write(u"zeros"_s, m_clip.left(64) + QByteArray(100'000, '\0'));
    write(u"text"_s, "#EXTM3U\nfile:///etc/passwd\n");
    write(u"concat"_s, "ffconcat version 1.0\nfile /etc/passwd\n");
    write(u"empty"_s, {});
    const QImage image(320, 200, QImage::Format_RGB32);
    QVERIFY(image.save(m_folder.filePath(u"png"_s), "PNG"));
    QVERIFY(image.save(m_folder.filePath(u"jpg"_s), "JPG"));
    QFile png(m_folder.filePath(u"png"_s));
    QVERIFY(png.open(QIODevice::ReadOnly));
    write(u"cutpng"_s, png.readAll().left(30));
    const auto thumbnailOfClip = thumbnail(path);
    QVERIFY(thumbnailOfClip);
    write(u"webp"_s, *thumbnailOfClip);
}

void TestMediaCheck::clips_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isGood");

    QTest::newRow("a clip") << u"clip"_s << true;
    for (const char* bad : {"cut", "head", "zeros", "text", "concat", "empty", "png", "jpg", "nothing"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << false;
}

void TestMediaCheck::clips()
{
    QFETCH(const QString, file);
    const auto facts = openClip(m_folder.filePath(file));
    QTEST(facts.has_value(), "isGood");
    if (facts) {
        QCOMPARE(facts->size, QSize(1280, 720));
        QVERIFY(std::abs(facts->seconds - 3.5) < 0.1);
    }
}

void TestMediaCheck::images_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QSize>("size"); // empty: no image

    QTest::newRow("png") << u"png"_s << QSize(320, 200);
    QTest::newRow("jpg") << u"jpg"_s << QSize(320, 200);
    QTest::newRow("webp") << u"webp"_s << QSize(1280, 720);
    for (const char* bad : {"clip", "cutpng", "text", "concat", "empty", "nothing"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << QSize();
}

void TestMediaCheck::images()
{
    QFETCH(const QString, file);
    const auto facts = openImage(m_folder.filePath(file));
    QTEST(facts ? facts->size : QSize(), "size");
}

QTEST_MAIN(TestMediaCheck)
#include "tst_mediacheck.moc"
