#include "core/store/assetfiles.h"
#include "core/store/characterrepository.h"
#include "core/store/store.h"
#include "ui/cast/castmodel.h"
#include "ui/cast/castpanel.h"
#include "ui/common/thumbnailcache.h"

#include <QAbstractItemModelTester>
#include <QCryptographicHash>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

class NoPictures : public ClipPictures {
public:
    QFuture<Result<QImage>> poster(const QString&, const QSize&) override { return {}; }
    QFuture<Result<media::FirstFrame>> firstFrame(const QString&) override { return {}; }
    QFuture<Result<QImage>> filmstrip(const QString&, int, const QSize&) override { return {}; }
};

} // namespace

class TestCastPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_dir->path()).value();
        m_thumbnails = std::make_unique<ThumbnailCache>(
            m_pictures, [this](const AssetHash& hash) { return m_store->assets().path(hash); },
            m_dir->filePath(u"cache"_s));
    }
    void cleanup()
    {
        m_thumbnails.reset();
        m_store.reset();
    }

    void theModelKeepsTheRules()
    {
        CastModel model(*m_store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const CharacterId luna = add(u"Luna"_s);
        add(u"Mossy"_s);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data().toString(), u"Luna"_s);
        model.setSearch(u"mos"_s);
        QCOMPARE(model.rowCount(), 1);
        model.setSearch({});
        QVERIFY(m_store->characters().setDeleted(luna, true));
        QCOMPARE(model.rowCount(), 1);
    }

    void aDragIsAMentionForThePromptAndANameElsewhere()
    {
        CastModel model(*m_store);
        add(u"Luna"_s);
        const std::unique_ptr<QMimeData> mime(model.mimeData({model.index(0)}));
        QCOMPARE(mime->text(), u"Luna"_s);
        QCOMPARE(mime->data(u"application/x-troupe-prompt"_s), "{{char:luna}} ");
    }

    void anEmptyCastOffersTheSample()
    {
        CastPanel panel(*m_store, *m_thumbnails, m_undo);
        panel.show();
        QSignalSpy sample(&panel, &CastPanel::sampleRequested);
        auto* button = panel.findChild<QPushButton*>(u"useSample"_s);
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(sample.size(), 1);
        add(u"Luna"_s);
        QVERIFY(!button->isVisible());
        QVERIFY(panel.findChild<QListView*>(u"castList"_s)->isVisible());
    }

    void enterOpensThePassport()
    {
        const CharacterId luna = add(u"Luna"_s);
        CastPanel panel(*m_store, *m_thumbnails, m_undo);
        panel.show();
        QSignalSpy passport(&panel, &CastPanel::passportRequested);
        panel.select(luna);
        auto* list = panel.findChild<QListView*>(u"castList"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(passport.size(), 1);
        QCOMPARE(passport.first().first().value<CharacterId>(), luna);
    }

    void removingCanBeUndone()
    {
        const CharacterId luna = add(u"Luna"_s);
        CastPanel panel(*m_store, *m_thumbnails, m_undo);
        panel.show();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        panel.select(luna);
        auto* list = panel.findChild<QListView*>(u"castList"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(m_store->characters().summaries()->isEmpty());
        m_undo.undo();
        QCOMPARE(m_store->characters().summaries()->size(), 1);
        m_undo.clear();
    }

    void searchingNobodySaysSo()
    {
        add(u"Luna"_s);
        CastPanel panel(*m_store, *m_thumbnails, m_undo);
        panel.show();
        QTest::keyClicks(panel.findChild<QLineEdit*>(u"castSearch"_s), u"zebra"_s);
        QVERIFY(!panel.findChild<QListView*>(u"castList"_s)->isVisible());
        QVERIFY(!panel.findChild<QPushButton*>(u"useSample"_s)->isVisible());
    }

private:
    CharacterId add(const QString& name)
    {
        const auto made = CharacterName::create(name);
        const auto hash
            = AssetHash::fromDigest(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256));
        const auto character = Character::create(CharacterId::create(), made->slug(),
                                                 {1, *made, hash, {}, {}, QDateTime::currentDateTimeUtc()});
        const auto saved = m_store->characters().save(*character);
        Q_ASSERT(saved);
        Q_UNUSED(saved)
        return character->id();
    }

    NoPictures m_pictures;
    QUndoStack m_undo;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ThumbnailCache> m_thumbnails;
};

QTEST_MAIN(TestCastPanel)
#include "tst_castpanel.moc"
