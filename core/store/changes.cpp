#include "core/store/changes.h"
