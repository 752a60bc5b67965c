#include "core/store/storecheck.h"

#include "core/store/assetfiles.h"
#include "core/store/sql.h"
#include "core/store/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

struct Reference {
    AssetHash hash;
    QString usedBy;
};

/// Every place where a row can name a file: (hash or JSON list of hashes, who).
const QStringList Sources {
    u"SELECT clip, 'character ' || character || ' version ' || number FROM character_version"_s,
    u"SELECT stills, 'character ' || character || ' version ' || number FROM character_version"_s,
    u"SELECT clip, 'take ' || id FROM take"_s,
    u"SELECT reference, 'take ' || id FROM take WHERE reference IS NOT NULL"_s,
    u"SELECT reference, 'shot ' || id FROM shot WHERE reference IS NOT NULL"_s,
    u"SELECT json_extract(wish, '$.reference'), 'job ' || id FROM job WHERE is_final = 0"_s,
};

Result<QList<Reference>> references(const QSqlDatabase& db)
{
    QList<Reference> found;
    for (const QString& source : Sources) {
        auto rows = sql::run(db, source);
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next()) {
            const QString text = rows->value(0).toString();
            const QString usedBy = rows->value(1).toString();
            QStringList hexes {text};
            if (text.startsWith(u'[')) {
                hexes.clear();
                for (const auto& entry : QJsonDocument::fromJson(text.toUtf8()).array())
                    hexes << entry.toString();
            }
            for (const QString& hex : hexes) {
                if (hex.isEmpty())
                    continue;
                const auto hash = AssetHash::fromHex(hex);
                if (!hash)
                    return failure(Error::Kind::Damaged, usedBy);
                found.append({*hash, usedBy});
            }
        }
    }
    return found;
}

} // namespace

Result<CheckReport> checkStore(Store& store, bool readAll)
{
    auto integrity = sql::run(store.database(), u"PRAGMA integrity_check(1)"_s);
    if (!integrity || !integrity->next())
        return failure(Error::Kind::Damaged, u"integrity_check"_s);
    if (integrity->value(0).toString() != u"ok")
        return failure(Error::Kind::Damaged, integrity->value(0).toString());
    integrity->finish();

    const auto named = references(store.database());
    if (!named)
        return tl::unexpected(named.error());
    CheckReport report;
    report.rows = named->size();
    QSet<AssetHash> used;
    for (const Reference& reference : *named) {
        const bool firstTime = !used.contains(reference.hash);
        used.insert(reference.hash);
        if (!store.assets().path(reference.hash))
            report.missing.append({reference.hash, reference.usedBy});
        else if (firstTime && readAll && !store.assets().verify(reference.hash))
            report.damaged.append(reference.hash);
    }
    for (const AssetHash& hash : store.assets().all()) {
        if (!used.contains(hash)) {
            if (const auto path = store.assets().path(hash))
                report.orphaned << *path;
        }
    }
    return report;
}

} // namespace troupe
