#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace troupe {

/// A shot in a spreadsheet. Nothing where the file has no such column.
struct ShotRow {
    std::optional<QString> title = {}; ///< Empty for a shot that goes by its number.
    std::optional<QString> prompt = {}; ///< With names, as a person reads it.
    std::optional<QString> notes = {};
    std::optional<double> seconds = {}; ///< Planned; also nothing for an empty cell.
    int line = 0; ///< In the file, from 1.

    friend bool operator==(const ShotRow&, const ShotRow&) = default;
};

/// What keeps a file from being a shot list, and where.
struct ShotListProblem {
    enum class What {
        Empty, ///< No row but the titles.
        TooLarge, ///< Over MaxShotListSize bytes.
        TooManyRows, ///< Over MaxShotListRows.
        Encoding, ///< Not UTF-8, and not UTF-16 with its mark.
        NotText, ///< Holds what no text holds.
        OpenQuote, ///< A quote that nothing closes begins there.
        NoColumns, ///< The first row names neither "shot" nor "prompt".
        Seconds, ///< Not a length from ShortestPlan to LongestPlan.
        LongText, ///< A cell of over 32 000 characters.
    };
    What what = What::Empty;
    int line = 0; ///< From 1; 0: about the whole file.

    friend bool operator==(const ShotListProblem&, const ShotListProblem&) = default;
};
/// "empty", "too large", ...: stable, for JSON.
QString problemText(ShotListProblem::What what);

inline constexpr qint64 MaxShotListSize = 8 * 1024 * 1024;
inline constexpr int MaxShotListRows = 5000;

/// Comma, semicolon or tab between cells, as the first row has it; LF or CRLF; a mark of the byte order or
/// none. Columns in any order by their titles, in capitals or not: shot or title; seconds, length or
/// duration; prompt, description or action; notes, note or comment. Others are passed over. What
/// toShotListCsv() and shotListBytes() write is read.
tl::expected<QList<ShotRow>, ShotListProblem> parseShotList(const QByteArray& bytes);

/// For a spreadsheet, and for parseShotList(): number, shot, seconds, prompt, notes.
QByteArray shotListBytes(const QList<ShotRow>& rows);

} // namespace troupe
