#include "core/cut/cutwriters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {

QList<CutFormat> allCutFormats()
{
    return {CutFormat::Otio, CutFormat::Fcpxml, CutFormat::Fcp7, CutFormat::Edl, CutFormat::Csv};
}

QString cutFormatText(CutFormat format)
{
    switch (format) {
    case CutFormat::Otio: return u"otio"_s;
    case CutFormat::Fcpxml: return u"fcpxml"_s;
    case CutFormat::Fcp7: return u"fcp7"_s;
    case CutFormat::Edl: return u"edl"_s;
    case CutFormat::Csv: return u"csv"_s;
    }
    return {};
}

std::optional<CutFormat> cutFormatFromText(const QString& text)
{
    const auto formats = allCutFormats();
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [&](CutFormat format) { return cutFormatText(format) == text; });
    return found == formats.end() ? std::nullopt : std::optional(*found);
}

QString cutFormatSuffix(CutFormat format)
{
    return format == CutFormat::Fcp7 ? u"xml"_s : cutFormatText(format);
}

QByteArray writeCut(const Cut& cut, CutFormat format)
{
    switch (format) {
    case CutFormat::Otio: return toOtio(cut);
    case CutFormat::Fcpxml: return toFcpxml(cut);
    case CutFormat::Fcp7: return toFcp7(cut);
    case CutFormat::Edl: return toEdl(cut);
    case CutFormat::Csv: return toShotListCsv(cut);
    }
    return {};
}

QString fileNameFor(const QString& title)
{
    constexpr qsizetype Longest = 60; // File systems take 255 bytes, and a letter has up to four.
    QString name = oneLine(title);
    for (QChar& letter : name) {
        if (QStringView(u"/\\:*?\"<>|").contains(letter))
            letter = u'-';
    }
    name = name.left(Longest);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1); // Hidden, or a folder above.
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1); // Windows drops these.
    return name.isEmpty() ? u"episode"_s : name;
}

} // namespace troupe
