#include "core/quantum/program.h"

#include <algorithm>
#include <cmath>

#include "core/quantum/half_angles.h"
#include "core/quantum/sweep.h"
#include "core/quantum/turn.h"

namespace qurio {
namespace {

constexpr int kMostSlots = kMaxQubits + kMostPhases;

// Rotations, highest positions first, spread evenly over passes of at most three, each in ascending
// order; the lanes ride on the last (lowest) one.
template <class Layout>
std::vector<CompiledStage::Pass> make_sweeps(const std::vector<std::pair<int, int>>& high,
                                             const std::vector<int>& lane_slots) {
  std::vector<CompiledStage::Pass> passes;
  const int count = static_cast<int>(high.size());
  const int needed =
      std::max((count + kSweepQubits - 1) / kSweepQubits, lane_slots.empty() ? 0 : 1);
  int next = 0;
  for (int k = 0; k < needed; ++k) {
    CompiledStage::Pass pass;
    const int size = (count - next + needed - k - 1) / (needed - k);
    for (int j = size - 1; j >= 0; --j) {
      pass.positions.push_back(high[static_cast<std::size_t>(next + j)].first);
      pass.slots.push_back(high[static_cast<std::size_t>(next + j)].second);
    }
    next += size;
    if (k == needed - 1) pass.lane_slots = lane_slots;
    passes.push_back(std::move(pass));
  }
  return passes;
}

template <class Layout>
CompiledStage compile_stage(const Stage& stage, int qubits) {
  CompiledStage c;
  const auto add_slot = [&](const HalfAngle& x) {
    c.slots.push_back({x.offset, static_cast<std::int32_t>(c.parts.size()),
                       static_cast<std::int32_t>(x.parts.size())});
    c.parts.insert(c.parts.end(), x.parts.begin(), x.parts.end());
  };
  for (const Stage::Rotation& r : stage.rotations) add_slot(r.half_angle);
  for (const Stage::Phase& p : stage.phases) add_slot(p.half_angle);
  c.rotations = static_cast<int>(stage.rotations.size());
  c.map = stage.map;
  c.source = stage.map.inverse();
  if (!stage.map.is_identity()) {
    const bool ring = Layout::kLaneQubits > 0 && qubits >= Layout::kLaneQubits + 3 &&
                      stage.map == ring_map(qubits);
    c.turn = ring ? CompiledStage::Turn::ring : CompiledStage::Turn::gather;
  }
  if (c.turn == CompiledStage::Turn::ring) {
    c.top.positions = {qubits - 2, qubits - 1};
    c.top.slots = {-1, -1};
  }
  // The ring turn keeps the two top bits of the index out of the table of its diagonal.
  const int table_bits =
      qubits - Layout::kLaneQubits - (c.turn == CompiledStage::Turn::ring ? 2 : 0);
  c.diagonal = diagonal_layout(stage.phases, qubits, Layout::kLaneQubits, table_bits);
  std::vector<std::pair<int, int>> high;
  std::vector<int> lanes;
  for (std::size_t r = 0; r < stage.rotations.size(); ++r) {
    const int position = stage.rotations[r].position;
    const int slot = static_cast<int>(r);
    if (position < Layout::kLaneQubits) {
      lanes.resize(static_cast<std::size_t>(Layout::kLaneQubits), -1);
      lanes[static_cast<std::size_t>(position)] = slot;
    } else if (c.turn == CompiledStage::Turn::ring && position >= qubits - 2) {
      c.top.slots[static_cast<std::size_t>(position - (qubits - 2))] = slot;
    } else {
      high.emplace_back(position, slot);
    }
  }
  std::sort(high.begin(), high.end());
  std::reverse(high.begin(), high.end());
  c.sweeps = make_sweeps<Layout>(high, lanes);
  return c;
}

// The last pass that rotates, if no diagonal comes after it.
void mark_last(std::vector<CompiledStage>& stages) {
  for (auto stage = stages.rbegin(); stage != stages.rend(); ++stage) {
    if (stage->diagonal.kind != DiagonalLayout::Kind::none) return;
    const auto rotates = [](int slot) { return slot >= 0; };
    if (std::any_of(stage->top.slots.begin(), stage->top.slots.end(), rotates)) {
      stage->top.last = true;
      return;
    }
    if (!stage->sweeps.empty()) {
      stage->sweeps.back().last = true;
      return;
    }
  }
}

// Sines and cosines of a stage's slots, on the stack.
template <typename Real>
struct Trigonometry {
  alignas(64) Real half_angle[padded(kMostSlots)];
  alignas(64) Real sine[padded(kMostSlots)];
  alignas(64) Real cosine[padded(kMostSlots)];

