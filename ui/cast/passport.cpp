#include "ui/cast/passport.h"

#include "core/base/async.h"
#include "core/media/mediaservice.h"
#include "core/store/assetfiles.h"
#include "core/store/changes.h"
#include "core/store/characterrepository.h"
#include "core/store/settingsrepository.h"
#include "core/store/store.h"
#include "core/studio/clipfitting.h"
#include "ui/cast/charactercommands.h"
#include "ui/cast/fitbands.h"
#include "ui/cast/looklist.h"
#include "ui/cast/stillstrip.h"
#include "ui/cast/versionlist.h"
#include "ui/common/banner.h"
#include "ui/common/errortext.h"
#include "ui/common/themecolors.h"

#include <QAction>
#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr int BindingRows = 3; // More scroll.
const QString GeometryKey = u"passport/geometry"_s;

} // namespace

Passport::Passport(const Parts& parts, const CharacterId& id, QWidget* parent)
    : QDialog(parent),
      m_parts(parts),
      m_id(id),
      m_banner(new Banner(this)),
      m_left(new QVBoxLayout),
      m_fit(new FitBands(this)),
      m_stills(new StillStrip(parts.thumbnails, this)),
      m_name(new QLineEdit(this)),
      m_nameNote(new QLabel(this)),
      m_descriptor(new QLineEdit(this)),
      m_tags(new QLineEdit(this)),
      m_consent(new QPlainTextEdit(this)),
      m_looks(new LookList(this)),
      m_versions(new VersionList(this)),
      m_bindings(new BindingStrip(parts.store, parts.expiries, this))
{
    layOut();
    connectFields();
    connect(&parts.store.changes(), &Changes::characterChanged, this, [this](const CharacterId& changed) {
        if (changed == m_id)
            load();
    });
    connect(&parts.store.changes(), &Changes::bindingsChanged, this, [this](const CharacterId& changed) {
        if (changed == m_id && m_character)
            m_bindings->showCharacter(m_id, m_character->current().number);
    });
    m_tick.setInterval(std::chrono::seconds(10)); // What is shown changes once a minute.
    connect(&m_tick, &QTimer::timeout, m_bindings, &BindingStrip::showStates);
    m_tick.start();
    load();
}

Passport::~Passport()
{
    // Fields that go with the window lose the focus, and would report that to what is no passport any more.
    m_consent->removeEventFilter(this);
    for (QLineEdit* field : {m_name, m_descriptor, m_tags})
        field->disconnect(this);
}

void Passport::layOut()
{
    setObjectName(u"passport"_s);
    m_banner->setObjectName(u"passportBanner"_s);
    auto* top = new QHBoxLayout;
    top->setSpacing(4 * Grid);
    top->addWidget(makeLeft(), 1);
    top->addWidget(makeRight(), 1);
    auto* bindings = new QLabel(tr("<b>Bindings</b>: what each connection knows of this character"), this);
    bindings->setBuddy(m_bindings);
    m_bindings->setFixedHeight(m_bindings->horizontalHeader()->sizeHint().height() + BindingRows * 8 * Grid);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * Grid, 4 * Grid, 4 * Grid, 3 * Grid);
    layout->setSpacing(2 * Grid);
    layout->addWidget(m_banner);
    layout->addLayout(top, 1);
    layout->addWidget(bindings);
    layout->addWidget(m_bindings);
    layout->addWidget(makeFoot());

    const auto geometry = m_parts.store.settings().value(GeometryKey);
    if (!geometry || !restoreGeometry(QByteArray::fromBase64(geometry->toString().toLatin1())))
        resize(1000, 680);
    connect(this, &QDialog::finished, this, [this] { // Only comfort is lost.
        (void)m_parts.store.settings().set(GeometryKey, QString::fromLatin1(saveGeometry().toBase64()));
    });
}

QWidget* Passport::makeLeft()
{
    auto* other = new QPushButton(tr("Another c&lip..."), this);
    other->setObjectName(u"changeClip"_s);
    other->setAutoDefault(false);
    other->setToolTip(tr("Makes a new version, with stills of its own. Takes keep the version they have."));
    connect(other, &QPushButton::clicked, this, &Passport::clipRequested);
    auto* clip = new QHBoxLayout;
    clip->setSpacing(2 * Grid);
    clip->addWidget(m_fit, 1);
    clip->addWidget(other, 0, Qt::AlignTop);

    auto* left = new QWidget(this);
    left->setLayout(m_left);
    m_left->setContentsMargins(0, 0, 0, 0);
    m_left->setSpacing(2 * Grid);
    m_left->addLayout(clip);
    m_left->addWidget(m_stills);
    return left;
}

