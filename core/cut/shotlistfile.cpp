#include "core/cut/shotlistfile.h"

#include "core/ledger/csv.h"
#include "core/series/series.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

using What = ShotListProblem::What;
template<typename T>
using Read = tl::expected<T, ShotListProblem>;

constexpr qsizetype MaxCell = 32'000;

tl::unexpected<ShotListProblem> problem(What what, int line = 0)
{
    return tl::unexpected(ShotListProblem {what, line});
}

int lineAt(const QByteArray& bytes, qsizetype at)
{
    return 1 + int(std::count(bytes.cbegin(), bytes.cbegin() + std::min(at, bytes.size()), '\n'));
}

/// The first line that is not UTF-8.
int badLine(const QByteArray& bytes)
{
    int line = 0;
    for (const QByteArray& one : bytes.split('\n')) {
        ++line;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder(one);
        if (decoder.hasError())
            return line;
    }
    return line;
}

Read<QString> decoded(const QByteArray& bytes)
{
    if (bytes.size() > MaxShotListSize)
        return problem(What::TooLarge);
    const auto marked = QStringConverter::encodingForData(bytes);
    const bool isUtf16 = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    QStringDecoder decoder(isUtf16 && marked ? *marked : QStringConverter::Utf8,
                           QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return problem(What::Encoding, badLine(bytes));
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    if (const qsizetype at = text.indexOf(QChar(QChar::Null)); at >= 0)
        return problem(What::NotText, lineAt(text.left(at).toUtf8(), MaxShotListSize));
    return text;
}

struct Record {
    QStringList cells;
    int line = 0;
};

/// What stands most often in the first line, outside of quotes.
QChar separatorOf(const QString& text)
{
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (c == u'\n' && !isQuoted)
            break;
        else if (!isQuoted) {
            commas += c == u',' ? 1 : 0;
            semicolons += c == u';' ? 1 : 0;
            tabs += c == u'\t' ? 1 : 0;
        }
    }
    if (tabs > std::max(commas, semicolons))
        return u'\t';
    return semicolons > commas ? u';' : u',';
}

/// Goes through the text once, cell by cell.
class Reader {
public:
    explicit Reader(const QString& text) : m_text(text), m_separator(separatorOf(text)) {}

    bool atEnd() const { return m_at >= m_text.size(); }

    Read<Record> next()
    {
        Record record {{}, m_line};
        while (true) {
            auto cell = this->cell();
            if (!cell)
                return tl::unexpected(cell.error());
            if (cell->size() > MaxCell)
                return problem(What::LongText, record.line);
            record.cells.append(*cell);
            if (atEnd())
                return record;
            const QChar end = m_text.at(m_at++);
            if (end == u'\n') {
                ++m_line;
                return record;
            }
        }
    }

private:
    /// Up to what ends it.
    Read<QString> cell()
    {
        QString value;
        const int begin = m_line;
        bool isQuoted = !atEnd() && m_text.at(m_at) == u'"';
        if (isQuoted)
            ++m_at;
        while (!atEnd()) {
            const QChar c = m_text.at(m_at);
            if (isQuoted && c == u'"') {
                const bool isDoubled = m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"';
                m_at += isDoubled ? 2 : 1;
                if (isDoubled)
                    value += c;
                else
                    isQuoted = false;
                continue;
            }
            if (!isQuoted && (c == m_separator || c == u'\n'))
                break;
            if (c == u'\n')
                ++m_line;
            if (c != u'\r')
                value += c;
            ++m_at;
        }
        if (isQuoted)
            return problem(What::OpenQuote, begin);
        return value.trimmed();
    }