  void fill(const CompiledStage& stage, std::span<const Real> angles) {
    const int count = static_cast<int>(stage.slots.size());
    for (int k = 0; k < count; ++k) {
      const CompiledStage::Slot& slot = stage.slots[static_cast<std::size_t>(k)];
      Real x = static_cast<Real>(slot.offset);
      for (std::int32_t p = slot.first; p < slot.first + slot.count; ++p) {
        const HalfAngle::Part& part = stage.parts[static_cast<std::size_t>(p)];
        x += static_cast<Real>(part.factor) * angles[static_cast<std::size_t>(part.angle)];
      }
      half_angle[k] = x;
    }
    for (int k = count; k < padded(count); ++k) half_angle[k] = 0;
    sines_and_cosines(half_angle, sine, cosine, count);
  }
};

// What a tan-form pass may leave to be settled later: no sum of amplitudes overflows a float.
constexpr double kSmallestScale = 0x1p-40;
constexpr double kSmallestCosine = 0x1p-10;

// The pass's angles, in tan form where cosines and scale allow it; says whether in full form.
template <class Layout>
bool pass_angles(const CompiledStage::Pass& pass, const Trigonometry<typename Layout::Real>& trig,
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
  if constexpr (Layout::kLaneQubits > 0) {
    if (lanes) {
      switch (qubits) {
        case 0:
          return sweep_array<Layout, 0, true>(data, size, full, angles);
        case 1:
          return sweep_array<Layout, 1, true>(data, size, full, angles);
        case 2:
          return sweep_array<Layout, 2, true>(data, size, full, angles);
        default:
          return sweep_array<Layout, 3, true>(data, size, full, angles);
      }
    }
  }
  switch (qubits) {
    case 1:
      return sweep_array<Layout, 1, false>(data, size, full, angles);
    case 2:
      return sweep_array<Layout, 2, false>(data, size, full, angles);
    default:
      return sweep_array<Layout, 3, false>(data, size, full, angles);
  }
}

template <class Layout, bool kFull>
void ring_turn_as(bool real, bool diagonal, const SweepAngles<Layout>& angles,
                  const Diagonal<Layout>& d, Amplitudes<typename Layout::Real>& a) {
  if (real) {
    ring_turn<Layout, true, false, kFull>(angles, d, a);
  } else if (diagonal) {
    ring_turn<Layout, false, true, kFull>(angles, d, a);
  } else {
    ring_turn<Layout, false, false, kFull>(angles, d, a);
  }
}

template <class Layout>
void gather_turn_as(bool real, bool diagonal, const LinearMap& source, const Diagonal<Layout>& d,
                    Amplitudes<typename Layout::Real>& a) {
  if (real) {
    gather_turn<Layout, true, false>(source, d, a);
  } else if (diagonal) {
    gather_turn<Layout, false, true>(source, d, a);
  } else {
    gather_turn<Layout, false, false>(source, d, a);
  }
}

}  // namespace

template <class Layout>
Program<Layout>::Program(const Schedule& schedule) : qubits_(schedule.qubits) {
  for (const Stage& stage : schedule.stages) {
    stages_.push_back(compile_stage<Layout>(stage, schedule.qubits));
  }
  mark_last(stages_);
}

template <class Layout>
void Program<Layout>::run(std::span<const Real> angles, Amplitudes<Real>& a) const {
  Real scale = 1;
  for (const CompiledStage& stage : stages_) run_stage(stage, angles, scale, a);
}

template <class Layout>
void Program<Layout>::run_stage(const CompiledStage& stage, std::span<const Real> angles,
                                Real& scale, Amplitudes<Real>& a) const {
  Trigonometry<Real> trig;
  trig.fill(stage, angles);
  SweepAngles<Layout> pass;
  for (const CompiledStage::Pass& sweep : stage.sweeps) {
    const bool full = pass_angles<Layout>(sweep, trig, scale, pass);
    const bool lanes = !sweep.lane_slots.empty();
    sweep_array<Layout>(a.re, a.size, sweep.slots.size(), lanes, full, pass);
    if (!a.real) sweep_array<Layout>(a.im, a.size, sweep.slots.size(), lanes, full, pass);
  }
  bool full_turn = false;
  if (stage.turn == CompiledStage::Turn::ring) {
    full_turn = pass_angles<Layout>(stage.top, trig, scale, pass);
  }
  const bool has_diagonal = stage.diagonal.kind == DiagonalLayout::Kind::factored;
  const bool dense = stage.diagonal.kind == DiagonalLayout::Kind::dense;
  Diagonal<Layout> d;
  if (has_diagonal) {
    factored_diagonal<Layout>(stage.diagonal, trig.cosine + stage.rotations,
                              trig.sine + stage.rotations, scale, a, d);
    scale = 1;
  }
  const bool real = a.real && !has_diagonal;
  switch (stage.turn) {
    case CompiledStage::Turn::ring:
      if (full_turn) {
        ring_turn_as<Layout, true>(real, has_diagonal, pass, d, a);
      } else {
        ring_turn_as<Layout, false>(real, has_diagonal, pass, d, a);
      }
      break;
    case CompiledStage::Turn::gather:
      gather_turn_as<Layout>(real, has_diagonal, stage.source, d, a);
      break;
    case CompiledStage::Turn::none:
      if (!has_diagonal) break;
      if (a.real) {
        apply_diagonal<Layout, true>(d, a);
      } else {
        apply_diagonal<Layout, false>(d, a);
      }
      break;
  }
  if (dense) {
    apply_dense_diagonal<Layout>(stage.diagonal, trig.half_angle + stage.rotations, scale, a);
    scale = 1;
  }
  if (has_diagonal || dense) a.real = false;
}

template class Program<simd::Native<float>>;
template class Program<simd::Native<double>>;

}  // namespace qurio
