#include "core/series/takeforest.h"

#include <algorithm>

namespace troupe {
namespace {

/// `node` stands above itself, or below itself: somewhere up its row of parents it comes back to itself.
bool isBelowItself(const QList<TakeForest::Node>& nodes, int node)
{
    int above = nodes.at(node).parent;
    for (qsizetype steps = 0; above >= 0 && steps < nodes.size(); ++steps) {
        if (above == node)
            return true;
        above = nodes.at(above).parent;
    }
    return false;
}

} // namespace

TakeForest takeForest(const QList<Take>& takes)
{
    TakeForest forest;
    QHash<TakeId, int> places;
    for (int i = 0; i < takes.size(); ++i) {
        if (places.contains(takes.at(i).id))
            continue;
        places.insert(takes.at(i).id, int(forest.nodes.size()));
        forest.nodes.append({takes.at(i).id, i});
    }
    const int known = int(forest.nodes.size());
    for (int node = 0; node < known; ++node) {
        const auto source = sourceOf(takes.at(forest.nodes.at(node).take).lineage);
        if (!source)
            continue;
        if (!places.contains(*source)) {
            places.insert(*source, int(forest.nodes.size()));
            forest.nodes.append({*source});
        }
        forest.nodes[node].parent = places.value(*source);
    }
    // The oldest of a circle comes first, and with it the circle is open.
    for (int node = 0; node < known; ++node) {
        if (isBelowItself(forest.nodes, node))
            forest.nodes[node].parent = -1;
    }
    // Where the first that was made from it stands, there stands a source that is missing.
    for (int node = 0; node < known; ++node) {
        const int parent = forest.nodes.at(node).parent;
        if (parent < 0)
            forest.roots.append(node);
        else
            forest.nodes[parent].children.append(node);
        if (parent >= known && forest.nodes.at(parent).children.size() == 1)
            forest.roots.append(parent);
    }
    return forest;
}

BranchCost branchCost(const TakeForest& forest, int node, const QList<Take>& takes)
{
    BranchCost cost;
    QList<int> left {node};
    while (!left.isEmpty()) {
        const TakeForest::Node& one = forest.nodes.at(left.takeLast());
        left += one.children;
        if (one.take < 0)
            continue;
        ++cost.takes;
        if (const auto& price = takes.at(one.take).cost)
            cost.amount = cost.amount + *price;
        else
            ++cost.unpriced;
    }
    return cost;
}

} // namespace troupe
