#include "core/media/mediaservice.h"
#include "core/store/assetfiles.h"
#include "core/store/characterrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "ui/composer/prompteditor.h"
#include "ui/composer/referencefield.h"
#include "ui/composer/shotpanel.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

AssetHash hashOf(const QByteArray& bytes)
{
    return AssetHash::fromDigest(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

} // namespace

class TestShotPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_dir->path()).value();
        auto& series = m_store->series();
        m_shot = series.shots(series.episodes(series.all()->first().id)->first().id)->first().id;
        const auto luna = Character::create(
            CharacterId::create(), u"luna"_s,
            {1, *CharacterName::create(u"Luna"_s), hashOf("clip"), {}, {}, QDateTime::currentDateTimeUtc()});
        QVERIFY(m_store->characters().save(*luna));
        m_panel = std::make_unique<ShotPanel>(*m_store, m_media, Catalog::builtIn());
        m_panel->showShot(m_shot);
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_panel->focusPrompt();
    }
    void cleanup()
    {
        m_panel.reset();
        m_store.reset();
    }

    void thePriceIsOnTheButton()
    {
        QVERIFY(!generate()->isEnabled());
        QTest::keyClicks(editor(), u"A fox runs"_s);
        QVERIFY(generate()->isEnabled());
        QVERIFY2(generate()->text().contains(u"0.80"_s), qPrintable(generate()->text()));
        m_panel->findChild<QSpinBox*>(u"takeCount"_s)->setValue(3);
        QVERIFY2(generate()->text().contains(u"2.40"_s), qPrintable(generate()->text()));
        pick(u"modelBox"_s, u"sora-2-pro"_s);
        QVERIFY2(generate()->text().contains(u"7.20"_s), qPrintable(generate()->text()));
    }

    void anUnknownModelHasNoPriceAndIsNeverFree()
    {
        auto shot = m_store->series().findShot(m_shot).value().value();
        shot.settings.model = u"brand-new"_s;
        shot.prompt = PromptDocument::parse(u"A fox"_s);
        QVERIFY(m_store->series().save(shot));
        m_panel->showShot(m_shot);
        QVERIFY(generate()->isEnabled());
        QVERIFY2(generate()->text().contains(u"price unknown"_s), qPrintable(generate()->text()));
    }

    void enterOrdersWithTheExactName()
    {
        QSignalSpy ordered(m_panel.get(), &ShotPanel::ordered);
        QTest::keyClicks(editor(), u"@lu"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QTest::keyClicks(editor(), u"waves"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(ordered.size(), 1);
        const auto orders = ordered.first().first().value<QList<JobOrder>>();
        QCOMPARE(orders.size(), 1);
        QCOMPARE(orders.first().prompt, u"Luna waves"_s);
        QCOMPARE(orders.first().cast.first().name, u"Luna"_s);
        QCOMPARE(orders.first().seconds, 8);
        QCOMPARE(orders.first().size, QSize(1280, 720));
    }

    void whatTheBoardChangesIsTakenOverAndWhatIsTypedStays()
    {
        QTest::keyClicks(editor(), u"Two words"_s);
        m_panel->flush();
        QTest::keyClicks(editor(), u" more"_s); // Not stored yet.
        auto shot = m_store->series().findShot(m_shot).value().value();
        shot.title = u"Lake"_s;
        shot.notes = u"Ask Mia"_s;
        QVERIFY(m_store->series().save(shot));
        QCOMPARE(m_panel->findChild<QLineEdit*>(u"shotTitle"_s)->text(), u"Lake"_s);
        QCOMPARE(editor()->prompt().toTokens(), u"Two words more"_s);
        m_panel->flush();
        shot = m_store->series().findShot(m_shot).value().value();
        QCOMPARE(shot.title, u"Lake"_s);
        QCOMPARE(shot.notes, u"Ask Mia"_s);
        QCOMPARE(shot.prompt.toTokens(), u"Two words more"_s);
        shot.prompt = PromptDocument::parse(u"Two"_s); // A split, say.
        QVERIFY(m_store->series().save(QList {shot}));
        QCOMPARE(editor()->prompt().toTokens(), u"Two"_s);
    }

    void aWaitingJobIsChangedAndTheShotIsNot()
    {
        QTest::keyClicks(editor(), u"The shot's own"_s);
        m_panel->flush();
        Job job;
        job.id = JobId::create();
        job.order = {.connection = m_store->series().findShot(m_shot).value()->settings.connection,
                     .shot = m_shot,
                     .model = u"sora-2"_s,
                     .prompt = u"Luna waves"_s,
                     .tokens = u"{{char:luna}} waves"_s,
                     .seconds = 4,
                     .size = {720, 1280}};
        QSignalSpy changed(m_panel.get(), &ShotPanel::changed);
        QSignalSpy ordered(m_panel.get(), &ShotPanel::ordered);
        QVERIFY(m_panel->startChange(job));
        QCOMPARE(editor()->prompt().toTokens(), job.order.tokens);
        QVERIFY2(generate()->text().startsWith(u"Change the job"_s), qPrintable(generate()->text()));
        QVERIFY2(generate()->text().contains(u"0.40"_s), qPrintable(generate()->text()));
        QTest::keyClicks(editor(), u" twice"_s);
        pick(u"secondsBox"_s, 8);
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(changed.size(), 1);
        QVERIFY(ordered.isEmpty());
        QVERIFY(changed.first().at(0).value<JobId>() == job.id);
        const auto order = changed.first().at(1).value<JobOrder>();
        QCOMPARE(order.prompt, u"Luna waves twice"_s);
        QCOMPARE(order.seconds, 8);
        QCOMPARE(order.size, QSize(720, 1280));
        // Back at the shot, which is as it was.
        QCOMPARE(editor()->prompt().toTokens(), u"The shot's own"_s);
        QCOMPARE(m_store->series().findShot(m_shot).value()->settings.size, QSize(1280, 720));

        QVERIFY(m_panel->startChange(job));
        QTest::keyClick(editor(), Qt::Key_Escape);
        QCOMPARE(editor()->prompt().toTokens(), u"The shot's own"_s);
        job.order.operation = Operation::Extend;
        job.order.source = TakeId::create();
        QCOMPARE(m_panel->startChange(job).error().detail, u"take"_s); // It is gone.
        job.order.shot = ShotId::create();
        QCOMPARE(m_panel->startChange(job).error().detail, u"shot"_s);
    }

    void whatIsTypedIsKept()
    {
        QTest::keyClicks(editor(), u"Half a thou"_s);
        QTRY_COMPARE(m_store->series().findShot(m_shot).value()->prompt.toTokens(), u"Half a thou"_s);
        QTest::keyClicks(editor(), u"ght"_s);
        m_panel.reset(); // The window closes in the middle of a word.
        QCOMPARE(m_store->series().findShot(m_shot).value()->prompt.toTokens(), u"Half a thought"_s);
    }

    void settingsAreKept()
    {
        pick(u"secondsBox"_s, 12);
        pick(u"sizeBox"_s, QSize(720, 1280));
        m_panel->flush();
        const auto settings = m_store->series().findShot(m_shot).value()->settings;
        QCOMPARE(settings.seconds, 12);
        QCOMPARE(settings.size, QSize(720, 1280));
    }

    void aMentionOfNobodyIsSaid()
    {
        auto shot = m_store->series().findShot(m_shot).value().value();
        shot.prompt = PromptDocument::parse(u"{{char:gone}} waves"_s);
        QVERIFY(m_store->series().save(shot));
        m_panel->showShot(m_shot);
        QVERIFY(!generate()->isEnabled());
        QVERIFY(m_panel->findChild<QLabel*>(u"findingText0"_s)->text().contains(u"gone"_s));
    }

    void extendIsOneEnter()
    {
        QSignalSpy ordered(m_panel.get(), &ShotPanel::ordered);
        const Take take = saveTake();
        m_panel->startExtend(take);
        QVERIFY2(generate()->text().contains(u"0.40"_s), qPrintable(generate()->text()));
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(ordered.size(), 1);
        const auto order = ordered.first().first().value<QList<JobOrder>>().first();
        QCOMPARE(order.operation, Operation::Extend);
        QCOMPARE(order.source, std::optional(take.id));
        QCOMPARE(order.connection, take.origin->connection);
        QCOMPARE(order.prompt, u"Luna walks"_s);
    }

    void theOriginalTellsHowLongItIsThere()
    {
        m_panel->startExtend(saveTake(u"sora-2"_s, 2 * 3600));
        QVERIFY(original()->isVisible());
        QVERIFY2(original()->text().contains(u"Sandbox"_s) && original()->text().contains(u"1 h left"_s),
                 qPrintable(original()->text()));
        QVERIFY(!lastFrame()->isVisible());
        m_panel->stopFollowUp();
        QVERIFY(!original()->isVisible());
        m_panel->startEdit(saveTake(u"sora-2"_s, 2 * 3600));
        QVERIFY(original()->text().contains(u"edited"_s));
    }

    void aTakeWhoseOriginalHasJustGoneIsShownSo()
    {
        Take take = saveTake(u"sora-2"_s, 3600);
        m_panel->startExtend(take);
        QVERIFY(!lastFrame()->isVisible());
        take.origin->expiresAt = QDateTime::currentDateTimeUtc(); // The service said that it is not there.
        QVERIFY(m_store->takes().save(take));
        QVERIFY(lastFrame()->isVisible());
        QVERIFY2(original()->text().contains(u"gone"_s), qPrintable(original()->text()));
        QVERIFY(generate()->isEnabled()); // The clip itself can be sent.
    }

    void theLastFrameIsTheWayRound_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<bool>("hasOrigin");
        QTest::addColumn<bool>("canExtend");
        QTest::newRow("the original is gone") << u"sora-2"_s << true << true;
        QTest::newRow("nobody has an original") << u"sora-2"_s << false << true;
        QTest::newRow("the model cannot extend") << u"shorts"_s << true << false;
    }

    void theLastFrameIsTheWayRound()
    {
        QFETCH(QString, model);
        QFETCH(bool, hasOrigin);
        QFETCH(bool, canExtend);
        const auto catalog = Catalog::fromJson(
            R"({"format":1,"source":"a page","as_of":"2026-11-23","models":[)"
            R"({"id":"sora-2","operations":["generate","extend"],"seconds":[4,8],"sizes":["640x360"]},)"
            R"({"id":"shorts","operations":["generate"],"seconds":[4,8],"sizes":["640x360"]}]})");
        m_panel = std::make_unique<ShotPanel>(*m_store, m_media, catalog.value());
        m_panel->showShot(m_shot);
        m_panel->show();
        Take take = saveTake(model, canExtend ? -60 : 3600);
        const QString path = m_dir->filePath(u"clip.mp4"_s);
        QCOMPARE(
            QProcess::execute(
                u"ffmpeg"_s,
                {u"-v"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                 u"color=c=red:s=320x180:r=10:d=1[a];color=c=blue:s=320x180:r=10:d=0.1[b];[a][b]concat"_s,
                 u"-pix_fmt"_s, u"yuv420p"_s, u"-y"_s, path}),
            0);
        take.clip = m_store->assets().import(path, u"mp4"_s).value();
        take.size = QSize(320, 180);
        if (!hasOrigin)
            take.origin.reset();
        QVERIFY(m_store->takes().save(take));
        auto shot = m_store->series().findShot(m_shot).value().value();
        shot.settings.model = model;
        shot.prompt = PromptDocument::parse(u"My shot"_s);
        QVERIFY(m_store->series().save(shot));
        m_panel->showShot(m_shot);

        m_panel->startExtend(take);
        QCOMPARE(generate()->isEnabled(), canExtend);
        QVERIFY(!m_panel->findChild<QLabel*>(u"lintLine"_s)->isVisible()); // It is said once.
        QVERIFY(lastFrame()->isVisible());
        QSignalSpy failed(m_panel.get(), &ShotPanel::failed);
        QTest::mouseClick(lastFrame(), Qt::LeftButton);
        auto* field = m_panel->findChild<ReferenceField*>();
        QTRY_VERIFY2(field->reference() || !failed.isEmpty(), "no frame");
        QCOMPARE(failed.size(), 0);
        QVERIFY(field->isVisible());
        QVERIFY(!lastFrame()->isVisible());
        QSignalSpy ordered(m_panel.get(), &ShotPanel::ordered);
        m_panel->submit();
        QCOMPARE(ordered.size(), 1);
        const auto order = ordered.first().first().value<QList<JobOrder>>().first();
        QCOMPARE(order.operation, Operation::Generate);
        QVERIFY(!order.source);
        QCOMPARE(order.prompt, u"Luna walks"_s);
        QCOMPARE(order.size, QSize(640, 360));
        QVERIFY(order.reference);
        const QImage frame(m_store->assets().path(*order.reference).value());
        QCOMPARE(frame.size(), QSize(640, 360));
        QVERIFY(qBlue(frame.pixel(320, 180)) > 200);
        // The shot itself is as it was.
        const auto after = m_store->series().findShot(m_shot).value().value();
        QCOMPARE(after.prompt.toTokens(), u"My shot"_s);
        QVERIFY(!after.settings.reference);
    }

    void aFrameThatCannotBeTakenIsSaid()
    {
        const Take take = saveTake(u"sora-2"_s, -60); // Its file is not there.
        m_panel->startExtend(take);
        QSignalSpy failed(m_panel.get(), &ShotPanel::failed);
        QTest::mouseClick(lastFrame(), Qt::LeftButton);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(lastFrame()->isEnabled());
    }

    void anEditLeavesTheShotsOwnWordsAlone()
    {
        QTest::keyClicks(editor(), u"My shot"_s);
        m_panel->startEdit(saveTake());
        QVERIFY(editor()->prompt().isEmpty());
        QTest::keyClicks(editor(), u"golden hour"_s);
        QVERIFY(!m_panel->findChild<QComboBox*>(u"sizeBox"_s)->isEnabled());
        QTest::keyClick(editor(), Qt::Key_Escape);
        QCOMPARE(editor()->prompt().toTokens(), u"My shot"_s);
        QCOMPARE(m_store->series().findShot(m_shot).value()->prompt.toTokens(), u"My shot"_s);
    }

    void anOpeningFrameIsCutToTheClipsSize()
    {
        const QString path = m_dir->filePath(u"frame.png"_s);
        QImage image(900, 900, QImage::Format_RGB32);
        image.fill(Qt::green);
        QVERIFY(image.save(path));
        auto* field = m_panel->findChild<ReferenceField*>();
        QSignalSpy edited(field, &ReferenceField::edited);
        field->takeIn(path);
        QTRY_COMPARE(edited.size(), 1);
        m_panel->flush();
        const auto reference = m_store->series().findShot(m_shot).value()->settings.reference;
        QVERIFY(reference);
        QCOMPARE(QImage(m_store->assets().path(*reference).value()).size(), QSize(1280, 720));
        pick(u"sizeBox"_s, QSize(720, 1280));
        QTRY_COMPARE(edited.size(), 2);
        QCOMPARE(QImage(m_store->assets().path(*field->reference()).value()).size(), QSize(720, 1280));
    }

    void aTextFileIsNoOpeningFrame()
    {
        QFile file(m_dir->filePath(u"text.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no image");
        file.close();
        auto* field = m_panel->findChild<ReferenceField*>();
        const QString before = m_panel->findChild<QLabel*>(u"referenceText"_s)->text();
        field->takeIn(file.fileName());
        const QString reading = m_panel->findChild<QLabel*>(u"referenceText"_s)->text();
        QTRY_VERIFY(m_panel->findChild<QLabel*>(u"referenceText"_s)->text() != reading);
        QVERIFY(m_panel->findChild<QLabel*>(u"referenceText"_s)->text() != before);
        QVERIFY(!field->reference());
    }

private:
    PromptEditor* editor() const { return m_panel->findChild<PromptEditor*>(); }
    QLabel* original() const { return m_panel->findChild<QLabel*>(u"originalText"_s); }
    QPushButton* lastFrame() const { return m_panel->findChild<QPushButton*>(u"useLastFrame"_s); }
    QPushButton* generate() const { return m_panel->findChild<QPushButton*>(u"generateButton"_s); }
    template<typename T>
    void pick(const QString& box, const T& value)
    {
        auto* combo = m_panel->findChild<QComboBox*>(box);
        const int index = combo->findData(QVariant::fromValue(value));
        QVERIFY(index >= 0);
        combo->setCurrentIndex(index);
    }
    Take saveTake(const QString& model = u"sora-2"_s, std::optional<int> secondsLeft = {})
    {
        Take take {TakeId::create(), m_shot,           Generated {}, {},
                   hashOf("take"),   QSize(1280, 720), 8.0,          QDateTime::currentDateTimeUtc()};
        take.recipe.tokens = u"{{char:luna}} walks"_s;
        take.recipe.model = model;
        take.origin
            = RemoteOrigin {m_store->series().findShot(m_shot).value()->settings.connection, u"video_1"_s};
        if (secondsLeft)
            take.origin->expiresAt = QDateTime::currentDateTimeUtc().addSecs(*secondsLeft);
        const auto saved = m_store->takes().save(take);
        Q_ASSERT(saved);
        Q_UNUSED(saved)
        return take;
    }

    media::MediaService m_media;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ShotPanel> m_panel;
    ShotId m_shot;
};

QTEST_MAIN(TestShotPanel)
#include "tst_shotpanel.moc"
