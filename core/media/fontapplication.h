#pragma once

#include <QCoreApplication>

#include <memory>

namespace troupe::media {

/// For programs without windows that draw text, such as writeContactSheet(): knows fonts and needs no screen.
/// Slower to start than one without. `argc` and `argv` as for QCoreApplication.
std::unique_ptr<QCoreApplication> applicationWithFonts(int& argc, char* argv[]);

} // namespace troupe::media
