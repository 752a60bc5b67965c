#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QSize>
#include <QString>

#include <functional>

// The animatic renderer of the local provider: a prompt becomes a moving storyboard with sound.
//
// Every function blocks, may be called from any thread, and is reentrant. Text needs a QGuiApplication
// in the process (the "offscreen" platform is enough). The same order over the same files gives the
// same frames: there is no clock and no random device in here.
namespace troupe::sandbox {

/// Somebody who plays: the clip as it was uploaded, and the name that the prompt calls them by.
struct CastMember {
    QString name;
    QString clipPath; ///< Hostile until proven otherwise; read with the limits of MovieReader.
};

/// What is to be made.
struct RenderOrder {
    enum class Kind {
        Generate, ///< A new clip from the prompt.
        Edit, ///< `sourcePath`, changed as the prompt says; length, size, rate and sound stay.
        Extend, ///< `sourcePath`, and then `seconds` more from its last frame on.
    };

    Kind kind = Kind::Generate;
    QString prompt;
    QSize size; ///< Even, 64 to 2048 a side. Generate only: the others take it from the source.
    int seconds = 4; ///< 1 to 20. For Extend the part that is added. Unused by Edit.
    int fps = 24; ///< 24 or 30. Generate only.
    QList<CastMember> cast; ///< The first two play. Extend: whoever plays in the source, if known.
    QString openingFramePath; ///< An image of any common format, or empty. Generate only.
    QString sourcePath; ///< Edit and Extend: an MP4 (or anything MovieReader can read).
};

/// What was made; for Extend the whole of it.
struct RenderedClip {
    QSize size;
    double seconds = 0;
    int frames = 0;

    friend bool operator==(const RenderedClip&, const RenderedClip&) = default;
};

/// Told how far the work is, 0 to 100, never falling, in the calling thread. False stops the work.
using RenderProgress = std::function<bool(int percent)>;

/// Writes an H.264/AAC MP4 to `outPath`, which exists only if this succeeds. Errors: Invalid (the
/// order, `detail` names the field), Media* (a clip, the source or the opening frame), Storage,
/// DiskFull, Canceled.
Result<RenderedClip> render(const RenderOrder& order, const QString& outPath, const RenderProgress& progress);

/// One telling frame of a clip as image/webp, as large as the clip.
Result<QByteArray> thumbnail(const QString& mp4);

/// Frames at even distances, row by row in a grid, as image/jpeg.
Result<QByteArray> spritesheet(const QString& mp4);

/// Draws the sample mascot "Luna", before a plain backdrop: 3.5 s, 1280x720, 24 fps, H.264/AAC.
Result<void> renderSampleMascot(const QString& outPath);

} // namespace troupe::sandbox
