#include "app/wiring/stopsignals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace troupe {
namespace {

constexpr std::array Watched {SIGINT, SIGTERM, SIGHUP};

/// The handler may only touch what is async-signal-safe: a pipe that the event loop reads.
int writeEnd = -1;

void setHandler(void (*handler)(int))
{
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART | (handler == SIG_DFL ? 0 : int(SA_RESETHAND));
    sigemptyset(&action.sa_mask);
    for (const int number : Watched)
        sigaction(number, &action, nullptr);
}

extern "C" void onStopSignal(int number)
{
    const auto byte = static_cast<unsigned char>(number);
    [[maybe_unused]] const auto written = write(writeEnd, &byte, 1);
}

} // namespace

StopSignals::StopSignals(QObject* parent) : QObject(parent)
{
    std::array<int, 2> ends {};
    if (pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // Signals end the program at once, as they would without us.
    writeEnd = ends[1];
    m_notifier = std::make_unique<QSocketNotifier>(ends[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this, readEnd = ends[0]] {
        unsigned char number = 0;
        if (read(readEnd, &number, 1) == 1)
            Q_EMIT stopAsked(number);
    });
    setHandler(onStopSignal);
}

StopSignals::~StopSignals()
{
    if (!m_notifier)
        return;
    setHandler(SIG_DFL);
    const int readEnd = int(m_notifier->socket());
    m_notifier.reset();
    close(readEnd);
    close(std::exchange(writeEnd, -1));
}

} // namespace troupe
