#include "core/prompts/rename.h"

using namespace Qt::StringLiterals;

namespace troupe {

std::optional<PromptDocument> withNewName(const PromptDocument& document, const CharacterName& before,
                                          const CharacterName& after, const QList<CharacterName>& others)
{
    const QString renamed = u"renamed"_s;
    QList<std::pair<CharacterName, QString>> names {{before, renamed}};
    for (const CharacterName& other : others)
        names.append({other, u"other"_s});
    const NameFinder finder(names);
    bool isChanged = false;
    QList<PromptDocument::Part> parts;
    for (const PromptDocument::Part& part : document.parts()) {
        const auto* text = std::get_if<QString>(&part);
        if (!text) {
            parts << part;
            continue;
        }
        QString changed = text->normalized(QString::NormalizationForm_C);
        const auto hits = finder.find(changed);
        for (auto hit = hits.crbegin(); hit != hits.crend(); ++hit) { // From behind: places stay.
            if (hit->slug != renamed)
                continue;
            changed.replace(hit->from, hit->length, after.text());
            isChanged = true;
        }
        parts << changed;
    }
    return isChanged ? std::optional(PromptDocument(parts)) : std::nullopt;
}

} // namespace troupe
