#pragma once

#include "core/store/connectionrepository.h"
#include "core/store/jobrepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

namespace troupe::samples {

using Fact = LedgerEntry::Fact;

/// A profile with two series (of two episodes and one, a shot in each), in which money is spent by hand.
class Books {
public:
    Books()
    {
        store = Store::open(folder.path()).value();
        sandbox = store->connections().all().value().first().id;
        const auto addShot = [&](const SeriesId& series, const QString& title, int position) {
            const Episode episode {EpisodeId::create(), series, title, position};
            Shot shot;
            shot.id = ShotId::create();
            shot.episode = episode.id;
            shot.title = title + QStringLiteral(" shot");
            if (!store->series().save(episode) || !store->series().save(shot))
                qFatal("no shot");
            return shot;
        };
        if (!store->series().save(Series {luna, QStringLiteral("Luna")})
            || !store->series().save(Series {mossy, QStringLiteral("Mossy")}))
            qFatal("no series");
        dawn = addShot(luna, QStringLiteral("Dawn"), 0);
        dusk = addShot(luna, QStringLiteral("Dusk"), 1);
        pond = addShot(mossy, QStringLiteral("Pond"), 0);
    }

    LedgerEntry entry(const JobId& job, Fact fact, std::optional<double> usd, const QString& source,
                      const QDateTime& at) const
    {
        const auto money = usd ? std::optional(Money::fromUsd(*usd)) : std::nullopt;
        return {job,
                fact,
                money,
                money,
                source,
                QStringLiteral("Sandbox"),
                QStringLiteral("sora-2"),
                QStringLiteral("generate"),
                8,
                at};
    }

    /// A job of which these facts are known, each with the same amount.
    JobId add(const Shot& shot, const QList<Fact>& facts, std::optional<double> usd,
              const QList<CastEntry>& cast = {}, const QDateTime& at = QDateTime::currentDateTimeUtc())
    {
        const auto job = JobId::create();
        QList<LedgerEntry> entries;
        for (const Fact fact : facts)
            entries.append(entry(job, fact, usd, ledgersource::reply(), at));
        if (!store->ledger().append(entries, {shot.id, sandbox, cast}))
            qFatal("no facts");
        return job;
    }

    /// The row of the job itself.
    void setState(const JobId& job, const Shot& shot, const QString& stateName, bool isFinal = false)
    {
        const auto now = QDateTime::currentDateTimeUtc();
        const JobRow row {job, sandbox, shot.id, {}, {}, stateName, isFinal, now, now};
        if (!store->jobs().save(row))
            qFatal("no job");
    }

    /// The take that the job made.
    void addTake(const JobId& job, const Shot& shot, double seconds, bool kept)
    {
        const auto hash = QCryptographicHash::hash(job.toString().toUtf8(), QCryptographicHash::Sha256);
        const Take take {.id = {job.value},
                         .shot = shot.id,
                         .lineage = Generated {},
                         .recipe = {},
                         .clip = AssetHash::fromDigest(hash),
                         .size = QSize(64, 48),
                         .seconds = seconds,
                         .createdAt = QDateTime::currentDateTimeUtc(),
                         .kept = kept};
        if (!store->takes().save(take))
            qFatal("no take");
    }

    QTemporaryDir folder;
    std::unique_ptr<Store> store;
    ConnectionId sandbox;
    SeriesId luna = SeriesId::create();
    SeriesId mossy = SeriesId::create();
    Shot dawn; ///< Of Luna, as dusk.
    Shot dusk;
    Shot pond; ///< Of Mossy.
};

} // namespace troupe::samples
