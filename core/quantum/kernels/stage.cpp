// compile_stage: which passes a stage becomes. Runs once per shape.
#include <algorithm>
#include <array>
#include <utility>

#include "core/quantum/kernels/program.h"
#include "core/quantum/kernels/sweep.h"
#include "core/quantum/kernels/sweep_back.h"

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
constexpr int kLeastBlockBits = 12;
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

// The slot of a half-angle: its first angle stands in the slot, others are extras.
template <typename Real>
void add_slot(const HalfAngle& x, CompiledStage<Real>& c) {
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
}

TurnKind turn_kind(const LinearMap& map, int qubits, int lane_qubits) {
  if (map.is_identity()) return TurnKind::none;
  const bool ring = lane_qubits > 0 && qubits >= lane_qubits + 3 && map == ring_map(qubits);
  return ring ? TurnKind::ring : TurnKind::gather;
}

// Each rotation to the ring turn, to the lanes or to the sweeps, highest positions first.
template <typename Real>
void place_rotations(const Stage& stage, int qubits, int lane_qubits, CompiledStage<Real>& c) {
  if (c.turn == TurnKind::ring) {
    c.top.positions = {qubits - 2, qubits - 1};
    c.top.slots = {-1, -1};
  }
  // There is one rotation per position.
  std::array<int, kMaxQubits> slot_of;
  slot_of.fill(-1);
  for (std::size_t r = 0; r < stage.rotations.size(); ++r) {
    slot_of[static_cast<std::size_t>(stage.rotations[r].position)] = static_cast<int>(r);
  }
  std::vector<std::pair<int, int>> high;
  std::vector<std::pair<int, int>> high_back;
  std::vector<int> lanes;
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
}

}  // namespace

template <typename Real>
CompiledStage<Real> compile_stage(const Stage& stage, int qubits, int lane_qubits) {
  CompiledStage<Real> c;
  for (const Stage::Rotation& r : stage.rotations) add_slot(r.half_angle, c);
  for (const Stage::Phase& p : stage.phases) add_slot(p.half_angle, c);
  c.rotations = static_cast<int>(stage.rotations.size());
  c.map = stage.map;
  c.source = stage.map.inverse();
  c.turn = turn_kind(stage.map, qubits, lane_qubits);
  // In a ring turn the two top bits of the index can go to the classes: a table of a quarter of the
  // size against up to four times the classes, which pays for large states.
  const int index_bits = qubits - lane_qubits;
  const bool quartered = c.turn == TurnKind::ring && index_bits >= kQuarteredTableBits;
  const int table_bits = quartered ? index_bits - 2 : index_bits;
  c.diagonal = diagonal_layout(stage.phases, qubits, lane_qubits, table_bits);
  for (const Stage::Phase& p : stage.phases) c.phase_masks.push_back(p.mask);
  place_rotations(stage, qubits, lane_qubits, c);
  return c;
}

template CompiledStage<float> compile_stage(const Stage&, int, int);
template CompiledStage<double> compile_stage(const Stage&, int, int);

}  // namespace qurio
