#include "core/base/async.h"
#include "ui/common/thumbnailcache.h"

#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

class ScriptedPictures : public ClipPictures {
public:
    QFuture<Result<QImage>> poster(const QString&, const QSize& size) override
    {
        ++asked;
        if (error)
            return ready<QImage>(tl::unexpected(*error));
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::red);
        return ready<QImage>(image);
    }
    QFuture<Result<media::FirstFrame>> firstFrame(const QString&) override
    {
        return ready<media::FirstFrame>(failure(Error::Kind::Unsupported));
    }
    QFuture<Result<QImage>> filmstrip(const QString&, int, const QSize&) override
    {
        return ready<QImage>(failure(Error::Kind::Unsupported));
    }

    int asked = 0;
    std::optional<Error> error;
};

AssetHash hashOf(char byte)
{
    return AssetHash::fromDigest(QByteArray(32, byte));
}
Result<QString> locate(const AssetHash& hash)
{
    return QString(u"/assets/" + hash.hex());
}
constexpr QSize Size(160, 90);

QStringList filesIn(const QString& folder)
{
    QStringList files;
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files += it.next();
    return files;
}

} // namespace

class TestThumbnailCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesLaterAndStays()
    {
        QTemporaryDir folder;
        ScriptedPictures pictures;
        ThumbnailCache cache(pictures, locate, folder.path());
        QSignalSpy ready(&cache, &ThumbnailCache::ready);
        QVERIFY(cache.thumbnail(hashOf(1), Size).isNull());
        QVERIFY(cache.thumbnail(hashOf(1), Size).isNull());
        QTRY_COMPARE(ready.count(), 1);
        QCOMPARE(cache.thumbnail(hashOf(1), Size).size(), Size);
        QCOMPARE(pictures.asked, 1);
    }

    void theFileServesTheNextStart()
    {
        QTemporaryDir folder;
        ScriptedPictures pictures;
        {
            ThumbnailCache cache(pictures, locate, folder.path());
            cache.thumbnail(hashOf(1), Size);
            QTRY_COMPARE(filesIn(folder.path()).size(), 1);
        }
        ThumbnailCache cache(pictures, locate, folder.path());
        cache.thumbnail(hashOf(1), Size);
        QTRY_VERIFY(!cache.thumbnail(hashOf(1), Size).isNull());
        QCOMPARE(pictures.asked, 1);
    }

    void aDamagedFileIsMadeAgain()
    {
        QTemporaryDir folder;
        ScriptedPictures pictures;
        {
            ThumbnailCache cache(pictures, locate, folder.path());
            cache.thumbnail(hashOf(1), Size);
            QTRY_COMPARE(filesIn(folder.path()).size(), 1);
        }
        QFile file(filesIn(folder.path()).constFirst());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no picture");
        file.close();
        ThumbnailCache cache(pictures, locate, folder.path());
        cache.thumbnail(hashOf(1), Size);
        QTRY_VERIFY(!cache.thumbnail(hashOf(1), Size).isNull());
        QCOMPARE(pictures.asked, 2);
    }

    void memoryHasALimit()
    {
        QTemporaryDir folder;
        ScriptedPictures pictures;
        constexpr int Bytes = 160 * 90 * 4;
        ThumbnailCache cache(pictures, locate, folder.path(), Bytes * 2);
        QSignalSpy ready(&cache, &ThumbnailCache::ready);
        for (char i = 1; i <= 3; ++i) {
            cache.thumbnail(hashOf(i), Size);
            QTRY_COMPARE(ready.count(), int(i));
        }
        QVERIFY(!cache.thumbnail(hashOf(3), Size).isNull());
        QVERIFY(!cache.thumbnail(hashOf(2), Size).isNull());
        QVERIFY(cache.thumbnail(hashOf(1), Size).isNull());
    }

    void aFailureIsToldOnce()
    {
        QTemporaryDir folder;
        ScriptedPictures pictures;
        pictures.error = Error {.kind = Error::Kind::MediaCutOff};
        ThumbnailCache cache(pictures, locate, folder.path());
        QSignalSpy failed(&cache, &ThumbnailCache::failed);
        cache.thumbnail(hashOf(1), Size);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.at(0).at(1).value<Error>().kind, Error::Kind::MediaCutOff);
        cache.thumbnail(hashOf(1), Size);
        QVERIFY(cache.hasFailed(hashOf(1)));
        pictures.error.reset();
        cache.forgetFailures();
        cache.thumbnail(hashOf(1), Size);
        QTRY_VERIFY(!cache.thumbnail(hashOf(1), Size).isNull());
        QCOMPARE(pictures.asked, 2);
    }

    void anAssetThatIsGoneIsAFailure()
    {
        QTemporaryDir folder;
        ScriptedPictures pictures;
        ThumbnailCache cache(
            pictures, [](const AssetHash&) -> Result<QString> { return failure(Error::Kind::Missing); },
            folder.path());
        QSignalSpy failed(&cache, &ThumbnailCache::failed);
        cache.thumbnail(hashOf(1), Size);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(pictures.asked, 0);
    }
};

QTEST_MAIN(TestThumbnailCache)
#include "tst_thumbnailcache.moc"
