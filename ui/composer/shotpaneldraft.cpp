// The draft of a shot, and what is stored of it: both may be changed, here and on the board.
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "ui/composer/prompteditor.h"
#include "ui/composer/referencefield.h"
#include "ui/composer/shotpanel.h"
#include "ui/composer/shotsettingsform.h"

#include <QLineEdit>
#include <QScopedValueRollback>

namespace troupe {

void ShotPanel::showDraft()
{
    {
        const QScopedValueRollback guard(m_showing, true);
        m_title->setText(m_shot ? m_shot->title : QString());
        m_prompt->setPrompt(m_shot ? m_shot->prompt : PromptDocument());
        m_settings->setOperation(Operation::Generate);
        m_settings->setSettings(m_shot ? m_shot->settings : ShotSettings());
        m_reference->setReference(m_shot ? m_shot->settings.reference : std::nullopt,
                                  m_shot ? m_shot->settings.size : QSize());
    }
    refresh();
}

void ShotPanel::takeOver(const Shot& stored)
{
    if (!m_shot || !m_stored || stored == *m_stored)
        return;
    // What is typed here and not stored yet is newer; whatever else was changed elsewhere.
    Shot draft = stored;
    if (m_shot->title != m_stored->title)
        draft.title = m_shot->title;
    if (m_shot->prompt != m_stored->prompt)
        draft.prompt = m_shot->prompt;
    if (m_shot->settings != m_stored->settings)
        draft.settings = m_shot->settings;
    const bool isShown = draft.title == m_shot->title && draft.prompt == m_shot->prompt
        && draft.settings == m_shot->settings;
    m_shot = draft;
    m_stored = stored;
    if (!isShown && isOwnPrompt())
        showDraft();
}

void ShotPanel::flush()
{
    if (!m_unsaved || !m_shot)
        return;
    m_save.stop();
    m_unsaved = false;
    m_stored = m_shot;
    if (const auto saved = m_store.series().save(*m_shot); !saved) {
        m_unsaved = true; // Tried again with the next word, or when the shot is left.
        Q_EMIT failed(saved.error());
    }
}

} // namespace troupe
