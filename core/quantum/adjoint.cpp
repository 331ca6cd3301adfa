#include "core/quantum/adjoint.h"

#include <algorithm>

#include "core/quantum/kernels/program.h"
#include "core/quantum/kernels/walsh.h"
#include "core/quantum/reference.h"

namespace qurio {
namespace {

template <typename Real>
using From = typename Plan<Real>::Compiled::From;

// One gate taken back from ket and bra; its angles' derivatives are added. d gate / dt = -i/2 G
// gate, so dL/dt = 2 Re <bra| -i/2 G |ket> = Im <bra|G|ket> with the gate still on.
template <typename Real>
void undo(const Operation& operation, std::span<const Real> angles, State<Real>& ket,
          State<Real>& bra, std::span<Real> d_angles) {
  for (std::size_t k = 0; k < kMostGateAngles && operation.angles[k] >= 0; ++k) {
    const GateMatrix generator = operation_generator(operation, k, angles);
    d_angles[static_cast<std::size_t>(operation.angles[k])] +=
        static_cast<Real>(imaginary_overlap(generator, operation.wires, bra, ket));
  }
  apply_inverse(operation, angles, ket);
  apply_inverse(operation, angles, bra);
}

// bra <- O ket and <ket|O|ket> of O = sum_i weights[i] Z(masks[i]).
template <typename Real>
Real weighted_z(std::span<const Real> weights, std::span<const std::uint32_t> masks,
                const State<Real>& ket, State<Real>& bra) {
  using L = simd::Native<Real>;
  constexpr auto kWidth = static_cast<std::size_t>(L::kWidth);
  const Amplitudes<Real>& k = ket.amplitudes();
  Amplitudes<Real>& b = bra.amplitudes();
  Real* const diagonal = b.spare_re;
  std::fill_n(diagonal, k.size, Real(0));
  for (std::size_t i = 0; i < weights.size(); ++i) diagonal[masks[i]] += weights[i];
  walsh_hadamard(diagonal, k.size);
  b.real = k.real;
  if (k.size < kWidth) {
    Real sum = 0;
    for (std::size_t at = 0; at < k.size; ++at) {
      b.re[at] = diagonal[at] * k.re[at];
      b.im[at] = diagonal[at] * k.im[at];
      sum += b.re[at] * k.re[at] + b.im[at] * k.im[at];
    }
    return sum;
  }
  auto sum = simd::splat<L>(0);
  for (std::size_t at = 0; at < k.size; at += kWidth) {
    const auto d = simd::load<L>(diagonal + at);
    const auto re = simd::load<L>(k.re + at);
    const auto im = simd::load<L>(k.im + at);
    simd::store<L>(b.re + at, d * re);
    simd::store<L>(b.im + at, d * im);
    sum = sum + d * (re * re + im * im);
  }
  return simd::sum_of_lanes<L>(sum);
}

}  // namespace

template <typename Real>
void adjoint_gradient(const Plan<Real>& plan, std::span<const Real> angles, State<Real>& ket,
                      State<Real>& bra, std::span<Real> d_angles) {
  if (const auto* const compiled = plan.compiled(); compiled != nullptr) {
    compiled->gradient(angles, From<Real>::end, 1, ket.amplitudes(), bra.amplitudes(), d_angles);
    return;
  }
  adjoint_gradient(plan.circuit(), angles, ket, bra, d_angles);
}

template <typename Real>
void adjoint_gradient(const Circuit& circuit, std::span<const Real> angles, State<Real>& ket,
                      State<Real>& bra, std::span<Real> d_angles) {
  for (std::size_t k = circuit.operations.size(); k-- > 0;) {
    undo(circuit.operations[k], angles, ket, bra, d_angles);
  }
}

template <typename Real>
Real expectations_z_gradient(const Plan<Real>& plan, std::span<const Real> angles,
                             std::span<const Real> weights, State<Real>& ket, State<Real>& bra,
                             std::span<Real> d_angles) {
  const auto* const compiled = plan.compiled();
  if (compiled == nullptr) {
    plan.run(angles, ket);
    const Real value = weighted_z<Real>(weights, plan.readout_masks(), ket, bra);
    adjoint_gradient(plan, angles, ket, bra, d_angles);
    return value;
  }
  Amplitudes<Real>& k = ket.amplitudes();
  const Real scale = compiled->run_for_readout(angles, k);
  const Real value = weighted_z<Real>(weights, plan.readout_masks(), ket, bra);
  compiled->gradient(angles, From<Real>::readout, scale, k, bra.amplitudes(), d_angles);
  return scale * scale * value;
}

template void adjoint_gradient(const Plan<float>&, std::span<const float>, State<float>&,
                               State<float>&, std::span<float>);
template void adjoint_gradient(const Plan<double>&, std::span<const double>, State<double>&,
                               State<double>&, std::span<double>);
template void adjoint_gradient(const Circuit&, std::span<const float>, State<float>&, State<float>&,
                               std::span<float>);
template void adjoint_gradient(const Circuit&, std::span<const double>, State<double>&,
                               State<double>&, std::span<double>);
template float expectations_z_gradient(const Plan<float>&, std::span<const float>,
                                       std::span<const float>, State<float>&, State<float>&,
                                       std::span<float>);
template double expectations_z_gradient(const Plan<double>&, std::span<const double>,
                                        std::span<const double>, State<double>&, State<double>&,
                                        std::span<double>);

}  // namespace qurio
