// How well a head tells what it knows from what it does not.
#pragma once

#include <span>
#include <string>

#include "models/train/json.h"
#include "models/train/pool_inputs.h"
#include "models/train/runs.h"

namespace qurio {

// Area under the ROC curve of the largest probability, mean and sd over seeds and parts. Protocol
// "classes": items of the class that the part left out against the others, by condition; that
// class's own probability is not counted. Any other: photos of the wild set against the part's own
// photos. An empty object where there is nothing to compare with.
Json novelty_figures(const ModelRuns& model, const std::string& protocol, const Labels& labels);

// The same of the support of the pooled answers (core/model/answer/log_linear_pool.h). head: the
// heads; settings: one for every part, or one for all.
Json support_figures(const ModelRuns& model, const PoolFitInputs& inputs,
                     std::span<const CaseSettings> settings, const Temperatures& temperatures,
                     const std::string& protocol, const Labels& labels);

}  // namespace qurio
