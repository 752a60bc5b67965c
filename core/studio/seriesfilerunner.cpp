#include "core/studio/seriesfilerunner.h"

#include "core/base/async.h"
#include "core/jobs/jobqueue.h"
#include "core/media/mediaservice.h"
#include "core/store/assetfiles.h"
#include "core/store/characterrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "core/studio/casting.h"
#include "core/studio/orders.h"
#include "core/studio/references.h"
#include "core/studio/seriesfilematch.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

/// The one of `list` whose title it is, or a new one from `make`, saved.
template<typename T, typename Make>
Result<T> findOrMake(Store& store, const Result<QList<T>>& list, const QString& title, Make make)
{
    if (!list)
        return tl::unexpected(list.error());
    const auto there
        = std::find_if(list->begin(), list->end(), [&](const T& one) { return one.title == title; });
    if (there != list->end())
        return *there;
    const T made = make(int(list->size()));
    return store.series().save(made).map([&] { return made; });
}

} // namespace

SeriesFileRunner::SeriesFileRunner(Store& store, media::MediaService& media, JobQueue& queue,
                                   const Catalog& catalog, SeriesFile file, QObject* parent)
    : QObject(parent),
      m_store(store),
      m_media(media),
      m_queue(queue),
      m_catalog(catalog),
      m_file(std::move(file))
{
    connect(&queue, &JobQueue::jobChanged, this, [this](const Job& job) {
        if (m_waitingFor == job.id)
            look();
    });
    connect(&queue, &JobQueue::idle, this, [this] {
        if (m_waitingFor)
            look();
    });
}

const SeriesFile::Step& SeriesFileRunner::step(const Place& place) const
{
    return m_file.episodes.at(place.episode).shots.at(place.shot).steps.at(place.step);
}

void SeriesFileRunner::start()
{
    nextCharacter();
}

void SeriesFileRunner::fail(const Error& error, int line)
{
    Q_EMIT failed(error, line);
}

void SeriesFileRunner::nextCharacter()
{
    if (m_character == m_file.cast.size())
        return nextStep();
    const SeriesFile::CastMember member = m_file.cast.at(m_character++);
    const auto there = m_store.characters().findByName(member.name);
    if (!there)
        return fail(there.error(), member.line);
    if (!there->isEmpty()) {
        Q_EMIT characterReady(there->first(), true);
        return nextCharacter();
    }
    const NewCharacter wanted {member.name, member.clipPath, member.descriptor, member.consentNote};
    whenDone(addCharacter(m_store, m_media, wanted, this), this,
             [this, line = member.line](const Result<Character>& character) {
                 if (!character)
                     return fail(character.error(), line);
                 Q_EMIT characterReady(*character, false);
                 nextCharacter();
             });
}

void SeriesFileRunner::nextStep()
{
    if (m_place.episode == m_file.episodes.size()) {
        Q_EMIT finished();
        return;
    }
    if (m_place.step == 0) {
        m_last.reset();
        if (const auto ready = prepareShot(); !ready)
            return fail(ready.error(), step(m_place).line);
    }
    runStep();
}

void SeriesFileRunner::advance()
{
    const auto& episode = m_file.episodes.at(m_place.episode);
    if (++m_place.step < episode.shots.at(m_place.shot).steps.size())
        return;
    m_place.step = 0;
    if (++m_place.shot < episode.shots.size())
        return;
    m_place.shot = 0;
    ++m_place.episode;
}

Result<> SeriesFileRunner::prepareShot()
{
    const auto& wantedEpisode = m_file.episodes.at(m_place.episode);
    const auto& wantedShot = wantedEpisode.shots.at(m_place.shot);
    auto& repository = m_store.series();
    return findOrMake<Series>(m_store, repository.all(), m_file.title,
                              [&](int) {
                                  return Series {SeriesId::create(), m_file.title};
                              })
        .and_then([&](const Series& series) {
            m_series = series.id;
            return findOrMake<Episode>(
                m_store, repository.episodes(m_series), wantedEpisode.title, [&](int position) {
                    return Episode {EpisodeId::create(), m_series, wantedEpisode.title, position};
                });
        })
        .and_then([&](const Episode& episode) {
            m_episode = episode.id;
            return findOrMake<Shot>(m_store, repository.shots(m_episode), wantedShot.title,
                                    [&](int position) {
                                        Shot shot;
                                        shot.id = ShotId::create();
                                        shot.episode = m_episode;
                                        shot.title = wantedShot.title;
                                        shot.position = position;
                                        return shot;
                                    });
        })
        .map([&](const Shot& shot) { m_shot = shot.id; });
}

