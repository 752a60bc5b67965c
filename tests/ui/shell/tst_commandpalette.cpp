#include "ui/shell/commandpalette.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestCommandPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyWordMustBeThere_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QList<int>>("matches");
        QTest::newRow("all") << u""_s << QList<int> {0, 1, 2};
        QTest::newRow("one") << u"shot"_s << QList<int> {0};
        QTest::newRow("any order") << u"character new"_s << QList<int> {1};
        QTest::newRow("beginning first") << u"undo"_s << QList<int> {2};
        QTest::newRow("none") << u"zebra"_s << QList<int> {};
    }

    void everyWordMustBeThere()
    {
        QFETCH(QString, words);
        QTEST(paletteMatches({u"New shot"_s, u"New character"_s, u"Undo"_s}, words), "matches");
    }

    void enterRunsTheFirstThatFits()
    {
        QWidget window;
        QAction shot(u"New &shot"_s);
        QAction off(u"New nothing"_s);
        off.setEnabled(false);
        int runs = 0;
        connect(&shot, &QAction::triggered, this, [&] { ++runs; });
        auto* palette = new CommandPalette({&off, &shot}, &window);
        palette->show();
        auto* list = palette->findChild<QListWidget*>(u"paletteList"_s);
        QCOMPARE(list->count(), 1); // What cannot be done now is not offered.
        auto* words = palette->findChild<QLineEdit*>(u"paletteWords"_s);
        QTest::keyClicks(words, u"shot"_s);
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(runs, 1);
    }
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
