#include "ui/common/icons.h"

#include "ui/common/themecolors.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

struct Names {
    Icon icon;
    QLatin1StringView file; ///< In resources/icons.
    QLatin1StringView theme; ///< Of the freedesktop icon naming specification; empty if it has none.
};

constexpr std::array Table {
    Names {Icon::Play, "play"_L1, "media-playback-start"_L1},
    Names {Icon::Pause, "pause"_L1, "media-playback-pause"_L1},
    Names {Icon::StepBack, "step-back"_L1, ""_L1},
    Names {Icon::StepForward, "step-forward"_L1, ""_L1},
    Names {Icon::Loop, "loop"_L1, "media-playlist-repeat"_L1},
    Names {Icon::Volume, "volume"_L1, "audio-volume-high"_L1},
    Names {Icon::Mute, "mute"_L1, "audio-volume-muted"_L1},
    Names {Icon::Cancel, "cancel"_L1, "process-stop"_L1},
    Names {Icon::Retry, "retry"_L1, "view-refresh"_L1},
    Names {Icon::Keep, "keep"_L1, ""_L1},
    Names {Icon::Extend, "extend"_L1, ""_L1},
    Names {Icon::Edit, "edit"_L1, "document-edit"_L1},
    Names {Icon::Add, "add"_L1, "list-add"_L1},
    Names {Icon::Delete, "delete"_L1, "edit-delete"_L1},
    Names {Icon::Search, "search"_L1, "edit-find"_L1},
    Names {Icon::Close, "close"_L1, "window-close"_L1},
    Names {Icon::Warning, "warning"_L1, "dialog-warning"_L1},
    Names {Icon::Error, "error"_L1, "dialog-error"_L1},
    Names {Icon::Done, "done"_L1, ""_L1},
    Names {Icon::Time, "clock"_L1, ""_L1},
    Names {Icon::Download, "download"_L1, ""_L1},
    Names {Icon::Film, "film"_L1, "video-x-generic"_L1},
    Names {Icon::Person, "person"_L1, "avatar-default"_L1},
    Names {Icon::Question, "question"_L1, "dialog-question"_L1},
    Names {Icon::Info, "info"_L1, "dialog-information"_L1},
    Names {Icon::Priority, "priority"_L1, ""_L1},
    Names {Icon::StopHere, "stop-here"_L1, ""_L1},
    Names {Icon::Copy, "copy"_L1, "edit-copy"_L1},
    Names {Icon::Notes, "notes"_L1, ""_L1},
    Names {Icon::Split, "split"_L1, ""_L1},
};

const Names& namesOf(Icon icon)
{
    const auto it = std::find_if(Table.begin(), Table.end(), [&](const Names& n) { return n.icon == icon; });
    Q_ASSERT(it != Table.end());
    return *it;
}

QByteArray drawing(const Names& names)
{
    QFile file(u":/troupe/icons/%1.svg"_s.arg(names.file));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void draw(QPainter& painter, const QRectF& rect, const Names& names, const QColor& color)
{
    QByteArray svg = drawing(names);
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    const qreal side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(painter.opacity() * color.alphaF());
    renderer.render(&painter, square);
    painter.restore();
}

/// A desktop theme made for light windows can be invisible on dark ones, and the other way round.
bool canBeSeen(const QPixmap& pixmap, const QColor& background)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    double best = 1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (const QColor pixel = image.pixelColor(x, y); pixel.alpha() > 200)
                best = std::max(best, contrast(pixel, background));
        }
    }
    constexpr double GraphicsMinimum = 3.0; // WCAG 2.1, 1.4.11
    return best >= GraphicsMinimum;
}

class DrawnIcon : public QIconEngine {
public:
    explicit DrawnIcon(Icon icon) : m_icon(icon) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        draw(*painter, rect, namesOf(m_icon), colorFor(mode));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        const Names& names = namesOf(m_icon);
        const QColor color = colorFor(mode);
        const QString key = u"troupe-icon/%1/%2x%3/%4/%5"_s.arg(names.file)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(color.name(QColor::HexArgb), QIcon::themeName());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        if (!names.theme.isEmpty() && mode == QIcon::Normal && QIcon::hasThemeIcon(names.theme))
            pixmap = QIcon::fromTheme(names.theme).pixmap(size, 1.0, mode, state);
        if (pixmap.isNull() || !canBeSeen(pixmap, QGuiApplication::palette().color(QPalette::Window))) {
            pixmap = QPixmap(size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            draw(painter, QRectF(QPointF(), size), names, color);
        }
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state); // `size` is in device pixels already
    }

    QIconEngine* clone() const override { return new DrawnIcon(m_icon); }
    QString key() const override { return u"troupe"_s; }
    QString iconName() override { return namesOf(m_icon).file; }
    bool isNull() override { return false; }

private:
    static QColor colorFor(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled: return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected: return palette.color(QPalette::HighlightedText);
        default: return palette.color(QPalette::ButtonText);
        }
    }

    Icon m_icon;
};

} // namespace

QIcon icon(Icon icon)
{
    return QIcon(new DrawnIcon(icon));
}

QPixmap iconPixmap(Icon icon, int size, const QColor& color, qreal devicePixelRatio)
{
    const QSize pixels = QSize(size, size) * devicePixelRatio;
    const QString key = u"troupe-pixmap/%1/%2/%3"_s.arg(namesOf(icon).file)
                            .arg(pixels.width())
                            .arg(color.name(QColor::HexArgb));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        draw(painter, QRectF(QPointF(), pixels), namesOf(icon), color);
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace troupe
