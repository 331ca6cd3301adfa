// The engine's benchmark: W1 (a real vector in, six layers of Rot and CNOT ring, all <Z_i> out) and
// W2 (the gradient of sum_i w_i <Z_i> with respect to all 18n angles); up to 8 qubits also W1-lanes
// and W2-lanes, the circuit and its gradient for several samples at once, in time per sample. W3,
// on 8 qubits in double: 40 gates as a hand may have built them, with all that is seen after each
// (follow.h); its goal is a small part of a picture on the screen, 2 ms.
//
//   bench_quantum BUILD N...          lines of CSV, after every result has been checked
//   bench_quantum answers N...        lines `answers,n,z_0,...,z_{n-1}` for the peers to be checked
//
// Exit status 1 if a result is not that of the plain kernels in double.
#include "core/quantum/quantum.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/rot_ring_ansatz.h"
#include "tests/bench/workloads.h"

namespace qurio::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kMostLaneQubits = 8;
constexpr int kBatches = 21;
constexpr double kBatchSeconds = 0.004;
constexpr double kWarmUpSeconds = 0.1;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Timing {
  double median_us;
  long iterations;
};

// The median over batches of at least kBatchSeconds each, after a warm-up that lets the browser's
// second compiler finish.
template <class Call>
Timing measure(Call call) {
  long calls = 0;
  const auto warm_up = Clock::now();
  do {
    call(static_cast<int>(calls % kAngleSets));
    ++calls;
  } while (seconds_since(warm_up) < kWarmUpSeconds);
  const double each = seconds_since(warm_up) / static_cast<double>(calls);
  const long batch = std::max(1L, static_cast<long>(std::ceil(1.2 * kBatchSeconds / each)));
  std::vector<double> times;
  for (int k = 0; k < kBatches; ++k) {
    const auto start = Clock::now();
    for (long i = 0; i < batch; ++i) call(static_cast<int>(i % kAngleSets));
    times.push_back(seconds_since(start) / static_cast<double>(batch));
  }
  std::sort(times.begin(), times.end());
  return {1e6 * times[times.size() / 2], batch * kBatches};
}

template <typename Real>
struct Setting {
  Plan<Real> plan;
  std::vector<Real> input;
  std::vector<Real> weights;
  std::vector<std::vector<Real>> angles;
  BatchPlan<Real> batch_plan;
  State<Real> ket;
  State<Real> bra;
  SampleLanes<Real> kets;
  SampleLanes<Real> bras;
  std::vector<Real> z;
  std::vector<Real> d_angles;

  explicit Setting(const Circuit& circuit)
      : plan(Plan<Real>::compile(circuit).value()),
        batch_plan(BatchPlan<Real>::compile(circuit).value()),
        ket(circuit.qubits),
        bra(circuit.qubits),
        kets(circuit.qubits),
        bras(circuit.qubits),
        z(static_cast<std::size_t>(circuit.qubits)),
        d_angles(static_cast<std::size_t>(circuit.angles)) {
    const std::vector<double> amplitudes = input_amplitudes(circuit.qubits);
    input.assign(amplitudes.begin(), amplitudes.end());
    const std::vector<double> w = bench::weights(circuit.qubits);
    weights.assign(w.begin(), w.end());
    for (int set = 0; set < kAngleSets; ++set) {
      const std::vector<double> a = bench::angles(circuit, set);
      angles.emplace_back(a.begin(), a.end());
    }
  }

  void forward(int set) {
    ket.set_real(input);
    plan.run_expectations_z(angles[static_cast<std::size_t>(set)], ket, z, {});
  }
  // The same rows for every sample; the bra of the gradient is the ket.
  void lanes_forward(int set) {
    kets.load(input.data(), nullptr, 0, SampleLanes<Real>::kSamples);
    batch_plan.run(angles[static_cast<std::size_t>(set)], kets);
  }
  void lanes_gradient(int set) {
    bras.load(input.data(), nullptr, 0, SampleLanes<Real>::kSamples);
    lanes_forward(set);
    batch_plan.adjoint_gradient(angles[static_cast<std::size_t>(set)], kets, bras, d_angles);
  }
  void gradient(int set) {
    std::fill(d_angles.begin(), d_angles.end(), Real(0));
    ket.set_real(input);
    expectations_z_gradient<Real>(plan, angles[static_cast<std::size_t>(set)], weights, ket, bra,
                                  d_angles);
  }
};

bool agree(const char* what, int qubits, double value, double reference, double tolerance) {
  if (std::fabs(value - reference) <= tolerance) return true;  // false for NaN
  std::fprintf(stderr, "%s on %d qubits: %.9g, the plain kernels say %.9g\n", what, qubits, value,
               reference);
  return false;
}

