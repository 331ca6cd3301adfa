// Training and answering: one head, one seed, one part of the data.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/model/matrix.h"
#include "models/train/condition.h"
#include "models/train/feature_set.h"
#include "models/train/head_config_file.h"
#include "models/train/labels.h"
#include "models/train/parallel.h"
#include "models/train/reduced_features.h"
#include "models/train/swapped_pairs.h"

namespace qurio {

class Evidence;

// Every item of a set.
std::vector<int> all_items(const FeatureSet& set);

struct TrainedModel {
  LabConfig config;
  std::vector<float> parameters;
  double seconds = 0;
  double last_loss = 0;
};

// Answers of one model to some items under one condition; rows follow `items`.
struct Answers {
  std::vector<int> items;
  Matrix<float> logits;
  Matrix<float> features;
  Matrix<float> amplitudes;  // no columns for a head that prepares no state
};

// `evidence` here and below: null unless the head takes some. Precondition: `train` holds items of
// the reduced set. Errors: those of Trainer; not_finite (the
// loss went astray).
Result<TrainedModel> train_model(const HeadConfigFile& file, const FeatureSet& set,
                                 const ReducedFeatures& reduced, const Labels& labels,
                                 std::span<const int> train, std::uint64_t seed,
                                 const Evidence* evidence = nullptr);

// Items that lack what the condition needs are left out.
Answers answer(const TrainedModel& model, const FeatureSet& set, const ReducedFeatures& reduced,
               std::span<const int> items, Condition condition, const Evidence* evidence = nullptr);
// To photos under captions of other items; `items` are those of the photos. Precondition: the
// photos and captions are there, and the head sees both.
Answers answer(const TrainedModel& model, const ReducedFeatures& reduced,
               std::span<const SwappedPair> pairs, const Evidence* evidence = nullptr);

// A line on standard error where the head wants to be told of objects that the set knows nothing
// of.
void note_missing_objects(const FeatureSet& set, const HeadConfigFile& file);

}  // namespace qurio
