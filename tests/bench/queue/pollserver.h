#pragma once

namespace troupe::bench {

/// Answers each question about a video with "in progress", a little further on. Prints its address and
/// runs until its parent ends.
int servePolls();

} // namespace troupe::bench
