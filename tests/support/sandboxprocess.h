#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace troupe::test {

/// A real `troupe-sandbox` that renders as fast as it can, in a folder of its own. It ends with the
/// object, and with the test if that crashes. Its own pages are asked for with a nested wait, which
/// is fine in a test alone.
class SandboxProcess {
public:
    /// `program` may be troupe_quicksandbox just as well; `more` are options for it.
    explicit SandboxProcess(const QString& program, const QStringList& more = {});
    ~SandboxProcess();

    /// False, with `problem` on stderr, where it did not come up within 20 s.
    bool isReady() const { return m_url.isValid(); }
    QUrl url() const { return m_url; }
    QByteArray token() const { return m_token; }
    QString folder() const { return m_dir.path(); }

    /// In the middle of whatever it does.
    void kill();
    /// After kill(): at the same address, with the same token and what it had on its disk.
    bool restart();

    /// What was paid for, oldest first: id, kind, model, seconds, usd, created_at.
    QJsonArray ledger() const;
    /// Every video that it lists, newest first.
    QJsonArray videos() const;
    /// Replaces all rules: [{"call":"create","fault":"drop_reply","nth":1}]. Empty: no faults.
    bool setFaults(const QJsonArray& rules) const;
    /// The rules with what they "seen" and "hits".
    QJsonArray faults() const;

private:
    void start(const QString& address);
    QJsonObject ask(const QByteArray& verb, const QString& path, const QByteArray& body, int* status) const;

    QTemporaryDir m_dir;
    QString m_program;
    QStringList m_more;
    std::unique_ptr<QProcess> m_process;
    QUrl m_url;
    QByteArray m_token;
};

} // namespace troupe::test
