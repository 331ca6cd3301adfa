#include "core/learn/trainer.h"

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
    sample.regions = item.views[0].regions;
    sample.border_distance = item.views[0].border_distance;
    sample.region_count = item.region_count;
    sample.object_shares = item.object_shares;
  }
  if (item.words != nullptr && item.word_count > 0) {
    sample.words = item.words;
    sample.word_count = item.word_count;
  }
  return sample;
}

// The given rows, one after the other in `kept`; null stays null.
template <typename Real>
const Real* gather(const Real* from, int width, const std::vector<int>& rows, Matrix<Real>& kept) {
  if (from == nullptr) return nullptr;
  kept.resize(static_cast<Eigen::Index>(rows.size()), width);
  Eigen::Index next = 0;
  for (const int row : rows) {
    std::copy_n(from + std::ptrdiff_t{row} * width, width, kept.row(next++).data());
  }
  return kept.data();
}

bool is_probability(double p) { return p >= 0 && p <= 1; }

std::string problem(const TrainOptions& o) {
  if (o.epochs < 1 || o.batch < 1 || o.warmup < 0)
    return "epochs, batch and warmup must be positive";
  if (!is_probability(o.mask) || !is_probability(o.average_from)) {
    return "mask and average_from must be within 0 and 1";
  }
  if (!is_probability(o.elsewhere) || !is_probability(o.foreign_photo) ||
      !is_probability(o.foreign_words)) {
    return "elsewhere, foreign_photo and foreign_words must be within 0 and 1";
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
  if (!(o.loss.smoothing >= 0 && o.loss.contrast >= 0 && o.loss.object >= 0)) {
    return "smoothing, contrast and object must not be negative";
  }
  return "";
}

}  // namespace

template <typename Real>
Result<Trainer<Real>> Trainer<Real>::create(const HeadConfig& config,
                                            std::vector<TrainingItem<Real>> items,
                                            const TrainOptions& options) {
  Result<Objective<Real>> objective = Objective<Real>::create(config);
  if (!objective.ok()) return {objective.status(), objective.message()};
  return create(std::move(objective).value(), std::move(items), options);
}

template <typename Real>
Result<Trainer<Real>> Trainer<Real>::create(Objective<Real> objective,
                                            std::vector<TrainingItem<Real>> items,
                                            const TrainOptions& options, StepHook<Real> hook) {
  const HeadConfig& config = objective.model().config();
  const std::string wrong = problem(options);
  if (!wrong.empty()) return {Status::invalid_argument, "training options: " + wrong};
  if (items.empty()) return {Status::invalid_argument, "there is no item to train on"};
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Sample<Real> sample = seen_by(config, plain_sample(items[i]));
    if (sample.regions == nullptr && sample.words == nullptr) {
      return {Status::invalid_argument,
              "item " + std::to_string(i) + " has no photo and no caption"};
    }
    const TrainingEvidence<Real>& evidence = items[i].evidence;
    if (config.evidence > 0 && evidence.of_words + evidence.of_photo != config.evidence) {
      return {Status::invalid_argument,
              "item " + std::to_string(i) + " has evidence of another length"};
    }
    if (items[i].label < 0 || items[i].label >= config.classes) {
      return {Status::invalid_argument, "item " + std::to_string(i) + " has label " +
                                            std::to_string(items[i].label) + " of " +
                                            std::to_string(config.classes) + " classes"};
    }
  }
  return Trainer(std::move(objective), std::move(items), options, std::move(hook));
}