QWidget* Passport::makeRight()
{
    m_name->setObjectName(u"passportName"_s);
    m_name->setMaxLength(CharacterName::MaxLength);
    m_nameNote->setObjectName(u"passportNameNote"_s);
    m_nameNote->setTextFormat(Qt::PlainText);
    m_nameNote->setWordWrap(true);
    m_descriptor->setObjectName(u"passportDescriptor"_s);
    m_descriptor->setMaxLength(Character::MaxDescriptorLength);
    m_descriptor->setPlaceholderText(tr("One sentence: what does it look like?"));
    m_tags->setObjectName(u"passportTags"_s);
    m_tags->setPlaceholderText(tr("Separated by commas"));
    m_consent->setObjectName(u"passportConsent"_s);
    m_consent->setPlaceholderText(tr("Whose is it, and who agreed? For your own records."));
    m_consent->setTabChangesFocus(true);
    m_consent->setFixedHeight(14 * Grid);

    auto* form = new QFormLayout;
    form->setVerticalSpacing(2 * Grid);
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_nameNote);
    form->addRow(tr("&Description"), m_descriptor);
    form->addRow(tr("T&ags"), m_tags);
    form->addRow(tr("&Consent"), m_consent);
    auto* right = new QWidget(this);
    auto* layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * Grid);
    layout->addLayout(form);
    const auto section = [&](const QString& title, QWidget* content) {
        auto* label = new QLabel(title, right);
        label->setBuddy(content);
        layout->addWidget(label);
        content->setMinimumHeight(18 * Grid);
        layout->addWidget(content, 1);
    };
    section(tr("L&ooks: winter, night..."), m_looks);
    section(tr("&Versions: takes remember theirs"), m_versions);
    return right;
}

QWidget* Passport::makeFoot()
{
    auto* foot = new QWidget(this);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* undo = new QAction(this);
    undo->setShortcut(QKeySequence::Undo);
    connect(undo, &QAction::triggered, &m_parts.undo, &QUndoStack::undo);
    auto* redo = new QAction(this);
    redo->setShortcut(QKeySequence::Redo);
    connect(redo, &QAction::triggered, &m_parts.undo, &QUndoStack::redo);
    // What was done before the passport was opened is not its to undo: nobody would see what it does.
    const auto show = [this, undo, redo, first = m_parts.undo.index()] {
        const QUndoStack& stack = m_parts.undo;
        undo->setEnabled(stack.canUndo() && stack.index() > first);
        redo->setEnabled(stack.canRedo() && stack.index() >= first);
        undo->setText(undo->isEnabled() ? tr("Undo: %1").arg(stack.undoText()) : tr("Undo"));
        redo->setText(redo->isEnabled() ? tr("Redo: %1").arg(stack.redoText()) : tr("Redo"));
    };
    connect(&m_parts.undo, &QUndoStack::indexChanged, this, show);
    connect(&m_parts.undo, &QUndoStack::undoTextChanged, this, show);
    show();
    for (QAction* action : {undo, redo}) {
        addAction(action);
        auto* button = new QToolButton(foot);
        button->setObjectName(action == undo ? u"passportUndo"_s : u"passportRedo"_s);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        layout->addWidget(button);
    }
    layout->addStretch();
    auto* close = new QPushButton(tr("Close"), foot);
    close->setObjectName(u"closePassport"_s);
    close->setAutoDefault(false); // Return ends a field, not the passport.
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    layout->addWidget(close);
    return foot;
}

void Passport::connectFields()
{
    m_consent->installEventFilter(this);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        m_banner->clear();
        if (const auto act = std::exchange(m_offered, {}))
            act();
    });
    connect(m_name, &QLineEdit::textEdited, this, &Passport::showNameNote);
    connect(m_name, &QLineEdit::editingFinished, this, &Passport::rename);
    connect(m_descriptor, &QLineEdit::editingFinished, this, &Passport::saveDescriptor);
    connect(m_tags, &QLineEdit::editingFinished, this, &Passport::saveTags);
    connect(this, &QDialog::finished, this, [this] {
        saveDescriptor();
        saveTags();
        saveConsent();
    });
    connect(m_looks, &LookList::edited, this, [this](const QList<CharacterLook>& looks) {
        edit(m_character->withLooks(looks), tr("Change looks"));
        m_looks->setLooks(m_character->looks()); // As they were cleaned.
    });
    connect(m_stills, &StillStrip::edited, this, [this](const QList<AssetHash>& stills) {
        edit(m_character->withStills(stills), tr("Change stills"));
    });
    connect(m_stills, &StillStrip::pickRequested, this, &Passport::stillsRequested);
    connect(m_stills, &StillStrip::grabRequested, this, &Passport::frameRequested);
    connect(m_bindings, &BindingStrip::bindRequested, this, &Passport::bindRequested);
    connect(m_bindings, &BindingStrip::checkRequested, this, &Passport::checkRequested);
    connect(m_bindings, &BindingStrip::failed, this, &Passport::say);
}

bool Passport::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_consent && event->type() == QEvent::FocusOut)
        saveConsent();
    return QDialog::eventFilter(watched, event);
}

void Passport::setPlayer(QWidget* player)
{
    m_left->insertWidget(0, player, 1);
    player->setFocus(); // Space plays.
}

