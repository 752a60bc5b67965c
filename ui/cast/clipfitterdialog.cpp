#include "ui/cast/clipfitterdialog.h"

#include "core/base/async.h"
#include "core/media/mediaservice.h"
#include "core/store/settingsrepository.h"
#include "core/store/store.h"
#include "core/studio/clipfitting.h"
#include "ui/cast/cliptext.h"
#include "ui/cast/cropview.h"
#include "ui/cast/fitrulelist.h"
#include "ui/cast/trimbar.h"
#include "ui/common/errortext.h"
#include "ui/common/themecolors.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QFutureWatcher>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr QSize LookSize(960, 960); // Of the frame that is looked at, at most.
constexpr media::FilmstripRequest Strip {12, {96, 54}};
constexpr int RulesWidth = 300;

} // namespace

ClipFitterDialog::ClipFitterDialog(Store& store, media::MediaService& media, const QList<FitRule>& rules,
                                   const QString& clipPath, QWidget* parent)
    : QDialog(parent),
      m_store(store),
      m_media(media),
      m_rules(rules),
      m_clipPath(clipPath),
      m_crop(new CropView(this)),
      m_trim(new TrimBar(this)),
      m_from(new QDoubleSpinBox(this)),
      m_length(new QDoubleSpinBox(this)),
      m_shape(new QComboBox(this)),
      m_list(new FitRuleList(rules, this)),
      m_notes(new QLabel(this)),
      m_message(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_fit(nullptr),
      m_controls(new QWidget(this))
{
    setObjectName("clipFitter");
    setWindowTitle(tr("Make the clip fit - %1").arg(QFileInfo(clipPath).fileName()));
    buildPage();
    connect(m_trim, &TrimBar::trimWanted, this, [this](int first, int count, int look) {
        setPlan(trimmed(m_plan, m_clip, first, count));
        lookAt(look);
    });
    connect(m_from, &QDoubleSpinBox::valueChanged, this, [this] { trimByFields(/*toEnd=*/false); });
    connect(m_length, &QDoubleSpinBox::valueChanged, this, [this] { trimByFields(/*toEnd=*/true); });
    connect(m_crop, &CropView::cropWanted, this, [this](const QRect& crop) {
        setPlan(keepingMet(m_plan, cropped(m_plan, m_clip, crop), m_clip, m_rules));
    });
    connect(m_shape, &QComboBox::activated, this, [this](int index) {
        const QSize shape = m_shape->itemData(index).toSize();
        setPlan(keepingMet(m_plan, shaped(m_plan, m_clip, shape.isEmpty() ? m_clip.size : shape), m_clip,
                           m_rules));
    });
    const auto mendTo = [this](const FitPlan& plan) {
        setPlan(plan);
        if (!m_list->canMend()) // The button is gone, and the focus must not end on Cancel.
            m_fit->setFocus();
    };
    connect(m_list, &FitRuleList::mendWanted, this,
            [this, mendTo](const FitRule& rule) { mendTo(mend(m_plan, m_clip, rule)); });
    connect(m_list, &FitRuleList::mendAllWanted, this,
            [this, mendTo] { mendTo(mendAll(m_plan, m_clip, m_rules)); });

    const auto size = m_store.settings().value(u"clipFitter/geometry"_s);
    if (!size || !restoreGeometry(QByteArray::fromBase64(size->toString().toLatin1())))
        resize(960, 620);
    say(tr("Looking at the clip..."));
    whenDone(m_media.footageAsync(clipPath), this,
             [this](const Result<media::Footage>& footage) { startWith(footage); });
}

ClipFitterDialog::~ClipFitterDialog()
{
    m_work.cancel(); // Removes what it has written; what it ended with nobody asked for.
    if (!m_target.isEmpty())
        QFile::remove(m_target);
}

void ClipFitterDialog::buildPage()
{
    for (QDoubleSpinBox* field : {m_from, m_length}) {
        field->setDecimals(2);
        field->setKeyboardTracking(false); // Half a number is no wish yet.
        field->setSuffix(tr(" s"));
    }
    m_from->setObjectName("fitFrom");
    m_length->setObjectName("fitLength");
    m_shape->setObjectName("fitShape");
    m_shape->addItem(tr("As it is"), QSize());
    for (const FitRule& rule : m_rules) {
        for (const QSize& shape : rule.shapes)
            m_shape->addItem(u"%1:%2"_s.arg(shape.width()).arg(shape.height()), shape);
    }
    m_notes->setObjectName("fitNotes");
    m_notes->setWordWrap(true);
    m_message->setObjectName("fitMessage");
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_progress->setObjectName("fitProgress");
    m_progress->setRange(0, media::MediaService::ConformSteps);
    m_progress->hide();
    m_controls->setEnabled(false);

    auto* fields = new QHBoxLayout;
    const auto addField = [&](const QString& text, QWidget* field) {
        auto* label = new QLabel(text, m_controls);
        label->setBuddy(field);
        fields->addWidget(label);
        fields->addWidget(field);
        fields->addSpacing(3 * Grid);
    };
    addField(tr("&From"), m_from);
    addField(tr("&Length"), m_length);
    addField(tr("&Shape"), m_shape);
    fields->addStretch();
    auto* left = new QVBoxLayout;
    left->setSpacing(2 * Grid);
    left->addWidget(m_crop, 1);
    left->addWidget(m_trim);
    left->addLayout(fields);
    auto* right = new QVBoxLayout;
    m_list->setFixedWidth(RulesWidth);
    m_notes->setFixedWidth(RulesWidth);
    right->addWidget(m_list);
    right->addWidget(m_notes);
    right->addStretch();
    auto* columns = new QHBoxLayout(m_controls);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(4 * Grid);
    columns->addLayout(left, 1);
    columns->addLayout(right);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_fit = buttons->addButton(tr("Make it &fit"), QDialogButtonBox::AcceptRole);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_fit->setObjectName("makeFit");
    m_fit->setDefault(true);
    m_fit->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &ClipFitterDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ClipFitterDialog::reject);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(16, 16, 16, 16);
    page->setSpacing(12);
    page->addWidget(m_controls, 1);
    page->addWidget(m_message);
    page->addWidget(m_progress);
    page->addWidget(buttons);
}

