#pragma once

namespace troupe {

/// Lambdas as the overloads of one visitor for std::visit.
template<typename... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template<typename... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>; // clang 14 (clang-tidy, clazy) does not deduce aggregates

} // namespace troupe
