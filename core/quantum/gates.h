// THE gate table: every gate the simulator, the drawings and the exports know, in one place.
//
// Conventions. Qubit 0 is the most significant bit of a basis index. A rotation R_P(t) is
// exp(-i t P / 2). Two-wire matrices are written with the first wire as the more significant bit;
// for controlled gates the first wire is the control. (Nielsen & Chuang, chapter 4.)
#pragma once

#include <array>
#include <complex>
#include <cstdint>
#include <span>
#include <string_view>

namespace qurio {

enum class Gate : std::uint8_t {
  x,
  y,
  z,
  h,
  s,
  t,  // no parameter
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

inline constexpr int kGateCount = 20;

struct GateInfo {
  Gate gate;
  std::string_view name;  // as drawn and as used in our own JSON: "RY", "CNOT"
  int wires;              // 1 or 2
  int angles;             // 0, 1 or 3
  bool diagonal;          // in the computational basis, for every angle
  bool real;              // the matrix is real for every angle
  // The gate is, up to a global phase, exp(-i t G / 2) with eigenvalues of G in {-1, 1}: the
  // two-term parameter-shift rule holds for each of its angles. False for controlled rotations
  // (four-term rule) and for gates without an angle.
  bool two_term_shift;
  // ROT is U(b, c, a) up to a global phase in OpenQASM and Qiskit; RXX, RYY, RZZ are not in
  // stdgates.inc: a program that uses them must define them.
  std::string_view openqasm;   // OpenQASM 3 with stdgates.inc
  std::string_view qiskit;     // QuantumCircuit method
  std::string_view pennylane;  // operation class
};

// The table, in the order of the enumeration.
std::span<const GateInfo> gate_table();
const GateInfo& gate_info(Gate gate);

// Row-major matrix of dimension 2 or 4 (GateInfo::wires); entries beyond it are zero.
struct GateMatrix {
  int dimension;
  std::array<std::complex<double>, 16> entries;
};

// Precondition: angles.size() == gate_info(gate).angles.
GateMatrix gate_matrix(Gate gate, std::span<const double> angles);

// The Hermitian G with d gate / dt = -i/2 G gate(t), for the gates of one angle; it commutes with
// the gate. For `phase` it is diag(0, -2). Precondition: gate_info(gate).angles == 1.
GateMatrix gate_generator(Gate gate);

}  // namespace qurio
