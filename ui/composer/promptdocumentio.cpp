#include "ui/composer/promptdocumentio.h"

#include "core/base/overloaded.h"
#include "ui/composer/mentionpill.h"

#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

PromptDocument readRange(const QTextDocument& document, int from, int to)
{
    QList<PromptDocument::Part> parts;
    for (QTextBlock block = document.findBlock(from); block.isValid() && block.position() < to;
         block = block.next()) {
        if (block.position() > from)
            parts << PromptDocument::Part(u"\n"_s);
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const int begin = qMax(fragment.position(), from);
            const int end = qMin(fragment.position() + fragment.length(), to);
            if (begin >= end)
                continue;
            const QString slug = MentionPill::slug(fragment.charFormat());
            if (slug.isEmpty()) {
                QString text = fragment.text().mid(begin - fragment.position(), end - begin);
                text.replace(QChar::LineSeparator, u'\n');
                parts << PromptDocument::Part(text.remove(QChar::ObjectReplacementCharacter));
                continue;
            }
            for (int i = begin; i < end; ++i) // Equal pills side by side are one fragment.
                parts << PromptDocument::Part(PromptDocument::Mention {slug});
        }
    }
    return PromptDocument(parts);
}

} // namespace

PromptDocument readPrompt(const QTextDocument& document)
{
    return readRange(document, 0, document.characterCount());
}

PromptDocument readPrompt(const QTextCursor& selection)
{
    if (!selection.document())
        return {};
    return readRange(*selection.document(), selection.selectionStart(), selection.selectionEnd());
}

void insertPrompt(QTextCursor cursor, const PromptDocument& prompt, const SlugToName& nameOf)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    for (const auto& part : prompt.parts()) {
        std::visit(Overloaded {[&](const QString& text) { cursor.insertText(text, QTextCharFormat()); },
                               [&](const PromptDocument::Mention& mention) {
                                   const auto name = nameOf(mention.slug);
                                   cursor.insertText(QString(QChar::ObjectReplacementCharacter),
                                                     MentionPill::format(mention.slug,
                                                                         name.value_or(mention.slug),
                                                                         name.has_value()));
                               }},
                   part);
    }
    cursor.endEditBlock();
}

} // namespace troupe
