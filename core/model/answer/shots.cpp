#include "core/model/answer/shots.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>

#include "core/quantum/quantum.h"

namespace qurio {
namespace {

// What the circuit leaves for each setting: the distributions that shots are drawn from.
class Experiment {
 public:
  static Result<Experiment> prepare(const Recogniser& recogniser, const EncodedObject& object,
                                    std::span<const float> angles, const Measurement& measurement) {
    const auto used = recogniser.angles_for(object, angles);
    if (!used.ok()) return {used.status(), used.message()};
    const NoiseModel noise{.depolarising = measurement.depolarising,
                           .read_0_as_1 = measurement.readout,
                           .read_1_as_0 = measurement.readout};
    const auto model = validated(noise);
    if (!model.ok()) return {model.status(), model.message()};
    const CircuitHead& head = recogniser.head();
    const Circuit& circuit = head.circuit();
    auto rho = DensityMatrix::create(circuit.qubits);
    if (!rho.ok()) return {rho.status(), rho.message()};
    const std::vector<float>& amplitudes = object.state.amplitudes;
    State<double> encoded(circuit.qubits);
    encoded.set_real(std::vector<double>(amplitudes.begin(), amplitudes.end()));
    rho.value().set_pure(encoded);
    const std::vector<double> turned(used.value().begin(), used.value().end());
    run_noisy(circuit, turned, noise, rho.value());

    Experiment experiment(head, object.features.modality);
    const auto exact = head.expectations(amplitudes, used.value());
    experiment.exact_top_ = largest(head.probabilities(exact, experiment.modality_));
    experiment.settings_[0] = readings(rho.value(), noise);
    rho.value().apply_hadamard_all();
    experiment.settings_[1] = readings(rho.value(), noise);
    for (std::size_t s = 0; s < 2; ++s) {
      auto sampler = ShotSampler::create(experiment.settings_[s]);
      if (!sampler.ok()) return {sampler.status(), sampler.message()};
      experiment.samplers_[s] = std::move(sampler).value();
    }
    return experiment;
  }

  int exact_top() const { return exact_top_; }

  std::vector<float> limit() const { return classes_of({settings_[0], settings_[1]}); }

  std::vector<float> shoot(std::uint64_t shots, Random& random) {
    std::array<std::vector<double>, 2> drawn;
    for (std::size_t s = 0; s < 2; ++s) {
      counts_.assign(settings_[s].size(), 0);
      samplers_[s].count(shots, random, counts_);
      drawn[s].assign(counts_.begin(), counts_.end());
    }
    return classes_of(std::move(drawn));
  }

 private:
  Experiment(const CircuitHead& head, std::size_t modality) : head_(&head), modality_(modality) {}

  // Both settings' expectations in the order of readout_zx, and what the head makes of them.
  std::vector<float> classes_of(std::array<std::vector<double>, 2> distributions) const {
    const auto qubits = static_cast<std::size_t>(head_->circuit().qubits);
    const std::size_t pairs = qubits * (qubits - 1) / 2;
    std::vector<float> expectations;
    for (std::vector<double>& distribution : distributions) {
      std::vector<double> singles(qubits);
      std::vector<double> products(pairs);
      expectations_z(distribution, singles, products);
      for (const double value : singles) expectations.push_back(static_cast<float>(value));
      for (const double value : products) expectations.push_back(static_cast<float>(value));
    }
    return head_->probabilities(expectations, modality_);
  }

  const CircuitHead* head_;
  std::size_t modality_;
  int exact_top_ = 0;
  std::array<std::vector<double>, 2> settings_;
  std::array<ShotSampler, 2> samplers_;
  std::vector<std::uint64_t> counts_;
};

Status checked(const Measurement& measurement) {
  constexpr double kMostSeed = 0x1.0p53;
  const bool good = measurement.shots >= 1 && measurement.shots <= kMostShots &&
                    measurement.seed >= 0 && measurement.seed < kMostSeed &&
                    measurement.repeats > 0;
  return good ? Status::ok : Status::invalid_argument;
}

constexpr const char* kNothing =
    "1 to 100000 shots, a seed from 0 on and at least one experiment are needed";

// The value below which `share` of the sorted values lie (nearest rank).
float quantile(const std::vector<float>& sorted, double share) {
  const auto last = static_cast<double>(sorted.size() - 1);
  return sorted[static_cast<std::size_t>(std::lround(share * last))];
}

double agreement(Experiment& experiment, std::uint64_t shots, int repeats, std::uint64_t seed) {
  Random random(seed);
  int agreed = 0;
  for (int r = 0; r < repeats; ++r) {
    if (largest(experiment.shoot(shots, random)) == experiment.exact_top()) ++agreed;
  }
  return static_cast<double>(agreed) / repeats;
}

}  // namespace

Result<MeasuredAnswer> measure_shots(const Recogniser& recogniser, const EncodedObject& object,
                                     std::span<const float> angles,
                                     const Measurement& measurement) {
  if (checked(measurement) != Status::ok) return {Status::invalid_argument, kNothing};
  auto prepared = Experiment::prepare(recogniser, object, angles, measurement);
  if (!prepared.ok()) return {prepared.status(), prepared.message()};
  Experiment& experiment = prepared.value();

  MeasuredAnswer answer;
  answer.limit = experiment.limit();
  const std::size_t classes = answer.limit.size();
  std::vector<std::vector<float>> columns(classes);
  const auto shots = static_cast<std::uint64_t>(measurement.shots);
  Random random(static_cast<std::uint64_t>(measurement.seed));
  int agreed = 0;
  for (int r = 0; r < measurement.repeats; ++r) {
    std::vector<float> said = experiment.shoot(shots, random);
    if (largest(said) == experiment.exact_top()) ++agreed;
    for (std::size_t c = 0; c < classes; ++c) columns[c].push_back(said[c]);
    if (r == 0) answer.probabilities = std::move(said);
  }
  for (std::vector<float>& column : columns) {
    std::sort(column.begin(), column.end());
    answer.low.push_back(quantile(column, 0.025));
    answer.high.push_back(quantile(column, 0.975));
  }
  answer.agreement = static_cast<float>(agreed) / static_cast<float>(measurement.repeats);
  return answer;
}

Result<SafeShots> shots_until_safe(const Recogniser& recogniser, const EncodedObject& object,
                                   std::span<const float> angles, const Measurement& measurement,
                                   double share) {
  Measurement plan = measurement;
  plan.shots = kMostShots;
  if (checked(plan) != Status::ok) return {Status::invalid_argument, kNothing};
  auto prepared = Experiment::prepare(recogniser, object, angles, plan);
  if (!prepared.ok()) return {prepared.status(), prepared.message()};
  Experiment& experiment = prepared.value();
  if (largest(experiment.limit()) != experiment.exact_top()) return SafeShots{};
  const auto seed = static_cast<std::uint64_t>(plan.seed);
  for (int ten = 10; ten <= kMostShots; ten *= 10) {
    for (const int step : {1, 2, 5}) {
      const int shots = ten * step;
      if (shots > kMostShots) break;
      if (agreement(experiment, static_cast<std::uint64_t>(shots), plan.repeats, seed) >= share) {
        return SafeShots{shots};
      }
    }
  }
  return SafeShots{};
}

}  // namespace qurio
