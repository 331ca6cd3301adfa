// The rows of the gate table, and the formulas that their matrices and generators are made of.
#include <numbers>

#include "core/quantum/gates.h"
#include "core/quantum/kernels/complex.h"
#include "core/quantum/kernels/trig.h"

namespace qurio {
namespace {

using Complex = std::complex<double>;
using Angles = std::span<const double>;
using Matrix2 = std::array<Complex, 4>;

constexpr Complex kI = {0.0, 1.0};
constexpr double kRootHalf = std::numbers::sqrt2 / 2;
constexpr Matrix2 kPauliX = {0, 1, 1, 0};
constexpr Matrix2 kPauliY = {0, Complex(0, -1), kI, 0};
constexpr Matrix2 kPauliZ = {1, 0, 0, -1};

GateMatrix one_wire(const Matrix2& m) {
  GateMatrix result{2, {}};
  for (std::size_t k = 0; k < 4; ++k) result.entries[k] = m[k];
  return result;
}

// |1><1| (x) m
GateMatrix if_one(const Matrix2& m) {
  GateMatrix result{4, {}};
  for (std::size_t k = 0; k < 4; ++k) result.entries[10 + k + k / 2 * 2] = m[k];
  return result;
}

// |0><0| (x) 1 + |1><1| (x) m
GateMatrix controlled(const Matrix2& m) {
  GateMatrix result = if_one(m);
  result.entries[0] = result.entries[5] = 1.0;
  return result;
}

// p (x) p
GateMatrix on_both(const Matrix2& p) {
  GateMatrix result{4, {}};
  for (std::size_t row = 0; row < 4; ++row) {
    for (std::size_t column = 0; column < 4; ++column) {
      result.entries[row * 4 + column] =
          times(p[(row >> 1) * 2 + (column >> 1)], p[(row & 1) * 2 + (column & 1)]);
    }
  }
  return result;
}

// cos(t/2) 1 - i sin(t/2) p (x) p
GateMatrix ising(const Matrix2& p, double t) {
  const SineCosine half = sine_cosine(0.5 * t);
  GateMatrix result = on_both(p);
  for (std::size_t k = 0; k < 16; ++k) {
    Complex& entry = result.entries[k];
    entry = (k % 5 == 0 ? half.cosine : 0.0) - half.sine * times_i(entry);
  }
  return result;
}

Matrix2 rotation_x(double t) {
  const SineCosine half = sine_cosine(0.5 * t);
  return {half.cosine, Complex(0, -half.sine), Complex(0, -half.sine), half.cosine};
}
Matrix2 rotation_y(double t) {
  const SineCosine half = sine_cosine(0.5 * t);
  return {half.cosine, -half.sine, half.sine, half.cosine};
}
Matrix2 rotation_z(double t) {
  const SineCosine half = sine_cosine(0.5 * t);
  return {Complex(half.cosine, -half.sine), 0, 0, Complex(half.cosine, half.sine)};
}
Matrix2 phase_of_one(double t) {
  const SineCosine full = sine_cosine(t);
  return {1, 0, 0, Complex(full.cosine, full.sine)};
}

// RZ(c) RY(b) RZ(a), multiplied out.
Matrix2 rotation(Angles angles) {
  const SineCosine y = sine_cosine(0.5 * angles[1]);
  const SineCosine sum = sine_cosine(0.5 * (angles[0] + angles[2]));
  const SineCosine difference = sine_cosine(0.5 * (angles[0] - angles[2]));
  return {Complex(y.cosine * sum.cosine, -y.cosine * sum.sine),
          Complex(-y.sine * difference.cosine, -y.sine * difference.sine),
          Complex(y.sine * difference.cosine, -y.sine * difference.sine),
          Complex(y.cosine * sum.cosine, y.cosine * sum.sine)};
}

// The axis that the k-th angle turns about, carried along by the rotations after it: Z by RZ(c)
// RY(b), Y by RZ(c), Z.
Matrix2 rotation_axis(std::size_t k, Angles angles) {
  if (k == 2) return kPauliZ;
  const SineCosine c = sine_cosine(angles[2]);
  if (k == 1) return {0, Complex(-c.sine, -c.cosine), Complex(-c.sine, c.cosine), 0};
  const SineCosine b = sine_cosine(angles[1]);
  return {b.cosine, Complex(b.sine * c.cosine, -b.sine * c.sine),
          Complex(b.sine * c.cosine, b.sine * c.sine), -b.cosine};
}

// Sets of wires that a phase depends on.
constexpr std::uint8_t kGlobal = 0;
constexpr std::uint8_t kFirst = 1;
constexpr std::uint8_t kSecond = 2;
constexpr std::uint8_t kBoth = 3;

using Kind = GateFactor::Kind;
constexpr GateFactor ry(std::uint8_t wire, std::int8_t eighths) {
  return {Kind::ry, wire, eighths};
}
constexpr GateFactor ry_by(std::uint8_t wire, std::int8_t halves, std::int8_t angle = 0) {
  return {Kind::ry, wire, 0, halves, angle};
}
constexpr GateFactor phase(std::uint8_t wires, std::int8_t eighths) {
  return {Kind::phase, wires, eighths};
}
constexpr GateFactor phase_by(std::uint8_t wires, std::int8_t halves, std::int8_t angle = 0) {
  return {Kind::phase, wires, 0, halves, angle};
}
constexpr GateFactor cnot(std::uint8_t control) { return {Kind::cnot, control}; }

constexpr GateAdjoint negated(Gate gate) { return {gate, {{{0, 0}}}}; }
constexpr GateAdjoint turned_back(std::int8_t eighths) {
  return {Gate::phase, {{{-1, static_cast<std::int8_t>(-eighths)}}}};
}

constexpr GateMark box(std::string_view label) { return {MarkKind::box, label}; }
constexpr GateMark kControl = {MarkKind::control, {}};
constexpr GateMark kTarget = {MarkKind::target, {}};
constexpr GateMark kCross = {MarkKind::swap, {}};

constexpr auto
    kTable =
        std::to_array<GateInfo>(
            {
                {.gate = Gate::x,  // RY(pi) Z, and Z = i RZ(pi)
                 .name = "X",
                 .real = true,
                 .matrix = [](Angles) { return one_wire(kPauliX); },
                 .adjoint = {Gate::x},
                 .factors = {phase(kFirst, 4), phase(kGlobal, -4), ry(0, 4)},
                 .marks = {box("X")},
                 .names = {"x", "x", "PauliX", "X"}},
                {.gate = Gate::y,  // i RY(pi)
                 .name = "Y",
                 .matrix = [](Angles) { return one_wire(kPauliY); },
                 .adjoint = {Gate::y},
                 .factors = {ry(0, 4), phase(kGlobal, -4)},
                 .marks = {box("Y")},
                 .names = {"y", "y", "PauliY", "Y"}},
                {.gate = Gate::z,
                 .name = "Z",
                 .diagonal = true,
                 .real = true,
                 .matrix = [](Angles) { return one_wire(kPauliZ); },
                 .adjoint = {Gate::z},
                 .factors = {phase(kFirst, 4), phase(kGlobal, -4)},
                 .marks = {box("Z")},
                 .names = {"z", "z", "PauliZ", "Z"}},
                {.gate = Gate::h,  // RY(pi/2) Z
                 .name = "H",
                 .real = true,
                 .matrix =
                     [](Angles) {
                       return one_wire({kRootHalf, kRootHalf, kRootHalf, -kRootHalf});
                     },
                 .adjoint = {Gate::h},
                 .factors = {phase(kFirst, 4), phase(kGlobal, -4), ry(0, 2)},
                 .marks = {box("H")},
                 .names = {"h", "h", "Hadamard", "H"}},
                {.gate = Gate::s,
                 .name = "S",
                 .diagonal = true,
                 .matrix =
                     [](Angles) {
                       return one_wire({1, 0, 0, kI});
                     },
                 .adjoint = turned_back(2),
                 .factors = {phase(kFirst, 2), phase(kGlobal, -2)},
                 .marks = {box("S")},
                 .names = {"s", "s", "S", "S"}},
                {.gate = Gate::t,
                 .name = "T",
                 .diagonal = true,
                 .matrix =
                     [](Angles) {
                       return one_wire({1, 0, 0, Complex(kRootHalf, kRootHalf)});
                     },
                 .adjoint = turned_back(1),
                 .factors = {phase(kFirst, 1), phase(kGlobal, -1)},
                 .marks = {box("T")},
                 .names = {"t", "t", "T", "T"}},
                {.gate = Gate::rx,  // RZ(-pi/2) RY(t) RZ(pi/2)
                 .name = "RX",
                 .angles = 1,
                 .two_term_shift = true,
                 .matrix = [](Angles t) { return one_wire(rotation_x(t[0])); },
                 .generator = [](std::size_t, Angles) { return one_wire(kPauliX); },
                 .adjoint = negated(Gate::rx),
                 .factors = {phase(kFirst, 2), ry_by(0, 2), phase(kFirst, -2)},
                 .marks = {box("RX")},
                 .names = {"rx", "rx", "RX", "rx({0})"}},
                {.gate = Gate::ry,
                 .name = "RY",
                 .angles = 1,
                 .real = true,
                 .two_term_shift = true,
                 .matrix = [](Angles t) { return one_wire(rotation_y(t[0])); },
                 .generator = [](std::size_t, Angles) { return one_wire(kPauliY); },
                 .adjoint = negated(Gate::ry),
                 .factors = {ry_by(0, 2)},
                 .marks = {box("RY")},
                 .names = {"ry", "ry", "RY", "ry({0})"}},
                {.gate = Gate::rz,
                 .name = "RZ",
                 .angles = 1,
                 .diagonal = true,
                 .two_term_shift = true,
                 .matrix = [](Angles t) { return one_wire(rotation_z(t[0])); },
                 .generator = [](std::size_t, Angles) { return one_wire(kPauliZ); },
                 .adjoint = negated(Gate::rz),
                 .factors = {phase_by(kFirst, 2)},
                 .marks = {box("RZ")},
                 .names = {"rz", "rz", "RZ", "rz({0})"}},
                {.gate = Gate::phase,
                 .name = "PHASE",
                 .angles = 1,
                 .diagonal = true,
                 .two_term_shift = true,
                 .matrix = [](Angles t) { return one_wire(phase_of_one(t[0])); },
                 .generator =
                     [](std::size_t, Angles) {
                       return one_wire({0, 0, 0, -2});
                     },
                 .adjoint = negated(Gate::phase),
                 .factors = {phase_by(kFirst, 2), phase_by(kGlobal, -2)},
                 .marks = {box("PHASE")},
                 .names = {"p", "p", "PhaseShift", "ZPowGate(exponent={0}/pi)"}},
                {.gate = Gate::rot,
                 .name = "ROT",
                 .angles = 3,
                 .two_term_shift = true,
                 .matrix = [](Angles t) { return one_wire(rotation(t)); },
                 .generator = [](std::size_t k, Angles t) { return one_wire(rotation_axis(k, t)); },
                 .adjoint = {Gate::rot, {{{2}, {1}, {0}}}},
                 .factors = {phase_by(kFirst, 2, 0), ry_by(0, 2, 1), phase_by(kFirst, 2, 2)},
                 .marks = {box("ROT")},
                 .names = {"U", "u", "Rot",
                           "PhasedXZGate(x_exponent={1}/pi, z_exponent=({0}+{2})/pi, "
                           "axis_phase_exponent=0.5-{0}/pi)"}},
                {.gate = Gate::cnot,
                 .name = "CNOT",
                 .wires = 2,
                 .real = true,
                 .matrix = [](Angles) { return controlled(kPauliX); },
                 .adjoint = {Gate::cnot},
                 .factors = {cnot(0)},
                 .marks = {kControl, kTarget},
                 .names = {"cx", "cx", "CNOT", "CNOT"}},
                {.gate = Gate::cz,  // pi b_i b_j = pi/4 (1 - Z_i - Z_j + Z_i Z_j)
                 .name = "CZ",
                 .wires = 2,
                 .diagonal = true,
                 .real = true,
                 .matrix = [](Angles) { return controlled(kPauliZ); },
                 .adjoint = {Gate::cz},
                 .factors = {phase(kFirst, 2), phase(kSecond, 2), phase(kBoth, -2),
                             phase(kGlobal, -2)},
                 .marks = {kControl, kControl},
                 .names = {"cz", "cz", "CZ", "CZ"}},
                {.gate = Gate::swap,
                 .name = "SWAP",
                 .wires = 2,
                 .real = true,
                 .matrix =
                     [](Angles) {
                       GateMatrix m{4, {}};
                       m.entries[0] = m.entries[6] = m.entries[9] = m.entries[15] = 1.0;
                       return m;
                     },
                 .adjoint = {Gate::swap},
                 .factors = {cnot(0), cnot(1), cnot(0)},
                 .marks = {kCross, kCross},
                 .names = {"swap", "swap", "SWAP", "SWAP"}},
                {.gate = Gate::crx,  // CRY between RZ(pi/2) and RZ(-pi/2) on the target
                 .name = "CRX",
                 .wires = 2,
                 .angles = 1,
                 .matrix = [](Angles t) { return controlled(rotation_x(t[0])); },
                 .generator = [](std::size_t, Angles) { return if_one(kPauliX); },
                 .adjoint = negated(Gate::crx),
                 .factors = {phase(kSecond, 2), ry_by(1, 1), cnot(0), ry_by(1, -1), cnot(0),
                             phase(kSecond, -2)},
                 .marks = {kControl, box("RX")},
                 .names = {"crx", "crx", "CRX", "rx({0}).controlled()"}},
                {.gate = Gate::cry,
                 .name = "CRY",
                 .wires = 2,
                 .angles = 1,
                 .real = true,
                 .matrix = [](Angles t) { return controlled(rotation_y(t[0])); },
                 .generator = [](std::size_t, Angles) { return if_one(kPauliY); },
                 .adjoint = negated(Gate::cry),
                 .factors = {ry_by(1, 1), cnot(0), ry_by(1, -1), cnot(0)},
                 .marks = {kControl, box("RY")},
                 .names = {"cry", "cry", "CRY", "ry({0}).controlled()"}},
                {.gate = Gate::crz,
                 .name = "CRZ",
                 .wires = 2,
                 .angles = 1,
                 .diagonal = true,
                 .matrix = [](Angles t) { return controlled(rotation_z(t[0])); },
                 .generator = [](std::size_t, Angles) { return if_one(kPauliZ); },
                 .adjoint = negated(Gate::crz),
                 .factors = {phase_by(kSecond, 1), phase_by(kBoth, -1)},
                 .marks = {kControl, box("RZ")},
                 .names = {"crz", "crz", "CRZ", "rz({0}).controlled()"}},
                {.gate = Gate::rxx,  // RYX, which is CNOT (RY (x) 1) CNOT, with X = RZ(-pi/2) Y
                                     // RZ(pi/2)
                 .name = "RXX",
                 .wires = 2,
                 .angles = 1,
                 .two_term_shift = true,
                 .matrix = [](Angles t) { return ising(kPauliX, t[0]); },
                 .generator = [](std::size_t, Angles) { return on_both(kPauliX); },
                 .adjoint = negated(Gate::rxx),
                 .factors = {phase(kFirst, 2), cnot(0), ry_by(0, 2), cnot(0), phase(kFirst, -2)},
                 .marks = {box("RXX"), box("RXX")},
                 .names = {"rxx", "rxx", "IsingXX",
                           "XXPowGate(exponent={0}/pi, global_shift=-0.5)"}},
                {.gate = Gate::ryy,  // RYX with Y = RZ(pi/2) X RZ(-pi/2)
                 .name = "RYY",
                 .wires = 2,
                 .angles = 1,
                 .two_term_shift = true,
                 .matrix = [](Angles t) { return ising(kPauliY, t[0]); },
                 .generator = [](std::size_t, Angles) { return on_both(kPauliY); },
                 .adjoint = negated(Gate::ryy),
                 .factors = {phase(kSecond, -2), cnot(0), ry_by(0, 2), cnot(0), phase(kSecond, 2)},
                 .marks = {box("RYY"), box("RYY")},
                 .names = {"ryy", "ryy", "IsingYY",
                           "YYPowGate(exponent={0}/pi, global_shift=-0.5)"}},
                {.gate = Gate::rzz,
                 .name = "RZZ",
                 .wires = 2,
                 .angles = 1,
                 .diagonal = true,
                 .two_term_shift = true,
                 .matrix = [](Angles t) { return ising(kPauliZ, t[0]); },
                 .generator = [](std::size_t, Angles) { return on_both(kPauliZ); },
                 .adjoint = negated(Gate::rzz),
                 .factors = {phase_by(kBoth, 2)},
                 .marks = {box("RZZ"), box("RZZ")},
                 .names = {"rzz", "rzz", "IsingZZ",
                           "ZZPowGate(exponent={0}/pi, global_shift=-0.5)"}},
            });

constexpr bool in_order() {
  for (std::size_t k = 0; k < kTable.size(); ++k) {
    if (kTable[k].gate != static_cast<Gate>(k)) return false;
  }
  return true;
}
static_assert(in_order(), "a row stands where its enumerator stands");

}  // namespace

std::span<const GateInfo> gate_table() { return kTable; }

}  // namespace qurio
