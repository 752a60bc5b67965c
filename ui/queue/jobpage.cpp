#include "ui/queue/jobpage.h"

#include "core/jobs/canceling.h"
#include "core/jobs/jobjson.h"
#include "core/jobs/jobqueue.h"
#include "core/store/changes.h"
#include "core/store/jobrepository.h"
#include "core/store/ledgerrepository.h"
#include "core/store/store.h"
#include "ui/common/formats.h"
#include "ui/common/statetext.h"
#include "ui/common/themecolors.h"
#include "ui/queue/joblogtext.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuetext.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int ReplyLines = 9; ///< Of an unfolded answer; the rest is scrolled to.

QString momentText(const QDateTime& moment)
{
    return QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat);
}

/// To the second: steps follow each other quickly.
QString stepTimeText(const QDateTime& moment, const QDateTime& now)
{
    const auto local = moment.toLocalTime();
    const QString time = local.time().toString(u"HH:mm:ss"_s);
    return local.date() == now.toLocalTime().date()
        ? time
        : QString(QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + time);
}

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

JobPage::JobPage(JobQueue& queue, Store& store, QueueNames names, const JobId& id, QWidget* parent,
                 Clock clock)
    : QDialog(parent),
      m_queue(queue),
      m_store(store),
      m_names(std::make_unique<QueueNames>(std::move(names))),
      m_id(id),
      m_clock(std::move(clock))
{
    layOut();
    connect(&queue, &JobQueue::jobChanged, this, [this](const Job& changed) {
        if (changed.id == m_id)
            load();
    });
    connect(&store.changes(), &Changes::chargeCorrected, this, [this](const JobId& corrected) {
        if (corrected == m_id)
            load();
    });
    load();
}

JobPage::~JobPage() = default;

QLabel* JobPage::addRow(QFormLayout& form, const QString& label, const char* name)
{
    auto* field = new QLabel(this);
    field->setObjectName(QLatin1StringView(name));
    field->setTextFormat(Qt::PlainText);
    field->setWordWrap(true);
    field->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form.addRow(label, field);
    field->setAccessibleName(label);
    return field;
}

