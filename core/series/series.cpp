#include "core/series/series.h"

#include "core/base/overloaded.h"

using namespace Qt::StringLiterals;

namespace troupe {

double plannedSeconds(const Shot& shot)
{
    return shot.planned.value_or(shot.settings.seconds);
}

std::optional<TakeId> sourceOf(const Lineage& lineage)
{
    using Source = std::optional<TakeId>;
    return std::visit(Overloaded {[](const Generated&) -> Source { return std::nullopt; },
                                  [](const Imported&) -> Source { return std::nullopt; },
                                  [](const auto& made) -> Source { return made.source; }},
                      lineage);
}

QString lineageText(const Lineage& lineage)
{
    return std::visit(Overloaded {[](const Generated&) { return u"generated"_s; },
                                  [](const Edited&) { return u"edited"_s; },
                                  [](const Extended&) { return u"extended"_s; },
                                  [](const Remixed&) { return u"remixed"_s; },
                                  [](const Imported&) { return u"imported"_s; }},
                      lineage);
}

} // namespace troupe
