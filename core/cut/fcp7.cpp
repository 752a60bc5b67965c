#include "core/cut/cutwriters.h"

#include <QSet>
#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

// Elements as Apple's "Final Cut Pro XML Interchange Format" describes version 5.
namespace troupe {
namespace {

constexpr int MostChannels = 2;

class Xmeml {
public:
    explicit Xmeml(const Cut& cut) : m_cut(cut), m_xml(&m_bytes) {}

    QByteArray write()
    {
        m_xml.setAutoFormatting(true);
        m_xml.writeStartDocument();
        m_xml.writeDTD(u"<!DOCTYPE xmeml>"_s);
        start(u"xmeml"_s, u"version"_s, u"5"_s);
        start(u"sequence"_s, u"id"_s, u"sequence-1"_s);
        text(u"name"_s, oneLine(m_cut.episode));
        number(u"duration"_s, lengthOf(m_cut));
        rate(m_cut.rate);
        timecodeOf(m_cut.rate, m_cut.count);
        m_xml.writeStartElement(u"media"_s);
        m_xml.writeStartElement(u"video"_s);
        m_xml.writeStartElement(u"format"_s);
        picture(m_cut.rate, m_cut.size);
        m_xml.writeEndElement();
        track(0);
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"audio"_s);
        number(u"numOutputChannels"_s, MostChannels);
        for (int channel = 1; channel <= mostChannels(); ++channel)
            track(channel);
        m_xml.writeEndDocument(); // Closes what is open.
        return m_bytes;
    }

private:
    void start(const QString& name, const QString& key, const QString& value)
    {
        m_xml.writeStartElement(name);
        m_xml.writeAttribute(key, value);
    }
    void text(const QString& name, const QString& value) { m_xml.writeTextElement(name, value); }
    void number(const QString& name, qint64 value) { text(name, QString::number(value)); }

    void rate(const EditRate& rate)
    {
        m_xml.writeStartElement(u"rate"_s);
        number(u"timebase"_s, rate.nominal());
        text(u"ntsc"_s, rate.isNtsc() ? u"TRUE"_s : u"FALSE"_s);
        m_xml.writeEndElement();
    }

    void timecodeOf(const EditRate& frames, TimecodeCount count)
    {
        const bool isDrop = count == TimecodeCount::Drop && canDropFrames(frames);
        m_xml.writeStartElement(u"timecode"_s);
        rate(frames);
        text(u"string"_s, timecode(0, frames, count));
        number(u"frame"_s, 0);
        text(u"displayformat"_s, isDrop ? u"DF"_s : u"NDF"_s);
        m_xml.writeEndElement();
    }

    void picture(const EditRate& frames, const QSize& size)
    {
        m_xml.writeStartElement(u"samplecharacteristics"_s);
        rate(frames);
        number(u"width"_s, size.width());
        number(u"height"_s, size.height());
        text(u"anamorphic"_s, u"FALSE"_s);
        text(u"pixelaspectratio"_s, u"square"_s);
        text(u"fielddominance"_s, u"none"_s);
        m_xml.writeEndElement();
    }

    static int channelsOf(const CutItem& item)
    {
        return item.hasPicture() ? std::min(item.media->audioChannels, MostChannels) : 0;
    }

    int mostChannels() const
    {
        int most = 0;
        for (const CutItem& item : m_cut.items)
            most = std::max(most, channelsOf(item));
        return most;
    }

    /// 0: the picture; 1 and 2: a channel of the sound.
    void track(int channel)
    {
        m_xml.writeStartElement(u"track"_s);
        qint64 at = 0;
        for (qsizetype i = 0; i < m_cut.items.size(); ++i) {
            const CutItem& item = m_cut.items.at(i);
            if (item.hasPicture() && channel <= channelsOf(item))
                clip(i, at, channel);
            at += lengthInCut(item, m_cut.rate);
        }
        text(u"enabled"_s, u"TRUE"_s);
        text(u"locked"_s, u"FALSE"_s);
        if (channel > 0)
            number(u"outputchannelindex"_s, channel);
        m_xml.writeEndElement();
    }

    static QString clipId(qsizetype item, int channel)
    {
        return u"clipitem-%1-%2"_s.arg(item + 1).arg(channel == 0 ? u"v"_s : u"a%1"_s.arg(channel));
    }

    /// `start` and `end` count frames of the sequence, `in` and `out` those of the clip.
    void clip(qsizetype index, qint64 at, int channel)
    {
        const CutItem& item = m_cut.items.at(index);
        start(u"clipitem"_s, u"id"_s, clipId(index, channel));
        text(u"masterclipid"_s, u"masterclip-"_s + item.media->take.toString());
        text(u"name"_s, shownName(item));
        text(u"enabled"_s, u"TRUE"_s);
        number(u"duration"_s, item.media->frames);
        rate(item.media->rate);
        number(u"start"_s, at);
        number(u"end"_s, at + lengthInCut(item, m_cut.rate));
        number(u"in"_s, item.in);
        number(u"out"_s, item.out);
        file(item);
        if (channel > 0) {
            m_xml.writeStartElement(u"sourcetrack"_s);
            text(u"mediatype"_s, u"audio"_s);
            number(u"trackindex"_s, channel);
            m_xml.writeEndElement();
        }
        for (int other = 0; channelsOf(item) > 0 && other <= channelsOf(item); ++other)
            link(index, other);
        m_xml.writeEndElement();
    }

    /// Sound and picture of a clip move together.
    void link(qsizetype index, int channel)
    {
        m_xml.writeStartElement(u"link"_s);
        text(u"linkclipref"_s, clipId(index, channel));
        text(u"mediatype"_s, channel == 0 ? u"video"_s : u"audio"_s);
        number(u"trackindex"_s, std::max(channel, 1));
        number(u"clipindex"_s, placeInTrack(index, channel));
        m_xml.writeEndElement();
    }

    /// From 1, as a track without the clips that are not in it counts.
    qint64 placeInTrack(qsizetype index, int channel) const
    {
        return std::count_if(m_cut.items.begin(), m_cut.items.begin() + index + 1, [&](const CutItem& item) {
            return item.hasPicture() && channel <= channelsOf(item);
        });
    }

    /// All of it the first time, and its name afterwards.
    void file(const CutItem& item)
    {
        const CutMedia& media = *item.media;
        start(u"file"_s, u"id"_s, u"file-"_s + media.take.toString());
        if (!m_files.contains(media.take)) {
            m_files.insert(media.take);
            text(u"name"_s, shownName(item));
            text(u"pathurl"_s, QString(fileUrl(media.path)).replace(u"file:///"_s, u"file://localhost/"_s));
            rate(media.rate);
            number(u"duration"_s, media.frames);
            timecodeOf(media.rate, TimecodeCount::NonDrop);
            m_xml.writeStartElement(u"media"_s);
            m_xml.writeStartElement(u"video"_s);
            picture(media.rate, media.size);
            m_xml.writeEndElement();
            if (media.audioChannels > 0)
                sound(media);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void sound(const CutMedia& media)
    {
        m_xml.writeStartElement(u"audio"_s);
        m_xml.writeStartElement(u"samplecharacteristics"_s);
        number(u"depth"_s, 16);
        number(u"samplerate"_s, media.audioRate);
        m_xml.writeEndElement();
        number(u"channelcount"_s, media.audioChannels);
        m_xml.writeEndElement();
    }

    const Cut& m_cut;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QSet<TakeId> m_files;
};

} // namespace

QByteArray toFcp7(const Cut& cut)
{
    return Xmeml(cut).write();
}

} // namespace troupe
