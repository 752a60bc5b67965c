#include "app/troupectl/printer.h"

#include "app/troupectl/errorwords.h"

#include <QJsonDocument>

#include <sys/ioctl.h>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace troupe::ctl {
namespace {

void put(std::FILE* file, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    std::fflush(file);
}

/// Names and sentences come from elsewhere: no control character of theirs reaches a terminal.
QString oneLine(QString text)
{
    for (QChar& c : text) {
        if (!c.isPrint() && !c.isSurrogate())
            c = u' ';
    }
    return text;
}

QString shown(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool: return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::Double: return QString::number(value.toDouble(), 'g', 10);
    case QJsonValue::String: return oneLine(value.toString());
    case QJsonValue::Array: {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue part : array)
            parts.append(shown(part));
        return parts.isEmpty() ? u"none"_s : parts.join(u", "_s);
    }
    case QJsonValue::Object:
        return oneLine(QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
    default: return {};
    }
}

qsizetype terminalWidth()
{
    winsize size {};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 ? size.ws_col : 80;
}

} // namespace

Printer::Printer(bool json) : m_json(json), m_isTerminal(isatty(STDERR_FILENO) == 1) {}

Printer::~Printer()
{
    clearProgress();
}

void Printer::rows(const QList<Column>& columns, const QJsonArray& rows)
{
    clearProgress();
    if (m_json)
        return put(stdout, QString::fromUtf8(QJsonDocument(rows).toJson()));
    QList<QStringList> lines;
    QStringList titles;
    for (const Column& column : columns)
        titles.append(column.title);
    lines.append(titles);
    for (const QJsonValue row : rows) {
        const QJsonObject object = row.toObject();
        QStringList cells;
        for (const Column& column : columns)
            cells.append(shown(object.value(column.key)));
        lines.append(cells);
    }
    QList<qsizetype> widths(columns.size(), 0);
    for (const QStringList& line : std::as_const(lines)) {
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], line[i].size());
    }
    QString text;
    for (const QStringList& line : std::as_const(lines)) {
        QString joined;
        for (qsizetype i = 0; i < line.size(); ++i)
            joined += line[i].leftJustified(widths[i] + 2);
        while (joined.endsWith(u' '))
            joined.chop(1);
        text += joined + u'\n';
    }
    put(stdout, text);
}

void Printer::fields(const QList<Column>& columns, const QJsonObject& object)
{
    clearProgress();
    if (m_json)
        return put(stdout, QString::fromUtf8(QJsonDocument(object).toJson()));
    qsizetype width = 0;
    for (const Column& column : columns)
        width = std::max(width, column.title.size());
    QString text;
    for (const Column& column : columns) {
        if (object.contains(column.key))
            text += column.title.leftJustified(width + 2) + shown(object.value(column.key)) + u'\n';
    }
    put(stdout, text);
}

void Printer::text(const QString& text)
{
    clearProgress();
    put(stdout, text);
}

void Printer::error(const Error& error)
{
    toStderr(u"troupectl: "_s + inWords(error));
    if (m_json)
        put(stdout, QString::fromUtf8(QJsonDocument(QJsonObject {{u"error"_s, toJson(error)}}).toJson()));
}

void Printer::misuse(const QString& what)
{
    toStderr(u"troupectl: "_s + what);
    if (m_json) {
        const QJsonObject error {{u"kind"_s, u"Usage"_s}, {u"detail"_s, what}};
        put(stdout, QString::fromUtf8(QJsonDocument(QJsonObject {{u"error"_s, error}}).toJson()));
    }
}

void Printer::remark(const QString& line)
{
    if (!m_json)
        toStderr(line);
}

void Printer::progress(const QString& line)
{
    if (!m_isTerminal)
        return;
    const QString fitting = oneLine(line).left(terminalWidth() - 1);
    put(stderr, u"\r\033[K"_s + fitting);
    m_hasProgress = true;
}

void Printer::event(const QString& line)
{
    toStderr(line);
}

void Printer::toStderr(const QString& line)
{
    clearProgress();
    put(stderr, oneLine(line) + u'\n');
}

void Printer::clearProgress()
{
    if (std::exchange(m_hasProgress, false))
        put(stderr, u"\r\033[K"_s);
}

} // namespace troupe::ctl
