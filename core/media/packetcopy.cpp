#include "core/media/packetcopy.h"

#include "core/media/outputfile.h"
#include "core/media/packettable.h"

#include <QFile>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe::media {
namespace {

/// Sound that begins or ends further than this from its picture would leave a hole that not all players
/// bridge.
constexpr int MostMissingPackets = 3;

struct CopyPiece {
    PacketRange picture;
    double from = 0; ///< Of what is shown, in seconds of the file's own clock.
    double to = 0;
    double lead = 0; ///< How long before it is shown the first frame is decoded, in seconds.
    int soundStream = -1;
};

bool isOfAFilm(const InputFile& input)
{
    const MediaInfo info = input.info();
    const AVCodecParameters& codec = *input.stream().codecpar;
    const AVRational aspect = codec.sample_aspect_ratio;
    const bool isSquare = aspect.num == 0 || aspect.num == aspect.den;
    const bool isKnown = codec.codec_id == AV_CODEC_ID_H264 || codec.codec_id == AV_CODEC_ID_HEVC
        || codec.codec_id == AV_CODEC_ID_AV1;
    return info.container.startsWith("mov"_L1) && isKnown && isSquare && info.rotation == 0
        && codec.extradata_size > 0;
}

bool haveSameHeaders(const AVCodecParameters& one, const AVCodecParameters& other)
{
    return one.codec_id == other.codec_id && one.extradata_size == other.extradata_size
        && std::equal(one.extradata, one.extradata + one.extradata_size, other.extradata);
}

bool areAlike(const AVCodecParameters& one, const AVCodecParameters& other)
{
    return haveSameHeaders(one, other) && one.width == other.width && one.height == other.height
        && one.format == other.format && one.color_space == other.color_space
        && one.color_range == other.color_range && one.color_trc == other.color_trc;
}

bool soundAlike(const AVCodecParameters& one, const AVCodecParameters& other)
{
    return one.codec_id == AV_CODEC_ID_AAC && haveSameHeaders(one, other)
        && one.sample_rate == other.sample_rate && one.ch_layout.nb_channels == other.ch_layout.nb_channels;
}

/// Sound goes along with the whole of its picture.
bool soundReaches(const PacketTable& table, AVRational timeBase, double from, double to)
{
    if (table.sound.empty())
        return false;
    const double tick = av_q2d(timeBase);
    const double packet = double(table.sound.front().duration) * tick;
    const double first = double(table.sound.front().pts) * tick;
    const double last = double(table.sound.back().pts + table.sound.back().duration) * tick;
    return packet > 0 && first - from <= MostMissingPackets * packet
        && to - last <= MostMissingPackets * packet;
}

class Joiner {
public:
    Joiner(const ReelRequest& request, const MediaLimits& limits, const Stopped& stopped,
           const ReelProgress& progress)
        : m_request(request), m_limits(limits), m_stopped(stopped), m_progress(progress)
    {}

    /// Whether everything fits.
    Result<bool> plan();
    Result<> write();

private:
    Result<std::unique_ptr<InputFile>> open(int index) const
    {
        return InputFile::open(m_request.pieces.at(index).path, m_limits, m_stopped,
                               InputFile::Look::Thorough);
    }
    Result<bool> planPiece(int index);
    Result<> addStreams(InputFile& input);
    Result<> copyPiece(int index);
    Result<> put(AVPacket& packet, int stream);
    Result<> putPicture(AVPacket& packet, const CopyPiece& piece, AVRational timeBase);
    Result<> putSound(AVPacket& packet, const CopyPiece& piece, AVRational timeBase);

