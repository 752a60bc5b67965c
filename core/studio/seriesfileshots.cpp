#include "core/studio/seriesfileshots.h"

#include "core/store/assetfiles.h"
#include "core/store/characterrepository.h"
#include "core/store/connectionrepository.h"
#include "core/store/seriesrepository.h"
#include "core/store/store.h"
#include "core/studio/shotlistimport.h"

#include <QFileInfo>
#include <QSet>

#include <yaml-cpp/yaml.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

/// As it must be in the file: there, and the only one.
QString uniqueTitle(const Shot& shot, int number, QSet<QString>& taken)
{
    const QString base = shot.title.isEmpty() ? u"SH %1"_s.arg(number, 2, 10, QLatin1Char('0')) : shot.title;
    QString title = base;
    for (int i = 2; taken.contains(title); ++i)
        title = u"%1 (%2)"_s.arg(base).arg(i);
    taken.insert(title);
    return title;
}

class SeriesWriter {
public:
    explicit SeriesWriter(Store& store) : m_store(store) {}

    Result<> writeEpisode(const Episode& episode);
    Result<WrittenSeries> finish(const QString& title);

private:
    YAML::Node step(const Shot& shot, const QString& prompt);
    Result<> addCast(const Shot& shot);
    QString pathOf(const AssetHash& asset);

    Store& m_store;
    WrittenSeries m_written;
    YAML::Node m_episodes;
    QStringList m_slugs;
    YAML::Node m_cast;
};

QString SeriesWriter::pathOf(const AssetHash& asset)
{
    const auto path = m_store.assets().path(asset);
    return path ? QFileInfo(*path).absoluteFilePath() : QString();
}

YAML::Node SeriesWriter::step(const Shot& shot, const QString& prompt)
{
    const ShotSettings& settings = shot.settings;
    YAML::Node step;
    step["generate"] = prompt.toStdString();
    step["seconds"] = settings.seconds;
    step["size"] = u"%1x%2"_s.arg(settings.size.width()).arg(settings.size.height()).toStdString();
    if (!settings.model.isEmpty())
        step["model"] = settings.model.toStdString();
    if (const auto connection = m_store.connections().find(settings.connection); connection && *connection)
        step["connection"] = (*connection)->name.toStdString();
    if (settings.reference) {
        if (const QString path = pathOf(*settings.reference); !path.isEmpty())
            step["reference"] = path.toStdString();
    }
    return step;
}

Result<> SeriesWriter::addCast(const Shot& shot)
{
    for (const QString& slug : shot.prompt.slugs()) {
        if (m_slugs.contains(slug))
            continue;
        m_slugs.append(slug);
        const auto character = m_store.characters().findBySlug(slug);
        if (!character)
            return tl::unexpected(character.error());
        const QString clip = *character ? pathOf((*character)->current().clip) : QString();
        if (clip.isEmpty())
            continue; // Its name stays in the prompt.
        YAML::Node member;
        member["name"] = (*character)->name().text().toStdString();
        member["clip"] = clip.toStdString();
        if (const QString descriptor = (*character)->current().descriptor; !descriptor.isEmpty())
            member["descriptor"] = descriptor.toStdString();
        if (const QString consent = (*character)->consentNote().trimmed(); !consent.isEmpty())
            member["consent"] = consent.toStdString();
        m_cast.push_back(member);
    }
    return {};
}

Result<> SeriesWriter::writeEpisode(const Episode& episode)
{
    const auto shots = m_store.series().shots(episode.id);
    const auto rows = shotListOf(m_store, episode.id);
    if (!shots || !rows)
        return tl::unexpected(shots ? rows.error() : shots.error());
    QSet<QString> titles;
    YAML::Node list;
    for (qsizetype i = 0; i < shots->size(); ++i) {
        const Shot& shot = shots->at(i);
        const QString prompt = rows->at(i).prompt->trimmed();
        if (prompt.isEmpty()) {
            ++m_written.leftOut;
            continue;
        }
        YAML::Node node;
        node["title"] = uniqueTitle(shot, int(i) + 1, titles).toStdString();
        if (shot.planned)
            node["planned"] = QString::number(*shot.planned).toStdString();
        if (const QString notes = shot.notes.trimmed(); !notes.isEmpty())
            node["notes"] = notes.toStdString();
        node["steps"].push_back(step(shot, prompt));
        list.push_back(node);
        ++m_written.shots;
        if (const auto cast = addCast(shot); !cast)
            return cast;
    }
    if (list.size() == 0)
        return {};
    YAML::Node node;
    node["title"] = episode.title.toStdString();
    node["shots"] = list;
    m_episodes.push_back(node);
    return {};
}

Result<WrittenSeries> SeriesWriter::finish(const QString& title)
{
    if (m_written.shots == 0)
        return failure(Error::Kind::Invalid, u"prompt"_s);
    YAML::Node root;
    root["series"] = title.toStdString();
    if (m_cast.size() > 0)
        root["characters"] = m_cast;
    root["episodes"] = m_episodes;
    YAML::Emitter out;
    out << root;
    m_written.yaml = QByteArray(out.c_str()) + '\n';
    return m_written;
}

} // namespace

QList<ShotRow> shotRowsOf(const SeriesFile& file, const QString& title)
{
    const bool isThere = std::any_of(file.episodes.cbegin(), file.episodes.cend(),
                                     [&](const SeriesFile::Episode& one) { return one.title == title; });
    QList<ShotRow> rows;
    for (const SeriesFile::Episode& episode : file.episodes) {
        if (isThere && episode.title != title)
            continue;
        for (const SeriesFile::Shot& shot : episode.shots) {
            const SeriesFile::Step& first = shot.steps.constFirst();
            rows.append({shot.title, first.prompt,
                         shot.notes.isEmpty() ? std::nullopt : std::optional(shot.notes),
                         shot.planned ? shot.planned : std::optional(double(first.seconds)), shot.line});
        }
    }
    return rows;
}

Result<WrittenSeries> writeSeries(Store& store, const QList<EpisodeId>& episodes)
{
    SeriesWriter writer(store);
    QString title;
    for (const EpisodeId& id : episodes) {
        const auto episode = store.series().findEpisode(id);
        if (!episode)
            return tl::unexpected(episode.error());
        if (!*episode)
            return failure(Error::Kind::Missing, u"episode"_s);
        if (const auto series = store.series().findSeries((*episode)->series); series && *series)
            title = (*series)->title;
        if (const auto written = writer.writeEpisode(**episode); !written)
            return tl::unexpected(written.error());
    }
    return writer.finish(title);
}

} // namespace troupe
