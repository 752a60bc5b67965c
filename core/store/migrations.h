#pragma once

#include "core/store/sql.h"

namespace troupe {

/// Every step from an empty file to what this program writes. Add at the end; never change one
/// that was released.
QList<sql::Migration> migrations();

} // namespace troupe
