#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <set>
#include <string>
#include <vector>

#include "core/quantum/gates.h"
#include "tests/core/support/worst.h"

using namespace qurio;
using Complex = std::complex<double>;

namespace {

constexpr std::array<double, 3> kAngles = {0.7, -1.9, 2.4};

GateMatrix matrix(Gate gate, std::array<double, 3> angles = kAngles) {
  const auto count = static_cast<std::size_t>(gate_info(gate).angles);
  return gate_matrix(gate, std::span<const double>(angles).first(count));
}

}  // namespace

TEST_CASE("the gate table is in the order of the enumeration, with distinct names", "[gates]") {
  std::set<std::string> names;
  for (std::size_t k = 0; k < gate_table().size(); ++k) {
    const GateInfo& info = gate_table()[k];
    INFO(info.name);
    CHECK(static_cast<std::size_t>(info.gate) == k);
    CHECK(&gate_info(info.gate) == &info);
    CHECK(names.insert(std::string(info.name)).second);
    CHECK_FALSE(info.openqasm.empty());
    CHECK_FALSE(info.qiskit.empty());
    CHECK_FALSE(info.pennylane.empty());
    CHECK((info.wires == 1 || info.wires == 2));
  }
  CHECK(gate_table().size() == kGateCount);
}

TEST_CASE("every gate is unitary and has the properties its row claims", "[gates]") {
  for (const GateInfo& info : gate_table()) {
    INFO(info.name);
    const GateMatrix m = matrix(info.gate);
    const auto d = static_cast<std::size_t>(m.dimension);
    REQUIRE(m.dimension == (info.wires == 1 ? 2 : 4));
    bool diagonal = true;
    bool real = true;
    for (std::size_t row = 0; row < d; ++row) {
      for (std::size_t column = 0; column < d; ++column) {
        Complex dot = 0;
        for (std::size_t k = 0; k < d; ++k) {
          dot += m.entries[row * d + k] * std::conj(m.entries[column * d + k]);
        }
        CHECK(std::abs(dot - (row == column ? 1.0 : 0.0)) < 1e-15);
        const Complex entry = m.entries[row * d + column];
        if (row != column && entry != 0.0) diagonal = false;
        if (entry.imag() != 0) real = false;
      }
    }
    CHECK(diagonal == info.diagonal);
    CHECK(real == info.real);
  }
}

TEST_CASE("the generator is the derivative of its gate", "[gates]") {
  for (const GateInfo& info : gate_table()) {
    if (info.angles != 1) continue;
    INFO(info.name);
    const double t = 0.83;
    const double h = 1e-5;
    const GateMatrix at = matrix(info.gate, {t, 0, 0});
    const GateMatrix above = matrix(info.gate, {t + h, 0, 0});
    const GateMatrix below = matrix(info.gate, {t - h, 0, 0});
    const GateMatrix g = gate_generator(info.gate);
    const auto d = static_cast<std::size_t>(at.dimension);
    REQUIRE(g.dimension == at.dimension);
    for (std::size_t row = 0; row < d; ++row) {
      for (std::size_t column = 0; column < d; ++column) {
        Complex expected = 0;
        for (std::size_t k = 0; k < d; ++k) {
          expected += g.entries[row * d + k] * at.entries[k * d + column];
        }
        expected *= Complex(0, -0.5);
        const std::size_t entry = row * d + column;
        CHECK(std::abs((above.entries[entry] - below.entries[entry]) / (2 * h) - expected) < 1e-9);
      }
    }
  }
}

TEST_CASE("the two-term shift flag says whether the generator squares to one", "[gates]") {
  for (const GateInfo& info : gate_table()) {
    if (info.angles != 1) {
      CHECK(info.two_term_shift == (info.angles == 3));
      continue;
    }
    INFO(info.name);
    // Up to a multiple of the identity: two distinct eigenvalues, 2 apart. (G - c)^2 = 1 with the
    // trace fixing c.
    const GateMatrix g = gate_generator(info.gate);
    const auto d = static_cast<std::size_t>(g.dimension);
    Complex trace = 0;
    for (std::size_t k = 0; k < d; ++k) trace += g.entries[k * d + k];
    testing::Worst worst;
    for (std::size_t row = 0; row < d; ++row) {
      for (std::size_t column = 0; column < d; ++column) {
        Complex square = 0;
        for (std::size_t k = 0; k < d; ++k) {
          const Complex l = g.entries[row * d + k] - (row == k ? trace / double(d) : 0.0);
          const Complex r = g.entries[k * d + column] - (k == column ? trace / double(d) : 0.0);
          square += l * r;
        }
        worst.see(std::abs(square - (row == column ? 1.0 : 0.0)));
      }
    }
    CHECK(info.two_term_shift == (worst.value() < 1e-12));
  }
}

TEST_CASE("closed forms of single gates", "[gates]") {
  using std::numbers::pi;
  const GateMatrix ry = matrix(Gate::ry, {pi / 3, 0, 0});
  CHECK(ry.entries[0].real() == Approx(std::cos(pi / 6)));
  CHECK(ry.entries[1].real() == Approx(-std::sin(pi / 6)));
  CHECK(ry.entries[2].real() == Approx(std::sin(pi / 6)));
  const GateMatrix cnot = matrix(Gate::cnot);
  CHECK(cnot.entries[0 * 4 + 0] == 1.0);
  CHECK(cnot.entries[2 * 4 + 3] == 1.0);
  CHECK(cnot.entries[3 * 4 + 2] == 1.0);
  CHECK(cnot.entries[2 * 4 + 2] == 0.0);
  // ROT(0, b, 0) is RY(b), ROT(a, 0, c) is RZ(a + c).
  const GateMatrix rot = matrix(Gate::rot, {0, 0.4, 0});
  const GateMatrix y = matrix(Gate::ry, {0.4, 0, 0});
  const GateMatrix rot_z = matrix(Gate::rot, {0.3, 0, 0.5});
  const GateMatrix z = matrix(Gate::rz, {0.8, 0, 0});
  for (std::size_t k = 0; k < 4; ++k) {
    CHECK(std::abs(rot.entries[k] - y.entries[k]) < 1e-16);
    CHECK(std::abs(rot_z.entries[k] - z.entries[k]) < 1e-16);
  }
}
