#include "core/quantum/plan.h"

#include <utility>

#include "core/quantum/kernels/fold.h"
#include "core/quantum/kernels/program.h"
#include "core/quantum/kernels/schedule.h"
#include "core/quantum/kernels/z_masks.h"
#include "core/quantum/observe.h"
#include "core/quantum/reference.h"

namespace qurio {

template <typename Real>
Result<Plan<Real>> Plan<Real>::compile(Circuit circuit) {
  Result<Circuit> checked = validated(std::move(circuit));
  if (!checked.ok()) return {checked.status(), checked.message()};
  Plan plan;
  plan.circuit_ = std::move(checked).value();
  const int n = plan.circuit_.qubits;
  if (n >= simd::Native<Real>::kLaneQubits) {
    plan.compiled_ = std::make_shared<const Compiled>(schedule(plan.circuit_));
  }
  const Compiled* const compiled = plan.compiled();
  const ZMasks masks(n);
  for (const std::uint32_t mask : masks.all()) {
    plan.readout_masks_.push_back(compiled != nullptr ? compiled->readout_mask(mask) : mask);
  }
  return plan;
}

template <typename Real>
void Plan<Real>::run(std::span<const Real> angles, State<Real>& state) const {
  if (compiled_ != nullptr) {
    compiled_->run(angles, state.amplitudes());
  } else {
    for (const Operation& operation : circuit_.operations) apply(operation, angles, state);
  }
}

template <typename Real>
void Plan<Real>::run_expectations_z(std::span<const Real> angles, State<Real>& state,
                                    std::span<Real> z, std::span<Real> zz) const {
  if (compiled_ == nullptr) {
    run(angles, state);
    expectations_z(state, z, zz);
    return;
  }
  const Real scale = compiled_->run_for_readout(angles, state.amplitudes());
  const Amplitudes<Real>& psi = state.amplitudes();
  const std::span<const std::uint32_t> masks = readout_masks_;
  const auto n = static_cast<std::size_t>(circuit_.qubits);
  if (!z.empty()) fold_parities(psi, masks.first(n), z);
  if (!zz.empty()) fold_parities(psi, masks.subspan(n), zz);
  for (Real& value : z) value *= scale * scale;
  for (Real& value : zz) value *= scale * scale;
}

template <typename Real>
void Plan<Real>::step(std::size_t index, std::span<const Real> angles, State<Real>& state) const {
  apply(circuit_.operations[index], angles, state);
}

template class Plan<float>;
template class Plan<double>;

}  // namespace qurio
