#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace troupe::ctl {

/// A value that people see: its key in the JSON object, and the word above or before it.
struct Column {
    QString key;
    QString title;
};

/// The only way out of troupectl. Results go to stdout: one JSON document with --json, text without.
/// Remarks, progress and errors go to stderr; with --json an error is also the document.
class Printer {
public:
    explicit Printer(bool json);
    ~Printer();
    Q_DISABLE_COPY_MOVE(Printer)

    bool isJson() const { return m_json; }

    /// A table, or an array with everything that is in the rows.
    void rows(const QList<Column>& columns, const QJsonArray& rows);
    /// A line for each value that is there, or the object.
    void fields(const QList<Column>& columns, const QJsonObject& object);
    /// As it is, to stdout, whatever the style.
    void text(const QString& text);

    void error(const Error& error);
    /// A mistake in the command line.
    void misuse(const QString& what);
    /// For people; nothing with --json.
    void remark(const QString& line);

    /// What goes on: overwritten in place on a terminal, and nothing elsewhere.
    void progress(const QString& line);
    /// A change of state: a line of its own that stays.
    void event(const QString& line);

private:
    void toStderr(const QString& line);
    void clearProgress();

    bool m_json;
    bool m_isTerminal;
    bool m_hasProgress = false;
};

} // namespace troupe::ctl
