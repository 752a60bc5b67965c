#include "core/sandbox/render/filming.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace troupe::sandbox {

namespace {

/// Encodes what it is given in a thread of its own.
class Encoder {
public:
    Encoder(MovieWriter& writer, const MovieFormat& format, const std::vector<float>& sound)
        : m_writer(writer), m_rate(format.rate), m_sound(sound), m_thread([this] { run(); })
    {}
    ~Encoder() { close(); }

    /// Waits while the encoder is behind. False if it has failed.
    bool add(QImage frame)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_frames.size() < MostWaiting || !m_outcome; });
        m_frames.push_back(std::move(frame));
        m_changed.notify_all();
        return m_outcome.has_value();
    }

    Result<void> close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
            m_changed.notify_all();
        }
        if (m_thread.joinable())
            m_thread.join();
        return m_outcome;
    }

private:
    static constexpr size_t MostWaiting = 4;

    void run()
    {
        for (std::int64_t index = 0;; ++index) {
            QImage frame;
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [this] { return !m_frames.empty() || m_closed; });
                if (m_frames.empty())
                    return;
                frame = std::move(m_frames.front());
                m_frames.pop_front();
                m_changed.notify_all();
            }
            Result<void> written = write(frame, index);
            if (!written) {
                const std::lock_guard lock(m_mutex);
                m_outcome = std::move(written);
                m_changed.notify_all();
                return;
            }
        }
    }

    Result<void> write(const QImage& frame, std::int64_t index)
    {
        if (auto added = m_writer.addFrame(frame); !added)
            return added;
        // The sound that belongs to this very frame, so that both tracks end together.
        const auto from = sampleAt(index);
        const auto to = sampleAt(index + 1);
        m_chunk.assign((to - from) * 2, 0.0F);
        for (size_t i = 0; i < m_chunk.size() && from * 2 + i < m_sound.size(); ++i)
            m_chunk[i] = m_sound[from * 2 + i];
        return m_writer.addSound(m_chunk);
    }

    size_t sampleAt(std::int64_t frame) const { return size_t(frame * SoundRate * m_rate.den / m_rate.num); }

    MovieWriter& m_writer;
    const FrameRate m_rate;
    const std::vector<float>& m_sound;
    std::vector<float> m_chunk;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<QImage> m_frames;
    bool m_closed = false;
    Result<void> m_outcome;
    std::thread m_thread; // Last: it uses all of the above.
};

} // namespace

Result<int> shootFilm(const Film& film, const QString& path, const RenderProgress& progress)
{
    auto writer = MovieWriter::create(path, film.format);
    if (!writer)
        return tl::unexpected(writer.error());
    int index = 0;
    {
        Encoder encoder(**writer, film.format, film.sound);
        for (;; ++index) {
            if (progress && !progress(qMin(index * 98 / qMax(1, film.expected), 98)))
                return failure(Error::Kind::Canceled);
            auto frame = film.frame(index);
            if (!frame)
                return tl::unexpected(frame.error());
            if (frame->isNull() || !encoder.add(std::move(*frame)))
                break;
        }
        if (auto encoded = encoder.close(); !encoded)
            return tl::unexpected(encoded.error());
    }
    if (index == 0)
        return failure(Error::Kind::MediaUnreadable, QStringLiteral("not one frame"));
    if (auto finished = (*writer)->finish(film.comment ? film.comment() : QString()); !finished)
        return tl::unexpected(finished.error());
    if (progress)
        progress(100);
    return index;
}

} // namespace troupe::sandbox
