#include "core/prompts/lint.h"

#include "core/prompts/pattern.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

using Piece = ReadPrompt::Piece;

/// A prompt while it is read: who is who, and where.
struct Reading {
    Reading(const PromptDocument& prompt, const LintContext& known)
        : document(prompt), context(known), read(prompt, [&](const QString& slug) { return nameOf(slug); })
    {}

    std::optional<QString> nameOf(const QString& slug)
    {
        auto it = targets.find(slug);
        if (it == targets.end())
            it = targets.insert(slug, context.resolve ? context.resolve(slug) : std::nullopt);
        return *it ? std::optional((*it)->name.text()) : std::nullopt;
    }
    QString shown(const QString& slug) { return nameOf(slug).value_or(slug); }
    QStringList shown(const QStringList& slugs)
    {
        QStringList names;
        for (const QString& slug : slugs)
            names << shown(slug);
        return names;
    }
    PromptRange firstOf(const QString& slug) const
    {
        const auto& pieces = read.pieces();
        const auto it
            = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& p) { return p.slug == slug; });
        return it == pieces.end() ? PromptRange() : it->inDocument;
    }
    PromptMend to(const PromptDocument& changed) const
    {
        return [seen = document, changed](const PromptDocument& now) { return now == seen ? changed : now; };
    }

    const PromptDocument& document;
    const LintContext& context;
    QHash<QString, std::optional<MentionTarget>> targets;
    ReadPrompt read;
};

using Findings = QList<LintFinding>;

constexpr qsizetype MostOfARule = 5; ///< Nobody reads more at once.

Findings mentionsOfNobody(Reading& in)
{
    Findings findings;
    for (const QString& slug : in.document.slugs()) {
        if (in.nameOf(slug))
            continue;
        if (findings.size() == MostOfARule)
            break;
        const auto gone = [&](const QString& one) -> std::optional<PromptDocument::Part> {
            return one == slug ? std::optional(PromptDocument::Part(QString())) : std::nullopt;
        };
        findings << LintFinding {.rule = LintRule::MentionOfNobody,
                                 .range = in.firstOf(slug),
                                 .names = {slug},
                                 .mend = in.to(replacedMentions(in.document, gone))};
    }
    return findings;
}

/// Whom the take of the document would show beyond what the model takes; of a pattern, the first take that
/// has such.
QStringList beyondTheModel(const PromptDocument& document, const LintContext& context)
{
    const auto& model = context.model;
    if (context.operation != Operation::Generate || !model || !model->maxCharacters)
        return {};
    const auto prompts = expanded(document).value_or(QList<PromptDocument> {document});
    for (const PromptDocument& prompt : prompts) {
        if (const QStringList over = prompt.slugs().mid(*model->maxCharacters); !over.isEmpty())
            return over;
    }
    return {};
}

Findings tooManyCharacters(Reading& in)
{
    const QStringList over = beyondTheModel(in.document, in.context);
    if (over.isEmpty())
        return {};
    const auto described = [&](const QString& slug) -> std::optional<PromptDocument::Part> {
        if (!over.contains(slug))
            return std::nullopt;
        const auto target = in.targets.value(slug);
        const bool hasWords = target && !target->descriptor.isEmpty();
        return PromptDocument::Part(hasWords ? target->descriptor : in.shown(slug));
    };
    return {LintFinding {.rule = LintRule::TooManyCharacters,
                         .range = in.firstOf(over.first()),
                         .names = in.shown(over),
                         .places = int(over.size()),
                         .mend = in.to(replacedMentions(in.document, described))}};
}

Findings gluedMentions(Reading& in)
{
    const QString& text = in.read.text();
    const auto& pieces = in.read.pieces();
    const PromptDocument::Part space(u" "_s);
    QList<PromptDocument::Part> parts;
    LintFinding finding {.rule = LintRule::GluedMention, .places = 0};
    bool isSpaced = false;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const PromptRange& at = pieces[i].inText;
        const bool before = pieces[i].isMention() && !isWordEdge(text, at.from);
        const bool after = pieces[i].isMention() && !isWordEdge(text, at.from + at.length);
        if (before && !isSpaced)
            parts << space;
        parts << in.document.parts()[i];
        if (after)
            parts << space;
        finding.places += int(before && !isSpaced) + int(after);
        isSpaced = after;
        if (!before && !after)
            continue;
        if (finding.names.isEmpty())
            finding.range = pieces[i].inDocument;
        if (const QString name = in.shown(pieces[i].slug); !finding.names.contains(name))
            finding.names << name;
    }
    if (finding.places == 0)
        return {};
    finding.mend = in.to(PromptDocument(parts));
    return {finding};
}

