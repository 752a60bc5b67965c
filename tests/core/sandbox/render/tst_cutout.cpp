#include "core/sandbox/render/cutout.h"

#include <QPainter>
#include <QTest>

using namespace troupe::sandbox;

namespace {

QImage figureOn(const QColor& backdrop)
{
    QImage image(120, 90, QImage::Format_RGB32);
    image.fill(backdrop);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(230, 30, 200));
    painter.drawEllipse(QRectF(40, 20, 40, 50));
    painter.setBrush(backdrop); // a hole that the border does not reach
    painter.drawEllipse(QRectF(54, 40, 12, 12));
    return image;
}

} // namespace

class TestCutOut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlainBackdropGoesAway()
    {
        const QImage picture = figureOn(QColor(40, 200, 60));
        const auto backdrop = findBackdrop(picture);
        QVERIFY(backdrop);
        const QImage cut = cutOut(picture, *backdrop);
        QCOMPARE(qAlpha(cut.pixel(3, 3)), 0);
        QCOMPARE(qAlpha(cut.pixel(60, 28)), 255);
        const QRect bounds = figureBounds(cut);
        QVERIFY(std::abs(bounds.left() - 40) <= 2 && std::abs(bounds.right() - 79) <= 2);
        QVERIFY(std::abs(bounds.top() - 20) <= 2 && std::abs(bounds.bottom() - 69) <= 2);
    }

    void aStrongColourGoesFromHolesToo()
    {
        const QImage picture = figureOn(QColor(40, 200, 60));
        QCOMPARE(qAlpha(cutOut(picture, *findBackdrop(picture)).pixel(60, 46)), 0);
    }

    void whiteInsideTheFigureStays()
    {
        const QImage picture = figureOn(Qt::white);
        QCOMPARE(qAlpha(cutOut(picture, *findBackdrop(picture)).pixel(60, 46)), 255);
    }

    void edgesHaveNoneOfTheBackdropsColour()
    {
        const QImage picture = figureOn(QColor(40, 200, 60));
        const QImage cut = cutOut(picture, *findBackdrop(picture));
        for (int y = 0; y < cut.height(); ++y) {
            for (int x = 0; x < cut.width(); ++x) {
                const QRgb p = cut.pixel(x, y);
                QVERIFY2(qGreen(p) <= qMax(qRed(p), 60), "green spill");
            }
        }
    }

    void aBusyBorderIsNoBackdrop()
    {
        QImage picture(120, 90, QImage::Format_RGB32);
        for (int y = 0; y < 90; ++y) {
            for (int x = 0; x < 120; ++x)
                picture.setPixel(x, y, qRgb((x * 37) % 256, (y * 91) % 256, (x * y) % 256));
        }
        QVERIFY(!findBackdrop(picture));
    }
};

QTEST_GUILESS_MAIN(TestCutOut)
#include "tst_cutout.moc"
