#include <catch2/catch.hpp>

#include "core/quantum/quantum.h"
#include "tests/core/support/random_circuit.h"
#include "tests/core/support/worst.h"

using namespace qurio;

TEMPLATE_TEST_CASE("correlations followed along a circuit are those of every state", "[observe]",
                   float, double) {
  testing::Random random(31);
  testing::Worst worst;
  for (int n = 1; n <= 6; ++n) {
    const Circuit circuit = testing::random_circuit(random, n, 60);
    const std::vector<double> exact = testing::random_angles(random, circuit.angles);
    const std::vector<TestType> angles(exact.begin(), exact.end());
    const Plan<TestType> plan = Plan<TestType>::compile(circuit).value();
    State<TestType> state = testing::converted<TestType>(testing::random_state(random, n));
    Correlations seen(n);
    seen.observe(state);
    for (std::size_t step = 0; step <= circuit.operations.size(); ++step) {
      if (step > 0) {
        plan.step(step - 1, angles, state);
        seen.follow(circuit.operations[step - 1], state);
      }
      for (int i = 0; i < n; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const std::array<double, 3> bloch = bloch_vector(state, i);
        for (std::size_t k = 0; k < 3; ++k) worst.see(seen.bloch_vectors()[at][k] - bloch[k]);
        worst.see(seen.entropies()[at] - entropy(bloch));
        for (int j = i + 1; j < n; ++j) {
          const auto pair = static_cast<std::size_t>(pair_index(n, i, j));
          const double shared = entropy(bloch_vector(state, i)) + entropy(bloch_vector(state, j)) -
                                entropy(reduced_pair(state, i, j));
          worst.see(seen.mutual_information()[pair] - shared);
        }
      }
    }
  }
  CHECK(worst.value() < (sizeof(TestType) == 4 ? 1e-4 : 1e-12));
}