Findings readAsAnother(Reading& in)
{
    Findings findings;
    if (!in.context.names)
        return findings;
    for (const NameFinder::Hit& hit : in.context.names->find(in.read.text())) {
        const auto isWithin = [&](const Piece& piece) {
            return piece.isMention() && piece.slug != hit.slug && piece.inText.length < hit.length
                && piece.inText.from >= hit.from
                && piece.inText.from + piece.inText.length <= hit.from + hit.length;
        };
        const auto& pieces = in.read.pieces();
        const auto piece = std::find_if(pieces.begin(), pieces.end(), isWithin);
        const auto range = in.read.inDocument({hit.from, hit.length});
        if (piece == pieces.end() || !range)
            continue;
        if (findings.size() == MostOfARule)
            break;
        const auto changed
            = replaced(in.document, *range, {PromptDocument::Part(PromptDocument::Mention {hit.slug})});
        findings << LintFinding {.rule = LintRule::ReadsAsAnother,
                                 .range = *range,
                                 .names = {in.shown(piece->slug), in.shown(hit.slug)},
                                 .mend = in.to(changed)};
    }
    return findings;
}

/// The words before a mention that ask for a likeness; group 1: the somebody who is to have it.
const QRegularExpression& likeness()
{
    static const QRegularExpression expression(
        uR"((?<!\bit )(?<!\bes )((?:\b(?:someone|somebody|an? (?:character|person|creature|animal|mascot|figure|man|woman|boy|girl)|jemand|eine Figur|ein Wesen)\b,?(?: who| that| which| der| die| das)? )?)\b(?:looks? (?:just |exactly |a bit )?like|looking like|resembl(?:es|ing)|similar to|in the likeness of|sieht (?:genau )?aus wie|ähnelt|ähnlich wie)\s+$)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

bool endsASentence(const QString& before)
{
    const QString text = before.trimmed();
    return text.isEmpty() || u".!?:;,"_s.contains(text.back()) || before.endsWith(u'\n');
}

Findings likenesses(Reading& in)
{
    constexpr qsizetype Enough = 100; // Longer than any phrase of these.
    Findings findings;
    const auto& parts = in.document.parts();
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const auto* mention = std::get_if<PromptDocument::Mention>(&parts[i]);
        const auto* before = std::get_if<QString>(&parts[i - 1]);
        if (!mention || !before)
            continue;
        const qsizetype skipped = std::max(before->size() - Enough, qsizetype(0));
        const auto match = likeness().match(before->mid(skipped));
        if (!match.hasMatch())
            continue;
        if (findings.size() == MostOfARule)
            break;
        const qsizetype from = skipped + match.capturedStart();
        const PromptRange range {in.read.pieces()[i - 1].inDocument.from + from, match.capturedLength()};
        LintFinding finding {.rule = LintRule::LooksLike, .range = range, .names = {in.shown(mention->slug)}};
        // "A dog looking like Luna" without its middle is no sentence.
        if (match.capturedLength(1) > 0 || endsASentence(before->left(from)))
            finding.mend = in.to(replaced(in.document, range, {}));
        findings << finding;
    }
    return findings;
}

Findings otherShapes(Reading& in)
{
    if (in.context.operation != Operation::Generate || !in.context.facts || in.context.size.isEmpty())
        return {};
    QStringList slugs;
    QSize shape;
    for (const QString& slug : in.document.slugs()) {
        const QSize clip = in.context.facts(slug).clip;
        if (clip.isEmpty() || isSameShape(clip, in.context.size))
            continue;
        if (slugs.isEmpty())
            shape = clip;
        slugs << slug;
    }
    if (slugs.isEmpty())
        return {};
    const QSize size = in.context.model ? sizeOfShape(in.context.model->sizes, shape) : QSize();
    return {LintFinding {.rule = LintRule::OtherShape,
                         .range = in.firstOf(slugs.first()),
                         .names = in.shown(slugs),
                         .places = int(slugs.size()),
                         .size = isSameShape(size, shape) ? size : QSize()}};
}

Findings namesInNames(Reading& in)
{
    const QStringList slugs = in.document.slugs();
    for (const QString& inner : slugs) {
        const auto name = in.nameOf(inner);
        if (!name)
            continue;
        const NameFinder finder({{in.targets.value(inner)->name, inner}});
        for (const QString& outer : slugs) {
            const auto longer = in.nameOf(outer);
            if (!longer || longer->size() <= name->size() || finder.find(*longer).isEmpty())
                continue;
            return {LintFinding {
                .rule = LintRule::NameInName, .range = in.firstOf(inner), .names = {*name, *longer}}};
        }
    }
    return {};
}

Findings charactersInExtension(Reading& in)
{
    const QStringList slugs = in.document.slugs();
    if (in.context.operation != Operation::Extend || slugs.isEmpty())
        return {};
    return {LintFinding {.rule = LintRule::CharacterInExtension,
                         .range = in.firstOf(slugs.first()),
                         .names = in.shown(slugs),
                         .places = int(slugs.size())}};
}

Findings goneBindings(Reading& in)
{
    if (in.context.operation != Operation::Generate || !in.context.facts)
        return {};
    QStringList slugs;
    for (const QString& slug : in.document.slugs()) {
        if (in.nameOf(slug) && in.context.facts(slug).binding == BindingState::Gone)
            slugs << slug;
    }
    if (slugs.isEmpty())
        return {};
    return {LintFinding {.rule = LintRule::BindingGone,
                         .range = in.firstOf(slugs.first()),
                         .names = in.shown(slugs),
                         .places = int(slugs.size())}};
}

Findings plainNames(Reading& in)
{
    // Only a new clip takes ids, and only so many.
    if (in.context.operation != Operation::Generate || !in.context.names)
        return {};
    const PromptDocument changed = mentionNames(in.document, *in.context.names);
    if (!beyondTheModel(changed, in.context).isEmpty())
        return {};
    LintFinding finding {.rule = LintRule::PlainName, .places = 0, .mend = in.to(changed)};
    for (const Piece& piece : in.read.pieces()) {
        if (piece.isMention())
            continue;
        const QString written = in.read.text().mid(piece.inText.from, piece.inText.length);
        const QString text = written.normalized(QString::NormalizationForm_C);
        for (const NameFinder::Hit& hit : in.context.names->find(text)) {
            if (finding.places == 0) // Places in a text that is written decomposed are other ones.
                finding.range = text == written ? PromptRange {piece.inDocument.from + hit.from, hit.length}
                                                : piece.inDocument;
            ++finding.places;
            if (const QString name = text.mid(hit.from, hit.length); !finding.names.contains(name))
                finding.names << name;
        }
    }
    return finding.places > 0 ? Findings {finding} : Findings();
}

double ratioOf(const QSize& size)
{
    return double(size.width()) / size.height();
}

} // namespace

