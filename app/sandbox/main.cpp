#include "app/sandbox/exitsignals.h"
#include "core/sandbox/render/render.h"
#include "core/sandbox/server/sandboxserver.h"

#include <QCommandLineParser>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace troupe;

namespace {

// The exit codes, as docs and the parents know them.
constexpr int ExitFailed = 1;
constexpr int ExitUsage = 2;

void say(const QString& sentence)
{
    const QByteArray text = "troupe-sandbox: " + sentence.toUtf8() + '\n';
    std::fputs(text.constData(), stderr);
}

QString sentenceFor(const Error& error, const QString& folder)
{
    switch (error.kind) {
    case Error::Kind::Invalid: return u"it listens on a loopback address only, such as 127.0.0.1:0."_s;
    case Error::Kind::Network: return u"the port is taken; take another, or 0 for any free one."_s;
    case Error::Kind::Locked:
        return u"another sandbox (%1) works in %2; take another folder, or stop that one."_s.arg(error.detail,
                                                                                                 folder);
    case Error::Kind::NewerVersion:
        return u"%1 was written by a newer version; take another folder, or update."_s.arg(folder);
    case Error::Kind::Damaged:
        return u"%1 is damaged (%2); move it away, or take another folder."_s.arg(folder, error.detail);
    case Error::Kind::DiskFull: return u"the disk that has %1 is full."_s.arg(folder);
    default: return u"%1 cannot be used (%2)."_s.arg(folder, error.detail);
    }
}

/// "127.0.0.1:0", "[::1]:8080", "localhost:0".
bool readAddress(const QString& text, QString& host, int& port)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool ok = false;
    port = text.mid(colon + 1).toInt(&ok);
    host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    return ok && colon > 0 && port >= 0 && port <= 65535;
}

std::optional<QList<sandbox::FaultRule>> readFaults(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        say(u"%1 cannot be read."_s.arg(path));
        return {};
    }
    const auto rules = sandbox::faultRulesFromJson(file.read(1024 * 1024));
    if (!rules) {
        say(u"%1 is not a list of fault rules: look at %2."_s.arg(path, rules.error().detail));
        return {};
    }
    return *rules;
}

std::optional<sandbox::Pace> readPace(const QString& text)
{
    bool ok = false;
    const double factor = text.toDouble(&ok);
    if (!ok || !(factor >= 0 && factor <= 1000)) {
        say(u"--pace takes a number from 0 to 1000."_s);
        return {};
    }
    return sandbox::Pace {factor};
}

} // namespace

int main(int argc, char* argv[])
{
    ExitSignals::blockSignals();
    qputenv("QT_QPA_PLATFORM", "offscreen"); // it draws text, and needs no screen for that
    QGuiApplication app(argc, argv);
    app.setApplicationName(u"troupe-sandbox"_s);
    app.setApplicationVersion(QStringLiteral(TROUPE_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(u"The local video provider of Troupe. Prints one line of JSON with its "
                                     "address and token when it is ready."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption listen(u"listen"_s, u"Loopback address and port; port 0 takes a free one."_s,
                                    u"HOST:PORT"_s, u"127.0.0.1:0"_s);
    const QCommandLineOption data(u"data"_s, u"Folder for everything that it keeps."_s, u"DIR"_s);
    const QCommandLineOption token(u"token"_s, u"What clients have to know. Random if not given."_s,
                                   u"TOKEN"_s);
    const QCommandLineOption pace(u"pace"_s, u"0: as fast as it renders. 1: about ten seconds a video."_s,
                                  u"FACTOR"_s, u"0"_s);
    const QCommandLineOption faults(
        u"faults"_s, u"JSON file with fault rules, as POST /sandbox/faults takes them."_s, u"FILE"_s);
    const QCommandLineOption exitWithParent(u"exit-with-parent"_s, u"Stop when standard input ends."_s);
    parser.addOptions({listen, data, token, pace, faults, exitWithParent});
    if (!parser.parse(app.arguments())) {
        say(parser.errorText());
        return ExitUsage;
    }
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();

    sandbox::SandboxServer::Options options;
    if (!readAddress(parser.value(listen), options.host, options.port)) {
        say(u"--listen takes a loopback address and a port, such as 127.0.0.1:0."_s);
        return ExitUsage;
    }
    options.folder = parser.value(data);
    if (options.folder.isEmpty() || !parser.positionalArguments().isEmpty()) {
        say(options.folder.isEmpty() ? u"--data DIR is missing."_s : u"unexpected argument."_s);
        return ExitUsage;
    }
    const auto paceFactor = readPace(parser.value(pace));
    const auto rules = parser.isSet(faults) ? readFaults(parser.value(faults)) : QList<sandbox::FaultRule>();
    if (!paceFactor || !rules)
        return ExitUsage;
    options.pace = *paceFactor;
    options.faults = *rules;
    options.token = parser.value(token);
    options.tools = {&sandbox::render, &sandbox::thumbnail, &sandbox::spritesheet, &sandbox::openClip,
                     &sandbox::openImage};

    ExitSignals exitSignals(parser.isSet(exitWithParent) ? ExitSignals::Parent::Watched
                                                         : ExitSignals::Parent::Ignored);
    QObject::connect(&exitSignals, &ExitSignals::exitAsked, &app, &QCoreApplication::quit);

    const QString folder = options.folder;
    const auto server = sandbox::SandboxServer::start(std::move(options));
    if (!server) {
        say(sentenceFor(server.error(), folder));
        return server.error().kind == Error::Kind::Invalid ? ExitUsage : ExitFailed;
    }
    const QJsonObject ready {{u"url"_s, (*server)->url().toString()}, {u"token"_s, (*server)->token()}};
    const QByteArray line = QJsonDocument(ready).toJson(QJsonDocument::Compact) + '\n';
    std::fputs(line.constData(), stdout);
    std::fflush(stdout);
    return app.exec();
}
