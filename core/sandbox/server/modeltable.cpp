#include "core/sandbox/server/modeltable.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace troupe::sandbox {

const QList<ModelFacts>& modelTable()
{
    static const Money standard = Money::fromUsd(0.10);
    static const Money pro = Money::fromUsd(0.30);
    static const Money proTall = Money::fromUsd(0.50);
    static const Money proFullHd = Money::fromUsd(0.70);
    static const QList<ModelFacts> table {
        {u"sora-2"_s,
         1'759'708'800,
         {u"sora-2-2025-10-06"_s, u"sora-2-2025-12-08"_s},
         {{{720, 1280}, standard},
          {{1280, 720}, standard},
          {{1024, 1792}, standard},
          {{1792, 1024}, standard}},
         standard},
        {u"sora-2-pro"_s,
         1'759'708'800,
         {u"sora-2-pro-2025-10-06"_s},
         {{{720, 1280}, pro},
          {{1280, 720}, pro},
          {{1024, 1792}, proTall},
          {{1792, 1024}, proTall},
          {{1080, 1920}, proFullHd},
          {{1920, 1080}, proFullHd}},
         pro},
    };
    return table;
}

const ModelFacts* findModel(const QString& name)
{
    const auto& table = modelTable();
    const auto found = std::find_if(table.begin(), table.end(), [&](const ModelFacts& model) {
        return model.id == name || model.snapshots.contains(name);
    });
    return found == table.end() ? nullptr : &*found;
}

bool takesSize(const ModelFacts& model, QSize size)
{
    return std::any_of(model.sizes.begin(), model.sizes.end(),
                       [size](const SizePrice& entry) { return entry.size == size; });
}

Money priceOf(const QString& model, QSize size, int seconds)
{
    const ModelFacts* facts = findModel(model);
    if (!facts)
        return {};
    const auto entry = std::find_if(facts->sizes.begin(), facts->sizes.end(),
                                    [size](const SizePrice& candidate) { return candidate.size == size; });
    return (entry == facts->sizes.end() ? facts->otherSizesPerSecond : entry->perSecond) * seconds;
}

std::optional<QSize> sizeFromText(const QString& text)
{
    static const QRegularExpression shape(u"^([1-9][0-9]{0,4})x([1-9][0-9]{0,4})$"_s);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return {};
    return QSize(match.capturedView(1).toInt(), match.capturedView(2).toInt());
}

QString sizeToText(QSize size)
{
    return u"%1x%2"_s.arg(size.width()).arg(size.height());
}

} // namespace troupe::sandbox
