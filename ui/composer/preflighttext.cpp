#include "ui/composer/preflighttext.h"

#include "ui/common/formats.h"
#include "ui/composer/shotsettingsform.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace troupe {
namespace {

struct PreflightText {
    Q_DECLARE_TR_FUNCTIONS(troupe::PreflightText)

public:
    static QString known(Limit limit, const Combination& wanted, const QString& model);
    static QString unknown(Limit limit, const QString& model);
};

QString PreflightText::known(Limit limit, const Combination& wanted, const QString& model)
{
    switch (limit) {
    case Limit::Operation: return tr("%1 cannot do that with a take.").arg(model);
    case Limit::Characters:
        return tr("%1 does not take %n character(s) in one clip.", nullptr, wanted.characters).arg(model);
    case Limit::Seconds:
        return wanted.operation == Operation::Extend
            ? tr("%1 does not extend by %2 s.").arg(model).arg(wanted.seconds)
            : tr("%1 makes no clips of %2 s.").arg(model).arg(wanted.seconds);
    case Limit::Size: return tr("%1 makes no clips of %2.").arg(model, sizeText(wanted.size));
    case Limit::Reference: return tr("%1 takes no opening frame.").arg(model);
    case Limit::Connection:
    case Limit::Model: break;
    }
    return {};
}

QString PreflightText::unknown(Limit limit, const QString& model)
{
    switch (limit) {
    case Limit::Operation: return tr("What %1 can do with a take is not known.").arg(model);
    case Limit::Characters: return tr("How many characters %1 takes is not known.").arg(model);
    case Limit::Seconds: return tr("Which lengths %1 makes is not known.").arg(model);
    case Limit::Size: return tr("Which sizes %1 makes is not known.").arg(model);
    case Limit::Reference: return tr("Whether %1 takes an opening frame is not known.").arg(model);
    case Limit::Model: return tr("Nothing is known of the limits and prices of %1.").arg(model);
    case Limit::Connection: break;
    }
    return {};
}

} // namespace

QString findingText(const PreflightFinding& finding, const Combination& wanted, const Catalog& catalog,
                    const QString& connection)
{
    const auto known = catalog.model(wanted.model);
    const QString model = known ? known->title : wanted.model;
    if (finding.limit == Limit::Connection) {
        return finding.blocks ? PreflightText::tr("The connection of this shot is gone.")
                              : PreflightText::tr("%1 does not list the model %2.").arg(connection, model);
    }
    return finding.blocks ? PreflightText::known(finding.limit, wanted, model)
                          : PreflightText::unknown(finding.limit, model);
}

QString nearestText(const PreflightFinding& finding, Operation operation)
{
    if (finding.limit == Limit::Seconds) {
        return operation == Operation::Extend
            ? PreflightText::tr("Use %1 s more").arg(finding.nearest->seconds)
            : PreflightText::tr("Use %1 s").arg(finding.nearest->seconds);
    }
    return useText(shapeText(finding.nearest->size));
}

QString useText(const QString& name)
{
    return PreflightText::tr("Use %1").arg(name);
}

QString sourceText(const std::optional<Model>& model)
{
    if (!model || model->source.isEmpty())
        return {};
    return PreflightText::tr("%1 (as of %2)", "where a limit is known from, a date")
        .arg(model->source, QLocale().toString(model->asOf, QLocale::ShortFormat));
}

} // namespace troupe
