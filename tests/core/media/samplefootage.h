#pragma once

#include <QTemporaryDir>

namespace troupe::test {

/// Clips of all kinds, made by the ffmpeg program, a maker of files that is not our own code. Each gives the
/// path, or nothing and a warning where it cannot be made.
class SampleFootage {
public:
    // Frame n of `counting` is of one grey, from which n can be told again up to Greys.
    static constexpr int Greys = 36;
    static constexpr int GreyStep = 6;
    /// A filter of 64 x 64, 24 frames a second.
    static QString counting(int seconds);

    bool run(const QStringList& arguments);
    QString make(const QString& name, const QString& picture, const QStringList& more = {});
    static QStringList encoderFor(const QString& name);
    /// As browsers record: written as it comes, without going back to the header.
    QString makeLive(const QString& name);
    QString turned(const QString& name, int degrees, const QString& source = {});
    QString varying();
    QString hdr(const QString& name, const QString& transfer, const QString& colour = QStringLiteral("gray"),
                const QString& size = QStringLiteral("64x64"));
    QString clearWebm();
    QString quarters(const QString& name, const QString& more = {});
    QString makeTone(const QString& name, double from, const QStringList& more);
    QString makeSound();
    QString write(const QString& name, const QByteArray& bytes);
    static QByteArray bytesOf(const QString& path);

protected:
    QTemporaryDir m_dir;
};

} // namespace troupe::test
