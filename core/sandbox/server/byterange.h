#pragma once

#include <QByteArray>

#include <variant>

namespace troupe::sandbox {

/// Bytes `first` to `first + length - 1` of a representation.
struct ByteRange {
    qint64 first = 0;
    qint64 length = 0;

    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

/// Answer 200 with everything: no Range, one that is not understood, or more than one.
struct WholeRange {
    friend bool operator==(WholeRange, WholeRange) = default;
};

/// Answer 416.
struct UnsatisfiableRange {
    friend bool operator==(UnsatisfiableRange, UnsatisfiableRange) = default;
};

using RangeChoice = std::variant<WholeRange, ByteRange, UnsatisfiableRange>;

/// Reads a Range header against a representation of `total` bytes (RFC 9110, section 14).
RangeChoice chooseRange(const QByteArray& header, qint64 total);

} // namespace troupe::sandbox
