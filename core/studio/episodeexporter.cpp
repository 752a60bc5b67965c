#include "core/studio/episodeexporter.h"

#include "core/base/async.h"
#include "core/studio/episodecut.h"

using namespace Qt::StringLiterals;

namespace troupe {

EpisodeExporter::EpisodeExporter(Store& store, QList<EpisodeId> episodes, EpisodeWish wish, QString folder,
                                 QObject* parent)
    : QObject(parent),
      m_store(store),
      m_episodes(std::move(episodes)),
      m_wish(std::move(wish)),
      m_folder(std::move(folder))
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int step) {
        const auto at = int(m_made.size());
        Q_EMIT progressed((at + double(step) / EpisodeSteps) / double(m_episodes.size()), at);
    });
}

EpisodeExporter::~EpisodeExporter()
{
    m_cut.cancel();
    m_files.cancel();
}

void EpisodeExporter::start()
{
    next();
}

void EpisodeExporter::cancel()
{
    m_isCanceled = true;
    m_cut.cancel();
    m_files.cancel();
}

void EpisodeExporter::next()
{
    if (m_isCanceled)
        return end(Error {.kind = Error::Kind::Canceled});
    const auto at = m_made.size();
    if (at == m_episodes.size())
        return end(std::nullopt);
    Q_EMIT progressed(double(at) / double(m_episodes.size()), int(at));
    m_cut = cutOfEpisode(m_store, m_episodes.at(at));
    whenDone(m_cut, this, [this](const Result<Cut>& cut) {
        if (!cut)
            return end(cut.error());
        write(*cut);
    });
}

void EpisodeExporter::write(const Cut& cut)
{
    if (m_isCanceled)
        return end(Error {.kind = Error::Kind::Canceled});
    m_files = writeEpisode(cut, m_wish, m_folder, freeName(cut));
    m_watcher.setFuture(m_files);
    whenDone(m_files, this, [this](const Result<EpisodeFiles>& files) {
        if (!files)
            return end(files.error());
        m_made.append(*files);
        next();
    });
}

void EpisodeExporter::end(const std::optional<Error>& error)
{
    if (!std::exchange(m_hasEnded, true))
        Q_EMIT finished(error);
}

/// Of two episodes with one title the second gets a number; files of earlier exports are replaced.
QString EpisodeExporter::freeName(const Cut& cut)
{
    const QString base = fileNameFor(cut.series.isEmpty() ? cut.episode : cut.series + u" - " + cut.episode);
    QString name = base;
    for (int i = 2; m_names.contains(name.toCaseFolded()); ++i)
        name = u"%1 (%2)"_s.arg(base).arg(i);
    m_names.insert(name.toCaseFolded());
    return name;
}

} // namespace troupe
