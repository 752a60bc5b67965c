#include "core/archive/archivename.h"

#include <QStringList>

#include <algorithm>

namespace troupe::archive {

bool isSafeName(const QString& name)
{
    constexpr qsizetype Longest = 200;
    const bool isPlain = std::none_of(name.begin(), name.end(), [](QChar c) {
        return c == u'\\' || c == u':' || c.category() == QChar::Other_Control;
    });
    const auto parts = QStringView(name).split(u'/');
    return isPlain && name.size() <= Longest && name.isValidUtf16()
        && std::none_of(parts.begin(), parts.end(), [](QStringView part) {
               return part.isEmpty() || part == QStringLiteral(".") || part == QStringLiteral("..");
           });
}

} // namespace troupe::archive
