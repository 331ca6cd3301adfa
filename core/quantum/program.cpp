#include "core/quantum/program.h"

#include <algorithm>
#include <cmath>

#include "core/quantum/half_angles.h"
#include "core/quantum/sweep.h"
#include "core/quantum/turn.h"

namespace qurio {
namespace {

constexpr int kMostSlots = kMaxQubits + kMostPhases;
constexpr int kQuarteredTableBits = 8;

// Rotations, highest positions first, spread evenly over passes of at most three, each in ascending
// order; the lanes ride on the last (lowest) one.
template <class Layout>
std::vector<CompiledPass> make_sweeps(const std::vector<std::pair<int, int>>& high,
                                      const std::vector<int>& lane_slots) {
  std::vector<CompiledPass> passes;
  const int count = static_cast<int>(high.size());
  const int needed =
      std::max((count + kSweepQubits - 1) / kSweepQubits, lane_slots.empty() ? 0 : 1);
  int next = 0;
  for (int k = 0; k < needed; ++k) {
    CompiledPass pass;
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
CompiledStage<typename Layout::Real> compile_stage(const Stage& stage, int qubits) {
  using Real = typename Layout::Real;
  CompiledStage<Real> c;
  const auto add_slot = [&](const HalfAngle& x) {
    const auto slot = static_cast<std::int32_t>(c.slots.size());
    c.slots.push_back({static_cast<Real>(x.offset), 0, -1});
    for (const HalfAngle::Part& part : x.parts) {
      const auto factor = static_cast<Real>(part.factor);
      if (c.slots.back().angle < 0) {
        c.slots.back().angle = part.angle;
        c.slots.back().factor = factor;
      } else {
        c.extras.push_back({slot, part.angle, factor});
      }
    }
  };
  for (const Stage::Rotation& r : stage.rotations) add_slot(r.half_angle);
  for (const Stage::Phase& p : stage.phases) add_slot(p.half_angle);
  c.rotations = static_cast<int>(stage.rotations.size());
  c.map = stage.map;
  c.source = stage.map.inverse();
  if (!stage.map.is_identity()) {
    const bool ring = Layout::kLaneQubits > 0 && qubits >= Layout::kLaneQubits + 3 &&
                      stage.map == ring_map(qubits);
    c.turn = ring ? TurnKind::ring : TurnKind::gather;
  }
  if (c.turn == TurnKind::ring) {
    c.top.positions = {qubits - 2, qubits - 1};
    c.top.slots = {-1, -1};
  }
  // In a ring turn the two top bits of the index can go to the classes: a table of a quarter of the
  // size against up to four times the classes, which pays for large states.
  const int index_bits = qubits - Layout::kLaneQubits;
  const bool quartered = c.turn == TurnKind::ring && index_bits >= kQuarteredTableBits;
  const int table_bits = quartered ? index_bits - 2 : index_bits;
  c.diagonal = diagonal_layout(stage.phases, qubits, Layout::kLaneQubits, table_bits);
  std::vector<std::pair<int, int>> high;
  std::vector<int> lanes;
  for (std::size_t r = 0; r < stage.rotations.size(); ++r) {
    const int position = stage.rotations[r].position;
    const int slot = static_cast<int>(r);
    if (position < Layout::kLaneQubits) {
      lanes.resize(static_cast<std::size_t>(Layout::kLaneQubits), -1);
      lanes[static_cast<std::size_t>(position)] = slot;
    } else if (c.turn == TurnKind::ring && position >= qubits - 2) {
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
template <typename Real>
void mark_last(std::vector<CompiledStage<Real>>& stages) {
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

  void fill(const CompiledStage<Real>& stage, std::span<const Real> angles) {
    const int count = static_cast<int>(stage.slots.size());
    Real* x = half_angle;
    for (const auto& slot : stage.slots) {
      *x++ = slot.angle < 0
                 ? slot.offset
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
constexpr double kSmallestScale = 0x1p-40;
constexpr double kSmallestCosine = 0x1p-10;

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

// A pass compiled and with its angles.
template <class Layout>
struct ReadyPass {
  SweepAngles<Layout> angles;
  std::size_t qubits;
  bool lanes;
  bool full;
};

constexpr std::size_t kMostPasses = kMaxQubits / kSweepQubits + 2;

// All sweeps of a stage, first on the real parts, then on the imaginary ones.
template <class Layout>
void run_sweeps(const CompiledStage<typename Layout::Real>& stage,
                const Trigonometry<typename Layout::Real>& trig, typename Layout::Real& scale,
                Amplitudes<typename Layout::Real>& a) {
  std::array<ReadyPass<Layout>, kMostPasses> ready;
  std::size_t count = 0;
  for (const CompiledPass& sweep : stage.sweeps) {
    ReadyPass<Layout>& pass = ready[count++];
    pass.full = pass_angles<Layout>(sweep, trig, scale, pass.angles);
    pass.qubits = sweep.slots.size();
    pass.lanes = !sweep.lane_slots.empty();
  }
  const auto run = [&](typename Layout::Real* data) {
    for (std::size_t k = 0; k < count; ++k) {
      const ReadyPass<Layout>& p = ready[k];
      sweep_array<Layout>(data, a.size, p.qubits, p.lanes, p.full, p.angles);
    }
  };
  run(a.re);
  if (!a.real) run(a.im);
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
  if (stages_.empty()) return;
  const Stage& last = schedule.stages.back();
  readout_stage_ = compile_stage<Layout>({last.rotations, LinearMap(qubits_), {}}, schedule.qubits);
}

template <class Layout>
void Program<Layout>::run(std::span<const Real> angles, Amplitudes<Real>& a) const {
  Real scale = 1;
  for (const CompiledStage<Real>& stage : stages_) run_stage(stage, angles, scale, a);
}

template <class Layout>
typename Layout::Real Program<Layout>::run_for_readout(std::span<const Real> angles,
                                                       Amplitudes<Real>& a) const {
  Real scale = 1;
  if (stages_.empty()) return scale;
  for (std::size_t k = 0; k + 1 < stages_.size(); ++k) run_stage(stages_[k], angles, scale, a);
  run_stage(readout_stage_, angles, scale, a);
  return scale;
}

template <class Layout>
std::uint32_t Program<Layout>::readout_mask(std::uint32_t mask) const {
  return stages_.empty() ? mask : stages_.back().map.pulled_back(mask);
}

template <class Layout>
void Program<Layout>::run_stage(const CompiledStage<Real>& stage, std::span<const Real> angles,
                                Real& scale, Amplitudes<Real>& a) const {
  Trigonometry<Real> trig;
  trig.fill(stage, angles);
  run_sweeps<Layout>(stage, trig, scale, a);
  SweepAngles<Layout> pass;
  bool full_turn = false;
  if (stage.turn == TurnKind::ring) {
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
    case TurnKind::ring:
      if (full_turn) {
        ring_turn_as<Layout, true>(real, has_diagonal, pass, d, a);
      } else {
        ring_turn_as<Layout, false>(real, has_diagonal, pass, d, a);
      }
      break;
    case TurnKind::gather:
      gather_turn_as<Layout>(real, has_diagonal, stage.source, d, a);
      break;
    case TurnKind::none:
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