void ClipFitterDialog::startWith(const Result<media::Footage>& footage)
{
    if (!footage)
        return say(errorText(footage.error()).whole());
    m_clip = clipFacts(*footage);
    m_isOpen = true;
    m_controls->setEnabled(true);
    say({});
    m_notes->setText(fitNotes(m_clip).join(u'\n'));
    m_notes->setVisible(!m_notes->text().isEmpty());
    m_crop->setClip(m_clip.size);
    m_trim->setFrames(m_clip.frames);
    for (QDoubleSpinBox* field : {m_from, m_length}) {
        const QSignalBlocker blocker(field);
        field->setRange(0, m_clip.seconds());
        field->setSingleStep(1 / m_clip.rate.value());
    }
    setPlan(wholeClip(m_clip));
    if (m_list->canMend())
        m_list->setFocus();
    lookAt(0);
    whenDone(m_media.footageStripAsync(m_clipPath, Strip), this, [this](const Result<QImage>& strip) {
        if (strip)
            m_trim->setFilmstrip(*strip);
    });
}

void ClipFitterDialog::setPlan(const FitPlan& plan)
{
    m_plan = plan;
    m_trim->setTrim(plan.first, plan.count);
    m_crop->setCrop(plan.crop);
    const QSignalBlocker blockFrom(m_from);
    const QSignalBlocker blockLength(m_length);
    m_from->setValue(plan.first / plan.rate.value());
    m_length->setValue(plan.count / plan.rate.value());
    const double ratio = double(plan.crop.width()) / plan.crop.height();
    m_shape->setCurrentIndex(0);
    for (int i = 1; i < m_shape->count(); ++i) {
        const QSize shape = m_shape->itemData(i).toSize();
        if (std::abs(ratio * shape.height() / shape.width() - 1) < 0.01)
            m_shape->setCurrentIndex(i);
    }
    const auto findings = checkFit(plan, m_clip, m_rules);
    m_list->setFindings(findings, planned(plan, m_clip));
    m_fit->setEnabled(m_isOpen && !isUntouched(plan, m_clip));
}

