#pragma once

#include "core/base/money.h"

#include <QList>
#include <QSize>
#include <QString>

#include <optional>

// What the models of the dialect take and cost, as data.
// Source: OpenAI Videos API reference and guide as served until 2026-09-24; list prices of the same day.
namespace troupe::sandbox {

struct SizePrice {
    QSize size;
    Money perSecond;
};

struct ModelFacts {
    QString id;
    qint64 created; ///< Unix seconds, for GET /v1/models.
    QStringList snapshots; ///< Dated names that mean the same.
    QList<SizePrice> sizes;
    Money otherSizesPerSecond; ///< For uploaded sources, which may have any size.
};

/// Lengths of a clip and of an extension, in seconds.
inline constexpr std::array ClipSeconds {4, 8, 12, 16, 20};
inline constexpr int MaxTotalSeconds = 120;
inline constexpr int MaxExtensions = 6;
inline constexpr int MaxCharactersPerClip = 2;
inline constexpr int MaxPromptLength = 32'000;
inline constexpr int MaxCharacterName = 80;
inline constexpr int MaxDataUrlLength = 20'971'520;

const QList<ModelFacts>& modelTable();
/// By id or by a dated snapshot; null for any other name.
const ModelFacts* findModel(const QString& name);
bool takesSize(const ModelFacts& model, QSize size);
/// `model` may be a snapshot name; an unknown one costs nothing.
Money priceOf(const QString& model, QSize size, int seconds);

/// "1280x720"; nothing for any other shape of text.
std::optional<QSize> sizeFromText(const QString& text);
QString sizeToText(QSize size);

} // namespace troupe::sandbox
