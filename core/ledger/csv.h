#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

namespace troupe {

/// A table as comma separated values that spreadsheets open: RFC 4180 (CRLF, quotes doubled), UTF-8,
/// decimal point, times in ISO 8601. Text that a spreadsheet would take for a formula gets an
/// apostrophe before it: names come from elsewhere.
class Csv {
public:
    explicit Csv(const QStringList& titles);

    /// One cell for each title: text, numbers, QDateTime (UTC) or QDate; an invalid one stays empty.
    void add(const QVariantList& row);

    /// For a pipe: without a byte order mark, which programs would read as part of the first title.
    QByteArray bytes() const { return m_bytes; }
    /// For a file that a person opens: with the mark, without which Excel takes UTF-8 for something else.
    QByteArray fileBytes() const;

private:
    qsizetype m_columns;
    QByteArray m_bytes;
};

} // namespace troupe
