#include "app/troupectl/session.h"

namespace troupe::ctl {

Session::Session(Studio& studio, const QCommandLineParser& arguments, Printer& printer)
    : m_studio(studio), m_arguments(arguments), m_printer(printer)
{}

void Session::finish(ExitCode code)
{
    if (m_ended)
        return;
    m_ended = code;
    Q_EMIT finished();
}

void Session::fail(const Error& error)
{
    if (m_ended)
        return;
    m_printer.error(error);
    finish(exitCodeFor(error));
}

void Session::misuse(const QString& what)
{
    if (m_ended)
        return;
    m_printer.misuse(what);
    finish(ExitCode::Usage);
}

} // namespace troupe::ctl
