#include "ui/cast/passport.h"

#include "core/store/bindingrepository.h"
#include "core/store/changes.h"
#include "core/store/characterrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/store.h"
#include "ui/common/expirytext.h"
#include "ui/common/thumbnailcache.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr QSize StillSize(150, 84);

QString bindingText(const std::optional<Binding>& binding, const Expiry& expiry, const QDateTime& now)
{
    if (!binding)
        return Passport::tr("never bound");
    if (!expiry.end && !expiry.isDenied)
        return Passport::tr("live");
    switch (stageOf(expiry, now)) {
    case ExpiryStage::Live: return Passport::tr("live, %1", "when it ends").arg(goneText(expiry, now));
    case ExpiryStage::Ending: return Passport::tr("expiring, %1", "when it ends").arg(goneText(expiry, now));
    case ExpiryStage::Ended: return Passport::tr("gone");
    }
    Q_UNREACHABLE();
}

} // namespace

Passport::Passport(Store& store, const Expiries& expiries, ThumbnailCache& thumbnails, const CharacterId& id,
                   QWidget* parent)
    : QDialog(parent),
      m_store(store),
      m_expiries(expiries),
      m_thumbnails(thumbnails),
      m_id(id),
      m_left(new QVBoxLayout),
      m_stills(new QLabel(this)),
      m_name(new QLineEdit(this)),
      m_nameNote(new QLabel(this)),
      m_descriptor(new QLineEdit(this)),
      m_tags(new QLineEdit(this)),
      m_consent(new QPlainTextEdit(this)),
      m_versions(new QLabel(this)),
      m_bindings(new QTableWidget(0, 5, this))
{
    layOut();
    connect(m_name, &QLineEdit::editingFinished, this, &Passport::rename);
    connect(m_descriptor, &QLineEdit::editingFinished, this, [this] {
        if (const auto changed = m_character->withDescriptor(m_descriptor->text()))
            save(*changed);
    });
    connect(m_tags, &QLineEdit::editingFinished, this,
            [this] { save(m_character->withTags(m_tags->text().split(u','))); });
    connect(this, &QDialog::finished, this,
            [this] { save(m_character->withConsentNote(m_consent->toPlainText())); });
    connect(&store.changes(), &Changes::characterChanged, this, [this](const CharacterId& changed) {
        if (changed == m_id)
            load();
    });
    connect(&store.changes(), &Changes::bindingsChanged, this, [this](const CharacterId& changed) {
        if (changed == m_id)
            showBindings();
    });
    connect(&thumbnails, &ThumbnailCache::ready, this, &Passport::showStills);
    m_tick.setInterval(std::chrono::seconds(10)); // What is shown changes once a minute.
    connect(&m_tick, &QTimer::timeout, this, &Passport::showStates);
    m_tick.start();
    load();
    m_consent->setPlainText(m_character ? m_character->consentNote() : QString());
}

Passport::~Passport()
{
    // Fields that go with the window lose the focus, and would report that to what is no passport any more.
    for (QLineEdit* field : {m_name, m_descriptor, m_tags})
        field->disconnect(this);
}

void Passport::layOut()
{
    setObjectName("passport");
    m_stills->setObjectName("passportStills");
    m_stills->setAccessibleName(tr("Stills"));
    m_stills->setFixedHeight(StillSize.height());
    m_name->setObjectName("passportName");
    m_name->setMaxLength(CharacterName::MaxLength);
    m_nameNote->setWordWrap(true);
    m_nameNote->setText(tr("Prompts are sent with exactly this name. Another name makes a new version."));
    m_descriptor->setObjectName("passportDescriptor");
    m_descriptor->setMaxLength(Character::MaxDescriptorLength);
    m_tags->setObjectName("passportTags");
    m_tags->setPlaceholderText(tr("Separated by commas"));
    m_consent->setObjectName("passportConsent");
    m_consent->setTabChangesFocus(true);
    m_consent->setFixedHeight(64);
    m_versions->setWordWrap(true);
    m_bindings->setObjectName("passportBindings");
    m_bindings->setAccessibleName(tr("Bindings"));
    m_bindings->setHorizontalHeaderLabels(
        {tr("Connection"), tr("State"), tr("Id there"), tr("Last checked"), QString()});
    for (const int column : {1, 3})
        m_bindings->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_bindings->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_bindings->verticalHeader()->hide();
    m_bindings->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_bindings->setSelectionMode(QAbstractItemView::NoSelection);
    m_bindings->setFixedHeight(120);

    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_nameNote);
    form->addRow(tr("&Description"), m_descriptor);
    form->addRow(tr("&Tags"), m_tags);
    form->addRow(tr("&Consent"), m_consent);
    form->addRow(tr("Versions"), m_versions);
    m_left->addWidget(m_stills);
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    auto* right = new QVBoxLayout;
    right->addLayout(form);
    right->addStretch();
    top->addLayout(m_left, 1);
    top->addLayout(right, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(top, 1);
    layout->addWidget(new QLabel(tr("<b>Bindings</b>: what providers know of this character"), this));
    layout->addWidget(m_bindings);
    layout->addWidget(buttons);
    resize(960, 620);
}

