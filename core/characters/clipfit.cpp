#include "core/characters/clipfit.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

/// Containers round their lengths, and nobody measures finer.
constexpr double LengthSlack = 0.05;
constexpr double ShapeSlack = 0.01; // Of the ratio.
/// What is enlarged further shows nothing but its own pixels.
constexpr double MostEnlargement = 4;
constexpr int MostSide = 4096; // What is looked at at all.
constexpr int LeastSide = 16;
constexpr double ShareForPicture = 0.9; // Of a file that must not be larger: rates are kept on average only.

int shorterSide(const QSize& size)
{
    return std::min(size.width(), size.height());
}

double ratioOf(const QSize& size)
{
    return double(size.width()) / double(size.height());
}

int evenOf(double length)
{
    return std::max(2, 2 * int(std::lround(length / 2)));
}

QSize evenSize(const QSize& size)
{
    return {evenOf(size.width()), evenOf(size.height())};
}

int framesIn(double seconds, const FrameRate& rate)
{
    return int(std::floor(seconds * rate.value() + 1e-6));
}

bool hasShape(const QSize& size, const QSize& shape)
{
    return std::abs(ratioOf(size) / ratioOf(shape) - 1) < ShapeSlack;
}

bool isMet(const FitRule& rule, const ClipFacts& clip)
{
    switch (rule.kind) {
    case FitRule::Kind::Length:
        return clip.seconds() >= rule.least - LengthSlack && clip.seconds() <= rule.most + LengthSlack;
    case FitRule::Kind::Resolution:
        return shorterSide(clip.size) >= rule.least && shorterSide(clip.size) <= rule.most
            && std::max(clip.size.width(), clip.size.height()) <= MostSide;
    case FitRule::Kind::Shape:
        return std::any_of(rule.shapes.begin(), rule.shapes.end(),
                           [&](const QSize& shape) { return hasShape(clip.size, shape); });
    case FitRule::Kind::Container: return rule.names.contains(clip.container);
    case FitRule::Kind::Codec: return rule.names.contains(clip.codec);
    case FitRule::Kind::FileSize: return double(clip.bytes) <= rule.most;
    case FitRule::Kind::Subject:
    case FitRule::Kind::Background: return true;
    }
    Q_UNREACHABLE();
}

bool isAdvice(const FitRule& rule)
{
    return rule.kind == FitRule::Kind::Subject || rule.kind == FitRule::Kind::Background;
}

/// The largest of this shape, around the middle of `around`, inside of `bounds`.
QRect largestOf(const QSize& shape, const QRect& around, const QRect& bounds)
{
    const QSize size = shape.scaled(bounds.size(), Qt::KeepAspectRatio).expandedTo({1, 1});
    const QPoint middle = around.topLeft() + QPoint(around.width() / 2, around.height() / 2);
    const int x = std::clamp(middle.x() - size.width() / 2, bounds.left(),
                             bounds.left() + bounds.width() - size.width());
    const int y = std::clamp(middle.y() - size.height() / 2, bounds.top(),
                             bounds.top() + bounds.height() - size.height());
    return {QPoint(x, y), size};
}

QSize scaledSize(const QRect& crop, double scale)
{
    return evenSize(QSize(int(std::lround(crop.width() * scale)), int(std::lround(crop.height() * scale))));
}

double scaleOf(const FitPlan& plan)
{
    return double(shorterSide(plan.size)) / shorterSide(plan.crop.size());
}

QSize sizeOfShape(const QSize& shape, int shorter)
{
    const double longer = shorter * std::max(ratioOf(shape), 1 / ratioOf(shape));
    return shape.width() >= shape.height() ? QSize(evenOf(longer), evenOf(shorter))
                                           : QSize(evenOf(shorter), evenOf(longer));
}

