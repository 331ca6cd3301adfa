#include "core/quantum/program.h"

#include <algorithm>

#include "core/quantum/passes.h"
#include "core/quantum/sweep_back.h"
#include "core/quantum/turn.h"

namespace qurio {
namespace {

constexpr int kQuarteredTableBits = 8;

// Rotations, highest positions first, spread evenly over passes of at most `most`, each in
// ascending order; the lanes ride on the last (lowest) one.
std::vector<CompiledPass> make_sweeps(const std::vector<std::pair<int, int>>& high,
                                      const std::vector<int>& lane_slots, std::size_t most) {
  std::vector<CompiledPass> passes;
  const std::size_t count = high.size();
  const std::size_t needed =
      std::max<std::size_t>((count + most - 1) / most, lane_slots.empty() ? 0 : 1);
  std::size_t next = 0;
  for (std::size_t k = 0; k < needed; ++k) {
    CompiledPass pass;
    const std::size_t size = (count - next + needed - k - 1) / (needed - k);
    for (std::size_t j = size; j-- > 0;) {
      pass.positions.push_back(high[next + j].first);
      pass.slots.push_back(high[next + j].second);
    }
    next += size;
    if (k == needed - 1) pass.lane_slots = lane_slots;
    passes.push_back(std::move(pass));
  }
  return passes;
}

// A block of the first cache, and how far it may grow where that saves passes over all of memory.
constexpr int kLeastBlockBits = 11;
constexpr int kMostBlockBits = 13;

// The rotations `high` (position and slot, highest first) as sweeps of whole arrays and of blocks.
template <typename Real>
void block_sweeps(const std::vector<std::pair<int, int>>& high, const std::vector<int>& lane_slots,
                  int qubits, int lane_qubits, CompiledStage<Real>& c) {
  const auto passes = [](std::size_t count) { return (count + kSweepQubits - 1) / kSweepQubits; };
  const auto above = [&](int bits) {
    return static_cast<std::size_t>(std::count_if(
        high.begin(), high.end(), [&](const auto& rotation) { return rotation.first >= bits; }));
  };
  // Blocks are of numbers: where lanes are samples, a basis index takes several.
  const int shift = lane_qubits > 0 ? 0 : simd::log2(simd::Native<Real>::kWidth);
  int best = qubits;
  if (qubits > kMostBlockBits) {
    const auto cost = [&](int bits) {
      return 2 * passes(above(bits)) + passes(high.size() - above(bits));
    };
    best = kLeastBlockBits;
    for (int bits = best + 1; bits <= kMostBlockBits; ++bits) {
      if (cost(bits) < cost(best)) best = bits;
    }
  }
  const auto edge = high.begin() + static_cast<std::ptrdiff_t>(above(best));
  c.block_bits = best + shift;
  c.sweeps = make_sweeps({high.begin(), edge}, {}, kSweepQubits);
  c.whole_sweeps = c.sweeps.size();
  for (CompiledPass& pass : make_sweeps({edge, high.end()}, lane_slots, kSweepQubits)) {
    c.sweeps.push_back(std::move(pass));
  }
}

template <typename Real>
CompiledStage<Real> compile_stage(const Stage& stage, int qubits, int lane_qubits) {
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
    const bool ring = lane_qubits > 0 && qubits >= lane_qubits + 3 && stage.map == ring_map(qubits);
    c.turn = ring ? TurnKind::ring : TurnKind::gather;
  }
  if (c.turn == TurnKind::ring) {
    c.top.positions = {qubits - 2, qubits - 1};
    c.top.slots = {-1, -1};
  }
  // In a ring turn the two top bits of the index can go to the classes: a table of a quarter of the
  // size against up to four times the classes, which pays for large states.
  const int index_bits = qubits - lane_qubits;
  const bool quartered = c.turn == TurnKind::ring && index_bits >= kQuarteredTableBits;
  const int table_bits = quartered ? index_bits - 2 : index_bits;
  c.diagonal = diagonal_layout(stage.phases, qubits, lane_qubits, table_bits);
  for (const Stage::Phase& p : stage.phases) c.phase_masks.push_back(p.mask);
  std::vector<std::pair<int, int>> high;
  std::vector<std::pair<int, int>> high_back;
  std::vector<int> lanes;
  // Highest positions first; there is one rotation per position.
  std::array<int, kMaxQubits> slot_of;
  slot_of.fill(-1);
  for (std::size_t r = 0; r < stage.rotations.size(); ++r) {
    slot_of[static_cast<std::size_t>(stage.rotations[r].position)] = static_cast<int>(r);
  }
  for (int position = qubits - 1; position >= 0; --position) {
    const int slot = slot_of[static_cast<std::size_t>(position)];
    if (slot < 0) continue;
    if (position < lane_qubits) {
      lanes.resize(static_cast<std::size_t>(lane_qubits), -1);
      lanes[static_cast<std::size_t>(position)] = slot;
      continue;
    }
    high_back.emplace_back(position, slot);
    if (c.turn == TurnKind::ring && position >= qubits - 2) {
      c.top.slots[static_cast<std::size_t>(position - (qubits - 2))] = slot;
    } else {
      high.emplace_back(position, slot);
    }
  }
  block_sweeps(high, lanes, qubits, lane_qubits, c);
  c.sweeps_back = make_sweeps(high_back, lanes, kSweepBackQubits);
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

template <class Layout>
void ring_turn_as(bool real, bool diagonal, std::size_t first, std::size_t last,
                  const SweepAngles<Layout>& angles, const Diagonal<Layout>& d,
                  const Amplitudes<typename Layout::Real>& a) {
  const std::size_t quarter = a.size / static_cast<std::size_t>(Layout::kWidth) / 4;
  if (real) {
    ring_turn<Layout, true, false, false>(first, last, angles, d, a);
  } else if (!diagonal) {
    ring_turn<Layout, false, false, false>(first, last, angles, d, a);
  } else if (d.layout->entries() == quarter) {
    ring_turn<Layout, false, true, true>(first, last, angles, d, a);
  } else {
    ring_turn<Layout, false, true, false>(first, last, angles, d, a);
  }
}

// The sweeps inside a block, then the turn of what they leave: the block is read once.
template <class Layout>
void run_ring(const ReadySweeps<Layout>& sweeps, bool real, bool diagonal, int block_bits,
              const SweepAngles<Layout>& angles, const Diagonal<Layout>& d,
              Amplitudes<typename Layout::Real>& a) {
  constexpr auto kWidth = static_cast<std::size_t>(Layout::kWidth);
  const std::size_t quarter = a.size / 4;
  const std::size_t block = std::min(quarter, std::size_t{1} << block_bits);
  for (std::size_t begin = 0; begin < quarter; begin += block) {
    const std::size_t first = begin / kWidth;
    const std::size_t last = first + block / kWidth;
    const std::size_t source = ring_source(first) * kWidth & ~(block - 1);
    for (auto* const part : {a.re, a.im}) {
      if (part == a.im && a.real) break;
      if (block == quarter) {
        sweeps.run_block(part, a.size);
        continue;
      }
      for (std::size_t k = 0; k < 4; ++k) {
        sweeps.run_block(part + k * quarter + source, block);
      }
    }
    ring_turn_as<Layout>(real, diagonal, first, last, angles, d, a);
  }
  a.swap_re();
  if (!real) a.swap_im();
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
    stages_.push_back(compile_stage<Real>(stage, schedule.qubits, Layout::kLaneQubits));
  }
  mark_last(stages_);
  if (stages_.empty()) return;
  const Stage& last = schedule.stages.back();
  readout_stage_ =
      compile_stage<Real>({last.rotations, LinearMap(qubits_), {}}, qubits_, Layout::kLaneQubits);
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
  const ReadySweeps<Layout> sweeps(stage, trig, scale);
  const std::size_t block = std::min(a.size, std::size_t{1} << stage.block_bits);
  for (Real* const part : {a.re, a.im}) {
    if (part == a.im && a.real) break;
    sweeps.run_whole(part, a.size);
    if (stage.turn == TurnKind::ring) continue;
    for (std::size_t at = 0; at < a.size; at += block) sweeps.run_block(part + at, block);
  }
  SweepAngles<Layout> top;
  if (stage.turn == TurnKind::ring && pass_angles<Layout>(stage.top, trig, scale, top)) {
    // Near pi, seldom: a sweep of its own, in full form; they commute with those of the block.
    sweep_array<Layout, 2, false>(a.re, a.size, true, top);
    if (!a.real) sweep_array<Layout, 2, false>(a.im, a.size, true, top);
    top.sine.fill(0);
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
      run_ring<Layout>(sweeps, real, has_diagonal, stage.block_bits, top, d, a);
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

#define QURIO_INSTANTIATE(Layout)                                                              \
  template Program<Layout>::Program(const Schedule&);                                          \
  template void Program<Layout>::run(std::span<const Layout::Real>, Amplitudes<Layout::Real>&) \
      const;                                                                                   \
  template Layout::Real Program<Layout>::run_for_readout(std::span<const Layout::Real>,        \
                                                         Amplitudes<Layout::Real>&) const;     \
  template std::uint32_t Program<Layout>::readout_mask(std::uint32_t) const;

QURIO_INSTANTIATE(simd::Native<float>)
QURIO_INSTANTIATE(simd::Native<double>)
QURIO_INSTANTIATE(simd::Samples<float>)
QURIO_INSTANTIATE(simd::Samples<double>)

}  // namespace qurio
