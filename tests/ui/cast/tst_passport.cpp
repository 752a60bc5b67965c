#include "core/media/mediaservice.h"
#include "core/store/assetfiles.h"
#include "core/store/bindingrepository.h"
#include "core/store/characterrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "tests/support/nopictures.h"
#include "tests/support/sampleprofile.h"
#include "ui/cast/passport.h"
#include "ui/common/banner.h"
#include "ui/common/thumbnailcache.h"

#include <QAction>
#include <QCryptographicHash>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

AssetHash hashOf(const QByteArray& bytes)
{
    return AssetHash::fromDigest(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

} // namespace

class TestPassport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_dir->filePath(u"profile"_s)).value();
        m_thumbnails = std::make_unique<ThumbnailCache>(
            m_pictures, [this](const AssetHash& hash) { return m_store->assets().path(hash); },
            m_dir->filePath(u"cache"_s));
        m_undo = std::make_unique<QUndoStack>();
        m_luna = test::saveCharacter(*m_store, u"Luna"_s, hashOf("clip")).character;
        open();
    }
    void cleanup()
    {
        m_passport.reset();
        m_undo.reset();
        m_thumbnails.reset();
        m_store.reset();
    }

    void renamingMakesAVersionThatCanBeUndone()
    {
        QSignalSpy renamed(m_passport.get(), &Passport::renamed);
        QVERIFY(note().contains(u"letter by letter"_s));
        type(u"passportName"_s, u"Luna Moon"_s, false);
        QVERIFY(note().contains(u"version 2"_s));
        QTest::keyClick(field(u"passportName"_s), Qt::Key_Return);
        QCOMPARE(luna().name().text(), u"Luna Moon"_s);
        QCOMPARE(luna().versions().size(), 2);
        QCOMPARE(luna().slug(), u"luna"_s);
        QCOMPARE(renamed.size(), 1);
        const auto* versions = find<QTreeWidget>(u"passportVersions"_s);
        QCOMPARE(versions->topLevelItemCount(), 2);
        QCOMPARE(versions->topLevelItem(0)->text(1), u"name: Luna → Luna Moon"_s);
        QVERIFY(m_passport->isVisible()); // Return ends the field only.
        m_undo->undo();
        QCOMPARE(luna().versions().size(), 1);
        QCOMPARE(field(u"passportName"_s)->text(), u"Luna"_s);
        m_undo->redo();
        QCOMPARE(luna().versions().size(), 2);
        QCOMPARE(renamed.size(), 1);
    }

    void onlyWhatWasDoneInItIsUndoneInIt()
    {
        m_passport.reset();
        m_undo->push(new QUndoCommand(u"Something else"_s));
        open();
        QVERIFY(!find<QWidget>(u"passportUndo"_s)->isEnabled());
        type(u"passportTags"_s, u"fox"_s);
        QTest::mouseClick(find<QWidget>(u"passportUndo"_s), Qt::LeftButton);
        QVERIFY(luna().tags().isEmpty());
        QVERIFY(!find<QWidget>(u"passportUndo"_s)->isEnabled());
        QTest::mouseClick(find<QWidget>(u"passportRedo"_s), Qt::LeftButton);
        QCOMPARE(luna().tags(), QStringList {u"fox"_s});
    }

    void aNameThatCannotBeChangesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("note");
        QTest::newRow("braces") << u"{{x}}"_s << u"without { and }"_s;
        QTest::newRow("nothing") << u" "_s << u"1 to 80"_s;
        QTest::newRow("somebody else's") << u"Mossy"_s << u"has a Mossy"_s;
    }

    void aNameThatCannotBeChangesNothing()
    {
        QFETCH(QString, name);
        QFETCH(QString, note);
        test::saveCharacter(*m_store, u"Mossy"_s, hashOf("moss"));
        type(u"passportName"_s, name, false);
        QVERIFY2(this->note().contains(note), qPrintable(this->note()));
        QTest::keyClick(field(u"passportName"_s), Qt::Key_Return);
        QCOMPARE(field(u"passportName"_s)->text(), u"Luna"_s);
        QCOMPARE(luna().versions().size(), 1);
        QCOMPARE(m_undo->count(), 0);
    }

    void anUndoIntoATakenNameIsSaid()
    {
        type(u"passportName"_s, u"Luna Moon"_s);
        // The first still has the slug "luna".
        const Character other = Character::create(CharacterId::create(), u"luna-2"_s,
                                                  {1,
                                                   CharacterName::create(u"Luna"_s).value(),
                                                   hashOf("other"),
                                                   {},
                                                   {},
                                                   QDateTime::currentDateTimeUtc()})
                                    .value();
        QVERIFY(m_store->characters().save(other));
        m_undo->undo();
        QCOMPARE(luna().name().text(), u"Luna Moon"_s);
        QVERIFY(find<Banner>(u"passportBanner"_s)->isVisibleTo(m_passport.get()));
    }

    void fieldsAreSavedWhenTheyAreLeft()
    {
        type(u"passportDescriptor"_s, u"a moon fox"_s);
        type(u"passportTags"_s, u"fox, night, Fox"_s);
        auto* consent = find<QPlainTextEdit>(u"passportConsent"_s);
        consent->setPlainText(u"drawn by us"_s);
        m_passport->accept();
        QCOMPARE(luna().current().descriptor, u"a moon fox"_s);
        QCOMPARE(luna().tags(), (QStringList {u"fox"_s, u"night"_s}));
        QCOMPARE(luna().consentNote(), u"drawn by us"_s);
        QCOMPARE(luna().versions().size(), 1);
        while (m_undo->canUndo())
            m_undo->undo();
        QCOMPARE(luna().current().descriptor, u"a fox"_s);
        QVERIFY(luna().tags().isEmpty());
        QVERIFY(luna().consentNote().isEmpty());
    }

    void looksAreTypedInPlace()
    {
        auto* looks = find<QTableWidget>(u"passportLooks"_s);
        QCOMPARE(looks->rowCount(), 1); // Room for a new one.
        looks->item(0, 1)->setText(u"a red scarf"_s);
        QVERIFY(luna().looks().isEmpty()); // Words without a name wait.
        looks->item(0, 0)->setText(u"winter"_s);
        QCOMPARE(luna().looks(), QList({CharacterLook {u"winter"_s, u"a red scarf"_s}}));
        QCOMPARE(looks->rowCount(), 2);
        looks->item(1, 0)->setText(u"WINTER"_s); // Is there already.
        QCOMPARE(luna().looks().size(), 1);
        QCOMPARE(looks->rowCount(), 2);
        looks->setCurrentCell(0, 0);
        find<QWidget>(u"removeLook"_s)->setFocus();
        QTest::mouseClick(find<QWidget>(u"removeLook"_s), Qt::LeftButton);
        QVERIFY(luna().looks().isEmpty());
        m_undo->undo();
        QCOMPARE(looks->item(0, 0)->text(), u"winter"_s);
    }

    void stillsAreMovedAndRemoved()
    {
        const QList<AssetHash> three {hashOf("1"), hashOf("2"), hashOf("3")};
        m_passport->edit(luna().withStills(three), u"stills"_s);
        auto* list = find<QListWidget>(u"passportStills"_s);
        QCOMPARE(list->count(), 3);
        list->setCurrentRow(2);
        trigger(u"stillFirst"_s);
        QCOMPARE(luna().current().stills, QList({three[2], three[0], three[1]}));
        QCOMPARE(list->currentRow(), 0);
        trigger(u"stillRight"_s);
        QCOMPARE(luna().current().stills, QList({three[0], three[2], three[1]}));
        trigger(u"removeStill"_s);
        QCOMPARE(luna().current().stills, QList({three[0], three[1]}));
        // A drag ends in this.
        QVERIFY(list->model()->moveRow({}, 1, {}, 0));
        QCOMPARE(luna().current().stills, QList({three[1], three[0]}));
        m_undo->undo();
        m_undo->undo();
        QCOMPARE(luna().current().stills, QList({three[0], three[2], three[1]}));
        QCOMPARE(list->count(), 3);
    }

    void thereAreNeverTooManyStills()
    {
        QList<AssetHash> many;
        for (int i = 0; i < Character::MaxStills; ++i)
            many << hashOf(QByteArray::number(i));
        QVERIFY(find<QPushButton>(u"grabStill"_s)->isEnabled());
        m_passport->edit(luna().withStills(many), u"stills"_s);
        QVERIFY(!find<QPushButton>(u"grabStill"_s)->isEnabled());
        m_passport->setMakingStills(true);
        QVERIFY(!find<QPushButton>(u"pickStills"_s)->isEnabled());
        m_passport->setMakingStills(false);
        QVERIFY(find<QPushButton>(u"pickStills"_s)->isEnabled());
    }

    void theClipSaysHowItFits()
    {
        QSignalSpy clip(m_passport.get(), &Passport::clipChanged);
        const QString path = m_dir->filePath(u"clip.mp4"_s);
        QVERIFY(test::writeTestClip(path, {320, 180}, 3));
        const auto taken = m_store->assets().import(path, u"mp4"_s).value();
        m_passport->edit(luna().withClip(taken, {}, QDateTime::currentDateTimeUtc()), u"clip"_s);
        QCOMPARE(clip.size(), 1);
        QCOMPARE(luna().current().number, 2);
        QTRY_VERIFY(m_passport->findChild<QLabel*>(u"fitBand-length"_s));
        QCOMPARE(find<QTreeWidget>(u"passportVersions"_s)->topLevelItem(0)->text(1), u"clip"_s);
    }

    void versionsTellWhoPlaysThem()
    {
        const Shot shot = test::saveFirstShot(*m_store);
        Recipe recipe;
        recipe.cast = {{m_luna, 1, u"Luna"_s}};
        QVERIFY(m_store->takes().save({.id = TakeId::create(),
                                       .shot = shot.id,
                                       .recipe = recipe,
                                       .clip = hashOf("take"),
                                       .size = {1280, 720},
                                       .createdAt = QDateTime::currentDateTimeUtc()}));
        type(u"passportName"_s, u"Luna Moon"_s);
        const auto* versions = find<QTreeWidget>(u"passportVersions"_s);
        QCOMPARE(versions->topLevelItem(0)->text(3), u"none"_s);
        QCOMPARE(versions->topLevelItem(1)->text(3), u"1"_s);
    }

    void bindingsAreShownAndAskedFor()
    {
        const Connection sandbox = m_store->connections().all()->first();
        QSignalSpy bind(m_passport.get(), &Passport::bindRequested);
        QSignalSpy check(m_passport.get(), &Passport::checkRequested);
        auto* table = find<QTableWidget>(u"passportBindings"_s);
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 1)->text(), u"never bound"_s);
        QVERIFY(!m_passport->findChild<QWidget*>(u"check-"_s + sandbox.name));
        QTest::mouseClick(find<QPushButton>(u"bind-"_s + sandbox.name), Qt::LeftButton);
        QCOMPARE(bind.size(), 1);
        m_passport->setBusy(sandbox.id, BindingStrip::Busy::Binding);
        QCOMPARE(table->item(0, 1)->text(), u"being made..."_s);
        QVERIFY(!find<QPushButton>(u"bind-"_s + sandbox.name)->isEnabled());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(m_store->bindings().save({m_luna, 1, sandbox.id, {}, u"char_1"_s, now, now.addSecs(-7500)}));
        m_passport->setBusy(sandbox.id, BindingStrip::Busy::No);
        QCOMPARE(table->item(0, 1)->text(), u"live"_s);
        QCOMPARE(table->item(0, 2)->text(), u"char_1"_s);
        QCOMPARE(table->item(0, 4)->text(), u"2 h ago"_s);
        QTest::mouseClick(find<QPushButton>(u"check-"_s + sandbox.name), Qt::LeftButton);
        QCOMPARE(check.size(), 1);
        QCOMPARE(check.first().first().value<ConnectionId>(), sandbox.id);
        type(u"passportName"_s, u"Luna Moon"_s);
        QCOMPARE(table->item(0, 1)->text(), u"live, of version 1"_s);
    }

    void severalConnectionsEachHaveARow()
    {
        const ConnectionId sandbox = m_store->connections().all()->first().id;
        const auto gateway = Connection {.id = ConnectionId::create(),
                                         .kind = Connection::Kind::OpenAiCompatible,
                                         .name = u"Gateway"_s,
                                         .baseUrl = QUrl(u"https://gateway.example/v1"_s)};
        QVERIFY(m_store->connections().save(gateway));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(m_store->bindings().save({m_luna, 1, sandbox, {}, u"char_1"_s, now, now}));
        QVERIFY(m_store->bindings().save({m_luna, 1, gateway.id, u"a"_s, u"char_2"_s, now, now}));
        QVERIFY(m_store->bindings().save(
            {m_luna, 1, gateway.id, u"b"_s, u"char_3"_s, now, now, std::nullopt, true}));
        const auto* table = find<QTableWidget>(u"passportBindings"_s);
        QCOMPARE(table->rowCount(), 3);
        QSignalSpy bind(m_passport.get(), &Passport::bindRequested);
        QTest::mouseClick(find<QPushButton>(u"bind-Gateway-b"_s), Qt::LeftButton);
        QCOMPARE(bind.first().at(1).toString(), u"b"_s);
        QStringList states;
        for (int row = 0; row < 3; ++row)
            states << table->item(row, 1)->text();
        QCOMPARE(states.count(u"live"_s), 2);
        QCOMPARE(states.count(u"gone"_s), 1);
    }

    void aBindingTellsHowLongItLives_data()
    {
        QTest::addColumn<std::optional<int>>("hoursLeft");
        QTest::addColumn<bool>("gone");
        QTest::addColumn<QString>("state");
        using Left = std::optional<int>;
        QTest::newRow("kept until deleted") << Left() << false << u"live"_s;
        QTest::newRow("long") << Left(24 * 20) << false << u"live, gone in 19 d"_s;
        QTest::newRow("soon") << Left(5) << false << u"expiring, gone in 4 h"_s;
        QTest::newRow("over") << Left(-5) << false << u"gone"_s;
        QTest::newRow("denied") << Left(24 * 20) << true << u"gone"_s;
    }

    void aBindingTellsHowLongItLives()
    {
        QFETCH(std::optional<int>, hoursLeft);
        QFETCH(bool, gone);
        QFETCH(QString, state);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        Binding binding {.character = m_luna,
                         .connection = m_store->connections().all()->first().id,
                         .model = {},
                         .remoteId = u"char_1"_s,
                         .madeAt = now.addDays(-10),
                         .checkedAt = now,
                         .gone = gone};
        if (hoursLeft)
            binding.expiresAt = now.addSecs(*hoursLeft * 3600);
        QVERIFY(m_store->bindings().save(binding));
        const auto* table = find<QTableWidget>(u"passportBindings"_s);
        QCOMPARE(table->item(0, 1)->text(), state);
        QVERIFY(!table->item(0, 1)->toolTip().isEmpty());
    }

