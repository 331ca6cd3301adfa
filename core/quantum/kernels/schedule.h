// A circuit in the normal form that the fast kernels run: stages of real rotations, then a linear
// map of basis indices, then one diagonal.
//
// Every gate of the table is a product of three kinds of factors (GateFactor in gates.h): RY
// rotations, CNOTs, and parity phases exp(-i x chi_m(b)) with chi_m(b) = (-1)^parity(m & b). The
// scheduler lets commuting factors slide into the earliest stage that takes them, so that a layer
// of gates becomes one stage.
#pragma once

#include <cstdint>
#include <vector>

#include "core/quantum/circuit.h"
#include "core/quantum/kernels/linear_map.h"

namespace qurio {

// x = offset + sum of factor * angle over `parts`: half the angle of a rotation or phase.
struct HalfAngle {
  struct Part {
    std::int32_t angle;
    double factor;
  };
  double offset = 0;
  std::vector<Part> parts;
};

struct Stage {
  struct Rotation {  // exp(-i x Y) on the bit at `position`
    int position;
    HalfAngle half_angle;
  };
  struct Phase {  // exp(-i x chi_mask(b)), b after `map`; mask 0 is a global phase
    std::uint32_t mask;
    HalfAngle half_angle;
  };
  std::vector<Rotation> rotations;  // on different bits; they act first
  LinearMap map;                    // |b> -> |map(b)>; acts second
  std::vector<Phase> phases;        // different masks; they act last
};

// A stage keeps its half-angles on the stack while it runs: no stage has more phases.
inline constexpr int kMostPhases = 168;

struct Schedule {
  int qubits = 0;
  std::vector<Stage> stages;
};

// Precondition: validated(circuit). Bit positions: qubit q is bit qubits-1-q.
Schedule schedule(const Circuit& circuit);

// The map of the CNOT ring 0->1 ... n-1->0 (n >= 3), or of its single CNOT (n = 2).
LinearMap ring_map(int qubits);

}  // namespace qurio
