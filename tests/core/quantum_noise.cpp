#include <catch2/catch.hpp>
#include <cmath>
#include <complex>
#include <string>
#include <vector>

#include "core/quantum/quantum.h"
#include "tests/core/support/random_circuit.h"
#include "tests/core/support/worst.h"

using namespace qurio;

namespace {

DensityMatrix zero_state(int qubits) { return DensityMatrix::create(qubits).value(); }

std::vector<double> distribution(const DensityMatrix& rho) {
  std::vector<double> p(std::size_t{1} << rho.qubits());
  rho.probabilities(p);
  return p;
}

// <Z_i> of rho, or <X_i> behind Hadamard gates.
std::vector<double> z_of(const DensityMatrix& rho) {
  std::vector<double> p = distribution(rho);
  std::vector<double> z(static_cast<std::size_t>(rho.qubits()));
  expectations_z(std::span(p), z, {});
  return z;
}

const Operation kX{Gate::x, {0, -1}};
const Operation kH{Gate::h, {0, -1}};

NoiseModel all_kinds() { return {0.04, 0.03, 0.06, 0.02, 0.05}; }

// The oracle: the entries of rho as a "state" of 2n qubits, first n the row and last n the column,
// so that K rho K^dagger is K on a row's wires and its conjugate on a column's; channels by their
// Kraus operators.
class KrausMatrix {
 public:
  explicit KrausMatrix(const State<double>& psi) : n_(psi.qubits()), rho_(2 * psi.qubits()) {
    for (std::size_t k = 0; k < rho_.size(); ++k) {
      const std::complex<double> row(psi.re()[k / psi.size()], psi.im()[k / psi.size()]);
      const std::complex<double> column(psi.re()[k % psi.size()], psi.im()[k % psi.size()]);
      rho_.re()[k] = (row * std::conj(column)).real();
      rho_.im()[k] = (row * std::conj(column)).imag();
    }
  }

  void apply(const Operation& operation, std::span<const double> angles, const NoiseModel& noise) {
    std::vector<double> own;
    for (int k = 0; k < gate_info(operation.gate).angles; ++k) {
      own.push_back(
          angles[static_cast<std::size_t>(operation.angles[static_cast<std::size_t>(k)])]);
    }
    rho_ = sandwiched(gate_matrix(operation.gate, own), operation.wires);
    for (int k = 0; k < gate_info(operation.gate).wires; ++k) {
      const std::int8_t wire = operation.wires[static_cast<std::size_t>(k)];
      const double p = noise.depolarising;
      const double d = noise.dephasing;
      const double g = noise.amplitude_damping;
      const std::complex<double> i(0, 1);
      // p rho_mixed = p / 4 (rho + X rho X + Y rho Y + Z rho Z)
      mix(wire, {kraus({1, 0, 0, 1}, 1 - 0.75 * p), kraus({0, 1, 1, 0}, p / 4),
                 kraus({0, -i, i, 0}, p / 4), kraus({1, 0, 0, -1}, p / 4)});
      mix(wire, {kraus({1, 0, 0, 1}, 1 - d), kraus({1, 0, 0, -1}, d)});
      mix(wire, {kraus({1, 0, 0, std::sqrt(1 - g)}, 1), kraus({0, 1, 0, 0}, g)});
    }
  }

  void apply_hadamard_all() {
    for (std::int8_t wire = 0; wire < n_; ++wire) {
      rho_ = sandwiched(gate_matrix(Gate::h, {}), {wire, -1});
    }
  }

  std::vector<double> diagonal() const {
    const std::size_t size = std::size_t{1} << n_;
    std::vector<double> p(size);
    for (std::size_t b = 0; b < size; ++b) p[b] = rho_.re()[b * (size + 1)];
    return p;
  }

 private:
  static GateMatrix kraus(std::array<std::complex<double>, 4> entries, double weight) {
    GateMatrix m{2, {}};
    for (std::size_t k = 0; k < 4; ++k) m.entries[k] = std::sqrt(weight) * entries[k];
    return m;
  }

  State<double> sandwiched(const GateMatrix& m, std::array<std::int8_t, 2> wires) const {
    GateMatrix conjugate = m;
    for (auto& entry : conjugate.entries) entry = std::conj(entry);
    State<double> result = rho_;
    apply_matrix(m, wires, result);
    for (std::int8_t& wire : wires) wire = static_cast<std::int8_t>(wire + n_);
    apply_matrix(conjugate, wires, result);
    return result;
  }

  void mix(std::int8_t wire, const std::vector<GateMatrix>& operators) {
    State<double> sum(2 * n_);
    sum.re()[0] = 0;
    for (const GateMatrix& m : operators) {
      const State<double> part = sandwiched(m, {wire, -1});
      for (std::size_t k = 0; k < sum.size(); ++k) {
        sum.re()[k] += part.re()[k];
        sum.im()[k] += part.im()[k];
      }
    }
    rho_ = sum;
  }

  int n_;
  State<double> rho_;
};

}  // namespace

TEST_CASE("what is no probability, and too large a matrix, is refused", "[noise]") {
  CHECK(validated(all_kinds()).ok());
  CHECK(validated(NoiseModel{1, 1, 1, 1, 1}).ok());
  const Result<NoiseModel> wrong = validated(NoiseModel{0, 0, 1.5, 0, 0});
  REQUIRE_FALSE(wrong.ok());
  CHECK(wrong.status() == Status::invalid_argument);
  CHECK_THAT(wrong.message(), Catch::Contains("amplitude damping"));
  CHECK_FALSE(validated(NoiseModel{-0.1, 0, 0, 0, 0}).ok());
  CHECK_FALSE(validated(NoiseModel{0, std::nan(""), 0, 0, 0}).ok());
  CHECK(DensityMatrix::create(9).status() == Status::too_large);
  CHECK(DensityMatrix::create(0).status() == Status::invalid_argument);
  CHECK(DensityMatrix::create(8).ok());
}

