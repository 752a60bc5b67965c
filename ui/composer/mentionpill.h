#pragma once

#include <QTextCharFormat>
#include <QTextObjectInterface>

namespace troupe {

/// Draws a mention as a pill within a text: one character of the document (U+FFFC), so that it is
/// deleted, selected and stepped over as a whole.
class MentionPill : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int ObjectType = QTextFormat::UserObject + 1;

    using QObject::QObject;

    static QTextCharFormat format(const QString& slug, const QString& name, bool known);
    /// Empty if `format` is not of a pill.
    static QString slug(const QTextFormat& format);
    static QString name(const QTextFormat& format);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;
};

} // namespace troupe
