#include "app/wiring/sessionsecretstore.h"
#include "app/wiring/studio.h"
#include "core/jobs/jobqueue.h"
#include "core/routing/connectiondirectory.h"
#include "core/store/characterrepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "ui/board/bindialog.h"
#include "ui/board/boardview.h"
#include "ui/board/takestrip.h"
#include "ui/common/banner.h"
#include "ui/composer/prompteditor.h"
#include "ui/composer/shotpanel.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

void must(const Result<>& done)
{
    if (!done)
        qFatal("not saved");
}

AssetHash clip(char byte)
{
    return AssetHash::fromDigest(QByteArray(32, byte));
}

} // namespace

/// Where the board meets the queue and the bin. The queue is paused: nothing here may be sent.
class TestBoardDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_studio = Studio::open({m_dir->path(), 0, {}}).value();
        QVERIFY(m_studio->queue().start());
        m_studio->queue().setPaused(true);
        m_window = std::make_unique<MainWindow>(Services {m_studio->store(), m_studio->media(),
                                                          m_studio->queue(), m_studio->directory(),
                                                          m_studio->secrets(), [] {}, m_studio->catalog()});
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_board = m_window->findChild<BoardView*>();
    }
    void cleanup()
    {
        m_window.reset();
        m_studio.reset();
    }

    void jobsThatWaitLeaveWithTheirShotAndComeBackWithIt()
    {
        const ShotId shot = m_window->shot();
        order();
        QCOMPARE(waiting(), 1);
        action(u"deleteShot"_s)->trigger();
        QCOMPARE(waiting(), 0);
        QVERIFY(m_studio->store().series().isInBin(shot).value());
        QVERIFY2(banner()->message().contains(u"taken out of the queue"_s), qPrintable(banner()->message()));
        undo();
        QVERIFY(!m_studio->store().series().isInBin(shot).value());
        QCOMPARE(waiting(), 1);
        QVERIFY(!banner()->isVisible());
        QCOMPARE(m_studio->queue().jobs().size(), 1);
    }

    void aJobOfAShotInTheBinLeadsToTheBin()
    {
        const ShotId shot = m_window->shot();
        order();
        const JobId job = m_studio->queue().jobs().first().id;
        action(u"newShot"_s)->trigger();
        must(m_studio->store().series().setShotDeleted(shot, true));
        m_window->showJob(job);
        auto* bin = m_window->findChild<BinDialog*>(u"binDialog"_s);
        QVERIFY(bin && bin->isVisible());
        QVERIFY(m_window->shot() != shot);
        bin->findChild<QPushButton*>(u"restoreFromBin"_s)->click();
        QVERIFY(m_window->shot() == shot); // Where it was, and shown.
    }

    void aStaleTakeIsQueuedWhenAskedAndNotBefore()
    {
        const CharacterVersion first {1, CharacterName::create(u"Luna"_s).value(), clip('a'), {}, {}, now()};
        const auto luna = Character::create(CharacterId::create(), u"luna"_s, first).value();
        must(m_studio->store().characters().save(luna));
        saveTake(luna);
        QVERIFY(!action(u"remakeShot"_s)->isEnabled());
        must(m_studio->store().characters().save(luna.withClip(clip('b'), {}, now())));
        QTRY_VERIFY(action(u"remakeShot"_s)->isEnabled());
        QVERIFY2(action(u"remakeShot"_s)->text().contains(u"0.40"_s),
                 qPrintable(action(u"remakeShot"_s)->text()));
        QVERIFY(m_studio->queue().jobs().isEmpty());
        action(u"remakeShot"_s)->trigger();
        QCOMPARE(waiting(), 1);
        QCOMPARE(m_studio->queue().jobs().first().order.cast.first().version, 2);
        undo();
        QCOMPARE(waiting(), 0);
    }

    void aDeletedTakeLeavesTheViewer()
    {
        const Take take = saveTake({});
        auto* strip = m_window->findChild<TakeStrip*>();
        strip->select(take.id);
        strip->findChild<QAction*>(u"deleteTake"_s)->trigger();
        QVERIFY(!strip->current());
        QVERIFY(strip->isHidden());
        QVERIFY(m_studio->store().takes().ofShot(m_window->shot())->isEmpty());
        undo();
        QCOMPARE(m_studio->store().takes().ofShot(m_window->shot())->size(), 1);
    }

    void whatIsTypedIsSplitAsWell()
    {
        m_window->findChild<ShotPanel*>()->focusPrompt();
        auto* editor = m_window->findChild<PromptEditor*>();
        QTest::keyClicks(editor, u"She walks. She stops."_s);
        action(u"splitShot"_s)->trigger(); // At once, before it is saved by itself.
        QCOMPARE(editor->prompt().toTokens(), u"She walks."_s);
        undo();
        QCOMPARE(editor->prompt().toTokens(), u"She walks. She stops."_s);
    }

private:
    static QDateTime now() { return QDateTime::currentDateTimeUtc(); }
    QAction* action(const QString& name) { return m_board->findChild<QAction*>(name); }
    Banner* banner() { return m_board->findChild<Banner*>(); }
    void undo()
    {
        for (QAction* one : m_window->findChildren<QAction*>()) {
            if (one->shortcut() == QKeySequence(QKeySequence::Undo))
                one->trigger();
        }
    }
    int waiting()
    {
        int count = 0;
        const auto jobs = m_studio->queue().jobs();
        for (const Job& job : jobs)
            count += isFinal(job.state) ? 0 : 1;
        return count;
    }
    void order()
    {
        m_window->findChild<ShotPanel*>()->focusPrompt();
        QTest::keyClicks(m_window->findChild<PromptEditor*>(), u"A quiet meadow"_s);
        m_window->findChild<ShotPanel*>()->submit();
    }
    Take saveTake(const std::optional<Character>& playing)
    {
        Take take {TakeId::create(),
                   m_window->shot(),
                   Generated {},
                   {.prompt = u"Luna walks"_s,
                    .tokens = playing ? u"{{char:luna}} walks"_s : u"Walks"_s,
                    .model = u"sora-2"_s,
                    .connectionName = {},
                    .seconds = 4,
                    .size = {1280, 720},
                    .cast = {}},
                   clip('t'),
                   {1280, 720},
                   4,
                   now()};
        if (playing)
            take.recipe.cast = {{playing->id(), 1, playing->name().text()}};
        must(m_studio->store().takes().save(take));
        return take;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<MainWindow> m_window;
    BoardView* m_board = nullptr;
};

QTEST_MAIN(TestBoardDesk)
#include "tst_boarddesk.moc"
