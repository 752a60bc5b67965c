#include "ui/composer/shotpanel.h"

#include "core/base/async.h"
#include "core/store/changes.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/store/takerepository.h"
#include "core/studio/continuation.h"
#include "core/studio/orders.h"
#include "ui/common/banner.h"
#include "ui/common/formats.h"
#include "ui/composer/findinglist.h"
#include "ui/composer/ordertext.h"
#include "ui/composer/originalline.h"
#include "ui/composer/promptcheck.h"
#include "ui/composer/prompteditor.h"
#include "ui/composer/referencefield.h"
#include "ui/composer/shotsettingsform.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace troupe {

ShotPanel::ShotPanel(Store& store, media::MediaService& media, const Catalog& catalog, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_media(media),
      m_catalog(catalog),
      m_expiries(store, catalog),
      m_title(new QLineEdit(this)),
      m_mode(new QLabel(this)),
      m_leaveMode(new QToolButton(this)),
      m_original(new OriginalLine(this)),
      m_check(new PromptCheck(store, media, catalog, this)),
      m_prompt(new PromptEditor(this)),
      m_settings(new ShotSettingsForm(catalog, this)),
      m_reference(new ReferenceField(store, this)),
      m_findings(new FindingList(this)),
      m_lint(new QLabel(this)),
      m_budget(new Banner(this)),
      m_showSent(new QToolButton(this)),
      m_sent(new QPlainTextEdit(this)),
      m_exact(new QPushButton(this)),
      m_takes(new QSpinBox(this)),
      m_generate(new QPushButton(this))
{
    layOut();
    m_save.setSingleShot(true);
    m_save.setInterval(300ms);

    connect(&m_save, &QTimer::timeout, this, &ShotPanel::flush);
    connect(m_title, &QLineEdit::textEdited, this, &ShotPanel::draftEdited);
    connect(m_prompt, &PromptEditor::promptEdited, this, &ShotPanel::draftEdited);
    connect(m_prompt, &PromptEditor::submitRequested, this, &ShotPanel::submit);
    connect(m_settings, &ShotSettingsForm::edited, this, &ShotPanel::draftEdited);
    connect(m_reference, &ReferenceField::edited, this, &ShotPanel::draftEdited);
    connect(m_takes, &QSpinBox::valueChanged, this, &ShotPanel::refresh);
    connect(m_check, &PromptCheck::learned, this, &ShotPanel::refresh);
    connect(m_findings, &FindingList::mended, this, &ShotPanel::focusPrompt); // Where it can be undone.
    connect(m_generate, &QPushButton::clicked, this, &ShotPanel::submit);
    connect(m_leaveMode, &QToolButton::clicked, this, &ShotPanel::stopFollowUp);
    connect(m_original, &OriginalLine::lastFrameRequested, this, [this] {
        if (m_followUp)
            startFromLastFrame(m_followUp->take);
    });
    connect(m_showSent, &QToolButton::toggled, this, [this](bool on) {
        m_sent->setVisible(on);
        m_exact->setVisible(on);
        m_showSent->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
        refresh();
    });
    connect(m_exact, &QPushButton::clicked, this, [this] {
        if (const auto wanted = orders())
            Q_EMIT exactRequested(wanted->first());
    });
    connect(&store.changes(), &Changes::characterChanged, this, [this] {
        loadCast();
        refresh();
    });
    const auto stored = [this] {
        const auto found = m_shot ? m_store.series().findShot(m_shot->id) : Result<std::optional<Shot>>();
        if (found && *found)
            takeOver(**found);
    };
    connect(&store.changes(), &Changes::shotChanged, this, [this, stored](const ShotId& id) {
        if (id == shot())
            stored();
    });
    connect(&store.changes(), &Changes::shotsChanged, this, stored);
    connect(&store.changes(), &Changes::connectionChanged, this, [this](const ConnectionId& id) {
        m_models.remove(id);
        loadConnections();
        refresh();
    });
    connect(&store.changes(), &Changes::takeChanged, this, [this](const TakeId& id) {
        if (!m_followUp || m_followUp->take.id != id)
            return;
        if (const auto take = m_store.takes().find(id); take && *take)
            m_followUp->take = **take; // Its original may have gone.
        tick();
    });
    m_moneyChanged.setSingleShot(true);
    m_moneyChanged.setInterval(300ms);
    const auto moneyChanged = [this] {
        if (!m_moneyChanged.isActive())
            m_moneyChanged.start();
    };
    connect(&store.changes(), &Changes::budgetsChanged, this, moneyChanged);
    connect(&store.changes(), &Changes::ledgerChanged, this, moneyChanged);
    connect(&m_moneyChanged, &QTimer::timeout, this, [this] { warn(orders()); });
    connect(m_budget, &Banner::actionTriggered, this, [this] {
        if (m_stop)
            Q_EMIT budgetRequested(*m_stop);
    });
    loadCast();
    loadConnections();
    showShot({});
}

ShotPanel::~ShotPanel()
{
    flush();
}

void ShotPanel::layOut()
{
    setObjectName("shotPanel");
    m_title->setObjectName("shotTitle");
    m_title->setAccessibleName(tr("Title of the shot"));
    m_title->setPlaceholderText(tr("Title of the shot"));
    m_title->setMaxLength(120);
    m_mode->setObjectName("followUpLabel");
    m_mode->setWordWrap(true);
    m_leaveMode->setObjectName("leaveFollowUp");
    m_leaveMode->setText(tr("Back"));
    m_leaveMode->setToolTip(tr("Back to the shot's own prompt (Escape)"));
    m_lint->setObjectName("lintLine");
    m_lint->setWordWrap(true);
    m_lint->setAccessibleName(tr("What keeps this shot from being made"));
    m_budget->setObjectName("budgetWarning");
    m_showSent->setObjectName("showSent");
    m_showSent->setText(tr("What will be sent"));
    m_showSent->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_showSent->setArrowType(Qt::RightArrow);
    m_showSent->setCheckable(true);
    m_showSent->setAutoRaise(true);
    m_sent->setObjectName("sentText");
    m_sent->setAccessibleName(tr("What will be sent"));
    m_sent->setReadOnly(true);
    m_sent->setTabChangesFocus(true);
    m_sent->hide();
    m_exact->setObjectName("exactRequest");
    m_exact->setText(tr("Exact request..."));
    m_exact->setToolTip(tr("Method, address, headers and body as they are sent, with the key hidden"));
    m_exact->setAutoDefault(false);
    m_exact->hide();
    m_takes->setObjectName("takeCount");
    m_takes->setAccessibleName(tr("Number of takes"));
    m_takes->setRange(1, 8);
    m_takes->setToolTip(tr("How many takes to make at once"));
    m_generate->setObjectName("generateButton");
    m_generate->setDefault(true);
    m_generate->setMinimumHeight(36);

    auto* mode = new QHBoxLayout;
    mode->addWidget(m_mode, 1);
    mode->addWidget(m_leaveMode, 0, Qt::AlignTop);
    auto* act = new QHBoxLayout;
    act->addWidget(m_takes);
    act->addWidget(m_generate, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addLayout(mode);
    layout->addWidget(m_original);
    layout->addWidget(m_prompt, 3);
    layout->addWidget(m_findings);
    layout->addWidget(m_reference);
    layout->addWidget(m_settings);
    layout->addWidget(m_lint);
    layout->addWidget(m_showSent);
    layout->addWidget(m_sent, 2);
    layout->addWidget(m_exact, 0, Qt::AlignLeft);
    layout->addWidget(m_budget);
    layout->addLayout(act);
}

void ShotPanel::loadCast()
{
    const auto named = namesAndSlugs(m_store);
    if (!named)
        return;
    QList<Mentionable> cast;
    for (const auto& [name, slug] : *named)
        cast.append({slug, name.text()});
    m_check->setCast(*named);
    const QScopedValueRollback guard(m_showing, true);
    m_prompt->setCast(cast);
}

void ShotPanel::loadConnections()
{
    if (const auto connections = m_store.connections().all())
        m_settings->setConnections(*connections);
}

void ShotPanel::showShot(const ShotId& id)
{
    flush();
    m_followUp.reset();
    m_changed.reset();
    m_shot.reset();
    if (const auto found = m_store.series().findShot(id); found && *found)
        m_shot = **found;
    m_stored = m_shot;
    showDraft();
}

void ShotPanel::insertMention(const QString& slug)
{
    m_prompt->insertMention(slug);
    focusPrompt();
}

void ShotPanel::focusPrompt()
{
    m_prompt->setFocus(Qt::OtherFocusReason);
}

void ShotPanel::draftEdited()
{
    if (m_showing || !m_shot)
        return;
    if (m_followUp) { // Its words are not the shot's.
        if (m_followUp->operation == Operation::Generate)
            m_reference->setSize(m_settings->settings().size);
    } else {
        m_shot->title = m_title->text().simplified();
        m_shot->prompt = m_prompt->prompt();
        m_shot->settings = m_settings->settings();
        m_reference->setSize(m_shot->settings.size);
        m_shot->settings.reference = m_reference->reference();
    }
    if (isOwnPrompt()) { // What a job is to be stays with the job.
        m_unsaved = true;
        m_save.start();
    }
    refresh();
}

Result<JobOrder> ShotPanel::orderOf(const PromptDocument& prompt) const
{
    if (operation() == Operation::Edit)
        return editOrder(m_store, m_catalog, m_followUp->take.id, prompt);
    if (operation() == Operation::Extend)
        return extendOrder(m_store, m_catalog, m_followUp->take.id, prompt, m_settings->extendSeconds());
    Shot shot = *m_shot;
    shot.prompt = prompt;
    if (m_followUp) {
        shot.settings = m_settings->settings();
        shot.settings.reference = m_reference->reference();
    }
    return generateOrder(m_store, m_catalog, shot);
}

Result<QList<JobOrder>> ShotPanel::orders() const
{
    if (!m_shot)
        return failure(Error::Kind::Missing, u"shot"_s);
    const PromptDocument& prompt = m_followUp ? m_prompt->prompt() : m_shot->prompt;
    auto orders = ordersFor(prompt, [this](const PromptDocument& one) { return orderOf(one); });
    if (orders && m_changed && orders->size() > 1)
        return failure(Error::Kind::Invalid, u"pattern job"_s);
    return orders;
}

std::optional<OriginalFacts> ShotPanel::originalFacts() const
{
    if (!m_followUp || m_followUp->operation == Operation::Generate)
        return std::nullopt;
    const Take& take = m_followUp->take;
    OriginalFacts facts {m_followUp->operation, {}, m_expiries.original(take)};
    if (take.origin) {
        if (const auto connection = m_store.connections().find(take.origin->connection);
            connection && *connection)
            facts.connection = (*connection)->name;
    }
    const auto model = m_catalog.model(take.recipe.model);
    facts.isPossible = !model || model->operations.isEmpty() || model->operations.contains(facts.operation);
    return facts;
}

void ShotPanel::tick()
{
    m_original->showFacts(originalFacts(), QDateTime::currentDateTimeUtc());
}

void ShotPanel::refresh()
{
    const bool isEmpty = m_prompt->prompt().isEmpty();
    const auto wanted = orders();
    m_mode->setVisible(!isOwnPrompt());
    m_leaveMode->setVisible(!isOwnPrompt());
    m_title->setEnabled(isOwnPrompt());
    m_takes->setVisible(!m_changed);
    m_reference->setVisible(!m_followUp || m_followUp->operation == Operation::Generate);
    tick();
    setEnabled(m_shot.has_value());

    const int takes = m_takes->value();
    m_takes->setSuffix(takes == 1 ? tr(" take") : tr(" takes"));
    if (m_changed)
        m_generate->setText(wanted
                                ? tr("Change the job - %1", "price").arg(priceText(wanted->first().estimate))
                                : tr("Change the job"));
    else
        m_generate->setText(wanted ? buttonText(*wanted, takes) : buttonText(operation()));
    m_isBlocked = showFindings();
    m_generate->setEnabled(wanted && !m_isBlocked);
    m_exact->setEnabled(wanted.has_value());
    m_generate->setToolTip(wanted ? priceSourceText(wanted->first()) : QString());
    // An empty prompt explains itself; a red line over an empty form would only scold.
    const auto facts = originalFacts();
    const bool isSaidAbove = facts && !facts->isPossible && facts->operation == Operation::Extend;
    const bool isSaid = m_isBlocked || isSaidAbove;
    m_lint->setText(wanted || isEmpty || isSaid ? QString() : lintText(wanted.error()));
    m_lint->setVisible(!m_lint->text().isEmpty());
    if (m_sent->isVisible())
        m_sent->setPlainText(wanted ? sentText(*wanted) : QString());
    warn(wanted);
}

void ShotPanel::warn(const Result<QList<JobOrder>>& wanted)
{
    std::optional<BudgetWarning> warning;
    const int takes = wanted ? int(wanted->size()) * m_takes->value() : 0;
    // Prompts of a pattern cost the same. A store that cannot be read is no reason to warn; ordering will
    // tell.
    if (wanted)
        warning = budgetWarning(m_store, wanted->first(), takes, QDate::currentDate()).value_or(std::nullopt);
    const QString text = warning ? warningText(*warning, takes) : QString();
    m_stop = warning ? std::optional(warning->stop) : std::nullopt;
    if (text == m_warned)
        return; // Said, and perhaps closed.
    m_warned = text;
    if (text.isEmpty())
        m_budget->clear();
    else
        m_budget->showMessage(Banner::Tone::Warning, text, tr("Budget..."));
}

void ShotPanel::submit()
{
    const auto wanted = orders();
    if (!wanted || m_isBlocked)
        return;
    flush();
    if (const auto job = m_changed) {
        stopFollowUp();
        Q_EMIT changed(*job, wanted->first());
        return;
    }
    QList<JobOrder> all;
    for (const JobOrder& one : *wanted)
        all << QList<JobOrder>(m_takes->value(), one);
    stopFollowUp();
    Q_EMIT ordered(all);
}

void ShotPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !isOwnPrompt())
        stopFollowUp();
    else
        QWidget::keyPressEvent(event);
}

} // namespace troupe
