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

QString numberText(double number)
{
    return QLocale().toString(number, 'g', 6);
}

QString shapeText(const QSize& shape)
{
    return u"%1:%2"_s.arg(shape.width()).arg(shape.height());
}

/// "16:9, 9:16 or 1:1"
QString anyOf(const QStringList& names)
{
    if (names.size() < 2)
        return names.join(QString());
    return ClipText::tr("%1 or %2").arg(names.mid(0, names.size() - 1).join(u", "_s), names.last());
}

/// As people write it: "H.264", "MP4".
QString formatWord(const QString& name)
{
    if (name == u"h264")
        return u"H.264"_s;
    return name == u"hevc" ? u"H.265"_s : name.toUpper();
}

QString wishedNames(const FitRule& rule)
{
    QStringList names;
    for (const QSize& shape : rule.shapes)
        names << shapeText(shape);
    for (const QString& name : rule.names)
        names << formatWord(name);
    return anyOf(names);
}

/// The shape of the rule that it has, or its own numbers.
QString shapeOf(const QSize& size, const FitRule& rule)
{
    const double ratio = double(size.width()) / size.height();
    for (const QSize& shape : rule.shapes) {
        if (std::abs(ratio * shape.height() / shape.width() - 1) < 0.01)
            return shapeText(shape);
    }
    return u"%1:1"_s.arg(QLocale().toString(ratio, 'f', 2));
}

QString megabytes(double bytes)
{
    return ClipText::tr("%1 MB").arg(QLocale().toString(bytes / 1e6, 'f', bytes < 10e6 ? 1 : 0));
}

} // namespace

QString clipText(const ClipFacts& clip)
{
    QStringList parts {clipLengthText(clip.seconds()), sizeText(clip.size),
                       ClipText::tr("%1 fps").arg(QLocale().toString(clip.rate.value(), 'g', 4))};
    parts << (clip.hasSound ? ClipText::tr("with sound") : ClipText::tr("silent"));
    return parts.join(u" - "_s);
}

QString fitText(const ClipFacts& clip, const QList<FitFinding>& findings)
{
    QStringList lines {clipText(clip)};
    for (const FitFinding& finding : findings) {
        if (finding.state == FitState::Mendable || finding.state == FitState::NotMendable)
            lines << fitRuleWish(finding.rule);
    }
    if (lines.size() == 1)
        lines << ClipText::tr("Fits.");
    return lines.join(u'\n');
}

QString fitRuleTitle(const FitRule& rule)
{
    switch (rule.kind) {
    case FitRule::Kind::Length: return ClipText::tr("Length");
    case FitRule::Kind::Shape: return ClipText::tr("Shape");
    case FitRule::Kind::Resolution: return ClipText::tr("Resolution");
    case FitRule::Kind::Container: return ClipText::tr("Kind of file");
    case FitRule::Kind::Codec: return ClipText::tr("Encoding");
    case FitRule::Kind::FileSize: return ClipText::tr("Size of the file");
    case FitRule::Kind::Subject: return ClipText::tr("Character");
    case FitRule::Kind::Background: return ClipText::tr("Background");
    }
    Q_UNREACHABLE();
}

QString fitRuleWish(const FitRule& rule)
{
    switch (rule.kind) {
    case FitRule::Kind::Length:
        return ClipText::tr("Works best between %1 and %2 seconds.")
            .arg(numberText(rule.least), numberText(rule.most));
    case FitRule::Kind::Resolution:
        return ClipText::tr("Works best between %1p and %2p.").arg(rule.least).arg(rule.most);
    case FitRule::Kind::Shape: return ClipText::tr("Works best in %1.").arg(wishedNames(rule));
    case FitRule::Kind::Container: return ClipText::tr("Works best as %1.").arg(wishedNames(rule));
    case FitRule::Kind::Codec: return ClipText::tr("Works best encoded as %1.").arg(wishedNames(rule));
    case FitRule::Kind::FileSize: return ClipText::tr("Works best under %1.").arg(megabytes(rule.most));
    case FitRule::Kind::Subject: return ClipText::tr("It should fill a good part of the picture.");
    case FitRule::Kind::Background: return ClipText::tr("Calm, and of other colours than the character.");
    }
    Q_UNREACHABLE();
}

QString fitRuleFact(const FitRule& rule, const ClipFacts& clip)
{
    switch (rule.kind) {
    case FitRule::Kind::Length: return clipLengthText(clip.seconds());
    case FitRule::Kind::Resolution: return sizeText(clip.size);
    case FitRule::Kind::Shape: return shapeOf(clip.size, rule);
    case FitRule::Kind::Container: return formatWord(clip.container);
    case FitRule::Kind::Codec: return formatWord(clip.codec);
    case FitRule::Kind::FileSize: return megabytes(double(clip.bytes));
    case FitRule::Kind::Subject:
    case FitRule::Kind::Background: return {};
    }
    Q_UNREACHABLE();
}

QString fitStateWord(FitState state)
{
    switch (state) {
    case FitState::Met: return ClipText::tr("fits");
    case FitState::Mendable: return ClipText::tr("can be mended");
    case FitState::NotMendable: return ClipText::tr("cannot be mended");
    case FitState::Advice: return ClipText::tr("look for yourself");
    }
    Q_UNREACHABLE();
}

QStringList fitNotes(const ClipFacts& clip)
{
    QStringList notes;
    if (clip.isHdr)
        notes << ClipText::tr("The clip is HDR. It is brought to what usual screens show.");
    if (clip.hasAlpha)
        notes << ClipText::tr("What is transparent in the clip stands on white.");
    if (clip.hasVaryingRate)
        notes << ClipText::tr("The frame rate varies. It becomes a steady %1 frames a second.")
                     .arg(QLocale().toString(clip.rate.value(), 'g', 4));
    return notes;
}

} // namespace troupe
