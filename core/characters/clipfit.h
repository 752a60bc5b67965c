#pragma once

#include "core/catalog/fitrule.h"

#include <QRect>

namespace troupe {

/// Frames a second as a fraction, so that 30000/1001 stays what it is.
struct FrameRate {
    int num = 24;
    int den = 1;

    double value() const { return double(num) / double(den); }
    friend bool operator==(const FrameRate&, const FrameRate&) = default;
};

/// What is known of a clip that is to become a character.
struct ClipFacts {
    QSize size; ///< As shown.
    FrameRate rate; ///< A steady one; for a clip whose own rate varies, the one that it is brought to.
    int frames = 0; ///< At `rate`.
    QString container; ///< "mp4", "mov", "webm", "gif" ...
    QString codec; ///< "h264"
    qint64 bytes = 0;
    bool hasSound = false;
    bool isTurned = false; ///< Stored lying down, with the wish that players turn it.
    bool hasVaryingRate = false;
    bool isHdr = false; ///< More light than the usual screen shows: PQ or HLG.
    bool hasAlpha = false; ///< May be transparent in places.

    double seconds() const { return frames / rate.value(); }
    friend bool operator==(const ClipFacts&, const ClipFacts&) = default;
};

/// What is to be made of a clip. Frames and pixels are those of the source as it is shown, at its
/// ClipFacts::rate.
struct FitPlan {
    /// More would only be upload; a character's clip is a few seconds.
    static constexpr qint64 MostBitsPerSecond = 16'000'000;

    FrameRate rate;
    int first = 0;
    int count = 0;
    QRect crop;
    QSize size; ///< Of the result; even both ways.
    qint64 bitsPerSecond = MostBitsPerSecond; ///< At most, of picture and sound.
    bool again = false; ///< Encode it again even if nothing else changes.

    friend bool operator==(const FitPlan&, const FitPlan&) = default;
};

enum class FitState {
    Met,
    Mendable, ///< mend() makes it met.
    NotMendable, ///< The clip does not have what it takes.
    Advice, ///< For the person to judge.
};

struct FitFinding {
    FitRule rule;
    FitState state = FitState::Met;

    friend bool operator==(const FitFinding&, const FitFinding&) = default;
};

// All pure. A plan that is given belongs to the facts that are given.

/// Nothing cut, nothing scaled, nothing encoded.
FitPlan wholeClip(const ClipFacts& facts);
/// The clip itself is what the plan describes.
bool isUntouched(const FitPlan& plan, const ClipFacts& facts);
/// What the plan makes; `bytes` is then the most that it can take.
ClipFacts planned(const FitPlan& plan, const ClipFacts& facts);

/// In the order of the rules.
QList<FitFinding> checkFit(const FitPlan& plan, const ClipFacts& facts, const QList<FitRule>& rules);
/// Of a clip as it is.
QList<FitFinding> checkFit(const ClipFacts& facts, const QList<FitRule>& rules);
/// Something is worth mending, or cannot be.
bool isAllMet(const QList<FitFinding>& findings);

/// The plan with the least change that meets the rule; as near as it comes where that is impossible, and as
/// it is where the rule is met or advice.
FitPlan mend(const FitPlan& plan, const ClipFacts& facts, const FitRule& rule);
FitPlan mendAll(const FitPlan& plan, const ClipFacts& facts, const QList<FitRule>& rules);

/// The plan with another stretch of the clip; brought inside of it, one frame at least.
FitPlan trimmed(const FitPlan& plan, const ClipFacts& facts, int first, int count);
/// The plan with another part of the picture; brought inside of it, scaled as before.
FitPlan cropped(const FitPlan& plan, const ClipFacts& facts, const QRect& crop);
/// The largest part of the picture in this shape around the middle of the present one.
FitPlan shaped(const FitPlan& plan, const ClipFacts& facts, const QSize& shape);
/// `changed`, with resolution and file size mended if `before` met their rules: who moves a crop does not
/// want to lose what was right.
FitPlan keepingMet(const FitPlan& before, const FitPlan& changed, const ClipFacts& facts,
                   const QList<FitRule>& rules);

} // namespace troupe
