#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QHash>

#include <chrono>
#include <optional>

class QJsonValue;

namespace troupe {

/// What a provider keeps for a person, for a while.
enum class RemoteThing {
    Content, ///< The clip of a job, until it is fetched.
    Original, ///< A take as the provider has it: what an extension, edit or remix by id starts from.
    Character, ///< A binding.
    Upload, ///< An input file.
};

/// How long a provider keeps one kind of thing where its answers do not say: a rule with a source.
struct Lifetime {
    std::optional<std::chrono::seconds> kept; ///< From when it was made; nothing: until it is deleted there.
    QString source;
    QDate asOf;

    friend bool operator==(const Lifetime&, const Lifetime&) = default;
};

/// By provider (kindText() of a connection) and thing. What is not in it is not known.
using Lifetimes = QHash<QString, QHash<RemoteThing, Lifetime>>;

/// The member "lifetimes" of a catalog file: {"sandbox": {"content": 3600, "character": "until deleted"}}, in
/// seconds. `source` and `asOf` are those of the file, for providers that name none of their own. Empty if it
/// is not there; Protocol with the place if it is of another shape or beyond ten years.
Result<Lifetimes> lifetimesFromJson(const QJsonValue& json, const QString& source, const QDate& asOf);

} // namespace troupe
