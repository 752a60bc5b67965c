#include "core/cut/cutwriters.h"

#include <QHash>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

// Elements and attributes as Apple's "FCPXML Reference" and its document type for 1.10 have them.
namespace troupe {
namespace {

using Attributes = QList<std::pair<QString, QString>>;

void start(QXmlStreamWriter& xml, const QString& name, const Attributes& attributes)
{
    xml.writeStartElement(name);
    for (const auto& [key, value] : attributes)
        xml.writeAttribute(key, value);
}

void empty(QXmlStreamWriter& xml, const QString& name, const Attributes& attributes)
{
    start(xml, name, attributes);
    xml.writeEndElement();
}

/// Resources, each once: formats by rate and size, assets by take.
class Resources {
public:
    QString format(QXmlStreamWriter& xml, const EditRate& rate, const QSize& size)
    {
        const QString key = u"%1 %2 %3"_s.arg(rate.text()).arg(size.width()).arg(size.height());
        QString& id = m_formats[key];
        if (id.isEmpty()) {
            id = nextId();
            empty(xml, u"format"_s,
                  {{u"id"_s, id},
                   {u"frameDuration"_s, u"%1/%2s"_s.arg(rate.denominator()).arg(rate.numerator())},
                   {u"width"_s, QString::number(size.width())},
                   {u"height"_s, QString::number(size.height())}});
        }
        return id;
    }

    void asset(QXmlStreamWriter& xml, const CutItem& item)
    {
        const CutMedia& media = *item.media;
        if (m_assets.contains(media.take))
            return;
        const QString shape = format(xml, media.rate, media.size);
        m_assets[media.take] = nextId();
        Attributes attributes {
            {u"id"_s, m_assets[media.take]}, {u"name"_s, shownName(item)},
            {u"start"_s, u"0s"_s},           {u"duration"_s, rationalSeconds(media.frames, media.rate)},
            {u"hasVideo"_s, u"1"_s},         {u"format"_s, shape},
            {u"videoSources"_s, u"1"_s}};
        if (media.audioChannels > 0) {
            attributes += {{u"hasAudio"_s, u"1"_s},
                           {u"audioSources"_s, u"1"_s},
                           {u"audioChannels"_s, QString::number(media.audioChannels)},
                           {u"audioRate"_s, QString::number(media.audioRate)}};
        }
        start(xml, u"asset"_s, attributes);
        empty(xml, u"media-rep"_s, {{u"kind"_s, u"original-media"_s}, {u"src"_s, fileUrl(media.path)}});
        xml.writeEndElement();
    }

    QString assetOf(const TakeId& take) const { return m_assets.value(take); }

private:
    QString nextId() { return u"r%1"_s.arg(++m_last); }

    QHash<QString, QString> m_formats;
    QHash<TakeId, QString> m_assets;
    int m_last = 0;
};

/// The closed list of `conform-rate`; empty for a rate that is not in it.
QString conformRate(const EditRate& rate)
{
    static const QHash<QString, QString> names {{u"24000/1001"_s, u"23.98"_s},
                                                {u"24"_s, u"24"_s},
                                                {u"25"_s, u"25"_s},
                                                {u"30000/1001"_s, u"29.97"_s},
                                                {u"30"_s, u"30"_s},
                                                {u"48000/1001"_s, u"47.95"_s},
                                                {u"48"_s, u"48"_s},
                                                {u"50"_s, u"50"_s},
                                                {u"60000/1001"_s, u"59.94"_s},
                                                {u"60"_s, u"60"_s}};
    return names.value(rate.text());
}

void writeItem(QXmlStreamWriter& xml, const Cut& cut, const CutItem& item, qint64 offset,
               const Resources& resources)
{
    const Attributes place {{u"name"_s, shownName(item)},
                            {u"offset"_s, rationalSeconds(offset, cut.rate)},
                            {u"duration"_s, rationalSeconds(lengthInCut(item, cut.rate), cut.rate)}};
    if (!item.hasPicture()) {
        start(xml, u"gap"_s, place + Attributes {{u"start"_s, u"0s"_s}});
        if (item.media)
            xml.writeTextElement(u"note"_s, u"Missing media: take "_s + item.media->take.toString());
        xml.writeEndElement();
        return;
    }
    const EditRate& rate = item.media->rate;
    start(xml, u"asset-clip"_s,
          Attributes {{u"ref"_s, resources.assetOf(item.media->take)}} + place
              + Attributes {{u"start"_s, rationalSeconds(item.in, rate)}, {u"tcFormat"_s, u"NDF"_s}});
    if (rate != cut.rate && !conformRate(rate).isEmpty())
        empty(xml, u"conform-rate"_s, {{u"scaleEnabled"_s, u"0"_s}, {u"srcFrameRate"_s, conformRate(rate)}});
    xml.writeEndElement();
}

} // namespace

QByteArray toFcpxml(const Cut& cut)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeDTD(u"<!DOCTYPE fcpxml>"_s);
    start(xml, u"fcpxml"_s, {{u"version"_s, u"1.10"_s}});

    Resources resources;
    xml.writeStartElement(u"resources"_s);
    const QString format = resources.format(xml, cut.rate, cut.size);
    for (const CutItem& item : cut.items) {
        if (item.hasPicture())
            resources.asset(xml, item);
    }
    xml.writeEndElement();

    const bool isDrop = cut.count == TimecodeCount::Drop && canDropFrames(cut.rate);
    xml.writeStartElement(u"library"_s);
    start(xml, u"event"_s, {{u"name"_s, oneLine(cut.series)}});
    start(xml, u"project"_s, {{u"name"_s, oneLine(cut.episode)}});
    start(xml, u"sequence"_s,
          {{u"format"_s, format},
           {u"duration"_s, rationalSeconds(lengthOf(cut), cut.rate)},
           {u"tcStart"_s, u"0s"_s},
           {u"tcFormat"_s, isDrop ? u"DF"_s : u"NDF"_s},
           {u"audioLayout"_s, u"stereo"_s},
           {u"audioRate"_s, u"48k"_s}});
    xml.writeStartElement(u"spine"_s);
    qint64 offset = 0;
    for (const CutItem& item : cut.items) {
        writeItem(xml, cut, item, offset, resources);
        offset += lengthInCut(item, cut.rate);
    }
    xml.writeEndDocument(); // Closes what is open.
    return bytes;
}

} // namespace troupe
