#include "app/troupectl/expiryview.h"

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

QString stageText(ExpiryStage stage)
{
    switch (stage) {
    case ExpiryStage::Live: return u"live"_s;
    case ExpiryStage::Ending: return u"ending"_s;
    case ExpiryStage::Ended: return u"ended"_s;
    }
    return {};
}

} // namespace

void addTo(QJsonObject& object, const Expiry& expiry, const QDateTime& now)
{
    object[u"expiry_stage"_s] = stageText(stageOf(expiry, now));
    if (!expiry.end)
        return;
    object[u"expires_at"_s] = expiry.end->toString(Qt::ISODate);
    object[u"expires_known_from"_s]
        = expiry.knownFrom == Expiry::KnownFrom::Catalog ? u"catalog"_s : u"provider"_s;
}

} // namespace troupe::ctl
