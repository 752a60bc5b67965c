#include "ui/settings/connectionsdialog.h"

#include "core/base/async.h"
#include "core/providers/providerdirectory.h"
#include "core/secrets/secretstore.h"
#include "core/store/connectionrepository.h"
#include "core/store/store.h"
#include "ui/common/banner.h"
#include "ui/common/errortext.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

/// What is wrong with a field, in the words of this form.
QString fieldText(const Error& error)
{
    if (error.kind == Error::Kind::Invalid && error.detail == u"name")
        return ConnectionsDialog::tr("Give it a name of up to 60 characters.");
    if (error.kind == Error::Kind::Invalid && error.detail == u"url")
        return ConnectionsDialog::tr(
            "The address must begin with https:// and hold no user name and no query.");
    if (error.kind == Error::Kind::Invalid && error.detail == u"port")
        return ConnectionsDialog::tr("The port in the address must be a number from 1 to 65535.");
    if (error.kind == Error::Kind::Conflict)
        return ConnectionsDialog::tr("Another connection has that name. Pick another.");
    return {};
}

} // namespace

ConnectionsDialog::ConnectionsDialog(Parts parts, QWidget* parent)
    : QDialog(parent),
      m_parts(std::move(parts)),
      m_list(new QListWidget(this)),
      m_banner(new Banner(this)),
      m_name(new QLineEdit(this)),
      m_url(new QLineEdit(this)),
      m_key(new QLineEdit(this)),
      m_concurrent(new QSpinBox(this)),
      m_busy(new QProgressBar(this)),
      m_save(new QPushButton(tr("&Save"), this)),
      m_test(new QPushButton(tr("&Test"), this)),
      m_remove(new QPushButton(tr("&Remove"), this))
{
    layOut();
    connect(m_list, &QListWidget::currentRowChanged, this, &ConnectionsDialog::showCurrent);
    connect(m_save, &QPushButton::clicked, this, &ConnectionsDialog::save);
    connect(m_test, &QPushButton::clicked, this, &ConnectionsDialog::test);
    connect(m_remove, &QPushButton::clicked, this, &ConnectionsDialog::remove);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (!m_waitingForKey)
            return;
        m_parts.keepKeysUntilQuit();
        saveKey(*std::exchange(m_waitingForKey, {}));
    });
    reload({});
}

void ConnectionsDialog::layOut()
{
    setObjectName("connectionsDialog");
    setWindowTitle(tr("Connections"));
    m_list->setObjectName("connectionList");
    m_list->setAccessibleName(tr("Connections"));
    m_list->setFixedWidth(180);
    m_name->setObjectName("connectionName");
    m_name->setMaxLength(60);
    m_url->setObjectName("connectionUrl");
    m_url->setPlaceholderText(u"https://gateway.example"_s);
    m_key->setObjectName("connectionKey");
    m_key->setEchoMode(QLineEdit::Password);
    m_concurrent->setObjectName("connectionConcurrent");
    m_concurrent->setRange(1, 64);
    m_busy->setRange(0, 0);
    m_busy->hide();
    m_save->setObjectName("saveConnection");
    m_save->setDefault(true);
    m_test->setObjectName("testConnection");
    m_remove->setObjectName("removeConnection");

    auto* add = new QPushButton(tr("&New connection"), this);
    add->setObjectName("newConnection");
    auto* left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->addWidget(add);
    auto* form = new QFormLayout;
    form->addRow(tr("N&ame"), m_name);
    form->addRow(tr("A&ddress"), m_url);
    form->addRow(tr("&Key"), m_key);
    form->addRow(tr("Jobs at &once"), m_concurrent);
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_save);
    acts->addWidget(m_test);
    acts->addStretch();
    acts->addWidget(m_remove);
    auto* right = new QVBoxLayout;
    right->addWidget(m_banner);
    right->addLayout(form);
    right->addWidget(m_busy);
    right->addLayout(acts);
    right->addStretch();
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addLayout(left);
    columns->addLayout(right, 1);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(columns, 1);
    layout->addWidget(close);
    resize(680, 380);

    connect(add, &QPushButton::clicked, this, &ConnectionsDialog::startNew);
    connect(close, &QDialogButtonBox::rejected, this, &ConnectionsDialog::accept);
}

