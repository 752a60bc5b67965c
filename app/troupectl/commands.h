#pragma once

#include <QCommandLineOption>
#include <QList>

namespace troupe::ctl {

class Session;

/// One command as the table knows it.
struct Command {
    QString name; ///< One or two words: "check", "queue list".
    QString summary;
    void (*run)(Session&);
    QStringList arguments = {}; ///< What stands after it, in order: "TAKE"; "[NAME]" may be left out.
    QList<QCommandLineOption> options = {};
    QStringList required = {}; ///< Names of options that must be given.
};

QList<Command> connectionCommands();
QList<Command> characterCommands();
QList<Command> videoCommands();
QList<Command> queueCommands();
QList<Command> lineCommands();
QList<Command> seriesCommands();
QList<Command> shotCommands();
QList<Command> episodeCommands();
QList<Command> episodeFilmCommands();
QList<Command> ledgerCommands();
QList<Command> budgetCommands();
QList<Command> profileCommands();

} // namespace troupe::ctl
