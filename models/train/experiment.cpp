#include "models/train/experiment.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>
#include <numeric>
#include <utility>

#include "models/lab/laboratory.h"
#include "models/train/evidence.h"

namespace qurio {

std::vector<int> all_items(const FeatureSet& set) {
  std::vector<int> items(set.items().size());
  std::iota(items.begin(), items.end(), 0);
  return items;
}

namespace {

bool seen_in_training(const HeadConfig& config, const TrainingItem<float>& item) {
  return (config.photo && !item.views.empty()) || (config.caption && item.word_count > 0);
}

// The items that this head can learn from, with their weights. Captions without a photo share
// `captions_alone` of all draws, equally over the classes that have some.
std::vector<TrainingItem<float>> training_items(const HeadConfigFile& file, const FeatureSet& set,
                                                const ReducedFeatures& reduced,
                                                const Labels& labels, std::span<const int> train,
                                                const Evidence* evidence) {
  std::map<int, int> by_class, alone_by_class;
  std::map<std::string, int> by_source;
  for (const int index : train) {
    const FeatureItem& item = set.items()[static_cast<std::size_t>(index)];
    const int label = labels.of_item[static_cast<std::size_t>(index)];
    if (item.region_rows.empty()) {
      ++alone_by_class[label];
    } else {
      ++by_class[label];
      ++by_source[item.source];
    }
  }
  std::vector<TrainingItem<float>> items, alone;
  double total = 0;
  for (const int index : train) {
    const auto at = static_cast<std::size_t>(index);
    TrainingItem<float> item = reduced.training_item(at, labels.of_item[at]);
    if (evidence != nullptr) item.evidence = evidence->of(at);
    if (!seen_in_training(file.config, item)) continue;
    if (item.views.empty()) {
      item.weight = 1.0 / alone_by_class[item.label];
      alone.push_back(std::move(item));
    } else {
      item.weight = std::pow(by_class[item.label], -file.class_balance) *
                    std::pow(by_source[set.items()[at].source], -file.source_balance);
      total += item.weight;
      items.push_back(std::move(item));
    }
  }
  if (file.captions_alone == 0) return items;
  const double scale = total * file.captions_alone / (1 - file.captions_alone) /
                       static_cast<double>(alone_by_class.size());
  for (TrainingItem<float>& item : alone) {
    item.weight *= scale;
    items.push_back(std::move(item));
  }
  return items;
}

// The sample of an item under a condition; empty of both modalities where the item lacks what it
// needs.
Sample<float> sample_of(const FeatureSet& set, const ReducedFeatures& reduced, int index,
                        Condition condition) {
  using Caption = ReducedFeatures::Caption;
  const auto at = static_cast<std::size_t>(index);
  const FeatureItem& item = set.items()[at];
  const ConditionRow& row = about(condition);
  if (row.modality == kPhotoOnly) return reduced.sample(at, true, Caption::none);
  const bool photo = row.modality == kPhotoAndCaption;
  if (!has_real_caption(item) || (photo && item.region_rows.empty())) return {};
  if (row.masked && !set.has_masked_captions()) return {};
  return reduced.sample(at, photo, row.masked ? Caption::masked : Caption::plain);
}

}  // namespace

Result<TrainedModel> train_model(const HeadConfigFile& file, const FeatureSet& set,
                                 const ReducedFeatures& reduced, const Labels& labels,
                                 std::span<const int> train, std::uint64_t seed,
                                 const Evidence* evidence) {
  const auto start = std::chrono::steady_clock::now();
  const LabConfig config =
      for_classes(file.config, static_cast<int>(labels.names.size()), file.evidence);
  LabTrainOptions options = file.train;
  options.seed = seed;
  std::vector<TrainingItem<float>> items =
      training_items(file, set, reduced, labels, train, evidence);
  options.draws = static_cast<int>(std::count_if(
      items.begin(), items.end(), [](const auto& item) { return !item.views.empty(); }));
  Result<Trainer<float>> made = make_trainer<float>(config, std::move(items), options);
  if (!made.ok()) return {made.status(), made.message()};
  Trainer<float>& trainer = made.value();
  TrainedModel model;
  while (!trainer.done()) model.last_loss = trainer.step().loss;
  if (!std::isfinite(model.last_loss)) {
    return {Status::not_finite,
            config.name + ": the loss is no number at the end; try lower rates"};
  }
  model.config = config;
  model.parameters.assign(trainer.parameters().begin(), trainer.parameters().end());
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  model.seconds = elapsed.count();
  return model;
}

namespace {

// Of `answers.items`, one sample each.
void ask(const TrainedModel& model, std::span<const Sample<float>> samples, Answers& answers) {
  // Cannot fail: this head was trained.
  const Fusion<float> fusion = make_model<float>(model.config).value();
  FusionPass<float> pass;
  const auto count = static_cast<Eigen::Index>(samples.size());
  answers.logits.resize(count, model.config.classes);
  answers.features.resize(count, fusion.feature_count());
  constexpr std::size_t kBatch = 256;
  for (std::size_t first = 0; first < samples.size(); first += kBatch) {
    const std::size_t size = std::min(kBatch, samples.size() - first);
    const auto row = static_cast<Eigen::Index>(first);
    fusion.forward(model.parameters, samples.subspan(first, size), pass);
    const Matrix<float>& psi = pass.map.prepared.amplitudes;
    answers.logits.middleRows(row, static_cast<Eigen::Index>(size)) = pass.logits;
    answers.features.middleRows(row, static_cast<Eigen::Index>(size)) = pass.map.features;
    if (psi.cols() > 0) {
      answers.amplitudes.conservativeResize(count, psi.cols());
      answers.amplitudes.middleRows(row, static_cast<Eigen::Index>(size)) = psi;
    }
  }
}

// Row `at` of `rows` is what the sample is given; nothing without evidence.
void give_evidence(const Evidence* evidence, int photo, int caption, Evidence::Words words,
                   Matrix<float>& rows, std::size_t at, Sample<float>& sample) {
  if (evidence == nullptr) return;
  float* const row = rows.row(static_cast<Eigen::Index>(at)).data();
  evidence->write(photo, caption, words, {row, static_cast<std::size_t>(rows.cols())});
  sample.evidence = row;
}

}  // namespace

Answers answer(const TrainedModel& model, const FeatureSet& set, const ReducedFeatures& reduced,
               std::span<const int> items, Condition condition, const Evidence* evidence) {
  Answers answers;
  std::vector<Sample<float>> samples;
  Matrix<float> rows(static_cast<Eigen::Index>(items.size()), model.config.evidence);
  for (const int index : items) {
    Sample<float> sample = seen_by(model.config, sample_of(set, reduced, index, condition));
    if (sample.regions == nullptr && sample.words == nullptr) continue;
    const Evidence::Words kind =
        about(condition).masked ? Evidence::Words::masked : Evidence::Words::plain;
    give_evidence(evidence, sample.regions == nullptr ? -1 : index, index,
                  sample.words == nullptr ? Evidence::Words::none : kind, rows, samples.size(),
                  sample);
    samples.push_back(sample);
    answers.items.push_back(index);
  }
  ask(model, samples, answers);
  return answers;
}

Answers answer(const TrainedModel& model, const ReducedFeatures& reduced,
               std::span<const SwappedPair> pairs, const Evidence* evidence) {
  using Caption = ReducedFeatures::Caption;
  Answers answers;
  std::vector<Sample<float>> samples;
  Matrix<float> rows(static_cast<Eigen::Index>(pairs.size()), model.config.evidence);
  for (const SwappedPair& pair : pairs) {
    Sample<float> sample =
        reduced.sample(static_cast<std::size_t>(pair.photo), true, Caption::none);
    const Sample<float> caption =
        reduced.sample(static_cast<std::size_t>(pair.caption), false, Caption::plain);
    sample.words = caption.words;
    sample.word_count = caption.word_count;
    give_evidence(evidence, pair.photo, pair.caption, Evidence::Words::plain, rows, samples.size(),
                  sample);
    samples.push_back(seen_by(model.config, sample));
    answers.items.push_back(pair.photo);
  }
  ask(model, samples, answers);
  return answers;
}

void note_missing_objects(const FeatureSet& set, const HeadConfigFile& file) {
  if (file.train.loss.object == 0) return;
  for (const FeatureItem& item : set.items()) {
    if (!item.object_shares.empty()) return;
  }
  std::fprintf(
      stderr,
      "note: where the objects are is not known of any photo (objects.jsonl is missing, or "
      "no background is plain): attention learns without it\n");
}

}  // namespace qurio
