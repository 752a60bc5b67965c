#include "core/sandbox/render/actor.h"
#include "testclips.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;
using namespace troupe::sandbox;

// From a character's clip to the pictures that play.
class TestActor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(writeFigureClip(path(u"figure.mp4"_s)));
        QVERIFY(writeBusyClip(path(u"busy.mp4"_s)));
    }

    void aFigureIsCutOut()
    {
        const auto actor = loadActor(path(u"figure.mp4"_s), Action::Walk, {200, 160}, Qt::white);
        QVERIFY(actor);
        QCOMPARE(actor->shape, Actor::Shape::Whole);
        const QImage& picture = actor->pictureAt(0);
        QVERIFY(std::abs(picture.height() - 160) <= 8); // As large as fits.
        QCOMPARE(qAlpha(picture.pixel(1, 1)), 0);
        QVERIFY(pixelsLike(picture, Own, 40) > picture.width() * picture.height() / 2);
    }

    void whatCannotBeCutOutIsFramed()
    {
        const auto actor = loadActor(path(u"busy.mp4"_s), Action::Walk, {300, 160}, Qt::white);
        QVERIFY(actor);
        QCOMPARE(actor->shape, Actor::Shape::Card);
        QCOMPARE(actor->pictures.size(), 6U); // Half a second, on twos.
        const QImage& card = actor->pictureAt(0);
        QVERIFY(std::abs(card.height() - 160) <= 1); // As large as fits.
        const QPoint middle = card.rect().center();
        QCOMPARE(qAlpha(card.pixel(0, 0)), 0); // The corners are round.
        for (const QPoint border : {QPoint(1, middle.y()), QPoint(card.width() - 2, middle.y()),
                                    QPoint(middle.x(), 1), QPoint(middle.x(), card.height() - 2)})
            QVERIFY(qAlpha(card.pixel(border)) == 255 && qGray(card.pixel(border)) > 230);
        // And inside is the whole clip, its surroundings included.
        QVERIFY(pixelsLike(card, Own, 40) > card.width() * card.height() / 8);
        QVERIFY(qGray(card.pixel(20, 20)) < 200);
    }

    void everybodyFitsIntoTheRoom_data()
    {
        QTest::addColumn<bool>("busy");
        QTest::addColumn<QSize>("clip");
        QTest::addColumn<QSize>("room");
        for (const bool busy : {false, true}) {
            for (const QSize clip : {QSize(320, 180), QSize(180, 320), QSize(640, 64), QSize(64, 640)}) {
                for (const QSize room : {QSize(300, 160), QSize(120, 300), QSize(16, 16)})
                    QTest::addRow("%s %dx%d in %dx%d", busy ? "card" : "figure", clip.width(), clip.height(),
                                  room.width(), room.height())
                        << busy << clip << room;
            }
        }
    }
    void everybodyFitsIntoTheRoom()
    {
        QFETCH(bool, busy);
        QFETCH(QSize, clip);
        QFETCH(QSize, room);
        const QString file = path(u"sized.mp4"_s);
        QVERIFY(busy ? writeBusyClip(file, clip, 2) : writeFigureClip(file, clip, 2));
        const auto actor = loadActor(file, Action::Idle, room, Qt::white);
        QVERIFY(actor);
        const QSize size = actor->pictureAt(0).size();
        // A cut-out keeps a little air around it, and nothing becomes smaller than 8 pixels.
        QVERIFY2(size.width() <= qMax(room.width(), 12) + 6 && size.height() <= qMax(room.height(), 12) + 6,
                 qPrintable(u"%1x%2"_s.arg(size.width()).arg(size.height())));
    }

    void aCardPlaysInTheScene()
    {
        for (const QSize frame : {QSize(256, 144), QSize(144, 256)}) {
            RenderOrder order = smallOrder(u"Fig waves in a sunny meadow"_s);
            order.size = frame;
            QVERIFY(render(order, path(u"empty.mp4"_s), {}));
            QCOMPARE(pixelsLike(framesOf(path(u"empty.mp4"_s)).value(12), Own, 70), 0);
            order.cast = {{u"Fig"_s, path(u"busy.mp4"_s)}};
            QVERIFY(render(order, path(u"card.mp4"_s), {}));
            const int shown = pixelsLike(framesOf(path(u"card.mp4"_s)).value(12), Own, 70);
            QVERIFY2(shown > 400, qPrintable(QString::number(shown)));
        }
    }

private:
    static inline const QColor Own {230, 30, 200};

    QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestActor)
#include "tst_actor.moc"
