// What is wrong with the next take, said under its prompt.
#include "ui/composer/findinglist.h"
#include "ui/composer/linttext.h"
#include "ui/composer/originalline.h"
#include "ui/composer/promptcheck.h"
#include "ui/composer/prompteditor.h"
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
        FindingRow row {info.id, weightOf(info.severity), findingText(finding, context), mendText(finding)};
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

bool ShotPanel::showFindings()
{
    m_findings->setRows(m_shot ? promptFindings() : QList<FindingRow>());
    const auto& rows = m_findings->rows();
    return std::any_of(rows.begin(), rows.end(),
                       [](const FindingRow& row) { return row.weight == FindingRow::Weight::Blocks; });
}

} // namespace troupe
