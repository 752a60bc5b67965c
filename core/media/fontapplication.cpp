#include "core/media/fontapplication.h"

#include <QGuiApplication>

namespace troupe::media {

std::unique_ptr<QCoreApplication> applicationWithFonts(int& argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace troupe::media
