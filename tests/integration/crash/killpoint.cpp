#include "tests/integration/crash/killpoint.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <sys/inotify.h>

#include <array>
#include <cstring>
#include <poll.h>
#include <unistd.h>

extern "C" { // Its first version says nothing of C++.
#include <sys/pidfd.h>
}

using namespace Qt::StringLiterals;

namespace troupe::test {

KillPoint KillPoint::drawn(QRandomGenerator& seeds, int longestLife)
{
    switch (After(seeds.bounded(Kinds))) {
    case After::Time: return {After::Time, seeds.bounded(5, longestLife)};
    case After::RowWrite: return {After::RowWrite, seeds.bounded(1, 80)};
    case After::PartWrite: return {After::PartWrite, seeds.bounded(1, 24)};
    case After::Move: return {After::Move, seeds.bounded(1, 4)};
    case After::Acceptance: return {After::Acceptance, seeds.bounded(1, 8)};
    }
    Q_UNREACHABLE();
    return {};
}

QString KillPoint::text() const
{
    static constexpr std::array Names {"Time", "RowWrite", "PartWrite", "Move", "Acceptance"};
    return u"%1 %2"_s.arg(QLatin1StringView(Names.at(size_t(after)))).arg(count);
}

KillWatch::KillWatch(const QString& profile, const QStringList& sandboxes)
    : m_queue(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    QDir(profile).mkpath(u"parts"_s);
    add(profile, KillPoint::After::RowWrite, "troupe.db-wal", IN_MODIFY);
    add(profile + u"/parts"_s, KillPoint::After::PartWrite, {}, IN_MODIFY);
    add(profile + u"/parts"_s, KillPoint::After::Move, {}, IN_MOVED_FROM);
    for (const QString& folder : sandboxes)
        add(folder, KillPoint::After::Acceptance, "journal.jsonl", IN_MODIFY);
}

KillWatch::~KillWatch()
{
    ::close(m_queue);
}

void KillWatch::add(const QString& folder, KillPoint::After means, const QByteArray& name, uint32_t mask)
{
    // Added to what is watched of the folder already.
    const int watch = ::inotify_add_watch(m_queue, QFile::encodeName(folder).constData(), mask | IN_MASK_ADD);
    if (watch < 0)
        qFatal("no watch on %s", qPrintable(folder));
    m_watched.append({watch, means, name, mask});
}

/// How often it happened since the last call.
int KillWatch::count(KillPoint::After means)
{
    int found = 0;
    alignas(inotify_event) std::array<char, 16384> bytes {};
    for (;;) {
        const auto length = ::read(m_queue, bytes.data(), bytes.size());
        if (length <= 0)
            return found;
        for (qsizetype at = 0; at < length;) {
            inotify_event event {};
            std::memcpy(&event, bytes.data() + at, sizeof event);
            const QByteArray name(event.len > 0 ? bytes.data() + at + sizeof event : "");
            for (const Watched& watched : m_watched) {
                if (watched.watch == event.wd && watched.means == means && (event.mask & watched.mask) != 0
                    && (watched.name.isEmpty() || watched.name == name))
                    ++found;
            }
            at += qsizetype(sizeof event + event.len);
        }
    }
}

bool KillWatch::waitFor(const KillPoint& point, const QProcess& program, int patience)
{
    count(point.after); // What was before is of no interest.
    const int process = ::pidfd_open(pid_t(program.processId()), 0);
    if (process < 0)
        return false; // Over already.
    const bool isTimed = point.after == KillPoint::After::Time;
    std::array<pollfd, 2> watched {{{process, POLLIN, 0}, {m_queue, POLLIN, 0}}};
    int left = point.count;
    QElapsedTimer clock;
    clock.start();
    bool isReached = false;
    for (;;) {
        const auto wait = std::min<qint64>(isTimed ? point.count : patience, patience) - clock.elapsed();
        const int ready = wait > 0 ? ::poll(watched.data(), isTimed ? 1 : 2, int(wait)) : 0;
        if (ready < 0)
            continue; // A signal.
        if (watched.front().revents != 0)
            break; // It ended.
        if (ready == 0) {
            isReached = true; // Also where it does not come to that: killed all the same.
            break;
        }
        left -= count(point.after);
        if (left <= 0) {
            isReached = true;
            break;
        }
    }
    ::close(process);
    return isReached;
}

} // namespace troupe::test
