#include "core/series/shotsplit.h"

#include <algorithm>
#include <cmath>

namespace troupe {
namespace {

/// A place between two words, in the text with tokens.
struct Seam {
    qsizetype end = 0; ///< Behind the last sign of the first half.
    bool isParagraph = false;
};

bool endsSentence(QChar c)
{
    constexpr char16_t Ideographic = 0x3002;
    return c == u'.' || c == u'!' || c == u'?' || c == QChar(Ideographic);
}

/// Behind each sentence and each paragraph but the last, outside of braces.
QList<Seam> seams(const QString& text)
{
    QList<Seam> found;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'{')
            ++depth;
        else if (c == u'}')
            depth = std::max(0, depth - 1);
        if (depth > 0)
            continue;
        if (c == u'\n')
            found.append({i, true});
        else if (endsSentence(c) && i + 1 < text.size() && text[i + 1].isSpace() && text[i + 1] != u'\n')
            found.append({i + 1, false});
    }
    // What has nothing before or behind it parts nothing.
    found.removeIf([&](const Seam& seam) {
        return QStringView(text).left(seam.end).trimmed().isEmpty()
            || QStringView(text).mid(seam.end).trimmed().isEmpty();
    });
    return found;
}

} // namespace

ShotSplit splitShot(const Shot& shot, const ShotId& second)
{
    ShotSplit split {shot, shot};
    split.second.id = second;
    split.second.title.clear();
    split.second.notes.clear();
    split.second.settings.reference.reset();
    const double half = std::max(ShortestPlan, std::round(plannedSeconds(shot) * 5) / 10);
    split.first.planned = half;
    split.second.planned = std::max(ShortestPlan, std::round((plannedSeconds(shot) - half) * 10) / 10);

    const QString text = shot.prompt.toTokens();
    QList<Seam> places = seams(text);
    if (std::any_of(places.cbegin(), places.cend(), [](const Seam& seam) { return seam.isParagraph; }))
        places.removeIf([](const Seam& seam) { return !seam.isParagraph; });
    const auto middle = std::min_element(places.cbegin(), places.cend(), [&](const Seam& a, const Seam& b) {
        return std::abs(2 * a.end - text.size()) < std::abs(2 * b.end - text.size());
    });
    if (middle != places.cend()) {
        split.first.prompt = PromptDocument::parse(text.left(middle->end).trimmed());
        split.second.prompt = PromptDocument::parse(text.mid(middle->end).trimmed());
    }
    return split;
}

} // namespace troupe
