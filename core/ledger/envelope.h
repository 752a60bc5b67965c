#pragma once

#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/result.h"

#include <variant>

namespace troupe {

/// Each day by itself, from midnight to midnight where the person is.
struct EveryDay {
    friend bool operator==(const EveryDay&, const EveryDay&) = default;
};
/// What an envelope covers: every job for that episode, that series, that connection, or of one day.
using EnvelopeScope = std::variant<EpisodeId, SeriesId, ConnectionId, EveryDay>;

/// "episode", "series", "connection", "day": stable, for rows, JSON and the command line.
QString scopeKind(const EnvelopeScope& scope);
/// The id of what is covered as text; empty for EveryDay.
QString scopeSubject(const EnvelopeScope& scope);
/// Nothing for a kind that does not exist or an id that is none.
std::optional<EnvelopeScope> scopeFromText(const QString& kind, const QString& subject);

/// How much may be spent on something; at the limit jobs are held.
struct Envelope {
    static constexpr Money MaxLimit {1'000'000'000'000}; ///< A million US dollars.

    EnvelopeScope scope;
    Money limit; ///< 0 lets nothing pass.

    friend bool operator==(const Envelope&, const Envelope&) = default;
};

/// The envelope itself, or Invalid with detail "limit": below zero or above MaxLimit.
Result<Envelope> validated(const Envelope& envelope);

/// What has gone out of an envelope, and what is on its way out. Ranges count by their high end.
struct Spending {
    Money spent; ///< Charged, or perhaps charged.
    Money underWay; ///< Being sent, or taken by a provider, and not ended.
    Money waiting; ///< In the queue; nothing of it is sent yet.
    int unpriced = 0; ///< Jobs in spent and underWay of which no amount is known: they are in no sum.

    Money committed() const { return spent + underWay; }
    friend bool operator==(const Spending&, const Spending&) = default;
};

/// An envelope as it stands.
struct EnvelopeUse {
    Envelope envelope;
    QString name; ///< Of the episode, series or connection; empty for EveryDay.
    Spending spending;

    friend bool operator==(const EnvelopeUse&, const EnvelopeUse&) = default;
};

/// Why a job is not sent: the envelope that stopped it, as it was at that moment.
struct BudgetStop {
    enum class Why {
        Full, ///< With this job it would go over its limit.
        PriceUnknown, ///< What this job costs is not known, so nobody can tell whether it fits.
    };

    Why why = Why::Full;
    EnvelopeScope scope;
    QString name; ///< As in EnvelopeUse.
    Money limit;
    std::optional<PriceRange> price = {}; ///< Of the job.

    friend bool operator==(const BudgetStop&, const BudgetStop&) = default;
};

/// Whether one more job fits into every envelope that covers it; nothing if it does. The first full
/// envelope stops it, then the first one if the price is unknown. `letThrough`: the person lets this
/// job pass without a price; it still needs an envelope that is not full.
std::optional<BudgetStop> stopFor(const std::optional<PriceRange>& price, bool letThrough,
                                  const QList<EnvelopeUse>& covering);

} // namespace troupe
