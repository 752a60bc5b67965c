#include "app/sandbox/exitsignals.h"

#include <QSocketNotifier>

#include <sys/signalfd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace troupe {
namespace {

sigset_t exitSet()
{
    sigset_t signalSet;
    sigemptyset(&signalSet);
    sigaddset(&signalSet, SIGTERM);
    sigaddset(&signalSet, SIGINT);
    return signalSet;
}

} // namespace

void ExitSignals::blockSignals()
{
    const sigset_t signalSet = exitSet();
    pthread_sigmask(SIG_BLOCK, &signalSet, nullptr);
}

ExitSignals::ExitSignals(Parent parent, QObject* owner) : QObject(owner)
{
    watchSignals();
    if (parent == Parent::Watched)
        watchInput();
}

void ExitSignals::watchSignals()
{
    const sigset_t signalSet = exitSet();
    const int fd = ::signalfd(-1, &signalSet, SFD_NONBLOCK | SFD_CLOEXEC);
    auto* notifier = new QSocketNotifier(fd, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, fd] {
        signalfd_siginfo info {};
        if (::read(fd, &info, sizeof info) > 0)
            Q_EMIT exitAsked();
    });
}

void ExitSignals::watchInput()
{
    auto* notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        std::array<char, 256> ignored {};
        const auto got = ::read(STDIN_FILENO, ignored.data(), ignored.size());
        if (got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR)))
            return;
        notifier->setEnabled(false);
        Q_EMIT exitAsked();
    });
}

} // namespace troupe
