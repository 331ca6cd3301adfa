#include <bit>
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "core/quantum/quantum.h"
#include "tests/core/support/dense.h"
#include "tests/core/support/random_circuit.h"
#include "tests/core/support/worst.h"
#include "tests/core/support/zx_observable.h"

using namespace qurio;

namespace {

State<double> with_amplitudes(const std::vector<double>& amplitudes) {
  int qubits = 0;
  while ((std::size_t{1} << qubits) < amplitudes.size()) ++qubits;
  State<double> state(qubits);
  state.set_real(amplitudes);
  return state;
}

const double kRoot = std::sqrt(0.5);
const double kThird = std::sqrt(1.0 / 3.0);
State<double> bell() { return with_amplitudes({kRoot, 0, 0, kRoot}); }
State<double> ghz() { return with_amplitudes({kRoot, 0, 0, 0, 0, 0, 0, kRoot}); }
State<double> w_state() { return with_amplitudes({0, kThird, kThird, 0, kThird, 0, 0, 0}); }

// I(i:j) = S_i + S_j - S_ij
double mutual_information(const State<double>& state, int i, int j) {
  return entropy(bloch_vector(state, i)) + entropy(bloch_vector(state, j)) -
         entropy(reduced_pair(state, i, j));
}

// -p log2 p - (1-p) log2 (1-p)
double binary_entropy(double p) { return -p * std::log2(p) - (1 - p) * std::log2(1 - p); }

std::string pauli(int qubits, char letter, int i, int j = -1) {
  std::string text(static_cast<std::size_t>(qubits), 'I');
  text[static_cast<std::size_t>(i)] = letter;
  if (j >= 0) text[static_cast<std::size_t>(j)] = letter;
  return text;
}

// The list of expectations_zx, by the oracle.
std::vector<double> oracle_readout(int n, const oracle::Vector& psi) {
  std::vector<double> out;
  for (const char letter : {'Z', 'X'}) {
    for (int i = 0; i < n; ++i) out.push_back(oracle::expectation(pauli(n, letter, i), psi));
    for (int i = 0; i < n; ++i) {
      for (int j = i + 1; j < n; ++j) {
        out.push_back(oracle::expectation(pauli(n, letter, i, j), psi));
      }
    }
  }
  return out;
}

}  // namespace

TEST_CASE("pairs are numbered in order", "[observe]") {
  for (int n = 1; n <= 8; ++n) {
    int next = 0;
    for (int i = 0; i < n; ++i) {
      for (int j = i + 1; j < n; ++j) CHECK(pair_index(n, i, j) == next++);
    }
    CHECK(pair_count(n) == next);
  }
}

TEMPLATE_TEST_CASE("RY turns Z into X", "[observe]", float, double) {
  const double t = 0.9;
  Circuit circuit{2, 1, {{Gate::ry, {1, -1}, {0, -1, -1}}}};
  State<TestType> state(2);
  const std::vector<TestType> angles = {static_cast<TestType>(t)};
  Plan<TestType>::compile(circuit).value().run(angles, state);
  const std::vector<TestType> e = testing::expectations_zx(state);
  // Z0, Z1, Z0Z1, X0, X1, X0X1
  const double expected[] = {1, std::cos(t), std::cos(t), 0, std::sin(t), 0};
  for (std::size_t k = 0; k < 6; ++k) CHECK(e[k] == Approx(expected[k]).margin(1e-6));
  std::vector<TestType> p(4);
  probabilities(state, std::span(p));
  CHECK(p[0] == Approx(std::cos(t / 2) * std::cos(t / 2)));
  CHECK(p[1] == Approx(std::sin(t / 2) * std::sin(t / 2)));
  CHECK(p[2] == 0);
  const auto bloch = bloch_vector(state, 1);
  CHECK(bloch[0] == Approx(std::sin(t)));
  CHECK(bloch[1] == Approx(0).margin(1e-7));
  CHECK(bloch[2] == Approx(std::cos(t)));
}

TEST_CASE("read-outs of random states equal the oracle's", "[observe]") {
  testing::Random random(11);
  testing::Worst worst;
  testing::Worst worst_float;
  testing::Worst worst_bloch;
  for (int n = 1; n <= 9; ++n) {
    for (int k = 0; k < 5; ++k) {
      const State<double> state = testing::random_state(random, n);
      const auto psi = oracle::amplitudes(state);
      const std::vector<double> expected = oracle_readout(n, psi);
      const std::vector<double> e = testing::expectations_zx(state);
      const State<float> single = testing::converted<float>(state);
      const std::vector<float> ef = testing::expectations_zx(single);
      for (std::size_t o = 0; o < e.size(); ++o) {
        worst.see(e[o] - expected[o]);
        worst_float.see(ef[o] - expected[o]);
      }
      std::vector<double> only_z(static_cast<std::size_t>(n));
      expectations_z<double>(state, only_z, {});
      for (int i = 0; i < n; ++i) {
        CHECK(only_z[static_cast<std::size_t>(i)] == e[static_cast<std::size_t>(i)]);
        const auto bloch = bloch_vector(state, i);
        for (std::size_t axis = 0; axis < 3; ++axis) {
          const double value = oracle::expectation(pauli(n, "XYZ"[axis], i), psi);
          worst_bloch.see(bloch[axis] - value);
        }
      }
    }
  }
  CHECK(worst.value() < 1e-13);
  CHECK(worst_float.value() < 2e-6);
  CHECK(worst_bloch.value() < 1e-13);
}

