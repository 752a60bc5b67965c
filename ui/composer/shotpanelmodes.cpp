// Other prompts than the shot's own: of a follow-up to a take, or of a job that waits.
#include "core/base/async.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "core/studio/continuation.h"
#include "ui/composer/originalline.h"
#include "ui/composer/prompteditor.h"
#include "ui/composer/referencefield.h"
#include "ui/composer/shotpanel.h"
#include "ui/composer/shotsettingsform.h"

#include <QLabel>
#include <QScopedValueRollback>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace troupe {

void ShotPanel::startEdit(const Take& take)
{
    if (m_changed)
        stopFollowUp();
    flush();
    m_followUp = FollowUp {Operation::Edit, take};
    const QScopedValueRollback guard(m_showing, true);
    m_mode->setText(tr("Edit a take: say what changes. Length and size stay."));
    m_prompt->setPrompt({});
    m_settings->setOperation(Operation::Edit);
    refresh();
    focusPrompt();
}

void ShotPanel::startExtend(const Take& take)
{
    if (m_changed)
        stopFollowUp();
    flush();
    m_followUp = FollowUp {Operation::Extend, take};
    const QScopedValueRollback guard(m_showing, true);
    m_mode->setText(tr("Extend a take: say how it goes on, or keep the prompt, and press Enter."));
    m_prompt->setPrompt(PromptDocument::parse(take.recipe.tokens));
    m_settings->setOperation(Operation::Extend);
    refresh();
    focusPrompt();
}

void ShotPanel::startFromLastFrame(const Take& take)
{
    if (!m_shot)
        return;
    flush();
    const auto settings = continuationSettings(m_store, m_catalog, *m_shot, take);
    if (!settings) {
        Q_EMIT failed(settings.error());
        return;
    }
    m_original->setBusy(true);
    whenDone(takeLastFrameIn(m_store, m_media, take, settings->size), this,
             [this, take, settings = *settings, shot = shot()](const Result<AssetHash>& frame) {
                 m_original->setBusy(false);
                 if (!frame)
                     Q_EMIT failed(frame.error());
                 else if (shot == this->shot()) // Or else the person went on to another one.
                     openWith(take, settings, *frame);
             });
}

void ShotPanel::openWith(const Take& take, const ShotSettings& settings, const AssetHash& frame)
{
    // What was written for the extension is meant for this one too.
    if (m_changed)
        stopFollowUp();
    const bool isWritten = m_followUp && m_followUp->take.id == take.id;
    m_followUp = FollowUp {Operation::Generate, take};
    const QScopedValueRollback guard(m_showing, true);
    m_mode->setText(tr("Go on from the last frame of a take: a new clip, with the new seconds only."));
    if (!isWritten)
        m_prompt->setPrompt(PromptDocument::parse(take.recipe.tokens));
    m_settings->setOperation(Operation::Generate);
    m_settings->setSettings(settings);
    m_reference->setReference(frame, settings.size);
    refresh();
    focusPrompt();
}

Result<> ShotPanel::startChange(const Job& job)
{
    const JobOrder& order = job.order;
    showShot(order.shot);
    if (!m_shot)
        return failure(Error::Kind::Missing, u"shot"_s);
    if (order.source) {
        const auto source = m_store.takes().find(*order.source);
        if (!source)
            return tl::unexpected(source.error());
        if (!*source)
            return failure(Error::Kind::Missing, u"take"_s);
        m_followUp = FollowUp {order.operation, **source};
        m_settings->setExtendSeconds(order.seconds);
    } else {
        m_shot->settings = {order.connection, order.model, order.seconds, order.size, order.reference};
    }
    m_changed = job.id;
    const QScopedValueRollback guard(m_showing, true);
    m_mode->setText(tr("Change a job that waits. It keeps its place in the queue."));
    m_takes->setValue(1);
    m_prompt->setPrompt(PromptDocument::parse(order.tokens));
    m_shot->prompt = m_prompt->prompt();
    m_settings->setSettings(m_shot->settings);
    m_settings->setOperation(order.operation);
    m_reference->setReference(order.reference, order.size);
    refresh();
    focusPrompt();
    return {};
}

void ShotPanel::stopFollowUp()
{
    if (!isOwnPrompt())
        showShot(shot());
}

} // namespace troupe
