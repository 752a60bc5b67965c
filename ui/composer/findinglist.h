#pragma once

#include <QWidget>

#include <array>
#include <functional>

class QGridLayout;
class QLabel;
class QPushButton;

namespace troupe {

/// Something that is wrong with what is about to be ordered, in words, and the click that mends it.
struct FindingRow {
    enum class Weight { Blocks, Warns, Tells };

    QString id; ///< Of its rule: stable.
    Weight weight = Weight::Tells;
    QString text;
    QString why = {}; ///< Where that is known from; as a tool tip.
    QString mend = {}; ///< On the button; none without.
    std::function<void()> apply = {};
};

/// One line for each finding, the gravest first; hidden while there is none.
class FindingList : public QWidget {
    Q_OBJECT

public:
    static constexpr int MaxRows = 3; ///< More are only counted.

    explicit FindingList(QWidget* parent = nullptr);

    void setRows(QList<FindingRow> rows);
    const QList<FindingRow>& rows() const { return m_rows; }

Q_SIGNALS:
    void mended();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Line {
        QWidget* box;
        QLabel* icon;
        QLabel* text;
        QPushButton* mend;
        QGridLayout* layout;
        bool isMendBelow = false;
    };

    Line makeLine(int row);
    void showIcons();
    void placeMends();

    QList<FindingRow> m_rows;
    std::array<Line, MaxRows> m_lines;
    QLabel* m_more;
};

} // namespace troupe
