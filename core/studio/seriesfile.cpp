#include "core/studio/seriesfile.h"

#include "core/series/series.h"
#include "core/studio/yamlguard.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

constexpr qint64 MaxFileSize = 1024 * 1024;
constexpr qsizetype MaxTextLength = 32'000; // As long as a prompt may be.
constexpr qsizetype MaxTitleLength = 200;
constexpr int MaxSeconds = 600;
constexpr int MaxSide = 8192;

/// Leaves the parser from any depth; parseSeries() turns it into an Error. Never gets further.
struct Complaint {
    int line;
    QString what;
};

int lineOf(const YAML::Node& node)
{
    return node.Mark().line + 1; // Counted from 0 there.
}

[[noreturn]] void complain(const YAML::Node& node, const QString& what)
{
    throw Complaint {lineOf(node), what};
}

QString quoted(const std::string& text)
{
    return u"\"%1\""_s.arg(QString::fromStdString(text).left(60));
}

/// One mapping of the file: who asks for a key knows it, and what nobody asked for is an error.
class Fields {
public:
    Fields(const YAML::Node& node, const QString& what) : m_node(node)
    {
        if (!node.IsMap())
            complain(node, u"%1 must be a mapping of keys and values"_s.arg(what));
        for (const auto& entry : node) {
            if (!entry.first.IsScalar())
                complain(entry.first, u"a key must be plain text"_s);
            if (m_left.contains(entry.first.Scalar()))
                complain(entry.first, u"%1 is there twice"_s.arg(quoted(entry.first.Scalar())));
            m_left.insert(entry.first.Scalar());
        }
    }

    std::optional<YAML::Node> find(const char* key)
    {
        if (!m_left.remove(key))
            return std::nullopt;
        return m_node[key];
    }
    YAML::Node need(const char* key)
    {
        if (const auto node = find(key))
            return *node;
        complain(m_node, u"%1 is missing"_s.arg(QLatin1StringView(key)));
    }
    /// Call when every key was asked for.
    void end() const
    {
        for (const auto& entry : m_node) {
            if (m_left.contains(entry.first.Scalar()))
                complain(entry.first, u"%1 is not known here"_s.arg(quoted(entry.first.Scalar())));
        }
    }

private:
    YAML::Node m_node;
    QSet<std::string> m_left;
};

QString text(const YAML::Node& node, const QString& what, qsizetype maxLength = MaxTextLength)
{
    if (!node.IsScalar())
        complain(node, u"%1 must be text"_s.arg(what));
    const QString value = QString::fromStdString(node.Scalar()).trimmed();
    if (value.isEmpty())
        complain(node, u"%1 is empty"_s.arg(what));
    if (value.size() > maxLength)
        complain(node, u"%1 is longer than %2 characters"_s.arg(what).arg(maxLength));
    return value;
}

QString title(const YAML::Node& node, const QString& what)
{
    const QString value = text(node, what, MaxTitleLength);
    if (value.contains(u'\n'))
        complain(node, u"%1 must be one line"_s.arg(what));
    return value;
}

QString path(const YAML::Node& node, const QString& what, const QString& folder)
{
    return QDir::cleanPath(QDir(folder).absoluteFilePath(title(node, what)));
}

int seconds(const YAML::Node& node)
{
    bool isNumber = false;
    const int value = text(node, u"seconds"_s).toInt(&isNumber);
    if (!isNumber || value < 1 || value > MaxSeconds)
        complain(node, u"seconds must be a whole number from 1 to %1"_s.arg(MaxSeconds));
    return value;
}

double planned(const YAML::Node& node)
{
    bool isNumber = false;
    const double value = text(node, u"planned"_s).toDouble(&isNumber);
    if (!isNumber || !(value >= ShortestPlan && value <= LongestPlan))
        complain(node,
                 u"planned must be a number of seconds from %1 to %2"_s.arg(ShortestPlan).arg(LongestPlan));
    return value;
}

QSize size(const YAML::Node& node)
{
    const QStringList sides = text(node, u"size"_s).split(u'x');
    const QSize value = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
    if (value.width() < 1 || value.height() < 1 || value.width() > MaxSide || value.height() > MaxSide)
        complain(node, u"size must be like 1280x720"_s);
    return value;
}

QString fileName(const YAML::Node& node)
{
    const QString value = title(node, u"file"_s);
    if (value != QFileInfo(value).fileName() || value.startsWith(u'.'))
        complain(node, u"file must be a plain name, without a folder"_s);
    return value;
}

/// The items of a list, at least one.
std::vector<YAML::Node> items(const YAML::Node& node, const QString& what)
{
    if (!node.IsSequence() || node.size() == 0)
        complain(node, u"%1 must be a list with at least one entry"_s.arg(what));
    return {node.begin(), node.end()};
}

/// What steps take over where they do not say it themselves.
struct Defaults {
    QString connection = u"Sandbox"_s;
    QString model = u"sora-2"_s;
    QSize size {1280, 720};
    int seconds = 8;
};

Defaults defaults(Fields& fields, Defaults from)
{
    if (const auto node = fields.find("connection"))
        from.connection = title(*node, u"connection"_s);
    if (const auto node = fields.find("model"))
        from.model = title(*node, u"model"_s);
    if (const auto node = fields.find("size"))
        from.size = size(*node);
    if (const auto node = fields.find("seconds"))
        from.seconds = seconds(*node);
    return from;
}

