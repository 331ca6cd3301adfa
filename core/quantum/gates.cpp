#include "core/quantum/gates.h"

#include <numbers>

#include "core/quantum/complex.h"
#include "core/quantum/trig.h"

namespace qurio {
namespace {

using Complex = std::complex<double>;

constexpr std::array<GateInfo, kGateCount> kTable = {{
    // gate, name, wires, angles, diagonal, real, two_term_shift, OpenQASM, Qiskit, PennyLane
    {Gate::x, "X", 1, 0, false, true, false, "x", "x", "PauliX"},
    {Gate::y, "Y", 1, 0, false, false, false, "y", "y", "PauliY"},
    {Gate::z, "Z", 1, 0, true, true, false, "z", "z", "PauliZ"},
    {Gate::h, "H", 1, 0, false, true, false, "h", "h", "Hadamard"},
    {Gate::s, "S", 1, 0, true, false, false, "s", "s", "S"},
    {Gate::t, "T", 1, 0, true, false, false, "t", "t", "T"},
    {Gate::rx, "RX", 1, 1, false, false, true, "rx", "rx", "RX"},
    {Gate::ry, "RY", 1, 1, false, true, true, "ry", "ry", "RY"},
    {Gate::rz, "RZ", 1, 1, true, false, true, "rz", "rz", "RZ"},
    {Gate::phase, "PHASE", 1, 1, true, false, true, "p", "p", "PhaseShift"},
    {Gate::rot, "ROT", 1, 3, false, false, true, "U", "u", "Rot"},
    {Gate::cnot, "CNOT", 2, 0, false, true, false, "cx", "cx", "CNOT"},
    {Gate::cz, "CZ", 2, 0, true, true, false, "cz", "cz", "CZ"},
    {Gate::swap, "SWAP", 2, 0, false, true, false, "swap", "swap", "SWAP"},
    {Gate::crx, "CRX", 2, 1, false, false, false, "crx", "crx", "CRX"},
    {Gate::cry, "CRY", 2, 1, false, true, false, "cry", "cry", "CRY"},
    {Gate::crz, "CRZ", 2, 1, true, false, false, "crz", "crz", "CRZ"},
    {Gate::rxx, "RXX", 2, 1, false, false, true, "rxx", "rxx", "IsingXX"},
    {Gate::ryy, "RYY", 2, 1, false, false, true, "ryy", "ryy", "IsingYY"},
    {Gate::rzz, "RZZ", 2, 1, true, false, true, "rzz", "rzz", "IsingZZ"},
}};

using Matrix2 = std::array<Complex, 4>;

constexpr Complex kI = {0.0, 1.0};

GateMatrix one_wire(const Matrix2& m) {
  GateMatrix result{2, {}};
  for (std::size_t k = 0; k < 4; ++k) result.entries[k] = m[k];
  return result;
}

// |0><0| (x) 1 + |1><1| (x) m
GateMatrix controlled(const Matrix2& m) {
  GateMatrix result{4, {}};
  result.entries[0] = result.entries[5] = 1.0;
  result.entries[10] = m[0];
  result.entries[11] = m[1];
  result.entries[14] = m[2];
  result.entries[15] = m[3];
  return result;
}

// cos(t/2) 1 - i sin(t/2) A (x) A
GateMatrix ising(const Matrix2& a, SineCosine half) {
  GateMatrix result{4, {}};
  for (std::size_t row = 0; row < 4; ++row) {
    for (std::size_t column = 0; column < 4; ++column) {
      const Complex both =
          times(a[(row >> 1) * 2 + (column >> 1)], a[(row & 1) * 2 + (column & 1)]);
      result.entries[row * 4 + column] =
          (row == column ? half.cosine : 0.0) - half.sine * times_i(both);
    }
  }
  return result;
}

Matrix2 rotation_x(SineCosine half) {
  return {half.cosine, Complex(0, -half.sine), Complex(0, -half.sine), half.cosine};
}
Matrix2 rotation_y(SineCosine half) { return {half.cosine, -half.sine, half.sine, half.cosine}; }
Matrix2 rotation_z(SineCosine half) {
  return {Complex(half.cosine, -half.sine), 0, 0, Complex(half.cosine, half.sine)};
}

constexpr Matrix2 kPauliX = {0, 1, 1, 0};
constexpr Matrix2 kPauliY = {0, Complex(0, -1), kI, 0};
constexpr Matrix2 kPauliZ = {1, 0, 0, -1};

// RZ(c) RY(b) RZ(a), multiplied out.
Matrix2 rotation(std::span<const double> angles) {
  const SineCosine y = sine_cosine(0.5 * angles[1]);
  const SineCosine sum = sine_cosine(0.5 * (angles[0] + angles[2]));
  const SineCosine difference = sine_cosine(0.5 * (angles[0] - angles[2]));
  return {Complex(y.cosine * sum.cosine, -y.cosine * sum.sine),
          Complex(-y.sine * difference.cosine, -y.sine * difference.sine),
          Complex(y.sine * difference.cosine, -y.sine * difference.sine),
          Complex(y.cosine * sum.cosine, y.cosine * sum.sine)};
}

GateMatrix fixed_matrix(Gate gate) {
  constexpr double kRootHalf = std::numbers::sqrt2 / 2;
  switch (gate) {
    case Gate::x:
      return one_wire(kPauliX);
    case Gate::y:
      return one_wire(kPauliY);
    case Gate::z:
      return one_wire(kPauliZ);
    case Gate::h:
      return one_wire({kRootHalf, kRootHalf, kRootHalf, -kRootHalf});
    case Gate::s:
      return one_wire({1, 0, 0, kI});
    case Gate::t:
      return one_wire({1, 0, 0, Complex(kRootHalf, kRootHalf)});
    case Gate::cnot:
      return controlled(kPauliX);
    case Gate::cz:
      return controlled(kPauliZ);
    default: {
      GateMatrix swap{4, {}};
      swap.entries[0] = swap.entries[6] = swap.entries[9] = swap.entries[15] = 1.0;
      return swap;
    }
  }
}

}  // namespace

std::span<const GateInfo> gate_table() { return kTable; }

const GateInfo& gate_info(Gate gate) { return kTable[static_cast<std::size_t>(gate)]; }

GateMatrix gate_matrix(Gate gate, std::span<const double> angles) {
  if (angles.empty()) return fixed_matrix(gate);
  if (gate == Gate::rot) return one_wire(rotation(angles));
  const SineCosine half = sine_cosine(0.5 * angles[0]);
  switch (gate) {
    case Gate::rx:
      return one_wire(rotation_x(half));
    case Gate::ry:
      return one_wire(rotation_y(half));
    case Gate::rz:
      return one_wire(rotation_z(half));
    case Gate::phase: {
      const SineCosine full = sine_cosine(angles[0]);
      return one_wire({1, 0, 0, Complex(full.cosine, full.sine)});
    }
    case Gate::crx:
      return controlled(rotation_x(half));
    case Gate::cry:
      return controlled(rotation_y(half));
    case Gate::crz:
      return controlled(rotation_z(half));
    case Gate::rxx:
      return ising(kPauliX, half);
    case Gate::ryy:
      return ising(kPauliY, half);
    default:
      return ising(kPauliZ, half);
  }
}

GateMatrix gate_generator(Gate gate) {
  const auto on_one = [](const Matrix2& p) {
    GateMatrix g = controlled(p);
    g.entries[0] = g.entries[5] = 0.0;
    return g;
  };
  // At t = pi the Ising gate is -i A (x) A.
  const auto on_both = [](const Matrix2& p) {
    GateMatrix g = ising(p, {1.0, 0.0});
    for (Complex& entry : g.entries) entry = times_i(entry);
    return g;
  };
  switch (gate) {
    case Gate::rx:
      return one_wire(kPauliX);
    case Gate::ry:
      return one_wire(kPauliY);
    case Gate::rz:
      return one_wire(kPauliZ);
    case Gate::phase:
      return one_wire({0, 0, 0, -2});
    case Gate::crx:
      return on_one(kPauliX);
    case Gate::cry:
      return on_one(kPauliY);
    case Gate::crz:
      return on_one(kPauliZ);
    case Gate::rxx:
      return on_both(kPauliX);
    case Gate::ryy:
      return on_both(kPauliY);
    default:
      return on_both(kPauliZ);
  }
}

}  // namespace qurio
