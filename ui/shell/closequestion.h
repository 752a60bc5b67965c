#pragma once

#include "core/jobs/job.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QLabel;
class QPushButton;

namespace troupe {

/// How many jobs are where when the window closes.
struct UnderWay {
    int sending = 0; ///< An answer about money is on its way.
    int there = 0; ///< Made by a service, which goes on without us.
    int here = 0; ///< Made by the sandbox, which stops with us and goes on next time.
    int coming = 0; ///< Being fetched or checked.
    int waiting = 0; ///< Not sent yet; goes on next time.

    bool isNothing() const { return sending + there + here + coming + waiting == 0; }
};

/// `isLocal`: the connection is the sandbox. Held, unknown and ended jobs do not count: nothing about them
/// stops when the window closes.
UnderWay underWay(const QList<Job>& jobs, bool isPaused,
                  const std::function<bool(const ConnectionId&)>& isLocal);

/// One sentence per kind, each on its line. Plain text.
QString closeText(const UnderWay& underWay);

/// Asked when the window is closed with work under way. Says what goes on where, and what is continued next
/// time. While something is being sent it waits for the answer before it closes, up to a limit.
class CloseQuestion : public QDialog {
    Q_OBJECT

public:
    enum class Choice { Close, Background };

    /// `canStay`: the studio can go on without its window.
    CloseQuestion(const UnderWay& underWay, bool canStay, QWidget* parent = nullptr);

    /// What is under way by now; closes by itself when closing was chosen and nothing is being sent any more.
    void setUnderWay(const UnderWay& underWay);

Q_SIGNALS:
    /// The person wants it to close: nothing new is to be sent from here on.
    void closing();
    void chosen(troupe::CloseQuestion::Choice choice, bool askAgain);

private:
    void choose(Choice choice);
    void close();

    UnderWay m_underWay;
    bool m_isClosing = false;
    QLabel* m_text;
    QCheckBox* m_askAgain;
    QPushButton* m_close;
    QPushButton* m_stay;
};

} // namespace troupe
