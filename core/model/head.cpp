#include "core/model/head.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "core/model/abstain.h"
#include "core/model/circuit_features.h"
#include "core/model/fusion.h"
#include "core/model/head_arrays.h"
#include "core/model/normalise.h"
#include "core/quantum/observe.h"

namespace qurio {

struct Head::Impl {
  Fusion<float> fusion;
  std::vector<float> parameters;
  Plan<float> plan;
  std::array<float, kModalityCases> temperature{};
  std::array<float, kModalityCases> threshold{};
  std::array<Familiar, kModalityCases> familiar;

  std::span<const float> angles() const {
    const std::size_t block = fusion.layout().find("angles");
    const auto values = fusion.layout().vector(std::span<const float>(parameters), block);
    return {values.data(), static_cast<std::size_t>(values.size())};
  }
  // Probabilities when the given features (one row) are read out.
  Matrix<float> probabilities(const Matrix<float>& features, std::size_t modality) const {
    Matrix<float> p = fusion.logits_of(parameters, features) / temperature[modality];
    softmax_rows<float>(p);
    return p;
  }
};

namespace {

using ArrayIndex = std::map<std::string_view, const NamedArray*>;

std::string shape_text(const std::vector<std::size_t>& shape) {
  std::string text = "[";
  for (std::size_t i = 0; i < shape.size(); ++i) {
    text += (i == 0 ? "" : ", ") + std::to_string(shape[i]);
  }
  return text + "]";
}

// An empty message, or what is wrong with the arrays on their own.
Result<ArrayIndex> indexed(const WeightList& weights) {
  ArrayIndex index;
  for (const NamedArray& array : weights) {
    std::size_t count = 1;
    for (const std::size_t side : array.shape) {
      if (side != 0 && count > array.values.size() / side)
        count = array.values.size() + 1;
      else
        count *= side;
    }
    if (count != array.values.size()) {
      return {Status::weights_mismatch, "array " + array.name + " has " +
                                            std::to_string(array.values.size()) +
                                            " numbers for shape " + shape_text(array.shape)};
    }
    for (const float value : array.values) {
      if (!std::isfinite(value)) {
        return {Status::not_finite, "array " + array.name + " has a number that is not finite"};
      }
    }
    if (!index.emplace(array.name, &array).second) {
      return {Status::weights_mismatch, "array " + array.name + " is there twice"};
    }
  }
  return index;
}

// The array of that name if its shape is `shape`, with 0 standing for any size but 0.
Result<const NamedArray*> find(const ArrayIndex& index, std::string_view name,
                               const std::vector<std::size_t>& shape) {
  const auto found = index.find(name);
  if (found == index.end()) {
    return {Status::weights_mismatch, "array " + std::string(name) + " is missing"};
  }
  const std::vector<std::size_t>& actual = found->second->shape;
  bool same = actual.size() == shape.size();
  for (std::size_t i = 0; same && i < shape.size(); ++i) {
    same = shape[i] == 0 ? actual[i] > 0 : actual[i] == shape[i];
  }
  if (!same) {
    return {Status::weights_mismatch, "array " + std::string(name) + " has shape " +
                                          shape_text(actual) + " instead of " + shape_text(shape)};
  }
  return found->second;
}

// A size or switch stored as a float. -1 for what is no small whole number.
int whole(float value) {
  const bool good = value >= 0 && value <= 4096 && value == std::floor(value);
  return good ? static_cast<int>(value) : -1;
}

// Which arm the arrays belong to.
Result<Arm> arm_of(const ArrayIndex& index) {
  const auto circuit = find(index, "circuit", {4});
  if (!circuit.ok()) return {circuit.status(), circuit.message()};
  const auto projection = find(index, "region_projection", {0, 0});
  if (!projection.ok()) return {projection.status(), projection.message()};
  const auto output = find(index, "output_bias", {1, 0});
  if (!output.ok()) return {output.status(), output.message()};
  const std::vector<float>& about = circuit.value()->values;
  Arm arm;
  arm.name = "head";
  const auto size = [](std::size_t value) {
    return static_cast<int>(std::min<std::size_t>(value, 1U << 20));
  };
  arm.region_width = size(projection.value()->shape[0]);
  arm.word_width = kWordWidth;
  arm.width = size(projection.value()->shape[1]);
  arm.classes = size(output.value()->shape[1]);
  arm.qubits = whole(about[0]);
  arm.layers = whole(about[1]);
  const int entangle = whole(about[2]);
  const int encoding = whole(about[3]);
  if (entangle < 0 || entangle > 1 || encoding < 0 ||
      encoding > static_cast<int>(Encoding::angle)) {
    return {Status::weights_mismatch, "array circuit does not describe a circuit"};
  }
  arm.entangle = entangle == 1;
  arm.encoding = static_cast<Encoding>(encoding);
  Result<Arm> checked = validated(arm);
  if (!checked.ok()) return {Status::weights_mismatch, checked.message()};
  return checked;
}

}  // namespace

Head::Head(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Head::Head(Head&&) noexcept = default;
Head& Head::operator=(Head&&) noexcept = default;
Head::~Head() = default;

Result<Head> Head::load(const WeightList& weights) {
  const auto index = indexed(weights);
  if (!index.ok()) return {index.status(), index.message()};
  const auto arm = arm_of(index.value());
  if (!arm.ok()) return {arm.status(), arm.message()};
  // Cannot fail: the arm is validated.
  Fusion<float> fusion = Fusion<float>::create(arm.value()).value();

  std::vector<float> parameters(fusion.layout().size());
  for (const ParameterBlock& block : fusion.layout().blocks()) {
    const auto array =
        find(index.value(), block.name,
             {static_cast<std::size_t>(block.rows), static_cast<std::size_t>(block.columns)});
    if (!array.ok()) return {array.status(), array.message()};
    std::copy(array.value()->values.begin(), array.value()->values.end(),
              parameters.begin() + static_cast<std::ptrdiff_t>(block.offset));
  }
  const auto features = static_cast<std::size_t>(fusion.feature_count());
  const auto temperature = find(index.value(), "temperature", {kModalityCases});
  const auto threshold = find(index.value(), "threshold", {kModalityCases});
  const auto mean = find(index.value(), "familiar_mean", {kModalityCases, features});
  const auto prototypes = find(index.value(), "familiar_prototypes", {kModalityCases, 0, features});
  for (const auto* array : {&temperature, &threshold, &mean, &prototypes}) {
    if (!array->ok()) return {array->status(), array->message()};
  }
  const std::size_t known = fusion.layout().blocks().size() + 5;
  if (index.value().size() != known) {
    return {Status::weights_mismatch, "there are " + std::to_string(index.value().size()) +
                                          " arrays instead of " + std::to_string(known)};
  }

  auto plan = Plan<float>::compile(circuit_of(arm.value()));
  auto impl = std::make_unique<Impl>(
      Impl{std::move(fusion), std::move(parameters), std::move(plan).value(), {}, {}, {}});
  const auto columns = static_cast<Eigen::Index>(features);
  const auto rows = static_cast<Eigen::Index>(prototypes.value()->shape[1]);
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    impl->temperature[m] = temperature.value()->values[m];
    impl->threshold[m] = threshold.value()->values[m];
    if (!(impl->temperature[m] > 0)) {
      return {Status::weights_mismatch, "array temperature must be positive"};
    }
    const auto skipped = static_cast<Eigen::Index>(m);
    impl->familiar[m].mean =
        VectorView<float>(mean.value()->values.data() + skipped * columns, columns);
    impl->familiar[m].prototypes = MatrixView<float>(
        prototypes.value()->values.data() + skipped * rows * columns, rows, columns);
  }
  return Head(std::move(impl));
}

int Head::classes() const { return impl_->fusion.arm().classes; }
int Head::region_width() const { return impl_->fusion.arm().region_width; }
const Circuit& Head::circuit() const { return impl_->plan.circuit(); }
std::span<const float> Head::angles() const { return impl_->angles(); }

namespace {

bool all_finite(std::span<const float> values) {
  return std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); });
}

