#include "core/media/reel.h"

#include "core/media/clipwriter.h"
#include "core/media/frames.h"
#include "core/media/packetcopy.h"
#include "core/media/picture.h"
#include "core/media/soundtrack.h"
#include "core/media/steadyframes.h"

#include <QFileInfo>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe::media {
namespace {

Result<> checkReel(const ReelRequest& request, const MediaLimits& limits)
{
    const auto invalid = [](QLatin1StringView member) { return failure(Error::Kind::Invalid, member); };
    if (auto writable = checkFormat(request.size, request.rate, limits); !writable)
        return writable;
    if (request.pieces.isEmpty())
        return invalid("pieces"_L1);
    const QString target = QFileInfo(request.target).absoluteFilePath();
    for (const ReelPiece& piece : request.pieces) {
        if (piece.first < 0 || piece.count < 1 || piece.fileFirst < 0
            || double(piece.count) / request.rate.value() > double(limits.maxDuration.count()) + 1)
            return invalid("count"_L1);
        if (request.target.isEmpty() || QFileInfo(piece.path).absoluteFilePath() == target)
            return invalid("target"_L1);
    }
    return {};
}

QImage blackOf(const QSize& size)
{
    QImage black(size, QImage::Format_RGB32);
    black.fill(Qt::black);
    return black;
}

/// As large as fits, in the middle, on black.
Result<QImage> fittedPicture(const AVFrame& frame, const MediaInfo& info, const QSize& size)
{
    const QSize shown = info.size.scaled(size, Qt::KeepAspectRatio).expandedTo({1, 1});
    // A pixel of black at an edge is a rounding, not a shape.
    const bool fills = size.width() - shown.width() <= 1 && size.height() - shown.height() <= 1;
    const auto picture = toImage(frame, fills ? size : shown, info.rotation);
    if (!picture || fills)
        return picture;
    QImage whole = blackOf(size);
    QPainter painter(&whole);
    painter.drawImage((size.width() - shown.width()) / 2, (size.height() - shown.height()) / 2, *picture);
    return whole;
}

class Encoder {
public:
    Encoder(const ReelRequest& request, const MediaLimits& limits, const Stopped& stopped,
            const ReelProgress& progress)
        : m_request(request), m_limits(limits), m_stopped(stopped), m_progress(progress)
    {
        for (const ReelPiece& piece : request.pieces)
            m_total += piece.count;
    }

    Result<> run()
    {
        const auto sounds = anySounds();
        if (!sounds)
            return tl::unexpected(sounds.error());
        auto writer = ClipWriter::create(m_request.target,
                                         {m_request.size, m_request.rate, m_request.bitsPerSecond, *sounds});
        if (!writer)
            return tl::unexpected(writer.error());
        m_writer = *std::move(writer);
        for (int i = 0; i < m_request.pieces.size(); ++i) {
            m_piece = i;
            if (const auto added = add(m_request.pieces.at(i)); !added)
                return added;
        }
        return m_writer->finish();
    }

private:
    Result<bool> anySounds()
    {
        bool sounds = false;
        for (m_piece = 0; m_piece < m_request.pieces.size() && !sounds; ++m_piece) {
            const QString path = m_request.pieces.at(m_piece).path;
            if (path.isEmpty())
                continue;
            tell();
            const auto info = probe(path, m_limits, m_stopped);
            if (!info)
                return tl::unexpected(info.error());
            sounds = info->hasAudio;
        }
        return sounds;
    }

    Result<> add(const ReelPiece& piece)
    {
        tell();
        const double frameTime = 1 / m_request.rate.value();
        std::vector<float> sound;
        std::optional<SteadyFrames> frames;
        if (!piece.path.isEmpty()) {
            auto opened = SteadyFrames::open(piece.path, m_request.rate, piece.first, m_limits, m_stopped);
            if (!opened)
                return tl::unexpected(opened.error());
            frames.emplace(*std::move(opened));
            auto read = readSound(piece.path, piece.first * frameTime, piece.count * frameTime, m_limits,
                                  m_stopped);
            if (!read)
                return tl::unexpected(read.error());
            sound = *std::move(read);
        }
        // Counted over the whole reel, so that roundings do not add up.
        const auto samplesAt
            = [&](qint64 frame) { return 2 * size_t(std::llround(double(frame) * frameTime * SoundRate)); };
        const size_t begin = samplesAt(m_done);
        sound.resize(samplesAt(m_done + piece.count) - begin, 0.0F);
        const QImage black = frames ? QImage() : blackOf(m_request.size);
        for (int i = 0; i < piece.count; ++i) {
            const auto picture = frames ? nextPicture(*frames, i, piece.count) : Result<QImage>(black);
            if (!picture)
                return tl::unexpected(picture.error());
            if (const auto added = m_writer->addFrame(*picture); !added)
                return added;
            const size_t from = samplesAt(m_done) - begin;
            const size_t to = samplesAt(++m_done) - begin;
            if (const auto added = m_writer->addSound(std::span(sound).subspan(from, to - from)); !added)
                return added;
            if (m_stopped && m_stopped())
                return failure(Error::Kind::Canceled);
            tell();
        }
        return {};
    }

    Result<QImage> nextPicture(SteadyFrames& frames, int done, int count)
    {
        const auto frame = frames.next();
        if (!frame)
            return tl::unexpected(frame.error());
        if (!*frame)
            return failure(Error::Kind::MediaCutOff, u"%1 of %2 frames"_s.arg(done).arg(count));
        return fittedPicture(**frame, frames.info(), m_request.size);
    }

    void tell() const
    {
        if (m_progress)
            m_progress(m_piece, double(m_done) / double(std::max<qint64>(m_total, 1)));
    }

    const ReelRequest& m_request;
    const MediaLimits& m_limits;
    const Stopped& m_stopped;
    const ReelProgress& m_progress;
    std::unique_ptr<ClipWriter> m_writer;
    int m_piece = 0;
    qint64 m_done = 0; ///< Frames.
    qint64 m_total = 0;
};

} // namespace

Result<ReelWay> makeReel(const ReelRequest& request, const MediaLimits& limits, const Stopped& stopped,
                         const ReelProgress& progress)
{
    if (const auto good = checkReel(request, limits); !good)
        return tl::unexpected(good.error());
    const auto copied = copyPackets(request, limits, stopped, progress);
    if (!copied)
        return tl::unexpected(copied.error());
    if (*copied)
        return ReelWay::Copied;
    return Encoder(request, limits, stopped, progress).run().map([] { return ReelWay::Encoded; });
}

} // namespace troupe::media