void ClipFitterDialog::trimByFields(bool toEnd)
{
    const double rate = m_plan.rate.value();
    const int first = int(std::lround(m_from->value() * rate));
    setPlan(trimmed(m_plan, m_clip, first, std::max(1, int(std::lround(m_length->value() * rate)))));
    lookAt(toEnd ? m_plan.first + m_plan.count - 1 : m_plan.first);
}

void ClipFitterDialog::lookAt(int frame)
{
    m_wantedFrame = frame;
    showFrame();
}

/// One at a time: who drags fast sees what is ready, and then where they stopped.
void ClipFitterDialog::showFrame()
{
    if (m_isReading || m_wantedFrame == m_shownFrame)
        return;
    m_isReading = true;
    m_shownFrame = m_wantedFrame;
    const double seconds = m_wantedFrame / m_clip.rate.value();
    whenDone(m_media.footageFramesAsync(m_clipPath, {seconds}, LookSize), this,
             [this](const Result<QList<QImage>>& frames) {
                 m_isReading = false;
                 if (frames && !frames->isEmpty())
                     m_crop->setPicture(frames->first());
                 showFrame();
             });
}

void ClipFitterDialog::accept()
{
    if (!m_fit->isEnabled())
        return;
    setWorking(true);
    m_target = placeForFitted(m_store);
    m_work = m_media.conformAsync(conformRequest(m_clipPath, m_target, m_plan));
    auto* progress = new QFutureWatcher<Result<media::Footage>>(this);
    connect(progress, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(progress, &QFutureWatcherBase::finished, progress, &QObject::deleteLater);
    progress->setFuture(m_work);
    whenDone(m_work, this, [this](const Result<media::Footage>& made) { finishWith(made); });
}

void ClipFitterDialog::finishWith(const Result<media::Footage>& made)
{
    setWorking(false);
    const QString path = std::exchange(m_target, {});
    if (!made) {
        QFile::remove(path);
        if (made.error().kind != Error::Kind::Canceled)
            say(errorText(made.error()).whole());
        return;
    }
    // Held against the same rules: what the plan promised has to be so.
    const auto promised = checkFit(m_plan, m_clip, m_rules);
    const auto found = checkFit(clipFacts(*made), m_rules);
    for (qsizetype i = 0; i < promised.size(); ++i) {
        if (promised[i].state == FitState::Met && found[i].state != FitState::Met) {
            QFile::remove(path);
            return say(tr("The result is not as it should be. %1").arg(fitRuleWish(found[i].rule)));
        }
    }
    remember();
    Q_EMIT fitted(path);
    QDialog::accept();
}

void ClipFitterDialog::reject()
{
    if (m_progress->isVisible()) {
        m_work.cancel();
        return;
    }
    remember();
    QDialog::reject();
}

void ClipFitterDialog::setWorking(bool working)
{
    m_progress->setValue(0);
    m_progress->setVisible(working);
    m_controls->setEnabled(!working);
    m_fit->setEnabled(!working);
    say(working ? tr("Fitting the clip...") : QString());
}

void ClipFitterDialog::say(const QString& sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

void ClipFitterDialog::remember()
{
    // Only comfort is lost where it fails.
    (void)m_store.settings().set(u"clipFitter/geometry"_s, QString::fromLatin1(saveGeometry().toBase64()));
}

} // namespace troupe
