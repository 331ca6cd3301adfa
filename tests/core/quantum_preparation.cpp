#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "core/quantum/quantum.h"
#include "tests/core/support/dense.h"
#include "tests/core/support/random_circuit.h"

using namespace qurio;

namespace {

// How far what the gates make of |0...0> is from the numbers, brought to length 1; by the oracle.
double distance_of(const std::vector<double>& numbers) {
  const Result<Preparation> made = preparation(numbers);
  REQUIRE(made.ok());
  REQUIRE(validated(made.value().circuit).ok());
  REQUIRE(made.value().circuit.angles == int(made.value().angles.size()));
  double squares = 0;
  for (const double number : numbers) squares += number * number;
  oracle::Vector start(numbers.size());
  start[0] = 1;
  oracle::Vector expected;
  for (const double number : numbers) expected.emplace_back(number / std::sqrt(squares));
  return oracle::distance(oracle::run(made.value().circuit, made.value().angles, start), expected);
}

int count_of(Gate gate, const Circuit& circuit) {
  return int(std::count_if(circuit.operations.begin(), circuit.operations.end(),
                           [gate](const Operation& one) { return one.gate == gate; }));
}

}  // namespace

TEST_CASE("the gates of a preparation make its amplitudes, signs and zeros among them",
          "[preparation]") {
  testing::Random random(51);
  for (int n = 1; n <= 8; ++n) {
    std::vector<double> numbers(std::size_t{1} << n);
    for (double& number : numbers) number = random.uniform(-3, 3);
    CHECK(distance_of(numbers) < 1e-12);
    const Preparation made = preparation(numbers).value();
    CHECK(count_of(Gate::ry, made.circuit) == (1 << n) - 1);
    CHECK(count_of(Gate::cnot, made.circuit) == (1 << n) - 2);
    CHECK(made.circuit.operations.size() == std::size_t((2 << n) - 3));
    for (std::size_t b = 0; b < numbers.size(); b += 3) numbers[b] = 0;
    if (n > 1) CHECK(distance_of(numbers) < 1e-12);
    std::fill(numbers.begin(), numbers.end(), 0.0);
    for (std::size_t b = 0; b < numbers.size(); ++b) {
      numbers[b] = -1;
      CHECK(distance_of(numbers) < 1e-12);
      numbers[b] = 0;
      if (n > 4) b += 40;
    }
  }
}

TEST_CASE("every vector of four numbers from -1, 0 and 1 is made", "[preparation]") {
  for (int code = 0; code < 81; ++code) {
    std::vector<double> numbers;
    for (int rest = code, k = 0; k < 4; ++k, rest /= 3) numbers.push_back(rest % 3 - 1);
    if (std::any_of(numbers.begin(), numbers.end(), [](double number) { return number != 0; })) {
      CHECK(distance_of(numbers) < 1e-12);
    }
  }
}

TEST_CASE("rotations and CNOTs that do nothing are left out", "[preparation]") {
  const Preparation nothing = preparation(std::vector<double>{2, 0, 0, 0}).value();
  CHECK(nothing.circuit.operations.empty());
  const Preparation even = preparation(std::vector<double>(16, 0.25)).value();
  CHECK(even.circuit.operations.size() == 4);
  CHECK(count_of(Gate::ry, even.circuit) == 4);
  for (const double angle : even.angles) CHECK(angle == Approx(std::acos(0.0)));
  // A Bell state: the second wire's rotation hangs on the first.
  const Preparation bell = preparation(std::vector<double>{1, 0, 0, 1}).value();
  CHECK(count_of(Gate::ry, bell.circuit) == 3);
  CHECK(count_of(Gate::cnot, bell.circuit) == 2);
}

TEST_CASE("numbers of every size are brought to length 1", "[preparation]") {
  for (const double scale : {1e-300, 1.0, 1e300}) {
    const auto unit = unit_amplitudes(std::vector<double>{3 * scale, -4 * scale}).value();
    CHECK(unit[0] == Approx(0.6));
    CHECK(unit[1] == Approx(-0.8));
  }
}

TEST_CASE("what is no list of amplitudes is refused", "[preparation]") {
  const auto status = [](const std::vector<double>& numbers) {
    return preparation(numbers).status();
  };
  CHECK(status({}) == Status::invalid_argument);
  CHECK(status({1}) == Status::invalid_argument);
  CHECK(status({1, 0, 0}) == Status::invalid_argument);
  CHECK(status({0, 0}) == Status::invalid_argument);
  CHECK(status({1, std::numeric_limits<double>::quiet_NaN()}) == Status::not_finite);
  CHECK(status({1, std::numeric_limits<double>::infinity()}) == Status::not_finite);
}
