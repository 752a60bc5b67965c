#pragma once

#include "core/prompts/flatprompt.h"
#include "ui/composer/mentionlist.h"

#include <QHash>
#include <QTextEdit>

namespace troupe {

/// Where a prompt is written. `@` and a few letters offer characters; a chosen one becomes a pill.
/// Copies as plain text with the exact names, and as tokens for pasting here again.
class PromptEditor : public QTextEdit {
    Q_OBJECT

public:
    explicit PromptEditor(QWidget* parent = nullptr);

    /// Sorted by name. Pills whose character was renamed or is gone are drawn anew.
    void setCast(const QList<Mentionable>& cast);

    void setPrompt(const PromptDocument& prompt);
    PromptDocument prompt() const;
    /// As if it were typed: one step of undo.
    void changePrompt(const PromptDocument& prompt);
    /// Underlines these places, and no other; pills look as they do.
    void mark(const QList<PromptRange>& places);
    /// At the cursor, with a space on either side where it is needed.
    void insertMention(const QString& slug);

Q_SIGNALS:
    void promptEdited();
    void submitRequested(); ///< Ctrl+Enter, or Enter without the Shift key.

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    std::optional<QString> nameOf(const QString& slug) const;
    bool listTakesKey(QKeyEvent& event);
    void updateList();
    /// The letters after an `@` that the cursor is in, if it is in one.
    std::optional<QString> lettersBeforeCursor() const;
    void complete(const Mentionable& who);

    MentionList* m_list;
    QList<Mentionable> m_cast;
    QHash<QString, QString> m_names;
    bool m_settingPrompt = false;
};

} // namespace troupe
