#include "core/studio/episodefiles.h"

#include "core/media/contactsheet.h"
#include "core/media/still.h"
#include "core/store/durablefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

media::Rate rateOf(const EditRate& rate)
{
    return {rate.numerator(), rate.denominator()};
}

QSize even(const QSize& size)
{
    return {std::max(2, size.width() / 2 * 2), std::max(2, size.height() / 2 * 2)};
}

/// The cut may be long; each clip in it is measured by its own limits.
media::MediaLimits filmLimits(double seconds)
{
    media::MediaLimits limits = media::footageLimits();
    const std::chrono::seconds length {std::llround(std::ceil(seconds)) + 1};
    limits.maxDuration = std::max(limits.maxDuration, length);
    return limits;
}

/// Gone again, unless it was put in its place.
class FileBeside {
public:
    explicit FileBeside(const QString& target)
        : m_target(target),
          m_path(QFileInfo(target).dir().filePath(u'.' + QFileInfo(target).fileName() + u".new"))
    {}
    ~FileBeside() { QFile::remove(m_path); }
    Q_DISABLE_COPY_MOVE(FileBeside)

    const QString& path() const { return m_path; }
    Result<> putInPlace() const
    {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadWrite))
            return tl::unexpected(durable::toError(file));
        if (const auto flushed = durable::flush(file); !flushed)
            return flushed;
        file.close();
        return durable::rename(m_path, m_target);
    }

private:
    QString m_target;
    QString m_path;
};

Result<> writeBytes(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error::Kind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

/// Writes what was wished for, one file after the other.
class EpisodeWork {
public:
    EpisodeWork(Cut cut, EpisodeWish wish, QString base, media::Stopped stopped, media::Progress progress)
        : m_cut(std::move(cut)),
          m_wish(std::move(wish)),
          m_base(std::move(base)),
          m_stopped(std::move(stopped)),
          m_progress(std::move(progress))
    {
        m_made.series = m_cut.series;
        m_made.episode = m_cut.episode;
        m_made.frames = lengthOf(m_cut);
        m_made.rate = m_cut.rate;
        m_made.missing = missingMedia(m_cut);
        for (const CutItem& item : m_cut.items) {
            m_made.hasPicture |= item.hasPicture();
            if (!item.media)
                m_made.open.append(item);
        }
    }

    Result<EpisodeFiles> run()
    {
        if (const auto made = durable::makeFolder(QFileInfo(m_base).path()); !made)
            return tl::unexpected(made.error());
        for (const CutFormat format : m_wish.formats) {
            const auto done = writeFile(cutFormatSuffix(format), [&](const QString& path) {
                return writeBytes(path, writeCut(m_cut, format));
            });
            if (!done)
                return tl::unexpected(done.error());
        }
        if (!m_made.hasPicture)
            return m_made;
        if (const auto done = m_wish.poster.isEmpty() ? Result<>() : writePoster(); !done)
            return tl::unexpected(done.error());
        if (const auto done = m_wish.sheet ? writeSheet() : Result<>(); !done)
            return tl::unexpected(done.error());
        if (const auto done = m_wish.film ? writeFilm() : Result<>(); !done)
            return tl::unexpected(done.error());
        return m_made;
    }

private:
    static constexpr double SheetShare = 0.1; ///< Of all the time, next to a film.

    double seconds() const { return double(m_made.frames) / m_cut.rate.perSecond(); }

    template<typename Write>
    Result<> writeFile(const QString& suffix, Write write)
    {
        const QString path = m_base + u'.' + suffix;
        if (m_stopped())
            return failure(Error::Kind::Canceled);
        if (isAClip(path))
            return failure(Error::Kind::Invalid, u"target"_s);
        const Result<> written = write(path);
        if (written)
            m_made.files.append(path);
        return written;
    }

    bool isAClip(const QString& path) const
    {
        const QString real = QFileInfo(path).canonicalFilePath();
        return !real.isEmpty()
            && std::any_of(m_cut.items.cbegin(), m_cut.items.cend(), [&](const CutItem& item) {
                   return item.media && QFileInfo(item.media->path).canonicalFilePath() == real;
               });
    }

    Result<> writePoster()
    {
        const qint64 wanted = m_wish.posterSecond
            ? qint64(std::floor(std::clamp(*m_wish.posterSecond, 0.0, seconds()) * m_cut.rate.perSecond()))
            : m_made.frames / 3;
        const CutPlace place = nearestPicture(std::min(wanted, m_made.frames - 1));
        return writeFile(m_wish.poster, [&](const QString& path) -> Result<> {
            const QString clip = m_cut.items.at(place.item).media->path;
            const auto bytes
                = media::stillAt(clip, place.seconds, m_wish.poster, media::footageLimits(), m_stopped);
            return bytes ? writeBytes(path, *bytes) : named(bytes.error(), place.item);
        });
    }

    /// There is one at least.
    CutPlace nearestPicture(qint64 frame) const
    {
        if (const auto place = placeAt(m_cut, frame))
            return *place;
        for (qint64 away = 1;; ++away) {
            if (const auto later = placeAt(m_cut, frame + away))
                return *later;
            if (const auto earlier = placeAt(m_cut, frame - away))
                return *earlier;
        }
    }

    Result<> writeSheet()
    {
        media::ContactSheet sheet;
        sheet.title = oneLine(m_cut.series.isEmpty() ? m_cut.episode : m_cut.series + u" - " + m_cut.episode);
        sheet.note = timecode(m_made.frames, m_cut.rate, m_cut.count);
        sheet.shape = m_cut.size;
        qint64 at = 0;
        for (const CutItem& item : m_cut.items) {
            const qint64 length = lengthInCut(item, m_cut.rate);
            const auto place = placeAt(m_cut, at + length / 3);
            sheet.cells.append({.path = place ? item.media->path : QString(),
                                .seconds = place ? place->seconds : 0,
                                .title = u"%1  %2"_s.arg(item.number).arg(shownName(item)),
                                .note = timecode(at, m_cut.rate, m_cut.count) + u"  +"
                                    + timecode(length, m_cut.rate, m_cut.count)});
            at += length;
        }
        return writeFile(u"pdf"_s, [&](const QString& path) {
            return media::writeContactSheet(
                sheet, path, media::footageLimits(), m_stopped,
                [&](double share) { m_progress(m_wish.film ? share * SheetShare : share); });
        });
    }

    Result<> writeFilm()
    {
        return writeFile(u"mp4"_s, [&](const QString& path) -> Result<> {
            const FileBeside beside(path);
            const auto request = reelOf(m_cut, beside.path(), m_wish.skipGaps);
            const double before = m_wish.sheet ? SheetShare : 0;
            int at = 0;
            const auto way
                = media::makeReel(request, filmLimits(seconds()), m_stopped, [&](int piece, double share) {
                      at = piece;
                      m_progress(before + share * (1 - before));
                  });
            if (!way)
                return isOfTheClip(way.error()) ? named(way.error(), itemOf(at))
                                                : tl::unexpected(way.error());
            m_made.way = *way;
            if (const auto good = lookAtFilm(request); !good)
                return good;
            return m_stopped() ? Result<>(failure(Error::Kind::Canceled)) : beside.putInPlace();
        });
    }

    Result<> lookAtFilm(const media::ReelRequest& request) const
    {
        const auto info = media::probe(request.target, filmLimits(seconds()), m_stopped);
        if (!info)
            return tl::unexpected(info.error());
        qint64 frames = 0;
        for (const media::ReelPiece& piece : request.pieces)
            frames += piece.count;
        const double wanted = double(frames) / request.rate.value();
        if (std::abs(info->seconds - wanted) > 1 / request.rate.value() || info->size != request.size) {
            return failure(Error::Kind::MediaNotAsAsked,
                           u"%1 s instead of %2 s"_s.arg(info->seconds).arg(wanted));
        }
        return {};
    }

    static bool isOfTheClip(const Error& error)
    {
        using enum Error::Kind;
        return !QList {Canceled, DiskFull, Storage, Unsupported, Invalid}.contains(error.kind);
    }

    qsizetype itemOf(int piece) const
    {
        if (!m_wish.skipGaps)
            return piece;
        qsizetype item = 0;
        for (int shown = -1; item < m_cut.items.size(); ++item) {
            shown += m_cut.items.at(item).hasPicture() ? 1 : 0;
            if (shown == piece)
                break;
        }
        return item;
    }

    tl::unexpected<Error> named(Error error, qsizetype item) const
    {
        if (item < m_cut.items.size())
            error.detail = u"%1: %2"_s.arg(shownName(m_cut.items.at(item)), error.detail);
        return tl::unexpected(std::move(error));
    }

    Cut m_cut;
    EpisodeWish m_wish;
    QString m_base; ///< Of the files: folder and name, without a suffix.
    media::Stopped m_stopped;
    media::Progress m_progress;
    EpisodeFiles m_made;
};

} // namespace