void Passport::setPlayer(QWidget* player)
{
    m_left->insertWidget(0, player, 1);
}

void Passport::load()
{
    const auto found = m_store.characters().find(m_id);
    if (!found || !*found) {
        if (!found)
            Q_EMIT failed(found.error());
        setEnabled(false);
        return;
    }
    m_character = **found;
    setWindowTitle(m_character->name().text());
    const auto show = [](QLineEdit* field, const QString& text) {
        if (!field->hasFocus()) // Never under the hands of somebody who types.
            field->setText(text);
    };
    show(m_name, m_character->name().text());
    show(m_descriptor, m_character->current().descriptor);
    show(m_tags, m_character->tags().join(u", "_s));
    QStringList versions;
    for (const CharacterVersion& version : m_character->versions()) {
        versions.prepend(tr("%1: %2, %3")
                             .arg(version.number)
                             .arg(version.name.text(),
                                  QLocale().toString(version.createdAt.toLocalTime(), QLocale::ShortFormat)));
    }
    m_versions->setText(versions.mid(0, 5).join(u'\n'));
    showStills();
    showBindings();
}

void Passport::showStills()
{
    if (!m_character)
        return;
    const auto& stills = m_character->current().stills;
    QPixmap row(StillSize.width() * qMax(1, int(stills.size())), StillSize.height());
    row.fill(Qt::transparent);
    QPainter painter(&row);
    for (int i = 0; i < stills.size(); ++i) {
        const QPixmap still = m_thumbnails.thumbnail(stills[i], StillSize);
        painter.drawPixmap(i * StillSize.width(), 0, still);
    }
    painter.end();
    m_stills->setPixmap(row);
}

void Passport::showBindings()
{
    const auto connections = m_store.connections().all();
    const auto bindings = m_store.bindings().of(m_id);
    if (!connections || !bindings)
        return;
    m_bindings->setRowCount(0);
    m_bound.clear();
    for (const Connection& connection : *connections) {
        std::optional<Binding> binding;
        for (const Binding& one : *bindings) {
            if (one.connection == connection.id)
                binding = one;
        }
        const int row = m_bindings->rowCount();
        m_bindings->insertRow(row);
        m_bound.append({connection.id, binding});
        m_bindings->setItem(row, 0, new QTableWidgetItem(connection.name));
        m_bindings->setItem(row, 1, new QTableWidgetItem);
        m_bindings->setItem(row, 2, new QTableWidgetItem(binding ? binding->remoteId : QString()));
        m_bindings->setItem(row, 3,
                            new QTableWidgetItem(binding ? QLocale().toString(
                                                     binding->checkedAt.toLocalTime(), QLocale::ShortFormat)
                                                         : QString()));
        auto* bind = new QPushButton(m_bindings);
        bind->setAccessibleName(tr("Bind to %1").arg(connection.name));
        connect(bind, &QPushButton::clicked, this, [this, bind, id = connection.id] {
            bind->setEnabled(false);
            Q_EMIT bindRequested(m_id, id);
        });
        m_bindings->setCellWidget(row, 4, bind);
    }
    showStates();
}

void Passport::showStates()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int row = 0; row < m_bound.size(); ++row) {
        const auto& binding = m_bound.at(row).binding;
        const Expiry expiry = binding ? m_expiries.binding(*binding) : Expiry {};
        m_bindings->item(row, 1)->setText(bindingText(binding, expiry, now));
        m_bindings->item(row, 1)->setToolTip(binding ? endText(expiry, now) : QString());
        const bool isLive = binding && stageOf(expiry, now) != ExpiryStage::Ended;
        auto* bind = qobject_cast<QPushButton*>(m_bindings->cellWidget(row, 4));
        bind->setText(isLive ? tr("Bind again") : tr("Bind"));
    }
}

void Passport::rename()
{
    const auto name = CharacterName::create(m_name->text());
    if (!name) {
        m_name->setText(m_character->name().text());
        return;
    }
    const auto same = m_store.characters().findByName(name->text());
    if (same && !same->isEmpty() && same->first().id() != m_id) {
        m_nameNote->setText(tr("The cast has a %1 already. Pick another name.").arg(name->text()));
        m_name->setText(m_character->name().text());
        return;
    }
    save(m_character->renamed(*name, QDateTime::currentDateTimeUtc()));
}

void Passport::save(const Character& changed)
{
    if (!m_character || changed == *m_character)
        return;
    if (const auto saved = m_store.characters().save(changed); !saved)
        Q_EMIT failed(saved.error());
}

} // namespace troupe
