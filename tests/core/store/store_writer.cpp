// Opens a profile, prints "open", and writes job rows for ever; prints each id once save() returned.
// tst_store starts it to be killed, and to hold a lock.
#include "core/store/jobrepository.h"
#include "core/store/store.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    const auto store = troupe::Store::open(app.arguments().value(1));
    if (!store) {
        std::printf("%s\n", qPrintable(troupe::kindName(store.error().kind)));
        return 1;
    }
    std::printf("open\n");
    std::fflush(stdout);
    if (app.arguments().value(2) == QLatin1String("hold"))
        return QCoreApplication::exec();
    for (int i = 0;; ++i) {
        const troupe::JobRow row {troupe::JobId::create(),
                                  troupe::ConnectionId::create(),
                                  {},
                                  {{QStringLiteral("n"), i}},
                                  {},
                                  QStringLiteral("Queued"),
                                  false,
                                  QDateTime::currentDateTimeUtc(),
                                  QDateTime::currentDateTimeUtc()};
        // Either way it outlives this program.
        const auto flush = i % 2 == 0 ? troupe::sql::Flush::Now : troupe::sql::Flush::WithNext;
        if (!(*store)->jobs().save(row, {}, flush))
            return 2;
        std::printf("%s\n", qPrintable(row.id.toString()));
        std::fflush(stdout);
    }
}
