#pragma once

#include "core/series/series.h"

namespace troupe {

/// The takes of a shot as trees: each below the one that it was made from. Plain indexes; the places in
/// `nodes` stay what they are as long as the forest lives.
struct TakeForest {
    struct Node {
        TakeId id;
        int take = -1; ///< In the list that the forest was made of; -1: named as a source, and not in it.
        int parent = -1; ///< In `nodes`; -1 for a root.
        QList<int> children = {}; ///< In `nodes`, oldest first.
    };
    QList<Node> nodes = {};
    QList<int> roots = {}; ///< In `nodes`, oldest first.
};

/// Every take stands in it exactly once. A source that is not among them becomes a root of its own, above
/// all that was made from it. Of rows that name each other in a circle the oldest becomes a root. `takes`
/// oldest first, as TakeRepository::ofShot() gives them; an id that is there twice counts once.
TakeForest takeForest(const QList<Take>& takes);

/// What a branch has cost: the node and all that was made from it.
struct BranchCost {
    Money amount = {};
    int takes = 0; ///< Without sources that are missing.
    int unpriced = 0; ///< Of `takes`: in no amount.

    friend bool operator==(const BranchCost&, const BranchCost&) = default;
};
BranchCost branchCost(const TakeForest& forest, int node, const QList<Take>& takes);

} // namespace troupe
