#include "core/sandbox/render/render.h"

#include "core/sandbox/render/takes.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {

namespace {

constexpr int SmallestSide = 64;
constexpr int LargestSide = 2048;
constexpr int MostSeconds = 20;

bool isSide(int side)
{
    return side >= SmallestSide && side <= LargestSide && side % 2 == 0;
}

/// The name of the first field that is not as RenderOrder says, or nothing.
QString wrongField(const RenderOrder& order)
{
    const bool generates = order.kind == RenderOrder::Kind::Generate;
    if (generates && !(isSide(order.size.width()) && isSide(order.size.height())))
        return u"size"_s;
    if (order.kind != RenderOrder::Kind::Edit && (order.seconds < 1 || order.seconds > MostSeconds))
        return u"seconds"_s;
    if (generates && order.fps != 24 && order.fps != 30)
        return u"fps"_s;
    if (!generates && order.sourcePath.isEmpty())
        return u"sourcePath"_s;
    for (const CastMember& member : order.cast) {
        if (member.clipPath.isEmpty())
            return u"cast"_s;
    }
    return {};
}

} // namespace

Result<RenderedClip> render(const RenderOrder& order, const QString& outPath, const RenderProgress& progress)
{
    if (const QString field = wrongField(order); !field.isEmpty())
        return failure(Error::Kind::Invalid, field);
    // Found out now, not after the work.
    const QFileInfo folder(QFileInfo(outPath).path());
    if (outPath.isEmpty() || !folder.isDir() || !folder.isWritable() || QFileInfo(outPath).isDir())
        return failure(Error::Kind::Storage, outPath);
    switch (order.kind) {
    case RenderOrder::Kind::Generate: return generateTake(order, outPath, progress);
    case RenderOrder::Kind::Edit: return editTake(order, outPath, progress);
    case RenderOrder::Kind::Extend: break;
    }
    return extendTake(order, outPath, progress);
}

} // namespace troupe::sandbox