media::ReelRequest reelOf(const Cut& cut, const QString& target, bool skipGaps)
{
    media::ReelRequest request {
        .pieces = {}, .target = target, .rate = rateOf(cut.rate), .size = even(cut.size)};
    for (const CutItem& item : cut.items) {
        media::ReelPiece piece {.path = {}, .count = int(lengthInCut(item, cut.rate))};
        if (item.hasPicture()) {
            piece.path = item.media->path;
            piece.fileRate = rateOf(item.media->rate);
            piece.fileFirst = item.in;
            piece.fileCount = item.out - item.in;
            piece.first = int(inPointInCut(item, cut.rate));
        } else if (skipGaps) {
            continue;
        }
        request.pieces.append(piece);
    }
    return request;
}

std::optional<CutPlace> placeAt(const Cut& cut, qint64 frame)
{
    if (frame < 0)
        return std::nullopt;
    qint64 begin = 0;
    for (qsizetype i = 0; i < cut.items.size(); ++i) {
        const CutItem& item = cut.items.at(i);
        const qint64 end = begin + lengthInCut(item, cut.rate);
        if (frame >= end) {
            begin = end;
            continue;
        }
        if (!item.hasPicture())
            return std::nullopt;
        constexpr double Middle = 0.5;
        const double inFile = double(item.in) / item.media->rate.perSecond();
        return CutPlace {.item = i,
                         .seconds = inFile + (double(frame - begin) + Middle) / cut.rate.perSecond()};
    }
    return std::nullopt;
}

QFuture<Result<EpisodeFiles>> writeEpisode(const Cut& cut, const EpisodeWish& wish, const QString& folder,
                                           const QString& name)
{
    const QString base = QFileInfo(QDir(folder), name).absoluteFilePath();
    return QtConcurrent::run([cut, wish, base](QPromise<Result<EpisodeFiles>>& promise) {
        promise.setProgressRange(0, EpisodeSteps);
        EpisodeWork work(
            cut, wish, base, [&] { return promise.isCanceled(); },
            [&](double share) { promise.setProgressValue(int(share * EpisodeSteps)); });
        promise.addResult(work.run());
    });
}

} // namespace troupe
