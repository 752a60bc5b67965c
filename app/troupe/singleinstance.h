#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QLocalServer;

namespace troupe {

/// One studio per profile: a second start brings the first window to the front instead. The socket is in the
/// person's runtime folder and open to that person only.
class SingleInstance : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SingleInstance)

public:
    explicit SingleInstance(const QString& profileFolder, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// Another studio has this profile and says that it comes to the front. Blocks for two seconds at most:
    /// for the start of a program, before its event loop. `token`: XDG_ACTIVATION_TOKEN of this start.
    bool raiseOther(const QByteArray& token);
    /// From now on this one answers. Not being able to is no harm: the lock of the profile holds anyway.
    void listen();

Q_SIGNALS:
    void raiseAsked(const QByteArray& token);

private:
    void answer();

    QString m_name;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace troupe
