#include "core/archive/archivename.h"
#include "core/archive/ziparchive.h"
#include "core/media/mediaservice.h"
#include "core/store/assetfiles.h"
#include "core/store/bindingrepository.h"
#include "core/store/characterrepository.h"
#include "core/store/store.h"
#include "core/studio/casting.h"
#include "core/studio/characterfile.h"
#include "core/studio/characterfilejson.h"
#include "tests/support/finished.h"
#include "tests/support/sampleprofile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

/// Written by another program than ours, which can do what ours never would.
constexpr auto HostileZip = R"(
import sys, zipfile
kind, source, target = sys.argv[1:4]
old = zipfile.ZipFile(source)
new = zipfile.ZipFile(target, 'w')
for info in old.infolist():
    new.writestr(info, old.read(info))
def add(name, data=b'x', attributes=None, packing=zipfile.ZIP_STORED):
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.compress_type = packing
    info.external_attr = (attributes or 0o100644) << 16
    new.writestr(info, data)
if kind == 'traversal': add('../../evil.txt')
if kind == 'traversal inside': add('media/../../evil.txt')
if kind == 'absolute': add('/etc/passwd')
if kind == 'drive': add('C:/evil.txt')
if kind == 'symlink': add('media/link.png', b'/etc/passwd', 0o120777)
if kind == 'device': add('media/device.png', b'', 0o020666)
if kind == 'bomb': add('media/bomb.png', b'\0' * (64 << 20), None, zipfile.ZIP_DEFLATED)
if kind == 'many': [add('media/%d.png' % i) for i in range(500)]
if kind == 'script': add('media/run.sh', b'#!/bin/sh')
if kind == 'packing': add('media/other.png', b'x' * 100, None, zipfile.ZIP_LZMA)
if kind == 'twice': add('character.json')
new.close()
)";

} // namespace

class TestCharacterFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_dir.isValid());
        m_from = Store::open(path(u"from"_s)).value();
        QVERIFY(test::writeTestClip(path(u"clip.mp4"_s), {320, 180}, 2));
        const auto added = test::finished(addCharacter(
            *m_from, m_media, {u"Luna"_s, path(u"clip.mp4"_s), u"a moon fox"_s, u"ours"_s}, this));
        QVERIFY(added);
        const auto named = CharacterName::create(u"Luna Moon"_s).value();
        m_luna = added->renamed(named, QDateTime::currentDateTimeUtc())
                     .withTags({u"fox"_s})
                     .withLooks({{u"winter"_s, u"a scarf"_s}});
        QVERIFY(m_from->characters().save(*m_luna));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(m_from->bindings().save(
            {m_luna->id(), 1, ConnectionId::create(), {}, u"char_secret_id"_s, now, now}));
        const auto done = test::finished(exportCharacter(*m_from, *m_luna, file()));
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    }
    void init() { m_to = Store::open(path(u"to-%1"_s.arg(++m_profiles))).value(); }
    void cleanup() { m_to.reset(); }

    void anotherProfileOpensIt()
    {
        const auto imported = import(file());
        QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().detail));
        QVERIFY(imported->id() != m_luna->id());
        QCOMPARE(imported->versions().size(), 2);
        QCOMPARE(imported->name(), m_luna->name());
        QCOMPARE(imported->current().clip, m_luna->current().clip);
        QCOMPARE(imported->current().stills, m_luna->current().stills);
        QCOMPARE(imported->current().descriptor, u"a moon fox"_s);
        QCOMPARE(imported->consentNote(), u"ours"_s);
        QCOMPARE(imported->tags(), m_luna->tags());
        QCOMPARE(imported->looks(), m_luna->looks());
        QCOMPARE(m_to->characters().find(imported->id()).value(), *imported);
        QVERIFY(m_to->assets().verify(imported->current().clip));
        for (const AssetHash& still : imported->current().stills)
            QVERIFY(m_to->assets().verify(still));
        QVERIFY(m_to->bindings().of(imported->id())->isEmpty());
    }

    void noIdsAndNothingOfConnectionsTravels()
    {
        QFile zip(file());
        QVERIFY(zip.open(QIODevice::ReadOnly));
        const QByteArray bytes = zip.readAll();
        QVERIFY(!bytes.contains("char_secret_id"));
        const auto manifest = archive::Reader::open(file()).value()->read(u"character.json"_s, 1 << 20);
        QVERIFY(!manifest->contains(m_luna->id().toString().toUtf8()));
        QVERIFY(!manifest->contains(path(u"from"_s).toUtf8()));
    }

    void aNameThatIsTakenIsAskedFor()
    {
        QVERIFY(import(file()));
        const auto again = import(file());
        QCOMPARE(again.error().kind, Error::Kind::Conflict);
        QCOMPARE(again.error().detail, u"Luna Moon"_s);
        QCOMPARE(m_to->characters().summaries()->size(), 1);
        QCOMPARE(import(file(), u"{{}}"_s).error().detail, u"name"_s);
        const auto other = import(file(), u"Stella"_s);
        QVERIFY(other);
        QCOMPARE(other->name().text(), u"Stella"_s);
        QCOMPARE(other->slug(), u"stella"_s);
        QCOMPARE(other->versions().size(), 3);
    }

    void hostileArchivesAreRefused_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::newRow("traversal") << u"archive.path"_s;
        QTest::newRow("traversal inside") << u"archive.path"_s;
        QTest::newRow("absolute") << u"archive.path"_s;
        QTest::newRow("drive") << u"archive.path"_s;
        QTest::newRow("symlink") << u"archive.link"_s;
        QTest::newRow("device") << u"archive.link"_s;
        QTest::newRow("bomb") << u"archive.huge"_s;
        QTest::newRow("many") << u"archive.huge"_s;
        QTest::newRow("script") << u"character.type"_s;
        QTest::newRow("packing") << u"archive.locked"_s;
        QTest::newRow("twice") << u"archive.damaged"_s;
    }

    void hostileArchivesAreRefused()
    {
        QFETCH(QString, detail);
        const QString hostile = path(u"hostile.zip"_s);
        QProcess python;
        python.start(u"python3"_s,
                     {u"-W"_s, u"ignore"_s, u"-c"_s, QString::fromLatin1(HostileZip),
                      QString::fromLatin1(QTest::currentDataTag()), file(), hostile});
        QVERIFY(python.waitForFinished(60'000));
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
        isRefused(hostile, detail);
    }

    void wrongManifestsAreRefused_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("detail");
        QTest::newRow("newer") << u"\"version\": 1"_s << u"\"version\": 2"_s << u"character.newer"_s;
        QTest::newRow("no version") << u"\"version\": 1"_s << u"\"version\": 0"_s << u"character.broken"_s;
        QTest::newRow("another format") << u"troupe-character"_s << u"troupe-series"_s << u"character.kind"_s;
        QTest::newRow("cut off") << u"\"looks\""_s << u"\"looks"_s << u"character.broken"_s;
        QTest::newRow("no versions") << u"\"versions\""_s << u"\"verses\""_s << u"character.broken"_s;
        QTest::newRow("braces in a name") << u"Luna Moon"_s << u"{{char:x}}"_s << u"character.broken"_s;
        QTest::newRow("numbers") << u"\"number\": 2"_s << u"\"number\": 7"_s << u"character.broken"_s;
        QTest::newRow("a name of no hash") << u"media/"_s << u"media/0"_s << u"character.broken"_s;
        QTest::newRow("out of the folder") << u"media/"_s << u"../media/"_s << u"character.broken"_s;
        QTest::newRow("clip of another kind") << u".mp4"_s << u".exe"_s << u"character.type"_s;
        QTest::newRow("not there") << u".mp4"_s << u".mkv"_s << u"character.type"_s;
    }

    void wrongManifestsAreRefused()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, detail);
        auto contents = contentsOf();
        QVERIFY(contents.first().bytes.contains(before.toUtf8()));
        contents.first().bytes.replace(before.toUtf8(), after.toUtf8());
        isRefused(write(contents), detail);
    }

    void missingMediaIsRefused()
    {
        auto contents = contentsOf();
        contents.removeLast();
        isRefused(write(contents), u"character.media"_s);
    }

    void mediaThatIsNotWhatItsNameSaysIsRefused()
    {
        auto contents = contentsOf();
        contents.last().bytes += 'x';
        isRefused(write(contents), u"character.hash"_s);
    }

    void mediaThatIsNoMediaIsRefused()
    {
        // Honest about its hash, but text.
        const QByteArray text = "no film";
        const auto hash = AssetHash::fromDigest(QCryptographicHash::hash(text, QCryptographicHash::Sha256));
        const Character fake
            = Character::create(CharacterId::create(), u"x"_s,
                                {1, m_luna->name(), hash, {}, {}, QDateTime::currentDateTimeUtc()})
                  .value();
        const QString name = u"media/%1.mp4"_s.arg(hash.hex());
        const QString zip
            = write({{.name = u"character.json"_s, .bytes = characterToFile(fake, {{hash, name}})},
                     {.name = name, .bytes = text}});
        QCOMPARE(import(zip).error().kind, Error::Kind::MediaUnknown);
        QVERIFY(m_to->assets().all().isEmpty());
    }

    void aStillThatIsNoPictureIsRefused()
    {
        const QByteArray text = "no picture";
        const auto hash = AssetHash::fromDigest(QCryptographicHash::hash(text, QCryptographicHash::Sha256));
        auto contents = contentsOf();
        const QString name = u"media/%1.png"_s.arg(hash.hex());
        QJsonObject manifest = QJsonDocument::fromJson(contents.first().bytes).object();
        QJsonArray versions = manifest["versions"_L1].toArray();
        QJsonObject first = versions[0].toObject();
        first[u"stills"_s] = QJsonArray {name};
        versions[0] = first;
        manifest[u"versions"_s] = versions;
        contents.first().bytes = QJsonDocument(manifest).toJson();
        contents.append({.name = name, .bytes = text});
        QCOMPARE(import(write(contents)).error().kind, Error::Kind::MediaUnknown);
        QVERIFY(m_to->assets().all().isEmpty());
    }

    void damagedFilesAreRefused_data()
    {
        QTest::addColumn<int>("keep"); // Percent.
        QTest::addColumn<bool>("flip");
        QTest::newRow("empty") << 0 << false;
        QTest::newRow("a beginning") << 10 << false;
        QTest::newRow("half") << 50 << false;
        QTest::newRow("most of it") << 99 << false;
        QTest::newRow("one byte is another") << 100 << true;
    }

    void damagedFilesAreRefused()
    {
        QFETCH(int, keep);
        QFETCH(bool, flip);
        QFile whole(file());
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QByteArray bytes = whole.readAll();
        bytes.truncate(bytes.size() * keep / 100);
        if (flip)
            bytes[bytes.size() / 2] = char(~bytes[bytes.size() / 2]);
        QFile damaged(path(u"damaged.zip"_s));
        QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
        damaged.write(bytes);
        damaged.close();
        isRefused(damaged.fileName(), u"archive.damaged"_s);
    }

    void whatIsNotThereIsMissing()
    {
        QCOMPARE(import(path(u"nowhere.zip"_s)).error().kind, Error::Kind::Missing);
        QFile text(path(u"text.zip"_s));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("no archive at all, only words that go on for a while");
        text.close();
        isRefused(text.fileName(), u"archive.damaged"_s);
    }

    void anExportThatFailsLeavesWhatWasThere()
    {
        QVERIFY(!test::finished(exportCharacter(*m_from, *m_luna, path(u"no/folder/x.zip"_s))));
        const QString target = path(u"kept.zip"_s);
        QVERIFY(QFile::copy(file(), target));
        Character lost = *m_luna;
        const auto nowhere = AssetHash::fromHex(QString(64, u'a')).value();
        lost = lost.withClip(nowhere, {}, QDateTime::currentDateTimeUtc());
        QCOMPARE(test::finished(exportCharacter(*m_from, lost, target)).error().kind, Error::Kind::Missing);
        QVERIFY(import(target));
    }

    void namesStayInside_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("safe");
        QTest::newRow("file") << u"character.json"_s << true;
        QTest::newRow("in a folder") << u"media/a.mp4"_s << true;
        QTest::newRow("three dots") << u"media/..."_s << true;
        QTest::newRow("empty") << u""_s << false;
        QTest::newRow("up") << u"../a"_s << false;
        QTest::newRow("up inside") << u"a/../b"_s << false;
        QTest::newRow("here") << u"./a"_s << false;
        QTest::newRow("root") << u"/a"_s << false;
        QTest::newRow("double slash") << u"a//b"_s << false;
        QTest::newRow("backslash") << u"..\\a"_s << false;
        QTest::newRow("drive") << u"C:a"_s << false;
        QTest::newRow("newline") << u"a\nb"_s << false;
        QTest::newRow("long") << QString(201, u'a') << false;
    }

    void namesStayInside()
    {
        QFETCH(QString, name);
        QFETCH(bool, safe);
        QCOMPARE(archive::isSafeName(name), safe);
    }

