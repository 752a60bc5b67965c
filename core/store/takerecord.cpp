#include "core/store/takerecord.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace troupe {

QJsonObject recipeToJson(const Recipe& recipe)
{
    QJsonArray cast;
    for (const CastEntry& entry : recipe.cast) {
        cast.append(QJsonObject {{u"character"_s, entry.character.toString()},
                                 {u"version"_s, entry.version},
                                 {u"name"_s, entry.name}});
    }
    QJsonObject json {{u"prompt"_s, recipe.prompt},        {u"tokens"_s, recipe.tokens},
                      {u"model"_s, recipe.model},          {u"connection"_s, recipe.connectionName},
                      {u"seconds"_s, recipe.seconds},      {u"width"_s, recipe.size.width()},
                      {u"height"_s, recipe.size.height()}, {u"cast"_s, cast}};
    if (recipe.reference)
        json.insert(u"reference"_s, recipe.reference->hex());
    return json;
}

Result<Recipe> recipeFromJson(const QJsonObject& json)
{
    if (!json["prompt"_L1].isString() || !json["cast"_L1].isArray())
        return failure(Error::Kind::Damaged, u"recipe"_s);
    Recipe recipe;
    recipe.prompt = json["prompt"_L1].toString();
    recipe.tokens = json["tokens"_L1].toString();
    recipe.model = json["model"_L1].toString();
    recipe.connectionName = json["connection"_L1].toString();
    recipe.seconds = json["seconds"_L1].toInt();
    recipe.size = QSize(json["width"_L1].toInt(-1), json["height"_L1].toInt(-1));
    for (const auto& entry : json["cast"_L1].toArray()) {
        recipe.cast.append({CharacterId::fromString(entry["character"_L1].toString()),
                            entry["version"_L1].toInt(1), entry["name"_L1].toString()});
    }
    if (json.contains("reference"_L1)) {
        const auto reference = AssetHash::fromHex(json["reference"_L1].toString());
        if (!reference)
            return failure(Error::Kind::Damaged, u"recipe"_s);
        recipe.reference = *reference;
    }
    return recipe;
}

} // namespace troupe
