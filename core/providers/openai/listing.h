#pragma once

#include "core/providers/openai/openaiclient.h"

namespace troupe::openai {

/// The videos that were created at `since` or later (and those of unknown age), newest first.
/// Survives hosts whose paging does not work: it ends when a page brings nothing new, when a cursor
/// repeats, and after `maxPages`. An empty page that has more is not the end. The walk is a child
/// of `context`, which must die before the network object of `client`, or be it.
QFuture<Result<QList<Video>>> listSince(const Client& client, QObject* context, const QDateTime& since,
                                        int maxPages = 10);

} // namespace troupe::openai
