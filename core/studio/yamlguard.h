#pragma once

#include <QString>

#include <string>

namespace troupe {

/// Looks at the events of a YAML text before a tree is built of it, so that a small hostile file
/// cannot become a large one.
class YamlGuard {
public:
    struct Breach {
        int line; ///< From 1.
        QString what;
    };

    /// Throws Breach for anchors and aliases, more than one document, nesting deeper than 16 or more
    /// than 20 000 values; YAML::Exception for what is not YAML at all.
    static void check(const std::string& yaml);
};

} // namespace troupe
