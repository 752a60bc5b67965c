#pragma once

#include <QByteArray>
#include <QString>

namespace troupe {

/// Bytes of an answer that are kept; what comes after them is left out.
inline constexpr qsizetype MaxKeptReply = 16 * 1024;

/// An answer of the other side as it may be kept and shown: as UTF-8 text, without control and
/// direction characters, cut off at MaxKeptReply (then it ends in "…"). What looks like a credential -
/// values of fields and headers with such names, bearer tokens, well-known shapes of keys, signatures in
/// addresses - is "***". It is no proof against another side that means to hide a key in its answer; the
/// key that was sent is taken out by core/net.
QString keptReply(const QByteArray& answer);

} // namespace troupe
