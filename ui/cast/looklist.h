#pragma once

#include "core/characters/look.h"

#include <QWidget>

class QTableWidget;
class QToolButton;

namespace troupe {

/// The looks of a character as a table of names and words; typed in place, the last row is for a new one.
class LookList : public QWidget {
    Q_OBJECT

public:
    explicit LookList(QWidget* parent = nullptr);

    void setLooks(const QList<CharacterLook>& looks);

Q_SIGNALS:
    /// The person did something; not cleaned yet.
    void edited(const QList<troupe::CharacterLook>& looks);

private:
    QList<CharacterLook> typed() const;
    void removeCurrent();

    QTableWidget* m_table;
    QToolButton* m_remove;
};

} // namespace troupe
