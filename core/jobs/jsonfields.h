#pragma once

#include "core/base/assethash.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QUrl>

namespace troupe::json {

/// Reads the fields of one object and remembers the first that is missing or of another shape, so
/// that a reader of many fields asks once at the end.
class Fields {
public:
    Fields(QJsonObject object, QString place) : m_object(std::move(object)), m_place(std::move(place)) {}

    bool has(const QString& name) const;
    QString text(const QString& name);
    qint64 integer(const QString& name);
    double number(const QString& name);
    bool flag(const QString& name);
    /// UTC.
    QDateTime time(const QString& name);
    QJsonObject object(const QString& name);
    QJsonArray array(const QString& name);
    std::optional<AssetHash> hash(const QString& name);
    Money money(const QString& name);
    template<typename SomeId>
    SomeId id(const QString& name)
    {
        const auto read = SomeId::fromString(text(name));
        if (read.isNull())
            spoil(name);
        return read;
    }

    /// Nothing if the field is not there or null, else what `read` makes of it.
    template<typename Read>
    auto optional(const QString& name, Read read) -> std::optional<decltype(read(name))>
    {
        if (!has(name))
            return std::nullopt;
        return read(name);
    }

    void spoil(const QString& name);
    bool isGood() const { return m_spoiled.isEmpty(); }
    /// Damaged, with the place of the first bad field.
    Error error() const;

private:
    QJsonObject m_object;
    QString m_place;
    QString m_spoiled;
};

QString fromTime(const QDateTime& time);

QJsonObject fromError(const Error& error);
/// The inverse of fromError(), of a field of `parent`, which is spoiled if it is no error.
Error errorIn(Fields& parent, const QString& name);

} // namespace troupe::json