void JobPage::layOut()
{
    setObjectName(u"jobPage"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_show.state = new QLabel(this);
    m_show.state->setObjectName(u"jobPageState"_s);
    m_show.reason = new QLabel(this);
    m_show.reason->setObjectName(u"jobPageReason"_s);
    m_show.prompt = new QPlainTextEdit(this);
    m_show.prompt->setObjectName(u"jobPagePrompt"_s);
    m_show.prompt->setAccessibleName(tr("The prompt, as it is sent"));
    m_show.prompt->setReadOnly(true);
    m_show.prompt->setTabChangesFocus(true);
    m_show.prompt->setFixedHeight(4 * fontMetrics().lineSpacing() + 4 * Grid);
    for (QLabel* label : {m_show.state, m_show.reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }

    auto* asked = new QFormLayout;
    m_show.connection = addRow(*asked, tr("Connection"), "jobPageConnection");
    m_show.settings = addRow(*asked, tr("Settings"), "jobPageSettings");
    m_show.cast = addRow(*asked, tr("Cast"), "jobPageCast");
    m_show.basis = addRow(*asked, tr("Made from"), "jobPageBasis");
    auto* told = new QFormLayout;
    m_show.times = addRow(*told, tr("Times"), "jobPageTimes");
    m_show.expiry = addRow(*told, tr("Expires"), "jobPageExpiry");
    m_show.estimate = addRow(*told, tr("Estimate"), "jobPageEstimate");
    m_show.charge = addRow(*told, tr("Charged"), "jobPageCharge");
    m_show.cancel = addRow(*told, tr("Canceling"), "jobPageCancel");
    for (QFormLayout* form : {asked, told}) {
        form->setContentsMargins(0, 0, 0, 0);
        form->setVerticalSpacing(Grid);
        form->setHorizontalSpacing(3 * Grid);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    }
    auto* facts = new QHBoxLayout;
    facts->setSpacing(6 * Grid);
    facts->addLayout(asked, 1);
    facts->addLayout(told, 1);

    m_show.log = new QTreeWidget(this);
    m_show.log->setObjectName(u"jobPageLog"_s);
    m_show.log->setAccessibleName(tr("What happened"));
    m_show.log->setHeaderHidden(true);
    m_show.log->setColumnCount(2);
    m_show.log->setWordWrap(true);
    m_show.log->setUniformRowHeights(false);
    m_show.log->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_show.log->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_show.log->header()->setStretchLastSection(true);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* shot = buttons->addButton(tr("Show the shot"), QDialogButtonBox::ActionRole);
    shot->setObjectName(u"jobPageShot"_s);
    shot->setAutoDefault(false);
    connect(shot, &QPushButton::clicked, this, [this] {
        if (const auto job = find(); job && !job->order.shot.isNull())
            Q_EMIT shotRequested(job->order.shot);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * Grid, 4 * Grid, 4 * Grid, 4 * Grid);
    layout->setSpacing(2 * Grid);
    layout->addWidget(m_show.state);
    layout->addWidget(m_show.reason);
    layout->addWidget(heading(tr("What was asked for"), this));
    layout->addWidget(m_show.prompt);
    layout->addLayout(facts);
    layout->addSpacing(Grid);
    layout->addWidget(heading(tr("What happened"), this));
    layout->addWidget(m_show.log, 1);
    layout->addWidget(buttons);
    resize(760, 640);
    m_show.log->setFocus();
}

std::optional<Job> JobPage::find() const
{
    if (auto job = m_queue.job(m_id))
        return job;
    const auto row = m_store.jobs().find(m_id); // It ended too long ago to be in memory.
    if (!row || !*row)
        return std::nullopt;
    auto job = fromRow(**row);
    return job ? std::optional(*std::move(job)) : std::nullopt;
}

void JobPage::load()
{
    const auto job = find();
    if (!job)
        return;
    const QDateTime now = m_clock();
    const auto brake = m_queue.brake(m_id);
    const StateText state = brake && std::holds_alternative<jobs::Queued>(job->state)
        ? brakeText(*brake)
        : stateText(job->state, now);
    const QString shot = m_names->shot(job->order.shot);
    const QString what = operationWord(job->order);
    setWindowTitle(shot.isEmpty() ? what : tr("%1 - %2", "shot, what is made").arg(shot, what));
    m_show.state->setText(state.word);
    QFont font = m_show.state->font();
    font.setBold(true);
    font.setPixelSize(16);
    m_show.state->setFont(font);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, toneColor(state.tone, palette()));
    m_show.state->setPalette(colors);
    const auto correction = m_names->correction ? m_names->correction(m_id) : std::nullopt;
    const QString charge = correction ? correctionText(*correction) : state.charge;
    m_show.reason->setText(QString(state.sentence + u' ' + charge).trimmed());
    m_show.reason->setVisible(!m_show.reason->text().isEmpty());
    showOrder(*job);
    showTimes(*job);
    showMoney(*job);
    showLog();
}

void JobPage::showOrder(const Job& job)
{
    const JobOrder& order = job.order;
    m_show.prompt->setPlainText(order.prompt);
    m_show.connection->setText(m_names->connection(order.connection));
    QStringList settings {order.model};
    if (order.seconds > 0)
        settings += clipLengthText(order.seconds);
    if (!order.size.isEmpty())
        settings += sizeText(order.size);
    m_show.settings->setText(settings.join(u", "_s));
    QStringList cast;
    for (const CastEntry& entry : order.cast)
        cast += tr("%1 (version %2)", "name of a character").arg(entry.name).arg(entry.version);
    m_show.cast->setText(cast.isEmpty() ? tr("nobody", "cast") : cast.join(u", "_s));
    QStringList basis;
    if (order.source) {
        const int number = m_names->take ? m_names->take(*order.source) : 0;
        basis += number > 0 ? tr("take %1").arg(number) : tr("another take");
    }
    if (order.reference)
        basis += tr("an opening frame");
    m_show.basis->setText(basis.isEmpty() ? tr("the prompt alone") : basis.join(u", "_s));
}

void JobPage::showTimes(const Job& job)
{
    QStringList times {tr("Ordered %1").arg(momentText(job.createdAt))};
    const auto accepted = acceptedOf(job.state);
    if (accepted)
        times += tr("taken %1").arg(momentText(accepted->at));
    if (isFinal(job.state))
        times += tr("ended %1").arg(momentText(job.changedAt));
    if (isFinal(job.state) && accepted)
        times += tr("took %1").arg(
            durationText(std::chrono::milliseconds(accepted->at.msecsTo(job.changedAt))));
    m_show.times->setText(times.join(u", "_s));

    const bool isHere = std::holds_alternative<jobs::Done>(job.state);
    m_show.expiry->setText(
        !accepted || !accepted->expiresAt ? tr("not known", "expiry")
            : isHere ? tr("the clip is here; at the service until %1").arg(momentText(*accepted->expiresAt))
                     : momentText(*accepted->expiresAt));
    const auto traits = m_queue.traitsOf(job.order.connection);
    const auto outcome = cancelOutcome(job.state, traits ? std::optional(traits->cancel) : std::nullopt);
    m_show.cancel->setText(cancelSentence(outcome));
}

void JobPage::showMoney(const Job& job)
{
    const JobOrder& order = job.order;
    QString estimate = priceText(order.estimate);
    if (order.estimate)
        estimate = order.estimateSource.isEmpty()
            ? tr("%1 USD", "price").arg(estimate)
            : tr("%1 USD (%2)", "price, source").arg(estimate, order.estimateSource);
    m_show.estimate->setText(estimate);
    const auto facts = m_store.ledger().ofJob(m_id);
    m_show.charge->setText(facts ? chargeText(*facts) : QString());
}

void JobPage::showLog()
{
    const auto entries = m_queue.log(m_id);
    if (!entries)
        return;
    auto* log = m_show.log;
    const QDateTime now = m_clock();
    // Lines are only ever added: what is folded out stays so.
    for (qsizetype i = log->topLevelItemCount(); i < entries->size(); ++i) {
        const JobLogEntry& entry = entries->at(i);
        auto* line = new QTreeWidgetItem(log, {stepTimeText(entry.at, now), stepText(entry)});
        line->setToolTip(1, stepText(entry).toHtmlEscaped());
        line->setTextAlignment(0, Qt::AlignLeft | Qt::AlignTop);
        if (entry.reply.isEmpty())
            continue;
        auto* fold = new QTreeWidgetItem(line);
        fold->setFirstColumnSpanned(true);
        auto* reply = new QPlainTextEdit(entry.reply, log);
        reply->setObjectName(u"jobPageReply"_s);
        reply->setAccessibleName(tr("What the service answered"));
        reply->setReadOnly(true);
        reply->setTabChangesFocus(true);
        reply->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        const int lines = std::clamp(int(entry.reply.count(u'\n')) + 2, 3, ReplyLines);
        reply->setFixedHeight(lines * reply->fontMetrics().lineSpacing() + 4 * Grid);
        log->setItemWidget(fold, 0, reply);
    }
    if (log->topLevelItemCount() > 0)
        log->scrollToItem(log->topLevelItem(log->topLevelItemCount() - 1));
}

} // namespace troupe