Result<JobOrder> SeriesFileRunner::orderOf(const SeriesFile::Step& step)
{
    const auto names = namesAndSlugs(m_store);
    if (!names)
        return tl::unexpected(names.error());
    const PromptDocument prompt = mentionNames(step.prompt, *names);
    if (step.operation == Operation::Edit)
        return editOrder(m_store, m_catalog, m_last->id, prompt);
    if (step.operation == Operation::Extend)
        return extendOrder(m_store, m_catalog, m_last->id, prompt, step.seconds);

    const auto connection = m_store.connections().findByName(step.connection);
    if (!connection)
        return tl::unexpected(connection.error());
    if (!*connection)
        return failure(Error::Kind::Missing, u"connection \"%1\""_s.arg(step.connection));
    auto shot = m_store.series().findShot(m_shot);
    if (!shot)
        return tl::unexpected(shot.error());
    if (!*shot)
        return failure(Error::Kind::Missing, u"shot"_s);
    const bool isNew = (*shot)->prompt.isEmpty();
    (*shot)->prompt = prompt;
    (*shot)->settings = {(*connection)->id, step.model, step.seconds, step.size};
    if (!step.referencePath.isEmpty()) {
        const auto reference = takeReferenceIn(m_store, step.referencePath);
        if (!reference)
            return tl::unexpected(reference.error());
        (*shot)->settings.reference = *reference;
    }
    // So that the studio shows how it was made; what a person wrote there since stays.
    if (isNew) {
        if (const auto saved = m_store.series().save(**shot); !saved)
            return tl::unexpected(saved.error());
    }
    return generateOrder(m_store, m_catalog, **shot);
}

Result<std::optional<Take>> SeriesFileRunner::takeThere(const JobOrder& order)
{
    const auto takes = m_store.takes().ofShot(m_shot);
    if (!takes)
        return tl::unexpected(takes.error());
    for (const Take& take : *takes) {
        if (!m_used.contains(take.id) && isMadeBy(take, order))
            return take;
    }
    return std::nullopt;
}

Result<JobId> SeriesFileRunner::jobFor(const JobOrder& order)
{
    const auto jobs = m_queue.jobs();
    for (const Job& job : jobs) {
        if (!isSameOrder(job.order, order))
            continue;
        if (!isFinal(job.state))
            return job.id;
        if (canFetchAgain(job.state)) // Made and paid; only its clip did not come.
            return m_queue.retry(job.id);
    }
    return m_queue.add(order);
}

void SeriesFileRunner::runStep()
{
    const SeriesFile::Step& wanted = step(m_place);
    const auto order = orderOf(wanted);
    if (!order)
        return fail(order.error(), wanted.line);
    const auto there = takeThere(*order);
    if (!there)
        return fail(there.error(), wanted.line);
    if (*there)
        return done(**there, true);
    const auto job = jobFor(*order);
    if (!job)
        return fail(job.error(), wanted.line);
    Q_EMIT stepStarted(m_place, *job);
    watch(*job);
}

void SeriesFileRunner::watch(const JobId& id)
{
    m_waitingFor = id;
    QTimer::singleShot(0, this, &SeriesFileRunner::look); // It may have come to rest already.
}

void SeriesFileRunner::look()
{
    if (!m_waitingFor)
        return;
    const auto job = m_queue.job(*m_waitingFor);
    if (job && !isFinal(job->state) && !m_queue.isIdle())
        return;
    m_waitingFor.reset();
    if (!job)
        return fail({.kind = Error::Kind::Missing, .detail = u"job"_s}, step(m_place).line);
    const auto* made = std::get_if<jobs::Done>(&job->state);
    if (!made) {
        Q_EMIT stopped(*job);
        return;
    }
    const auto take = m_store.takes().find(made->take);
    if (!take || !*take)
        return fail(take ? Error {.kind = Error::Kind::Missing, .detail = u"take"_s} : take.error(),
                    step(m_place).line);
    done(**take, false);
}

void SeriesFileRunner::done(const Take& take, bool wasThere)
{
    m_used.insert(take.id);
    m_last = take;
    Q_EMIT stepDone(m_place, take, wasThere);
    advance();
    QTimer::singleShot(0, this, &SeriesFileRunner::nextStep); // A long file is no deep stack.
}

} // namespace troupe
