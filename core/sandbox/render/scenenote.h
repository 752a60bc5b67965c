#pragma once

#include "core/sandbox/render/scene.h"

#include <QStringList>

#include <optional>

namespace troupe::sandbox {

/// What a rendered clip remembers about its scene, in the comment of the file, so that an
/// extension goes on in the same place, with the same light and camera.
struct SceneNote {
    SceneSpec spec;
    SceneStart end; ///< The moment after the last frame.
    QStringList edits; ///< What edits have done to it since, the oldest first.

    QString toText() const;
    /// Nothing for any other comment; the file may come from anywhere.
    static std::optional<SceneNote> fromText(const QString& text);

    friend bool operator==(const SceneNote&, const SceneNote&) = default;
};

} // namespace troupe::sandbox
