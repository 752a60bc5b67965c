#pragma once

#include "core/base/money.h"
#include "core/base/result.h"
#include "core/catalog/fitrule.h"
#include "core/catalog/lifetime.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QSize>

#include <chrono>
#include <optional>

namespace troupe {

/// What a paid call can do.
enum class Operation { Generate, Edit, Extend, Remix };
/// "generate", "edit", "extend", "remix": stable, for rows, files and JSON.
QString operationText(Operation operation);
std::optional<Operation> operationFromText(const QString& text);

/// From acceptance to the clip: how long a job may take before it asks the person, unless the catalog
/// says otherwise for its model.
inline constexpr std::chrono::minutes DefaultDeadline {60};
inline constexpr std::chrono::minutes LongestDeadline {7 * 24 * 60};

/// What a model can do and costs: data with a source, never an `if`. An empty list or a missing
/// number means "not known": warn, do not block.
struct Model {
    QString id;
    QString title;
    QList<Operation> operations;
    QList<int> seconds; ///< Lengths that Generate takes.
    QList<int> extendSeconds; ///< Lengths that Extend adds.
    QList<QSize> sizes;
    std::optional<int> maxCharacters = {};
    bool takesReference = false; ///< An image as opening frame.
    QHash<QString, Money> perSecond; ///< Key "1280x720", or "*" for every other size.
    std::optional<QDate> retiredOn = {};
    std::chrono::minutes deadline = DefaultDeadline;
    QString source; ///< Where these facts come from.
    QDate asOf;
};

/// All that is known of models and of their providers at one moment. Immutable: a newer one replaces it in
/// one step.
class Catalog {
public:
    Catalog() = default;
    explicit Catalog(QList<Model> models, Lifetimes lifetimes = {}, QList<FitRule> clipRules = {})
        : m_models(std::move(models)), m_lifetimes(std::move(lifetimes)), m_clipRules(std::move(clipRules))
    {}

    /// One file of resources/catalog/. Protocol with the place if it is not of that shape;
    /// NewerVersion if its "format" is above 1.
    static Result<Catalog> fromJson(const QByteArray& json);
    /// The file that is built in.
    static Catalog builtIn();

    const QList<Model>& models() const { return m_models; }
    /// Nothing for a model that no file describes: it can be used, but nothing is known of it.
    std::optional<Model> model(const QString& id) const;

    /// What a job would cost; nothing where no price is known. `seconds`: of what is newly made.
    std::optional<PriceRange> estimate(Operation operation, const QString& model, int seconds,
                                       const QSize& size) const;

    /// How long a provider (kindText() of a connection) keeps such a thing; nothing where it is not known.
    std::optional<Lifetime> lifetime(const QString& provider, RemoteThing thing) const;
    /// The longest of all providers that keep it for a time; 0 without any.
    std::chrono::seconds longestLifetime(RemoteThing thing) const;

    /// What a clip should be like before it becomes a character, in the order in which they are shown.
    const QList<FitRule>& clipRules() const { return m_clipRules; }

private:
    QList<Model> m_models;
    Lifetimes m_lifetimes;
    QList<FitRule> m_clipRules;
};

} // namespace troupe
