#include "core/sandbox/server/moderation.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {
namespace {

// "forbidden-now" and "forbidden-later" have no other meaning; the rest stands for the rule that
// everything has to suit an audience under 18.
constexpr std::array BeforeWords {u"forbidden-now", u"nsfw", u"pornographic"};
constexpr std::array DuringWords {u"forbidden-later", u"bloodbath"};

template<typename Words>
bool hasAny(const QString& prompt, const Words& words)
{
    return std::any_of(words.begin(), words.end(), [&](const char16_t* word) {
        const QRegularExpression whole(
            u"(?<![\\w-])%1(?![\\w-])"_s.arg(QRegularExpression::escape(QString::fromUtf16(word))),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        return whole.match(prompt).hasMatch();
    });
}

} // namespace

Moderation moderate(const QString& prompt)
{
    if (hasAny(prompt, BeforeWords))
        return Moderation::BlockedBefore;
    return hasAny(prompt, DuringWords) ? Moderation::BlockedDuring : Moderation::Allowed;
}

} // namespace troupe::sandbox
