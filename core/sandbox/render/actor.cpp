#include "core/sandbox/render/actor.h"

#include "core/sandbox/render/cutout.h"
#include "core/sandbox/render/moviereader.h"
#include "core/sandbox/render/palette.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace troupe::sandbox {

namespace {

constexpr int AnalysisHeight = 240;
constexpr double MostSeconds = 5;

void tint(QImage& picture, const QColor& ambient)
{
    // Not all of the scene's light: people must still recognise who this is.
    const QColor light = mixed(Qt::white, ambient, 0.5);
    const int r = light.red() + 1;
    const int g = light.green() + 1;
    const int b = light.blue() + 1;
    for (int y = 0; y < picture.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0, width = picture.width(); x < width; ++x)
            row[x] = qRgba(qRed(row[x]) * r >> 8, qGreen(row[x]) * g >> 8, qBlue(row[x]) * b >> 8,
                           qAlpha(row[x]));
    }
}

int borderOf(int height)
{
    return qMax(2, height / 28);
}

/// The picture as a card: with a light border around it, and round corners.
QImage framed(const QImage& inner)
{
    const int border = borderOf(inner.height());
    QImage card(inner.width() + 2 * border, inner.height() + 2 * border, QImage::Format_ARGB32_Premultiplied);
    card.fill(Qt::transparent);
    QPainter painter(&card);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(248, 246, 240));
    painter.drawRoundedRect(card.rect(), border, border);
    QPainterPath window;
    window.addRoundedRect(inner.rect().translated(border, border), border / 2.0, border / 2.0);
    painter.setClipPath(window);
    painter.drawImage(border, border, inner);
    return card;
}

struct Casting {
    std::optional<Backdrop> backdrop = {};
    Actor::Shape shape = Actor::Shape::Card;
    double scale = 1; ///< From the clip's size to the size it plays in.
};

/// How much larger something may become in the room.
double fitting(QSizeF size, QSizeF room)
{
    return qMin(room.width() / size.width(), room.height() / size.height());
}

/// Looks at the first frame, small, and decides how the clip is used.
Result<Casting> cast(const QString& path, QSize room)
{
    auto reader = MovieReader::open(path);
    if (!reader)
        return tl::unexpected(reader.error());
    const QSize size = reader->info().size;
    const double small = double(AnalysisHeight) / size.height();
    reader->scaleTo({qMax(8, int(size.width() * small)), AnalysisHeight});
    const auto first = reader->nextFrame();
    if (!first)
        return tl::unexpected(first.error());
    if (first->isNull())
        return failure(Error::Kind::MediaUnreadable);

    const double border = 2 * borderOf(room.height());
    Casting casting {.scale = fitting(size, QSizeF(room) - QSizeF(border, border))};
    const auto backdrop = findBackdrop(*first);
    if (!backdrop)
        return casting;
    const QRect figure = figureBounds(cutOut(*first, *backdrop));
    const double share
        = double(figure.width()) * figure.height() / (double(first->width()) * first->height());
    if (figure.height() < AnalysisHeight / 8 || share > 0.92)
        return casting;
    casting.backdrop = backdrop;
    casting.shape = figure.bottom() >= AnalysisHeight - 3 ? Actor::Shape::Bust : Actor::Shape::Whole;
    casting.scale = qMin(fitting(QSizeF(figure.size()) / small, room), 2.0);
    return casting;
}

/// All pictures cropped to what any of them shows.
void crop(std::vector<QImage>& pictures)
{
    QRect all;
    for (const QImage& picture : pictures)
        all |= figureBounds(picture);
    all = all.adjusted(-2, -2, 2, 0) & pictures.front().rect();
    if (all.isEmpty())
        return;
    for (QImage& picture : pictures)
        picture = picture.copy(all);
}

} // namespace

const QImage& Actor::pictureAt(double seconds) const
{
    const int last = int(pictures.size()) - 1;
    if (last <= 0)
        return pictures.front();
    const int beat = int(seconds * PicturesPerSecond) % (2 * last);
    return pictures[size_t(beat <= last ? beat : 2 * last - beat)];
}

Result<Actor> loadActor(const QString& clipPath, Action action, QSize room, const QColor& ambient)
{
    const auto casting = cast(clipPath, room);
    if (!casting)
        return tl::unexpected(casting.error());
    auto reader = MovieReader::open(clipPath);
    if (!reader)
        return tl::unexpected(reader.error());
    const QSizeF shown = QSizeF(reader->info().size) * casting->scale;
    reader->scaleTo({qMax(8, int(shown.width())), qMax(8, int(shown.height()))});

    Actor actor {.action = action, .shape = casting->shape};
    const double rate = qMax(1.0, reader->info().rate.value());
    for (int index = 0; index < MostSeconds * rate; ++index) {
        if (double(actor.pictures.size()) > index * Actor::PicturesPerSecond / rate) {
            const auto skipped = reader->skipFrame();
            if (!skipped)
                return tl::unexpected(skipped.error());
            if (!*skipped)
                break;
            continue;
        }
        auto frame = reader->nextFrame();
        if (!frame)
            return tl::unexpected(frame.error());
        if (frame->isNull())
            break;
        QImage picture = casting->backdrop ? cutOut(*frame, *casting->backdrop) : framed(*frame);
        tint(picture, ambient);
        actor.pictures.push_back(std::move(picture));
    }
    if (casting->backdrop)
        crop(actor.pictures);
    return actor;
}

} // namespace troupe::sandbox