private:
    void open()
    {
        m_passport = std::make_unique<Passport>(Passport::Parts {*m_store, m_media, *m_thumbnails, *m_undo,
                                                                 Expiries(*m_store, Catalog::builtIn()),
                                                                 Catalog::builtIn().clipRules()},
                                                m_luna);
        m_passport->open();
    }
    template<typename Widget>
    Widget* find(const QString& name) const
    {
        auto* widget = m_passport->findChild<Widget*>(name);
        Q_ASSERT(widget);
        return widget;
    }
    QLineEdit* field(const QString& name) const { return find<QLineEdit>(name); }
    QString note() const { return find<QLabel>(u"passportNameNote"_s)->text(); }
    void type(const QString& name, const QString& text, bool enter = true)
    {
        auto* edit = field(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        if (enter)
            QTest::keyClick(edit, Qt::Key_Return);
    }
    void trigger(const QString& name) { find<QAction>(name)->trigger(); }
    Character luna() const { return *m_store->characters().find(m_luna).value(); }

    test::NoPictures m_pictures;
    media::MediaService m_media;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ThumbnailCache> m_thumbnails;
    std::unique_ptr<QUndoStack> m_undo;
    std::unique_ptr<Passport> m_passport;
    CharacterId m_luna;
};

QTEST_MAIN(TestPassport)
#include "tst_passport.moc"
