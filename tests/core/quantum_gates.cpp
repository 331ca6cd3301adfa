// Every row of the gate table, its columns held against each other. A new gate needs no line here
// but its matrix from Pauli matrices and projectors in support/dense.cpp.
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <set>
#include <string>
#include <vector>

#include "core/quantum/quantum.h"
#include "tests/core/support/random_circuit.h"
#include "tests/core/support/worst.h"

using namespace qurio;
using Complex = std::complex<double>;

namespace {

const std::vector<std::array<double, kMostGateAngles>> kAngleSets = {
    {0.7, -1.9, 2.4}, {-2.6, 0.4, 5.1}, {3.9, 2.2, -0.3}};

std::span<const double> used(const GateInfo& info, const std::array<double, 3>& angles) {
  return std::span(angles).first(static_cast<std::size_t>(info.angles));
}

GateMatrix matrix(const GateInfo& info, const std::array<double, 3>& angles = kAngleSets[0]) {
  return gate_matrix(info.gate, used(info, angles));
}

std::size_t size_of(const GateMatrix& m) { return static_cast<std::size_t>(m.dimension); }

GateMatrix product(const GateMatrix& l, const GateMatrix& r) {
  GateMatrix out{l.dimension, {}};
  const std::size_t d = size_of(l);
  for (std::size_t row = 0; row < d; ++row) {
    for (std::size_t column = 0; column < d; ++column) {
      for (std::size_t k = 0; k < d; ++k) {
        out.entries[row * d + column] += l.entries[row * d + k] * r.entries[k * d + column];
      }
    }
  }
  return out;
}

GateMatrix identity(int dimension) {
  GateMatrix m{dimension, {}};
  for (std::size_t k = 0; k < size_of(m); ++k) m.entries[k * size_of(m) + k] = 1;
  return m;
}

double difference(const GateMatrix& a, const GateMatrix& b) {
  if (a.dimension != b.dimension) return INFINITY;
  testing::Worst worst;
  for (std::size_t k = 0; k < 16; ++k) worst.see(std::abs(a.entries[k] - b.entries[k]));
  return worst.value();
}

double trace(const GateMatrix& m) {
  double sum = 0;
  for (std::size_t k = 0; k < size_of(m); ++k) sum += m.entries[k * (size_of(m) + 1)].real();
  return sum;
}

GateMatrix conjugate_transpose(const GateMatrix& m) {
  GateMatrix out{m.dimension, {}};
  const std::size_t d = size_of(m);
  for (std::size_t row = 0; row < d; ++row) {
    for (std::size_t column = 0; column < d; ++column) {
      out.entries[row * d + column] = std::conj(m.entries[column * d + row]);
    }
  }
  return out;
}

// A factor as a matrix on the gate's wires, by its definition in gates.h.
GateMatrix factor_matrix(const GateFactor& factor, const GateInfo& info,
                         const std::array<double, 3>& angles) {
  double t = factor.eighths * std::numbers::pi / 4;
  if (factor.angle >= 0) t += 0.5 * factor.halves * angles[static_cast<std::size_t>(factor.angle)];
  const auto bit = [&info](unsigned wire) {
    return static_cast<std::size_t>(info.wires) - 1 - wire;
  };
  GateMatrix m{info.wires == 1 ? 2 : 4, {}};
  const std::size_t d = size_of(m);
  for (std::size_t b = 0; b < d; ++b) {
    const auto at = [&](std::size_t row) -> Complex& { return m.entries[row * d + b]; };
    switch (factor.kind) {
      case GateFactor::Kind::ry: {
        const std::size_t mask = std::size_t{1} << bit(factor.wires);
        at(b) = std::cos(t / 2);
        at(b ^ mask) = (b & mask) == 0 ? std::sin(t / 2) : -std::sin(t / 2);
        break;
      }
      case GateFactor::Kind::cnot: {
        const bool on = (b >> bit(factor.wires) & 1) != 0;
        at(on ? b ^ std::size_t{1} << bit(1U - factor.wires) : b) = 1;
        break;
      }
      case GateFactor::Kind::phase: {
        double sign = 1;
        for (unsigned wire = 0; wire < 2; ++wire) {
          if ((factor.wires >> wire & 1) != 0 && (b >> bit(wire) & 1) != 0) sign = -sign;
        }
        at(b) = std::polar(1.0, -t / 2 * sign);
        break;
      }
    }
  }
  return m;
}

const GateInfo* row_named(std::string_view name) {
  for (const GateInfo& info : gate_table()) {
    if (info.name == name) return &info;
  }
  return nullptr;
}

bool has_mark(const GateInfo& info, MarkKind kind) {
  for (int k = 0; k < info.wires; ++k) {
    if (gate_mark(info.gate, static_cast<std::size_t>(k)).kind == kind) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the gate table is in the order of the enumeration, with distinct names", "[gates]") {
  std::array<std::set<std::string>, 5> names;
  for (std::size_t k = 0; k < gate_table().size(); ++k) {
    const GateInfo& info = gate_table()[k];
    INFO(info.name);
    CHECK(static_cast<std::size_t>(info.gate) == k);
    CHECK(&gate_info(info.gate) == &info);
    CHECK((info.wires == 1 || info.wires == 2));
    CHECK((info.angles >= 0 && info.angles <= static_cast<int>(kMostGateAngles)));
    std::size_t column = 0;
    for (const std::string_view name : {info.name, info.names.openqasm, info.names.qiskit,
                                        info.names.pennylane, info.names.cirq}) {
      CHECK_FALSE(name.empty());
      CHECK(names[column++].insert(std::string(name)).second);
    }
    for (int angle = 0; angle < static_cast<int>(kMostGateAngles); ++angle) {
      const std::string place = {'{', static_cast<char>('0' + angle), '}'};
      CHECK((info.names.cirq.find(place) != std::string_view::npos) == (angle < info.angles));
    }
  }
}

TEST_CASE("every gate is unitary, like no other, and has the properties its row claims",
          "[gates]") {
  for (const GateInfo& info : gate_table()) {
    INFO(info.name);
    bool diagonal = true;
    bool real = true;
    for (const auto& angles : kAngleSets) {
      const GateMatrix m = matrix(info, angles);
      REQUIRE(m.dimension == (info.wires == 1 ? 2 : 4));
      CHECK(difference(product(m, conjugate_transpose(m)), identity(m.dimension)) < 1e-15);
      for (std::size_t k = 0; k < 16; ++k) {
        if (k % (size_of(m) + 1) != 0 && m.entries[k] != 0.0) diagonal = false;
        if (m.entries[k].imag() != 0) real = false;
      }
    }
    CHECK(diagonal == info.diagonal);
    CHECK(real == info.real);
    for (const GateInfo& other : gate_table()) {
      if (other.gate != info.gate) CHECK(difference(matrix(info), matrix(other)) > 0.01);
    }
  }
}

TEST_CASE("the adjoint of every row undoes it", "[gates]") {
  for (const GateInfo& info : gate_table()) {
    for (const auto& angles : kAngleSets) {
      INFO(info.name);
      const AngledGate inverse = gate_adjoint(info.gate, used(info, angles));
      const GateInfo& row = gate_info(inverse.gate);
      REQUIRE(row.wires == info.wires);
      const GateMatrix undone = product(matrix(row, inverse.angles), matrix(info, angles));
      CHECK(difference(undone, identity(undone.dimension)) < 1e-15);
    }
  }
}

TEST_CASE("the factors of every row multiply to its matrix", "[gates]") {
  for (const GateInfo& info : gate_table()) {
    for (const auto& angles : kAngleSets) {
      INFO(info.name);
      GateMatrix all = identity(info.wires == 1 ? 2 : 4);
      for (const GateFactor& factor : info.factors) {
        CHECK(factor.angle < info.angles);
        all = product(factor_matrix(factor, info, angles), all);
      }
      CHECK(difference(all, matrix(info, angles)) < 1e-15);
    }
  }
}

TEST_CASE("the compiled circuit of every row is its matrix, on any wires", "[gates]") {
  testing::Random random(51);
  constexpr std::int8_t kQubits = 4;
  for (const GateInfo& info : gate_table()) {
    for (std::int8_t a = 0; a < kQubits; ++a) {
      for (std::int8_t b = 0; b < kQubits; ++b) {
        if (a == b) continue;
        INFO(info.name << " on " << int{a} << " and " << int{b});
        Operation operation{info.gate, {a, info.wires == 1 ? std::int8_t{-1} : b}};
        for (int k = 0; k < info.angles; ++k) operation.angles[static_cast<std::size_t>(k)] = k;
        const Plan<double> plan = Plan<double>::compile({kQubits, 3, {operation}}).value();
        REQUIRE(plan.compiled() != nullptr);
        State<double> run = testing::random_state(random, kQubits);
        State<double> expected = run;
        plan.run(kAngleSets[1], run);
        apply<double>(operation, kAngleSets[1], expected);
        testing::Worst worst;
        for (std::size_t i = 0; i < run.size(); ++i) {
          worst.see(run.re()[i] - expected.re()[i]);
          worst.see(run.im()[i] - expected.im()[i]);
        }
        CHECK(worst.value() < 1e-15);
      }
    }
  }
}

TEST_CASE("the generators are the derivatives of their gate", "[gates]") {
  for (const GateInfo& info : gate_table()) {
    INFO(info.name);
    CHECK((info.generator != nullptr) == (info.angles > 0));
    for (std::size_t k = 0; k < static_cast<std::size_t>(info.angles); ++k) {
      const std::array<double, 3> angles = {0.83, -1.2, 0.5};
      std::array<double, 3> above = angles;
      std::array<double, 3> below = angles;
      const double h = 1e-5;
      above[k] += h;
      below[k] -= h;
      const GateMatrix g = gate_generator(info.gate, k, used(info, angles));
      CHECK(difference(g, conjugate_transpose(g)) < 1e-15);
      GateMatrix expected = product(g, matrix(info, angles));
      for (Complex& entry : expected.entries) entry *= Complex(0, -0.5);
      GateMatrix slope = matrix(info, above);
      const GateMatrix low = matrix(info, below);
      for (std::size_t e = 0; e < 16; ++e) {
        slope.entries[e] = (slope.entries[e] - low.entries[e]) / (2 * h);
      }
      CHECK(difference(slope, expected) < 1e-9);
    }
  }
}

TEST_CASE("the two-term shift flag says whether the generator squares to one", "[gates]") {
  for (const GateInfo& info : gate_table()) {
    INFO(info.name);
    if (info.angles == 0) CHECK_FALSE(info.two_term_shift);
    for (std::size_t k = 0; k < static_cast<std::size_t>(info.angles); ++k) {
      // Two distinct eigenvalues, 2 apart: (G - c)^2 = 1 for one of the two c that the traces of
      // both sides allow.
      const GateMatrix g = gate_generator(info.gate, k, used(info, kAngleSets[0]));
      const double d = g.dimension;
      const double first = trace(g);
      const double second = trace(product(g, g));
      const double root = std::sqrt(std::fmax(0, first * first - d * (second - d)));
      double off = INFINITY;
      for (const double c : {(first + root) / d, (first - root) / d}) {
        GateMatrix shifted = g;
        for (std::size_t i = 0; i < size_of(g); ++i) shifted.entries[i * (size_of(g) + 1)] -= c;
        off = std::fmin(off, difference(product(shifted, shifted), identity(g.dimension)));
      }
      CHECK(info.two_term_shift == (off < 1e-6));
    }
  }
}

TEST_CASE("the parameter-shift rule of every row gives the derivative", "[gates]") {
  testing::Random random(52);
  const State<double> in = testing::random_state(random, 2);
  // <X_0> + 0.3 <Z_1> behind the gate.
  const auto expectation = [](const State<double>& state) {
    return bloch_vector(state, 0)[0] + 0.3 * bloch_vector(state, 1)[2];
  };
  for (const GateInfo& info : gate_table()) {
    INFO(info.name);
    Operation operation{info.gate, {0, info.wires == 1 ? std::int8_t{-1} : std::int8_t{1}}};
    for (int k = 0; k < info.angles; ++k) operation.angles[static_cast<std::size_t>(k)] = k;
    std::vector<double> gradient(3);
    parameter_shift({2, 3, {operation}}, kAngleSets[0], in, expectation, gradient);
    for (std::size_t k = 0; k < 3; ++k) {
      const auto moved = [&](double by) {
        std::array<double, 3> angles = kAngleSets[0];
        angles[k] += by;
        State<double> state = in;
        apply<double>(operation, angles, state);
        return expectation(state);
      };
      const double h = 1e-5;
      CHECK(gradient[k] == Approx((moved(h) - moved(-h)) / (2 * h)).margin(1e-9));
    }
  }
}

TEST_CASE("what is drawn is what the matrix does", "[gates]") {
  for (const GateInfo& info : gate_table()) {
    INFO(info.name);
    const GateMatrix m = matrix(info);
    const std::size_t d = size_of(m);
    for (std::size_t k = 0; k < static_cast<std::size_t>(info.wires); ++k) {
      const GateMark& mark = gate_mark(info.gate, k);
      const std::size_t own = d >> (k + 1);  // the wire's bit
      const std::size_t other = d / 2 / own;
      CHECK_FALSE(mark_name(mark.kind).empty());
      CHECK(mark.label.empty() == (mark.kind != MarkKind::box));
      // The 2x2 matrix on this wire where the other one is 1.
      GateMatrix block{2, {}};
      for (std::size_t e = 0; e < 4 && info.wires == 2; ++e) {
        block.entries[e] = m.entries[((e >> 1) * own + other) * d + (e & 1) * own + other];
      }
      switch (mark.kind) {
        case MarkKind::control:  // nothing happens where it is 0
          for (std::size_t e = 0; e < d * d; ++e) {
            if ((e / d & own) != 0 && (e % d & own) != 0) continue;
            CHECK(m.entries[e] == (e % (d + 1) == 0 ? 1.0 : 0.0));
          }
          break;
        case MarkKind::target:
          CHECK(has_mark(info, MarkKind::control));
          CHECK(difference(block, matrix(gate_info(Gate::x))) == 0);
          break;
        case MarkKind::swap:
          CHECK(gate_mark(info.gate, 1 - k).kind == MarkKind::swap);
          CHECK(m.entries[1 * d + 2] == 1.0);
          CHECK(m.entries[2 * d + 1] == 1.0);
          break;
        case MarkKind::box:  // the gate's own name, or that of the gate that is controlled
          if (has_mark(info, MarkKind::control)) {
            const GateInfo* const inner = row_named(mark.label);
            REQUIRE(inner != nullptr);
            CHECK(inner->angles == info.angles);
            CHECK(difference(block, matrix(*inner)) == 0);
          } else {
            CHECK(mark.label == info.name);
          }
          break;
      }
    }
  }
}

TEST_CASE("the names of marks", "[gates]") {
  CHECK(mark_name(MarkKind::box) == "box");
  CHECK(mark_name(MarkKind::control) == "control");
  CHECK(mark_name(MarkKind::target) == "target");
  CHECK(mark_name(MarkKind::swap) == "swap");
}

TEST_CASE("closed forms of single gates", "[gates]") {
  using std::numbers::pi;
  const GateMatrix ry = matrix(gate_info(Gate::ry), {pi / 3, 0, 0});
  CHECK(ry.entries[0].real() == Approx(std::cos(pi / 6)));
  CHECK(ry.entries[1].real() == Approx(-std::sin(pi / 6)));
  CHECK(ry.entries[2].real() == Approx(std::sin(pi / 6)));
  const GateMatrix cnot = matrix(gate_info(Gate::cnot));
  CHECK(cnot.entries[0 * 4 + 0] == 1.0);
  CHECK(cnot.entries[2 * 4 + 3] == 1.0);
  CHECK(cnot.entries[3 * 4 + 2] == 1.0);
  CHECK(cnot.entries[2 * 4 + 2] == 0.0);
  // ROT(0, b, 0) is RY(b), ROT(a, 0, c) is RZ(a + c).
  const GateInfo& rot = gate_info(Gate::rot);
  CHECK(difference(matrix(rot, {0, 0.4, 0}), matrix(gate_info(Gate::ry), {0.4, 0, 0})) < 1e-16);
  CHECK(difference(matrix(rot, {0.3, 0, 0.5}), matrix(gate_info(Gate::rz), {0.8, 0, 0})) < 1e-16);
}
