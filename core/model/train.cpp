#include "core/model/train.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

namespace qurio {
namespace {

template <typename Real>
Sample<Real> plain_sample(const TrainingItem<Real>& item) {
  Sample<Real> sample;
  if (!item.views.empty()) {
    sample.regions = item.views[0];
    sample.region_count = item.region_count;
  }
  if (item.words != nullptr && item.word_count > 0) {
    sample.words = item.words;
    sample.word_count = item.word_count;
  }
  return sample;
}

bool is_probability(double p) { return p >= 0 && p <= 1; }

std::string problem(const TrainOptions& o) {
  if (o.epochs < 1 || o.batch < 1 || o.warmup < 0)
    return "epochs, batch and warmup must be positive";
  if (!is_probability(o.mask) || !is_probability(o.average_from)) {
    return "mask and average_from must be within 0 and 1";
  }
  if (!is_probability(o.drop_photo) || !is_probability(o.drop_caption) ||
      o.drop_photo + o.drop_caption > 1) {
    return "drop_photo and drop_caption must be probabilities with a sum of at most 1";
  }
  for (const double p : {o.dropout, o.drop_words, o.drop_regions}) {
    if (!(p >= 0 && p < 1)) {
      return "dropout, drop_words and drop_regions must be at least 0 and below 1";
    }
  }
  return "";
}

}  // namespace

template <typename Real>
Result<Trainer<Real>> Trainer<Real>::create(const Arm& arm, std::vector<TrainingItem<Real>> items,
                                            const TrainOptions& options) {
  const std::string wrong = problem(options);
  if (!wrong.empty()) return {Status::invalid_argument, "training options: " + wrong};
  if (items.empty()) return {Status::invalid_argument, "there is no item to train on"};
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Sample<Real> sample = seen_by(arm, plain_sample(items[i]));
    if (sample.regions == nullptr && sample.words == nullptr) {
      return {Status::invalid_argument,
              "item " + std::to_string(i) + " has no photo and no caption"};
    }
    if (items[i].label < 0 || items[i].label >= arm.classes) {
      return {Status::invalid_argument, "item " + std::to_string(i) + " has label " +
                                            std::to_string(items[i].label) + " of " +
                                            std::to_string(arm.classes) + " classes"};
    }
  }
  Result<Fusion<Real>> model = Fusion<Real>::create(arm);
  if (!model.ok()) return {model.status(), model.message()};
  return Trainer(std::move(model).value(), std::move(items), options);
}

template <typename Real>
Trainer<Real>::Trainer(Fusion<Real> model, std::vector<TrainingItem<Real>> items,
                       const TrainOptions& options)
    : model_(std::move(model)),
      items_(std::move(items)),
      options_(options),
      random_(options.seed),
      optimiser_(model_.layout()),
      parameters_(model_.layout().size()),
      gradient_(model_.layout().size()),
      order_(items_.size()) {
  model_.initialise(random_, std::span<Real>(parameters_));
  if (options.weighted && options.draws > 0) order_.resize(static_cast<std::size_t>(options.draws));
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  double sum = 0;
  for (const TrainingItem<Real>& item : items_) cumulative_.push_back(sum += item.weight);
  const int count = static_cast<int>(order_.size());
  options_.batch = std::min(options_.batch, count);
  kept_regions_.resize(static_cast<std::size_t>(options_.batch));
  kept_words_.resize(kept_regions_.size());
  per_epoch_ = (count + options_.batch - 1) / options_.batch;
  steps_ = per_epoch_ * options_.epochs;
}

template <typename Real>
void Trainer<Real>::new_epoch() {
  if (!options_.weighted) {
    random_.shuffle(order_);
    return;
  }
  for (std::size_t& index : order_) {
    const double at = random_.uniform() * cumulative_.back();
    const auto found = std::upper_bound(cumulative_.begin(), cumulative_.end(), at);
    index = std::min(static_cast<std::size_t>(found - cumulative_.begin()), items_.size() - 1);
  }
}

