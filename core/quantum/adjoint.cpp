#include "core/quantum/adjoint.h"

#include "core/quantum/plain.h"

namespace qurio {
namespace {

// One gate of at most one angle, taken back from ket and bra; its angle's derivative is added.
// d gate / dt = -i/2 G gate, so dL/dt = 2 Re <bra| -i/2 G |ket> = Im <bra|G|ket> with the gate
// still on.
template <typename Real>
void undo(const Operation& operation, std::span<const Real> angles, State<Real>& ket,
          State<Real>& bra, std::span<Real> d_angles) {
  if (operation.angles[0] >= 0) {
    const GateMatrix generator = gate_generator(operation.gate);
    d_angles[static_cast<std::size_t>(operation.angles[0])] +=
        static_cast<Real>(imaginary_overlap(generator, operation.wires, bra, ket));
  }
  apply_inverse(operation, angles, ket);
  apply_inverse(operation, angles, bra);
}

}  // namespace

template <typename Real>
void adjoint_gradient(const Plan<Real>& plan, std::span<const Real> angles, State<Real>& ket,
                      State<Real>& bra, std::span<Real> d_angles) {
  if (plan.circuit().qubits >= simd::Native<Real>::kLaneQubits) {
    plan.program().gradient(angles, false, ket.amplitudes(), bra.amplitudes(), d_angles);
    return;
  }
  const auto& operations = plan.circuit().operations;
  for (auto operation = operations.rbegin(); operation != operations.rend(); ++operation) {
    if (operation->gate == Gate::rot) {
      const auto& [a, b, c] = operation->angles;
      undo<Real>({Gate::rz, operation->wires, {c, -1, -1}}, angles, ket, bra, d_angles);
      undo<Real>({Gate::ry, operation->wires, {b, -1, -1}}, angles, ket, bra, d_angles);
      undo<Real>({Gate::rz, operation->wires, {a, -1, -1}}, angles, ket, bra, d_angles);
    } else {
      undo(*operation, angles, ket, bra, d_angles);
    }
  }
}

template void adjoint_gradient(const Plan<float>&, std::span<const float>, State<float>&,
                               State<float>&, std::span<float>);
template void adjoint_gradient(const Plan<double>&, std::span<const double>, State<double>&,
                               State<double>&, std::span<double>);

}  // namespace qurio
