#include "ui/player/playerwidget.h"

#include "core/base/async.h"
#include "ui/common/clippictures.h"
#include "ui/common/errortext.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/common/themecolors.h"
#include "ui/player/clipplayback.h"
#include "ui/player/copyfile.h"
#include "ui/player/scrubbar.h"
#include "ui/player/videoview.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <QUrl>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

QToolButton* button(QWidget* parent, const QString& name, Icon picture, const QString& text,
                    const QString& keys)
{
    auto* made = new QToolButton(parent);
    made->setObjectName(name);
    made->setIcon(icon(picture));
    made->setAutoRaise(true);
    made->setAccessibleName(text);
    made->setToolTip(PlayerWidget::tr("%1 (%2)", "what a button does, and its key").arg(text, keys));
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

} // namespace

PlayerWidget::PlayerWidget(ClipPictures& pictures, QWidget* parent)
    : QWidget(parent),
      m_pictures(pictures),
      m_playback(new ClipPlayback(this)),
      m_view(new VideoView(this)),
      m_scrub(new ScrubBar(this)),
      m_play(button(this, u"playButton"_s, Icon::Play, tr("Play"), tr("Space", "key"))),
      m_back(button(this, u"stepBackButton"_s, Icon::StepBack, tr("One frame back"), tr("Left", "key"))),
      m_forward(
          button(this, u"stepForwardButton"_s, Icon::StepForward, tr("One frame on"), tr("Right", "key"))),
      m_loop(button(this, u"loopButton"_s, Icon::Loop, tr("Repeat"), u"R"_s)),
      m_mute(button(this, u"muteButton"_s, Icon::Volume, tr("Mute"), u"M"_s)),
      m_volume(new QSlider(Qt::Horizontal, this)),
      m_time(new QLabel(this))
{
    setObjectName(u"player"_s);
    setAccessibleName(tr("Player"));
    setFocusPolicy(Qt::StrongFocus);
    build();
    connectPlayback();
    open({});
}

PlayerWidget::~PlayerWidget()
{
    m_firstFrame.cancel();
    m_filmstrip.cancel();
}

void PlayerWidget::build()
{
    m_loop->setCheckable(true);
    m_mute->setCheckable(true);
    m_volume->setObjectName(u"volume"_s);
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setRange(0, 100);
    m_volume->setValue(100);
    m_volume->setFixedWidth(20 * Grid);
    m_time->setObjectName(u"timeLabel"_s);
    m_time->setTextFormat(Qt::PlainText);

    auto* controls = new QHBoxLayout;
    controls->setSpacing(Grid);
    for (auto* made : {m_back, m_play, m_forward, m_loop})
        controls->addWidget(made);
    controls->addSpacing(Grid);
    controls->addWidget(m_time);
    controls->addStretch();
    controls->addWidget(m_mute);
    controls->addWidget(m_volume);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Grid);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_scrub);
    layout->addLayout(controls);
}

void PlayerWidget::connectPlayback()
{
    connect(m_playback, &ClipPlayback::frameShown, this, &PlayerWidget::showFrame);
    connect(m_playback, &ClipPlayback::failed, this, &PlayerWidget::showError);
    connect(m_playback, &ClipPlayback::soundChanged, this, &PlayerWidget::showSound);
    connect(m_playback, &ClipPlayback::durationChanged, this, [this](std::chrono::milliseconds duration) {
        m_scrub->setDuration(duration);
        showPosition();
    });
    connect(m_playback, &ClipPlayback::playingChanged, this, [this](bool playing) {
        m_play->setIcon(icon(playing ? Icon::Pause : Icon::Play));
        m_play->setAccessibleName(playing ? tr("Pause") : tr("Play"));
        Q_EMIT playingChanged(playing);
    });
    connect(m_view, &VideoView::clicked, this, &PlayerWidget::togglePlay);
    connect(m_scrub, &ScrubBar::scrubbed, m_playback, &ClipPlayback::seek);
    connect(m_play, &QToolButton::clicked, this, &PlayerWidget::togglePlay);
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_loop, &QToolButton::toggled, m_playback, &ClipPlayback::setLoop);
    connect(m_mute, &QToolButton::toggled, this, [this](bool muted) {
        m_playback->setMuted(muted);
        m_mute->setIcon(icon(muted ? Icon::Mute : Icon::Volume));
    });
    connect(m_volume, &QSlider::valueChanged, this,
            [this](int percent) { m_playback->setVolume(percent / 100.0); });
}

void PlayerWidget::open(const QString& path, const QString& name)
{
    m_firstFrame.cancel();
    m_filmstrip.cancel();
    ++m_opened;
    m_isReady = false;
    m_path = path;
    m_name = name.isEmpty() ? QFileInfo(path).completeBaseName() : name;
    m_playWhenReady = false;
    m_view->reset(path);
    m_scrub->setFilmstrip({});
    m_scrub->setDuration(std::chrono::milliseconds(0));
    for (QWidget* control : std::initializer_list<QWidget*> {m_play, m_back, m_forward, m_scrub})
        control->setEnabled(!path.isEmpty());
    m_playback->open({});
    showPosition();
    if (path.isEmpty())
        return;
    m_firstFrame = m_pictures.firstFrame(path);
    whenDone(m_firstFrame, this, [this, opened = m_opened](const Result<media::FirstFrame>& frame) {
        if (opened == m_opened)
            showFirstFrame(frame);
    });
}

