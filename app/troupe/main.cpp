#include "app/troupe/options.h"
#include "app/troupe/outside.h"
#include "app/troupe/screens.h"
#include "app/troupe/singleinstance.h"
#include "app/wiring/sessionsecretstore.h"
#include "app/wiring/stopsignals.h"
#include "app/wiring/studio.h"
#include "core/base/logging.h"
#include "core/jobs/jobqueue.h"
#include "core/routing/connectiondirectory.h"
#include "core/store/settingsrepository.h"
#include "core/store/store.h"
#include "resources/startup.h"
#include "ui/common/errortext.h"
#include "ui/common/theme.h"
#include "ui/player/clipplayback.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QMessageBox>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// The one window of a profile that cannot be opened: without it there is nothing to show a banner in.
void showRefusal(const troupe::Error& error)
{
    auto* box
        = new QMessageBox(QMessageBox::Warning, troupe::MainWindow::tr("Troupe"), {}, QMessageBox::Close);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    const troupe::ErrorText text = troupe::errorText(error);
    box->setText(text.sentence);
    box->setInformativeText(text.nextStep);
    QObject::connect(box, &QMessageBox::finished, qApp, [] { QCoreApplication::exit(1); });
    box->open();
}

} // namespace

int main(int argc, char* argv[])
{
    troupe::applyLoggingRules();
    troupe::preferFfmpegBackend();
    // All windows are painted by the processor: without this, each start loads a driver for OpenGL that
    // nothing uses (docs/decisions/0016).
    QCoreApplication::setAttribute(Qt::AA_ForceRasterWidgets);
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"troupe"_s);
    QApplication::setApplicationDisplayName(u"Troupe"_s);
    QApplication::setApplicationVersion(QStringLiteral(TROUPE_VERSION));
    QApplication::setDesktopFileName(u"org.troupe.Troupe"_s);
    const troupe::Options options = troupe::parseOptions(app.arguments());
    if (options.listShots) {
        std::printf("%s\n", qPrintable(troupe::Screens::names().join(u'\n')));
        return 0;
    }
    troupe::installTranslations(app);

    const QString profile = options.profile.isEmpty() ? troupe::defaultProfileFolder() : options.profile;
    troupe::SingleInstance instance(profile);
    const QByteArray token = qgetenv("XDG_ACTIVATION_TOKEN");
    if (options.shot.isEmpty() && instance.raiseOther(token))
        return 0;

    troupe::Theme theme(app, troupe::themeModeFromText(options.theme));
    auto studio = troupe::Studio::open({profile, options.pace, {}});
    if (!studio) {
        // Started twice at the same moment: the other one was the first, and listens by now.
        if (studio.error().kind == troupe::Error::Kind::Locked && instance.raiseOther(token))
            return 0;
        showRefusal(studio.error());
        return QApplication::exec();
    }
    troupe::Studio& parts = **studio;
    if (options.theme.isEmpty()) {
        if (const auto mode = parts.store().settings().value(u"theme"_s))
            theme.setMode(troupe::themeModeFromText(mode->toString()));
    }

    instance.listen();
    troupe::TrayIcon tray;
    const auto started = parts.queue().start(); // First: the window shows what is there.
    troupe::MainWindow window({parts.store(), parts.media(), parts.queue(), parts.directory(),
                               parts.secrets(), [&parts] { parts.secrets().keepUntilQuit(); },
                               parts.catalog(), [&tray] { return tray.isShown(); }});
    QApplication::setQuitOnLastWindowClosed(false); // It may go on without its window.
    QObject::connect(&window, &troupe::MainWindow::closed, qApp, &QCoreApplication::quit);
    troupe::Outside outside(tray, parts.queue(), window);
    QObject::connect(&instance, &troupe::SingleInstance::raiseAsked, &outside,
                     &troupe::Outside::bringWindowBack);
    const troupe::StopSignals stop;
    QObject::connect(&stop, &troupe::StopSignals::stopAsked, &window, &troupe::MainWindow::closeUnasked);
    QObject::connect(&window, &troupe::MainWindow::themeRequested, &theme, [&](const QString& mode) {
        theme.setMode(troupe::themeModeFromText(mode));
        (void)parts.store().settings().set(u"theme"_s, mode); // Only comfort is lost.
    });
    window.show();
    if (!started)
        window.say(started.error());

    troupe::Screens screens(parts, window);
    QObject::connect(&screens, &troupe::Screens::written, qApp,
                     [](bool ok) { QCoreApplication::exit(ok ? 0 : 1); });
    if (!options.shot.isEmpty()) {
        window.resize(options.size);
        const auto write = [&] { screens.write(options.shot, options.out); };
        if (options.demo && options.shot != u"first-run") {
            QObject::connect(&screens, &troupe::Screens::ready, &screens, write, Qt::SingleShotConnection);
            screens.fillDemo();
        } else {
            write();
        }
    } else if (options.demo) {
        screens.fillDemo();
    }
    if (options.startupProbe) {
        QTimer::singleShot(0, &window, [] { // After the first paint.
            std::printf("usable\n");
            std::fflush(stdout);
            QCoreApplication::quit();
        });
    }
    return QApplication::exec();
}
