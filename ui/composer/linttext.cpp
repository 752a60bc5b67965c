#include "ui/composer/linttext.h"

#include "ui/composer/shotsettingsform.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

struct LintText {
    Q_DECLARE_TR_FUNCTIONS(troupe::LintText)
};

QString listed(const QStringList& names)
{
    constexpr qsizetype Shown = 3;
    if (names.size() <= Shown)
        return QLocale().createSeparatedList(names);
    //: %1: names, %n: how many others
    return LintText::tr("%1 and %n more", nullptr, int(names.size() - Shown))
        .arg(names.mid(0, Shown).join(u", "_s));
}

} // namespace

QString findingText(const LintFinding& finding, const LintContext& context)
{
    const QString names = listed(finding.names);
    switch (finding.rule) {
    case LintRule::MentionOfNobody:
        return LintText::tr("The prompt mentions \"%1\", who is not in the cast.").arg(names);
    case LintRule::TooManyCharacters:
        return LintText::tr("The model takes %n character(s) in one clip, and %1 would be too many.", nullptr,
                            context.model->maxCharacters.value_or(0))
            .arg(names);
    case LintRule::GluedMention:
        return LintText::tr("Letters touch %1, which makes another word of it.").arg(names);
    case LintRule::ReadsAsAnother:
        return LintText::tr("\"%1\" reads as \"%2\" with the words beside it.")
            .arg(finding.names.value(0), finding.names.value(1));
    case LintRule::LooksLike:
        return LintText::tr("This asks for somebody else who looks like %1. Say what %1 does.").arg(names);
    case LintRule::OtherShape:
        return LintText::tr("The clip of %1 has another shape than this take.").arg(names);
    case LintRule::NameInName:
        return LintText::tr("\"%1\" is within \"%2\": a service may mix the two up.")
            .arg(finding.names.value(0), finding.names.value(1));
    case LintRule::CharacterInExtension:
        return LintText::tr("An extension takes no characters: who is in the take plays on, and of %1 only "
                            "the name is sent.")
            .arg(names);
    case LintRule::BindingGone:
        return LintText::tr(
                   "%1: not known at this connection any more, and uploaded anew with the next take.")
            .arg(names);
    case LintRule::PlainName: return LintText::tr("%1: only the word is sent, not the character.").arg(names);
    }
    Q_UNREACHABLE();
}

QString mendText(const LintFinding& finding)
{
    switch (finding.rule) {
    case LintRule::MentionOfNobody: return LintText::tr("Take it out");
    case LintRule::TooManyCharacters: return LintText::tr("Describe %1 in words").arg(listed(finding.names));
    case LintRule::GluedMention: return LintText::tr("Put a space there");
    case LintRule::ReadsAsAnother: return LintText::tr("Mention %1").arg(finding.names.value(1));
    case LintRule::LooksLike: return finding.mend ? LintText::tr("Take these words out") : QString();
    case LintRule::OtherShape:
        return finding.size.isEmpty() ? QString()
                                      : LintText::tr("Use %1", "a size").arg(shapeText(finding.size));
    case LintRule::CharacterInExtension: return LintText::tr("Use the last frame");
    case LintRule::PlainName: return LintText::tr("Turn names into pills (%1)").arg(finding.places);
    case LintRule::NameInName:
    case LintRule::BindingGone: return {};
    }
    Q_UNREACHABLE();
}

} // namespace troupe
