#pragma once

#include <QLoggingCategory>

// Every logging category of Troupe. Default rules: resources/qtlogging.ini.
// Keys, headers and bodies are never logged, in no category.
namespace troupe {

Q_DECLARE_LOGGING_CATEGORY(lcApp) // troupe.app: start, stop, settings
Q_DECLARE_LOGGING_CATEGORY(lcHttp) // troupe.http: method, path, status, duration
Q_DECLARE_LOGGING_CATEGORY(lcJobs) // troupe.jobs: state changes of jobs
Q_DECLARE_LOGGING_CATEGORY(lcMedia) // troupe.media: probe, thumbnails
Q_DECLARE_LOGGING_CATEGORY(lcProvider) // troupe.provider: what a provider answered
Q_DECLARE_LOGGING_CATEGORY(lcSandbox) // troupe.sandbox: the local provider
Q_DECLARE_LOGGING_CATEGORY(lcSecrets) // troupe.secrets: keychain answers, never values
Q_DECLARE_LOGGING_CATEGORY(lcStore) // troupe.store: database, asset files
Q_DECLARE_LOGGING_CATEGORY(lcUi) // troupe.ui

} // namespace troupe