    const ReelRequest& m_request;
    const MediaLimits& m_limits;
    const Stopped& m_stopped;
    const ReelProgress& m_progress;
    std::vector<CopyPiece> m_pieces;
    std::unique_ptr<InputFile> m_first; ///< What all others have to be like.
    OutputPtr m_output;
    double m_start = 0; ///< Of the piece in the reel, in seconds.
    int64_t m_lastDts = INT64_MIN; ///< Of the picture, in the time base of the output.
    double m_soundEnd = 0; ///< Of the sound so far, in seconds.
    bool m_hasSounded = false;
};

Result<bool> Joiner::plan()
{
    for (int i = 0; i < m_request.pieces.size(); ++i) {
        const ReelPiece& piece = m_request.pieces.at(i);
        if (piece.path.isEmpty() || !(piece.fileRate == m_request.rate) || piece.fileCount != piece.count)
            return false;
        const auto fits = planPiece(i);
        if (!fits || !*fits)
            return fits;
    }
    const AVCodecParameters& picture = *m_first->stream().codecpar;
    return QSize(picture.width, picture.height) == m_request.size;
}

Result<bool> Joiner::planPiece(int index)
{
    auto input = open(index);
    if (!input)
        return tl::unexpected(input.error());
    const ReelPiece& piece = m_request.pieces.at(index);
    const auto table = packetTable(**input);
    if (!table)
        return tl::unexpected(table.error());
    const AVStream& video = (*input)->stream();
    const double frameTime = 1 / m_request.rate.value();
    const auto range = exactRange(*table, piece.fileFirst, piece.fileCount, frameTime, video.time_base);
    if (!range || !isOfAFilm(**input))
        return false;
    const double from = double(range->start) * av_q2d(video.time_base);
    const CopyPiece plan {.picture = *range,
                          .from = from,
                          .to = from + double(piece.fileCount) * frameTime,
                          .lead
                          = double(range->start - table->picture[range->from].dts) * av_q2d(video.time_base),
                          .soundStream = table->soundStream};
    const AVStream* sound = table->soundStream < 0 ? nullptr : (*input)->format().streams[table->soundStream];
    if (sound && !soundReaches(*table, sound->time_base, plan.from, plan.to))
        return false;
    if (!m_first) {
        if (sound && sound->codecpar->codec_id != AV_CODEC_ID_AAC)
            return false;
        m_pieces.push_back(plan);
        m_first = *std::move(input);
        return true;
    }
    const int firstSound = m_pieces.front().soundStream;
    if (std::abs(plan.lead - m_pieces.front().lead) > frameTime / 4)
        return false; // What is decoded for the next clip would come before what is left of this one.
    if (!areAlike(*video.codecpar, *m_first->stream().codecpar) || (firstSound < 0) != (sound == nullptr))
        return false;
    if (sound && !soundAlike(*sound->codecpar, *m_first->format().streams[firstSound]->codecpar))
        return false;
    m_pieces.push_back(plan);
    return true;
}

Result<> Joiner::addStreams(InputFile& input)
{
    const int sound = m_pieces.front().soundStream;
    for (const AVStream* source :
         {&input.stream(),
          sound < 0 ? nullptr : const_cast<const AVStream*>(input.format().streams[sound])}) {
        if (!source)
            continue;
        AVStream* stream = avformat_new_stream(m_output.get(), nullptr);
        if (!stream || avcodec_parameters_copy(stream->codecpar, source->codecpar) < 0)
            return failure(Error::Kind::Storage, u"no stream"_s);
        // Players of Apple look for this one.
        stream->codecpar->codec_tag
            = source->codecpar->codec_id == AV_CODEC_ID_HEVC ? MKTAG('h', 'v', 'c', '1') : 0;
        stream->time_base = source->time_base;
    }
    m_output->streams[0]->avg_frame_rate = {m_request.rate.num, m_request.rate.den};
    return {};
}

Result<> Joiner::write()
{
    auto output = mp4Output(m_request.target);
    if (!output)
        return tl::unexpected(output.error());
    m_output = *std::move(output);
    auto done = addStreams(*m_first);
    if (done)
        done = beginOutput(*m_output);
    for (int i = 0; done && i < m_request.pieces.size(); ++i)
        done = copyPiece(i);
    return done ? endOutput(*m_output) : done;
}

Result<> Joiner::copyPiece(int index)
{
    if (m_progress)
        m_progress(index, double(index) / double(m_request.pieces.size()));
    const auto input = open(index);
    if (!input)
        return tl::unexpected(input.error());
    const CopyPiece& piece = m_pieces.at(size_t(index));
    const PacketPtr packet(av_packet_alloc());
    size_t pictures = 0;
    Result<> done;
    while (done && av_read_frame(&(*input)->format(), packet.get()) >= 0) {
        const AVRational timeBase = (*input)->format().streams[packet->stream_index]->time_base;
        if (packet->stream_index == (*input)->stream().index) {
            if (pictures >= piece.picture.from && pictures < piece.picture.to)
                done = putPicture(*packet, piece, timeBase);
            ++pictures;
        } else if (packet->stream_index == piece.soundStream) {
            done = putSound(*packet, piece, timeBase);
        }
        av_packet_unref(packet.get());
        if (const auto reason = (*input)->stopReason())
            return tl::unexpected(*reason);
    }
    if (done && pictures < piece.picture.to) // It is another file by now.
        return failure(Error::Kind::MediaCutOff, m_request.pieces.at(index).path);
    m_start += piece.to - piece.from;
    return done;
}

Result<> Joiner::put(AVPacket& packet, int stream)
{
    packet.stream_index = stream;
    packet.pos = -1;
    if (const int code = av_interleaved_write_frame(m_output.get(), &packet); code < 0)
        return notWritten(code);
    return {};
}

Result<> Joiner::putPicture(AVPacket& packet, const CopyPiece& piece, AVRational timeBase)
{
    const AVRational out = m_output->streams[0]->time_base;
    const auto offset = int64_t(std::llround(m_start / av_q2d(out)));
    const auto moved
        = [&](int64_t time) { return offset + av_rescale_q(time - piece.picture.start, timeBase, out); };
    packet.pts = moved(packet.pts);
    packet.dts = moved(packet.dts);
    packet.duration = av_rescale_q(packet.duration, timeBase, out);
    if (m_lastDts != INT64_MIN) // A tick, by rounding.
        packet.dts = std::max(packet.dts, m_lastDts + 1);
    m_lastDts = packet.dts;
    return put(packet, 0);
}

/// Where two clips meet, their packets overlap: what is more than half there already is left out, and the
/// rest follows at once, so that sound is off by half a packet at most, and never by more the longer it
/// plays.
Result<> Joiner::putSound(AVPacket& packet, const CopyPiece& piece, AVRational timeBase)
{
    const AVRational out = m_output->streams[1]->time_base;
    const double tick = av_q2d(timeBase);
    const double length = double(packet.duration) * tick;
    const double time = double(packet.pts) * tick;
    double at = m_start + time - piece.from;
    if (time + length <= piece.from || time + length / 2 >= piece.to)
        return {};
    if (m_hasSounded) {
        if (at < m_soundEnd - length / 2)
            return {};
        if (at < m_soundEnd + length / 2)
            at = m_soundEnd;
    }
    m_hasSounded = true;
    m_soundEnd = at + length;
    packet.pts = packet.dts = int64_t(std::llround(at / av_q2d(out)));
    packet.duration = av_rescale_q(packet.duration, timeBase, out);
    return put(packet, 1);
}

} // namespace

Result<bool> copyPackets(const ReelRequest& request, const MediaLimits& limits, const Stopped& stopped,
                         const ReelProgress& progress)
{
    Joiner joiner(request, limits, stopped, progress);
    const auto fits = joiner.plan();
    if (!fits || !*fits)
        return fits;
    if (const auto written = joiner.write(); !written) {
        QFile::remove(request.target);
        return tl::unexpected(written.error());
    }
    return true;
}

} // namespace troupe::media
