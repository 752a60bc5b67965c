#pragma once

#include <QObject>
#include <QSize>
#include <QStringList>

namespace troupe {

class MainWindow;
class Studio;

/// Pictures of the studio's screens, for the guide and for whoever changes them.
class Screens : public QObject {
    Q_OBJECT

public:
    Screens(Studio& studio, MainWindow& window, QObject* parent = nullptr);

    static QStringList names();

    /// The sample mascot joins a new profile and plays in a first take; ready() follows.
    void fillDemo();
    /// Opens the screen and writes it when it stands still; then written().
    void write(const QString& name, const QString& file);

Q_SIGNALS:
    void ready();
    void written(bool ok);

private:
    void open(const QString& name);
    /// Jobs that wait in every way in which a person can make them wait; none of them starts.
    void fillQueue();
    void openCut(bool exports);
    void openLastJob();
    void openFitter();
    void openBoard(const QString& name);
    void openBudgets(bool full);
    void grabWhenStill(const QString& file, int tries);

    Studio& m_studio;
    MainWindow& m_window;
    QByteArray m_last;
};

} // namespace troupe
