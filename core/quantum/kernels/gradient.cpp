// Program::gradient: adjoint differentiation stage by stage.
//
// A stage is D M R (R first). Going back: the gradients of all phases of D come from one fold of
// Im(conj(bra) ket); D and M are undone in one pass each for ket and bra; the gradients of the
// rotations ride on the sweeps that undo them.
#include <algorithm>
#include <array>

#include "core/quantum/kernels/fold.h"
#include "core/quantum/kernels/passes.h"
#include "core/quantum/kernels/program.h"
#include "core/quantum/kernels/sweep_back.h"
#include "core/quantum/kernels/turn.h"

namespace qurio {
namespace {

// dL/d(half-angle of a slot) to the angles it is made of.
template <typename Real>
void add_slot_gradient(const CompiledStage<Real>& stage, int slot, Real gradient,
                       std::span<Real> d_angles) {
  const auto& own = stage.slots[static_cast<std::size_t>(slot)];
  if (own.angle >= 0) d_angles[static_cast<std::size_t>(own.angle)] += own.factor * gradient;
  for (const auto& extra : stage.extras) {
    if (extra.slot == slot) {
      d_angles[static_cast<std::size_t>(extra.angle)] += extra.factor * gradient;
    }
  }
}

// d/dx exp(-i x chi) = -i chi exp(-i x chi), so dL/dx = 2 Im <bra| chi |ket>.
template <class Layout, typename Real>
void phase_gradients(const CompiledStage<Real>& stage, Real scale, const Amplitudes<Real>& ket,
                     const Amplitudes<Real>& bra, std::span<Real> d_angles) {
  const std::span<const std::uint32_t> masks = stage.phase_masks;
  const bool wanted = std::any_of(stage.slots.begin() + stage.rotations, stage.slots.end(),
                                  [](const auto& slot) { return slot.angle >= 0; });
  if (!wanted) return;
  std::array<Real, kMostPhases> sums;
  fold_overlaps<Layout>(bra, ket, masks, std::span<Real>(sums).first(masks.size()));
  for (std::size_t k = 0; k < masks.size(); ++k) {
    add_slot_gradient(stage, stage.rotations + static_cast<int>(k), 2 * scale * scale * sums[k],
                      d_angles);
  }
}

template <class Layout, int kQubits, bool kLanes>
void sweep_back_as(bool full, typename Layout::Real* ket, typename Layout::Real* bra,
                   std::size_t size, const SweepAngles<Layout>& angles, PairSums<Layout>& sums) {
  if (full) {
    sweep_back<Layout, kQubits, kLanes, true>(ket, bra, size, angles, sums);
  } else {
    sweep_back<Layout, kQubits, kLanes, false>(ket, bra, size, angles, sums);
  }
}

template <class Layout>
void sweep_back_as(std::size_t qubits, bool lanes, bool full, typename Layout::Real* ket,
                   typename Layout::Real* bra, std::size_t size, const SweepAngles<Layout>& angles,
                   PairSums<Layout>& sums) {
  static_assert(kSweepBackQubits == 2);
  if constexpr (Layout::kLaneQubits > 0) {
    if (lanes) {
      if (qubits == 0) return sweep_back_as<Layout, 0, true>(full, ket, bra, size, angles, sums);
      if (qubits == 1) return sweep_back_as<Layout, 1, true>(full, ket, bra, size, angles, sums);
      return sweep_back_as<Layout, 2, true>(full, ket, bra, size, angles, sums);
    }
  }
  if (qubits == 1) return sweep_back_as<Layout, 1, false>(full, ket, bra, size, angles, sums);
  return sweep_back_as<Layout, 2, false>(full, ket, bra, size, angles, sums);
}

template <class Layout>
void undo_rotations(const CompiledStage<typename Layout::Real>& stage,
                    const Trigonometry<typename Layout::Real>& trig, typename Layout::Real& scale,
                    Amplitudes<typename Layout::Real>& ket, Amplitudes<typename Layout::Real>& bra,
                    std::span<typename Layout::Real> d_angles) {
  using Real = typename Layout::Real;
  for (const CompiledPass& pass : stage.sweeps_back) {
    const Real before = scale;
    SweepAngles<Layout> angles;
    const bool full = pass_angles<Layout>(pass, trig, scale, angles);
    const bool lanes = !pass.lane_slots.empty();
    PairSums<Layout> sums;
    sweep_back_as<Layout>(pass.slots.size(), lanes, full, ket.re, bra.re, ket.size, angles, sums);
    if (!ket.real) {
      sweep_back_as<Layout>(pass.slots.size(), lanes, full, ket.im, bra.im, ket.size, angles, sums);
    }
    const Real factor = 2 * before * before;
    for (std::size_t k = 0; k < pass.slots.size(); ++k) {
      const Real sum = simd::sum_of_lanes<Layout>(sums.qubit[k]);
      add_slot_gradient(stage, pass.slots[k], factor * sum, d_angles);
    }
    for (std::size_t k = 0; k < pass.lane_slots.size(); ++k) {
      if (pass.lane_slots[k] < 0) continue;
      const auto sign = simd::signed_splat<Layout>(-1, 1u << k);
      add_slot_gradient(stage, pass.lane_slots[k],
                        factor * simd::sum_of_lanes<Layout>(sums.lane[k] * sign), d_angles);
    }
  }
}

template <class Layout>
void undo_turn(const CompiledStage<typename Layout::Real>& stage, bool factored,
               const Diagonal<Layout>& d, Amplitudes<typename Layout::Real>& a) {
  if constexpr (Layout::kLaneQubits > 0) {
    if (stage.turn == TurnKind::ring) {
      if (a.real) {
        ring_return<Layout, true, false>(d, a);
      } else if (factored) {
        ring_return<Layout, false, true>(d, a);
      } else {
        ring_return<Layout, false, false>(d, a);
      }
      return;
    }
  }
  if (factored) apply_diagonal<Layout, false>(d, a);
  if (stage.turn == TurnKind::none) return;
  if (a.real) {
    gather_turn<Layout, true, false>(stage.map, d, a);
  } else {
    gather_turn<Layout, false, false>(stage.map, d, a);
  }
}

template <typename Real>
void multiply(Real factor, Amplitudes<Real>& a) {
  for (std::size_t b = 0; b < a.size; ++b) a.re[b] *= factor;
  for (std::size_t b = 0; b < a.size && !a.real; ++b) a.im[b] *= factor;
}

}  // namespace

template <class Layout>
void Program<Layout>::undo_stage(const CompiledStage<Real>& stage, std::span<const Real> angles,
                                 Real& scale, Amplitudes<Real>& ket, Amplitudes<Real>& bra,
                                 std::span<Real> d_angles) const {
  Trigonometry<Real> trig;
  trig.fill(stage, angles);
  const bool factored = stage.diagonal.kind == DiagonalLayout::Kind::factored;
  const bool dense = stage.diagonal.kind == DiagonalLayout::Kind::dense;
  Diagonal<Layout> d;
  if (factored || dense) {
    ket.real = bra.real = false;
    phase_gradients<Layout>(stage, scale, ket, bra, d_angles);
    // The inverse diagonal has the opposite half-angles.
    for (std::size_t k = static_cast<std::size_t>(stage.rotations); k < stage.slots.size(); ++k) {
      trig.half_angle[k] = -trig.half_angle[k];
      trig.sine[k] = -trig.sine[k];
    }
    if (factored) {
      factored_diagonal<Layout>(stage.diagonal, trig.cosine + stage.rotations,
                                trig.sine + stage.rotations, scale, ket, d);
    } else {
      apply_dense_diagonal<Layout>(stage.diagonal, trig.half_angle + stage.rotations, scale, ket);
      apply_dense_diagonal<Layout>(stage.diagonal, trig.half_angle + stage.rotations, scale, bra);
    }
    scale = 1;
  }
  undo_turn<Layout>(stage, factored, d, ket);
  undo_turn<Layout>(stage, factored, d, bra);
  undo_rotations<Layout>(stage, trig, scale, ket, bra, d_angles);
}

template <class Layout>
void Program<Layout>::gradient(std::span<const Real> angles, From from, Real scale,
                               Amplitudes<Real>& ket, Amplitudes<Real>& bra,
                               std::span<Real> d_angles) const {
  ket.real = bra.real = ket.real && bra.real;
  for (std::size_t k = stages_.size(); k-- > 0;) {
    const bool at_readout = from == From::readout && k + 1 == stages_.size();
    undo_stage(at_readout ? readout_stage_ : stages_[k], angles, scale, ket, bra, d_angles);
  }
  if (scale != 1) {
    multiply(scale, ket);
    multiply(scale, bra);
  }
}

#define QURIO_INSTANTIATE(Layout)                                                               \
  template void Program<Layout>::undo_stage(                                                    \
      const CompiledStage<Layout::Real>&, std::span<const Layout::Real>, Layout::Real&,         \
      Amplitudes<Layout::Real>&, Amplitudes<Layout::Real>&, std::span<Layout::Real>) const;     \
  template void Program<Layout>::gradient(std::span<const Layout::Real>, From, Layout::Real,    \
                                          Amplitudes<Layout::Real>&, Amplitudes<Layout::Real>&, \
                                          std::span<Layout::Real>) const;

QURIO_INSTANTIATE(simd::Native<float>)
QURIO_INSTANTIATE(simd::Native<double>)
QURIO_INSTANTIATE(simd::Samples<float>)
QURIO_INSTANTIATE(simd::Samples<double>)

#undef QURIO_INSTANTIATE

}  // namespace qurio
