#include "ui/cast/cliptext.h"

#include "ui/common/formats.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

struct ClipText {
    Q_DECLARE_TR_FUNCTIONS(troupe::ClipText)
};

constexpr qint64 MaxBytes = 100'000'000;

bool isWide(const QSize& size, double ratio)
{
    return std::abs(double(size.width()) / double(size.height()) - ratio) < 0.02;
}

} // namespace

QString clipText(const media::MediaInfo& info)
{
    QStringList parts {clipLengthText(info.seconds), sizeText(info.size),
                       ClipText::tr("%1 fps").arg(QLocale().toString(info.fps, 'g', 4))};
    parts << (info.hasAudio ? ClipText::tr("with sound") : ClipText::tr("silent"));
    return parts.join(u" - "_s);
}

QString fitText(const media::MediaInfo& info)
{
    QStringList lines {clipText(info)};
    if (info.seconds < 2 || info.seconds > 4.05)
        lines << ClipText::tr("Works best between 2 and 4 seconds.");
    const int shortSide = qMin(info.size.width(), info.size.height());
    if (shortSide < 720 || shortSide > 1080)
        lines << ClipText::tr("Works best between 720p and 1080p.");
    if (!isWide(info.size, 16.0 / 9) && !isWide(info.size, 9.0 / 16))
        lines << ClipText::tr("Works best in 16:9 or 9:16.");
    if (info.bytes > MaxBytes)
        lines << ClipText::tr("Works best under 100 MB.");
    if (lines.size() == 1)
        lines << ClipText::tr("Fits.");
    return lines.join(u'\n');
}

} // namespace troupe
