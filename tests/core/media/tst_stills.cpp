#include "core/media/frames.h"
#include "core/media/stillscore.h"
#include "samplefootage.h"

#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::media;

namespace {

StillLook look(double sharpness, double subject, int level)
{
    StillLook made;
    made.sharpness = sharpness;
    made.subject = subject;
    made.sketch.fill(quint8(level));
    return made;
}

/// A chequered figure of this share of the height, on a calm ground.
QImage figure(double share)
{
    QImage image(640, 360, QImage::Format_RGB32);
    image.fill(QColor(40, 60, 120));
    QPainter painter(&image);
    const int side = int(share * image.height());
    const QRect place(320 - side / 2, 180 - side / 2, side, side);
    painter.fillRect(place, QColor(240, 160, 60));
    for (int i = 0; i < side; i += 8)
        painter.fillRect(place.left(), place.top() + i, side, 2, Qt::black);
    return image;
}

QImage blurred(const QImage& image)
{
    return image.scaled(image.size() / 16, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace

class TestStills : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBestArePicked_data()
    {
        QTest::addColumn<QList<StillLook>>("looks");
        QTest::addColumn<int>("count");
        QTest::addColumn<QList<int>>("picked");
        using Looks = QList<StillLook>;
        using Picked = QList<int>;
        QTest::newRow("nothing") << Looks() << 3 << Picked();
        QTest::newRow("none wanted") << Looks {look(9, 0.3, 0)} << 0 << Picked();
        QTest::newRow("one flat picture") << Looks {look(0, 0, 0)} << 3 << Picked {0};
        QTest::newRow("all the same") << Looks {look(9, 0.3, 7), look(9, 0.3, 7)} << 3 << Picked {0};
        QTest::newRow("noise is no difference")
            << Looks {look(9, 0.3, 7), look(9, 0.3, 8)} << 3 << Picked {0};
        QTest::newRow("the sharper first")
            << Looks {look(50, 0.3, 0), look(100, 0.3, 60)} << 3 << Picked {1, 0};
        QTest::newRow("the larger first")
            << Looks {look(100, 0.05, 0), look(100, 0.35, 60)} << 3 << Picked {1, 0};
        QTest::newRow("filling all of it is not better")
            << Looks {look(100, 0.4, 0), look(100, 0.9, 60)} << 1 << Picked {0};
        QTest::newRow("blurred ones never")
            << Looks {look(100, 0.3, 0), look(20, 0.4, 120)} << 3 << Picked {0};
        QTest::newRow("the different before the better")
            << Looks {look(100, 0.4, 0), look(95, 0.4, 5), look(60, 0.3, 80)} << 2 << Picked {0, 2};
        QTest::newRow("no more than wanted")
            << Looks {look(9, 0.3, 0), look(9, 0.3, 60), look(9, 0.3, 120)} << 2 << Picked {0, 1};
    }

    void theBestArePicked()
    {
        QFETCH(QList<StillLook>, looks);
        QFETCH(int, count);
        QFETCH(QList<int>, picked);
        QCOMPARE(pickStills(looks, count), picked);
    }

    void aPictureIsMeasured()
    {
        const StillLook large = lookAtStill(figure(0.8));
        const StillLook small = lookAtStill(figure(0.3));
        QVERIFY(large.subject > 0.25 && large.subject < 0.5);
        QVERIFY(small.subject > 0.02 && small.subject < 0.1);
        QVERIFY(lookAtStill(blurred(figure(0.8))).sharpness < large.sharpness / 4);
        QVERIFY(difference(large, small) > 3);
        QCOMPARE(difference(large, large), 0.0);
        QCOMPARE(lookAtStill(QImage()).sharpness, 0.0);
        // The same picture in another size is the same.
        QVERIFY(difference(large, lookAtStill(figure(0.8).scaled(320, 180))) < 3);
    }

    void theSharpPartOfAClipIsFound()
    {
        // Two seconds: blurred, then sharp with another picture half a second before the end.
        const QString clip = m_footage.make(
            u"blurred.mp4"_s,
            u"testsrc=size=320x180:rate=24:duration=2,boxblur=12:enable='lt(t,1)',negate=enable='gt(t,1.5)'"_s);
        QVERIFY(!clip.isEmpty());
        const auto moments = stillMoments(clip, 4);
        QVERIFY(moments);
        QVERIFY(moments->size() >= 2);
        for (const double moment : *moments)
            QVERIFY2(moment > 1, qPrintable(QString::number(moment)));
        QVERIFY(std::any_of(moments->begin(), moments->end(), [](double m) { return m < 1.5; }));
        QVERIFY(std::any_of(moments->begin(), moments->end(), [](double m) { return m > 1.5; }));
    }

    void aClipWithoutMovementGivesOne()
    {
        const QString clip = m_footage.make(u"still.mp4"_s, u"color=gray:size=320x180:rate=24:duration=2"_s);
        const auto moments = stillMoments(clip, 6);
        QVERIFY(moments);
        QCOMPARE(moments->size(), 1);
    }

    void whatIsNoClipIsRefused()
    {
        QCOMPARE(stillMoments(m_footage.write(u"text.mp4"_s, "no film"), 6).error().kind,
                 Error::Kind::MediaUnknown);
        QCOMPARE(stillMoments(u"/nowhere/at/all.mp4"_s, 6).error().kind, Error::Kind::Missing);
    }

private:
    test::SampleFootage m_footage;
};

QTEST_GUILESS_MAIN(TestStills)
#include "tst_stills.moc"
