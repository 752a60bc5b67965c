#pragma once

#include "core/sandbox/server/apierror.h"

namespace troupe::sandbox {

/// What a request asks for.
enum class Call {
    Create,
    Edit,
    Extend,
    Remix,
    Poll,
    List,
    Content,
    Delete,
    CharacterCreate,
    CharacterGet,
    Models,
    Model,
    Ledger,
    FaultsGet,
    FaultsSet,
    FaultsClear,
};

struct Route {
    Call call;
    QString id = {}; ///< The job, character or model that the path names.

    friend bool operator==(const Route&, const Route&) = default;
};

/// `path` without the query, percent-decoded. Errors: 404 for an unknown path, 405 for a known one
/// with another method. HEAD counts as GET.
Answer<Route> route(const QString& method, const QString& path);

/// The methods that a path takes, for the Allow header of a 405.
QStringList methodsOf(const QString& path);

} // namespace troupe::sandbox
