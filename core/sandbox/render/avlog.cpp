#include "core/sandbox/render/avlog.h"

#include "core/sandbox/render/avhandles.h"

#include <mutex>

namespace troupe::sandbox {

void quietFfmpeg()
{
    static std::once_flag once;
    std::call_once(once, [] { av_log_set_level(AV_LOG_FATAL); });
}

} // namespace troupe::sandbox
