#pragma once

#include <QHash>
#include <QMetaType>
#include <QUuid>

namespace troupe {

/// An identifier that cannot be mixed up with the identifier of another thing. Time-ordered
/// enough for nothing: never sort by it.
template<typename Tag>
struct Id {
    QUuid value;

    static Id create() { return {QUuid::createUuid()}; }
    /// Null for text that is not a UUID.
    static Id fromString(const QString& text) { return {QUuid(text)}; }
    QString toString() const { return value.toString(QUuid::WithoutBraces); }
    bool isNull() const { return value.isNull(); }

    friend bool operator==(const Id&, const Id&) = default;
    friend size_t qHash(const Id& id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using CharacterId = Id<struct CharacterTag>;
using SeriesId = Id<struct SeriesTag>;
using EpisodeId = Id<struct EpisodeTag>;
using ShotId = Id<struct ShotTag>;
using TakeId = Id<struct TakeTag>;
using ConnectionId = Id<struct ConnectionTag>;
using JobId = Id<struct JobTag>;

} // namespace troupe
