#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace troupe {

/// An amount in millionths of a US dollar: exact, so that sums over thousands of jobs do not drift.
/// "No amount known" is always std::optional<Money>, never zero.
struct Money {
    qint64 microUsd = 0;

    static Money fromUsd(double usd) { return {qRound64(usd * 1e6)}; }
    double toUsd() const { return double(microUsd) / 1e6; }

    friend Money operator+(Money a, Money b) { return {a.microUsd + b.microUsd}; }
    friend Money operator*(Money a, int times) { return {a.microUsd * times}; }
    friend auto operator<=>(const Money&, const Money&) = default;
};

/// A price that is known within bounds. low == high where it is exact.
struct PriceRange {
    Money low;
    Money high;

    bool isExact() const { return low == high; }
    friend bool operator==(const PriceRange&, const PriceRange&) = default;
};

} // namespace troupe
