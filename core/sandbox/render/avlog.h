#pragma once

namespace troupe::sandbox {

/// FFmpeg writes to stderr whatever it notices about a hostile file or a good one. What matters
/// comes back as an Error, so it is told to be quiet; that holds for the process, once.
void quietFfmpeg();

} // namespace troupe::sandbox
