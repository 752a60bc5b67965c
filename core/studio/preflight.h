#pragma once

#include "core/catalog/catalog.h"
#include "core/jobs/job.h"

#include <QStringList>

namespace troupe {

/// What is about to be asked, as far as a model or a connection may have limits on it.
struct Combination {
    Operation operation = Operation::Generate;
    ConnectionId connection = {};
    QString model = {};
    int seconds = 0; ///< Of what is newly made. Of no matter for Edit and Remix.
    QSize size = {}; ///< For Generate only.
    int characters = 0; ///< How many travel with an id.
    bool hasReference = false;

    friend bool operator==(const Combination&, const Combination&) = default;
};
Combination combinationOf(const JobOrder& order);

/// A connection, and what it said that it offers; nothing if it was not asked.
struct ConnectionOffer {
    ConnectionId id;
    std::optional<QStringList> models = {};
};

enum class Limit { Connection, Model, Operation, Characters, Seconds, Size, Reference };
/// "seconds", "size" ...: stable, as in the detail of an Unsupported.
QString limitText(Limit limit);

/// One thing of a combination that is known not to be taken, or of which that is not known.
struct PreflightFinding {
    Limit limit = Limit::Model;
    /// The catalog knows the limit, or the connection is not there: it would be refused. Else it may be.
    bool blocks = false;
    std::optional<Combination> nearest = {}; ///< With this one thing changed to what is taken.
    /// Takes all of it as it is: another model at the same connection, or another connection.
    std::optional<QString> model = {};
    std::optional<ConnectionId> connection = {};
};

/// What stands between the combination and a take, before it is paid for: in the order of Limit. Lists of
/// connections may be old or have gaps, so they never block; without `offers` nothing is said of connections.
QList<PreflightFinding> preflight(const Combination& wanted, const Catalog& catalog,
                                  const QList<ConnectionOffer>& offers = {});

/// The nearest of `lengths`, the shorter of two; 0 if there is none.
int nearestSeconds(const QList<int>& lengths, int wanted);
/// Of the nearest shape, the one with the most alike number of pixels; empty if there is none.
QSize nearestSize(const QList<QSize>& sizes, const QSize& wanted);

} // namespace troupe
