#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "core/quantum/quantum.h"
#include "tests/core/support/dense.h"
#include "tests/core/support/random_circuit.h"
#include "tests/core/support/worst.h"

using namespace qurio;

namespace {

// <psi|P_i|psi> of one letter on wire i of n.
double pauli(char letter, int wire, int n, const oracle::Vector& psi) {
  std::string letters(std::size_t(n), 'I');
  letters[std::size_t(wire)] = letter;
  return oracle::expectation(letters, psi);
}

}  // namespace

TEST_CASE("a row has the state after its gates, its Bloch vectors, entropies and what pairs share",
          "[follow]") {
  testing::Random random(41);
  testing::Worst worst;
  for (int n = 1; n <= 5; ++n) {
    const Circuit circuit = testing::random_circuit(random, n, 20);
    const std::vector<double> angles = testing::random_angles(random, circuit.angles);
    const State<double> begin = testing::random_state(random, n);
    const std::vector<float> rows = follow(circuit, angles, begin);
    const std::size_t size = begin.size();
    const std::size_t length = 2 * size + std::size_t(4 * n + pair_count(n));
    REQUIRE(rows.size() == length * (circuit.operations.size() + 1));
    for (std::size_t step = 0; step <= circuit.operations.size(); ++step) {
      Circuit part = circuit;
      part.operations.resize(step);
      const oracle::Vector psi = oracle::run(part, angles, oracle::amplitudes(begin));
      const auto row = std::span(rows).subspan(step * length, length);
      for (std::size_t b = 0; b < size; ++b) {
        worst.see(double(row[b]) - psi[b].real());
        worst.see(double(row[size + b]) - psi[b].imag());
      }
      for (int q = 0; q < n; ++q) {
        const auto at = std::size_t(q);
        double squares = 0;
        for (std::size_t k = 0; k < 3; ++k) {
          const double expected = pauli("XYZ"[k], q, n, psi);
          worst.see(double(row[2 * size + 3 * at + k]) - expected);
          squares += expected * expected;
        }
        double bits = 0;
        for (const double p : {(1 + std::sqrt(squares)) / 2, (1 - std::sqrt(squares)) / 2}) {
          if (p > 1e-12) bits -= p * std::log2(p);
        }
        worst.see(double(row[2 * size + std::size_t(3 * n) + at]) - bits);
      }
      if (n == 2) {  // of a pure pair: twice the entropy of either
        worst.see(double(row[length - 1]) - 2 * double(row[length - 2]));
        worst.see(double(row[length - 2]) - double(row[length - 3]));
      }
    }
  }
  CHECK(worst.value() < 1e-6);
}

TEST_CASE("a followed state is the one that a plan makes step by step, in float as well",
          "[follow]") {
  testing::Random random(42);
  const Circuit circuit = testing::random_circuit(random, 6, 40);
  const std::vector<double> exact = testing::random_angles(random, circuit.angles);
  const std::vector<float> angles(exact.begin(), exact.end());
  const Plan<float> plan = Plan<float>::compile(circuit).value();
  State<float> state = testing::converted<float>(testing::random_state(random, 6));
  FollowedState<float> followed(state);
  for (std::size_t step = 0; step < circuit.operations.size(); ++step) {
    plan.step(step, angles, state);
    followed.apply(circuit.operations[step], angles);
    REQUIRE(std::equal(state.re().begin(), state.re().end(), followed.state().re().begin()));
    REQUIRE(std::equal(state.im().begin(), state.im().end(), followed.state().im().begin()));
  }
  Correlations seen(6);
  seen.observe(state);
  std::vector<float> row;
  followed.append_row(row);
  for (int q = 0; q < 6; ++q) {
    CHECK(double(row[std::size_t(2 * 64 + 3 * 6 + q)]) ==
          Approx(seen.entropies()[std::size_t(q)]).margin(1e-6));
  }
}
