#include "core/model/answer/angle_sweep.h"

#include <cmath>
#include <numbers>
#include <string>
#include <utility>

#include "core/model/head/readout.h"
#include "core/quantum/quantum.h"

namespace qurio {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;

// Whether the two-term shift rule holds for an angle: it occurs once, in a gate of that rule.
bool has_curve(const Circuit& circuit, int angle) {
  int uses = 0;
  for (const Operation& operation : circuit.operations) {
    const GateInfo& info = gate_info(operation.gate);
    for (int a = 0; a < info.angles; ++a) {
      if (operation.angles[static_cast<std::size_t>(a)] != angle) continue;
      if (!info.two_term_shift) return false;
      ++uses;
    }
  }
  return uses == 1;
}

Result<std::vector<float>> no_curve(int angle) {
  return {Status::invalid_argument,
          "angle " + std::to_string(angle) + " has no curve of one cosine and one sine"};
}

Result<std::vector<float>> finite(std::vector<float> values) {
  if (all_finite(values)) return values;
  return {Status::not_finite, "what turning an angle does is not finite"};
}

// One state that the circuit runs on again and again.
class Runner {
 public:
  Runner(const CircuitHead& head, std::span<const float> amplitudes, std::vector<float> angles)
      : head_(head),
        amplitudes_(amplitudes),
        angles_(std::move(angles)),
        state_(head.circuit().qubits),
        scratch_(head.circuit().qubits) {}

  const std::vector<float>& angles() const { return angles_; }

  // The expectations with one angle in the place of its own.
  Vector<float> at(std::size_t index, float angle) {
    const float own = std::exchange(angles_[index], angle);
    Vector<float> read = here();
    angles_[index] = own;
    return read;
  }

  Vector<float> here() {
    state_.set_real(amplitudes_);
    head_.plan().run(angles_, state_);
    Vector<float> read(readout_size(head_.circuit().qubits));
    readout_zx<float>(state_, scratch_, {read.data(), static_cast<std::size_t>(read.size())});
    return read;
  }

 private:
  const CircuitHead& head_;
  std::span<const float> amplitudes_;
  std::vector<float> angles_;
  State<float> state_, scratch_;
};

// a + b cos t + c sin t of every expectation.
struct Curve {
  Vector<float> a, b, c;
  Vector<float> at(float t) const { return a + std::cos(t) * b + std::sin(t) * c; }
};

Curve curve_of(Runner& runner, std::size_t angle) {
  constexpr float kThird = 2 * kPi / 3;
  const Vector<float> below = runner.at(angle, -kThird);
  const Vector<float> zero = runner.at(angle, 0);
  const Vector<float> above = runner.at(angle, kThird);
  Curve curve;
  curve.a = (below + zero + above) / 3;
  curve.b = zero - curve.a;
  curve.c = (above - below) / std::sqrt(3.0F);
  return curve;
}

std::span<const float> span_of(const Vector<float>& values) {
  return {values.data(), static_cast<std::size_t>(values.size())};
}

// d log p(label) of a read-out that moves along `slope`. The layer behind it is affine: the slope
// of a logit is the logit of the slope less that of nothing.
float log_slope(const CircuitHead& head, std::size_t modality, const std::vector<float>& p,
                std::size_t label, const Vector<float>& slope) {
  const std::vector<float> along = head.logits(span_of(slope), modality);
  const std::vector<float> nothing =
      head.logits(span_of(Vector<float>::Zero(slope.size())), modality);
  float mean = 0;
  for (std::size_t k = 0; k < p.size(); ++k) mean += p[k] * (along[k] - nothing[k]);
  return along[label] - nothing[label] - mean;
}

}  // namespace

Result<std::vector<float>> angle_sweep(const Recogniser& recogniser, const EncodedObject& object,
                                       std::span<const float> angles, int angle, int samples) {
  auto used = recogniser.angles_for(object, angles);
  if (!used.ok()) return {used.status(), used.message()};
  const CircuitHead& head = recogniser.head();
  if (angle < 0 || angle >= head.circuit().angles || samples < 2) {
    return {Status::invalid_argument, "there is no such angle, or fewer than two samples"};
  }
  if (!has_curve(head.circuit(), angle)) return no_curve(angle);
  Runner runner(head, object.state.amplitudes, std::move(used).value());
  const Curve curve = curve_of(runner, static_cast<std::size_t>(angle));
  std::vector<float> probabilities;
  for (int s = 0; s < samples; ++s) {
    const float t = -kPi + 2 * kPi * static_cast<float>(s) / static_cast<float>(samples - 1);
    const std::vector<float> p = head.probabilities(span_of(curve.at(t)), object.features.modality);
    probabilities.insert(probabilities.end(), p.begin(), p.end());
  }
  return finite(std::move(probabilities));
}

Result<std::vector<float>> angle_gradient(const Recogniser& recogniser, const EncodedObject& object,
                                          std::span<const float> angles) {
  auto used = recogniser.angles_for(object, angles);
  if (!used.ok()) return {used.status(), used.message()};
  const CircuitHead& head = recogniser.head();
  const std::size_t modality = object.features.modality;
  Runner runner(head, object.state.amplitudes, std::move(used).value());
  const std::vector<float> p = head.probabilities(span_of(runner.here()), modality);
  const auto label = static_cast<std::size_t>(largest(p));
  std::vector<float> gradient;
  for (std::size_t k = 0; k < runner.angles().size(); ++k) {
    if (!has_curve(head.circuit(), static_cast<int>(k))) return no_curve(static_cast<int>(k));
    const float own = runner.angles()[k];
    const Vector<float> slope = (runner.at(k, own + kPi / 2) - runner.at(k, own - kPi / 2)) / 2;
    gradient.push_back(log_slope(head, modality, p, label, slope));
  }
  return finite(std::move(gradient));
}

}  // namespace qurio
