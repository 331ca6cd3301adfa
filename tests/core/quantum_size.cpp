// Everything the engine offers, in float and double, batches and correlations in float, and nothing
// else: quantum_size.mjs weighs the WebAssembly module that this becomes.
#include <emscripten.h>

#include "core/quantum/quantum.h"
#include "tests/bench/rot_ring_ansatz.h"

using namespace qurio;

namespace {

template <typename Real>
double use(int qubits) {
  const Circuit circuit = bench::rot_ring_ansatz(qubits, 2);
  Result<Plan<Real>> plan = Plan<Real>::compile(circuit);
  if (!plan.ok()) return static_cast<double>(plan.message().size());
  std::vector<Real> angles(static_cast<std::size_t>(circuit.angles), Real(1));
  State<Real> ket(qubits);
  State<Real> bra(qubits);
  std::vector<Real> z(static_cast<std::size_t>(qubits));
  std::vector<Real> numbers(ket.size());
  const Real norm = amplitude_encode<Real>(ket.re(), numbers);
  amplitude_encode_backward<Real>(numbers, norm, numbers, numbers);
  plan.value().run(angles, ket);
  plan.value().step(0, angles, ket);
  plan.value().run_expectations_z(angles, ket, z, {});
  apply_hadamard_all(ket);
  expectations_z<Real>(ket, z, {});
  adjoint_gradient<Real>(plan.value(), angles, ket, bra, angles);
  expectations_z_gradient<Real>(plan.value(), angles, z, ket, bra, angles);
  probabilities(ket, std::span(numbers));
  return entropy(bloch_vector(ket, 0)) + entropy(reduced_pair(ket, 0, 1)) +
         static_cast<double>(numbers[0]);
}

// What is followed step by step is in float.
double use_correlations(int qubits) {
  const Circuit circuit = ry_ring_ansatz(qubits, 2);
  const State<float> state(qubits);
  Correlations seen(qubits);
  seen.observe(state);
  seen.follow(circuit.operations[0], state);
  return seen.bloch_vectors()[0][0] + seen.entropies()[0] + seen.mutual_information()[0];
}

// Batches are in float.
float use_batch(int qubits) {
  const BatchPlan<float> plan = BatchPlan<float>::compile(ry_ring_ansatz(qubits, 2)).value();
  std::vector<float> angles(static_cast<std::size_t>(plan.circuit().angles), 1.0f);
  SampleLanes<float> kets(qubits);
  SampleLanes<float> bras(qubits);
  std::vector<float> numbers(kets.size());
  kets.load(numbers.data(), nullptr, 0, 1);
  plan.run(angles, kets);
  plan.adjoint_gradient(angles, kets, bras, angles);
  bras.store(numbers.data(), nullptr, 0, 1);
  return numbers[0];
}

}  // namespace

extern "C" EMSCRIPTEN_KEEPALIVE double use_all(int qubits) {
  Result<DensityMatrix> rho = DensityMatrix::create(qubits);
  if (!rho.ok()) return static_cast<double>(rho.message().size());
  const Circuit circuit = ry_ring_ansatz(qubits, 2);
  std::vector<double> angles(static_cast<std::size_t>(circuit.angles), 1.0);
  const NoiseModel noise{0.1, 0.1, 0.1, 0.1, 0.1};
  run_noisy(circuit, angles, noise, rho.value());
  std::vector<double> p(std::size_t{1} << qubits);
  rho.value().probabilities(p);
  apply_readout_error(noise, p);
  Random random(1);
  const Result<ShotSampler> sampler = ShotSampler::create(p);
  std::vector<std::uint64_t> counts(p.size());
  if (sampler.ok()) sampler.value().count(100, random, counts);
  parameter_shift(
      circuit, angles, State<double>(qubits), [](const State<double>& s) { return s.re()[0]; },
      angles);
  return use<float>(qubits) + use<double>(qubits) + static_cast<double>(use_batch(qubits)) +
         use_correlations(qubits) + angles[0] + wilson(counts[0], 100).first;
}
