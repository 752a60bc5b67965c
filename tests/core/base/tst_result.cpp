#include "core/base/async.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace troupe;

class TestResult : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kindNamesRoundTrip()
    {
        for (int i = 0; i <= int(Error::Kind::Canceled); ++i) {
            const auto kind = Error::Kind(i);
            QCOMPARE(kindFromName(kindName(kind)), std::optional(kind));
        }
        QVERIFY(!kindFromName(u"NoSuchKind"_s));
    }

    void idsOfTextThatIsNoUuidAreNull()
    {
        QVERIFY(TakeId::fromString(u"../../etc"_s).isNull());
        const TakeId id = TakeId::create();
        QCOMPARE(TakeId::fromString(id.toString()), id);
    }

    void anAbandonedPromiseArrivesAsCanceled()
    {
        std::optional<Result<int>> outcome;
        {
            QPromise<Result<int>> promise;
            promise.start();
            whenDone(promise.future(), this, [&](const Result<int>& o) { outcome = o; });
        }
        QTRY_VERIFY(outcome.has_value());
        QCOMPARE(outcome->error().kind, Error::Kind::Canceled);
    }

    void aDeadContextIsNotCalled()
    {
        QPromise<Result<int>> promise;
        promise.start();
        bool called = false;
        {
            QObject context;
            whenDone(promise.future(), &context, [&](const Result<int>&) { called = true; });
        }
        promise.addResult(Result<int>(1));
        promise.finish();
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
