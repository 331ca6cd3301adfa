// The rotation passes of a stage with their angles: shared by running a program and by going back
// through it.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <span>

#include "core/quantum/kernels/half_angles.h"
#include "core/quantum/kernels/program.h"
#include "core/quantum/kernels/sweep.h"

namespace qurio {

inline constexpr int kMostSlots = kMaxQubits + kMostPhases;

// Sines and cosines of a stage's slots, on the stack.
template <typename Real>
struct Trigonometry {
  alignas(64) Real half_angle[padded(kMostSlots)];
  alignas(64) Real sine[padded(kMostSlots)];
  alignas(64) Real cosine[padded(kMostSlots)];

  void fill(const CompiledStage<Real>& stage, std::span<const Real> angles) {
    const int count = static_cast<int>(stage.slots.size());
    const auto* const slots = stage.slots.data();
    for (int k = 0; k < count; ++k) {
      const auto& slot = slots[k];
      half_angle[k] =
          slot.angle < 0 ? slot.offset
                         : slot.offset + slot.factor * angles[static_cast<std::size_t>(slot.angle)];
    }
    for (const auto& extra : stage.extras) {
      half_angle[extra.slot] += extra.factor * angles[static_cast<std::size_t>(extra.angle)];
    }
    constexpr int kWidth = simd::Native<Real>::kWidth;
    for (int k = count; k % kWidth != 0; ++k) half_angle[k] = 0;
    sines_and_cosines(half_angle, sine, cosine, count);
  }
};

// What a tan-form pass may leave to be settled later: no sum of amplitudes overflows a float.
inline constexpr double kSmallestScale = 0x1p-40;
inline constexpr double kSmallestCosine = 0x1p-10;

// The pass's angles, in tan form where cosines and scale allow it; says whether in full form.
template <class Layout>
bool pass_angles(const CompiledPass& pass, const Trigonometry<typename Layout::Real>& trig,
                 typename Layout::Real& scale, SweepAngles<Layout>& out) {
  using Real = typename Layout::Real;
  Real product = 1;
  bool tan_form = true;
  const auto see = [&](int slot) {
    if (slot < 0) return;
    const Real c = trig.cosine[slot];
    product *= c;
    tan_form = tan_form && std::fabs(c) >= static_cast<Real>(kSmallestCosine);
  };
  for (const int slot : pass.slots) see(slot);
  for (const int slot : pass.lane_slots) see(slot);
  const Real settled = scale * product;
  tan_form = tan_form && !pass.last && std::fabs(settled) >= static_cast<Real>(kSmallestScale);

  // In full form the first rotation takes the whole pending scale along.
  Real pending = scale;
  const auto angles_of = [&](int slot, Real& cosine, Real& sine) {
    const Real c = slot >= 0 ? trig.cosine[slot] : Real(1);
    const Real s = slot >= 0 ? trig.sine[slot] : Real(0);
    if (tan_form) {
      cosine = 1;
      sine = s / c;
    } else {
      cosine = c * pending;
      sine = s * pending;
      pending = 1;
    }
  };
  for (std::size_t k = 0; k < pass.slots.size(); ++k) {
    out.stride[k] = std::size_t{static_cast<unsigned>(Layout::kWidth)}
                    << (pass.positions[k] - Layout::kLaneQubits);
    angles_of(pass.slots[k], out.cosine[k], out.sine[k]);
  }
  for (std::size_t k = 0; k < pass.lane_slots.size(); ++k) {
    Real c;
    Real s;
    angles_of(pass.lane_slots[k], c, s);
    out.lane_cosine[k] = simd::splat<Layout>(c);
    out.lane_sine[k] = -simd::signed_splat<Layout>(s, 1u << k);
  }
  scale = tan_form ? settled : Real(1);
  return !tan_form;
}

template <class Layout, int kQubits, bool kLanes>
void sweep_array(typename Layout::Real* data, std::size_t size, bool full,
                 const SweepAngles<Layout>& angles) {
  constexpr auto kWidth = static_cast<std::size_t>(Layout::kWidth);
  if (full) {
    sweep<Layout, kQubits, kLanes, true, SweepKind::single>(data, size, angles);
    return;
  }
  if constexpr (sizeof(typename Layout::Real) > sizeof(float) || Layout::kLaneQubits == 0) {
    // The double path is for exactness, and samples in lanes lie far apart anyway: one form of
    // every sweep keeps the download small.
    sweep<Layout, kQubits, kLanes, false, SweepKind::single>(data, size, angles);
    return;
  }
  bool low = true;
  bool paired = !kLanes && size >= 2 * kWidth;
  for (std::size_t k = 0; k < kQubits; ++k) {
    low = low && angles.stride[k] == kWidth << k;
    paired = paired && angles.stride[k] != kWidth;
  }
  if (low) {
    sweep<Layout, kQubits, kLanes, false, SweepKind::low>(data, size, angles);
    return;
  }
  if constexpr (!kLanes) {
    if (paired) {
      sweep<Layout, kQubits, kLanes, false, SweepKind::paired>(data, size, angles);
      return;
    }
  }
  sweep<Layout, kQubits, kLanes, false, SweepKind::single>(data, size, angles);
}

template <class Layout>
void sweep_array(typename Layout::Real* data, std::size_t size, std::size_t qubits, bool lanes,
                 bool full, const SweepAngles<Layout>& angles) {
  static_assert(kSweepQubits == 3);
  if constexpr (Layout::kLaneQubits > 0) {
    if (lanes) {
      if (qubits == 0) return sweep_array<Layout, 0, true>(data, size, full, angles);
      if (qubits == 1) return sweep_array<Layout, 1, true>(data, size, full, angles);
      if (qubits == 2) return sweep_array<Layout, 2, true>(data, size, full, angles);
      return sweep_array<Layout, 3, true>(data, size, full, angles);
    }
  }
  if (qubits == 1) return sweep_array<Layout, 1, false>(data, size, full, angles);
  if (qubits == 2) return sweep_array<Layout, 2, false>(data, size, full, angles);
  return sweep_array<Layout, 3, false>(data, size, full, angles);
}

// A pass compiled and with its angles.
template <class Layout>
struct ReadyPass {
  SweepAngles<Layout> angles;
  std::size_t qubits;
  bool lanes;
  bool full;
};

// The sweeps of a stage, ready to run on any part of an array that holds whole groups.
template <class Layout>
class ReadySweeps {
 public:
  using Real = typename Layout::Real;

