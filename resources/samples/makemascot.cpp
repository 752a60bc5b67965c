// Draws the sample mascot's clip into the file that the command line names; runs during the build.
#include "core/sandbox/render/render.h"

#include <QGuiApplication>

#include <cstdio>

int main(int argc, char* argv[])
{
    const QGuiApplication app(argc, argv); // Text needs one.
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("usage: troupe_make_mascot FILE\n", stderr);
        return 2;
    }
    const auto drawn = troupe::sandbox::renderSampleMascot(arguments.at(1));
    if (!drawn) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(troupe::kindName(drawn.error().kind)),
                     qPrintable(drawn.error().detail));
        return 1;
    }
    return 0;
}
