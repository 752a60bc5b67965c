#pragma once

#include "core/sandbox/render/avhandles.h"
#include "core/sandbox/render/moviereader.h"

#include <QElapsedTimer>

namespace troupe::sandbox {

/// Ends reads that take for ever, wherever in FFmpeg they are.
class Deadline {
public:
    explicit Deadline(int milliseconds) : m_milliseconds(milliseconds) { m_timer.start(); }

    bool passed() const { return m_timer.hasExpired(m_milliseconds); }

private:
    QElapsedTimer m_timer;
    int m_milliseconds;
};

/// An opened container, its streams known and within the limits.
struct OpenInput {
    std::unique_ptr<Deadline> deadline; ///< Outlives `format`, which calls it.
    av::Input format;

    /// Everything but the size.
    MovieInfo info(const AVStream& picture) const;
};

Result<OpenInput> openInput(const QString& path, const ReadLimits& limits);

} // namespace troupe::sandbox