template <typename Real>
Trainer<Real>::Trainer(Objective<Real> objective, std::vector<TrainingItem<Real>> items,
                       const TrainOptions& options, StepHook<Real> hook)
    : objective_(std::move(objective)),
      items_(std::move(items)),
      options_(options),
      hook_(std::move(hook)),
      random_(options.seed),
      optimiser_(objective_.layout()),
      parameters_(objective_.layout().size()),
      gradient_(objective_.layout().size()),
      order_(items_.size()) {
  objective_.initialise(random_, std::span<Real>(parameters_));
  if (options.weighted && options.draws > 0) order_.resize(static_cast<std::size_t>(options.draws));
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  double sum = 0;
  for (const TrainingItem<Real>& item : items_) cumulative_.push_back(sum += item.weight);
  const int count = static_cast<int>(order_.size());
  options_.batch = std::min(options_.batch, count);
  kept_regions_.resize(static_cast<std::size_t>(options_.batch));
  kept_words_.resize(kept_regions_.size());
  kept_shares_.resize(kept_regions_.size());
  kept_distances_.resize(kept_regions_.size());
  evidence_.resize(kept_regions_.size());
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
Sample<Real> Trainer<Real>::draw_sample(const TrainingItem<Real>& item, std::size_t slot) {
  Sample<Real> sample = plain_sample(item);
  if (item.views.size() > 1) {
    const std::size_t view = random_.below(item.views.size());
    sample.regions = item.views[view].regions;
    sample.border_distance = item.views[view].border_distance;
    if (view > 0) sample.object_shares = nullptr;
  }
  // The same draws for every head and every item, so that heads differ in nothing but themselves.
  const bool masked = random_.uniform() < options_.mask;
  const double dropped = random_.uniform();
  if (masked && sample.words != nullptr && item.masked_count > 0) {
    sample.words = item.masked;
    sample.word_count = item.masked_count;
  }
  sample = seen_by(model().config(), sample);
  if (sample.regions != nullptr && sample.words != nullptr) {
    if (dropped < options_.drop_photo) {
      sample.regions = nullptr;
      sample.region_count = 0;
      sample.object_shares = nullptr;
      sample.border_distance = nullptr;
    } else if (dropped < options_.drop_photo + options_.drop_caption) {
      sample.words = nullptr;
      sample.word_count = 0;
    }
  }
  if (model().config().evidence > 0) add_evidence(item, masked, sample, slot);
  return sample;
}

// Of the modalities that the sample still has.
template <typename Real>
void Trainer<Real>::add_evidence(const TrainingItem<Real>& item, bool masked, Sample<Real>& sample,
                                 std::size_t slot) {
  const TrainingEvidence<Real>& known = item.evidence;
  const bool elsewhere = random_.uniform() < options_.elsewhere;
  Matrix<Real>& row = evidence_[slot];
  row.setZero(1, model().config().evidence);
  if (sample.words != nullptr) {
    std::copy_n(masked ? known.masked : known.words, known.of_words, row.data());
  }
  if (sample.regions != nullptr) {
    const bool other = elsewhere && known.photo_elsewhere != nullptr;
    std::copy_n(other ? known.photo_elsewhere : known.photo, known.of_photo,
                row.data() + known.of_words);
  }
  sample.evidence = row.data();
  if (elsewhere) mislead(sample);
}

// What the sample has of photo and words, from other items where the dice say so.
template <typename Real>
void Trainer<Real>::mislead(Sample<Real>& sample) {
  const Sample<Real> photo = plain_sample(items_[random_.below(items_.size())]);
  const Sample<Real> words = plain_sample(items_[random_.below(items_.size())]);
  const bool other_photo = random_.uniform() < options_.foreign_photo;
  const bool other_words = random_.uniform() < options_.foreign_words;
  if (other_photo && sample.regions != nullptr && photo.regions != nullptr) {
    sample.regions = photo.regions;
    sample.region_count = photo.region_count;
    sample.border_distance = photo.border_distance;
    sample.object_shares = photo.object_shares;
  }
  if (other_words && sample.words != nullptr && words.words != nullptr) {
    sample.words = words.words;
    sample.word_count = words.word_count;
  }
}

// Which of `count` rows stay when every one is dropped with probability `dropped`: at least one.
template <typename Real>
const std::vector<int>& Trainer<Real>::survivors(int count, double dropped) {
  survivors_.clear();
  const auto spared = static_cast<int>(random_.below(static_cast<std::size_t>(count)));
  for (int row = 0; row < count; ++row) {
    if (random_.uniform() >= dropped || row == spared) survivors_.push_back(row);
  }
  return survivors_;
}

template <typename Real>
void Trainer<Real>::thin_regions(Sample<Real>& sample, std::size_t slot) {
  if (sample.regions == nullptr || options_.drop_regions == 0) return;
  const std::vector<int>& rows = survivors(sample.region_count, options_.drop_regions);
  sample.regions = gather(sample.regions, model().config().region_width, rows, kept_regions_[slot]);
  sample.object_shares = gather(sample.object_shares, 1, rows, kept_shares_[slot]);
  sample.border_distance = gather(sample.border_distance, 1, rows, kept_distances_[slot]);
  sample.region_count = static_cast<int>(rows.size());
}

template <typename Real>
void Trainer<Real>::thin_words(Sample<Real>& sample, std::size_t slot) {
  if (sample.words == nullptr || options_.drop_words == 0) return;
  const std::vector<int>& rows = survivors(sample.word_count, options_.drop_words);
  sample.words = gather(sample.words, model().config().word_width, rows, kept_words_[slot]);
  sample.word_count = static_cast<int>(rows.size());
}

// The next batch of the epoch; batches of an epoch differ by at most one item.
template <typename Real>
void Trainer<Real>::fill_batch(std::vector<Sample<Real>>& samples, std::vector<int>& labels) {
  const int within = step_ % per_epoch_;
  if (within == 0) new_epoch();
  const std::size_t count = order_.size();
  const auto parts = static_cast<std::size_t>(per_epoch_);
  const std::size_t first = static_cast<std::size_t>(within) * count / parts;
  const std::size_t last = (static_cast<std::size_t>(within) + 1) * count / parts;
  for (std::size_t i = first; i < last; ++i) {
    const TrainingItem<Real>& item = items_[order_[i]];
    Sample<Real> sample = draw_sample(item, i - first);
    thin_regions(sample, i - first);
    thin_words(sample, i - first);
    samples.push_back(sample);
    labels.push_back(item.label);
  }
}

// Factors of inverted dropout for `count` items; empty without it.
template <typename Real>
Matrix<Real> Trainer<Real>::draw_keep(std::size_t count) {
  Matrix<Real> keep;
  if (options_.dropout <= 0) return keep;
  keep.resize(static_cast<Eigen::Index>(count), 2 * model().config().width);
  const Real kept = static_cast<Real>(1 / (1 - options_.dropout));
  for (Eigen::Index i = 0; i < keep.size(); ++i) {
    keep.data()[i] = random_.uniform() < options_.dropout ? Real(0) : kept;
  }
  return keep;
}

template <typename Real>
TrainStep Trainer<Real>::step() {
  std::vector<Sample<Real>> samples;
  std::vector<int> labels;
  fill_batch(samples, labels);
  const Matrix<Real> keep = draw_keep(samples.size());
  const Real loss = objective_.loss(std::span<const Real>(parameters_), samples, labels, keep,
                                    options_.loss, gradient_);
  const double schedule = warmup_cosine(step_, options_.warmup, steps_);
  if (hook_) hook_(schedule, objective_, parameters_, gradient_);
  optimiser_.step(options_.optimiser, schedule, parameters_, gradient_);
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