const QList<LintRuleInfo>& lintRules()
{
    using enum LintSeverity;
    static const QList<LintRuleInfo> rules {
        {LintRule::MentionOfNobody, "mention-of-nobody"_L1, Blocks},
        {LintRule::TooManyCharacters, "too-many-characters"_L1, Blocks},
        {LintRule::GluedMention, "glued-mention"_L1, Warns},
        {LintRule::ReadsAsAnother, "reads-as-another"_L1, Warns},
        {LintRule::LooksLike, "looks-like"_L1, Warns},
        {LintRule::OtherShape, "other-shape"_L1, Warns},
        {LintRule::NameInName, "name-in-name"_L1, Warns},
        {LintRule::CharacterInExtension, "character-in-extension"_L1, Tells},
        {LintRule::BindingGone, "binding-gone"_L1, Tells},
        {LintRule::PlainName, "plain-name"_L1, Tells},
    };
    return rules;
}

const LintRuleInfo& infoOf(LintRule rule)
{
    const auto& rules = lintRules();
    return *std::find_if(rules.begin(), rules.end(), [&](const LintRuleInfo& i) { return i.rule == rule; });
}

QList<LintFinding> lint(const PromptDocument& document, const LintContext& context)
{
    Reading reading(document, context);
    Findings findings;
    for (const auto check : {mentionsOfNobody, tooManyCharacters, gluedMentions, readAsAnother, likenesses,
                             otherShapes, namesInNames, charactersInExtension, goneBindings, plainNames})
        findings << check(reading);
    return findings;
}

bool isSameShape(const QSize& a, const QSize& b)
{
    constexpr double Rounding = 0.01;
    return !a.isEmpty() && !b.isEmpty() && std::abs(ratioOf(a) / ratioOf(b) - 1) < Rounding;
}

QSize sizeOfShape(const QList<QSize>& sizes, const QSize& shape)
{
    if (shape.isEmpty())
        return {};
    QList<QSize> usable;
    std::copy_if(sizes.begin(), sizes.end(), std::back_inserter(usable),
                 [](const QSize& size) { return !size.isEmpty(); });
    const auto distance
        = [&](const QSize& size) { return std::abs(std::log(ratioOf(size) / ratioOf(shape))); };
    const auto best = std::min_element(usable.begin(), usable.end(), [&](const QSize& a, const QSize& b) {
        const bool same = isSameShape(a, b);
        return same ? a.width() < b.width() : distance(a) < distance(b);
    });
    return best == usable.end() ? QSize() : *best;
}

} // namespace troupe
