#include "core/sandbox/render/scene.h"

#include "core/sandbox/render/cameramove.h"
#include "core/sandbox/render/scenery.h"

namespace troupe::sandbox {

namespace {

constexpr double ActionChange = 0.6; ///< Seconds from what somebody did before to what they do now.

double travelOf(const SceneSpec& spec)
{
    double fastest = 0;
    for (const Action action : spec.actions)
        fastest = qMax(fastest, travelSpeed(action));
    return spec.place == Place::Room || spec.place == Place::Stage ? 0 : fastest;
}

void drawShadow(QPainter& painter, QPointF at, double width, double strength)
{
    painter.save();
    painter.translate(at);
    painter.scale(1, 0.16);
    QRadialGradient shadow(QPointF(0, 0), width / 2);
    shadow.setColorAt(0, QColor(8, 10, 26, int(150 * strength)));
    shadow.setColorAt(0.55, QColor(8, 10, 26, int(80 * strength)));
    shadow.setColorAt(1, QColor(8, 10, 26, 0));
    painter.fillRect(QRectF(-width / 2, -width / 2, width, width), shadow);
    painter.restore();
}

} // namespace

Scene::Scene(const SceneSpec& spec, QSize frame, double seconds, const SceneStart& start)
    : m_setting {spec, paletteOf(spec), frame},
      m_seconds(seconds),
      m_start(start)
      // A track without anybody to follow is a drive along the scenery.
      ,
      m_travel(spec.camera == Camera::Track ? 0.1 : 0),
      m_layers(buildScenery(m_setting)),
      m_weather(m_setting),
      m_finish(frame, 0.24, 0.006, spec.seed)
{}

void Scene::setCast(std::vector<Actor> cast, const QList<Action>& before)
{
    m_before = before;
    m_cast = std::move(cast);
    if (!m_cast.empty())
        m_travel = qMax(m_travel, travelOf(m_setting.spec));
}

View Scene::viewAfter(double seconds) const
{
    View view = viewAt(m_setting.spec.camera, m_start.view, seconds, m_seconds);
    view.x += m_travel * seconds;
    return view;
}

SceneStart Scene::after(double seconds) const
{
    return {viewAfter(seconds), m_start.clock + seconds, m_start.travelled + m_travel * seconds};
}

void Scene::draw(QImage& frame, double seconds) const
{
    const View view = viewAfter(seconds);
    const double clock = m_start.clock + seconds;
    // From near to far: what a nearer layer hides wholly need not be painted.
    std::vector<std::vector<bool>> hidden(m_layers.size(), std::vector<bool>(size_t(frame.height()), false));
    for (size_t i = m_layers.size(); i-- > 1;) {
        hidden[i - 1] = hidden[i];
        if (m_layers[i].depth() <= 1)
            m_layers[i].markHidden(view, frame.size(), hidden[i - 1]);
    }
    for (size_t i = 0; i < m_layers.size(); ++i) {
        if (m_layers[i].depth() <= 1)
            m_layers[i].compose(view, clock, frame, hidden[i]);
    }
    m_weather.draw(frame, view, clock, WeatherFall::Where::Behind);
    drawCast(frame, view, seconds);
    for (const Layer& layer : m_layers) {
        if (layer.depth() > 1)
            layer.compose(view, clock, frame);
    }
    m_weather.draw(frame, view, clock, WeatherFall::Where::Before);
    m_finish.apply(frame, quint32(qRound(clock * 1000)));
}

void Scene::drawCast(QImage& frame, const View& view, double seconds) const
{
    if (m_cast.empty())
        return;
    QPainter painter(&frame);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::Antialiasing);
    const double w = m_setting.w();
    const double h = m_setting.h();
    const double scale = scaleAt(view, 1);
    const double clock = m_start.clock + seconds;
    const double travelled = m_start.travelled + m_travel * seconds;
    // Camera operators keep the cast in the picture: they drift less than the place does.
    const double kept = m_setting.spec.camera == Camera::Orbit ? 0.85 : 0.45;
    const double pan = (view.x - travelled) * (1 - kept);
    for (size_t i = 0; i < m_cast.size(); ++i) {
        const Actor& actor = m_cast[i];
        const QImage& picture = actor.pictureAt(clock + double(i) * 0.8);
        const double phase = double(i) * 0.37;
        Pose pose = poseAt(actor.action, clock, phase);
        if (seconds < ActionChange && i < size_t(m_before.size()))
            pose = between(poseAt(m_before.at(qsizetype(i)), clock, phase), pose,
                           smoothStep(0, ActionChange, seconds));
        const double rest = m_cast.size() == 1 ? 0.5 : i == 0 ? 0.3 : 0.7;
        // The pictures were read a little too large, for the sake of zooms.
        const double size = scale / CastOversize;
        const double tall = picture.height() * size;
        const QPointF foot((FocusX + (rest - FocusX - pan) * scale) * w + pose.aside * tall,
                           actor.shape == Actor::Shape::Bust
                               ? h * 1.01
                               : FocusY * h + (m_setting.groundLine() - FocusY * h - view.y * h) * scale
                                   + double(i % 2) * h * 0.015);
        if (actor.shape != Actor::Shape::Bust && m_setting.spec.place != Place::Underwater)
            drawShadow(painter, foot, picture.width() * size * 1.05 * (1 - 0.5 * qMin(1.0, pose.up)),
                       (1 - 0.75 * qMin(1.0, pose.up * 1.6)) * mix(1, 0.6, m_setting.palette.dark));
        painter.save();
        painter.translate(foot - QPointF(0, pose.up * tall));
        painter.rotate(pose.lean);
        painter.scale(size * pose.wide, size * pose.tall);
        painter.drawImage(QPointF(-picture.width() / 2.0, -picture.height()), picture);
        painter.restore();
    }
}

} // namespace troupe::sandbox
