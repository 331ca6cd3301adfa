// The example of core/quantum/quantum.h, line by line.
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <string>
#include <vector>

#include "core/quantum/quantum.h"

using namespace qurio;

namespace {

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream file(std::string(QURIO_SOURCE_DIR) + "/" + path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  REQUIRE_FALSE(lines.empty());
  return lines;
}

// The lines between two that hold `first` and `last`, without the first `indent` characters.
std::vector<std::string> between(const std::vector<std::string>& lines, const std::string& first,
                                 const std::string& last, std::size_t indent) {
  std::vector<std::string> part;
  bool inside = false;
  for (const std::string& line : lines) {
    if (inside && line.find(last) != std::string::npos) break;
    if (inside && line.size() > indent) part.push_back(line.substr(indent));
    if (line.find(first) != std::string::npos) inside = true;
  }
  return part;
}

}  // namespace

TEST_CASE("the example of the public header runs and says what it says", "[example]") {
  // clang-format off
  // [the example begins]
  // A qubit turned by an angle, and a second one entangled with it.
  const Circuit circuit{2, 1, {{Gate::ry, {0, -1}, {0, -1, -1}}, {Gate::cnot, {0, 1}}}};
  const Result<Plan<double>> compiled = Plan<double>::compile(circuit);
  if (!compiled.ok()) return;  // compiled.status() and compiled.message() say why
  const Plan<double>& plan = compiled.value();
  const std::vector<double> angles = {0.3};

  State<double> state(2);  // |00>
  plan.run(angles, state);
  std::vector<double> z(2);
  std::vector<double> zz(1);
  expectations_z<double>(state, z, zz);  // cos 0.3 twice, and 1

  // The derivative of 0.5 <Z_0> + 2 <Z_1>.
  const std::vector<double> weights = {0.5, 2};
  State<double> ket(2);
  State<double> bra(2);
  std::vector<double> derivative(1);
  expectations_z_gradient<double>(plan, angles, weights, ket, bra, derivative);  // -2.5 sin 0.3

  // A thousand shots of the circuit on a machine with noise.
  const NoiseModel noise{.depolarising = 0.01, .read_1_as_0 = 0.02};
  DensityMatrix rho = DensityMatrix::create(2).value();
  run_noisy(circuit, angles, noise, rho);
  std::vector<double> p(4);
  rho.probabilities(p);
  apply_readout_error(noise, p);
  Random random(7);
  std::vector<std::uint64_t> counts(4);
  ShotSampler::create(p).value().count(1000, random, counts);
  // [the example ends]
  // clang-format on
  CHECK(z[0] == Approx(std::cos(0.3)));
  CHECK(z[1] == Approx(std::cos(0.3)));
  CHECK(zz[0] == Approx(1));
  CHECK(derivative[0] == Approx(-2.5 * std::sin(0.3)));
  CHECK(counts[0] + counts[1] + counts[2] + counts[3] == 1000);
  CHECK(counts[0] > 900);
}

TEST_CASE("the example of the public header is the one that runs", "[example]") {
  const std::vector<std::string> shown =
      between(lines_of("core/quantum/quantum.h"), "// Example", "#pragma once", 5);
  const std::vector<std::string> run =
      between(lines_of("tests/core/quantum_example.cpp"), "// [the example begins]",
              "// [the example ends]", 2);
  CHECK(shown.size() > 20);
  CHECK(shown == run);
}
