#pragma once

#include "core/base/result.h"

namespace troupe {

/// What a person is told when something did not happen. Plain text: show it with Qt::PlainText,
/// since it may hold words of the other side.
struct ErrorText {
    QString sentence; ///< What happened, with what the other side said about it.
    QString nextStep; ///< The one thing to do now; a sentence too. Empty only for Canceled.

    QString whole() const { return nextStep.isEmpty() ? sentence : QString(sentence + u' ' + nextStep); }
};

/// Never shows `Error::detail`: that is for the log.
ErrorText errorText(const Error& error);

} // namespace troupe
