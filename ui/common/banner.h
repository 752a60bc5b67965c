#pragma once

#include "ui/common/errortext.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace troupe {

/// One line over a form that says what happened and offers the next step. Hidden until something
/// is shown; tells screen readers when that happens. It does not take the focus.
class Banner : public QFrame {
    Q_OBJECT

public:
    enum class Tone { Info, Good, Warning, Bad };

    explicit Banner(QWidget* parent = nullptr);

    /// `message` is plain text. Without an `action` there is no button.
    void showMessage(Tone tone, const QString& message, const QString& action = {});
    void showError(const Error& error, const QString& action = {});
    /// Hides it without closed().
    void clear();

    Tone tone() const { return m_tone; }
    QString message() const;

Q_SIGNALS:
    void actionTriggered();
    void closed(); ///< By the person.

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void updateIcon();
    void close();

    QLabel* m_icon;
    QLabel* m_message;
    QPushButton* m_action;
    QToolButton* m_close;
    QBoxLayout* m_words; ///< The message and the button.
    Tone m_tone = Tone::Info;
};

} // namespace troupe