Result<Sample<float>> checked_sample(const HeadInput& input, int region_width) {
  const auto regions = static_cast<std::size_t>(kRegions) * static_cast<std::size_t>(region_width);
  if (input.regions.empty() && input.words.empty()) {
    return {Status::invalid_argument, "neither a photo nor a caption was given"};
  }
  if (!input.regions.empty() && input.regions.size() != regions) {
    return {Status::invalid_argument, "the photo has " + std::to_string(input.regions.size()) +
                                          " features instead of " + std::to_string(regions)};
  }
  if (input.words.size() % kWordWidth != 0 ||
      input.words.size() > static_cast<std::size_t>(kMaxWords) * kWordWidth) {
    return {Status::invalid_argument, "the caption has " + std::to_string(input.words.size()) +
                                          " features: not 512 for each of at most 24 words"};
  }
  if (!all_finite(input.regions)) return {Status::not_finite, "a photo feature is not finite"};
  if (!all_finite(input.words)) return {Status::not_finite, "a caption feature is not finite"};
  Sample<float> sample;
  if (!input.regions.empty()) {
    sample.regions = input.regions.data();
    sample.region_count = kRegions;
  }
  if (!input.words.empty()) {
    sample.words = input.words.data();
    sample.word_count = static_cast<int>(input.words.size() / kWordWidth);
  }
  return sample;
}

