#include "core/store/assetfiles.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "core/store/trimrepository.h"
#include "tests/support/nopictures.h"
#include "tests/support/sampleprofile.h"
#include "ui/common/banner.h"
#include "ui/cut/cutpanel.h"
#include "ui/cut/cutstrip.h"
#include "ui/cut/exportdialog.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestCutPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QVERIFY(test::writeTestClip(m_files.filePath(u"clip.mp4"_s), {160, 90}, 2));
    }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_dir->filePath(u"profile"_s)).value();
        m_shot = test::saveFirstShot(*m_store);
        m_take = keep(m_shot.id);
        Shot second = m_shot;
        second.id = ShotId::create();
        second.title = u"Later"_s;
        second.position = 1;
        second.settings.seconds = 4;
        QVERIFY(m_store->series().save(second));
        m_undo = std::make_unique<QUndoStack>();
        m_panel = std::make_unique<CutPanel>(*m_store, m_pictures, *m_undo);
        m_panel->resize(816, 160);
        m_panel->setEpisode(m_shot.episode);
        m_panel->show();
        QTRY_COMPARE(m_panel->cut().items.size(), 2);
    }
    void cleanup()
    {
        m_panel.reset();
        m_undo.reset();
        m_store.reset();
    }

    void shotsStandAtTheirLengths()
    {
        QCOMPARE(label(u"cutLength"_s), u"2 shot(s), 0:06.00"_s);
        QCOMPARE(label(u"cutGaps"_s), u"1 without a kept take"_s);
        const double first = strip().boxOf(0).width();
        QVERIFY(std::abs(strip().boxOf(1).width() / first - 2) < 0.01); // 2 s and 4 s.
        keep(m_panel->cut().items.at(1).shot);
        QTRY_COMPARE(label(u"cutGaps"_s), QString());
        QCOMPARE(label(u"cutLength"_s), u"2 shot(s), 0:04.00"_s);
    }

    void keysTrimByAFrame()
    {
        QTest::keyClick(&strip(), Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(m_panel->cut().items.first().in, 1);
        QTest::keyClick(&strip(), Qt::Key_Left, Qt::ShiftModifier);
        QTRY_COMPARE(m_panel->cut().items.first().out, 47);
        QCOMPARE(m_store->trims().of(m_take)->tail, 1);
        QTest::keyClick(&strip(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(m_panel->cut().items.first().in, 0);
        QTest::keyClick(&strip(), Qt::Key_Left, Qt::AltModifier); // No further.
        QCOMPARE(m_undo->count(), 3);
        QTest::keyClick(&strip(), Qt::Key_Delete);
        QTRY_COMPARE(m_panel->cut().items.first().out, 48);
        m_undo->undo();
        QTRY_COMPARE(m_panel->cut().items.first().out, 47);
        while (m_undo->canUndo())
            m_undo->undo();
        QTRY_COMPARE(m_panel->cut().items.first().out, 48);
        QVERIFY(m_store->trims().of(m_take)->isEmpty());
    }

    void endsAreDragged_data()
    {
        QTest::addColumn<bool>("head");
        QTest::addColumn<int>("frames");
        QTest::addColumn<qint64>("in");
        QTest::addColumn<qint64>("out");
        QTest::newRow("head") << true << 12 << qint64(12) << qint64(48);
        QTest::newRow("tail") << false << -24 << qint64(0) << qint64(24);
        QTest::newRow("head beyond the tail") << true << 80 << qint64(47) << qint64(48);
        QTest::newRow("head before the file") << true << -20 << qint64(0) << qint64(48);
    }
    void endsAreDragged()
    {
        QFETCH(bool, head);
        QFETCH(int, frames);
        const QRectF box = strip().boxOf(0);
        const int y = int(box.center().y());
        const QPoint from(int(head ? box.left() : box.right()), y);
        const QPoint to = from + QPoint(int(std::lround(frames * box.width() / 48)), 0);
        QTest::mousePress(&strip(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&strip(), to);
        QTest::mouseRelease(&strip(), Qt::LeftButton, {}, to);
        QTRY_COMPARE(m_panel->cut().items.first().in, *qFind("in"));
        QTRY_COMPARE(m_panel->cut().items.first().out, *qFind("out"));
    }

    void whatHasNoPictureIsNotTrimmed()
    {
        QSignalSpy chosen(m_panel.get(), &CutPanel::shotChosen);
        QTest::keyClick(&strip(), Qt::Key_Right);
        QCOMPARE(strip().current(), 1);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(strip().accessibleDescription(), u"Later: no take kept"_s);
        QTest::keyClick(&strip(), Qt::Key_Right, Qt::AltModifier);
        QTest::keyClick(&strip(), Qt::Key_Delete);
        QCOMPARE(m_undo->count(), 0);
    }

    void aClickSeeks()
    {
        QSignalSpy wanted(m_panel.get(), &CutPanel::seekWanted);
        QTest::mouseClick(&strip(), Qt::LeftButton, {}, strip().boxOf(1).center().toPoint());
        QCOMPARE(wanted.size(), 1);
        const auto at = wanted.first().first().value<std::chrono::microseconds>();
        QVERIFY(std::abs(at.count() - 4'000'000) < 100'000);
        QCOMPARE(strip().current(), 1);
    }

    void exportsWhatIsChosen()
    {
        m_panel->openExport();
        auto* dialog = findDialog();
        QVERIFY(dialog);
        const QString out = m_dir->filePath(u"out"_s);
        field<QLineEdit>(*dialog, u"exportFolder"_s)->setText(out);
        QVERIFY(field<QCheckBox>(*dialog, u"kind-film"_s)->isChecked());
        for (const auto* kind : {"kind-sheet", "kind-poster", "kind-edl"})
            field<QCheckBox>(*dialog, QString::fromLatin1(kind))->setChecked(true);
        field<QCheckBox>(*dialog, u"skipGaps"_s)->setChecked(true);
        field<QPushButton>(*dialog, u"startExport"_s)->click();
        QVERIFY(dialog->isWorking());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isWorking(), 60'000);
        QCOMPARE(dialog->findChild<Banner*>()->message(), u"4 file(s) written."_s);
        QCOMPARE(QDir(out).entryList(QDir::Files | QDir::Hidden, QDir::Name),
                 QStringList(
                     {u"Luna - One.edl"_s, u"Luna - One.mp4"_s, u"Luna - One.pdf"_s, u"Luna - One.png"_s}));
        dialog->close();

        // Remembered.
        QTRY_VERIFY(!findDialog());
        m_panel->openExport();
        QCOMPARE(field<QLineEdit>(*findDialog(), u"exportFolder"_s)->text(), out);
        QVERIFY(field<QCheckBox>(*findDialog(), u"kind-edl"_s)->isChecked());
    }

    void anExportIsStopped()
    {
        m_panel->openExport();
        auto* dialog = findDialog();
        const QString out = m_dir->filePath(u"out"_s);
        field<QLineEdit>(*dialog, u"exportFolder"_s)->setText(out);
        field<QPushButton>(*dialog, u"startExport"_s)->click();
        field<QPushButton>(*dialog, u"closeExport"_s)->click(); // Cancel now.
        QVERIFY(dialog->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isWorking(), 60'000);
        QCOMPARE(dialog->findChild<Banner*>()->tone(), Banner::Tone::Info);
        QVERIFY(QDir(out).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }

    void whatCannotBeWrittenIsSaid()
    {
        m_panel->openExport();
        auto* dialog = findDialog();
        auto* start = field<QPushButton>(*dialog, u"startExport"_s);
        field<QLineEdit>(*dialog, u"exportFolder"_s)->setText(u"not a folder"_s);
        QVERIFY(!start->isEnabled());
        field<QLineEdit>(*dialog, u"exportFolder"_s)->setText(m_files.filePath(u"clip.mp4"_s));
        QVERIFY(start->isEnabled());
        field<QCheckBox>(*dialog, u"kind-film"_s)->setChecked(false);
        QVERIFY(!start->isEnabled());
        field<QCheckBox>(*dialog, u"kind-otio"_s)->setChecked(true);
        start->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isWorking(), 60'000);
        QCOMPARE(dialog->findChild<Banner*>()->tone(), Banner::Tone::Bad);
    }

private:
    static const qint64* qFind(const char* column)
    {
        return static_cast<qint64*>(QTest::qData(column, qMetaTypeId<qint64>()));
    }
    CutStrip& strip() { return *m_panel->findChild<CutStrip*>(); }
    QString label(const QString& name) { return m_panel->findChild<QLabel*>(name)->text(); }
    ExportDialog* findDialog() { return m_panel->findChild<ExportDialog*>(); }
    template<typename Field>
    static Field* field(const QWidget& dialog, const QString& name)
    {
        return dialog.findChild<Field*>(name);
    }

    TakeId keep(const ShotId& shot)
    {
        const Take take {.id = TakeId::create(),
                         .shot = shot,
                         .recipe = {},
                         .clip = m_store->assets().import(m_files.filePath(u"clip.mp4"_s), u"mp4"_s).value(),
                         .size = {160, 90},
                         .seconds = 2,
                         .createdAt = QDateTime::currentDateTimeUtc(),
                         .kept = true};
        if (!m_store->takes().save(take))
            qFatal("no take");
        return take.id;
    }

    QTemporaryDir m_files;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    test::NoPictures m_pictures;
    std::unique_ptr<QUndoStack> m_undo;
    std::unique_ptr<CutPanel> m_panel;
    Shot m_shot;
    TakeId m_take;
};

QTEST_MAIN(TestCutPanel)
#include "tst_cutpanel.moc"
