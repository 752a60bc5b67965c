#include "ui/composer/prompteditor.h"

#include "ui/composer/mentionpill.h"
#include "ui/composer/promptdocumentio.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr auto TokensMimeType = "application/x-troupe-prompt";
constexpr qsizetype MaxPaste = 100'000; // Three prompts of the longest kind; more is a mistake.

} // namespace

PromptEditor::PromptEditor(QWidget* parent) : QTextEdit(parent), m_list(new MentionList(this))
{
    setObjectName("promptEditor");
    setAccessibleName(tr("Prompt"));
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setPlaceholderText(tr("What happens in this shot? Type @ to put in a character."));
    document()->documentLayout()->registerHandler(MentionPill::ObjectType, new MentionPill(this));

    connect(m_list, &MentionList::picked, this, &PromptEditor::complete);
    connect(this, &QTextEdit::cursorPositionChanged, this, &PromptEditor::updateList);
    connect(this, &QTextEdit::textChanged, this, [this] {
        if (m_settingPrompt)
            return;
        updateList();
        Q_EMIT promptEdited();
    });
}

void PromptEditor::setCast(const QList<Mentionable>& cast)
{
    if (cast == m_cast)
        return;
    m_cast = cast;
    m_names.clear();
    for (const Mentionable& who : cast)
        m_names.insert(who.slug, who.name);

    const PromptDocument current = prompt();
    if (current.slugs().isEmpty())
        return;
    const int position = textCursor().position();
    setPrompt(current);
    QTextCursor cursor = textCursor();
    cursor.setPosition(qMin(position, document()->characterCount() - 1));
    setTextCursor(cursor);
}

void PromptEditor::setPrompt(const PromptDocument& prompt)
{
    const QScopedValueRollback guard(m_settingPrompt, true);
    clear();
    insertPrompt(textCursor(), prompt, [this](const QString& slug) { return nameOf(slug); });
    document()->clearUndoRedoStacks();
    moveCursor(QTextCursor::End);
    m_list->hide();
}

PromptDocument PromptEditor::prompt() const
{
    return readPrompt(*document());
}

void PromptEditor::changePrompt(const PromptDocument& changed)
{
    if (changed == prompt())
        return;
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    insertPrompt(cursor, changed, [this](const QString& slug) { return nameOf(slug); });
    moveCursor(QTextCursor::End);
    setCurrentCharFormat({});
}

void PromptEditor::mark(const QList<PromptRange>& places)
{
    QList<ExtraSelection> marks;
    const auto last = qsizetype(document()->characterCount()) - 1;
    for (const PromptRange& place : places) {
        ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(int(qMin(place.from, last)));
        mark.cursor.setPosition(int(qMin(place.from + place.length, last)), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(palette().color(QPalette::PlaceholderText));
        marks << mark;
    }
    setExtraSelections(marks);
}

void PromptEditor::insertMention(const QString& slug)
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    QList<PromptDocument::Part> parts;
    if (!before.isEmpty() && !before.back().isSpace())
        parts << PromptDocument::Part(u" "_s);
    parts << PromptDocument::Part(PromptDocument::Mention {slug}) << PromptDocument::Part(u" "_s);
    insertPrompt(cursor, PromptDocument(parts), [this](const QString& s) { return nameOf(s); });
    setCurrentCharFormat({});
}

void PromptEditor::keyPressEvent(QKeyEvent* event)
{
    if (m_list->isVisible() && listTakesKey(*event))
        return;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->modifiers().testFlag(Qt::ShiftModifier)) {
        Q_EMIT submitRequested();
        return;
    }
    // Text typed beside a pill must not become part of it.
    if (!event->text().isEmpty() && !MentionPill::slug(currentCharFormat()).isEmpty())
        setCurrentCharFormat({});
    QTextEdit::keyPressEvent(event);
}

bool PromptEditor::listTakesKey(QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Down: m_list->step(1); return true;
    case Qt::Key_Up: m_list->step(-1); return true;
    case Qt::Key_Escape: m_list->hide(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (const auto who = m_list->current())
            complete(*who);
        return true;
    default: return false;
    }
}

void PromptEditor::focusOutEvent(QFocusEvent* event)
{
    m_list->hide();
    QTextEdit::focusOutEvent(event);
}

QMimeData* PromptEditor::createMimeDataFromSelection() const
{
    const PromptDocument selected = readPrompt(textCursor());
    QString plain;
    for (const auto& part : selected.parts()) {
        if (const auto* text = std::get_if<QString>(&part))
            plain += *text;
        else
            plain += nameOf(std::get<PromptDocument::Mention>(part).slug)
                         .value_or(std::get<PromptDocument::Mention>(part).slug);
    }
    auto* mime = new QMimeData;
    mime->setText(plain);
    mime->setData(QString::fromLatin1(TokensMimeType), selected.toTokens().toUtf8());
    return mime;
}

bool PromptEditor::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasText() || source->hasFormat(QString::fromLatin1(TokensMimeType));
}

void PromptEditor::insertFromMimeData(const QMimeData* source)
{
    const QByteArray tokens = source->data(QString::fromLatin1(TokensMimeType));
    const PromptDocument pasted = tokens.isEmpty()
        ? PromptDocument({PromptDocument::Part(source->text().left(MaxPaste))})
        : PromptDocument::parse(QString::fromUtf8(tokens.left(MaxPaste)));
    insertPrompt(textCursor(), pasted, [this](const QString& slug) { return nameOf(slug); });
    setCurrentCharFormat({});
}

std::optional<QString> PromptEditor::nameOf(const QString& slug) const
{
    const auto it = m_names.constFind(slug);
    return it == m_names.constEnd() ? std::nullopt : std::optional(*it);
}

std::optional<QString> PromptEditor::lettersBeforeCursor() const
{
    const QTextCursor cursor = textCursor();
    if (cursor.hasSelection())
        return std::nullopt;
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype at = before.lastIndexOf(u'@');
    if (at < 0 || (at > 0 && before[at - 1].isLetterOrNumber())) // An address, not a mention.
        return std::nullopt;
    const QString letters = before.mid(at + 1);
    const bool over = letters.size() > CharacterName::MaxLength || letters.startsWith(u' ')
        || letters.contains(QChar::ObjectReplacementCharacter);
    return over ? std::nullopt : std::optional(letters);
}

void PromptEditor::updateList()
{
    const auto letters = hasFocus() ? lettersBeforeCursor() : std::nullopt;
    if (!letters) {
        m_list->hide();
        return;
    }
    const QRect cursor = cursorRect();
    m_list->showMatches(mentionMatches(m_cast, *letters),
                        viewport()->mapToGlobal(cursor.bottomLeft() + QPoint(0, 4)));
}

void PromptEditor::complete(const Mentionable& who)
{
    const auto letters = lettersBeforeCursor();
    if (!letters)
        return;
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, int(letters->size()) + 1);
    const PromptDocument mention(
        {PromptDocument::Part(PromptDocument::Mention {who.slug}), PromptDocument::Part(u" "_s)});
    insertPrompt(cursor, mention, [this](const QString& slug) { return nameOf(slug); });
    setCurrentCharFormat({});
    m_list->hide();
}

} // namespace troupe
