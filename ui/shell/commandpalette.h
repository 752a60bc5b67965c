#pragma once

#include <QDialog>
#include <QPointer>

class QAction;
class QLineEdit;
class QListWidget;

namespace troupe {

/// Every action of the window by name (Ctrl+K): type, Enter.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    CommandPalette(const QList<QAction*>& actions, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& words);
    void runCurrent();

    QList<QPointer<QAction>> m_actions;
    QLineEdit* m_words;
    QListWidget* m_list;
};

/// The order in which the palette shows names for some words: every word must be in the name; names
/// that begin with the words come first. Indexes into `names`.
QList<int> paletteMatches(const QStringList& names, const QString& words);

} // namespace troupe