template <typename Real>
bool verified(const Circuit& circuit, Setting<Real>& setting) {
  const double tolerance = sizeof(Real) == 4 ? 1e-5 : 1e-11;
  const std::vector<double> angles = bench::angles(circuit, 1);
  const std::vector<double> reference = reference_z(circuit, angles);
  setting.forward(1);
  bool good = true;
  for (std::size_t i = 0; i < reference.size(); ++i) {
    good =
        agree("<Z>", circuit.qubits, static_cast<double>(setting.z[i]), reference[i], tolerance) &&
        good;
  }
  setting.gradient(1);
  const std::vector<double> weights = bench::weights(circuit.qubits);
  const int probes = circuit.qubits > 12 ? 2 : 7;
  for (int k = 0; k < probes; ++k) {
    const auto index = static_cast<std::size_t>(k * (circuit.angles - 1) / std::max(1, probes - 1));
    good = agree("a derivative", circuit.qubits, static_cast<double>(setting.d_angles[index]),
                 reference_derivative(circuit, angles, weights, index), tolerance) &&
           good;
  }
  if (circuit.qubits > kMostLaneQubits) return good;
  setting.lanes_forward(1);
  std::vector<Real> rows(setting.kets.size() * SampleLanes<Real>::kSamples);
  setting.kets.store(rows.data(), nullptr, setting.kets.size(), SampleLanes<Real>::kSamples);
  setting.ket.set_real(setting.input);
  setting.plan.run(setting.angles[1], setting.ket);
  for (std::size_t b = 0; b < rows.size(); ++b) {
    const auto expected = static_cast<double>(setting.ket.re()[b % setting.kets.size()]);
    good = agree("an amplitude in a lane", circuit.qubits, static_cast<double>(rows[b]), expected,
                 tolerance) &&
           good;
  }
  return good;
}

template <typename Real>
bool run(const std::string& build, const char* precision, int qubits) {
  const Circuit circuit = rot_ring_ansatz(qubits, kLayers);
  Setting<Real> setting(circuit);
  if (!verified(circuit, setting)) return false;
  const auto report = [&](const char* workload, const Timing& t) {
    std::printf("%s,%d,%s-%s,%.3f,%ld\n", workload, qubits, build.c_str(), precision, t.median_us,
                t.iterations);
    std::fflush(stdout);
  };
  report("W1", measure([&](int set) { setting.forward(set); }));
  report("W2", measure([&](int set) { setting.gradient(set); }));
  if (qubits > kMostLaneQubits) return true;
  const auto per_sample = [](Timing t) {
    t.median_us /= SampleLanes<Real>::kSamples;
    return t;
  };
  report("W1-lanes", per_sample(measure([&](int set) { setting.lanes_forward(set); })));
  report("W2-lanes", per_sample(measure([&](int set) { setting.lanes_gradient(set); })));
  return true;
}

constexpr int kFollowedQubits = 8;
constexpr int kFollowedGates = 40;

bool run_follow(const std::string& build) {
  const Circuit circuit = hand_built_circuit(kFollowedQubits, kFollowedGates);
  State<double> begin(kFollowedQubits);
  begin.set_real(input_amplitudes(kFollowedQubits));
  std::vector<std::vector<double>> sets;
  for (int set = 0; set < kAngleSets; ++set) sets.push_back(angles(circuit, set));
  std::vector<float> rows = follow(circuit, sets[1], begin);
  const std::vector<double> reference = reference_z(circuit, sets[1]);
  const std::size_t row = rows.size() / (kFollowedGates + 1);
  const std::size_t bloch = rows.size() - row + 2 * begin.size();
  bool good = true;
  for (std::size_t i = 0; i < reference.size(); ++i) {
    const auto z = static_cast<double>(rows[bloch + 3 * i + 2]);
    good = agree("a followed <Z>", kFollowedQubits, z, reference[i], 1e-6) && good;
  }
  if (!good) return false;
  const Timing t =
      measure([&](int set) { rows = follow(circuit, sets[static_cast<std::size_t>(set)], begin); });
  std::printf("W3,%d,%s-f64,%.3f,%ld\n", kFollowedQubits, build.c_str(), t.median_us, t.iterations);
  return true;
}

void print_answers(int qubits) {
  const Circuit circuit = rot_ring_ansatz(qubits, kLayers);
  std::printf("answers,%d", qubits);
  for (const double z : reference_z(circuit, angles(circuit, 0))) {
    std::printf(",%.15g", z);
  }
  std::printf("\n");
}

int run_program(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: bench_quantum BUILD|answers QUBITS...\n");
    return 2;
  }
  const std::string build = arguments[1];
  for (int k = 2; k < count; ++k) {
    const int qubits = std::atoi(arguments[k]);
    if (qubits < 1 || qubits > kMaxQubits) {
      std::fprintf(stderr, "%s is no number of qubits\n", arguments[k]);
      return 2;
    }
    if (build == "answers") {
      print_answers(qubits);
    } else if (!run<float>(build, "f32", qubits) || !run<double>(build, "f64", qubits) ||
               (qubits == kFollowedQubits && !run_follow(build))) {
      return 1;
    }
  }
  return 0;
}

}  // namespace
}  // namespace qurio::bench

int main(int count, char** arguments) { return qurio::bench::run_program(count, arguments); }
