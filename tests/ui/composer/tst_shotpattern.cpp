#include "core/media/mediaservice.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "tests/support/sampleprofile.h"
#include "ui/composer/prompteditor.h"
#include "ui/composer/shotpanel.h"

#include <QCryptographicHash>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace troupe;

/// Alternatives in a prompt: several takes at one press, with their price before it.
class TestShotPattern : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_dir->path()).value();
        auto& series = m_store->series();
        m_shot = series.shots(series.episodes(series.all()->first().id)->first().id)->first().id;
        const auto clip = AssetHash::fromDigest(QCryptographicHash::hash("clip", QCryptographicHash::Sha256));
        for (const QString& name : {u"Luna"_s, u"Mossy"_s, u"Reed"_s})
            test::saveCharacter(*m_store, name, clip);
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

    void allPromptsAreOrderedAtTheirPrice()
    {
        QTest::keyClicks(editor(), u"@lu"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QTest::keyClicks(editor(), u"walks, {dawn|dusk} x {pan|zoom}"_s);
        QVERIFY2(generate()->text().contains(u"4 takes"_s) && generate()->text().contains(u"3.20"_s),
                 qPrintable(generate()->text())); // Eight seconds cost 0.80.
        m_panel->findChild<QSpinBox*>(u"takeCount"_s)->setValue(2);
        QVERIFY2(generate()->text().contains(u"8 takes"_s) && generate()->text().contains(u"6.40"_s),
                 qPrintable(generate()->text()));
        m_panel->findChild<QToolButton*>(u"showSent"_s)->click();
        const QString sent = m_panel->findChild<QPlainTextEdit*>(u"sentText"_s)->toPlainText();
        QVERIFY2(sent.contains(u"Luna walks, dawn pan"_s) && sent.contains(u"Luna walks, dusk zoom"_s),
                 qPrintable(sent));

        QSignalSpy exact(m_panel.get(), &ShotPanel::exactRequested);
        m_panel->findChild<QPushButton*>(u"exactRequest"_s)->click();
        QCOMPARE(exact.size(), 1);
        QCOMPARE(exact.first().first().value<JobOrder>().prompt, u"Luna walks, dawn pan"_s);

        QSignalSpy ordered(m_panel.get(), &ShotPanel::ordered);
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(ordered.size(), 1);
        QStringList prompts;
        for (const JobOrder& order : ordered.first().first().value<QList<JobOrder>>()) {
            prompts << order.prompt;
            QCOMPARE(order.cast.size(), 1);
            QCOMPARE(PromptDocument::parse(order.tokens).slugs(), QStringList {u"luna"_s});
        }
        QCOMPARE(
            prompts,
            (QStringList {u"Luna walks, dawn pan"_s, u"Luna walks, dawn pan"_s, u"Luna walks, dawn zoom"_s,
                          u"Luna walks, dawn zoom"_s, u"Luna walks, dusk pan"_s, u"Luna walks, dusk pan"_s,
                          u"Luna walks, dusk zoom"_s, u"Luna walks, dusk zoom"_s}));
    }

    void eachTakeHasItsOwnCast()
    {
        // Three in the prompt, one in a take: not too many for a model that takes two.
        write(u"{{{char:luna}}|{{char:mossy}}|{{char:reed}}} waves"_s);
        QVERIFY2(generate()->text().contains(u"3 takes"_s), qPrintable(generate()->text()));
        QSignalSpy ordered(m_panel.get(), &ShotPanel::ordered);
        m_panel->submit();
        QStringList names;
        for (const JobOrder& order : ordered.first().first().value<QList<JobOrder>>()) {
            QCOMPARE(order.cast.size(), 1);
            names << order.cast.first().name;
        }
        QCOMPARE(names, (QStringList {u"Luna"_s, u"Mossy"_s, u"Reed"_s}));
    }

    void whatIsNoPatternIsSaid_data()
    {
        QTest::addColumn<QString>("tokens");
        QTest::addColumn<QString>("word");
        QTest::newRow("nested") << u"{a|{b|c}}"_s << u"alternative"_s;
        QTest::newRow("open") << u"{a|b"_s << u"no end"_s;
        QTest::newRow("many") << QString(u"{"_s + u"a|"_s.repeated(30) + u'}') << u"24"_s;
    }

    void whatIsNoPatternIsSaid()
    {
        QFETCH(QString, tokens);
        QFETCH(QString, word);
        write(tokens);
        QVERIFY(!generate()->isEnabled());
        auto* line = m_panel->findChild<QLabel*>(u"lintLine"_s);
        QVERIFY(line->isVisible());
        QVERIFY2(line->text().contains(word), qPrintable(line->text()));
        QSignalSpy ordered(m_panel.get(), &ShotPanel::ordered);
        m_panel->submit();
        QVERIFY(ordered.isEmpty());
    }

    void bracesOfAnOrderAreNoPatternLater()
    {
        write(u"a sign with \\{a\\|b\\}"_s);
        QSignalSpy ordered(m_panel.get(), &ShotPanel::ordered);
        m_panel->submit();
        QCOMPARE(ordered.size(), 1);
        const auto orders = ordered.first().first().value<QList<JobOrder>>();
        QCOMPARE(orders.size(), 1);
        QCOMPARE(orders.first().prompt, u"a sign with {a|b}"_s);

        Job job;
        job.id = JobId::create();
        job.order = orders.first();
        QVERIFY(m_panel->startChange(job));
        QVERIFY(generate()->isEnabled());
        QTest::keyClicks(editor(), u" {c|d}"_s); // A job is one take.
        QVERIFY(!generate()->isEnabled());
    }

private:
    PromptEditor* editor() const { return m_panel->findChild<PromptEditor*>(); }
    QPushButton* generate() const { return m_panel->findChild<QPushButton*>(u"generateButton"_s); }
    void write(const QString& tokens)
    {
        auto shot = m_store->series().findShot(m_shot).value().value();
        shot.prompt = PromptDocument::parse(tokens);
        QVERIFY(m_store->series().save(shot));
        m_panel->showShot(m_shot);
    }

    media::MediaService m_media;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ShotPanel> m_panel;
    ShotId m_shot;
};

QTEST_MAIN(TestShotPattern)
#include "tst_shotpattern.moc"