TEST_CASE("each channel on one qubit does what its formula says", "[noise]") {
  const double p = 0.3;
  DensityMatrix rho = zero_state(1);
  rho.apply(kX, {}, {p, 0, 0, 0, 0});  // depolarising: <Z> = -(1 - p)
  CHECK(z_of(rho)[0] == Approx(-(1 - p)));

  rho = zero_state(1);
  rho.apply(kX, {}, {0, 0, p, 0, 0});  // amplitude damping: |1> stays with 1 - p
  CHECK(z_of(rho)[0] == Approx(2 * p - 1));

  rho = zero_state(1);
  rho.apply(kH, {}, {0, p, 0, 0, 0});  // dephasing: <X> = 1 - 2p, <Z> untouched
  CHECK(z_of(rho)[0] == Approx(0).margin(1e-15));
  rho.apply_hadamard_all();
  CHECK(z_of(rho)[0] == Approx(1 - 2 * p));

  rho = zero_state(1);
  rho.apply(kH, {}, {0, 0, p, 0, 0});  // damping shrinks <X> by sqrt(1 - p)
  CHECK(z_of(rho)[0] == Approx(p));
  rho.apply_hadamard_all();
  CHECK(z_of(rho)[0] == Approx(std::sqrt(1 - p)));

  std::vector<double> read = {1, 0};
  apply_readout_error({0, 0, 0, 0.1, 0.4}, read);
  CHECK(read[0] == Approx(0.9));
  read = {0, 1};
  apply_readout_error({0, 0, 0, 0.1, 0.4}, read);
  CHECK(read[0] == Approx(0.4));
}

TEST_CASE("read-out errors act on each bit alone", "[noise]") {
  // <Z> of a bit becomes z (1 - up - down) + down - up.
  testing::Random random(8);
  const State<double> state = testing::random_state(random, 4);
  std::vector<double> p(16);
  probabilities(state, std::span(p));
  std::vector<double> z(4);
  expectations_z(state, std::span(z), {});
  const NoiseModel noise{0, 0, 0, 0.07, 0.19};
  apply_readout_error(noise, p);
  std::vector<double> noisy(4);
  expectations_z(std::span(p), noisy, {});
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(noisy[i] == Approx(z[i] * (1 - 0.07 - 0.19) + 0.19 - 0.07));
  }
}

TEST_CASE("without noise the density matrix is that of the pure state", "[noise]") {
  testing::Random random(9);
  for (int n = 1; n <= 6; ++n) {
    const Circuit circuit = testing::random_circuit(random, n, 25);
    const std::vector<double> angles = testing::random_angles(random, circuit.angles);
    State<double> state = testing::random_state(random, n);
    DensityMatrix rho = zero_state(n);
    rho.set_pure(state);
    run_noisy(circuit, angles, {}, rho);
    Plan<double>::compile(circuit).value().run(angles, state);
    std::vector<double> p(state.size());
    const auto compare = [&] {
      probabilities(state, std::span(p));
      const std::vector<double> q = distribution(rho);
      testing::Worst worst;
      for (std::size_t b = 0; b < p.size(); ++b) worst.see(p[b] - q[b]);
      CHECK(worst.value() < 1e-13);
    };
    compare();
    rho.apply_hadamard_all();
    apply_hadamard_all(state);
    compare();
  }
}

TEST_CASE("every gate with every channel is the sum over its Kraus operators", "[noise]") {
  testing::Random random(14);
  testing::Worst worst;
  for (int n = 1; n <= 5; ++n) {
    for (int run = 0; run < 4; ++run) {
      const Circuit circuit = testing::random_circuit(random, n, 60);
      const std::vector<double> angles = testing::random_angles(random, circuit.angles);
      const State<double> state = testing::random_state(random, n);
      // Also channel by channel: of three at once one could hide behind another.
      const NoiseModel noise{run == 1 ? 0 : 0.07, run == 2 ? 0 : 0.05, run == 3 ? 0 : 0.11, 0, 0};
      KrausMatrix expected(state);
      DensityMatrix rho = zero_state(n);
      rho.set_pure(state);
      for (const Operation& operation : circuit.operations) {
        expected.apply(operation, angles, noise);
        rho.apply(operation, angles, noise);
        // The populations, and those behind Hadamard gates, which see the coherences.
        for (int basis = 0; basis < 2; ++basis) {
          const std::vector<double> p = expected.diagonal();
          const std::vector<double> q = distribution(rho);
          for (std::size_t b = 0; b < p.size(); ++b) worst.see(p[b] - q[b]);
          expected.apply_hadamard_all();
          rho.apply_hadamard_all();
        }
      }
    }
  }
  CHECK(worst.value() < 1e-12);
}

TEST_CASE("noise keeps the trace and reaches every outcome", "[noise]") {
  testing::Random random(10);
  const Circuit circuit = testing::random_circuit(random, 5, 60);
  const std::vector<double> angles = testing::random_angles(random, circuit.angles);
  DensityMatrix rho = zero_state(5);
  run_noisy(circuit, angles, all_kinds(), rho);
  double trace = 0;
  for (const double p : distribution(rho)) {
    CHECK(p > 0);
    trace += p;
  }
  CHECK(trace == Approx(1).epsilon(1e-12));
}
