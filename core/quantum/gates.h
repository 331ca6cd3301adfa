// THE gate table: one row holds all that is known of a gate, to the simulator, the gradients, the
// drawings and the exports. gate_table.cpp has the rows; nothing else knows a gate by name.
//
// Conventions. Qubit 0 is the most significant bit of a basis index. A rotation R_P(t) is
// exp(-i t P / 2). Two-wire matrices are written with the first wire as the more significant bit;
// for controlled gates the first wire is the control. (Nielsen & Chuang, chapter 4.)
#pragma once

#include <array>
#include <complex>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace qurio {

// The rows' names in code. What leaves the process is GateInfo::name, never the number.
enum class Gate : std::uint8_t {
  x,
  y,
  z,
  h,
  s,
  t,  // no angle
  rx,
  ry,
  rz,
  phase,  // one angle
  rot,    // three angles: RZ(c) RY(b) RZ(a), a acts first
  cnot,
  cz,
  swap,  // two wires
  crx,
  cry,
  crz,  // two wires, one angle
  rxx,
  ryy,
  rzz,  // two wires, one angle: exp(-i t PP / 2)
};

inline constexpr std::size_t kMostGateAngles = 3;

// Row-major matrix of dimension 2 or 4 (GateInfo::wires); entries beyond it are zero.
struct GateMatrix {
  int dimension;
  std::array<std::complex<double>, 16> entries;
};

// A gate is a product of such factors, which the compiler of circuits knows (schedule.h). With
// t = pi/4 eighths + 1/2 halves angles[angle]:
//   ry     exp(-i t Y / 2) on one wire
//   cnot   of two wires
//   phase  exp(-i t/2 (-1)^parity) with the parity of the bits of a set of wires; of no wire: a
//          global phase
struct GateFactor {
  enum class Kind : std::uint8_t { ry, cnot, phase };
  Kind kind;
  // ry: the wire, 0 or 1, of the operation; cnot: the control, the other being the target; phase:
  // the set, bit 0 for the first wire and bit 1 for the second.
  std::uint8_t wires;
  std::int8_t eighths = 0;
  std::int8_t halves = 0;
  std::int8_t angle = -1;  // -1: none
};

class GateFactors {
 public:
  constexpr GateFactors() = default;
  // In the order in which they act. More than kMost of them do not compile.
  constexpr GateFactors(std::initializer_list<GateFactor> factors) {
    for (const GateFactor& factor : factors) factors_[count_++] = factor;
  }
  constexpr const GateFactor* begin() const { return factors_.data(); }
  constexpr const GateFactor* end() const { return factors_.data() + count_; }

 private:
  static constexpr std::size_t kMost = 6;
  std::array<GateFactor, kMost> factors_ = {};
  std::uint8_t count_ = 0;
};

// The inverse of a gate is a gate of the table, with the angles pi/4 eighths - angles[source].
struct GateAdjoint {
  struct Angle {
    std::int8_t source = -1;  // -1: none
    std::int8_t eighths = 0;
  };
  Gate gate;
  std::array<Angle, kMostGateAngles> angles = {};
};

// What a drawing puts on a wire of an operation, and what a box says.
enum class MarkKind : std::uint8_t { box, control, target, swap };
struct GateMark {
  MarkKind kind = MarkKind::box;
  std::string_view label;
};

// What others call a gate: OpenQASM 3 with stdgates.inc, which has no rxx, ryy, rzz (a program that
// uses them must define them); the method of Qiskit's QuantumCircuit; PennyLane's operation. They
// take the angles in order, but for U and u, which take b, c, a. Cirq counts in half-turns: an
// expression of its names with {0}, {1}, {2} for the angles. Matrices are equal, ROT in all but
// PennyLane up to a global phase (tried with Qiskit 2.6 and its reader of OpenQASM 3, PennyLane
// 0.45 and Cirq 1.7).
struct GateNames {
  std::string_view openqasm;
  std::string_view qiskit;
  std::string_view pennylane;
  std::string_view cirq;
};

struct GateInfo {
  Gate gate;
  std::string_view name;  // as drawn and as written in our own JSON: "RY", "CNOT"
  int wires = 1;          // 1 or 2
  int angles = 0;         // 0 to kMostGateAngles
  bool diagonal = false;  // in the computational basis, for every angle
  bool real = false;      // the matrix is real for every angle
  // The gate is, up to a global phase, exp(-i t G / 2) with eigenvalues of G in {-1, 1}, for each
  // of its angles: the two-term parameter-shift rule holds. False for controlled rotations
  // (four-term rule) and for gates without an angle.
  bool two_term_shift = false;
  GateMatrix (*matrix)(std::span<const double> angles) = nullptr;
  // The Hermitian G with d gate / d angles[k] = -i/2 G gate(angles).
  GateMatrix (*generator)(std::size_t k, std::span<const double> angles) = nullptr;
  GateAdjoint adjoint;
  GateFactors factors;
  std::array<GateMark, 2> marks = {};  // as many as wires
  GateNames names;
};

// The table, in the order of the enumeration.
std::span<const GateInfo> gate_table();
// Precondition: the gate is an enumerator (validated() in circuit.h refuses others).
const GateInfo& gate_info(Gate gate);

// Precondition of all three: angles.size() == gate_info(gate).angles.
GateMatrix gate_matrix(Gate gate, std::span<const double> angles);
// Precondition: k < angles.size().
GateMatrix gate_generator(Gate gate, std::size_t k, std::span<const double> angles);

struct AngledGate {
  Gate gate;
  std::array<double, kMostGateAngles> angles = {};  // as many as the gate has
};
// The gate that undoes this one.
AngledGate gate_adjoint(Gate gate, std::span<const double> angles);

// The mark on the k-th wire of an operation. Precondition: k < gate_info(gate).wires.
const GateMark& gate_mark(Gate gate, std::size_t k);
// "box", "control", "target", "swap".
std::string_view mark_name(MarkKind kind);

}  // namespace qurio
