#include "ui/composer/mentionlist.h"
#include "ui/composer/prompteditor.h"

#include <QApplication>
#include <QClipboard>
#include <QListWidget>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

const QList<Mentionable> Cast {{u"luna"_s, u"Luna"_s},
                               {u"luna-moon"_s, u"Luna Moon"_s},
                               {u"mossy"_s, u"Mossy"_s},
                               {u"old-tom"_s, u"Old Tom"_s}};

} // namespace

class TestPromptEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_editor = std::make_unique<PromptEditor>();
        m_editor->setCast(Cast);
        m_editor->show();
        m_editor->activateWindow();
        m_editor->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    }

    void matchesPreferTheBeginning_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("nothing typed")
            << u""_s << QStringList {u"Luna"_s, u"Luna Moon"_s, u"Mossy"_s, u"Old Tom"_s};
        QTest::newRow("prefix") << u"lu"_s << QStringList {u"Luna"_s, u"Luna Moon"_s};
        QTest::newRow("two words") << u"luna m"_s << QStringList {u"Luna Moon"_s};
        QTest::newRow("a later word") << u"to"_s << QStringList {u"Old Tom"_s};
        QTest::newRow("beginning first") << u"mo"_s << QStringList {u"Mossy"_s, u"Luna Moon"_s};
        QTest::newRow("inside a word") << u"una"_s << QStringList {};
    }

    void matchesPreferTheBeginning()
    {
        QFETCH(QString, letters);
        QStringList names;
        for (const Mentionable& who : mentionMatches(Cast, letters))
            names << who.name;
        QTEST(names, "names");
    }

    void tenThousandCharactersAnswerAtOnce()
    {
        QList<Mentionable> many;
        for (int i = 0; i < 10'000; ++i)
            many.append({u"c%1"_s.arg(i), u"Character %1"_s.arg(i, 5, 10, QChar(u'0'))});
        QCOMPARE(mentionMatches(many, u"zzz"_s).size(), 0); // The worst case: everybody is looked at.
        QCOMPARE(mentionMatches(many, u"Character 0999"_s).size(), 8);
    }

    void anAtAndAnEnterMakeAPill()
    {
        QTest::keyClicks(m_editor.get(), u"Today @mo"_s);
        auto* list = m_editor->findChild<MentionList*>(u"mentionList"_s);
        QVERIFY(list->isVisible());
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QVERIFY(!list->isVisible());
        QTest::keyClicks(m_editor.get(), u"dances"_s);
        QCOMPARE(m_editor->prompt().toTokens(), u"Today {{char:mossy}} dances"_s);
    }

    void arrowsChooseAndEscapeLeaves()
    {
        QTest::keyClicks(m_editor.get(), u"@lu"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_Down);
        QTest::keyClick(m_editor.get(), Qt::Key_Tab);
        QCOMPARE(m_editor->prompt().toTokens(), u"{{char:luna-moon}} "_s);
        QTest::keyClicks(m_editor.get(), u"@mo"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_Escape);
        QTest::keyClicks(m_editor.get(), u"x"_s);
        QCOMPARE(m_editor->prompt().toTokens(), u"{{char:luna-moon}} @mox"_s);
    }

    void aClickChooses()
    {
        QTest::keyClicks(m_editor.get(), u"@"_s);
        auto* items = m_editor->findChild<QListWidget*>(u"mentionListItems"_s);
        QTest::mouseClick(items->viewport(), Qt::LeftButton, {},
                          items->visualItemRect(items->item(2)).center());
        QCOMPARE(m_editor->prompt().toTokens(), u"{{char:mossy}} "_s);
    }

    void anAddressIsNoMention()
    {
        QTest::keyClicks(m_editor.get(), u"mail me@lu"_s);
        QVERIFY(!m_editor->findChild<MentionList*>(u"mentionList"_s)->isVisible());
    }

    void backspaceTakesAWholePill()
    {
        m_editor->setPrompt(PromptDocument::parse(u"a {{char:luna}}"_s));
        QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
        QCOMPARE(m_editor->prompt().toTokens(), u"a "_s);
        QTest::keySequence(m_editor.get(), QKeySequence::Undo);
        QCOMPARE(m_editor->prompt().toTokens(), u"a {{char:luna}}"_s);
    }

    void promptsRoundTrip_data()
    {
        QTest::addColumn<QString>("tokens");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("lines") << u"one\ntwo {{char:luna}}\nthree"_s;
        QTest::newRow("side by side") << u"{{char:luna}}{{char:luna}}{{char:mossy}}"_s;
        QTest::newRow("nobody") << u"{{char:gone}} was here"_s;
        QTest::newRow("braces") << u"{{ not a token }} {x}"_s;
    }

    void promptsRoundTrip()
    {
        QFETCH(QString, tokens);
        m_editor->setPrompt(PromptDocument::parse(tokens));
        QCOMPARE(m_editor->prompt().toTokens(), tokens);
    }

    void copyIsPlainNamesAndPastesAsPills()
    {
        m_editor->setPrompt(PromptDocument::parse(u"{{char:luna}} and {{char:old-tom}}"_s));
        m_editor->selectAll();
        m_editor->copy();
        QCOMPARE(QApplication::clipboard()->text(), u"Luna and Old Tom"_s);
        m_editor->setPrompt({});
        m_editor->paste();
        QCOMPARE(m_editor->prompt().toTokens(), u"{{char:luna}} and {{char:old-tom}}"_s);
    }

    void pastedMarkupStaysTextAndTokensAreMentions()
    {
        // As after saving and reading again: what is seen is what is sent.
        QApplication::clipboard()->setText(u"<b>Luna</b> {{char:luna}} {{char:}}"_s);
        m_editor->paste();
        QCOMPARE(m_editor->prompt().toTokens(), u"<b>Luna</b> {{char:luna}} {{char:}}"_s);
        QCOMPARE(m_editor->prompt().slugs(), QStringList {u"luna"_s});
        QCOMPARE(m_editor->toPlainText(), u"<b>Luna</b> \ufffc {{char:}}"_s);
    }

    void enterSubmitsAndShiftEnterBreaksTheLine()
    {
        QSignalSpy submitted(m_editor.get(), &PromptEditor::submitRequested);
        QTest::keyClicks(m_editor.get(), u"a"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(m_editor.get(), u"b"_s);
        QCOMPARE(m_editor->prompt().toTokens(), u"a\nb"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QCOMPARE(submitted.size(), 1);
    }

    void aRenameRedrawsThePill()
    {
        m_editor->setPrompt(PromptDocument::parse(u"{{char:luna}} waves"_s));
        m_editor->setCast({{u"luna"_s, u"Luna the Fox"_s}});
        m_editor->selectAll();
        m_editor->copy();
        QCOMPARE(QApplication::clipboard()->text(), u"Luna the Fox waves"_s);
    }

private:
    std::unique_ptr<PromptEditor> m_editor;
};

QTEST_MAIN(TestPromptEditor)
#include "tst_prompteditor.moc"
