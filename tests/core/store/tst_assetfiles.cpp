#include "core/store/assetfiles.h"
#include "core/store/durablefile.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentMap>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestAssetFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void importNamesByContentAndKeepsTheSource()
    {
        const QString source = write("some bytes");
        const auto hash = m_assets.import(source, u"mp4"_s);
        QVERIFY(hash);
        QCOMPARE(m_assets.path(*hash).value(),
                 m_dir.path() + u"/assets/"_s + hash->hex().left(2) + u'/' + hash->hex() + u".mp4");
        QVERIFY(QFile::exists(source));
        QVERIFY(m_assets.verify(*hash));
        QCOMPARE(m_assets.import(source, u"mp4"_s), hash);
    }

    void adoptMovesAndReplacesATwin()
    {
        const QString first = write("to adopt");
        const auto hash
            = AssetHash::fromDigest(QCryptographicHash::hash("to adopt", QCryptographicHash::Sha256));
        QVERIFY(m_assets.adopt(first, u"mp4"_s, hash));
        QVERIFY(!QFile::exists(first));
        const QString twin = write("to adopt");
        QVERIFY(m_assets.adopt(twin, u"mp4"_s, hash));
        QVERIFY(!QFile::exists(twin));
        QVERIFY(m_assets.verify(hash));
        QCOMPARE(m_assets.adopt(twin, u"mp4"_s, hash).error().kind, Error::Kind::Missing);
    }

    void changedBytesAreFound()
    {
        const auto hash = m_assets.importBytes("pristine", u"png"_s);
        QFile file(m_assets.path(*hash).value());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("altered");
        file.close();
        QCOMPARE(m_assets.verify(*hash).error().kind, Error::Kind::Damaged);
    }

    void whatIsNotThereIsMissing()
    {
        const auto hash = AssetHash::fromHex(u"0"_s.repeated(64));
        QCOMPARE(m_assets.path(*hash).error().kind, Error::Kind::Missing);
        QCOMPARE(m_assets.verify(*hash).error().kind, Error::Kind::Missing);
        QCOMPARE(m_assets.import(m_dir.filePath(u"none"_s), u"mp4"_s).error().kind, Error::Kind::Missing);
    }

    void aSuffixIsNoPath()
    {
        for (const QString& suffix : {u"../x"_s, u""_s, u"MP4"_s, u"toolong"_s, u"a/b"_s})
            QCOMPARE(m_assets.importBytes("x", suffix).error().kind, Error::Kind::Invalid);
    }

    void aFullDiskIsToldApart()
    {
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QVERIFY(full.write("x") < 0);
        QCOMPARE(durable::toError(full).kind, Error::Kind::DiskFull);
    }

    void manyThreadsMayImportTheSame()
    {
        QList<int> numbers(24);
        const auto hashes = QtConcurrent::blockingMapped(numbers, [this](int) {
            AssetFiles assets = m_assets;
            return assets.importBytes(QByteArray(200'000, 'q'), u"png"_s).value();
        });
        for (const AssetHash& hash : hashes)
            QCOMPARE(hash, hashes.first());
        QVERIFY(m_assets.verify(hashes.first()));
        QVERIFY(QDir(m_dir.filePath(u"parts"_s)).isEmpty());
    }

private:
    QString write(const QByteArray& bytes)
    {
        const QString path = m_dir.filePath(u"source-%1"_s.arg(++m_count));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    QTemporaryDir m_dir;
    AssetFiles m_assets {m_dir.path()};
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestAssetFiles)
#include "tst_assetfiles.moc"
