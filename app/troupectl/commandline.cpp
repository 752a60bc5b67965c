#include "app/troupectl/commandline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

constexpr int LongestTimeout = 7 * 24 * 3600;

QList<QCommandLineOption> globalOptions()
{
    return {{u"profile"_s, u"Folder of the profile."_s, u"DIR"_s},
            {u"json"_s, u"Print one JSON document instead of text."_s},
            {u"sandbox-pace"_s, u"How long the sandbox takes: 1 like a real provider, 0 as fast as it can."_s,
             u"FACTOR"_s, u"0"_s},
            {{u"h"_s, u"help"_s}, u"Show help."_s},
            {u"version"_s, u"Show the version."_s}};
}

QList<Command> allCommands()
{
    return connectionCommands() + characterCommands() + videoCommands() + queueCommands() + lineCommands()
        + seriesCommands() + shotCommands() + episodeCommands() + episodeFilmCommands() + ledgerCommands()
        + budgetCommands() + profileCommands();
}

QString overview()
{
    QString text = u"Usage: troupectl COMMAND [options]\n\nCommands:\n"_s;
    const auto commands = allCommands();
    for (const Command& command : commands) {
        const QString usage = (QStringList {command.name} + command.arguments).join(u' ');
        text += u"  "_s + usage.leftJustified(28) + u' ' + command.summary + u'\n';
    }
    text
        += u"\nOptions of every command:\n"
           "  --profile DIR                Folder of the profile.\n"
           "  --json                       Print one JSON document instead of text.\n"
           "  --sandbox-pace FACTOR        1 like a real provider, 0 (default) as fast as it can.\n"
           "  --help                       Show help of the command.\n"
           "\nExit codes: 0 done, 1 failed, 2 usage, 3 profile in use, 4 refused by the provider, 5 unknown\n"
           "whether it was taken, 6 waits for a person, 130 and 143 interrupted.\n"_s;
    return text;
}

/// Takes the words of the command out of `arguments`, wherever options stand between them.
std::optional<Command> takeCommand(QStringList& arguments)
{
    const auto commands = allCommands();
    QList<qsizetype> places;
    for (qsizetype i = 1; i < arguments.size() && places.size() < 2; ++i) {
        const QString& word = arguments.at(i);
        if (word == u"--profile" || word == u"--sandbox-pace")
            ++i; // Its value.
        else if (!word.startsWith(u'-'))
            places.append(i);
        else if (!places.isEmpty() && word != u"--json")
            break; // Options of the command: words after them are its own.
    }
    for (qsizetype words = places.size(); words > 0; --words) {
        QStringList name;
        for (qsizetype i = 0; i < words; ++i)
            name.append(arguments.at(places.at(i)));
        const auto found = std::find_if(commands.begin(), commands.end(), [&](const Command& command) {
            return command.name == name.join(u' ');
        });
        if (found == commands.end())
            continue;
        for (qsizetype i = words; i-- > 0;)
            arguments.removeAt(places.at(i));
        return *found;
    }
    return std::nullopt;
}

/// Of "--timeout", where the command has it and it was given.
bool isTimeoutWrong(const QCommandLineParser& parser, const Command& command)
{
    const bool hasOne
        = std::any_of(command.options.begin(), command.options.end(),
                      [](const QCommandLineOption& option) { return option.names().contains(u"timeout"_s); });
    bool isNumber = false;
    return hasOne && parser.isSet(u"timeout"_s)
        && (parser.value(u"timeout"_s).toInt(&isNumber) < 1 || !isNumber
            || parser.value(u"timeout"_s).toInt() > LongestTimeout);
}

QString mistakeIn(const QCommandLineParser& parser, const Command& command)
{
    if (isTimeoutWrong(parser, command))
        return u"--timeout takes a whole number of seconds, from 1 to %1"_s.arg(LongestTimeout);
    for (const QString& name : command.required) {
        if (!parser.isSet(name))
            return u"--%1 is missing"_s.arg(name);
    }
    const auto needed = std::count_if(command.arguments.begin(), command.arguments.end(),
                                      [](const QString& name) { return !name.startsWith(u'['); });
    const QStringList given = parser.positionalArguments();
    if (given.size() < needed)
        return u"%1 is missing"_s.arg(command.arguments.at(given.size()));
    if (given.size() > command.arguments.size())
        return u"one word too many: %1"_s.arg(given.at(command.arguments.size()));
    return {};
}

} // namespace

CommandLine readCommandLine(const QStringList& arguments, QCommandLineParser& parser)
{
    CommandLine line;
    QStringList rest = arguments;
    line.command = takeCommand(rest);
    line.json = arguments.contains(u"--json"_s);
    parser.addOptions(globalOptions());
    if (line.command) {
        parser.addOptions(line.command->options);
        for (const QString& name : std::as_const(line.command->arguments))
            parser.addPositionalArgument(name, {});
        parser.setApplicationDescription(u"%1: %2"_s.arg(line.command->name, line.command->summary));
    }
    const bool isParsed = parser.parse(rest);
    if (parser.isSet(u"version"_s)) {
        line.help = u"troupectl "_s + QStringLiteral(TROUPE_VERSION) + u'\n';
        return line;
    }
    if (parser.isSet(u"help"_s) || rest.value(1) == u"help") {
        line.help = line.command ? parser.helpText() : overview();
        return line;
    }
    if (!line.command) {
        line.mistake = rest.size() < 2 ? u"a command is missing; see troupectl --help"_s
                                       : u"not a command; see troupectl --help"_s;
        return line;
    }
    bool isNumber = false;
    line.sandboxPace = parser.value(u"sandbox-pace"_s).toDouble(&isNumber);
    line.profile = parser.value(u"profile"_s);
    if (!isParsed)
        line.mistake = parser.errorText();
    else if (!isNumber || line.sandboxPace < 0 || line.sandboxPace > 1000)
        line.mistake = u"--sandbox-pace takes a number from 0 to 1000"_s;
    else
        line.mistake = mistakeIn(parser, *line.command);
    return line;
}

} // namespace troupe::ctl
