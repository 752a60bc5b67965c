// Says "first-frame" when the player has painted the first frame of a clip, and ends.
//   bench_player CLIP
#include "core/media/mediaservice.h"
#include "ui/shell/mediapictures.h"
#include "ui/player/clipplayback.h"
#include "ui/player/playerwidget.h"

#include <QApplication>

#include <cstdio>

using namespace troupe;

int main(int argc, char* argv[])
{
    preferFfmpegBackend();
    const QApplication app(argc, argv);
    if (app.arguments().size() != 2)
        qFatal("usage: bench_player CLIP");
    media::MediaService media;
    MediaPictures pictures(media);
    PlayerWidget player(pictures);
    player.resize(1280, 760);
    QObject::connect(&player, &PlayerWidget::firstFrameShown, &player, [&] {
        player.repaint();
        std::puts("first-frame");
        std::fflush(stdout);
        QCoreApplication::exit();
    });
    player.openAndPlay(app.arguments().at(1));
    player.show();
    return app.exec();
}
