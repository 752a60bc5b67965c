#include "core/store/assetfiles.h"
#include "core/store/jobrepository.h"
#include "profile.h"
#include "tests/support/sandboxprocess.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <sys/resource.h>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::jobs;

namespace {

constexpr int Patience = 60'000; // ms
constexpr qint64 ClipPadding = 3'000'000; // Bytes: what each clip is larger than.
constexpr rlim_t Room = 1'000'000;

/// A file system in memory, over a folder, for those who may mount one.
class TinyDisk {
public:
    TinyDisk(const QString& folder, const QString& size) : m_folder(folder)
    {
        m_isThere = mount({u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size="_s + size, u"tmpfs"_s, folder});
    }
    ~TinyDisk()
    {
        if (m_isThere)
            QProcess::execute(u"umount"_s, {u"-l"_s, m_folder});
    }
    Q_DISABLE_COPY_MOVE(TinyDisk)

    bool isThere() const { return m_isThere; }
    bool remount(const QString& options) const { return mount({u"-o"_s, u"remount,"_s + options, m_folder}); }

private:
    static bool mount(const QStringList& arguments)
    {
        return ::geteuid() == 0 && QProcess::execute(u"mount"_s, arguments) == 0;
    }

    QString m_folder;
    bool m_isThere = false;
};

bool limitFiles(rlim_t bytes)
{
    rlimit limit {};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    return ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

} // namespace

/// A clip that is paid for, and a disk that does not take it: held with what has come, and fetched to its end
/// once the disk is mended.
class DiskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void filesOfALimitedSize();
    void afterARestart();
    void aFullDisk();
    void aReadOnlyFolder();
    void noFolderAtAll();

private:
    QString parts() const { return m_profile->folder.filePath(u"profile/parts"_s); }
    JobId add() { return m_profile->add(m_profile->order(m_connection, u"A kite over the dunes"_s)); }
    bool isHeld(const JobId& id) const;
    void verifyWhole(const JobId& id) const;

    std::unique_ptr<test::SandboxProcess> m_sandbox;
    std::unique_ptr<test::Profile> m_profile;
    ConnectionId m_connection;
};

void DiskTest::init()
{
    std::signal(SIGXFSZ, SIG_IGN); // Then a write tells it.
    const QString program = QStringLiteral(TROUPE_QUICK_SANDBOX);
    m_sandbox = std::make_unique<test::SandboxProcess>(
        program, QStringList {u"--padding"_s, QString::number(ClipPadding)});
    QVERIFY(m_sandbox->isReady());
    m_profile = std::make_unique<test::Profile>(program);
    m_connection = m_profile->addConnection(m_sandbox->url(), m_sandbox->token());
}

void DiskTest::cleanup()
{
    limitFiles(RLIM_INFINITY);
    m_profile.reset();
    m_sandbox.reset();
}

bool DiskTest::isHeld(const JobId& id) const
{
    const auto state = m_profile->state(id);
    const auto* downloading = std::get_if<Downloading>(&state);
    return downloading && downloading->held == HoldReason::Disk;
}

void DiskTest::verifyWhole(const JobId& id) const
{
    QTRY_VERIFY_WITH_TIMEOUT(m_profile->is<Done>(id), Patience);
    const auto state = m_profile->state(id);
    const auto& done = std::get<Done>(state);
    QFile ours(m_profile->store->assets().path(done.clip).value());
    QFile theirs(u"%1/files/%2.mp4"_s.arg(m_sandbox->folder(), done.accepted.remote.id));
    QVERIFY(ours.open(QIODevice::ReadOnly) && theirs.open(QIODevice::ReadOnly));
    QVERIFY(ours.readAll() == theirs.readAll());
    QCOMPARE(m_sandbox->ledger().size(), 1);
}

void DiskTest::filesOfALimitedSize()
{
    QVERIFY(limitFiles(Room));
    const auto id = add();
    QTRY_VERIFY_WITH_TIMEOUT(isHeld(id), Patience);
    QCOMPARE(QFileInfo(parts() + u'/' + id.toString()).size(), qint64(Room)); // What came is kept.
    QCOMPARE(m_profile->store->jobs().find(id).value()->stateName, u"Downloading"_s);
    QVERIFY(!m_profile->queue->isIdle());

    QSignalSpy progress(m_profile->queue.get(), &JobQueue::transferProgress);
    QVERIFY(limitFiles(RLIM_INFINITY));
    verifyWhole(id); // By itself.
    QVERIFY(progress.first().at(1).toLongLong() >= qint64(Room)); // It went on where it was.
}

void DiskTest::afterARestart()
{
    QVERIFY(limitFiles(Room));
    const auto id = add();
    QTRY_VERIFY_WITH_TIMEOUT(isHeld(id), Patience);
    m_profile->reopen(); // It is tried once more, and there is no more room than before.
    QTRY_VERIFY_WITH_TIMEOUT(isHeld(id), Patience);
    QVERIFY(limitFiles(RLIM_INFINITY));
    QSignalSpy progress(m_profile->queue.get(), &JobQueue::transferProgress);
    verifyWhole(id);
    QVERIFY(progress.first().at(1).toLongLong() >= qint64(Room));
}

void DiskTest::aFullDisk()
{
    // The database has no room either: what it does not take is written later.
    m_profile->close();
    const QString folder = m_profile->folder.filePath(u"profile"_s);
    const QString before = m_profile->folder.filePath(u"before"_s);
    QVERIFY(QDir().rename(folder, before) && QDir().mkpath(folder));
    const TinyDisk disk(folder, u"2500k"_s);
    if (!disk.isThere())
        QSKIP("it takes root to mount a disk");
    QCOMPARE(QProcess::execute(u"cp"_s, {u"-a"_s, before + u"/."_s, folder}), 0);
    m_profile->open();
    const auto id = add();
    QTRY_VERIFY_WITH_TIMEOUT(isHeld(id), Patience);
    const auto kept = QFileInfo(parts() + u'/' + id.toString()).size();
    QVERIFY(kept > 500'000);
    QCOMPARE(m_profile->store->assets().tryRoom().error().kind, Error::Kind::DiskFull);
    QSignalSpy progress(m_profile->queue.get(), &JobQueue::transferProgress);
    QVERIFY(disk.remount(u"size=32m"_s));
    verifyWhole(id);
    QVERIFY(progress.first().at(1).toLongLong() >= kept);
    m_profile->close();
}

void DiskTest::aReadOnlyFolder()
{
    QDir().mkpath(parts());
    // Permissions do not stop root.
    auto disk = std::make_unique<TinyDisk>(parts(), u"1m,ro"_s);
    const auto readOnly = QFile::ReadOwner | QFile::ExeOwner;
    QVERIFY(disk->isThere() || QFile::setPermissions(parts(), readOnly));
    const auto id = add();
    QTRY_VERIFY_WITH_TIMEOUT(isHeld(id), Patience);
    disk.reset();
    QVERIFY(QFile::setPermissions(parts(), readOnly | QFile::WriteOwner));
    verifyWhole(id);
}

void DiskTest::noFolderAtAll()
{
    QDir(parts()).removeRecursively();
    QFile inTheWay(parts());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto id = add();
    QTRY_VERIFY_WITH_TIMEOUT(isHeld(id), Patience);
    QVERIFY(inTheWay.remove());
    verifyWhole(id);
}

QTEST_GUILESS_MAIN(DiskTest)
#include "tst_disk.moc"
