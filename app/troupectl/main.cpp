#include "app/troupectl/commandline.h"
#include "app/troupectl/session.h"
#include "app/wiring/stopsignals.h"
#include "core/media/fontapplication.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::ctl;

namespace {

ExitCode run(const CommandLine& line, const QCommandLineParser& parser, Printer& printer)
{
    StudioOptions options;
    options.profileFolder = line.profile;
    options.sandboxPace = line.sandboxPace;
    const auto studio = Studio::open(options);
    if (!studio) {
        printer.error(studio.error());
        return exitCodeFor(studio.error());
    }
    Session session(**studio, parser, printer);
    QObject::connect(&session, &Session::finished, QCoreApplication::instance(), &QCoreApplication::quit);
    // What runs is in the rows already: stopping early loses nothing.
    StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::stopAsked, &session, [&](int number) {
        printer.event(u"troupectl: interrupted; what was ordered stays in the queue"_s);
        session.finish(number == SIGINT ? ExitCode::Interrupted : ExitCode::Terminated);
    });
    line.command->run(session);
    if (!session.ended())
        QCoreApplication::exec();
    return session.ended().value_or(ExitCode::Failed);
}

/// Contact sheets have text, which takes fonts, but no screen. Nothing else waits for fonts to be found; that
/// an episode may be called like a command only costs that time.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char* argv[])
{
    const bool drawsText = std::any_of(argv, argv + argc, [](const char* argument) {
        return QByteArrayView(argument) == "sheet" || QByteArrayView(argument) == "deliver";
    });
    return drawsText ? media::applicationWithFonts(argc, argv)
                     : std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace

int main(int argc, char* argv[])
{
    const auto app = makeApplication(argc, argv);
    app->setApplicationName(u"troupectl"_s);
    app->setApplicationVersion(QStringLiteral(TROUPE_VERSION));
    // stderr is for the person here; QT_LOGGING_RULES says otherwise where somebody looks for a fault.
    QLoggingCategory::setFilterRules(u"troupe.*.debug=false\ntroupe.*.info=false"_s);

    QCommandLineParser parser;
    const CommandLine line = readCommandLine(app->arguments(), parser);
    Printer printer(line.json);
    if (!line.help.isEmpty()) {
        printer.text(line.help);
        return int(ExitCode::Ok);
    }
    if (!line.mistake.isEmpty()) {
        printer.misuse(line.mistake);
        return int(ExitCode::Usage);
    }
    return int(run(line, parser, printer));
}
