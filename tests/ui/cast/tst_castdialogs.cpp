#include "core/catalog/catalog.h"
#include "core/media/mediaservice.h"
#include "core/store/assetfiles.h"
#include "core/store/characterrepository.h"
#include "core/store/store.h"
#include "core/studio/stills.h"
#include "tests/support/sampleprofile.h"
#include "ui/cast/newcharacterdialog.h"

#include <QCryptographicHash>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestCastDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_dir->filePath(u"profile"_s)).value();
        m_clip = m_dir->filePath(u"clip.mp4"_s);
        QVERIFY(test::writeTestClip(m_clip, {320, 180}, 3));
    }
    void cleanup() { m_store.reset(); }

    void aClipAndANameMakeACharacter()
    {
        NewCharacterDialog dialog(*m_store, m_media, Catalog::builtIn().clipRules(), m_clip);
        QSignalSpy added(&dialog, &NewCharacterDialog::added);
        dialog.open();
        auto* add = dialog.findChild<QPushButton*>(u"addCharacter"_s);
        QVERIFY(!add->isEnabled());
        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"characterName"_s), u"Luna"_s);
        QVERIFY(add->isEnabled());
        QTRY_VERIFY(dialog.findChild<QLabel*>(u"clipFit"_s)->text().contains(u"720p"_s));
        QTRY_VERIFY(!dialog.findChild<QLabel*>(u"clipFrames"_s)->pixmap().isNull());
        QTest::mouseClick(add, Qt::LeftButton);
        QTRY_COMPARE(added.size(), 1);
        const auto luna = m_store->characters().findBySlug(u"luna"_s);
        QVERIFY(luna && *luna);
        QCOMPARE((*luna)->current().stills.size(), PickedStills);
        QVERIFY(m_store->assets().verify((*luna)->current().clip));
        QVERIFY(QFile::exists(m_clip)); // Ours to read, not to take.
    }

    void theSameNameTwiceIsRefused()
    {
        test::saveCharacter(*m_store, u"Luna"_s,
                            AssetHash::fromDigest(QCryptographicHash::hash("x", QCryptographicHash::Sha256)));
        NewCharacterDialog dialog(*m_store, m_media, Catalog::builtIn().clipRules(), m_clip);
        dialog.open();
        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"characterName"_s), u"Luna"_s);
        QTest::mouseClick(dialog.findChild<QPushButton*>(u"addCharacter"_s), Qt::LeftButton);
        auto* message = dialog.findChild<QLabel*>(u"newCharacterMessage"_s);
        QTRY_VERIFY(message->isVisible());
        QVERIFY(message->text().contains(u"Luna"_s));
        QVERIFY(dialog.isVisible());
        QCOMPARE(m_store->characters().summaries()->size(), 1);
    }

    void aTextFileIsSaidAtOnce()
    {
        QFile text(m_dir->filePath(u"text.mp4"_s));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("no film");
        text.close();
        NewCharacterDialog dialog(*m_store, m_media, Catalog::builtIn().clipRules(), text.fileName());
        dialog.open();
        auto* message = dialog.findChild<QLabel*>(u"newCharacterMessage"_s);
        QTRY_VERIFY(message->isVisible());
        QVERIFY(!message->text().isEmpty());
    }

private:
    media::MediaService m_media;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    QString m_clip;
};

QTEST_MAIN(TestCastDialogs)
#include "tst_castdialogs.moc"
