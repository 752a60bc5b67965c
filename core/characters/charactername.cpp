#include "core/characters/charactername.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {

Result<CharacterName> CharacterName::create(const QString& text)
{
    const QString name = text.normalized(QString::NormalizationForm_C).trimmed();
    const bool allowed = std::none_of(name.begin(), name.end(), [](QChar c) {
        return c == u'{' || c == u'}' || c.category() == QChar::Other_Control
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
    });
    if (name.isEmpty() || name.size() > MaxLength || !allowed)
        return failure(Error::Kind::Invalid, u"name"_s);
    return CharacterName(name);
}

QString CharacterName::slug() const
{
    QString slug;
    for (const QChar c : m_text.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.isLetterOrNumber())
            slug += c;
        else if (c.category() != QChar::Mark_NonSpacing && !slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? u"character"_s : slug;
}

} // namespace troupe
