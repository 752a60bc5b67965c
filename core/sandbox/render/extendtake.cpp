#include "core/sandbox/render/caption.h"
#include "core/sandbox/render/casting.h"
#include "core/sandbox/render/filming.h"
#include "core/sandbox/render/grade.h"
#include "core/sandbox/render/scenenote.h"
#include "core/sandbox/render/soundbed.h"
#include "core/sandbox/render/takes.h"

namespace troupe::sandbox {

namespace {

/// How long the last frame stays in the continued picture: for a scene that we know, only long
/// enough to hide what the encoder did to it; for any other a real dissolve.
constexpr double KnownDissolve = 0.35;
constexpr double OtherDissolve = 1.0;

/// The light of a clip that tells nothing about itself.
SceneSpec guessed(const QImage& last, quint32 seed)
{
    const QRgb mean = last.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0);
    SceneSpec spec {.camera = Camera::DollyIn, .seed = seed};
    if (qGray(mean) < 64)
        spec.daytime = Daytime::Night;
    else if (qRed(mean) - qBlue(mean) > 36)
        spec.daytime = Daytime::Golden;
    else if (qGray(mean) < 104)
        spec.daytime = Daytime::Dusk;
    return spec;
}

/// The sound of the source, exactly as long as its picture, with the bed behind it.
std::vector<float> stitchedSound(const RenderOrder& order, const MovieInfo& info, const SceneSpec& spec)
{
    const double sourceSeconds = info.frames / info.rate.value();
    const std::vector<float> bed = soundBed(spec, order.seconds, sourceSeconds);
    std::vector<float> sound = readSound(order.sourcePath);
    sound.resize(size_t(sourceSeconds * SoundRate) * 2);
    sound.insert(sound.end(), bed.begin(), bed.end());
    return sound;
}

/// Goes on from the last frame of the source.
class Continuation {
public:
    Continuation(const RenderOrder& order, const MovieInfo& info, QSize size)
        : m_order(order), m_info(info), m_size(size), m_before(SceneNote::fromText(info.comment))
    {}

    Result<void> begin(QImage last, int framesBefore)
    {
        m_last = std::move(last);
        m_framesBefore = framesBefore;
        const SceneSpec fallback = m_before ? m_before->spec : guessed(m_last, seedOf(m_order.prompt));
        auto production = produce(m_order, m_size, &fallback, m_before ? m_before->end : SceneStart {});
        if (!production)
            return tl::unexpected(production.error());
        m_production = std::move(*production);
        m_caption.emplace(m_order.prompt, m_production.spec.camera, m_size,
                          qMax(1, qRound(m_info.rate.value())));
        if (m_before) {
            for (const QString& edit : std::as_const(m_before->edits))
                m_grades.emplace_back(lookOf(edit), m_size, seedOf(edit));
        }
        return {};
    }

    QImage frame(int index) const
    {
        const double seconds = index / m_info.rate.value();
        QImage frame(m_size, QImage::Format_RGB32);
        m_production.scene->draw(frame, seconds);
        for (const Grade& grade : m_grades)
            grade.apply(frame, 1, (m_framesBefore + index) / m_info.rate.value());
        m_caption->draw(frame, m_framesBefore + index);
        const double length = m_before ? KnownDissolve : OtherDissolve;
        if (seconds < length)
            dissolve(frame, m_last, 1 - smoothStep(-0.04, length, seconds));
        return frame;
    }

    /// What the continued scene sounds like; known before the source has been read.
    SceneSpec soundSpec() const
    {
        return parseScene(m_order.prompt, {}, m_before ? &m_before->spec : nullptr);
    }

    /// For the next extension.
    QString note() const
    {
        return SceneNote {m_production.spec, m_production.scene->after(m_order.seconds),
                          m_before ? m_before->edits : QStringList()}
            .toText();
    }

private:
    const RenderOrder& m_order;
    const MovieInfo& m_info;
    QSize m_size;
    std::optional<SceneNote> m_before;
    QImage m_last;
    int m_framesBefore = 0;
    Production m_production;
    std::optional<Caption> m_caption;
    std::vector<Grade> m_grades;
};

} // namespace

Result<RenderedClip> extendTake(const RenderOrder& order, const QString& outPath,
                                const RenderProgress& progress)
{
    auto source = MovieReader::open(order.sourcePath);
    if (!source)
        return tl::unexpected(source.error());
    const MovieInfo info = source->info();
    const QSize size(info.size.width() & ~1, info.size.height() & ~1);
    source->scaleTo(size);
    const int more = qRound(order.seconds * info.rate.value());

    Continuation continuation(order, info, size);
    QImage last;
    std::optional<int> framesBefore;
    const auto maker = [&](int index) -> Result<QImage> {
        if (!framesBefore) {
            auto frame = source->nextFrame();
            if (!frame)
                return frame;
            if (!frame->isNull()) {
                last = *frame;
                return frame;
            }
            framesBefore = index;
            if (auto begun = continuation.begin(last, index); !begun)
                return tl::unexpected(begun.error());
        }
        const int beyond = index - *framesBefore;
        return beyond < more ? continuation.frame(beyond) : QImage();
    };
    const Film film {.format = {size, info.rate},
                     .expected = info.frames + more,
                     .sound = stitchedSound(order, info, continuation.soundSpec()),
                     .frame = maker,
                     .comment = [&] { return continuation.note(); }};
    const auto shot = shootFilm(film, outPath, progress);
    if (!shot)
        return tl::unexpected(shot.error());
    return RenderedClip {size, *shot / info.rate.value(), *shot};
}

} // namespace troupe::sandbox
