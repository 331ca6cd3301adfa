// A schedule compiled for one layout of amplitudes: the passes that run it, and the runner.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/quantum/amplitudes.h"
#include "core/quantum/diagonal.h"
#include "core/quantum/schedule.h"

namespace qurio {

struct CompiledStage {
  // Half-angles: those of the rotations first, then those of the phases.
  struct Slot {
    double offset;
    std::int32_t first;  // into `parts`
    std::int32_t count;
  };
  std::vector<Slot> slots;
  std::vector<HalfAngle::Part> parts;
  int rotations = 0;

  // Rotations of one pass: a slot per bit position above the lanes, and per lane qubit (-1: none).
  struct Pass {
    std::vector<int> positions;
    std::vector<int> slots;
    std::vector<int> lane_slots;  // empty: the lanes are left alone
    bool last =
        false;  // the last rotations of the program, no diagonal after them: it settles the scale
  };
  std::vector<Pass> sweeps;

  enum class Turn : std::uint8_t { none, ring, gather };
  Turn turn = Turn::none;
  Pass top;  // of the ring turn: positions of qubit 1 and qubit 0
  LinearMap map;
  LinearMap source;  // inverse of `map`

  DiagonalLayout diagonal;
};

// Layout: simd::Native or simd::Samples.
template <class Layout>
class Program {
 public:
  using Real = typename Layout::Real;

  Program() = default;
  explicit Program(const Schedule& schedule);

  // amplitudes <- U(angles) amplitudes. Allocates nothing.
  void run(std::span<const Real> angles, Amplitudes<Real>& a) const;

  const std::vector<CompiledStage>& stages() const { return stages_; }

 private:
  void run_stage(const CompiledStage& stage, std::span<const Real> angles, Real& scale,
                 Amplitudes<Real>& a) const;

  int qubits_ = 0;
  std::vector<CompiledStage> stages_;
};

}  // namespace qurio