void PlayerWidget::showFirstFrame(const Result<media::FirstFrame>& frame)
{
    const media::PictureShape shape = frame ? frame->shape : media::PictureShape();
    const auto start = [this, shape, opened = m_opened] {
        if (opened == m_opened && !m_isReady)
            startPlayback(shape);
    };
    if (frame)
        m_view->setPoster(frame->image);
    if (!frame || !m_view->isVisible())
        return start();
    // Opening takes the backend up to a tenth of a second in this thread: the frame is painted first, if the
    // window is there to be painted.
    constexpr std::chrono::milliseconds LongEnough(300);
    auto* wait = new QTimer(this);
    wait->setSingleShot(true);
    connect(wait, &QTimer::timeout, wait, &QObject::deleteLater);
    connect(wait, &QTimer::timeout, this, start);
    connect(m_view, &VideoView::painted, wait, [wait] { wait->start(0); });
    wait->start(LongEnough);
}

void PlayerWidget::startPlayback(const media::PictureShape& shape)
{
    m_isReady = true;
    m_playback->open(m_path, shape);
    if (m_playWhenReady)
        m_playback->play();
    askForFilmstrip();
}

void PlayerWidget::openAndPlay(const QString& path, const QString& name)
{
    open(path, name);
    m_playWhenReady = true;
}

bool PlayerWidget::isPlaying() const
{
    return m_playback->isPlaying();
}

double PlayerWidget::seconds() const
{
    return std::chrono::duration<double>(m_playback->position()).count();
}

void PlayerWidget::togglePlay()
{
    if (!m_isReady)
        m_playWhenReady = !m_playWhenReady;
    else if (m_playback->isPlaying())
        m_playback->pause();
    else
        m_playback->play();
}

void PlayerWidget::step(int frames)
{
    m_playback->step(frames);
}

void PlayerWidget::shuttle(int direction)
{
    m_playback->shuttle(direction);
}

void PlayerWidget::setLoop(bool loop)
{
    m_loop->setChecked(loop);
}

void PlayerWidget::setMuted(bool muted)
{
    m_mute->setChecked(muted);
}

QFuture<Result<>> PlayerWidget::saveCopy(const QString& target) const
{
    return QtConcurrent::run(copyFile, m_path, target);
}

void PlayerWidget::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return QWidget::keyPressEvent(event);
    constexpr int ManyFrames = 10;
    const int frames = event->modifiers().testFlag(Qt::ShiftModifier) ? ManyFrames : 1;
    switch (event->key()) {
    case Qt::Key_Space: return togglePlay();
    case Qt::Key_Left: return step(-frames);
    case Qt::Key_Right: return step(frames);
    case Qt::Key_J: return shuttle(-1);
    case Qt::Key_K: return m_playback->pause();
    case Qt::Key_L: return shuttle(1);
    case Qt::Key_Home: return m_playback->seek(std::chrono::milliseconds(0));
    case Qt::Key_End: return m_playback->seek(m_playback->duration());
    case Qt::Key_R: return m_loop->toggle();
    case Qt::Key_M: return m_mute->toggle();
    default: QWidget::keyPressEvent(event);
    }
}

void PlayerWidget::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_path.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"playerMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy path"), this, [this] { QGuiApplication::clipboard()->setText(m_path); });
    menu->addAction(tr("Show in folder"), this,
                    [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).path())); });
    menu->addAction(tr("Save a copy..."), this, &PlayerWidget::askWhereToSave);
    Q_EMIT menuOpening(menu);
    menu->popup(event->globalPos());
}

void PlayerWidget::showFrame(const QImage& frame, std::chrono::milliseconds position)
{
    const bool first = !m_view->hasFrame();
    m_view->setFrame(frame);
    if (!m_scrub->isSliderDown())
        m_scrub->setPosition(position);
    showPosition();
    if (first)
        Q_EMIT firstFrameShown();
}

void PlayerWidget::showError(const Error& error)
{
    m_view->setMessage(errorText(error).whole());
    for (QWidget* control : std::initializer_list<QWidget*> {m_play, m_back, m_forward, m_scrub})
        control->setEnabled(false);
}

void PlayerWidget::showSound(bool available)
{
    m_mute->setEnabled(available);
    m_volume->setEnabled(available);
    m_volume->setToolTip(available ? tr("Volume") : tr("There is no sound device"));
}

void PlayerWidget::showPosition()
{
    m_time->setText(tr("%1 / %2", "position and length of a clip")
                        .arg(positionText(m_playback->position()), positionText(m_playback->duration())));
}

void PlayerWidget::askForFilmstrip()
{
    constexpr int Frames = 16;
    constexpr QSize FrameSize(96, 54);
    m_filmstrip = m_pictures.filmstrip(m_path, Frames, FrameSize);
    whenDone(m_filmstrip, this, [this, opened = m_opened](const Result<QImage>& strip) {
        if (strip && opened == m_opened)
            m_scrub->setFilmstrip(*strip);
    });
}

void PlayerWidget::askWhereToSave()
{
    auto* dialog = new QFileDialog(this, tr("Save a copy"));
    dialog->setObjectName(u"saveCopyDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(m_path).suffix());
    dialog->selectFile(m_name + u'.' + QFileInfo(m_path).suffix());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& target) {
        whenDone(saveCopy(target), this, [this](const Result<>& saved) {
            if (!saved)
                Q_EMIT copyFailed(saved.error());
        });
    });
    dialog->open();
}

} // namespace troupe
