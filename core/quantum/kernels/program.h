// A schedule compiled for one layout of amplitudes: the passes that run it, and the runner.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/quantum/kernels/amplitudes.h"
#include "core/quantum/kernels/diagonal.h"
#include "core/quantum/kernels/schedule.h"

namespace qurio {

// Rotations of one pass: a slot per bit position above the lanes, and per lane qubit (-1: none).
struct CompiledPass {
  std::vector<int> positions;
  std::vector<int> slots;
  std::vector<int> lane_slots;  // empty: the lanes are left alone
  bool last =
      false;  // the last rotations of the program, no diagonal after them: it settles the scale
};
enum class TurnKind : std::uint8_t { none, ring, gather };

template <typename Real>
struct CompiledStage {
  // Half-angles, those of the rotations first, then those of the phases: offset + factor * angle.
  struct Slot {
    Real offset;
    Real factor;
    std::int32_t angle;  // -1: none
  };
  // What a half-angle of several angles adds to its slot.
  struct Extra {
    std::int32_t slot;
    std::int32_t angle;
    Real factor;
  };
  std::vector<Slot> slots;
  std::vector<Extra> extras;
  int rotations = 0;

  // The first of them whole, one after the other; the others, on positions below `block_bits`, all
  // on one block of 2^block_bits numbers before the next.
  std::vector<CompiledPass> sweeps;
  std::size_t whole_sweeps = 0;
  int block_bits = 0;

  std::vector<CompiledPass> sweeps_back;  // all rotations, two at a time, for gradients
  std::vector<std::uint32_t> phase_masks;

  TurnKind turn = TurnKind::none;
  CompiledPass top;  // of the ring turn: positions of qubit 1 and qubit 0
  LinearMap map;
  LinearMap source;  // inverse of `map`

  DiagonalLayout diagonal;
};

// The passes of a stage for vectors that hold `lane_qubits` qubits (0: samples).
template <typename Real>
CompiledStage<Real> compile_stage(const Stage& stage, int qubits, int lane_qubits);

// Layout: simd::Native or simd::Samples.
template <class Layout>
class Program {
 public:
  using Real = typename Layout::Real;

  Program() = default;
  explicit Program(const Schedule& schedule);

  // amplitudes <- U(angles) amplitudes. Allocates nothing.
  void run(std::span<const Real> angles, Amplitudes<Real>& a) const;

  // What remains of the program for Z read-outs: the last stage's linear map and diagonal are left
  // out. The amplitudes times the number returned are those before them; a mask on basis indices
  // after the whole program is readout_mask(mask) before them.
  Real run_for_readout(std::span<const Real> angles, Amplitudes<Real>& a) const;
  std::uint32_t readout_mask(std::uint32_t mask) const;

  // Adjoint differentiation, from the end of the program or from where run_for_readout leaves it:
  // on entry bra = O ket, both to be multiplied by `scale`; on return both are taken back to the
  // program's input, and d_angles has had the gradient ADDED to it. Allocates nothing.
  enum class From : std::uint8_t { end, readout };
  void gradient(std::span<const Real> angles, From from, Real scale, Amplitudes<Real>& ket,
                Amplitudes<Real>& bra, std::span<Real> d_angles) const;

  const std::vector<CompiledStage<Real>>& stages() const { return stages_; }

 private:
  void run_stage(const CompiledStage<Real>& stage, std::span<const Real> angles, Real& scale,
                 Amplitudes<Real>& a) const;

  void undo_stage(const CompiledStage<Real>& stage, std::span<const Real> angles, Real& scale,
                  Amplitudes<Real>& ket, Amplitudes<Real>& bra, std::span<Real> d_angles) const;

  int qubits_ = 0;
  std::vector<CompiledStage<Real>> stages_;
  CompiledStage<Real> readout_stage_;  // the last stage's rotations alone
};

}  // namespace qurio
