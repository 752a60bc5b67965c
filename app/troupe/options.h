#pragma once

#include "core/base/result.h"

#include <QSize>
#include <QStringList>

namespace troupe {

/// The command line of the studio.
struct Options {
    QString profile; ///< Empty: the person's own.
    double pace = 1;
    QString theme; ///< themeModeText(), or empty: as remembered.
    bool demo = false; ///< Fills a new profile with the sample mascot and a take of it.
    QString shot; ///< Name of a screen to write as a picture; the program then ends.
    QSize size {1440, 900};
    QString out; ///< Where the picture goes.
    bool listShots = false;
    bool startupProbe = false; ///< Prints a line when the window is usable, and ends.
};

/// Ends the program for --help, --version and what it does not know.
Options parseOptions(const QStringList& arguments);

} // namespace troupe