template <typename Real>
Sample<Real> Trainer<Real>::draw_sample(const TrainingItem<Real>& item) {
  Sample<Real> sample = plain_sample(item);
  if (item.views.size() > 1) sample.regions = item.views[random_.below(item.views.size())];
  // The same draws for every arm and every item, so that arms differ in nothing but themselves.
  const bool masked = random_.uniform() < options_.mask;
  const double dropped = random_.uniform();
  if (masked && sample.words != nullptr && item.masked_count > 0) {
    sample.words = item.masked;
    sample.word_count = item.masked_count;
  }
  sample = seen_by(model_.arm(), sample);
  if (sample.regions != nullptr && sample.words != nullptr) {
    if (dropped < options_.drop_photo) {
      sample.regions = nullptr;
      sample.region_count = 0;
    } else if (dropped < options_.drop_photo + options_.drop_caption) {
      sample.words = nullptr;
      sample.word_count = 0;
    }
  }
  return sample;
}

// The rows that survive, copied to `kept`; `count` becomes their number.
template <typename Real>
const Real* Trainer<Real>::thinned(const Real* rows, int& count, int width, double dropped,
                                   Matrix<Real>& kept) {
  if (rows == nullptr || dropped == 0) return rows;
  const auto spared = random_.below(static_cast<std::size_t>(count));
  kept.resize(count, width);
  int next = 0;
  for (int row = 0; row < count; ++row) {
    const bool stays = random_.uniform() >= dropped || static_cast<std::size_t>(row) == spared;
    if (stays) std::copy_n(rows + std::ptrdiff_t{row} * width, width, kept.row(next++).data());
  }
  count = next;
  return kept.data();
}

template <typename Real>
TrainStep Trainer<Real>::step() {
  const int within = step_ % per_epoch_;
  if (within == 0) new_epoch();
  // Batches of an epoch differ by at most one item.
  const std::size_t count = order_.size();
  const auto parts = static_cast<std::size_t>(per_epoch_);
  const std::size_t first = static_cast<std::size_t>(within) * count / parts;
  const std::size_t last = (static_cast<std::size_t>(within) + 1) * count / parts;
  std::vector<Sample<Real>> samples;
  std::vector<int> labels;
  for (std::size_t i = first; i < last; ++i) {
    const TrainingItem<Real>& item = items_[order_[i]];
    Sample<Real> sample = draw_sample(item);
    sample.regions = thinned(sample.regions, sample.region_count, model_.arm().region_width,
                             options_.drop_regions, kept_regions_[i - first]);
    sample.words = thinned(sample.words, sample.word_count, model_.arm().word_width,
                           options_.drop_words, kept_words_[i - first]);
    samples.push_back(sample);
    labels.push_back(item.label);
  }
  Matrix<Real> keep;
  if (options_.dropout > 0) {
    keep.resize(static_cast<Eigen::Index>(samples.size()), 2 * model_.arm().width);
    const Real kept = static_cast<Real>(1 / (1 - options_.dropout));
    for (Eigen::Index i = 0; i < keep.size(); ++i) {
      keep.data()[i] = random_.uniform() < options_.dropout ? Real(0) : kept;
    }
  }
  const Real loss = model_.loss(std::span<const Real>(parameters_), samples, labels, keep,
                                options_.loss, gradient_);
  optimiser_.step(options_.optimiser, warmup_cosine(step_, options_.warmup, steps_), parameters_,
                  gradient_);
  const TrainStep report{step_ + 1, steps_, step_ / per_epoch_, static_cast<double>(loss)};
  ++step_;
  average();
  return report;
}

template <typename Real>
void Trainer<Real>::average() {
  if (options_.average_from >= 1 || step_ < options_.average_from * steps_) return;
  sum_.resize(parameters_.size(), 0.0);
  for (std::size_t i = 0; i < sum_.size(); ++i) sum_[i] += parameters_[i];
  ++averaged_;
  if (!done()) return;
  for (std::size_t i = 0; i < sum_.size(); ++i) {
    parameters_[i] = static_cast<Real>(sum_[i] / averaged_);
  }
}

template class Trainer<float>;
template class Trainer<double>;

}  // namespace qurio
