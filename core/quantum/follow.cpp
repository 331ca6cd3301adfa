#include "core/quantum/follow.h"

#include <array>
#include <utility>

#include "core/quantum/reference.h"

namespace qurio {
namespace {

void append_numbers(const auto& values, std::vector<float>& out) {
  for (const auto value : values) out.push_back(static_cast<float>(value));
}

}  // namespace

template <typename Real>
FollowedState<Real>::FollowedState(State<Real> begin)
    : state_(std::move(begin)), seen_(state_.qubits()) {
  seen_.observe(state_);
}

template <typename Real>
void FollowedState<Real>::apply(const Operation& operation, std::span<const Real> angles) {
  qurio::apply(operation, angles, state_);
  seen_.follow(operation, state_);
}

template <typename Real>
void FollowedState<Real>::append_row(std::vector<float>& out) const {
  append_numbers(state_.re(), out);
  append_numbers(state_.im(), out);
  for (const std::array<double, 3>& bloch : seen_.bloch_vectors()) append_numbers(bloch, out);
  append_numbers(seen_.entropies(), out);
  append_numbers(seen_.mutual_information(), out);
}

template class FollowedState<float>;
template class FollowedState<double>;

std::vector<float> follow(const Circuit& circuit, std::span<const double> angles,
                          const State<double>& begin) {
  FollowedState<double> followed(begin);
  std::vector<float> rows;
  followed.append_row(rows);
  rows.reserve(rows.size() * (circuit.operations.size() + 1));
  for (const Operation& operation : circuit.operations) {
    followed.apply(operation, angles);
    followed.append_row(rows);
  }
  return rows;
}

}  // namespace qurio
