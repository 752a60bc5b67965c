#include "core/studio/clipfitting.h"

#include "core/store/assetfiles.h"
#include "core/store/store.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace troupe {

ClipFacts clipFacts(const media::Footage& footage)
{
    ClipFacts facts;
    facts.size = footage.info.size;
    facts.rate = {footage.rate.num, footage.rate.den};
    facts.frames = footage.frames;
    facts.container = footage.kind;
    facts.codec = footage.info.videoCodec;
    facts.bytes = footage.info.bytes;
    facts.hasSound = footage.info.hasAudio;
    facts.isTurned = footage.info.rotation != 0;
    facts.hasVaryingRate = footage.hasVaryingRate;
    facts.isHdr = footage.isHdr;
    facts.hasAlpha = footage.hasAlpha;
    return facts;
}

media::ConformRequest conformRequest(const QString& source, const QString& target, const FitPlan& plan)
{
    media::ConformRequest request;
    request.source = source;
    request.target = target;
    request.rate = {plan.rate.num, plan.rate.den};
    request.first = plan.first;
    request.count = plan.count;
    request.crop = plan.crop;
    request.size = plan.size;
    request.bitsPerSecond = plan.bitsPerSecond;
    return request;
}

QString placeForFitted(Store& store)
{
    return store.assets().partialPath(
        u"fitted-%1.mp4"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces)));
}

} // namespace troupe
