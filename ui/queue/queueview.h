#pragma once

#include <QTreeView>

namespace troupe {

/// The rows of a QueueModel: one line of columns, and where a state needs words a second line over
/// the whole width that says why, and whether it cost something.
class QueueView : public QTreeView {
    Q_OBJECT

public:
    explicit QueueView(QWidget* parent = nullptr);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
};

} // namespace troupe
