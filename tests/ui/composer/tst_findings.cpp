#include "core/media/mediaservice.h"
#include "core/store/assetfiles.h"
#include "core/store/bindingrepository.h"
#include "core/store/characterrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "tests/support/sampleprofile.h"
#include "ui/composer/findinglist.h"
#include "ui/composer/prompteditor.h"
#include "ui/composer/referencefield.h"
#include "ui/composer/shotpanel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCryptographicHash>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
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

/// What is found under the prompt, and the click that mends it.
class TestFindings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_dir->path()).value();
        auto& series = m_store->series();
        m_shot = series.shots(series.episodes(series.all()->first().id)->first().id)->first().id;
        for (const QString& name : {u"Luna"_s, u"Mossy"_s, u"Z\u00f6e"_s})
            test::saveCharacter(*m_store, name, hashOf(name.toUtf8()));
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

    void aGoodPromptHasNone()
    {
        write(u"{{char:luna}} walks"_s);
        QVERIFY(!m_panel->findChild<FindingList*>()->isVisible());
        QVERIFY(generate()->isEnabled());
    }

    void aMentionOfNobodyIsTakenOutAndBack()
    {
        write(u"{{char:gone}} waves"_s);
        QVERIFY(!generate()->isEnabled());
        QVERIFY2(text()->text().contains(u"gone"_s), qPrintable(text()->text()));
        QVERIFY(!m_panel->findChild<QLabel*>(u"lintLine"_s)->isVisible()); // It is said once.
        click();
        QCOMPARE(editor()->prompt().toTokens(), u" waves"_s);
        QVERIFY(generate()->isEnabled());
        QVERIFY(!m_panel->findChild<FindingList*>()->isVisible());
        QVERIFY(editor()->hasFocus());
        QTest::keySequence(editor(), QKeySequence::Undo);
        QCOMPARE(editor()->prompt().toTokens(), u"{{char:gone}} waves"_s);
        QVERIFY(!generate()->isEnabled());
    }

    void theThirdOfTwoIsDescribed()
    {
        write(u"{{char:luna}}, {{char:mossy}}, {{char:z\u00f6e}}"_s);
        QVERIFY(!generate()->isEnabled());
        click();
        QCOMPARE(editor()->prompt().toTokens(), u"{{char:luna}}, {{char:mossy}}, a fox"_s);
        QVERIFY(generate()->isEnabled());
    }

    void pastedNamesBecomePillsOnRequest()
    {
        QApplication::clipboard()->setText(u"Luna meets Z\u00f6e, not luna or Lunar"_s);
        editor()->paste();
        QCOMPARE(editor()->prompt().toTokens(),
                 u"Luna meets Z\u00f6e, not luna or Lunar"_s); // Not unasked.
        QVERIFY(generate()->isEnabled());
        QVERIFY2(mend()->text().contains(u"(2)"_s), qPrintable(mend()->text()));
        const auto marks = editor()->extraSelections();
        QCOMPARE(marks.size(), 1);
        QCOMPARE(marks.first().cursor.selectedText(), u"Luna"_s);
        click();
        QVERIFY(editor()->extraSelections().isEmpty());
        QCOMPARE(editor()->prompt().toTokens(),
                 u"{{char:luna}} meets {{char:z\u00f6e}}, not luna or Lunar"_s);
        QSignalSpy ordered(m_panel.get(), &ShotPanel::ordered);
        m_panel->submit();
        const auto order = ordered.first().first().value<QList<JobOrder>>().first();
        QCOMPARE(order.prompt, u"Luna meets Z\u00f6e, not luna or Lunar"_s);
        QCOMPARE(order.cast.size(), 2);
        QTest::keySequence(editor(), QKeySequence::Undo);
        QVERIFY(editor()->prompt().slugs().isEmpty());
    }

    void theKeyboardReachesTheMend()
    {
        write(u"{{char:gone}}!"_s);
        mend()->setFocus();
        QVERIFY(mend()->hasFocus());
        QTest::keyClick(mend(), Qt::Key_Space);
        QCOMPARE(editor()->prompt().toTokens(), u"!"_s);
    }

    void anUprightClipOffersAnUprightTake()
    {
        const QString path = m_dir->filePath(u"upright.mp4"_s);
        QVERIFY(test::writeTestClip(path, {180, 320}, 1));
        const auto clip = m_store->assets().import(path, u"mp4"_s);
        QVERIFY(clip);
        test::saveCharacter(*m_store, u"Reed"_s, *clip);
        write(u"{{char:reed}} waves"_s);
        QTRY_VERIFY(mend()->isVisible()); // Its clip was looked at.
        QVERIFY(generate()->isEnabled());
        click();
        m_panel->flush();
        QCOMPARE(m_store->series().findShot(m_shot).value()->settings.size, QSize(720, 1280));
        QVERIFY(!mend()->isVisible());
    }

    void aBindingThatIsGoneIsTold()
    {
        const auto luna = m_store->characters().findBySlug(u"luna"_s).value().value();
        Binding binding {luna.id(),
                         1,
                         m_store->series().findShot(m_shot).value()->settings.connection,
                         u"sora-2"_s,
                         u"char_1"_s,
                         QDateTime::currentDateTimeUtc(),
                         QDateTime::currentDateTimeUtc()};
        QVERIFY(m_store->bindings().save(binding));
        write(u"{{char:luna}} waves"_s);
        QVERIFY(!text()->isVisible());
        binding.gone = true;
        QVERIFY(m_store->bindings().save(binding));
        QTRY_VERIFY(text()->isVisible());
        QVERIFY(text()->text().contains(u"Luna"_s));
        QVERIFY(generate()->isEnabled());
        QVERIFY(!mend()->isVisible()); // It is made again by itself.
    }

    void anExtensionOffersTheLastFrame()
    {
        Take take {TakeId::create(), m_shot,           Generated {}, {},
                   hashOf("take"),   QSize(1280, 720), 8.0,          QDateTime::currentDateTimeUtc()};
        take.recipe.tokens = u"{{char:luna}} walks"_s;
        take.recipe.model = u"sora-2"_s;
        take.origin = RemoteOrigin {m_store->series().findShot(m_shot).value()->settings.connection,
                                    u"video_1"_s, QDateTime::currentDateTimeUtc().addSecs(3600)};
        QVERIFY(m_store->takes().save(take));
        m_panel->startExtend(take);
        QVERIFY2(text()->text().contains(u"Luna"_s), qPrintable(text()->text()));
        QSignalSpy failed(m_panel.get(), &ShotPanel::failed);
        click();
        QTRY_COMPARE(failed.size(), 1); // It was asked for; there is no such file.
        take.origin->expiresAt = QDateTime::currentDateTimeUtc().addSecs(-60);
        m_panel->stopFollowUp();
        m_panel->startExtend(take);
        QVERIFY(!text()->isVisible()); // The line above offers it already.
    }

    void aLengthThatTheModelDoesNotMakeIsOneClickAway()
    {
        set([](Shot& shot) { shot.settings.seconds = 9; });
        QVERIFY(!generate()->isEnabled());
        QVERIFY2(text()->text().contains(u"9 s"_s), qPrintable(text()->text()));
        QVERIFY(!text()->toolTip().isEmpty()); // Where that is known from.
        QVERIFY2(mend()->text().contains(u"8 s"_s), qPrintable(mend()->text()));
        click();
        m_panel->flush();
        QCOMPARE(m_store->series().findShot(m_shot).value()->settings.seconds, 8);
        QVERIFY(generate()->isEnabled());
    }

    void aSizeThatTheModelDoesNotMakeIsOneClickAway()
    {
        set([](Shot& shot) { shot.settings.size = {1080, 1920}; }); // sora-2-pro does.
        QVERIFY(!generate()->isEnabled());
        click();
        m_panel->flush();
        QCOMPARE(m_store->series().findShot(m_shot).value()->settings.size, QSize(720, 1280));
        QVERIFY(generate()->isEnabled());
    }

    void anExtensionOfAnotherLengthToo()
    {
        Take take {TakeId::create(), m_shot,           Generated {}, {},
                   hashOf("take"),   QSize(1280, 720), 8.0,          QDateTime::currentDateTimeUtc()};
        take.recipe.tokens = u"A hill"_s;
        take.recipe.model = u"shorts"_s;
        QVERIFY(m_store->takes().save(take));
        const auto catalog = Catalog::fromJson(
            R"({"format":1,"source":"a page","as_of":"2026-11-23","models":[)"
            R"({"id":"shorts","operations":["generate","extend"],"seconds":[8],"extend_seconds":[6]}]})");
        m_panel = std::make_unique<ShotPanel>(*m_store, m_media, catalog.value());
        m_panel->showShot(m_shot);
        m_panel->show();
        m_panel->startExtend(take); // By four seconds.
        QVERIFY(!generate()->isEnabled());
        click();
        QVERIFY(generate()->isEnabled());
        QSignalSpy ordered(m_panel.get(), &ShotPanel::ordered);
        m_panel->submit();
        QCOMPARE(ordered.first().first().value<QList<JobOrder>>().first().seconds, 6);
    }

    void whatIsNotKnownWarnsOnly()
    {
        set([](Shot& shot) { shot.settings.model = u"brand-new"_s; });
        QVERIFY(generate()->isEnabled());
        QVERIFY2(text()->text().contains(u"brand-new"_s), qPrintable(text()->text()));
        QVERIFY(!mend()->isVisible());
    }

    void anotherConnectionTakesItAsItIs()
    {
        const Connection other {.id = ConnectionId::create(),
                                .kind = Connection::Kind::OpenAiCompatible,
                                .name = u"Gateway"_s,
                                .baseUrl = QUrl(u"https://example.com"_s)};
        QVERIFY(m_store->connections().save(other));
        const ConnectionId first = m_store->series().findShot(m_shot).value()->settings.connection;
        set([](Shot&) {});
        QVERIFY(!text()->isVisible()); // Nobody was asked.
        m_panel->setModels(first, {u"sora-2-pro"_s});
        QVERIFY2(text()->text().contains(u"Sora 2"_s), qPrintable(text()->text()));
        QVERIFY(generate()->isEnabled()); // A list may be old.
        m_panel->setModels(other.id, {u"sora-2"_s});
        QVERIFY2(mend()->text().contains(u"Gateway"_s), qPrintable(mend()->text()));
        click();
        m_panel->flush();
        QCOMPARE(m_store->series().findShot(m_shot).value()->settings.connection, other.id);
        QVERIFY(!text()->isVisible());

        QVERIFY(m_store->connections().remove(other.id));
        QVERIFY(!generate()->isEnabled()); // Gone.
        QSignalSpy ordered(m_panel.get(), &ShotPanel::ordered);
        m_panel->submit();
        QVERIFY(ordered.isEmpty());
        click();
        QVERIFY(generate()->isEnabled());
    }

    void aWideMendStandsBelowItsText()
    {
        write(u"Luna and Mossy walk"_s);
        m_panel->resize(280, 600);
        QTRY_VERIFY(mend()->y() > text()->y());
        QVERIFY(text()->width() > m_panel->width() / 2);
        m_panel->resize(700, 600);
        QTRY_VERIFY(mend()->x() > text()->x());
        QVERIFY(mend()->y() < text()->geometry().bottom());
    }

    void onlyTheGravestAreShown()
    {
        write(u"{{char:a}} {{char:b}} {{char:c}} {{char:d}} {{char:luna}}s"_s);
        QCOMPARE(m_panel->findChild<FindingList*>()->rows().size(), 6);
        QVERIFY(m_panel->findChild<QLabel*>(u"moreFindings"_s)->isVisible());
        QVERIFY(m_panel->findChild<QLabel*>(u"moreFindings"_s)->text().contains(u"3"_s));
    }

private:
    PromptEditor* editor() const { return m_panel->findChild<PromptEditor*>(); }
    QPushButton* generate() const { return m_panel->findChild<QPushButton*>(u"generateButton"_s); }
    QLabel* text() const { return m_panel->findChild<QLabel*>(u"findingText0"_s); }
    QPushButton* mend() const { return m_panel->findChild<QPushButton*>(u"findingMend0"_s); }
    void click() { QTest::mouseClick(mend(), Qt::LeftButton); }
    void write(const QString& tokens)
    {
        set([&](Shot& shot) { shot.prompt = PromptDocument::parse(tokens); });
    }
    void set(const std::function<void(Shot&)>& change)
    {
        auto shot = m_store->series().findShot(m_shot).value().value();
        shot.prompt = PromptDocument::parse(u"A hill"_s);
        change(shot);
        QVERIFY(m_store->series().save(shot));
        m_panel->showShot(m_shot);
    }

    media::MediaService m_media;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ShotPanel> m_panel;
    ShotId m_shot;
};

QTEST_MAIN(TestFindings)
#include "tst_findings.moc"