  ReadySweeps(const CompiledStage<Real>& stage, const Trigonometry<Real>& trig, Real& scale)
      : whole_(stage.whole_sweeps) {
    for (const CompiledPass& sweep : stage.sweeps) {
      ReadyPass<Layout>& pass = passes_[count_++];
      pass.full = pass_angles<Layout>(sweep, trig, scale, pass.angles);
      pass.qubits = sweep.slots.size();
      pass.lanes = !sweep.lane_slots.empty();
    }
  }

  void run_whole(Real* data, std::size_t size) const { run(data, size, 0, whole_); }
  void run_block(Real* data, std::size_t size) const { run(data, size, whole_, count_); }

 private:
  // More than one pass per kSweepQubits positions, and one for those that are left, on either side
  // of the block's edge.
  static constexpr std::size_t kMostPasses = kMaxQubits / kSweepQubits + 3;

  void run(Real* data, std::size_t size, std::size_t first, std::size_t last) const {
    for (std::size_t k = first; k < last; ++k) {
      const ReadyPass<Layout>& p = passes_[k];
      sweep_array<Layout>(data, size, p.qubits, p.lanes, p.full, p.angles);
    }
  }

  std::array<ReadyPass<Layout>, kMostPasses> passes_;
  std::size_t count_ = 0;
  std::size_t whole_;
};

}  // namespace qurio
