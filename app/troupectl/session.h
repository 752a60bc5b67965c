#pragma once

#include "app/troupectl/exitcode.h"
#include "app/troupectl/printer.h"
#include "app/wiring/studio.h"

#include <QCommandLineParser>
#include <QObject>

namespace troupe::ctl {

/// One run of one command. A command ends by finish() or fail(), once, at once or later; objects that
/// work for it until then are children of the session.
class Session : public QObject {
    Q_OBJECT

public:
    /// All of them outlive the session.
    Session(Studio& studio, const QCommandLineParser& arguments, Printer& printer);

    Studio& studio() { return m_studio; }
    Store& store() { return m_studio.store(); }
    Printer& out() { return m_printer; }

    /// The n-th word after the command; empty if it is not there.
    QString argument(qsizetype n) const { return m_arguments.positionalArguments().value(n); }
    bool has(const QString& option) const { return m_arguments.isSet(option); }
    QString option(const QString& name) const { return m_arguments.value(name); }
    QStringList options(const QString& name) const { return m_arguments.values(name); }

    void finish(ExitCode code);
    /// Prints the error and ends with its code.
    void fail(const Error& error);
    /// Prints what is wrong with the command line and ends.
    void misuse(const QString& what);

    const std::optional<ExitCode>& ended() const { return m_ended; }

Q_SIGNALS:
    void finished();

private:
    Studio& m_studio;
    const QCommandLineParser& m_arguments;
    Printer& m_printer;
    std::optional<ExitCode> m_ended;
};

} // namespace troupe::ctl