SeriesFile::Step step(const YAML::Node& node, const Defaults& from, const QString& folder)
{
    Fields fields(node, u"a step"_s);
    SeriesFile::Step step {.line = lineOf(node)};
    bool isNamed = false;
    for (const Operation operation : {Operation::Generate, Operation::Extend, Operation::Edit}) {
        const auto prompt = fields.find(operationText(operation).toLatin1().constData());
        if (!prompt)
            continue;
        if (isNamed)
            complain(*prompt, u"a step does one thing only"_s);
        isNamed = true;
        step.operation = operation;
        step.prompt = text(*prompt, operationText(operation));
    }
    if (!isNamed)
        complain(node, u"a step needs one of generate, extend and edit"_s);
    if (const auto file = fields.find("file"))
        step.fileName = fileName(*file);
    if (step.operation == Operation::Generate) {
        const Defaults own = defaults(fields, from);
        step.seconds = own.seconds;
        step.size = own.size;
        step.model = own.model;
        step.connection = own.connection;
        if (const auto reference = fields.find("reference"))
            step.referencePath = path(*reference, u"reference"_s, folder);
    } else if (step.operation == Operation::Extend) {
        const auto own = fields.find("seconds");
        step.seconds = own ? seconds(*own) : from.seconds;
    }
    fields.end();
    return step;
}

SeriesFile::Shot shot(const YAML::Node& node, const Defaults& from, const QString& folder)
{
    Fields fields(node, u"a shot"_s);
    SeriesFile::Shot shot {title(fields.need("title"), u"title"_s), {}, lineOf(node)};
    const Defaults own = defaults(fields, from);
    if (const auto length = fields.find("planned"))
        shot.planned = planned(*length);
    if (const auto notes = fields.find("notes"))
        shot.notes = text(*notes, u"notes"_s);
    const auto steps = items(fields.need("steps"), u"steps"_s);
    for (const auto& item : steps)
        shot.steps.append(step(item, own, folder));
    if (shot.steps.first().operation != Operation::Generate)
        complain(steps.front(), u"the first step of a shot must generate"_s);
    fields.end();
    return shot;
}

SeriesFile::Episode episode(const YAML::Node& node, const Defaults& from, const QString& folder)
{
    Fields fields(node, u"an episode"_s);
    SeriesFile::Episode episode {title(fields.need("title"), u"title"_s), {}};
    QSet<QString> titles;
    for (const auto& item : items(fields.need("shots"), u"shots"_s)) {
        episode.shots.append(shot(item, from, folder));
        if (titles.contains(episode.shots.last().title))
            complain(item, u"two shots of an episode have the same title"_s);
        titles.insert(episode.shots.last().title);
    }
    fields.end();
    return episode;
}

SeriesFile::CastMember castMember(const YAML::Node& node, const QString& folder)
{
    Fields fields(node, u"a character"_s);
    SeriesFile::CastMember member {.name = title(fields.need("name"), u"name"_s),
                                   .clipPath = path(fields.need("clip"), u"clip"_s, folder),
                                   .line = lineOf(node)};
    if (const auto descriptor = fields.find("descriptor"))
        member.descriptor = title(*descriptor, u"descriptor"_s);
    if (const auto consent = fields.find("consent"))
        member.consentNote = text(*consent, u"consent"_s);
    fields.end();
    return member;
}

SeriesFile series(const YAML::Node& root, const QString& folder)
{
    Fields fields(root, u"a series"_s);
    SeriesFile file {title(fields.need("series"), u"series"_s), {}, {}};
    const Defaults own = defaults(fields, {});
    QSet<QString> names;
    if (const auto cast = fields.find("characters")) {
        for (const auto& item : items(*cast, u"characters"_s)) {
            file.cast.append(castMember(item, folder));
            if (names.contains(file.cast.last().name))
                complain(item, u"two characters have the same name"_s);
            names.insert(file.cast.last().name);
        }
    }
    QSet<QString> titles;
    for (const auto& item : items(fields.need("episodes"), u"episodes"_s)) {
        file.episodes.append(episode(item, own, folder));
        if (titles.contains(file.episodes.last().title))
            complain(item, u"two episodes have the same title"_s);
        titles.insert(file.episodes.last().title);
    }
    fields.end();
    return file;
}

tl::unexpected<Error> wrongAt(int line, const QString& what)
{
    return failure(Error::Kind::Invalid, u"line %1: %2"_s.arg(qMax(line, 1)).arg(what));
}

} // namespace

Result<SeriesFile> parseSeries(const QByteArray& yaml, const QString& folder)
{
    try {
        const std::string source = yaml.toStdString();
        YamlGuard::check(source);
        return series(YAML::Load(source), folder);
    } catch (const Complaint& complaint) {
        return wrongAt(complaint.line, complaint.what);
    } catch (const YamlGuard::Breach& breach) {
        return wrongAt(breach.line, breach.what);
    } catch (const YAML::Exception& broken) {
        return wrongAt(broken.mark.line + 1, QString::fromStdString(broken.msg));
    }
}

Result<SeriesFile> readSeriesFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return failure(Error::Kind::Missing, path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    const QByteArray yaml = file.read(MaxFileSize + 1);
    if (yaml.size() > MaxFileSize)
        return failure(Error::Kind::Invalid, u"size"_s);
    return parseSeries(yaml, QFileInfo(path).absolutePath());
}

} // namespace troupe
