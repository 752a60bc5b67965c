#include "ui/composer/mentionpill.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPalette>
#include <QTextDocument>

namespace troupe {
namespace {

enum Property { SlugProperty = QTextFormat::UserProperty + 1, NameProperty, KnownProperty };

constexpr qreal SidePadding = 6;

} // namespace

QTextCharFormat MentionPill::format(const QString& slug, const QString& name, bool known)
{
    QTextCharFormat format;
    format.setObjectType(ObjectType);
    format.setProperty(SlugProperty, slug);
    format.setProperty(NameProperty, name);
    format.setProperty(KnownProperty, known);
    format.setVerticalAlignment(QTextCharFormat::AlignBottom);
    return format;
}

QString MentionPill::slug(const QTextFormat& format)
{
    return format.property(SlugProperty).toString();
}

QString MentionPill::name(const QTextFormat& format)
{
    return format.property(NameProperty).toString();
}

QSizeF MentionPill::intrinsicSize(QTextDocument* document, int, const QTextFormat& format)
{
    const QFontMetricsF metrics(document->defaultFont());
    return {metrics.horizontalAdvance(name(format)) + 2 * SidePadding, metrics.height()};
}

void MentionPill::drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int,
                             const QTextFormat& format)
{
    const QPalette palette = QApplication::palette();
    const bool known = format.property(KnownProperty).toBool();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(document->defaultFont());
    if (known) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette.color(QPalette::Highlight));
    } else { // Nobody of that name is there any more: outlined, never colour alone.
        painter->setPen(QPen(palette.color(QPalette::Text), 1, Qt::DashLine));
        painter->setBrush(Qt::NoBrush);
    }
    painter->drawRoundedRect(rect.adjusted(1, 0.5, -1, -0.5), 6, 6);
    painter->setPen(palette.color(known ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(rect, Qt::AlignCenter, name(format));
    painter->restore();
}

} // namespace troupe
