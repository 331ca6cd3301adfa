#include "core/model/head/head.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "core/model/front/head_input.h"
#include "core/model/front/normalise.h"
#include "core/model/head/circuit_features.h"
#include "core/model/head/fusion.h"
#include "core/model/head/head_weights.h"
#include "core/model/head/readout.h"
#include "core/quantum/quantum.h"

namespace qurio {

struct Head::Impl {
  HeadWeights weights;
  Fusion<float> fusion;
  Plan<float> plan;

  std::span<const float> angles() const {
    const std::size_t block = fusion.layout().find("angles");
    const auto values = fusion.layout().vector(std::span<const float>(weights.parameters), block);
    return {values.data(), static_cast<std::size_t>(values.size())};
  }
  // All parameters, these angles in place of the trained ones.
  std::vector<float> parameters(std::span<const float> angles) const {
    std::vector<float> all = weights.parameters;
    const auto at = this->angles().data() - weights.parameters.data();
    std::copy(angles.begin(), angles.end(), all.begin() + at);
    return all;
  }
  // The expectations read out at these angles, as one row. The state in must be the encoded one.
  Matrix<float> expectations(std::span<const float> angles, std::span<const float> encoded) const {
    State<float> state(plan.circuit().qubits);
    State<float> scratch(plan.circuit().qubits);
    state.set_real(encoded);
    plan.run(angles, state);
    Matrix<float> row(1, readout_size(plan.circuit().qubits));
    readout_zx<float>(state, scratch, {row.data(), static_cast<std::size_t>(row.size())});
    return row;
  }
  // Probabilities when the given features (one row) are read out.
  Matrix<float> probabilities(const Matrix<float>& features, std::size_t modality) const {
    Matrix<float> p =
        fusion.logits_of(weights.parameters, features) / weights.temperature[modality];
    softmax_rows<float>(p);
    return p;
  }
};

Head::Head(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Head::Head(Head&&) noexcept = default;
Head& Head::operator=(Head&&) noexcept = default;
Head::~Head() = default;

Result<Head> Head::load(const WeightList& weights) {
  Result<HeadWeights> read = read_head_weights(weights);
  if (!read.ok()) return {read.status(), read.message()};
  // Neither can fail: the head is validated and the ansatz is one of ours.
  Fusion<float> fusion = Fusion<float>::create(read.value().config).value();
  Plan<float> plan = Plan<float>::compile(circuit_of(read.value().config)).value();
  return Head(
      std::make_unique<Impl>(Impl{std::move(read).value(), std::move(fusion), std::move(plan)}));
}

int Head::classes() const { return impl_->fusion.config().classes; }
int Head::region_width() const { return impl_->fusion.config().region_width; }
const Circuit& Head::circuit() const { return impl_->plan.circuit(); }
std::span<const float> Head::angles() const { return impl_->angles(); }

namespace {

template <typename Derived>
std::vector<float> numbers(const Eigen::PlainObjectBase<Derived>& values) {
  return {values.data(), values.data() + values.size()};
}

void copy_attention(const AttentionPass<float>& pass, HeadAnswer& answer) {
  answer.word_weights = numbers(pass.beta);
  answer.region_weights = numbers(pass.gamma);
  answer.word_to_region = numbers(pass.word_to_region);
  const Matrix<float> region_to_word = pass.region_to_word.transpose();
  answer.region_to_word = numbers(region_to_word);
  Vector<float> pooled = pass.gamma;
  if (pass.alpha.size() > 0) pooled = 0.5F * (pass.gamma + pass.alpha);
  answer.pooled_regions = numbers(pooled);
}

}  // namespace

namespace {

Result<std::span<const float>> checked_angles(std::span<const float> angles,
                                              std::span<const float> trained) {
  if (angles.empty()) return trained;
  if (angles.size() != trained.size()) {
    return {Status::invalid_argument,
            std::to_string(angles.size()) + " angles instead of " + std::to_string(trained.size())};
  }
  if (!all_finite(angles)) return {Status::not_finite, "an angle is not finite"};
  return angles;
}

}  // namespace

Result<HeadAnswer> Head::answer(const HeadInput& input, std::span<const float> angles) const {
  const auto checked = checked_input(input, region_width());
  if (!checked.ok()) return {checked.status(), checked.message()};
  const auto turned = checked_angles(angles, this->angles());
  if (!turned.ok()) return {turned.status(), turned.message()};
  const std::size_t modality = modality_case_of(input);
  FusionPass<float> pass;
  impl_->fusion.forward(impl_->parameters(turned.value()), {&checked.value().sample, 1}, pass);
  const Matrix<float>& features = pass.map.features;
  HeadAnswer answer;
  answer.probabilities = numbers(impl_->probabilities(features, modality));
  const auto top = std::max_element(answer.probabilities.begin(), answer.probabilities.end());
  answer.top = static_cast<int>(top - answer.probabilities.begin());
  answer.expectations = numbers(features);
  answer.amplitudes = numbers(pass.map.prepared.amplitudes);
  if (!all_finite(answer.probabilities) || !all_finite(answer.expectations)) {
    return {Status::not_finite, "the head's answer is not finite"};
  }
  answer.confidence = inlier_score(impl_->weights.novelty[modality], answer.expectations);
  answer.threshold = impl_->weights.threshold[modality];
  answer.abstain = answer.confidence < answer.threshold;
  copy_attention(pass.trunks[0].attention, answer);
  return answer;
}

namespace {

void append(const auto& values, std::vector<float>& out) {
  for (const auto value : values) out.push_back(static_cast<float>(value));
}

// One row of the trace, but for the class probabilities.
void append_row(const State<float>& state, const Correlations& seen, std::vector<float>& out) {
  append(state.re(), out);
  append(state.im(), out);
  for (const std::array<double, 3>& bloch : seen.bloch_vectors()) append(bloch, out);
  append(seen.entropies(), out);
  append(seen.mutual_information(), out);
}

}  // namespace

Result<HeadTrace> Head::trace(const HeadInput& input, std::span<const float> angles) const {
  const auto checked = checked_input(input, region_width());
  if (!checked.ok()) return {checked.status(), checked.message()};
  const auto turned = checked_angles(angles, this->angles());
  if (!turned.ok()) return {turned.status(), turned.message()};
  const std::size_t modality = modality_case_of(input);
  FusionPass<float> pass;
  impl_->fusion.forward(impl_->weights.parameters, {&checked.value().sample, 1}, pass);
  const int qubits = circuit().qubits;
  State<float> state(qubits);
  State<float> scratch(qubits);
  const Matrix<float>& amplitudes = pass.map.prepared.amplitudes;
  state.set_real({amplitudes.data(), state.size()});

  HeadTrace trace;
  trace.qubits = qubits;
  trace.classes = classes();
  const std::size_t steps = circuit().operations.size();
  trace.rows = static_cast<int>(steps) + 1;
  Matrix<float> features(1, readout_size(qubits));
  Correlations seen(qubits);
  seen.observe(state);
  for (std::size_t step = 0; step <= steps; ++step) {
    if (step > 0) {
      impl_->plan.step(step - 1, turned.value(), state);
      seen.follow(circuit().operations[step - 1], state);
    }
    append_row(state, seen, trace.values);
    readout_zx<float>(state, scratch, {features.data(), static_cast<std::size_t>(features.size())});
    const Matrix<float> p = impl_->probabilities(features, modality);
    trace.values.insert(trace.values.end(), p.data(), p.data() + p.size());
  }
  trace.row_length = static_cast<int>(trace.values.size()) / trace.rows;
  if (!all_finite(trace.values)) return {Status::not_finite, "the trace is not finite"};
  return trace;
}

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

// The operation that an angle turns, if the two-term shift rule holds for it.
Status two_term_angle(const Circuit& circuit, int angle) {
  int uses = 0;
  for (const Operation& operation : circuit.operations) {
    const GateInfo& info = gate_info(operation.gate);
    for (int a = 0; a < info.angles; ++a) {
      if (operation.angles[static_cast<std::size_t>(a)] != angle) continue;
      if (!info.two_term_shift) return Status::invalid_argument;
      ++uses;
    }
  }
  return uses == 1 ? Status::ok : Status::invalid_argument;
}

std::string no_curve(int angle) {
  return "angle " + std::to_string(angle) + " has no curve of one cosine and one sine";
}

}  // namespace

Result<std::vector<float>> Head::read_out(std::span<const float> expectations, bool photo,
                                          bool caption) const {
  const int size = readout_size(circuit().qubits);
  if (expectations.size() != static_cast<std::size_t>(size) || (!photo && !caption)) {
    return {Status::invalid_argument, "these are not the expectations of an object"};
  }
  if (!all_finite(expectations)) return {Status::not_finite, "an expectation is not finite"};
  Matrix<float> row(1, size);
  std::copy(expectations.begin(), expectations.end(), row.data());
  const std::size_t modality = !caption ? kPhotoOnly : (photo ? kPhotoAndCaption : kCaptionOnly);
  return numbers(impl_->probabilities(row, modality));
}

Result<AngleSweep> Head::angle_sweep(const HeadInput& input, std::span<const float> angles,
                                     int angle, int samples) const {
  if (two_term_angle(circuit(), angle) != Status::ok || samples < 2) {
    return {Status::invalid_argument, no_curve(angle)};
  }
  const auto start = answer(input, angles);
  if (!start.ok()) return {start.status(), start.message()};
  const auto turned = checked_angles(angles, this->angles());
  std::vector<float> at(turned.value().begin(), turned.value().end());
  const std::vector<float>& encoded = start.value().amplitudes;
  const std::size_t modality = modality_case_of(input);

  Matrix<float> values[3];  // at -2 pi / 3, 0, 2 pi / 3
  for (int k = 0; k < 3; ++k) {
    at[static_cast<std::size_t>(angle)] = static_cast<float>(k - 1) * 2 * kPi / 3;
    values[k] = impl_->expectations(at, encoded);
  }
  const Matrix<float> a = (values[0] + values[1] + values[2]) / 3;
  const Matrix<float> b = values[1] - a;
  const Matrix<float> c = (values[2] - values[0]) / std::sqrt(3.0F);

  AngleSweep curve;
  for (Eigen::Index i = 0; i < a.size(); ++i) {
    curve.coefficients.insert(curve.coefficients.end(), {a(0, i), b(0, i), c(0, i)});
  }
  for (int s = 0; s < samples; ++s) {
    const float t = -kPi + 2 * kPi * static_cast<float>(s) / static_cast<float>(samples - 1);
    const Matrix<float> p = impl_->probabilities(a + std::cos(t) * b + std::sin(t) * c, modality);
    curve.probabilities.insert(curve.probabilities.end(), p.data(), p.data() + p.size());
  }
  return curve;
}

Result<std::vector<float>> Head::angle_gradient(const HeadInput& input,
                                                std::span<const float> angles, int label) const {
  if (label < 0 || label >= classes()) {
    return {Status::invalid_argument, "there is no class " + std::to_string(label)};
  }
  const auto start = answer(input, angles);
  if (!start.ok()) return {start.status(), start.message()};
  const auto turned = checked_angles(angles, this->angles());
  std::vector<float> at(turned.value().begin(), turned.value().end());
  const std::vector<float>& encoded = start.value().amplitudes;
  const std::size_t modality = modality_case_of(input);
  const float temperature = impl_->weights.temperature[modality];
  const auto logits = [&](const Matrix<float>& features) {
    return Matrix<float>(impl_->fusion.logits_of(impl_->weights.parameters, features));
  };

  std::vector<float> gradient(at.size());
  for (std::size_t k = 0; k < at.size(); ++k) {
    if (two_term_angle(circuit(), static_cast<int>(k)) != Status::ok) {
      return {Status::invalid_argument, no_curve(static_cast<int>(k))};
    }
    const float angle = at[k];
    at[k] = angle + kPi / 2;
    const Matrix<float> above = impl_->expectations(at, encoded);
    at[k] = angle - kPi / 2;
    const Matrix<float> below = impl_->expectations(at, encoded);
    at[k] = angle;
    // The read-out is affine: the difference of two logits is that of the expectations.
    const Matrix<float> slope = (logits(above) - logits(below)) / (2 * temperature);
    float mean = 0;
    for (Eigen::Index i = 0; i < slope.size(); ++i) {
      mean += start.value().probabilities[static_cast<std::size_t>(i)] * slope(0, i);
    }
    gradient[k] = slope(0, label) - mean;
  }
  return gradient;
}

}  // namespace qurio
