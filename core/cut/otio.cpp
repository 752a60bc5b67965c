#include "core/cut/cutwriters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

// Schemas as OpenTimelineIO documents them ("serialized schema"); Clip.1, which every version of the library
// reads and brings up to date by itself.
namespace troupe {
namespace {

QJsonObject schema(const QString& name, QJsonObject fields)
{
    fields[u"OTIO_SCHEMA"_s] = name;
    return fields;
}

QJsonObject time(qint64 frames, const EditRate& rate)
{
    return schema(u"RationalTime.1"_s, {{u"value"_s, double(frames)}, {u"rate"_s, rate.perSecond()}});
}

QJsonObject range(qint64 start, qint64 length, const EditRate& rate)
{
    return schema(u"TimeRange.1"_s,
                  {{u"start_time"_s, time(start, rate)}, {u"duration"_s, time(length, rate)}});
}

QJsonObject idsOf(const CutItem& item)
{
    QJsonObject ids {{u"shot"_s, item.shot.toString()}, {u"number"_s, item.number}};
    if (item.media)
        ids[u"take"_s] = item.media->take.toString();
    return {{u"troupe"_s, ids}};
}

QJsonObject gap(const CutItem& item, const EditRate& cut)
{
    const auto& rate = item.hasPicture() ? item.media->rate : cut;
    return schema(u"Gap.1"_s,
                  {{u"name"_s, shownName(item)},
                   {u"metadata"_s, idsOf(item)},
                   {u"source_range"_s, range(0, item.out - item.in, rate)},
                   {u"effects"_s, QJsonArray()},
                   {u"markers"_s, QJsonArray()},
                   {u"enabled"_s, true}});
}

QJsonObject clip(const CutItem& item, const EditRate& cut)
{
    if (!item.media)
        return gap(item, cut);
    const bool isThere = item.hasPicture();
    const EditRate& rate = isThere ? item.media->rate : cut;
    QJsonObject reference {{u"name"_s, shownName(item)}, {u"metadata"_s, QJsonObject()}};
    if (isThere) {
        reference[u"target_url"_s] = fileUrl(item.media->path);
        reference[u"available_range"_s] = range(0, item.media->frames, rate);
    } else {
        reference[u"available_range"_s] = QJsonValue::Null;
    }
    return schema(u"Clip.1"_s,
                  {{u"name"_s, shownName(item)},
                   {u"metadata"_s, idsOf(item)},
                   {u"media_reference"_s,
                    schema(isThere ? u"ExternalReference.1"_s : u"MissingReference.1"_s, reference)},
                   {u"source_range"_s, range(item.in, item.out - item.in, rate)},
                   {u"effects"_s, QJsonArray()},
                   {u"markers"_s, QJsonArray()},
                   {u"enabled"_s, true}});
}

QJsonObject track(const QString& kind, const QJsonArray& children)
{
    return schema(u"Track.1"_s,
                  {{u"name"_s, kind},
                   {u"kind"_s, kind},
                   {u"children"_s, children},
                   {u"source_range"_s, QJsonValue::Null},
                   {u"effects"_s, QJsonArray()},
                   {u"markers"_s, QJsonArray()},
                   {u"metadata"_s, QJsonObject()}});
}

bool sounds(const CutItem& item)
{
    return item.hasPicture() && item.media->audioChannels > 0;
}

} // namespace

QByteArray toOtio(const Cut& cut)
{
    QJsonArray pictures;
    QJsonArray sound;
    for (const CutItem& item : cut.items) {
        pictures.append(clip(item, cut.rate));
        sound.append(sounds(item) ? clip(item, cut.rate) : gap(item, cut.rate));
    }
    QJsonArray tracks {track(u"Video"_s, pictures)};
    if (std::any_of(cut.items.begin(), cut.items.end(), sounds))
        tracks.append(track(u"Audio"_s, sound));
    const QJsonObject stack = schema(u"Stack.1"_s,
                                     {{u"name"_s, u"tracks"_s},
                                      {u"children"_s, tracks},
                                      {u"source_range"_s, QJsonValue::Null},
                                      {u"effects"_s, QJsonArray()},
                                      {u"markers"_s, QJsonArray()},
                                      {u"metadata"_s, QJsonObject()}});
    const QJsonObject timeline
        = schema(u"Timeline.1"_s,
                 {{u"name"_s, oneLine(cut.episode)},
                  {u"global_start_time"_s, time(0, cut.rate)},
                  {u"tracks"_s, stack},
                  {u"metadata"_s, QJsonObject {{u"troupe"_s, QJsonObject {{u"series"_s, cut.series}}}}}});
    return QJsonDocument(timeline).toJson();
}

} // namespace troupe
