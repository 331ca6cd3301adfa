// What the pooled answer of a head hangs on: the same answers without one of their parts, or with
// the circuit's angles drawn at random. Nothing is fitted anew.
#pragma once

#include <span>
#include <vector>

#include "models/train/json.h"
#include "models/train/pool_inputs.h"

namespace qurio {

// The head of every run asked again at angles drawn uniformly from the whole circle, under the
// conditions of kCaseConditions; the answers under others are empty. Precondition: runs over
// `parts` of a head with one circuit.
ModelRuns at_random_angles(const FeatureSet& set, const ModelRuns& model,
                           const std::vector<Part>& parts, int threads);

// Accuracy by condition of the pooled answer with all of its parts, without the head, without the
// words, without likeness, and with the head's answers of `random` (null: not asked).
Json ablation_figures(const ModelRuns& model, const ModelRuns* random, const PoolFitInputs& inputs,
                      std::span<const CaseSettings> settings, const Temperatures& temperatures,
                      const Labels& labels);

}  // namespace qurio
