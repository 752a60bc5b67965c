#include "core/sandbox/render/filming.h"
#include "testclips.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::sandbox;

class TestHostileClips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(writeFigureClip(path(u"good.mp4"_s), {320, 240}, 48));
        QFile good(path(u"good.mp4"_s));
        QVERIFY(good.open(QIODevice::ReadOnly));
        m_good = good.readAll();
    }

    void theyAreRefusedWithTheReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<int>>("kinds");
        using K = Error::Kind;
        QTest::newRow("empty") << QByteArray() << QList<int> {int(K::MediaEmpty)};
        QTest::newRow("text") << QByteArray("This is not a film. ").repeated(200)
                              << QList<int> {int(K::MediaUnknown)};
        QTest::newRow("playlist") << QByteArray(
            "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n")
                                  << QList<int> {int(K::MediaUnknown)};
        QTest::newRow("head only") << m_good.left(40)
                                   << QList<int> {int(K::MediaCutOff), int(K::MediaUnknown)};
        QTest::newRow("cut off") << m_good.left(m_good.size() / 2)
                                 << QList<int> {int(K::MediaCutOff), int(K::MediaUnreadable)};
        QByteArray noise = m_good;
        for (qsizetype i = m_good.size() / 4; i < noise.size(); ++i)
            noise[i] = char((i * 7919) >> 3);
        QTest::newRow("noise inside") << noise << QList<int> {int(K::MediaCutOff), int(K::MediaUnreadable)};
    }
    void theyAreRefusedWithTheReason()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<int>, kinds);
        const QString clip = path(u"hostile.mp4"_s);
        QFile file(clip);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();

        RenderOrder asCast = smallOrder(u"Fig walks"_s);
        asCast.cast = {{u"Fig"_s, clip}};
        RenderOrder asSource;
        asSource.kind = RenderOrder::Kind::Edit;
        asSource.prompt = u"night"_s;
        asSource.sourcePath = clip;
        for (const RenderOrder& order : {asCast, asSource}) {
            const auto made = render(order, path(u"out.mp4"_s), {});
            QVERIFY(!made);
            QVERIFY2(kinds.contains(int(made.error().kind)), qPrintable(kindName(made.error().kind)));
        }
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden),
                 (QStringList {u"good.mp4"_s, u"hostile.mp4"_s}));
    }

    void limitsHold()
    {
        const QString clip = path(u"good.mp4"_s);
        QCOMPARE(MovieReader::open(clip, {.maxSide = 300}).error().kind, Error::Kind::MediaTooLarge);
        QCOMPARE(MovieReader::open(clip, {.maxSeconds = 1}).error().kind, Error::Kind::MediaTooLong);
        QCOMPARE(MovieReader::open(clip, {.maxStreams = 1}).error().kind, Error::Kind::MediaTooManyStreams);
    }

    void aHostileOpeningFrameIsRefused()
    {
        QFile file(path(u"opening.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\x89PNG\r\n\x1a\n and then nothing of the kind");
        file.close();
        RenderOrder order = smallOrder(u"A walk"_s);
        order.openingFramePath = file.fileName();
        const auto made = render(order, path(u"out.mp4"_s), {});
        QVERIFY(file.remove());
        QVERIFY(!made);
        QVERIFY(kindName(made.error().kind).startsWith(u"Media"_s));
    }

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QByteArray m_good;
};

QTEST_MAIN(TestHostileClips)
#include "tst_hostileclips.moc"
