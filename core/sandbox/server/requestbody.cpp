#include "core/sandbox/server/requestbody.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {

bool foldFormField(QJsonObject& fields, const QString& name, const QString& value)
{
    static const QRegularExpression shape(
        u"^([A-Za-z0-9_]{1,64})(\\[[0-9]{0,3}\\])?(?:\\[([A-Za-z0-9_]{1,64})\\])?$"_s);
    const auto match = shape.match(name);
    if (!match.hasMatch())
        return false;
    const QString base = match.captured(1);
    const bool isArray = !match.capturedView(2).isEmpty();
    const QString key = match.captured(3);
    const QJsonValue before = fields.value(base);

    if (!isArray && key.isEmpty()) {
        if (!before.isUndefined())
            return false;
        fields.insert(base, value);
        return true;
    }
    if (!isArray) {
        if (!before.isUndefined() && !before.isObject())
            return false;
        QJsonObject object = before.toObject();
        if (object.contains(key))
            return false;
        object.insert(key, value);
        fields.insert(base, object);
        return true;
    }

    if (!before.isUndefined() && !before.isArray())
        return false;
    QJsonArray array = before.toArray();
    if (key.isEmpty()) {
        array.append(value);
    } else if (array.isEmpty() || !array.last().isObject() || array.last().toObject().contains(key)) {
        array.append(QJsonObject {{key, value}});
    } else {
        QJsonObject last = array.last().toObject();
        last.insert(key, value);
        array.replace(array.size() - 1, last);
    }
    fields.insert(base, array);
    return true;
}

} // namespace troupe::sandbox