std::size_t modality_case(const Sample<float>& sample) {
  if (sample.words == nullptr) return kPhotoOnly;
  return sample.regions == nullptr ? kCaptionOnly : kPhotoAndCaption;
}

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

Result<HeadAnswer> Head::answer(const HeadInput& input) const {
  const auto sample = checked_sample(input, region_width());
  if (!sample.ok()) return {sample.status(), sample.message()};
  const std::size_t modality = modality_case(sample.value());
  impl_->fusion.forward(impl_->parameters, {&sample.value(), 1});
  const Matrix<float>& features = impl_->fusion.features();
  HeadAnswer answer;
  answer.probabilities = numbers(impl_->probabilities(features, modality));
  const auto top = std::max_element(answer.probabilities.begin(), answer.probabilities.end());
  answer.top = static_cast<int>(top - answer.probabilities.begin());
  answer.expectations = numbers(features);
  answer.amplitudes = numbers(*impl_->fusion.amplitudes());
  if (!all_finite(answer.probabilities) || !all_finite(answer.expectations)) {
    return {Status::not_finite, "the head's answer is not finite"};
  }
  answer.confidence = familiarity(impl_->familiar[modality], answer.expectations);
  answer.threshold = impl_->threshold[modality];
  answer.abstain = answer.confidence < answer.threshold;
  copy_attention(impl_->fusion.attention_of(0), answer);
  return answer;
}

namespace {

// One row of the trace, but for the class probabilities.
void observe_row(const State<float>& state, std::vector<float>& out) {
  out.insert(out.end(), state.re().begin(), state.re().end());
  out.insert(out.end(), state.im().begin(), state.im().end());
  std::vector<float> entropies;
  for (int q = 0; q < state.qubits(); ++q) {
    const std::array<double, 3> bloch = bloch_vector(state, q);
    for (const double r : bloch) out.push_back(static_cast<float>(r));
    entropies.push_back(static_cast<float>(entropy(bloch)));
  }
  out.insert(out.end(), entropies.begin(), entropies.end());
  for (int i = 0; i < state.qubits(); ++i) {
    for (int j = i + 1; j < state.qubits(); ++j) {
      out.push_back(static_cast<float>(mutual_information(state, i, j)));
    }
  }
}

}  // namespace

Result<HeadTrace> Head::trace(const HeadInput& input) const {
  const auto sample = checked_sample(input, region_width());
  if (!sample.ok()) return {sample.status(), sample.message()};
  const std::size_t modality = modality_case(sample.value());
  impl_->fusion.forward(impl_->parameters, {&sample.value(), 1});
  const int qubits = circuit().qubits;
  State<float> state(qubits);
  State<float> scratch(qubits);
  const Matrix<float>& amplitudes = *impl_->fusion.amplitudes();
  state.set_real({amplitudes.data(), state.size()});

  HeadTrace trace;
  trace.qubits = qubits;
  trace.classes = classes();
  const std::size_t steps = circuit().operations.size();
  trace.rows = static_cast<int>(steps) + 1;
  Matrix<float> features(1, readout_size(qubits));
  for (std::size_t step = 0; step <= steps; ++step) {
    if (step > 0) impl_->plan.step(step - 1, angles(), state);
    observe_row(state, trace.values);
    readout_zx<float>(state, scratch, {features.data(), static_cast<std::size_t>(features.size())});
    const Matrix<float> p = impl_->probabilities(features, modality);
    trace.values.insert(trace.values.end(), p.data(), p.data() + p.size());
  }
  trace.row_length = static_cast<int>(trace.values.size()) / trace.rows;
  if (!all_finite(trace.values)) return {Status::not_finite, "the trace is not finite"};
  return trace;
}

}  // namespace qurio