    QString m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

struct Columns {
    qsizetype title = -1;
    qsizetype seconds = -1;
    qsizetype prompt = -1;
    qsizetype notes = -1;
};

Columns columnsOf(const QStringList& titles)
{
    const auto find = [&](const QStringList& names) -> qsizetype {
        for (qsizetype i = 0; i < titles.size(); ++i) {
            if (names.contains(titles.at(i).trimmed().toLower()))
                return i;
        }
        return -1;
    };
    return {find({u"shot"_s, u"title"_s}), find({u"seconds"_s, u"length"_s, u"duration"_s}),
            find({u"prompt"_s, u"description"_s, u"action"_s}),
            find({u"notes"_s, u"note"_s, u"comment"_s, u"comments"_s})};
}

/// Without the apostrophe that keeps spreadsheets from taking it for a formula.
QString plain(const QString& cell)
{
    const bool isGuarded
        = cell.size() > 1 && cell.front() == u'\'' && QStringView(u"=+-@").contains(cell.at(1));
    return isGuarded ? cell.mid(1) : cell;
}

std::optional<QString> cellAt(const Record& record, qsizetype column)
{
    if (column < 0)
        return std::nullopt;
    return plain(record.cells.value(column)); // A short row has empty cells at its end.
}

Read<std::optional<double>> secondsAt(const Record& record, qsizetype column)
{
    QString text = cellAt(record, column).value_or(QString());
    if (text.isEmpty())
        return std::nullopt;
    if (text.endsWith(u's', Qt::CaseInsensitive))
        text.chop(1);
    bool isNumber = false;
    const double value = text.trimmed().replace(u',', u'.').toDouble(&isNumber);
    if (!isNumber || !(value >= ShortestPlan && value <= LongestPlan))
        return problem(What::Seconds, record.line);
    return std::optional(value);
}

Read<ShotRow> rowOf(const Record& record, const Columns& columns)
{
    static const QRegularExpression number(u"^SH \\d+$"_s); // How a list shows a shot without a title.
    const auto seconds = secondsAt(record, columns.seconds);
    if (!seconds)
        return tl::unexpected(seconds.error());
    ShotRow row {cellAt(record, columns.title), cellAt(record, columns.prompt), cellAt(record, columns.notes),
                 *seconds, record.line};
    if (row.title)
        row.title = number.match(*row.title).hasMatch() ? QString() : row.title->simplified();
    return row;
}

} // namespace

QString problemText(What what)
{
    switch (what) {
    case What::Empty: return u"empty"_s;
    case What::TooLarge: return u"too large"_s;
    case What::TooManyRows: return u"too many rows"_s;
    case What::Encoding: return u"encoding"_s;
    case What::NotText: return u"not text"_s;
    case What::OpenQuote: return u"open quote"_s;
    case What::NoColumns: return u"no columns"_s;
    case What::Seconds: return u"seconds"_s;
    case What::LongText: return u"long text"_s;
    }
    Q_UNREACHABLE();
}

Read<QList<ShotRow>> parseShotList(const QByteArray& bytes)
{
    const auto text = decoded(bytes);
    if (!text)
        return tl::unexpected(text.error());
    Reader reader(*text);
    std::optional<Columns> columns;
    QList<ShotRow> rows;
    while (!reader.atEnd()) {
        const auto record = reader.next();
        if (!record)
            return tl::unexpected(record.error());
        const bool isBlank = std::all_of(record->cells.cbegin(), record->cells.cend(),
                                         [](const QString& cell) { return cell.isEmpty(); });
        if (isBlank)
            continue;
        if (!columns) {
            columns = columnsOf(record->cells);
            if (columns->title < 0 && columns->prompt < 0)
                return problem(What::NoColumns, record->line);
            continue;
        }
        if (rows.size() == MaxShotListRows)
            return problem(What::TooManyRows, record->line);
        const auto row = rowOf(*record, *columns);
        if (!row)
            return tl::unexpected(row.error());
        rows.append(*row);
    }
    if (rows.isEmpty())
        return problem(What::Empty);
    return rows;
}

QByteArray shotListBytes(const QList<ShotRow>& rows)
{
    Csv csv({u"number"_s, u"shot"_s, u"seconds"_s, u"prompt"_s, u"notes"_s});
    int number = 0;
    for (const ShotRow& row : rows) {
        csv.add({++number, row.title.value_or(QString()), row.seconds ? QVariant(*row.seconds) : QVariant(),
                 row.prompt.value_or(QString()), row.notes.value_or(QString())});
    }
    return csv.fileBytes();
}

} // namespace troupe
