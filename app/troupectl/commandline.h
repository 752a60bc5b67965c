#pragma once

#include "app/troupectl/commands.h"

#include <QCommandLineParser>

namespace troupe::ctl {

/// What was typed, sorted out.
struct CommandLine {
    std::optional<Command> command = {}; ///< Nothing: only help or the version was asked for.
    QString help = {}; ///< To be printed instead of running anything.
    QString mistake = {}; ///< Empty if it is fine.
    bool json = false;
    QString profile = {};
    double sandboxPace = 0;
};

/// Fills `parser` with the options and words of the command.
CommandLine readCommandLine(const QStringList& arguments, QCommandLineParser& parser);

} // namespace troupe::ctl
