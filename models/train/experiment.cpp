#include "models/train/experiment.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <map>
#include <thread>
#include <utility>

namespace qurio {

const char* condition_name(Condition condition) {
  switch (condition) {
    case Condition::photo_caption:
      return "photo_caption";
    case Condition::photo_masked:
      return "photo_masked";
    case Condition::photo:
      return "photo";
    case Condition::caption:
      return "caption";
    case Condition::masked:
      return "masked";
  }
  return "";
}

Labels::Labels(const FeatureSet& set) {
  for (const FeatureItem& item : set.items()) names.push_back(item.label);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  for (const FeatureItem& item : set.items()) of_item.push_back(index_of(item.label));
}

int Labels::index_of(const std::string& label) const {
  const auto found = std::lower_bound(names.begin(), names.end(), label);
  return found != names.end() && *found == label ? static_cast<int>(found - names.begin()) : -1;
}

namespace {

std::vector<TrainingItem<float>> training_items(const ArmFile& file, const FeatureSet& set,
                                                const ReducedFeatures& reduced,
                                                const Labels& labels, std::span<const int> train) {
  std::map<int, int> by_class;
  std::map<std::string, int> by_source;
  for (const int index : train) {
    ++by_class[labels.of_item[static_cast<std::size_t>(index)]];
    ++by_source[set.items()[static_cast<std::size_t>(index)].source];
  }
  std::vector<TrainingItem<float>> items;
  for (const int index : train) {
    const auto at = static_cast<std::size_t>(index);
    TrainingItem<float> item = reduced.training_item(at, labels.of_item[at]);
    const bool seen =
        (file.arm.photo && !item.views.empty()) || (file.arm.caption && item.word_count > 0);
    if (!seen) continue;
    item.weight = std::pow(by_class[item.label], -file.class_balance) *
                  std::pow(by_source[set.items()[at].source], -file.source_balance);
    items.push_back(std::move(item));
  }
  return items;
}

bool has_real_caption(const FeatureItem& item) {
  return item.caption_kind == "real" && item.words.count > 0;
}

// The sample of an item under a condition; empty of both modalities where the item lacks what it
// needs.
Sample<float> sample_of(const FeatureSet& set, const ReducedFeatures& reduced, int index,
                        Condition condition) {
  using Caption = ReducedFeatures::Caption;
  const auto at = static_cast<std::size_t>(index);
  const FeatureItem& item = set.items()[at];
  if (condition == Condition::photo) return reduced.sample(at, true, Caption::none);
  if (!has_real_caption(item)) return {};
  switch (condition) {
    case Condition::photo_caption:
      return item.region_rows.empty() ? Sample<float>{} : reduced.sample(at, true, Caption::plain);
    case Condition::photo_masked:
      return item.region_rows.empty() ? Sample<float>{} : reduced.sample(at, true, Caption::masked);
    case Condition::caption:
      return reduced.sample(at, false, Caption::plain);
    default:
      return reduced.sample(at, false, Caption::masked);
  }
}

}  // namespace

Result<TrainedModel> train_model(const ArmFile& file, const FeatureSet& set,
                                 const ReducedFeatures& reduced, const Labels& labels,
                                 std::span<const int> train, std::uint64_t seed) {
  const auto start = std::chrono::steady_clock::now();
  Arm arm = file.arm;
  arm.classes = static_cast<int>(labels.names.size());
  TrainOptions options = file.train;
  options.seed = seed;
  Result<Trainer<float>> made =
      Trainer<float>::create(arm, training_items(file, set, reduced, labels, train), options);
  if (!made.ok()) return {made.status(), made.message()};
  Trainer<float>& trainer = made.value();
  TrainedModel model;
  while (!trainer.done()) model.last_loss = trainer.step().loss;
  model.arm = arm;
  model.parameters.assign(trainer.parameters().begin(), trainer.parameters().end());
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  model.seconds = elapsed.count();
  return model;
}

Answers answer(const TrainedModel& model, const FeatureSet& set, const ReducedFeatures& reduced,
               std::span<const int> items, Condition condition) {
  Answers answers;
  std::vector<Sample<float>> samples;
  for (const int index : items) {
    const Sample<float> sample = seen_by(model.arm, sample_of(set, reduced, index, condition));
    if (sample.regions == nullptr && sample.words == nullptr) continue;
    samples.push_back(sample);
    answers.items.push_back(index);
  }
  // Cannot fail: this arm was trained.
  Fusion<float> fusion = Fusion<float>::create(model.arm).value();
  const auto count = static_cast<Eigen::Index>(samples.size());
  answers.logits.resize(count, model.arm.classes);
  answers.features.resize(count, fusion.feature_count());
  constexpr std::size_t kBatch = 256;
  for (std::size_t first = 0; first < samples.size(); first += kBatch) {
    const std::size_t size = std::min(kBatch, samples.size() - first);
    const auto row = static_cast<Eigen::Index>(first);
    answers.logits.middleRows(row, static_cast<Eigen::Index>(size)) =
        fusion.forward(model.parameters, std::span(samples).subspan(first, size));
    answers.features.middleRows(row, static_cast<Eigen::Index>(size)) = fusion.features();
  }
  return answers;
}

void run_parallel(int count, int threads, const std::function<void(int)>& work) {
  std::atomic<int> next{0};
  const auto loop = [&] {
    for (int i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::thread> others;
  for (int t = 1; t < std::min(threads, count); ++t) others.emplace_back(loop);
  loop();
  for (std::thread& thread : others) thread.join();
}

}  // namespace qurio
