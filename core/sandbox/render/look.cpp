#include "core/sandbox/render/look.h"

#include "core/sandbox/render/noise.h"
#include "core/sandbox/render/wordtable.h"

namespace troupe::sandbox {

namespace {

struct LookWord {
    std::u16string_view word;
    void (*apply)(Look&);
};

void gain(Look& look, double red, double green, double blue)
{
    look.red *= red;
    look.green *= green;
    look.blue *= blue;
}

void golden(Look& look)
{
    gain(look, 1.16, 0.99, 0.70);
    look.contrast *= 1.06;
    look.saturation *= 1.08;
    look.glow += 0.28;
    look.sun = QColor(255, 170, 70);
}

void cool(Look& look)
{
    gain(look, 0.80, 0.96, 1.20);
    look.saturation *= 0.92;
}

void warm(Look& look)
{
    gain(look, 1.14, 1.01, 0.82);
}

void night(Look& look)
{
    gain(look, 0.62, 0.74, 1.08);
    look.exposure *= 0.68;
    look.saturation *= 0.72;
    look.contrast *= 1.08;
    look.vignette += 0.45;
}

void dawn(Look& look)
{
    gain(look, 1.10, 0.94, 0.96);
    look.fade += 0.05;
    look.glow += 0.2;
    look.sun = QColor(255, 170, 150);
}

void dusk(Look& look)
{
    gain(look, 0.98, 0.78, 1.08);
    look.exposure *= 0.72;
    look.vignette += 0.3;
    look.sun = QColor(150, 60, 60);
}

void snow(Look& look)
{
    look.weather = Weather::Snow;
    gain(look, 0.94, 0.99, 1.08);
    look.saturation *= 0.72;
    look.fade += 0.06;
}

void rain(Look& look)
{
    look.weather = Weather::Rain;
    gain(look, 0.90, 0.97, 1.05);
    look.exposure *= 0.8;
    look.saturation *= 0.68;
}

void storm(Look& look)
{
    rain(look);
    look.weather = Weather::Storm;
    look.exposure *= 0.8;
    look.contrast *= 1.12;
}

void fog(Look& look)
{
    look.weather = Weather::Fog;
    look.contrast *= 0.72;
    look.fade += 0.16;
    look.saturation *= 0.65;
}

void monochrome(Look& look)
{
    look.saturation = 0;
    look.contrast *= 1.16;
}

void sepia(Look& look)
{
    look.sepia = 1;
    look.vignette += 0.25;
}

void vintage(Look& look)
{
    look.sepia = qMax(look.sepia, 0.35);
    look.fade += 0.09;
    look.saturation *= 0.78;
    look.grain += 0.022;
    look.vignette += 0.35;
    look.flicker += 0.05;
}

void noir(Look& look)
{
    monochrome(look);
    look.contrast *= 1.2;
    look.vignette += 0.45;
    look.grain += 0.03;
}

constexpr LookWord Words[] = {
    {u"golden*", golden},
    {u"magic hour", golden},
    {u"sunset*", golden},
    {u"warm*", warm},
    {u"cozy", warm},
    {u"autumn*", warm},
    {u"cool*", cool},
    {u"cold*", cool},
    {u"icy", cool},
    {u"winter*", snow},
    {u"blue hour", dusk},
    {u"blue*", cool},
    {u"night*", night},
    {u"midnight", night},
    {u"moonlight", night},
    {u"moonlit", night},
    {u"dawn*", dawn},
    {u"sunrise*", dawn},
    {u"morning*", dawn},
    {u"dusk*", dusk},
    {u"twilight", dusk},
    {u"evening*", dusk},
    {u"snow*", snow},
    {u"blizzard*", snow},
    {u"rain", rain},
    {u"rainy", rain},
    {u"raining", rain},
    {u"drizzl*", rain},
    {u"storm*", storm},
    {u"thunder*", storm},
    {u"fog*", fog},
    {u"mist", fog},
    {u"misty", fog},
    {u"haz*", fog},
    {u"black and white", monochrome},
    {u"black white", monochrome},
    {u"monochrom*", monochrome},
    {u"grayscale", monochrome},
    {u"greyscale", monochrome},
    {u"b w", monochrome},
    {u"noir", noir},
    {u"sepia", sepia},
    {u"vintage", vintage},
    {u"retro", vintage},
    {u"old film", vintage},
    {u"1970s", vintage},
    {u"super 8", vintage},
    {u"film grain", [](Look& look) { look.grain += 0.035; }},
    {u"grain*", [](Look& look) { look.grain += 0.03; }},
    {u"blur*", [](Look& look) { look.blur = 0.024; }},
    {u"out of focus", [](Look& look) { look.blur = 0.02; }},
    {u"soft*",
     [](Look& look) {
         look.blur = qMax(look.blur, 0.004);
         look.glow += 0.25;
     }},
    {u"dream*",
     [](Look& look) {
         look.glow += 0.5;
         look.fade += 0.05;
         look.blur = qMax(look.blur, 0.003);
     }},
    {u"glow*", [](Look& look) { look.glow += 0.45; }},
    {u"bright*", [](Look& look) { look.exposure *= 1.28; }},
    {u"lighter", [](Look& look) { look.exposure *= 1.28; }},
    {u"dark*", [](Look& look) { look.exposure *= 0.62; }},
    {u"moody",
     [](Look& look) {
         look.exposure *= 0.75;
         look.contrast *= 1.15;
         look.vignette += 0.35;
     }},
    {u"vivid*",
     [](Look& look) {
         look.saturation *= 1.5;
         look.contrast *= 1.06;
     }},
    {u"vibrant",
     [](Look& look) {
         look.saturation *= 1.5;
         look.contrast *= 1.06;
     }},
    {u"saturated", [](Look& look) { look.saturation *= 1.5; }},
    {u"colorful", [](Look& look) { look.saturation *= 1.5; }},
    {u"colourful", [](Look& look) { look.saturation *= 1.5; }},
    {u"muted", [](Look& look) { look.saturation *= 0.55; }},
    {u"desaturat*", [](Look& look) { look.saturation *= 0.4; }},
    {u"pastel*",
     [](Look& look) {
         look.saturation *= 0.7;
         look.fade += 0.12;
         look.exposure *= 1.12;
     }},
    {u"faded",
     [](Look& look) {
         look.fade += 0.14;
         look.saturation *= 0.75;
     }},
    {u"contrast*", [](Look& look) { look.contrast *= 1.3; }},
    {u"dramatic*",
     [](Look& look) {
         look.contrast *= 1.25;
         look.vignette += 0.4;
     }},
    {u"cinematic*",
     [](Look& look) {
         look.bars = 0.11;
         look.contrast *= 1.1;
         gain(look, 1.05, 1.0, 0.95);
     }},
    {u"letterbox*", [](Look& look) { look.bars = 0.12; }},
    {u"vignette*", [](Look& look) { look.vignette += 0.6; }},
    {u"zoom out", [](Look& look) { look.zoomOut = 0.22; }},
    {u"zoom*", [](Look& look) { look.zoomIn = 0.22; }},
    {u"push in", [](Look& look) { look.zoomIn = 0.18; }},
    {u"close up", [](Look& look) { look.zoomIn = 0.3; }},
    {u"mirror*", [](Look& look) { look.mirror = true; }},
    {u"flip*", [](Look& look) { look.mirror = true; }},
    {u"invert*", [](Look& look) { look.invert = true; }},
    {u"negative", [](Look& look) { look.invert = true; }},
    {u"flicker*", [](Look& look) { look.flicker += 0.12; }},
    {u"red", [](Look& look) { gain(look, 1.25, 0.82, 0.82); }},
    {u"green*", [](Look& look) { gain(look, 0.85, 1.16, 0.85); }},
    {u"teal", [](Look& look) { gain(look, 0.80, 1.06, 1.10); }},
    {u"purple", [](Look& look) { gain(look, 1.06, 0.82, 1.20); }},
    {u"violet", [](Look& look) { gain(look, 1.04, 0.82, 1.22); }},
    {u"pink", [](Look& look) { gain(look, 1.18, 0.88, 1.04); }},
    {u"orange", [](Look& look) { gain(look, 1.20, 1.0, 0.74); }},
    {u"yellow", [](Look& look) { gain(look, 1.12, 1.08, 0.76); }},
};

} // namespace

Look lookOf(const QString& text)
{
    const QString words = plainWords(text);
    Look look;
    for (const LookWord& entry : Words) {
        // "zoom out" also begins with "zoom": what was said more exactly has been applied already.
        if (entry.word == u"zoom*" && look.zoomOut > 0)
            continue;
        if (entry.word == u"blue*" && findWord(words, u"blue hour") >= 0)
            continue;
        if (findWord(words, QStringView(entry.word)) >= 0)
            entry.apply(look);
    }
    if (look != Look {})
        return look;
    Dice dice(seedOf(text));
    const double warmth = (dice.below(2) ? 1 : -1) * dice.between(0.07, 0.14);
    gain(look, 1 + warmth, dice.between(0.97, 1.03), 1 - warmth);
    look.contrast = dice.between(1.08, 1.16);
    look.saturation = dice.between(0.85, 1.2);
    look.vignette = 0.35;
    return look;
}

} // namespace troupe::sandbox
