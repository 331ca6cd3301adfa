#include <catch2/catch.hpp>

#include "core/learn/circuit_gradient.h"
#include "core/learn/readout_gradient.h"
#include "core/model/head/readout.h"
#include "core/quantum/quantum.h"
#include "tests/bench/rot_ring_ansatz.h"
#include "tests/core/support/gradient_check.h"
#include "tests/core/support/model_data.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("the gradient of a batch is that of finite differences", "[batched_circuit]") {
  Random random(7);
  for (const bool real : {true, false}) {
    for (const Eigen::Index rows : {1, 5, 12}) {
      CAPTURE(real, rows);
      const Circuit circuit = real ? ry_ring_ansatz(3, 1) : bench::rot_ring_ansatz(3, 1);
      BatchedCircuit<double> batched(BatchPlan<double>::compile(circuit).value());
      BatchedReadout<double> readout(3);
      Matrix<double> angles = random_matrix<double>(random, 1, circuit.angles);
      Matrix<double> psi = random_states(random, rows, 3);
      const Matrix<double> weights = random_matrix<double>(random, rows, readout_size(3));
      StateBatch<double> out, rotated, bra;
      Matrix<double> e, d_psi;
      const auto loss = [&] {
        batched.run(span_of(angles), psi, out);
        readout.forward(out, rotated, e);
        return weights.cwiseProduct(e).sum();
      };
      loss();
      readout_backward(readout, out, rotated, weights, bra);
      Matrix<double> d_angles = Matrix<double>::Zero(1, circuit.angles);
      circuit_backward<double>(batched, span_of(angles), out, bra, span_of(d_angles), d_psi);
      CHECK(gradient_error(loss, span_of(angles), span_of(d_angles)) < 1e-8);
      CHECK(gradient_error(loss, span_of(psi), span_of(d_psi)) < 1e-8);
    }
  }
}
