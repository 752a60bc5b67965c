#include "ui/cast/newcharacterdialog.h"

#include "core/base/async.h"
#include "core/media/mediaservice.h"
#include "core/studio/clipfitting.h"
#include "ui/cast/clipfitterdialog.h"
#include "ui/cast/cliptext.h"
#include "ui/common/errortext.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int FrameCount = 5;
constexpr QSize FrameSize(128, 72);

} // namespace

NewCharacterDialog::NewCharacterDialog(Store& store, media::MediaService& media, const QList<FitRule>& rules,
                                       const QString& clipPath, QWidget* parent)
    : QDialog(parent),
      m_store(store),
      m_media(media),
      m_rules(rules),
      m_clipPath(clipPath),
      m_frames(new QLabel(this)),
      m_fit(new QLabel(this)),
      m_fitter(new QPushButton(tr("Make it &fit..."), this)),
      m_name(new QLineEdit(this)),
      m_descriptor(new QLineEdit(this)),
      m_consent(new QPlainTextEdit(this)),
      m_message(new QLabel(this)),
      m_busy(new QProgressBar(this)),
      m_add(nullptr)
{
    setObjectName("newCharacterDialog");
    setWindowTitle(tr("New character"));
    m_frames->setObjectName("clipFrames");
    m_frames->setFixedSize(FrameSize.width() * FrameCount, FrameSize.height());
    m_frames->setAlignment(Qt::AlignCenter);
    m_frames->setText(tr("Looking at %1...").arg(QFileInfo(clipPath).fileName()));
    m_fit->setObjectName("clipFit");
    m_fit->setWordWrap(true);
    m_fitter->setObjectName("fitClip");
    m_fitter->setAutoDefault(false);
    m_fitter->hide();
    m_name->setObjectName("characterName");
    m_name->setMaxLength(CharacterName::MaxLength);
    m_name->setPlaceholderText(tr("Exactly as prompts will say it, Luna for example"));
    m_descriptor->setObjectName("characterDescriptor");
    m_descriptor->setMaxLength(Character::MaxDescriptorLength);
    m_descriptor->setPlaceholderText(tr("One sentence: what does it look like?"));
    m_consent->setObjectName("characterConsent");
    m_consent->setTabChangesFocus(true);
    m_consent->setPlaceholderText(tr("Whose is it, and who agreed? For your own records."));
    m_consent->setFixedHeight(56);
    m_message->setObjectName("newCharacterMessage");
    m_message->setWordWrap(true);
    m_message->hide();
    m_busy->setRange(0, 0);
    m_busy->hide();

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("&Add to the cast"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName("addCharacter");
    m_add->setDefault(true);
    m_add->setEnabled(false);

    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Description"), m_descriptor);
    form->addRow(tr("&Consent"), m_consent);
    auto* layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_frames);
    auto* fit = new QHBoxLayout;
    fit->addWidget(m_fit, 1);
    fit->addWidget(m_fitter, 0, Qt::AlignTop);
    layout->addLayout(fit);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addWidget(m_busy);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &NewCharacterDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NewCharacterDialog::reject);
    connect(m_fitter, &QPushButton::clicked, this, &NewCharacterDialog::openFitter);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_message->hide();
        m_add->setEnabled(CharacterName::create(text).has_value());
    });
    m_name->setFocus();
    lookAtClip();
}

NewCharacterDialog::~NewCharacterDialog()
{
    if (!m_fitted.isEmpty())
        QFile::remove(m_fitted);
}

void NewCharacterDialog::lookAtClip()
{
    whenDone(m_media.footageAsync(m_clipPath), this,
             [this, path = m_clipPath](const Result<media::Footage>& footage) {
                 if (path != m_clipPath)
                     return; // Another one by now.
                 if (!footage)
                     return say(footage.error());
                 const ClipFacts clip = clipFacts(*footage);
                 const auto findings = checkFit(clip, m_rules);
                 m_fit->setText(fitText(clip, findings));
                 m_fitter->setVisible(!isAllMet(findings));
             });
    const media::FilmstripRequest request {FrameCount, FrameSize};
    whenDone(m_media.footageStripAsync(m_clipPath, request), this,
             [this, path = m_clipPath](const Result<QImage>& strip) {
                 if (path != m_clipPath)
                     return;
                 if (strip)
                     m_frames->setPixmap(QPixmap::fromImage(*strip));
                 else
                     m_frames->clear();
             });
}

void NewCharacterDialog::openFitter()
{
    auto* fitter = new ClipFitterDialog(m_store, m_media, m_rules, m_clipPath, this);
    fitter->setAttribute(Qt::WA_DeleteOnClose);
    connect(fitter, &ClipFitterDialog::fitted, this, &NewCharacterDialog::useFitted);
    fitter->open();
}

void NewCharacterDialog::useFitted(const QString& path)
{
    if (!m_fitted.isEmpty())
        QFile::remove(m_fitted);
    m_fitted = path;
    m_clipPath = path;
    m_message->hide();
    lookAtClip();
    m_name->setFocus();
}

void NewCharacterDialog::say(const Error& error)
{
    m_message->setText(errorText(error).whole());
    m_message->show();
}

void NewCharacterDialog::accept()
{
    if (!m_add->isEnabled() || m_busy->isVisible())
        return;
    m_add->setEnabled(false);
    m_message->hide();
    m_busy->show();
    const NewCharacter wanted {m_name->text(), m_clipPath, m_descriptor->text(), m_consent->toPlainText()};
    whenDone(addCharacter(m_store, m_media, wanted, this), this, [this](const Result<Character>& character) {
        m_busy->hide();
        m_add->setEnabled(true);
        if (character) {
            Q_EMIT added(*character);
            QDialog::accept();
        } else if (character.error().kind == Error::Kind::Conflict) {
            m_message->setText(tr("The cast has a %1 already. Prompts go by the exact name, so pick another.")
                                   .arg(m_name->text().trimmed()));
            m_message->show();
            m_name->setFocus();
        } else {
            say(character.error());
        }
    });
}

} // namespace troupe
