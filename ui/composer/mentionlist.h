#pragma once

#include <QFrame>
#include <QList>

#include <optional>

class QListWidget;

namespace troupe {

/// Somebody who can be mentioned.
struct Mentionable {
    QString slug;
    QString name;
    friend bool operator==(const Mentionable&, const Mentionable&) = default;
};

/// The characters that a few letters can mean: names that begin with them, then names with a word
/// that does, each group by name. At most `limit`.
QList<Mentionable> mentionMatches(const QList<Mentionable>& everybody, const QString& letters, int limit = 8);

/// The small list under the cursor while a mention is typed. The text editor keeps the focus and
/// hands keys on.
class MentionList : public QFrame {
    Q_OBJECT

public:
    explicit MentionList(QWidget* parent);

    void showMatches(const QList<Mentionable>& matches, const QPoint& globalPosition);
    void step(int by);
    std::optional<Mentionable> current() const;

Q_SIGNALS:
    void picked(const troupe::Mentionable& who);

private:
    QListWidget* m_list;
    QList<Mentionable> m_matches;
};

} // namespace troupe
