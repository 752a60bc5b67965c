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
    // Half a surrogate pair cannot be sent as UTF-8; a name of marks and joiners alone cannot be seen.
    const bool visible = std::any_of(name.begin(), name.end(), [](QChar c) {
        return c.isSurrogate() || (c.isPrint() && !c.isMark() && !c.isSpace());
    });
    if (!visible || name.size() > MaxLength || !allowed || !name.isValidUtf16())
        return failure(Error::Kind::Invalid, u"name"_s);
    return CharacterName(name);
}

QString CharacterName::slug() const
{
    QString slug;
    for (const char32_t c : m_text.normalized(QString::NormalizationForm_KD).toLower().toUcs4()) {
        if (QChar::isLetterOrNumber(c))
            slug += QString::fromUcs4(&c, 1);
        else if (!QChar::isMark(c) && !slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    slug = slug.normalized(QString::NormalizationForm_C);
    if (slug.size() > MaxLength) // One letter may decompose into eighteen.
        slug.truncate(slug[MaxLength].isLowSurrogate() ? MaxLength - 1 : MaxLength);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? u"character"_s : slug;
}

} // namespace troupe
