// What is wrong with the next take, said under its prompt.
#include "core/prompts/pattern.h"
#include "core/store/connectionrepository.h"
#include "core/store/store.h"
#include "ui/composer/findinglist.h"
#include "ui/composer/linttext.h"
#include "ui/composer/originalline.h"
#include "ui/composer/preflighttext.h"
#include "ui/composer/promptcheck.h"
#include "ui/composer/prompteditor.h"
#include "ui/composer/referencefield.h"
#include "ui/composer/shotpanel.h"
#include "ui/composer/shotsettingsform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

FindingRow::Weight weightOf(LintSeverity severity)
{
    switch (severity) {
    case LintSeverity::Blocks: return FindingRow::Weight::Blocks;
    case LintSeverity::Warns: return FindingRow::Weight::Warns;
    case LintSeverity::Tells: return FindingRow::Weight::Tells;
    }
    Q_UNREACHABLE();
}

} // namespace

Operation ShotPanel::operation() const
{
    return m_followUp ? m_followUp->operation : Operation::Generate;
}

QList<FindingRow> ShotPanel::promptFindings()
{
    const LintContext context = m_check->context(operation(), m_settings->settings());
    QList<FindingRow> rows;
    QList<PromptRange> places;
    for (const LintFinding& finding : lint(m_prompt->prompt(), context)) {
        const LintRuleInfo& info = infoOf(finding.rule);
        FindingRow row {
            info.id, weightOf(info.severity), findingText(finding, context), {}, mendText(finding)};
        if (finding.mend) {
            row.apply = [this, mend = finding.mend] { m_prompt->changePrompt(mend(m_prompt->prompt())); };
        } else if (finding.rule == LintRule::OtherShape) {
            row.apply = [this, size = finding.size] {
                ShotSettings settings = m_settings->settings();
                settings.size = size;
                m_settings->change(settings);
            };
        } else if (finding.rule == LintRule::CharacterInExtension) {
            const auto facts = originalFacts();
            if (!facts || wantsLastFrame(*facts, QDateTime::currentDateTimeUtc()))
                continue; // The line above offers the same.
            row.apply = [this, take = m_followUp->take] { startFromLastFrame(take); };
        }
        rows << row;
        places << finding.range;
    }
    m_prompt->mark(places);
    return rows;
}

Combination ShotPanel::combination() const
{
    const ShotSettings settings = m_settings->settings();
    Combination wanted {.operation = operation(),
                        .connection = settings.connection,
                        .model = settings.model,
                        .seconds = settings.seconds,
                        .size = settings.size};
    if (wanted.operation == Operation::Generate) {
        wanted.hasReference = m_reference->reference().has_value();
        const auto prompts = expanded(m_prompt->prompt()).value_or(QList<PromptDocument>());
        for (const PromptDocument& prompt : prompts)
            wanted.characters = std::max(wanted.characters, int(prompt.slugs().size()));
        return wanted;
    }
    const Take& take = m_followUp->take;
    wanted.model = take.recipe.model;
    wanted.seconds = wanted.operation == Operation::Extend ? m_settings->extendSeconds() : 0;
    if (take.origin)
        wanted.connection = take.origin->connection;
    return wanted;
}

QList<FindingRow> ShotPanel::limitFindings()
{
    const Combination wanted = combination();
    // A follow-up goes where its take is, or to any: that is no choice of the person's.
    const bool isNew = wanted.operation == Operation::Generate;
    QList<FindingRow> rows;
    for (const PreflightFinding& finding :
         preflight(wanted, m_catalog, isNew ? offers() : QList<ConnectionOffer>())) {
        const bool isSaid = (finding.limit == Limit::Characters && finding.blocks) // by lint()
            || (finding.limit == Limit::Operation && wanted.operation == Operation::Extend); // above
        if (isSaid)
            continue;
        FindingRow row {limitText(finding.limit),
                        finding.blocks ? FindingRow::Weight::Blocks : FindingRow::Weight::Warns,
                        findingText(finding, wanted, m_catalog, connectionName(wanted.connection)),
                        sourceText(m_catalog.model(wanted.model))};
        if (finding.nearest && (finding.limit == Limit::Seconds || finding.limit == Limit::Size)) {
            row.mend = nearestText(finding, wanted.operation);
            row.apply = [this, nearest = *finding.nearest] { useNearest(nearest); };
        } else if (finding.connection) {
            row.mend = useText(connectionName(*finding.connection));
            row.apply = [this, id = *finding.connection] {
                ShotSettings settings = m_settings->settings();
                settings.connection = id;
                m_settings->change(settings);
            };
        } else if (finding.model && isNew) {
            row.mend = useText(m_catalog.model(*finding.model)->title);
            row.apply = [this, model = *finding.model] {
                ShotSettings settings = m_settings->settings();
                settings.model = model;
                m_settings->change(settings);
            };
        }
        rows << row;
    }
    return rows;
}

void ShotPanel::useNearest(const Combination& nearest)
{
    ShotSettings settings = m_settings->settings();
    if (nearest.operation == Operation::Extend) {
        m_settings->setExtendSeconds(nearest.seconds);
    } else {
        settings.seconds = nearest.seconds;
        settings.size = nearest.size;
    }
    m_settings->change(settings);
}

QList<ConnectionOffer> ShotPanel::offers() const
{
    QList<ConnectionOffer> offers;
    const auto connections = m_store.connections().all().value_or(QList<Connection>());
    for (const Connection& connection : connections) {
        const auto listed = m_models.constFind(connection.id);
        offers.append({connection.id, listed == m_models.constEnd() ? std::nullopt : std::optional(*listed)});
    }
    return offers;
}

QString ShotPanel::connectionName(const ConnectionId& id) const
{
    const auto connection = m_store.connections().find(id);
    return connection && *connection ? (*connection)->name : QString();
}

void ShotPanel::setModels(const ConnectionId& connection, const QStringList& models)
{
    m_models.insert(connection, models);
    refresh();
}

bool ShotPanel::showFindings()
{
    m_findings->setRows(m_shot ? promptFindings() + limitFindings() : QList<FindingRow>());
    const auto& rows = m_findings->rows();
    return std::any_of(rows.begin(), rows.end(),
                       [](const FindingRow& row) { return row.weight == FindingRow::Weight::Blocks; });
}

} // namespace troupe
