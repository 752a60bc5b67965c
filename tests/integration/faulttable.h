#pragma once

#include <QList>
#include <QString>

namespace troupe::test {

/// A row of "One fault" in docs/faults.md.
struct FaultRow {
    QString call;
    QString fault;
    QString endsAs; ///< stateName()
    int calls = 0;
    bool orMore = false; ///< Of `calls`.
    int paid = 0;
    QString charged; ///< "yes", "no", "unknown"

    QString name() const { return call + u' ' + fault; }
};

/// The cells of each row of the table that has this header, without the header: "| call | fault |" finds the
/// first table that begins so. Empty if there is none.
QList<QStringList> tableRows(const QString& path, const QString& header);

QList<FaultRow> faultRows(const QString& path);

/// Every fault that the sandbox takes for a call of this name, as its own rules say.
QStringList faultsOf(const QString& call);

} // namespace troupe::test