FitPlan withLength(FitPlan plan, const ClipFacts& facts, const FitRule& rule)
{
    const int most = std::max(1, framesIn(rule.most, plan.rate));
    const int wanted = std::clamp(framesIn(rule.best, plan.rate), 1, most);
    plan.count = std::min(wanted, facts.frames);
    plan.first = std::clamp(plan.first, 0, facts.frames - plan.count);
    return plan;
}

FitPlan withShape(FitPlan plan, const FitRule& rule)
{
    // The one that keeps most of the picture; of equals the first.
    const QRect now = plan.crop;
    double kept = 0;
    QSize chosen;
    for (const QSize& shape : rule.shapes) {
        const double share
            = std::min(ratioOf(now.size()) / ratioOf(shape), ratioOf(shape) / ratioOf(now.size()));
        if (share > kept + 1e-9) {
            kept = share;
            chosen = shape;
        }
    }
    const double scale = scaleOf(plan);
    plan.crop = largestOf(chosen, now, now);
    plan.size = sizeOfShape(chosen, evenOf(shorterSide(plan.crop.size()) * scale));
    return plan;
}

FitPlan withResolution(FitPlan plan, const FitRule& rule)
{
    const double longest = MostSide / rule.least;
    const double ratio = ratioOf(plan.crop.size());
    if (std::max(ratio, 1 / ratio) > longest) { // A ribbon: enlarged to the least it would be endless.
        const int side = int(shorterSide(plan.crop.size()) * longest);
        const QSize shape = ratio > 1 ? QSize(side, plan.crop.height()) : QSize(plan.crop.width(), side);
        plan.crop = largestOf(shape, plan.crop, plan.crop);
    }
    const int own = shorterSide(plan.crop.size());
    const int shorter = evenOf(std::clamp(double(own), rule.least, rule.most));
    const int reachable = evenOf(std::min(double(shorter), own * MostEnlargement));
    // Of a shape that has a name the size is exact: 1920 x 1080, not 1918 x 1080.
    const QSize plain = scaledSize(plan.crop, double(reachable) / own);
    for (const QSize shape : {QSize(16, 9), QSize(9, 16), QSize(1, 1)}) {
        if (hasShape(plan.crop.size(), shape)) {
            plan.size = sizeOfShape(shape, reachable);
            return plan;
        }
    }
    plan.size = plain;
    return plan;
}

FitPlan withFileSize(FitPlan plan, const FitRule& rule)
{
    const double seconds = plan.count / plan.rate.value();
    plan.bitsPerSecond
        = std::min(plan.bitsPerSecond, qint64(rule.most * 8 * ShareForPicture / std::max(seconds, 0.1)));
    plan.again = true;
    return plan;
}

} // namespace

FitPlan wholeClip(const ClipFacts& facts)
{
    FitPlan plan;
    plan.rate = facts.rate;
    plan.count = facts.frames;
    plan.crop = QRect(QPoint(0, 0), facts.size);
    plan.size = evenSize(facts.size);
    return plan;
}

bool isUntouched(const FitPlan& plan, const ClipFacts& facts)
{
    FitPlan same = plan;
    same.bitsPerSecond = FitPlan::MostBitsPerSecond;
    return same == wholeClip(facts);
}

ClipFacts planned(const FitPlan& plan, const ClipFacts& facts)
{
    if (isUntouched(plan, facts))
        return facts;
    ClipFacts made;
    made.size = plan.size;
    made.rate = plan.rate;
    made.frames = plan.count;
    made.container = u"mp4"_s;
    made.codec = u"h264"_s;
    made.bytes = qint64(made.seconds() * double(plan.bitsPerSecond) / 8);
    made.hasSound = facts.hasSound;
    return made;
}

QList<FitFinding> checkFit(const FitPlan& plan, const ClipFacts& facts, const QList<FitRule>& rules)
{
    QList<FitFinding> findings;
    const ClipFacts made = planned(plan, facts);
    for (const FitRule& rule : rules) {
        FitState state = FitState::Met;
        if (isAdvice(rule))
            state = FitState::Advice;
        else if (!isMet(rule, made))
            state = isMet(rule, planned(mend(plan, facts, rule), facts)) ? FitState::Mendable
                                                                         : FitState::NotMendable;
        findings.append({rule, state});
    }
    return findings;
}

