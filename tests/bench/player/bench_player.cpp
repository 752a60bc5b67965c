// Says "first-frame" when the first frame of a clip has been painted on the screen, and ends.
//   bench_player CLIP
#include "core/media/mediaservice.h"
#include "ui/player/clipplayback.h"
#include "ui/player/playerwidget.h"
#include "ui/player/videoview.h"
#include "ui/shell/mediapictures.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWindow>

#include <cstdio>

using namespace troupe;

namespace {

/// The player shows no other pictures of a clip than its frames.
class Watcher : public QObject {
public:
    explicit Watcher(VideoView& view) : m_view(view) { view.installEventFilter(this); }

    bool eventFilter(QObject*, QEvent* event) override
    {
        const bool isExposed
            = m_view.window()->windowHandle() && m_view.window()->windowHandle()->isExposed();
        if (event->type() == QEvent::Paint && isExposed && !m_view.image().isNull())
            QTimer::singleShot(0, this, [] { // When the painting went to the screen.
                std::puts("first-frame");
                std::fflush(stdout);
                QCoreApplication::exit();
            });
        return false;
    }

private:
    VideoView& m_view;
};

} // namespace

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
    const Watcher watcher(*player.findChild<VideoView*>());
    player.openAndPlay(app.arguments().at(1));
    player.show();
    return app.exec();
}
