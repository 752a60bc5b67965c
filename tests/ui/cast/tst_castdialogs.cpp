#include "core/media/mediaservice.h"
#include "core/store/assetfiles.h"
#include "core/store/bindingrepository.h"
#include "core/store/changes.h"
#include "core/store/characterrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/store.h"
#include "tests/support/nopictures.h"
#include "tests/support/sampleprofile.h"
#include "ui/cast/newcharacterdialog.h"
#include "ui/cast/passport.h"
#include "ui/common/thumbnailcache.h"

#include <QCryptographicHash>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using test::NoPictures;

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
        QVERIFY((*luna)->current().stills.size() == 3);
        QVERIFY(m_store->assets().verify((*luna)->current().clip));
        QVERIFY(QFile::exists(m_clip)); // Ours to read, not to take.
    }

    void theSameNameTwiceIsRefused()
    {
        addLuna();
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

    void renamingMakesAVersion()
    {
        const CharacterId id = addLuna();
        Passport passport(*m_store, Expiries(*m_store, Catalog::builtIn()), thumbnails(), id);
        passport.open();
        auto* name = passport.findChild<QLineEdit*>(u"passportName"_s);
        QCOMPARE(name->text(), u"Luna"_s);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"Luna Moon"_s);
        QTest::keyClick(name, Qt::Key_Return);
        const auto changed = m_store->characters().find(id).value();
        QCOMPARE(changed->name().text(), u"Luna Moon"_s);
        QCOMPARE(changed->versions().size(), 2);
        QCOMPARE(changed->slug(), u"luna"_s);
    }

    void aBadNameChangesNothing()
    {
        const CharacterId id = addLuna();
        Passport passport(*m_store, Expiries(*m_store, Catalog::builtIn()), thumbnails(), id);
        passport.open();
        auto* name = passport.findChild<QLineEdit*>(u"passportName"_s);
        name->setText(u"{{x}}"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(name->text(), u"Luna"_s);
        QCOMPARE(m_store->characters().find(id).value()->versions().size(), 1);
    }

    void bindingsAreShownAndAskedFor()
    {
        const CharacterId id = addLuna();
        const ConnectionId sandbox = m_store->connections().all()->first().id;
        Passport passport(*m_store, Expiries(*m_store, Catalog::builtIn()), thumbnails(), id);
        passport.open();
        QSignalSpy bind(&passport, &Passport::bindRequested);
        auto* table = passport.findChild<QTableWidget*>(u"passportBindings"_s);
        QCOMPARE(table->rowCount(), 1);
        QTest::mouseClick(table->cellWidget(0, 4), Qt::LeftButton);
        QCOMPARE(bind.size(), 1);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString before = table->item(0, 1)->text();
        QVERIFY(m_store->bindings().save({id, 1, sandbox, {}, u"char_1"_s, now, now}));
        QVERIFY(table->item(0, 1)->text() != before);
        QCOMPARE(table->item(0, 2)->text(), u"char_1"_s);
    }

    void aBindingTellsHowLongItLives_data()
    {
        QTest::addColumn<std::optional<int>>("hoursLeft");
        QTest::addColumn<bool>("gone");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("button");
        using Left = std::optional<int>;
        QTest::newRow("kept until deleted") << Left() << false << u"live"_s << u"Bind again"_s;
        QTest::newRow("long") << Left(24 * 20) << false << u"live, gone in 19 d"_s << u"Bind again"_s;
        QTest::newRow("soon") << Left(5) << false << u"expiring, gone in 4 h"_s << u"Bind again"_s;
        QTest::newRow("over") << Left(-5) << false << u"gone"_s << u"Bind"_s;
        QTest::newRow("denied") << Left(24 * 20) << true << u"gone"_s << u"Bind"_s;
    }

    void aBindingTellsHowLongItLives()
    {
        QFETCH(std::optional<int>, hoursLeft);
        QFETCH(bool, gone);
        QFETCH(QString, state);
        QFETCH(QString, button);
        const CharacterId id = addLuna();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        Binding binding {.character = id,
                         .connection = m_store->connections().all()->first().id,
                         .model = {},
                         .remoteId = u"char_1"_s,
                         .madeAt = now.addDays(-10),
                         .checkedAt = now,
                         .gone = gone};
        if (hoursLeft)
            binding.expiresAt = now.addSecs(*hoursLeft * 3600);
        QVERIFY(m_store->bindings().save(binding));
        Passport passport(*m_store, Expiries(*m_store, Catalog::builtIn()), thumbnails(), id);
        const auto* table = passport.findChild<QTableWidget*>(u"passportBindings"_s);
        QCOMPARE(table->item(0, 1)->text(), state);
        QVERIFY(!table->item(0, 1)->toolTip().isEmpty());
        QCOMPARE(qobject_cast<QPushButton*>(table->cellWidget(0, 4))->text(), button);
    }

private:
    CharacterId addLuna()
    {
        const auto hash = AssetHash::fromDigest(QCryptographicHash::hash("x", QCryptographicHash::Sha256));
        const auto luna = Character::create(
            CharacterId::create(), u"luna"_s,
            {1, *CharacterName::create(u"Luna"_s), hash, {}, {}, QDateTime::currentDateTimeUtc()});
        const auto saved = m_store->characters().save(*luna);
        Q_ASSERT(saved);
        Q_UNUSED(saved)
        return luna->id();
    }
    ThumbnailCache& thumbnails()
    {
        if (!m_thumbnails) {
            m_thumbnails = std::make_unique<ThumbnailCache>(
                m_pictures, [this](const AssetHash& hash) { return m_store->assets().path(hash); },
                m_dir->filePath(u"cache"_s));
        }
        return *m_thumbnails;
    }

    NoPictures m_pictures;
    media::MediaService m_media;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ThumbnailCache> m_thumbnails;
    QString m_clip;
};

QTEST_MAIN(TestCastDialogs)
#include "tst_castdialogs.moc"