QList<FitFinding> checkFit(const ClipFacts& facts, const QList<FitRule>& rules)
{
    return checkFit(wholeClip(facts), facts, rules);
}

bool isAllMet(const QList<FitFinding>& findings)
{
    return std::all_of(findings.begin(), findings.end(), [](const FitFinding& finding) {
        return finding.state == FitState::Met || finding.state == FitState::Advice;
    });
}

FitPlan mend(const FitPlan& plan, const ClipFacts& facts, const FitRule& rule)
{
    if (isMet(rule, planned(plan, facts)))
        return plan;
    switch (rule.kind) {
    case FitRule::Kind::Length: return withLength(plan, facts, rule);
    case FitRule::Kind::Resolution: return withResolution(plan, rule);
    case FitRule::Kind::Shape: return withShape(plan, rule);
    case FitRule::Kind::FileSize: return withFileSize(plan, rule);
    case FitRule::Kind::Container:
    case FitRule::Kind::Codec: {
        FitPlan again = plan;
        again.again = true;
        return again;
    }
    case FitRule::Kind::Subject:
    case FitRule::Kind::Background: return plan;
    }
    Q_UNREACHABLE();
}

FitPlan mendAll(const FitPlan& plan, const ClipFacts& facts, const QList<FitRule>& rules)
{
    // What is cut away needs no scaling and no room in the file: so that comes first, and the size of the
    // file last.
    FitPlan mended = plan;
    for (const auto kind : {FitRule::Kind::Length, FitRule::Kind::Shape, FitRule::Kind::Resolution,
                            FitRule::Kind::Container, FitRule::Kind::Codec, FitRule::Kind::FileSize}) {
        for (const FitRule& rule : rules) {
            if (rule.kind == kind)
                mended = mend(mended, facts, rule);
        }
    }
    return mended;
}

FitPlan trimmed(const FitPlan& plan, const ClipFacts& facts, int first, int count)
{
    FitPlan changed = plan;
    changed.first = std::clamp(first, 0, facts.frames - 1);
    changed.count = std::clamp(count, 1, facts.frames - changed.first);
    return changed;
}

FitPlan cropped(const FitPlan& plan, const ClipFacts& facts, const QRect& crop)
{
    FitPlan changed = plan;
    const QSize size = crop.size().expandedTo({LeastSide, LeastSide}).boundedTo(facts.size);
    changed.crop = QRect(QPoint(std::clamp(crop.left(), 0, facts.size.width() - size.width()),
                                std::clamp(crop.top(), 0, facts.size.height() - size.height())),
                         size);
    changed.size
        = changed.crop.size() == plan.crop.size() ? plan.size : scaledSize(changed.crop, scaleOf(plan));
    return changed;
}

FitPlan shaped(const FitPlan& plan, const ClipFacts& facts, const QSize& shape)
{
    FitPlan changed = plan;
    changed.crop = largestOf(shape, plan.crop, QRect(QPoint(0, 0), facts.size));
    changed.size = sizeOfShape(shape, evenOf(shorterSide(changed.crop.size()) * scaleOf(plan)));
    return changed;
}

FitPlan keepingMet(const FitPlan& before, const FitPlan& changed, const ClipFacts& facts,
                   const QList<FitRule>& rules)
{
    FitPlan kept = changed;
    for (const auto kind : {FitRule::Kind::Resolution, FitRule::Kind::FileSize}) {
        for (const FitRule& rule : rules) {
            if (rule.kind == kind && isMet(rule, planned(before, facts)))
                kept = mend(kept, facts, rule);
        }
    }
    return kept;
}

} // namespace troupe
