#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace troupe::test {

/// A real `troupe-sandbox` that renders as fast as it can, in a folder of its own. It ends with the
/// object, and with the test if that crashes. Its own pages are asked for with a nested wait, which
/// is fine in a test alone.
class SandboxProcess {
public:
    explicit SandboxProcess(const QString& program);
    ~SandboxProcess();

    /// False, with `problem` on stderr, where it did not come up within 20 s.
    bool isReady() const { return m_url.isValid(); }
    QUrl url() const { return m_url; }
    QByteArray token() const { return m_token; }

    /// What was paid for, oldest first: id, kind, model, seconds, usd, created_at.
    QJsonArray ledger() const;
    /// Replaces all rules: [{"call":"create","fault":"drop_reply","nth":1}]. Empty: no faults.
    bool setFaults(const QJsonArray& rules) const;

private:
    QByteArray ask(const QByteArray& verb, const QString& path, const QByteArray& body, int* status) const;

    QTemporaryDir m_dir;
    QProcess m_process;
    QUrl m_url;
    QByteArray m_token;
};

} // namespace troupe::test
