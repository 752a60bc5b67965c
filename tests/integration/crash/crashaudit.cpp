#include "core/jobs/expectation.h"
#include "core/jobs/jobjson.h"
#include "core/media/frames.h"
#include "core/store/assetfiles.h"
#include "core/store/jobrepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/storecheck.h"
#include "core/store/takerepository.h"
#include "tests/integration/crash/crashrun.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe::test {
namespace {

using namespace jobs;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString named(const Job& job)
{
    return u"%1 \"%2\" (%3)"_s.arg(operationText(job.order.operation), job.order.prompt,
                                   stateName(job.state));
}

bool isUnknown(const Job& job)
{
    return std::holds_alternative<Unknown>(job.state);
}

} // namespace

const CrashRun::Place* CrashRun::placeOf(const ConnectionId& id) const
{
    const auto it
        = std::find_if(m_places.begin(), m_places.end(), [&](const Place& place) { return place.id == id; });
    return it == m_places.end() ? nullptr : &*it;
}

void CrashRun::audit()
{
    const auto store = Store::open(m_profile->path());
    if (!store)
        return problem(u"no profile in the end"_s);
    const auto rows = (*store)->jobs().recent(10'000);
    QList<Job> jobs;
    for (const JobRow& row : rows.value_or(QList<JobRow> {})) {
        if (const auto job = fromRow(row))
            jobs.append(*job);
        else
            problem(u"a row cannot be read"_s);
    }
    if (jobs.size() != m_options.jobs + m_sources.size())
        problem(u"%1 rows"_s.arg(jobs.size()));
    for (const Job& job : std::as_const(jobs)) {
        ++m_report.states[stateName(job.state)];
        auditJob(job, **store);
    }
    for (const Place& place : m_places)
        auditPlace(place, jobs);

    const auto check = checkStore(**store, true);
    if (!check || !check->isFine())
        problem(u"the profile has lost something"_s);
    const auto takes = (*store)->takes().ofShot(jobs.first().order.shot).value_or(QList<Take> {});
    const auto done = std::count_if(jobs.begin(), jobs.end(),
                                    [](const Job& job) { return std::holds_alternative<Done>(job.state); });
    if (takes.size() != done)
        problem(u"%1 takes of %2 jobs that are done"_s.arg(takes.size()).arg(done));
}

/// By what the sandbox itself has written down.
void CrashRun::auditPlace(const Place& place, const QList<Job>& jobs)
{
    QHash<QString, QString> prompts;
    const auto videos = place.sandbox->videos();
    for (const auto& video : videos)
        prompts.insert(video[u"id"_s].toString(), video[u"prompt"_s].toString());
    QHash<QString, int> sent; // By prompt.
    QSet<QString> paid;
    const auto ledger = place.sandbox->ledger();
    for (const auto& entry : ledger) {
        const QString id = entry[u"id"_s].toString();
        if (paid.contains(id) || !prompts.contains(id))
            problem(u"the ledger has %1 twice, or without a video"_s.arg(id));
        paid.insert(id);
        if (++sent[prompts.value(id)] > 1)
            problem(u"paid twice: \"%1\""_s.arg(prompts.value(id)));
    }
    m_report.paid += int(paid.size());

    QHash<QString, int> owners;
    for (const Job& job : jobs) {
        const auto accepted = acceptedOf(job.state);
        if (job.order.connection != place.id || !accepted)
            continue;
        if (!paid.contains(accepted->remote.id))
            problem(u"never paid for: "_s + named(job));
        if (prompts.value(accepted->remote.id) != job.order.prompt)
            problem(u"belongs to another: "_s + named(job));
        if (++owners[accepted->remote.id] > 1)
            problem(u"has two jobs: "_s + accepted->remote.id);
    }
    for (const QString& id : std::as_const(paid)) {
        const bool isSeen = std::any_of(jobs.begin(), jobs.end(), [&](const Job& job) {
            return isUnknown(job) && job.order.connection == place.id
                && job.order.prompt == prompts.value(id);
        });
        if (!owners.contains(id) && !isSeen)
            problem(u"paid for and lost: \"%1\""_s.arg(prompts.value(id)));
    }
}

void CrashRun::auditJob(const Job& job, Store& store)
{
    QStringList facts;
    const auto entries = store.ledger().ofJob(job.id).value_or(QList<LedgerEntry> {});
    for (const LedgerEntry& entry : entries)
        facts.append(factText(entry.fact));
    if (facts.removeDuplicates() > 0)
        problem(u"a fact is written twice: "_s + named(job));
    if (acceptedOf(job.state).has_value() != facts.contains(u"accepted"_s))
        problem(u"the ledger does not say what was accepted: "_s + named(job));
    if (isUnknown(job) && !facts.contains(u"unknown"_s))
        problem(u"the ledger does not say what is unknown: "_s + named(job));

    const auto* done = std::get_if<Done>(&job.state);
    if (!done) {
        if (!isUnknown(job)) // Nothing else can go wrong here.
            problem(u"neither done nor unknown: "_s + named(job));
        return;
    }
    const auto take = store.takes().find(done->take).value_or(std::nullopt);
    const QString path = store.assets().path(done->clip).value_or(QString());
    const auto info = media::verify(path);
    if (!take || take->clip != done->clip || !info)
        return problem(u"done without a clip that decodes: "_s + named(job));
    const auto source = std::find_if(m_sources.begin(), m_sources.end(),
                                     [&](const Take& made) { return made.id == job.order.source; });
    const auto expected
        = expectationOf(job.order, source == m_sources.end() ? std::nullopt : std::optional<Take>(*source));
    if (!expected.seconds || expected.size.isEmpty())
        problem(u"nobody knows what was asked for: "_s + named(job));
    if (const auto differs = difference(expected, info->size, info->seconds, 1 / info->fps))
        problem(named(job) + u": "_s + differs->detail);
    // To the byte what was made for it there, however often it was begun to be fetched.
    const QString there = u"%1/files/%2.mp4"_s.arg(placeOf(job.order.connection)->sandbox->folder(),
                                                   done->accepted.remote.id);
    const QByteArray made = contentOf(there);
    if (made.isEmpty() || contentOf(path) != made)
        problem(u"not the clip that was made for it: "_s + named(job));
    if (QFile::exists(store.assets().partialPath(job.id.toString())))
        problem(u"a part was left behind: "_s + named(job));
}

} // namespace troupe::test
