#pragma once

#include "core/catalog/catalog.h"
#include "core/connections/connection.h"
#include "core/series/series.h"

#include <QWidget>

class QComboBox;

namespace troupe {

/// Length, size, model and connection of the next take. Offers what the catalog knows of the model;
/// a value that it does not know is kept and shown all the same.
class ShotSettingsForm : public QWidget {
    Q_OBJECT

public:
    explicit ShotSettingsForm(const Catalog& catalog, QWidget* parent = nullptr);

    void setConnections(const QList<Connection>& connections);
    void setSettings(const ShotSettings& settings);
    ShotSettings settings() const;
    /// As if the person had chosen them one by one.
    void change(const ShotSettings& settings);

    /// An edit keeps length and size, an extension keeps the size: what does not apply is greyed.
    void setOperation(Operation operation);
    int extendSeconds() const;
    /// Before setOperation().
    void setExtendSeconds(int seconds) { m_extendSeconds = seconds; }

Q_SIGNALS:
    void edited();

private:
    void offerFor(const QString& model);
    void addRow(const QString& label, QComboBox* box, const char* name);

    Catalog m_catalog;
    ShotSettings m_settings;
    Operation m_operation = Operation::Generate;
    int m_extendSeconds = 4;
    bool m_filling = false;
    QComboBox* m_seconds;
    QComboBox* m_size;
    QComboBox* m_model;
    QComboBox* m_connection;
};

/// "1280 × 720 (16:9)".
QString shapeText(const QSize& size);

} // namespace troupe
