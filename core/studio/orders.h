#pragma once

#include "core/catalog/catalog.h"
#include "core/jobs/job.h"
#include "core/prompts/promptdocument.h"

namespace troupe {

class Store;

/// Who the slugs of mention tokens stand for in this profile. Reads the store at each call.
MentionResolver storeResolver(Store& store);

/// Every character's current name with its slug, for mentionNames().
Result<QList<std::pair<CharacterName, QString>>> namesAndSlugs(Store& store);

// Orders for the queue. Each compiles the prompt, notes who plays in which version and estimates
// the price. Errors: as compile(); Missing "take" or "connection"; Unsupported with the
// limitText() of what preflight() (preflight.h) knows that the model does not take.

Result<JobOrder> generateOrder(Store& store, const Catalog& catalog, const Shot& shot);

/// The take keeps its length, size and sound; `prompt` says what changes.
Result<JobOrder> editOrder(Store& store, const Catalog& catalog, const TakeId& source,
                           const PromptDocument& prompt);

/// `seconds` are added to the take. Characters are named in the prompt but travel with no id:
/// extensions take none.
Result<JobOrder> extendOrder(Store& store, const Catalog& catalog, const TakeId& source,
                             const PromptDocument& prompt, int seconds);

/// One order for each prompt that `prompt` stands for (core/prompts/pattern.h), in that order; what
/// `orderFor` makes of it. The first error of either.
Result<QList<JobOrder>> ordersFor(const PromptDocument& prompt,
                                  const std::function<Result<JobOrder>(const PromptDocument&)>& orderFor);

/// What they cost together; nothing if that is not known of one, or without any.
std::optional<PriceRange> estimateOf(const QList<JobOrder>& orders);

} // namespace troupe
