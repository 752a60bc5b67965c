#pragma once

#include <QList>
#include <QProcess>
#include <QRandomGenerator>

namespace troupe::test {

/// Where in its work a program is killed.
struct KillPoint {
    enum class After {
        Time, ///< So many milliseconds after its start.
        RowWrite, ///< The n-th write to the database's log: mostly in the middle of a commit.
        PartWrite, ///< The n-th write to a partial clip.
        Move, ///< The n-th clip that left its partial place for the assets.
        Acceptance, ///< The n-th line in a sandbox's journal: what was accepted there is not answered yet.
    };
    static constexpr int Kinds = 5;

    After after = After::Time;
    int count = 0;

    static KillPoint drawn(QRandomGenerator& seeds, int longestLife);
    QString text() const; ///< "Acceptance 3"
};

/// Sees writes as the kernel tells of them (inotify), so that a program can be stopped in the middle of what
/// follows.
class KillWatch {
public:
    /// `profile` is a profile folder, `sandboxes` the data folders of sandboxes; all of them exist.
    KillWatch(const QString& profile, const QStringList& sandboxes);
    ~KillWatch();
    Q_DISABLE_COPY_MOVE(KillWatch)

    /// Waits for the point, or for the end of `program`, or until `patience` (ms) is over. True: the point
    /// has come, and the program is still there.
    bool waitFor(const KillPoint& point, const QProcess& program, int patience);

private:
    struct Watched {
        int watch = 0;
        KillPoint::After means = KillPoint::After::RowWrite;
        QByteArray name; ///< Of the file; empty for all.
        uint32_t mask = 0;
    };

    void add(const QString& folder, KillPoint::After means, const QByteArray& name, uint32_t mask);
    int count(KillPoint::After means);

    int m_queue;
    QList<Watched> m_watched;
};

} // namespace troupe::test
