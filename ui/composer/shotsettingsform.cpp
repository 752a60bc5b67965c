#include "ui/composer/shotsettingsform.h"

#include "ui/common/formats.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QScopedValueRollback>

#include <numeric>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

template<typename T>
void fill(QComboBox& box, const QList<T>& values, const T& current,
          const std::function<QString(const T&)>& text)
{
    box.clear();
    for (const T& value : values)
        box.addItem(text(value), QVariant::fromValue(value));
    int index = box.findData(QVariant::fromValue(current));
    if (index < 0) { // Not known to the catalog: kept, never changed behind the person's back.
        box.addItem(text(current), QVariant::fromValue(current));
        index = box.count() - 1;
    }
    box.setCurrentIndex(index);
}

} // namespace

QString shapeText(const QSize& size)
{
    const int divisor = std::gcd(size.width(), size.height());
    if (divisor <= 0)
        return {};
    const QString pixels = sizeText(size);
    const QSize ratio = size / divisor;
    return ratio.width() <= 21 && ratio.height() <= 21
        ? u"%1 (%2:%3)"_s.arg(pixels).arg(ratio.width()).arg(ratio.height())
        : pixels;
}

ShotSettingsForm::ShotSettingsForm(const Catalog& catalog, QWidget* parent)
    : QWidget(parent),
      m_catalog(catalog),
      m_seconds(new QComboBox(this)),
      m_size(new QComboBox(this)),
      m_model(new QComboBox(this)),
      m_connection(new QComboBox(this))
{
    auto* layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addRow(tr("&Length"), m_seconds, "secondsBox");
    addRow(tr("Si&ze"), m_size, "sizeBox");
    addRow(tr("&Model"), m_model, "modelBox");
    addRow(tr("C&onnection"), m_connection, "connectionBox");

    connect(m_seconds, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filling)
            return;
        (m_operation == Operation::Extend ? m_extendSeconds : m_settings.seconds)
            = m_seconds->currentData().toInt();
        Q_EMIT edited();
    });
    connect(m_size, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filling)
            return;
        m_settings.size = m_size->currentData().toSize();
        Q_EMIT edited();
    });
    connect(m_model, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filling)
            return;
        m_settings.model = m_model->currentData().toString();
        offerFor(m_settings.model);
        Q_EMIT edited();
    });
    connect(m_connection, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filling)
            return;
        m_settings.connection.value = m_connection->currentData().toUuid();
        Q_EMIT edited();
    });
}

void ShotSettingsForm::addRow(const QString& label, QComboBox* box, const char* name)
{
    box->setObjectName(QLatin1StringView(name));
    box->setAccessibleName(QString(label).remove(u'&'));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    static_cast<QFormLayout*>(layout())->addRow(label, box);
}

void ShotSettingsForm::setConnections(const QList<Connection>& connections)
{
    const QScopedValueRollback guard(m_filling, true);
    m_connection->clear();
    for (const Connection& connection : connections)
        m_connection->addItem(connection.name, connection.id.value);
    m_connection->setCurrentIndex(m_connection->findData(m_settings.connection.value));
}

void ShotSettingsForm::setSettings(const ShotSettings& settings)
{
    const QScopedValueRollback guard(m_filling, true);
    m_settings = settings;
    QStringList models;
    for (const Model& model : m_catalog.models())
        models << model.id;
    fill<QString>(*m_model, models, settings.model, [this](const QString& id) {
        const auto model = m_catalog.model(id);
        return model ? model->title : id;
    });
    m_connection->setCurrentIndex(m_connection->findData(settings.connection.value));
    offerFor(settings.model);
}

void ShotSettingsForm::change(const ShotSettings& settings)
{
    setSettings(settings);
    Q_EMIT edited();
}

ShotSettings ShotSettingsForm::settings() const
{
    return m_settings;
}

void ShotSettingsForm::setOperation(Operation operation)
{
    m_operation = operation;
    offerFor(m_settings.model);
    m_seconds->setEnabled(operation != Operation::Edit);
    for (QComboBox* box : {m_size, m_model, m_connection})
        box->setEnabled(operation == Operation::Generate);
}

int ShotSettingsForm::extendSeconds() const
{
    return m_extendSeconds;
}

void ShotSettingsForm::offerFor(const QString& id)
{
    const QScopedValueRollback guard(m_filling, true);
    const Model model = m_catalog.model(id).value_or(Model {});
    const bool extends = m_operation == Operation::Extend;
    fill<int>(*m_seconds, extends ? model.extendSeconds : model.seconds,
              extends ? m_extendSeconds : m_settings.seconds, [extends](int seconds) {
                  return extends ? tr("%1 s more").arg(seconds) : tr("%1 s").arg(seconds);
              });
    fill<QSize>(*m_size, model.sizes, m_settings.size, shapeText);
}

} // namespace troupe
