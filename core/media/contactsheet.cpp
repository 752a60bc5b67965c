#include "core/media/contactsheet.h"

#include "core/media/frames.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe::media {
namespace {

// In points, of an A4 page on its side.
constexpr double PageMargin = 28;
constexpr double Gap = 12;
constexpr double HeadHeight = 30;
constexpr double FootHeight = 18;
constexpr double CellText = 26;
constexpr int Dots = 150; ///< An inch: of the pictures.
constexpr double PointsInAnInch = 72;

/// The painter is scaled to points, so that a pixel is one.
QFont fontOf(int points, bool isBold = false)
{
    QFont font(u"sans-serif"_s);
    font.setStyleHint(QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(points);
    font.setBold(isBold);
    return font;
}

class SheetPainter {
public:
    SheetPainter(const ContactSheet& sheet, QPdfWriter& pdf)
        : m_sheet(sheet),
          m_pdf(pdf),
          m_painter(&pdf),
          m_page(QPointF(), pdf.pageLayout().fullRectPoints().size())
    {
        const double scale = pdf.resolution() / PointsInAnInch;
        m_painter.scale(scale, scale);
        const bool isUpright = sheet.shape.height() > sheet.shape.width();
        m_columns = isUpright ? 6 : 4;
        const double inside = m_page.width() - 2 * PageMargin;
        m_box.setWidth((inside - Gap * (m_columns - 1)) / m_columns);
        m_box.setHeight(m_box.width() * sheet.shape.height() / std::max(sheet.shape.width(), 1));
        const double room = m_page.height() - 2 * PageMargin - HeadHeight - FootHeight + Gap;
        m_rows = std::max(1, int(room / (m_box.height() + CellText + Gap)));
        if (m_rows == 1) // A shape that no page was made for.
            m_box.setHeight(std::min(m_box.height(), room - CellText - Gap));
    }

    bool isOpen() const { return m_painter.isActive(); }
    QSize pictureSize() const { return (m_box * (Dots / PointsInAnInch)).toSize(); }

    void cell(qsizetype index, const QImage& picture)
    {
        const qsizetype onPage = index % (qsizetype(m_rows) * m_columns);
        if (onPage == 0)
            startPage(index);
        const qsizetype row = onPage / m_columns;
        const QPointF corner(PageMargin + double(onPage % m_columns) * (m_box.width() + Gap),
                             PageMargin + HeadHeight + double(row) * (m_box.height() + CellText + Gap));
        const QRectF box(corner, m_box);
        if (picture.isNull()) {
            m_painter.setPen(QPen(QColor(0xa0, 0xa0, 0xa0), 0.6));
            m_painter.drawRect(box);
            m_painter.drawLine(box.topLeft(), box.bottomRight());
            m_painter.drawLine(box.bottomLeft(), box.topRight());
        } else {
            m_painter.fillRect(box, Qt::black);
            QRectF shown(QPointF(), QSizeF(picture.size()).scaled(m_box, Qt::KeepAspectRatio));
            shown.moveCenter(box.center());
            m_painter.drawImage(shown, picture);
        }
        const SheetCell& cell = m_sheet.cells.at(index);
        line(QRectF(corner.x(), box.bottom() + 2, m_box.width(), 12), cell.title, fontOf(8, true));
        line(QRectF(corner.x(), box.bottom() + 13, m_box.width(), 11), cell.note, fontOf(7));
    }

private:
    void startPage(qsizetype index)
    {
        if (index > 0)
            m_pdf.newPage();
        const qsizetype onPage = qsizetype(m_rows) * m_columns;
        const QRectF head(PageMargin, PageMargin, m_page.width() - 2 * PageMargin, 18);
        const QFont small = fontOf(9);
        const double noteWidth
            = std::min(head.width() / 2, QFontMetricsF(small).horizontalAdvance(m_sheet.note) + 2);
        line(head.adjusted(0, 0, -noteWidth - Gap, 0), m_sheet.title, fontOf(13, true));
        line(head.adjusted(head.width() - noteWidth, 0, 0, 0), m_sheet.note, small, Qt::AlignRight);
        const QRectF foot(PageMargin, m_page.height() - PageMargin - 10, head.width(), 10);
        const qsizetype pages = (m_sheet.cells.size() + onPage - 1) / onPage;
        line(foot, u"%1 / %2"_s.arg(index / onPage + 1).arg(pages), fontOf(7), Qt::AlignRight);
    }

    void line(const QRectF& place, const QString& text, const QFont& font, Qt::Alignment side = Qt::AlignLeft)
    {
        m_painter.setFont(font);
        m_painter.setPen(QColor(0x22, 0x22, 0x22));
        const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, place.width());
        m_painter.drawText(place, int(side | Qt::AlignVCenter | Qt::TextSingleLine), shown);
    }

    const ContactSheet& m_sheet;
    QPdfWriter& m_pdf;
    QPainter m_painter;
    QRectF m_page;
    QSizeF m_box;
    int m_columns = 4;
    int m_rows = 3;
};

} // namespace

Result<> writeContactSheet(const ContactSheet& sheet, const QString& target, const MediaLimits& limits,
                           const Stopped& stopped, const Progress& progress)
{
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return failure(Error::Kind::Unsupported, u"no fonts"_s);
    if (sheet.cells.isEmpty())
        return failure(Error::Kind::Invalid, u"cells"_s);
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly))
        return failure(Error::Kind::Storage, u"%1: %2"_s.arg(target, file.errorString()));
    {
        QPdfWriter pdf(&file);
        pdf.setTitle(sheet.title);
        pdf.setCreator(u"Troupe"_s);
        pdf.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF()));
        SheetPainter painter(sheet, pdf);
        if (!painter.isOpen())
            return failure(Error::Kind::Storage, target);
        for (qsizetype i = 0; i < sheet.cells.size(); ++i) {
            if (stopped && stopped())
                return failure(Error::Kind::Canceled);
            const SheetCell& cell = sheet.cells.at(i);
            QImage picture;
            if (!cell.path.isEmpty()) {
                const auto frames
                    = framesAt(cell.path, {cell.seconds}, painter.pictureSize(), limits, stopped);
                if (!frames && frames.error().kind == Error::Kind::Canceled)
                    return tl::unexpected(frames.error());
                picture = frames && !frames->isEmpty() ? frames->first() : QImage();
            }
            painter.cell(i, picture);
            if (progress)
                progress(double(i + 1) / double(sheet.cells.size()));
        }
    }
    if (!file.commit())
        return failure(Error::Kind::Storage, u"%1: %2"_s.arg(target, file.errorString()));
    return {};
}

} // namespace troupe::media
