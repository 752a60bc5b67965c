#include "core/sandbox/render/soundbed.h"

#include "core/sandbox/render/moviereader.h"
#include "core/sandbox/render/noise.h"

#include <QtMath>

#include <array>

namespace troupe::sandbox {

namespace {

constexpr double ChordSeconds = 2.4;

/// Four chords of three notes each, in half tones above the root.
struct Harmony {
    int root; ///< MIDI number.
    std::array<std::array<int, 3>, 4> chords;
    double brightness; ///< How much of the overtones.
};

Harmony harmonyOf(Mood mood)
{
    switch (mood) {
    case Mood::Happy: return {48, {{{0, 7, 16}, {5, 12, 21}, {7, 14, 23}, {0, 7, 19}}}, 0.5};
    case Mood::Tense: return {45, {{{0, 7, 13}, {0, 6, 12}, {1, 8, 13}, {0, 7, 15}}}, 0.7};
    case Mood::Sad: return {45, {{{0, 7, 15}, {8, 15, 20}, {3, 10, 19}, {5, 12, 15}}}, 0.25};
    case Mood::Dreamy: return {50, {{{0, 7, 16}, {2, 9, 18}, {9, 16, 21}, {7, 14, 18}}}, 0.4};
    case Mood::Epic: return {43, {{{0, 7, 12}, {8, 12, 20}, {3, 10, 19}, {10, 14, 22}}}, 0.65};
    case Mood::Calm: break;
    }
    return {48, {{{0, 7, 16}, {9, 16, 24}, {5, 12, 21}, {7, 12, 19}}}, 0.3};
}

class Pad {
public:
    explicit Pad(double brightness)
    {
        for (size_t i = 0; i < m_wave.size(); ++i) {
            const double x = 2 * M_PI * double(i) / double(Size);
            m_wave[i] = float(std::sin(x) + brightness * (0.4 * std::sin(2 * x) + 0.16 * std::sin(3 * x)));
        }
    }

    /// Adds one note that swells and fades, detuned between the ears.
    void add(std::vector<float>& sound, int midi, double from, double length, double level) const
    {
        const double pitch = 440 * std::pow(2, (midi - 69) / 12.0);
        for (int ear = 0; ear < 2; ++ear) {
            const double step = pitch * (ear ? 1.0017 : 0.9983) / SoundRate * double(Size);
            const auto first = qint64(from * SoundRate);
            const auto count = qint64(length * SoundRate);
            double at = 0;
            for (qint64 i = 0; i < count; ++i, at += step) {
                const qint64 place = (first + i) * 2 + ear;
                if (place < 0 || place >= qint64(sound.size()))
                    continue;
                const double t = double(i) / double(count);
                const double swell = std::min(1.0, t / 0.3) * std::min(1.0, (1 - t) / 0.45);
                sound[size_t(place)] += float(level * swell * swell) * m_wave[size_t(at) & (Size - 1)];
            }
        }
    }

private:
    static constexpr size_t Size = 2048;
    std::array<float, Size> m_wave {};
};

/// Noise through a one-pole low pass, swelling slowly: wind, waves, or rain if it is bright.
void addNoise(std::vector<float>& sound, quint32 seed, double cutoff, double level, double swellsPerSecond,
              double offset)
{
    const float a = float(1 - std::exp(-2 * M_PI * cutoff / SoundRate));
    float low[2] = {0, 0};
    quint32 state = seed | 1U;
    double swell = 0;
    for (size_t i = 0; i < sound.size(); ++i) {
        if (i % 512 == 0) {
            const double seconds = offset + double(i) / 2 / SoundRate;
            swell = level * (0.65 + 0.35 * std::sin(2 * M_PI * swellsPerSecond * seconds + double(seed % 7)));
        }
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        const float white = float(state >> 8) / float(1U << 23) - 1;
        float& l = low[i & 1];
        l += a * (white - l);
        sound[i] += float(swell) * l;
    }
}

void addPlace(std::vector<float>& sound, const SceneSpec& spec, double offset)
{
    const bool inside = spec.place == Place::Room || spec.place == Place::Stage;
    if (spec.place == Place::Beach || spec.place == Place::Sea)
        addNoise(sound, spec.seed + 1, 700, 0.16, 0.16, offset);
    else if (spec.place == Place::Underwater)
        addNoise(sound, spec.seed + 1, 140, 0.35, 0.11, offset);
    else if (spec.place == Place::City)
        addNoise(sound, spec.seed + 1, 180, 0.20, 0.07, offset);
    else if (!inside && spec.place != Place::Space)
        addNoise(sound, spec.seed + 1, 380, 0.10, 0.13, offset);
    if (inside || spec.place == Place::Space || spec.place == Place::Underwater)
        return;
    if (spec.weather == Weather::Rain)
        addNoise(sound, spec.seed + 2, 6000, 0.035, 0.05, offset);
    if (spec.weather == Weather::Storm) {
        addNoise(sound, spec.seed + 2, 5000, 0.05, 0.09, offset);
        addNoise(sound, spec.seed + 3, 90, 0.9, 0.27, offset);
    }
}

void fadeEnds(std::vector<float>& sound)
{
    const size_t fade = std::min(sound.size() / 4, size_t(SoundRate)); // half a second in stereo
    for (size_t i = 0; i < fade; ++i) {
        const auto gain = float(i) / float(fade);
        sound[i] *= gain;
        sound[sound.size() - 1 - i] *= gain;
    }
}

} // namespace

std::vector<float> soundBed(const SceneSpec& spec, double seconds, double offset)
{
    std::vector<float> sound(size_t(seconds * SoundRate) * 2, 0.0F);
    const Harmony harmony = harmonyOf(spec.mood);
    const Pad pad(harmony.brightness);
    const int transpose = int(spec.seed % 5) - 2;
    const int firstChord = int(offset / ChordSeconds);
    const int lastChord = int((offset + seconds) / ChordSeconds);
    for (int chord = firstChord - 1; chord <= lastChord; ++chord) {
        const auto& notes = harmony.chords[size_t((chord + 4) % 4)];
        for (size_t i = 0; i < notes.size(); ++i)
            pad.add(sound, harmony.root + transpose + notes[i], chord * ChordSeconds - offset,
                    ChordSeconds * 1.7, i == 0 ? 0.045 : 0.03);
    }
    addPlace(sound, spec, offset);
    fadeEnds(sound);
    return sound;
}

std::vector<float> softChime(double seconds)
{
    std::vector<float> sound(size_t(seconds * SoundRate) * 2, 0.0F);
    constexpr int Notes[] = {76, 79, 83, 88};
    for (size_t note = 0; note < std::size(Notes); ++note) {
        const double pitch = 440 * std::pow(2, (Notes[note] - 69) / 12.0);
        const auto from = size_t((0.25 + 0.32 * double(note)) * SoundRate);
        for (size_t i = 0; from + i < sound.size() / 2; ++i) {
            const double t = double(i) / SoundRate;
            const double ring = std::exp(-2.6 * t) * std::min(1.0, t / 0.006);
            const double tone
                = std::sin(2 * M_PI * pitch * t) + 0.3 * std::exp(-4 * t) * std::sin(4 * M_PI * pitch * t);
            const double pan = 0.35 + 0.1 * double(note);
            sound[(from + i) * 2] += float(0.06 * ring * tone * (1 - pan));
            sound[(from + i) * 2 + 1] += float(0.06 * ring * tone * pan);
        }
    }
    fadeEnds(sound);
    return sound;
}

} // namespace troupe::sandbox