TEMPLATE_TEST_CASE("the read-out operator applied to a state gives the weighted expectations",
                   "[observe]", float, double) {
  testing::Random random(12);
  const double tolerance = sizeof(TestType) == 4 ? 3e-5 : 1e-12;
  for (int n = 1; n <= 8; ++n) {
    const State<double> source = testing::random_state(random, n);
    const auto psi = oracle::amplitudes(source);
    const std::vector<double> expected = oracle_readout(n, psi);
    std::vector<TestType> weights(expected.size());
    double value = 0;
    for (std::size_t k = 0; k < weights.size(); ++k) {
      weights[k] = static_cast<TestType>(random.uniform(-1, 1));
      value += static_cast<double>(weights[k]) * expected[k];
    }
    const State<TestType> ket = testing::converted<TestType>(source);
    State<TestType> bra(n);
    testing::apply_zx<TestType>(weights, ket, bra);
    double re = 0;
    double im = 0;
    for (std::size_t b = 0; b < ket.size(); ++b) {
      re += double(ket.re()[b]) * bra.re()[b] + double(ket.im()[b]) * bra.im()[b];
      im += double(ket.re()[b]) * bra.im()[b] - double(ket.im()[b]) * bra.re()[b];
    }
    CHECK(re == Approx(value).margin(tolerance));
    CHECK(im == Approx(0).margin(tolerance));
  }
}

TEST_CASE("entropies of product, Bell, GHZ and W states", "[observe]") {
  const State<double> product(3);
  for (int q = 0; q < 3; ++q) CHECK(entropy(bloch_vector(product, q)) == Approx(0).margin(1e-14));
  CHECK(mutual_information(product, 0, 2) == Approx(0).margin(1e-14));

  CHECK(entropy(bloch_vector(bell(), 0)) == Approx(1));
  CHECK(entropy(reduced_pair(bell(), 0, 1)) == Approx(0).margin(1e-12));
  CHECK(mutual_information(bell(), 0, 1) == Approx(2));

  // Two qubits of a GHZ state are a classical coin: S_ij = 1, I = 1 + 1 - 1.
  CHECK(entropy(reduced_pair(ghz(), 0, 2)) == Approx(1));
  CHECK(mutual_information(ghz(), 1, 2) == Approx(1));

  const double s = binary_entropy(1.0 / 3.0);
  CHECK(entropy(bloch_vector(w_state(), 1)) == Approx(s));
  CHECK(entropy(reduced_pair(w_state(), 0, 1)) == Approx(s));
  CHECK(mutual_information(w_state(), 0, 1) == Approx(s));
}

TEST_CASE("an entangled pair among bystanders is found at its place", "[observe]") {
  // Bell pair on qubits 1 and 3 of five, a turned qubit 4.
  Circuit circuit{5, 1, {{Gate::h, {1, -1}}, {Gate::cnot, {1, 3}}, {Gate::ry, {4, -1}, {0}}}};
  circuit.operations[2].angles = {0, -1, -1};
  State<double> state(5);
  const std::vector<double> angles = {1.1};
  Plan<double>::compile(circuit).value().run(angles, state);
  for (int i = 0; i < 5; ++i) {
    for (int j = i + 1; j < 5; ++j) {
      CHECK(mutual_information(state, i, j) == Approx(i == 1 && j == 3 ? 2 : 0).margin(1e-10));
    }
  }
}

TEST_CASE("entropies of random pure states: the two sides of a pair agree, bounds hold",
          "[observe]") {
  testing::Random random(13);
  for (int n = 2; n <= 8; ++n) {
    const State<double> state = testing::random_state(random, n);
    for (int i = 0; i < n; ++i) {
      const double own = entropy(bloch_vector(state, i));
      CHECK((own >= 0 && own <= 1));
      for (int j = i + 1; j < n; ++j) {
        CHECK(entropy(reduced_pair(state, i, j)) <= 2 + 1e-12);
        CHECK(mutual_information(state, i, j) > -1e-12);
        if (n == 2) CHECK(own == Approx(entropy(bloch_vector(state, j))).margin(1e-10));
        if (n == 4) {
          // The other two qubits of the four.
          const int rest = 0b1111 & ~(1 << i) & ~(1 << j);
          const int k = std::countr_zero(static_cast<unsigned>(rest));
          const int l = std::bit_width(static_cast<unsigned>(rest)) - 1;
          CHECK(entropy(reduced_pair(state, i, j)) ==
                Approx(entropy(reduced_pair(state, k, l))).margin(1e-10));
        }
      }
    }
  }
}

TEST_CASE("the reduced pair is a density matrix with the right marginals", "[observe]") {
  testing::Random random(14);
  const State<double> state = testing::random_state(random, 5);
  const auto rho = reduced_pair(state, 1, 4);
  std::complex<double> trace = 0;
  for (std::size_t r = 0; r < 4; ++r) {
    trace += rho[r * 5];
    for (std::size_t c = 0; c < 4; ++c)
      CHECK(std::abs(rho[r * 4 + c] - std::conj(rho[c * 4 + r])) < 1e-15);
  }
  CHECK(std::abs(trace - 1.0) < 1e-14);
  const auto bloch = bloch_vector(state, 1);
  CHECK((rho[0] + rho[5] - rho[10] - rho[15]).real() == Approx(bloch[2]));
  CHECK(2 * (rho[8] + rho[13]).real() == Approx(bloch[0]));
  CHECK(2 * (rho[8] + rho[13]).imag() == Approx(bloch[1]));
}
