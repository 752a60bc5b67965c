#pragma once

#include "core/base/assethash.h"

#include <QFrame>

#include <optional>

class QLabel;
class QToolButton;

namespace troupe {

class Store;

/// The opening frame of a shot: an image by drop, by file dialog, or none.
class ReferenceField : public QFrame {
    Q_OBJECT

public:
    explicit ReferenceField(Store& store, QWidget* parent = nullptr);

    /// `size`: of the clip, which the image is cropped to.
    void setReference(const std::optional<AssetHash>& reference, const QSize& size);
    /// Crops anew, from the image as it was chosen.
    void setSize(const QSize& size);
    const std::optional<AssetHash>& reference() const { return m_reference; }

    /// Takes an image file in, off the GUI thread; says in its own line what was wrong with it.
    void takeIn(const QString& path);

Q_SIGNALS:
    void edited();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void choose();
    void refresh();

    Store& m_store;
    std::optional<AssetHash> m_reference;
    QSize m_size;
    QString m_original;
    QLabel* m_picture;
    QLabel* m_text;
    QToolButton* m_choose;
    QToolButton* m_clear;
};

} // namespace troupe
