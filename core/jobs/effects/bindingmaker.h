#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/jobs/expiries.h"
#include "core/providers/videoprovider.h"
#include "core/series/series.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace troupe {

class Store;

/// Makes sure that a provider knows a character. Two jobs that need the same binding at the same
/// time get the same one.
class BindingMaker : public QObject {
    Q_OBJECT

public:
    struct Wanted {
        CastEntry entry;
        ConnectionId connection;
        QString model;
        FileInput clip;
        friend bool operator==(const Wanted& a, const Wanted& b)
        {
            return a.entry == b.entry && a.connection == b.connection && a.model == b.model;
        }
    };
    using Ready = std::function<void(const Result<QString>& remoteId)>;

    /// `store` and `expiries` must outlive it.
    BindingMaker(Store& store, const Expiries& expiries, Clock clock, QObject* parent);

    /// The remote id of a live binding, stored as soon as it is received; `ready` is called from the
    /// event loop, or never if `context` is gone by then.
    void make(const std::shared_ptr<VideoProvider>& provider, const Wanted& wanted, QObject* context,
              Ready ready);
    /// make(), even if there is a live one: that stays as it is until the new one is there.
    void makeAgain(const std::shared_ptr<VideoProvider>& provider, const Wanted& wanted, QObject* context,
                   Ready ready);
    /// The remote id of the binding that is stored and live, or nothing.
    Result<QString> stored(const Wanted& wanted);
    /// The provider does not know it any more: the next make() uploads it again.
    Result<> forget(const Wanted& wanted);

private:
    struct Waiting {
        QPointer<QObject> context;
        Ready ready;
    };
    struct UnderWay {
        Wanted wanted;
        QList<Waiting> waiting;
    };

    void finish(const Wanted& wanted, const Result<RemoteCharacter>& made);

    Store& m_store;
    const Expiries& m_expiries;
    Clock m_clock;
    std::vector<UnderWay> m_underWay;
};

} // namespace troupe
