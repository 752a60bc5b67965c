#include "core/base/keptreply.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr qsizetype Margin = 1024; ///< What is looked at behind the end, for a credential that crosses it.

struct Range {
    qsizetype begin;
    qsizetype end;
};

/// In each, the first group is what has to go. Bounded, so that no answer makes them slow.
const std::vector<QRegularExpression>& credentials()
{
    constexpr auto Names
        = R"([\w-]{0,40}?(?:api[_-]?key|access[_-]?key(?:[_-]?id)?|private[_-]?key|authorization|secret|password|passwd|token|signature|credentials?|cookie))"_L1;
    const auto compiled = [](const QString& pattern) {
        QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
        expression.optimize();
        return expression;
    };
    static const std::vector<QRegularExpression> All {
        // "api_key": "...", also quoted inside a string
        compiled(u"[\"']"_s + Names
                 + uR"(\\{0,4}["']\s{0,8}:\s{0,8}\\{0,4}["']((?:[^"'\\\r\n]|\\+[^"'\\])+))"_s),
        // X-Api-Key: ..., client_secret=...
        compiled(u"\\b"_s + Names + uR"(\s{0,8}[:=]\s{0,8}([^\s"'<>&,;\\][^\r\n"'<>&,;\\]{0,4000}))"_s),
        compiled(uR"(\b(?:bearer|basic)(?:\s|%20|\+){1,8}([\w.~+/=%-]{6,4000}))"_s),
        // ?sig=...&X-Amz-Signature=..., with & as it may be written in JSON and HTML
        compiled(uR"((?:[?&;]|\\u0026)(?:sig|key|hmac|policy|x-(?:amz|goog)-[\w-]{1,40})=([^&\s"'<>\\]+))"_s),
        compiled(uR"(://[^/\s"'@:]{0,200}:([^/\s"'@]{1,200})@)"_s),
        // OpenAI, Stripe, Replicate, xAI, fal, Hugging Face, Google, JSON web tokens
        compiled(uR"(\b((?:sk|pk|rk|ek|r8|xai|hf|fal|key)[-_][\w-]{12,200}(?:\.[\w-]{1,200}){0,8}))"_s),
        compiled(uR"(\b(AIza[\w-]{20,100}))"_s),
        compiled(uR"(\b(eyJ[\w-]{8,4000}\.[\w-]{4,4000}(?:\.[\w-]{0,4000})?))"_s),
    };
    return All;
}

std::vector<Range> secretsIn(const QString& text)
{
    std::vector<Range> found;
    for (const QRegularExpression& expression : credentials()) {
        auto matches = expression.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            found.push_back({match.capturedStart(1), match.capturedEnd(1)});
        }
    }
    std::sort(found.begin(), found.end(), [](Range a, Range b) { return a.begin < b.begin; });
    return found;
}

/// Nothing that moves the text of others about, or cannot be seen.
bool isPlain(QChar c)
{
    return c == u'\n' || c == u'\t'
        || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format);
}

QString plain(const QByteArray& bytes)
{
    QString text = QString::fromUtf8(bytes);
    text.removeIf([](QChar c) { return !isPlain(c); });
    return text;
}

} // namespace

QString keptReply(const QByteArray& answer)
{
    const bool isCut = answer.size() > MaxKeptReply;
    const QString text = plain(answer.left(MaxKeptReply + Margin));
    const qsizetype end = isCut ? plain(answer.left(MaxKeptReply)).size() : text.size();
    QString kept;
    qsizetype at = 0;
    for (const Range& secret : secretsIn(text)) {
        if (secret.begin >= end)
            break;
        if (secret.begin >= at) // Else it only lengthens the one before it.
            kept += QStringView(text).mid(at, secret.begin - at).toString() + u"***"_s;
        at = std::max(at, secret.end);
    }
    if (at < end)
        kept += QStringView(text).mid(at, end - at);
    return isCut ? QString(kept + u'…') : kept;
}

} // namespace troupe