void Passport::load()
{
    const auto found = m_parts.store.characters().find(m_id);
    if (!found || !*found) {
        if (!found)
            say(found.error());
        setEnabled(false);
        return;
    }
    m_character = **found;
    setWindowTitle(m_character->name().text());
    const auto show = [](QLineEdit* field, const QString& text) {
        if (!field->hasFocus() || !field->isModified()) // Never under the hands of somebody who types.
            field->setText(text);
    };
    show(m_name, m_character->name().text());
    show(m_descriptor, m_character->current().descriptor);
    show(m_tags, m_character->tags().join(u", "_s));
    if (!m_consent->hasFocus() && m_consent->toPlainText() != m_character->consentNote())
        m_consent->setPlainText(m_character->consentNote());
    showNameNote();
    m_looks->setLooks(m_character->looks());
    m_stills->setStills(m_character->current().stills);
    m_versions->setVersions(m_character->versions(),
                            m_parts.store.characters().takesByVersion(m_id).value_or(QHash<int, int>()));
    m_bindings->showCharacter(m_id, m_character->current().number);
    if (m_shownClip != m_character->current().clip) {
        m_shownClip = m_character->current().clip;
        lookAtClip();
        Q_EMIT clipChanged();
    }
}

void Passport::lookAtClip()
{
    const auto path = m_parts.store.assets().path(*m_shownClip);
    if (!path) {
        m_fit->setMessage(errorText(path.error()).sentence);
        return;
    }
    whenDone(m_parts.media.footageAsync(*path), this,
             [this, clip = *m_shownClip](const Result<media::Footage>& footage) {
                 if (clip != m_shownClip)
                     return; // Another one by now.
                 if (!footage) {
                     m_fit->setMessage(errorText(footage.error()).sentence);
                     return;
                 }
                 const ClipFacts facts = clipFacts(*footage);
                 m_fit->setFindings(checkFit(facts, m_parts.clipRules), facts);
             });
}

void Passport::showNameNote()
{
    const auto name = CharacterName::create(m_name->text());
    if (!name) {
        m_nameNote->setText(
            tr("A name is one line of 1 to %1 characters, without { and }.").arg(CharacterName::MaxLength));
        return;
    }
    if (name == m_character->name()) {
        m_nameNote->setText(tr("Prompts are sent with exactly this name, letter by letter."));
        return;
    }
    const auto same = m_parts.store.characters().findByName(name->text());
    const bool isTaken = same && !same->isEmpty() && same->first().id() != m_id;
    m_nameNote->setText(
        isTaken ? tr("The cast has a %1 already. Pick another name.").arg(name->text())
                : tr("Becomes version %1. Mentions follow; bindings are made again with the next take, and "
                     "takes keep their name.")
                      .arg(m_character->current().number + 1));
}

void Passport::rename()
{
    m_name->setModified(false);
    const auto name = CharacterName::create(m_name->text());
    const auto same = m_parts.store.characters().findByName(m_name->text());
    const bool isTaken = same && std::any_of(same->begin(), same->end(), [this](const Character& other) {
                             return other.id() != m_id;
                         });
    if (!name || isTaken) { // The note stays until something else is typed.
        m_name->setText(m_character->name().text());
        return;
    }
    const CharacterName before = m_character->name();
    if (before == *name)
        return;
    edit(m_character->renamed(*name, QDateTime::currentDateTimeUtc()), tr("Rename %1").arg(before.text()));
    if (m_character->name() == *name)
        Q_EMIT renamed(before, *name);
}

void Passport::saveDescriptor()
{
    m_descriptor->setModified(false);
    if (const auto changed = m_character ? m_character->withDescriptor(m_descriptor->text())
                                         : Result<Character>(failure(Error::Kind::Missing)))
        edit(*changed, tr("Change description"));
    else
        say(changed.error());
}

void Passport::saveTags()
{
    m_tags->setModified(false);
    if (m_character)
        edit(m_character->withTags(m_tags->text().split(u',')), tr("Change tags"));
}

void Passport::saveConsent()
{
    if (m_character)
        edit(m_character->withConsentNote(m_consent->toPlainText()), tr("Change consent note"));
}

void Passport::edit(const Character& changed, const QString& text)
{
    if (!m_character || changed == *m_character)
        return;
    // It may be undone when the passport is closed.
    const auto failed = [self = QPointer(this)](const Error& error) {
        if (self)
            self->say(error);
    };
    m_parts.undo.push(editCharacter(m_parts.store, *m_character, changed, text, systemClock(), failed));
}

void Passport::say(const Error& error)
{
    m_offered = {};
    m_banner->showError(error);
}

void Passport::offer(const QString& text, const QString& action, const std::function<void()>& act)
{
    m_offered = act;
    m_banner->showMessage(Banner::Tone::Info, text, action);
}

void Passport::setMakingStills(bool making)
{
    m_stills->setBusy(making);
}

void Passport::setBusy(const ConnectionId& connection, BindingStrip::Busy busy)
{
    m_bindings->setBusy(connection, busy);
}

} // namespace troupe
