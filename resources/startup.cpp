#include "resources/startup.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLoggingCategory>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

namespace troupe {

void applyLoggingRules()
{
    QFile rules(u":/troupe/qtlogging.ini"_s);
    if (rules.open(QIODevice::ReadOnly))
        QLoggingCategory::setFilterRules(QString::fromUtf8(rules.readAll()));
}

void installTranslations(QCoreApplication& app, const QLocale& locale)
{
    auto ours = std::make_unique<QTranslator>();
    const bool spoken = ours->load(locale, u"troupe"_s, u"_"_s, u":/troupe/translations"_s);
    // English is a translation too: it holds the plurals, which the sources cannot.
    if (!spoken && !ours->load(u":/troupe/translations/troupe_en.qm"_s))
        return;
    // Only beside ours: buttons in one language and everything else in another help nobody.
    auto ofQt = std::make_unique<QTranslator>();
    if (spoken
        && ofQt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(ofQt.get());
        ofQt.release()->setParent(&app);
    }
    QCoreApplication::installTranslator(ours.get());
    ours.release()->setParent(&app);
}

} // namespace troupe