void ConnectionsDialog::reload(const ConnectionId& select)
{
    const auto all = m_parts.store.connections().all();
    if (!all) {
        say(all.error());
        return;
    }
    m_list->clear();
    for (const Connection& connection : *all) {
        auto* item = new QListWidgetItem(connection.name, m_list);
        item->setData(Qt::UserRole, connection.id.value);
        if (connection.id == select)
            m_list->setCurrentItem(item);
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
}

std::optional<Connection> ConnectionsDialog::current() const
{
    const QListWidgetItem* item = m_list->currentItem();
    const auto found = item ? m_parts.store.connections().find({item->data(Qt::UserRole).toUuid()})
                            : Result<std::optional<Connection>>(std::nullopt);
    return found ? *found : std::nullopt;
}

void ConnectionsDialog::showCurrent()
{
    m_banner->clear();
    m_waitingForKey.reset();
    const auto connection = current();
    const bool isSandbox = connection && connection->kind == Connection::Kind::Sandbox;
    m_name->setText(connection ? connection->name : QString());
    m_url->setText(connection ? connection->baseUrl.toString() : QString());
    m_url->setEnabled(!isSandbox);
    m_key->clear();
    m_key->setEnabled(!isSandbox);
    const bool hasKey = connection && !std::holds_alternative<NoKey>(connection->key);
    m_key->setPlaceholderText(hasKey ? tr("Kept; type to replace it") : tr("None"));
    m_concurrent->setValue(connection ? connection->maxConcurrent : 2);
    m_test->setEnabled(connection.has_value());
    m_remove->setEnabled(connection && !isSandbox); // The sandbox is always there.
}

void ConnectionsDialog::startNew()
{
    m_list->setCurrentRow(-1);
    showCurrent();
    m_name->setFocus();
}

void ConnectionsDialog::save()
{
    Connection wanted = current().value_or(
        Connection {ConnectionId::create(), Connection::Kind::OpenAiCompatible, QString()});
    wanted.name = m_name->text();
    wanted.maxConcurrent = m_concurrent->value();
    if (wanted.kind != Connection::Kind::Sandbox)
        wanted.baseUrl = QUrl(m_url->text().trimmed(), QUrl::StrictMode);
    if (!m_key->text().isEmpty())
        wanted.key = KeychainKey {};
    const auto valid = validated(wanted);
    const auto saved
        = valid ? m_parts.store.connections().save(*valid) : Result<>(tl::unexpected(valid.error()));
    if (!saved) {
        say(saved.error());
        return;
    }
    if (!m_key->text().isEmpty()) {
        saveKey(*valid);
        return;
    }
    reload(valid->id);
    m_banner->showMessage(Banner::Tone::Good, tr("Saved."));
}

void ConnectionsDialog::saveKey(const Connection& connection)
{
    const QString name = connection.id.toString();
    whenDone(m_parts.secrets.write(name, m_key->text().toUtf8()), this,
             [this, connection](const Result<>& kept) {
                 if (kept) {
                     // Once more, so that whoever listens takes the new key.
                     (void)m_parts.store.connections().save(connection);
                     reload(connection.id);
                     m_banner->showMessage(Banner::Tone::Good, tr("Saved."));
                     return;
                 }
                 if (kept.error().kind != Error::Kind::SecretsUnavailable) {
                     say(kept.error());
                     return;
                 }
                 m_waitingForKey = connection;
                 m_banner->showMessage(
                     Banner::Tone::Warning,
                     tr("No keychain answers on this system, so the key cannot be kept for next time."),
                     tr("Keep until I quit"));
             });
}

void ConnectionsDialog::test()
{
    const auto connection = current();
    if (!connection)
        return;
    m_busy->show();
    m_test->setEnabled(false);
    const auto done = [this, id = connection->id](const Result<QStringList>& models) {
        m_busy->hide();
        m_test->setEnabled(true);
        if (!models)
            say(models.error());
        else
            m_banner->showMessage(Banner::Tone::Good,
                                  tr("It works, and offers %n model(s).", nullptr, int(models->size())));
        if (models)
            Q_EMIT modelsListed(id, *models);
    };
    whenDone(m_parts.providers.provider(connection->id), this,
             [this, done](const Result<std::shared_ptr<VideoProvider>>& provider) {
                 if (!provider) {
                     done(tl::unexpected(provider.error()));
                     return;
                 }
                 whenDone((*provider)->models(), this,
                          [done, provider = *provider](const Result<QStringList>& models) { done(models); });
             });
}

void ConnectionsDialog::remove()
{
    const auto connection = current();
    if (!connection)
        return;
    if (const auto removed = m_parts.store.connections().remove(connection->id); !removed) {
        say(removed.error());
        return;
    }
    if (std::holds_alternative<KeychainKey>(connection->key))
        whenDone(m_parts.secrets.remove(connection->id.toString()), this, [](const Result<>&) {});
    reload({});
}

void ConnectionsDialog::say(const Error& error)
{
    const QString field = fieldText(error);
    m_banner->showMessage(Banner::Tone::Bad, field.isEmpty() ? errorText(error).whole() : field);
}

} // namespace troupe
