#include "app/wiring/sessionsecretstore.h"
#include "app/wiring/studio.h"
#include "core/jobs/jobqueue.h"
#include "core/routing/connectiondirectory.h"
#include "core/store/characterrepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "ui/board/takestrip.h"
#include "ui/composer/prompteditor.h"
#include "ui/composer/shotpanel.h"
#include "ui/cut/cutpanel.h"
#include "ui/player/clipplayback.h"
#include "ui/player/playerwidget.h"
#include "ui/shell/castdesk.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace troupe;

// The whole studio on the real sandbox. Actions are key presses and clicks as a person makes them;
// each test says how many it may need.
class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TROUPE_SANDBOX", TROUPE_BIN_DIR "/troupe-sandbox");
        preferFfmpegBackend();
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup() { close(); }

    void fromAFreshStartToAClipInTwoActions()
    {
        click(u"useSample"_s);
        QTRY_COMPARE(m_studio->store().characters().summaries()->size(), 1);
        auto* generate = m_window->findChild<QPushButton*>(u"generateButton"_s);
        QTRY_VERIFY(generate->isEnabled());
        QVERIFY2(generate->text().contains(u"0.80"_s), qPrintable(generate->text()));
        QTest::mouseClick(generate, Qt::LeftButton);

        auto* player = m_window->findChild<PlayerWidget*>();
        QTRY_VERIFY_WITH_TIMEOUT(!player->path().isEmpty(), 90'000);
        QSignalSpy shown(player, &PlayerWidget::firstFrameShown);
        QTRY_VERIFY(player->isPlaying() || !shown.isEmpty());
        const auto takes = m_studio->store().takes().ofShot(m_window->shot());
        QCOMPARE(takes->size(), 1);
        QCOMPARE(takes->first().size, QSize(1280, 720));
        QVERIFY(qAbs(takes->first().seconds - 8) < 0.1);
        QCOMPARE(takes->first().recipe.cast.first().name, u"Luna"_s);
        QVERIFY(takes->first().recipe.prompt.contains(u"Luna"_s));
        QCOMPARE(m_actions + 1, 2);
    }

    void theCutShowsWhatIsKept()
    {
        auto* panel = m_window->findChild<CutPanel*>();
        QVERIFY(!panel->isVisible());
        for (QAction* action : m_window->findChildren<QAction*>()) {
            if (action->text() == u"&Cut")
                action->trigger();
        }
        QVERIFY(panel->isVisible());
        QTRY_COMPARE(panel->cut().items.size(), 1);
        QVERIFY(!panel->cut().items.first().media);
        QVERIFY(!m_window->findChild<PlayerWidget*>()->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(!panel->isVisible());
    }

    void extendAndEditATake()
    {
        makeTake();
        const Take first = m_studio->store().takes().ofShot(m_window->shot())->first();
        auto* player = m_window->findChild<PlayerWidget*>();
        QTRY_VERIFY(!player->path().isEmpty());
        player->setFocus();
        QTest::keyClick(player, Qt::Key_E); // E, Enter: two actions.
        auto* editor = m_window->findChild<PromptEditor*>();
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->store().takes().ofShot(m_window->shot())->size(), 2, 90'000);
        const Take longer = m_studio->store().takes().ofShot(m_window->shot())->last();
        QCOMPARE(longer.lineage, Lineage(Extended {first.id}));
        QVERIFY(qAbs(longer.seconds - 8) < 0.1);
        m_window->findChild<TakeStrip*>()->select(first.id);
        player->setFocus();
        QTest::keyClick(player, Qt::Key_X); // Edit, type, Enter: three.
        QTest::keyClicks(editor, u"golden hour"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->store().takes().ofShot(m_window->shot())->size(), 3, 90'000);
        const Take edited = m_studio->store().takes().ofShot(m_window->shot())->last();
        QCOMPARE(edited.lineage, Lineage(Edited {first.id}));
        QVERIFY(qAbs(edited.seconds - 4) < 0.1);
    }

    void whatEndsSoonStandsInTheTopBar()
    {
        makeTake();
        const ShotId shot = m_window->shot();
        Take take = m_studio->store().takes().ofShot(shot)->first();
        auto* notice = m_window->findChild<QToolButton*>(u"expiryNotice"_s);
        QVERIFY(!notice->isVisible()); // It is there for an hour.
        m_window->findChild<PlayerWidget*>()->setFocus();
        trigger(u"New shot"_s);
        QTRY_VERIFY(m_window->shot() != shot);

        const auto now = QDateTime::currentDateTimeUtc();
        take.createdAt = now.addSecs(-50 * 60);
        take.origin->expiresAt = now.addSecs(10 * 60 + 50);
        QVERIFY(m_studio->store().takes().save(take));
        QTRY_VERIFY(notice->isVisible());
        QVERIFY2(notice->text().contains(u"10 min"_s), qPrintable(notice->text()));
        QTest::mouseClick(notice, Qt::LeftButton);
        QTRY_COMPARE(m_window->shot(), shot);
        QCOMPARE(m_window->findChild<TakeStrip*>()->current()->id, take.id);
        QVERIFY(!notice->isVisible()); // Seen.
        m_window->findChild<ShotPanel*>()->startExtend(take);
        const auto* original = m_window->findChild<QLabel*>(u"originalText"_s);
        QVERIFY2(original->isVisible() && original->text().contains(u"Sandbox"_s),
                 qPrintable(original->text()));
    }

    void theWindowComesBackWhereItWas()
    {
        m_window->findChild<ShotPanel*>()->focusPrompt();
        QTest::keyClicks(m_window->findChild<PromptEditor*>(), u"An unfinished thou"_s);
        m_window->resize(1100, 720);
        const ShotId shot = m_window->shot();
        m_window->close();
        close();
        open();
        QCOMPARE(m_window->shot(), shot);
        QCOMPARE(m_window->size(), QSize(1100, 720));
        QCOMPARE(m_window->findChild<PromptEditor*>()->prompt().toTokens(), u"An unfinished thou"_s);
    }

    void closingInTheMiddleLosesAndPaysNothingTwice()
    {
        m_studio->queue().setPaused(true);
        m_window->findChild<ShotPanel*>()->focusPrompt();
        QTest::keyClicks(m_window->findChild<PromptEditor*>(), u"A quiet meadow"_s);
        pick(u"secondsBox"_s, 4);
        QTest::keyClick(m_window->findChild<PromptEditor*>(), Qt::Key_Return);
        QCOMPARE(m_studio->queue().jobs().size(), 1);
        close();
        open();
        QCOMPARE(m_studio->queue().jobs().size(), 1);
        QVERIFY(m_studio->queue().isPaused());
        const ShotId shot = m_window->shot();
        m_studio->queue().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->store().takes().ofShot(shot)->size(), 1, 90'000);
        int accepted = 0;
        const auto entries = m_studio->store().ledger().all();
        for (const LedgerEntry& entry : *entries)
            accepted += entry.fact == LedgerEntry::Fact::Accepted ? 1 : 0;
        QCOMPARE(accepted, 1);
    }

    void everythingCanBeReachedAndIsNamed()
    {
        for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
            const bool takesKeys = widget->focusPolicy() & Qt::TabFocus;
            const bool isField = qobject_cast<const QComboBox*>(widget)
                || qobject_cast<const QLineEdit*>(widget) || qobject_cast<const PromptEditor*>(widget);
            if (!takesKeys || !isField || widget->objectName().startsWith(u"qt_"_s))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(),
                     qPrintable(widget->objectName() + u" "_s
                                + QString::fromLatin1(widget->metaObject()->className())));
        }
    }

private:
    void open()
    {
        m_studio = Studio::open({m_dir->path(), 0, {}}).value();
        QVERIFY(m_studio->queue().start());
        m_window = std::make_unique<MainWindow>(Services {m_studio->store(), m_studio->media(),
                                                          m_studio->queue(), m_studio->directory(),
                                                          m_studio->secrets(), [] {}, m_studio->catalog()});
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_actions = 0;
    }
    void close()
    {
        m_window.reset();
        m_studio.reset();
    }
    void click(const QString& name)
    {
        ++m_actions;
        QTest::mouseClick(m_window->findChild<QPushButton*>(name), Qt::LeftButton);
    }
    void trigger(const QString& text)
    {
        for (QAction* action : m_window->findChildren<QAction*>()) {
            if (action->text().remove(u'&') == text)
                action->trigger();
        }
    }
    template<typename T>
    void pick(const QString& box, const T& value)
    {
        auto* combo = m_window->findChild<QComboBox*>(box);
        combo->setCurrentIndex(combo->findData(QVariant::fromValue(value)));
    }
    void makeTake()
    {
        m_window->findChild<ShotPanel*>()->focusPrompt();
        QTest::keyClicks(m_window->findChild<PromptEditor*>(), u"A lighthouse at dusk"_s);
        pick(u"secondsBox"_s, 4);
        QTest::keyClick(m_window->findChild<PromptEditor*>(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->store().takes().ofShot(m_window->shot())->size(), 1, 90'000);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<MainWindow> m_window;
    int m_actions = 0;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
