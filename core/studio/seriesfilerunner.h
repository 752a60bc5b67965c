#pragma once

#include "core/characters/character.h"
#include "core/jobs/job.h"
#include "core/studio/seriesfile.h"

#include <QObject>
#include <QSet>

namespace troupe {

class JobQueue;
class Store;
namespace media {
class MediaService;
}

/// Makes what a series file asks for, one step after the other, and only what is not there yet: a step
/// whose take exists is done, and one whose job is in the queue is waited for. So the same file can be
/// run again after a crash, and nothing is paid for twice.
///
/// The queue must have been started. All references must outlive the runner.
class SeriesFileRunner : public QObject {
    Q_OBJECT

public:
    /// Which step of the file something belongs to.
    struct Place {
        int episode = 0; ///< Each from 0.
        int shot = 0;
        int step = 0;
    };

    SeriesFileRunner(Store& store, media::MediaService& media, JobQueue& queue, const Catalog& catalog,
                     SeriesFile file, QObject* parent = nullptr);

    /// Call once. Ends with exactly one of finished(), failed() and stopped().
    void start();

    const SeriesFile& file() const { return m_file; }
    const SeriesFile::Step& step(const Place& place) const;

Q_SIGNALS:
    void characterReady(const troupe::Character& character, bool wasThere);
    void stepStarted(const troupe::SeriesFileRunner::Place& place, const troupe::JobId& job);
    void stepDone(const troupe::SeriesFileRunner::Place& place, const troupe::Take& take, bool wasThere);
    void finished();
    /// Line 0: not about a line of the file.
    void failed(const troupe::Error& error, int line);
    /// The job of a step ended without a clip, or does not go on by itself.
    void stopped(const troupe::Job& job);

private:
    void nextCharacter();
    void nextStep();
    void advance();
    Result<> prepareShot();
    Result<JobOrder> orderOf(const SeriesFile::Step& step);
    Result<std::optional<Take>> takeThere(const JobOrder& order);
    Result<JobId> jobFor(const JobOrder& order);
    void runStep();
    void watch(const JobId& id);
    void look();
    void done(const Take& take, bool wasThere);
    void fail(const Error& error, int line);

    Store& m_store;
    media::MediaService& m_media;
    JobQueue& m_queue;
    const Catalog& m_catalog;
    SeriesFile m_file;
    qsizetype m_character = 0;
    Place m_place;
    SeriesId m_series;
    EpisodeId m_episode;
    ShotId m_shot;
    std::optional<Take> m_last; ///< What the step before in this shot made.
    QSet<TakeId> m_used; ///< Two equal steps are two takes.
    std::optional<JobId> m_waitingFor;
};

} // namespace troupe
