#include <catch2/catch.hpp>

#include "core/learn/readout_gradient.h"
#include "core/model/head/batched_circuit.h"
#include "core/model/head/batched_readout.h"
#include "core/model/head/readout.h"
#include "core/quantum/quantum.h"
#include "tests/bench/rot_ring_ansatz.h"
#include "tests/core/support/model_data.h"
#include "tests/core/support/zx_observable.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("a batch gives what the states give one by one", "[batched_circuit]") {
  Random random(6);
  for (const bool real : {true, false}) {
    const Circuit circuit = real ? ry_ring_ansatz(3, 2) : bench::rot_ring_ansatz(3, 2);
    BatchedCircuit<double> batched(BatchPlan<double>::compile(circuit).value());
    const Plan<double> plan = Plan<double>::compile(circuit).value();
    BatchedReadout<double> readout(3);
    Matrix<double> angles = random_matrix<double>(random, 1, circuit.angles);
    const Matrix<double> psi = random_states(random, 19, 3);
    StateBatch<double> out, rotated, bra;
    batched.run(span_of(angles), psi, out);
    CHECK((out.im.rows() == 0) == real);
    Matrix<double> e;
    readout.forward(out, rotated, e);
    Matrix<double> d_e = random_matrix<double>(random, 19, readout_size(3));
    readout_backward(readout, out, rotated, d_e, bra);

    State<double> state(3), scratch(3), expected_bra(3);
    std::vector<double> expected(std::size_t(readout_size(3)));
    for (Eigen::Index row = 0; row < 19; ++row) {
      CAPTURE(real, row);
      state.set_real({psi.row(row).data(), 8});
      plan.run(span_of(angles), state);
      readout_zx<double>(state, scratch, expected);
      qurio::testing::apply_zx<double>({d_e.row(row).data(), expected.size()}, state, expected_bra);
      for (Eigen::Index b = 0; b < 8; ++b) {
        const auto at = std::size_t(b);
        CHECK(out.re(row, b) == Approx(state.re()[at]).margin(1e-12));
        CHECK(bra.re(row, b) == Approx(expected_bra.re()[at]).margin(1e-12));
        if (!real) CHECK(out.im(row, b) == Approx(state.im()[at]).margin(1e-12));
        if (!real) CHECK(bra.im(row, b) == Approx(expected_bra.im()[at]).margin(1e-12));
      }
      for (Eigen::Index k = 0; k < e.cols(); ++k) {
        CHECK(e(row, k) == Approx(expected[std::size_t(k)]).margin(1e-12));
      }
    }
  }
}
