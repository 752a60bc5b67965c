#pragma once

#include "core/catalog/catalog.h"
#include "core/characters/binding.h"
#include "core/prompts/flatprompt.h"
#include "core/prompts/namefinder.h"

namespace troupe {

/// What can be wrong with a prompt that is about characters. Lengths and sizes that a model does not
/// take are no matter of words: core/studio/preflight.h.
enum class LintRule {
    MentionOfNobody, ///< Its slug stands for nobody (any more).
    TooManyCharacters, ///< The model is known to take fewer.
    GluedMention, ///< Letters touch the name, which is then no word of its own.
    ReadsAsAnother, ///< With the words around it, it reads as the longer name of somebody else.
    LooksLike, ///< "looks like Luna" asks for somebody else who looks like her.
    OtherShape, ///< The clip that shows the character has another shape than the take.
    NameInName, ///< Two are mentioned, and one's name is within the other's.
    CharacterInExtension, ///< Extensions take no characters.
    BindingGone, ///< The provider does not know the character any more; it is uploaded anew.
    PlainName, ///< An exact name that is no mention: nothing but the word is sent.
};

/// Whether a take can be ordered with it, would probably not be what was meant, or it is just told.
enum class LintSeverity { Blocks, Warns, Tells };

struct LintRuleInfo {
    LintRule rule;
    QLatin1StringView id; ///< Stable: "plain-name".
    LintSeverity severity;
};
/// All of them, the gravest first.
const QList<LintRuleInfo>& lintRules();
const LintRuleInfo& infoOf(LintRule rule);

/// Gives the changed document; one that has become another since the finding is left as it is.
using PromptMend = std::function<PromptDocument(const PromptDocument&)>;

struct LintFinding {
    LintRule rule = LintRule::PlainName;
    PromptRange range = {}; ///< Of the first place.
    QStringList names = {}; ///< Whom it is about, each once.
    int places = 1; ///< How many words or mentions it is about.
    PromptMend mend = {}; ///< None where no change of words helps.
    QSize size = {}; ///< OtherShape: what the model makes of the clip's shape; empty if nothing.
};

/// What is known of a character beside its name.
struct CharacterFacts {
    QSize clip = {}; ///< Of its clip, any scale; empty if not known.
    BindingState binding = BindingState::Never; ///< At the connection that is to make the take.
};

/// What a prompt is read against. What is not given is not known, and its rules find nothing.
struct LintContext {
    MentionResolver resolve = {};
    const NameFinder* names = nullptr; ///< Of the whole cast. Outlives the call.
    Operation operation = Operation::Generate;
    std::optional<Model> model = {};
    QSize size = {}; ///< Of the take.
    std::function<CharacterFacts(const QString& slug)> facts = {};
};

/// In the order of lintRules(), each rule at most once but for MentionOfNobody, ReadsAsAnother and LooksLike.
QList<LintFinding> lint(const PromptDocument& document, const LintContext& context);

/// Of `sizes`, the one whose shape is nearest to that of `shape`, the smallest first; empty if none.
QSize sizeOfShape(const QList<QSize>& sizes, const QSize& shape);
/// 1792x1024 is no 16:9. False if one is empty.
bool isSameShape(const QSize& a, const QSize& b);

} // namespace troupe
