#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSize>
#include <QTemporaryDir>

#include <memory>

/// The real troupectl, as a process of its own with a profile of its own.
class Ctl {
public:
    struct Outcome {
        int code = -1; ///< -1: it crashed, or did not end in time.
        QByteArray out;
        QByteArray err;

        QJsonDocument json() const { return QJsonDocument::fromJson(out); }
        /// For messages of failed tests.
        QByteArray all() const { return "code " + QByteArray::number(code) + '\n' + out + err; }
    };

    Ctl();

    QString profile() const { return m_dir.filePath(QStringLiteral("profile")); }
    QString file(const QString& name) const { return m_dir.filePath(name); }
    /// Runs a command to its end.
    Outcome run(const QStringList& arguments, const QByteArray& input = {}) const;
    /// As run(), through another program: `wrapper` and its own arguments come first.
    Outcome runWith(const QStringList& wrapper, const QStringList& arguments,
                    const QByteArray& input = {}) const;
    /// For the caller to stop.
    std::unique_ptr<QProcess> start(const QStringList& arguments) const;
    /// For later runs.
    void setVariable(const QString& name, const QString& value) { m_environment.insert(name, value); }
    bool write(const QString& name, const QByteArray& bytes) const;
    /// Every file of the profile, one after the other.
    QByteArray everything() const;

private:
    std::unique_ptr<QProcess> prepared() const;
    QStringList withProfile(const QStringList& arguments) const;

    QTemporaryDir m_dir;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

/// Until the program has told it on stderr; false if it ended without, or does not in time.
bool waitForLine(QProcess& process, const QByteArray& word);

/// Length in seconds; 0 if the file does not decode to its end.
double clipSeconds(const QString& path);
QSize clipSize(const QString& path);
/// Mean difference of brightness, 0 to 255, between the frames at these seconds; -1 if one of them is not
/// there or has another size.
double differenceOfFrames(const QString& a, double atA, const QString& b, double atB);

/// What the sandbox of a profile was paid for: asked of a sandbox started on its data for the purpose.
QJsonArray paidAtSandbox(const QString& profile);

/// The sandbox of a profile forgets a video, as providers do. False if it did not have it.
bool deleteAtSandbox(const QString& profile, const QString& remoteId);

/// How many sandboxes work in the profile at this moment.
int sandboxesOf(const QString& profile);

/// A program to be named in TROUPE_SANDBOX: the real sandbox, with these fault rules (JSON) set from the
/// start.
QString sandboxWithFaults(const Ctl& ctl, const QByteArray& rules);
