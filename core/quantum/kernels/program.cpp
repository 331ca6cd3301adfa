#include "core/quantum/kernels/program.h"

#include <algorithm>

#include "core/quantum/kernels/passes.h"
#include "core/quantum/kernels/sweep_back.h"
#include "core/quantum/kernels/turn.h"

namespace qurio {
namespace {

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
  } else {
    if constexpr (sizeof(typename Layout::Real) == sizeof(float)) {
      if (d.layout->entries() == quarter) {
        ring_turn<Layout, false, true, true>(first, last, angles, d, a);
        return;
      }
    }
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
      // Where the lanes are samples, any map is a gather of whole vectors.
      if constexpr (Layout::kLaneQubits > 0) {
        run_ring<Layout>(sweeps, real, has_diagonal, stage.block_bits, top, d, a);
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

#undef QURIO_INSTANTIATE

}  // namespace qurio
