#pragma once

#include <QLocale>

class QCoreApplication;

namespace troupe {

/// Default logging rules from :/troupe/qtlogging.ini. QT_LOGGING_RULES in the environment still comes after
/// them. First thing in main.
void applyLoggingRules();

/// Translations of Troupe and of Qt's own texts for the first of the locale's languages that we speak, or
/// else English. They live as long as `app`. Main thread, before the first text is made.
void installTranslations(QCoreApplication& app, const QLocale& locale = QLocale());

} // namespace troupe