private:
    QString path(const QString& name) const { return m_dir.filePath(name); }
    QString file() const { return path(u"luna.troupe.zip"_s); }
    Result<Character> import(const QString& from, const QString& name = {})
    {
        return test::finished(importCharacter(*m_to, m_media, {from, name}, this));
    }
    void isRefused(const QString& from, const QString& detail)
    {
        const auto imported = import(from);
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, Error::Kind::Invalid);
        QCOMPARE(imported.error().detail, detail);
        QVERIFY(m_to->characters().summaries()->isEmpty());
        QVERIFY(m_to->assets().all().isEmpty());
        QVERIFY(
            QDir(m_to->folder() + u"/parts").entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty());
    }
    /// Of the good file, the manifest first.
    QList<archive::Content> contentsOf() const
    {
        QList<archive::Content> contents;
        const auto reader = archive::Reader::open(file()).value();
        for (const archive::Entry& entry : reader->entries())
            contents.append({.name = entry.name, .bytes = reader->read(entry.name, 1 << 26).value()});
        return contents;
    }
    QString write(const QList<archive::Content>& contents) const
    {
        const QString target = path(u"written.zip"_s);
        return archive::write(target, contents) ? target : QString();
    }

    QTemporaryDir m_dir;
    media::MediaService m_media;
    std::unique_ptr<Store> m_from;
    std::unique_ptr<Store> m_to;
    std::optional<Character> m_luna;
    int m_profiles = 0;
};

QTEST_GUILESS_MAIN(TestCharacterFile)
#include "tst_characterfile.moc"
