#include "core/catalog/catalog.h"
#include "core/media/mediaservice.h"
#include "core/store/assetfiles.h"
#include "core/store/characterrepository.h"
#include "core/store/store.h"
#include "core/studio/clipfitting.h"
#include "tests/core/media/samplefootage.h"
#include "tests/support/finished.h"
#include "ui/cast/clipfitterdialog.h"
#include "ui/cast/cropview.h"
#include "ui/cast/newcharacterdialog.h"
#include "ui/cast/trimbar.h"

#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestClipFitter : public QObject, private test::SampleFootage {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_clip = make(u"clip.mov"_s, u"testsrc2=s=400x300:r=24:d=9"_s);
        QVERIFY(!m_clip.isEmpty());
    }
    void init()
    {
        m_profile = std::make_unique<QTemporaryDir>();
        m_store = Store::open(m_profile->path()).value();
    }
    void cleanup() { m_store.reset(); }

    void mendingRuleByRuleAndThenAll()
    {
        auto dialog = openedOn(m_clip);
        QVERIFY(!button(*dialog, u"makeFit"_s)->isEnabled()); // Nothing to do yet.
        QVERIFY(text(*dialog, u"fitRule-length"_s).contains(u"can be mended"_s));
        QVERIFY(text(*dialog, u"fitRule-length"_s).contains(u"2 and 4"_s));
        QVERIFY(text(*dialog, u"fitRule-codec"_s).contains(u"H.264, fits"_s));
        QVERIFY(text(*dialog, u"fitRule-background"_s).contains(u"look for yourself"_s));
        QVERIFY(!button(*dialog, u"mend-codec"_s)->isVisible());
        QVERIFY(!button(*dialog, u"mend-background"_s)->isVisible());

        QTest::mouseClick(button(*dialog, u"mend-length"_s), Qt::LeftButton);
        QVERIFY(text(*dialog, u"fitRule-length"_s).contains(u"3.5 s, fits"_s));
        QVERIFY(!button(*dialog, u"mend-length"_s)->isVisible());
        QVERIFY(button(*dialog, u"mend-shape"_s)->isVisible());
        QVERIFY(button(*dialog, u"makeFit"_s)->isEnabled());
        QCOMPARE(dialog->findChild<QDoubleSpinBox*>(u"fitLength"_s)->value(), 3.5);

        QTest::mouseClick(button(*dialog, u"mendAll"_s), Qt::LeftButton);
        for (const FitFinding& finding : checkFit(dialog->plan(), clipFacts(footage(m_clip)), m_rules)) {
            const QString name = fitRuleText(finding.rule.kind);
            QVERIFY2(finding.state != FitState::Mendable, qPrintable(name));
            QVERIFY2(!button(*dialog, u"mend-"_s + name)->isVisible(), qPrintable(name));
        }
        QVERIFY(!button(*dialog, u"mendAll"_s)->isEnabled());
        QCOMPARE(dialog->findChild<QComboBox*>(u"fitShape"_s)->currentText(), u"16:9"_s);

        QSignalSpy fitted(dialog.get(), &ClipFitterDialog::fitted);
        QTest::mouseClick(button(*dialog, u"makeFit"_s), Qt::LeftButton);
        QVERIFY(dialog->findChild<QProgressBar*>(u"fitProgress"_s)->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(fitted.size(), 1, 60'000);
        QVERIFY(!dialog->isVisible());
        const QString path = fitted.first().first().toString();
        dialog.reset();
        const ClipFacts made = clipFacts(footage(path)); // Ours now: it outlives the dialog.
        QVERIFY(isAllMet(checkFit(made, m_rules)));
        QCOMPARE(made.frames, 84);
        QCOMPARE(made.size, QSize(1280, 720));
    }

    void theStretchIsSetByKeysFieldsAndMouse()
    {
        auto dialog = openedOn(m_clip);
        auto* bar = dialog->findChild<TrimBar*>(u"trimBar"_s);
        QTest::mouseClick(button(*dialog, u"mend-length"_s), Qt::LeftButton);
        bar->setFocus();
        QTest::keyClick(bar, Qt::Key_Right);
        QTest::keyClick(bar, Qt::Key_Right);
        QCOMPARE(dialog->plan().first, 2);
        QCOMPARE(dialog->plan().count, 84);
        QTest::keyClick(bar, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(dialog->plan().count, 85);
        QTest::keyClick(bar, Qt::Key_Left);
        QTest::keyClick(bar, Qt::Key_Left);
        QTest::keyClick(bar, Qt::Key_Left); // No further.
        QCOMPARE(dialog->plan().first, 0);
        QCOMPARE(dialog->plan().count, 85);

        auto* from = dialog->findChild<QDoubleSpinBox*>(u"fitFrom"_s);
        from->setValue(2);
        QCOMPARE(dialog->plan().first, 48);
        auto* length = dialog->findChild<QDoubleSpinBox*>(u"fitLength"_s);
        length->setValue(3);
        QCOMPARE(dialog->plan().count, 72);
        QVERIFY(text(*dialog, u"fitRule-length"_s).contains(u"3 s, fits"_s));

        drag(bar, {bar->at(48 + 72), 20}, {bar->at(180), 20}); // Its end.
        QVERIFY(qAbs(dialog->plan().first + dialog->plan().count - 180) <= 1);
        QCOMPARE(dialog->plan().first, 48);
        drag(bar, {bar->at(48), 20}, {bar->at(100), 20}); // Its beginning; the end stays.
        QVERIFY(qAbs(dialog->plan().first - 100) <= 1);
        QVERIFY(qAbs(dialog->plan().first + dialog->plan().count - 180) <= 1);
        drag(bar, {bar->at(140), 20}, {bar->at(5000), 20}); // All of it, past the end.
        QCOMPARE(dialog->plan().first + dialog->plan().count, 216);
    }

    void thePartOfThePictureIsSetByKeysChoiceAndMouse()
    {
        auto dialog = openedOn(m_clip);
        auto* view = dialog->findChild<CropView*>(u"cropView"_s);
        auto* shape = dialog->findChild<QComboBox*>(u"fitShape"_s);
        QCOMPARE(dialog->plan().crop, QRect(0, 0, 400, 300));
        QCOMPARE(shape->currentText(), u"As it is"_s);
        shape->setFocus();
        QTest::keyClick(shape, Qt::Key_End); // 1:1
        QCOMPARE(dialog->plan().crop, QRect(50, 0, 300, 300));
        QVERIFY(text(*dialog, u"fitRule-shape"_s).contains(u"1:1, fits"_s));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Left);
        QCOMPARE(dialog->plan().crop.left(), 46);
        QTest::keyClick(view, Qt::Key_Up); // It is at the top.
        QCOMPARE(dialog->plan().crop, QRect(46, 0, 300, 300));
        QTest::keyClick(view, Qt::Key_Minus);
        QVERIFY(dialog->plan().crop.width() < 300);
        QCOMPARE(dialog->plan().crop.width(), dialog->plan().crop.height());
        QTest::keyClick(view, Qt::Key_Plus);
        QTest::keyClick(view, Qt::Key_Plus); // No larger than the picture.
        QCOMPARE(dialog->plan().crop.size(), QSize(300, 300));

        const QRect before = dialog->plan().crop;
        drag(view, view->at(before.center()), view->at(before.center() + QPoint(500, 0)));
        QCOMPARE(dialog->plan().crop, QRect(100, 0, 300, 300)); // Up to the edge.
        drag(view, view->at({400, 300}), view->at({300, 200})); // A corner; the other one stays.
        QCOMPARE(dialog->plan().crop.topLeft(), QPoint(100, 0));
        QVERIFY(qAbs(dialog->plan().crop.width() - 200) <= 3);
        QCOMPARE(dialog->plan().crop.width(), dialog->plan().crop.height());
    }

    void whatWasMendedStaysSoWhenTheCropMoves()
    {
        auto dialog = openedOn(m_clip);
        QTest::mouseClick(button(*dialog, u"mendAll"_s), Qt::LeftButton);
        auto* view = dialog->findChild<CropView*>(u"cropView"_s);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(view, Qt::Key_Minus);
        QVERIFY(dialog->plan().crop.width() < 360);
        QCOMPARE(dialog->plan().size, QSize(1280, 720));
        QVERIFY(text(*dialog, u"fitRule-resolution"_s).contains(u"fits"_s));
    }

    void cancelingTheWorkKeepsTheDialogAndLeavesNothing()
    {
        const QString clip = make(u"long.mov"_s, u"testsrc2=s=1280x720:r=24:d=30"_s);
        auto dialog = openedOn(clip);
        QTest::mouseClick(button(*dialog, u"mend-container"_s), Qt::LeftButton);
        QSignalSpy fitted(dialog.get(), &ClipFitterDialog::fitted);
        auto* progress = dialog->findChild<QProgressBar*>(u"fitProgress"_s);
        QTest::mouseClick(button(*dialog, u"makeFit"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(progress->value() > 10, 60'000);
        QVERIFY(!leftBehind().isEmpty());
        QTest::keyClick(dialog.get(), Qt::Key_Escape);
        QTRY_VERIFY(!progress->isVisible());
        QVERIFY(dialog->isVisible());
        QVERIFY(button(*dialog, u"makeFit"_s)->isEnabled());
        QVERIFY(leftBehind().isEmpty());
        QTest::keyClick(dialog.get(), Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(fitted.size(), 0);
    }

    void closingInTheMiddleLeavesNothing()
    {
        const QString clip = make(u"long.mov"_s, u"testsrc2=s=1280x720:r=24:d=30"_s);
        auto dialog = openedOn(clip);
        QTest::mouseClick(button(*dialog, u"mend-container"_s), Qt::LeftButton);
        QTest::mouseClick(button(*dialog, u"makeFit"_s), Qt::LeftButton);
        auto* progress = dialog->findChild<QProgressBar*>(u"fitProgress"_s);
        QTRY_VERIFY_WITH_TIMEOUT(progress->value() > 10, 60'000);
        dialog.reset();
        QTRY_VERIFY_WITH_TIMEOUT(leftBehind().isEmpty(), 30'000);
    }

    void aFileThatIsNoClipIsSaid()
    {
        ClipFitterDialog dialog(*m_store, m_media, m_rules, write(u"text.mp4"_s, "no film"));
        dialog.open();
        auto* message = dialog.findChild<QLabel*>(u"fitMessage"_s);
        const QString looking = message->text();
        QTRY_VERIFY(message->isVisible() && message->text() != looking);
        QVERIFY(!button(dialog, u"makeFit"_s)->isEnabled());
        QVERIFY(!dialog.findChild<TrimBar*>(u"trimBar"_s)->isEnabled());
    }

    void whatIsUnusualIsNoted()
    {
        auto dialog = openedOn(hdr(u"pq.mov"_s, u"smpte2084"_s, u"gray"_s, u"640x360"_s));
        auto* notes = dialog->findChild<QLabel*>(u"fitNotes"_s);
        QVERIFY(notes->isVisible());
        QVERIFY(notes->text().contains(u"HDR"_s));
        QVERIFY(!openedOn(m_clip)->findChild<QLabel*>(u"fitNotes"_s)->isVisible());
    }

    void theSizeIsRemembered()
    {
        auto dialog = openedOn(m_clip);
        dialog->resize(760, 660);
        dialog->reject();
        QCOMPARE(openedOn(m_clip)->size(), QSize(760, 660));
    }

    void aNewCharacterTakesTheFittedClip()
    {
        NewCharacterDialog dialog(*m_store, m_media, m_rules, m_clip);
        dialog.open();
        auto* fit = button(dialog, u"fitClip"_s);
        QTRY_VERIFY(fit->isVisible());
        QTest::mouseClick(fit, Qt::LeftButton);
        auto* fitter = dialog.findChild<ClipFitterDialog*>(u"clipFitter"_s);
        QVERIFY(fitter && fitter->isVisible());
        QTRY_VERIFY(button(*fitter, u"mendAll"_s)->isEnabled());
        QTest::mouseClick(button(*fitter, u"mendAll"_s), Qt::LeftButton);
        QTest::keyClick(fitter, Qt::Key_Return); // The default button.
        QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<QLabel*>(u"clipFit"_s)->text().contains(u"Fits."_s),
                                 60'000);
        QVERIFY(!fit->isVisible());
        QSignalSpy added(&dialog, &NewCharacterDialog::added);
        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"characterName"_s), u"Luna"_s);
        QTest::mouseClick(button(dialog, u"addCharacter"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(added.size(), 1, 60'000);
        const auto luna = m_store->characters().findBySlug(u"luna"_s).value();
        const ClipFacts clip = clipFacts(footage(m_store->assets().path(luna->current().clip).value()));
        QVERIFY(isAllMet(checkFit(clip, m_rules)));
        QVERIFY(QFile::exists(m_clip));
    }

private:
    std::unique_ptr<ClipFitterDialog> openedOn(const QString& clip)
    {
        auto dialog = std::make_unique<ClipFitterDialog>(*m_store, m_media, m_rules, clip);
        dialog->open();
        auto* bar = dialog->findChild<TrimBar*>(u"trimBar"_s);
        if (!QTest::qWaitFor([&] { return bar->isEnabled(); }, 30'000))
            qWarning("the clip did not open");
        return dialog;
    }
    static QPushButton* button(QWidget& dialog, const QString& name)
    {
        return dialog.findChild<QPushButton*>(name);
    }
    static QString text(QWidget& dialog, const QString& name)
    {
        return dialog.findChild<QLabel*>(name)->text();
    }
    static void drag(QWidget* widget, const QPointF& from, const QPointF& to)
    {
        QTest::mousePress(widget, Qt::LeftButton, {}, from.toPoint());
        QTest::mouseMove(widget, to.toPoint());
        QTest::mouseRelease(widget, Qt::LeftButton, {}, to.toPoint());
    }
    media::Footage footage(const QString& path) { return test::finished(m_media.footageAsync(path)).value(); }
    QStringList leftBehind() const
    {
        return QDir(m_profile->filePath(u"parts"_s)).entryList({u"fitted*"_s}, QDir::Files | QDir::Hidden);
    }

    const QList<FitRule> m_rules = Catalog::builtIn().clipRules();
    media::MediaService m_media;
    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<Store> m_store;
    QString m_clip;
};

QTEST_MAIN(TestClipFitter)
#include "tst_clipfitter.moc"
