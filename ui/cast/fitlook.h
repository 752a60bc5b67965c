#pragma once

#include "core/characters/clipfit.h"
#include "ui/common/icons.h"
#include "ui/common/themecolors.h"

namespace troupe {

// How a finding looks beside its words.

inline Icon fitIcon(FitState state)
{
    switch (state) {
    case FitState::Met: return Icon::Done;
    case FitState::Mendable: return Icon::Warning;
    case FitState::NotMendable: return Icon::Error;
    case FitState::Advice: return Icon::Info;
    }
    Q_UNREACHABLE();
}

inline QColor fitColor(FitState state, const ThemeColors& colors)
{
    switch (state) {
    case FitState::Met: return colors.good;
    case FitState::Mendable: return colors.warning;
    case FitState::NotMendable: return colors.bad;
    case FitState::Advice: return colors.muted;
    }
    Q_UNREACHABLE();
}

} // namespace troupe
