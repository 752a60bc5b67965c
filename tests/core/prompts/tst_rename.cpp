#include "core/prompts/rename.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestRename : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainNamesFollow_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after"); // Empty: nothing to change.
        QTest::newRow("one") << u"Luna walks."_s << u"Stella walks."_s;
        QTest::newRow("each") << u"Luna sees Luna"_s << u"Stella sees Stella"_s;
        QTest::newRow("possessive") << u"Luna's tail"_s << u"Stella's tail"_s;
        QTest::newRow("part of a word") << u"Lunatic, aLuna"_s << QString();
        QTest::newRow("another case") << u"luna walks"_s << QString();
        QTest::newRow("somebody else's longer name") << u"Luna Moon walks"_s << QString();
        QTest::newRow("both") << u"Luna Moon meets Luna"_s << u"Luna Moon meets Stella"_s;
        QTest::newRow("a mention stays") << u"{{char:luna}} walks"_s << QString();
        QTest::newRow("beside a mention")
            << u"{{char:luna}} and Luna {{char:mossy}}"_s << u"{{char:luna}} and Stella {{char:mossy}}"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void plainNamesFollow()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto name = [](const QString& text) { return CharacterName::create(text).value(); };
        const auto changed = withNewName(PromptDocument::parse(before), name(u"Luna"_s), name(u"Stella"_s),
                                         {name(u"Luna Moon"_s), name(u"Mossy"_s)});
        QCOMPARE(changed ? changed->toTokens() : QString(), after);
    }
};

QTEST_APPLESS_MAIN(TestRename)
#include "tst_rename.moc"
