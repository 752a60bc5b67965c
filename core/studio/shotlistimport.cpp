#include "core/studio/shotlistimport.h"

#include "core/base/overloaded.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/studio/orders.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

/// The only shot of that title, not used by a row before.
std::optional<Shot> shotOf(const QList<Shot>& present, const QString& title, const QList<Shot>& used)
{
    const auto isIt = [&](const Shot& shot) { return shot.title == title; };
    if (title.isEmpty() || std::count_if(present.cbegin(), present.cend(), isIt) != 1
        || std::any_of(used.cbegin(), used.cend(), isIt))
        return std::nullopt;
    return *std::find_if(present.cbegin(), present.cend(), isIt);
}

ShotListPlan::Entry entryOf(const Shot& shot, const ShotRow& row,
                            const QList<std::pair<CharacterName, QString>>& names)
{
    ShotListPlan::Entry entry {ShotListPlan::What::Same, shot};
    entry.line = row.line;
    entry.words = row.prompt.value_or(QString());
    if (row.title)
        entry.shot.title = *row.title;
    if (row.prompt)
        entry.shot.prompt = mentionNames(*row.prompt, names);
    if (row.notes)
        entry.shot.notes = *row.notes;
    if (row.seconds && *row.seconds != plannedSeconds(shot))
        entry.shot.planned = row.seconds;
    entry.title = entry.shot.title != shot.title;
    entry.prompt = entry.shot.prompt != shot.prompt;
    entry.notes = entry.shot.notes != shot.notes;
    entry.planned = entry.shot.planned != shot.planned;
    if (entry.title || entry.prompt || entry.notes || entry.planned)
        entry.what = ShotListPlan::What::Changed;
    return entry;
}

} // namespace

int ShotListPlan::count(What what) const
{
    return int(std::count_if(entries.cbegin(), entries.cend(),
                             [&](const Entry& entry) { return entry.what == what; }));
}

ShotListPlan planShotList(const QList<Shot>& present, const EpisodeId& episode, const ShotSettings& defaults,
                          const QList<ShotRow>& rows, const QList<std::pair<CharacterName, QString>>& names)
{
    ShotListPlan plan;
    plan.episode = episode;
    for (const Shot& shot : present)
        plan.order.append(shot.id);
    ShotSettings settings = present.isEmpty() ? defaults : present.constLast().settings;
    settings.reference.reset();
    int position = int(present.size());
    QList<Shot> used;
    for (const ShotRow& row : rows) {
        const auto there = shotOf(present, row.title.value_or(QString()), used);
        if (there) {
            used.append(*there);
            plan.entries.append(entryOf(*there, row, names));
            if (plan.entries.constLast().what == ShotListPlan::What::Changed)
                plan.before.append(*there);
            continue;
        }
        Shot made;
        made.id = ShotId::create();
        made.episode = episode;
        made.position = position++;
        made.settings = settings;
        plan.entries.append(entryOf(made, row, names));
        plan.entries.last().what = ShotListPlan::What::New;
    }
    return plan;
}

Result<ShotListPlan> planShotList(Store& store, const EpisodeId& id, const QList<ShotRow>& rows)
{
    const auto episode = store.series().findEpisode(id);
    if (!episode)
        return tl::unexpected(episode.error());
    if (!*episode)
        return failure(Error::Kind::Missing, u"episode"_s);
    const auto present = store.series().shots(id);
    const auto names = namesAndSlugs(store);
    if (!present || !names)
        return tl::unexpected(present ? names.error() : present.error());
    const auto connections = store.connections().all();
    if (!connections)
        return tl::unexpected(connections.error());
    ShotSettings defaults;
    if (!connections->isEmpty())
        defaults.connection = connections->first().id;
    defaults.model = u"sora-2"_s;
    return planShotList(*present, id, defaults, rows, *names);
}

QList<Shot> shotsOf(const ShotListPlan& plan)
{
    QList<Shot> shots;
    for (const ShotListPlan::Entry& entry : plan.entries) {
        if (entry.what != ShotListPlan::What::Same)
            shots.append(entry.shot);
    }
    return shots;
}

Result<QList<ShotRow>> shotListOf(Store& store, const EpisodeId& episode)
{
    const auto shots = store.series().shots(episode);
    if (!shots)
        return tl::unexpected(shots.error());
    const MentionResolver resolve = storeResolver(store);
    QList<ShotRow> rows;
    for (const Shot& shot : *shots) {
        QString prompt;
        for (const PromptDocument::Part& part : shot.prompt.parts()) {
            prompt += std::visit(Overloaded {[](const QString& text) { return text; },
                                             [&](const PromptDocument::Mention& mention) {
                                                 const auto target = resolve(mention.slug);
                                                 return target ? target->name.text()
                                                               : PromptDocument({mention}).toTokens();
                                             }},
                                 part);
        }
        rows.append({shot.title, prompt, shot.notes, plannedSeconds(shot), int(rows.size()) + 2});
    }
    return rows;
}

} // namespace troupe
